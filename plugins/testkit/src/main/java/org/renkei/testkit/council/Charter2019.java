package org.renkei.testkit.council;

import java.util.List;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.id.SectorId;

/** The names that the charter of 2019 gives to things, as the tests use them. */
final class Charter2019 {
    static final MemberClassId CLASS_1 = new MemberClassId("class-1");
    static final MemberClassId CLASS_2 = new MemberClassId("class-2");
    static final MemberClassId GENERAL = new MemberClassId("general");
    static final MemberClassId SECRETARIAT = new MemberClassId("secretariat");

    static final ScopeId ONLY_SECRETARIAT = new ScopeId("secretariat");
    static final ScopeId ONLY_CLASS_1 = new ScopeId("class-1");
    static final ScopeId TASK_FORCE = new ScopeId("task-force");
    static final ScopeId MEMBERS = new ScopeId("members");
    static final ScopeId PUBLIC = new ScopeId("public");

    static final CategoryId GOVERNMENT = new CategoryId("government");
    static final CategoryId NATIONAL_ORGAN = new CategoryId("national-administrative-organ");
    static final CategoryId LOCAL_GOVERNMENT = new CategoryId("local-government");
    static final CategoryId CRITICAL_INFRASTRUCTURE = new CategoryId("critical-infrastructure");
    static final CategoryId CYBER_BUSINESS = new CategoryId("cyber-business");
    static final CategoryId EDUCATION_RESEARCH = new CategoryId("education-research");
    static final CategoryId OTHER = new CategoryId("other");

    static final SectorId FINANCE = new SectorId("finance");
    static final SectorId MEDICAL = new SectorId("medical");
    static final SectorId WATER = new SectorId("water");

    /** The sectors of the roster of 2020. */
    static final List<String> SECTORS = List.of(
            "information-communication",
            "finance",
            "aviation",
            "airport",
            "railway",
            "electric-power",
            "gas",
            "medical",
            "water",
            "logistics",
            "chemical",
            "credit",
            "petroleum");

    static final BodyId STEERING_COMMITTEE = new BodyId("steering-committee");
    static final BodyId GENERAL_ASSEMBLY = new BodyId("general-assembly");

    private Charter2019() {}
}
