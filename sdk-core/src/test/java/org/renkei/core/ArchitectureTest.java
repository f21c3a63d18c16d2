package org.renkei.core;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludePackageInfos;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.File;
import java.io.FileInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who may use whom: each rule is one line of the table in the architecture page. */
@AnalyzeClasses(
        packages = "org.renkei",
        importOptions = {MainClasses.class, DoNotIncludePackageInfos.class})
class ArchitectureTest {
    /** Seeing fewer classes than this means that the rules looked at nothing. Raise it as a part grows. */
    private static final Map<String, Integer> FEWEST_CLASSES = Map.of("api", 100, "spi", 20, "core", 40, "testkit", 9);

    private static final int MOST_PUBLIC_TYPES = 15;

    /** Packages that may be larger: lists of one shape (ids, suites), and the engine, which should shrink. */
    private static final Map<String, Integer> LARGER = Map.of(
            "org.renkei.api.id", 30,
            "org.renkei.api.charter", 17,
            "org.renkei.api.retrieval", 16,
            "org.renkei.spi", 18,
            "org.renkei.api.submission", 22,
            "org.renkei.testkit.council", 60,
            "org.renkei.core.engine", 54);

    private static final String JDK = "java..";
    private static final String NULLNESS = "org.jspecify.annotations..";
    private static final String BINDING = "jakarta.json.bind.annotation..";

    private static final DescribedPredicate<JavaAccess<?>> READS_THE_CLOCK_OR_ROLLS_DICE =
            describe("reads the clock or rolls dice", access -> {
                AccessTarget target = access.getTarget();
                return switch (target.getOwner().getName() + "." + target.getName()) {
                    case "java.lang.System.currentTimeMillis",
                            "java.lang.System.nanoTime",
                            "java.lang.Math.random",
                            "java.util.UUID.randomUUID",
                            "java.util.Collections.shuffle" -> true;
                    default ->
                        target.getName().equals("now")
                                && target.getOwner().getPackageName().startsWith("java.time");
                };
            });

    // The API, the SPI and the test kit

    @ArchTest
    static final ArchRule the_api_knows_the_jdk_and_binding_annotations_only = knowsOnly(
                    "org.renkei.api..", "org.renkei.api..", BINDING)
            .because("whoever embeds a council gets our types and nobody else's");

    @ArchTest
    static final ArchRule ids_know_nothing_of_ours = knowsOnly("org.renkei.api.id..", "org.renkei.api.id..", BINDING)
            .because("every other package stands on ids");

    @ArchTest
    static final ArchRule errors_know_ids_only = knowsOnly(
                    "org.renkei.api.error..", "org.renkei.api.error..", "org.renkei.api.id..", BINDING)
            .because("an error names ids and rules, never content");

    @ArchTest
    static final ArchRule markings_know_ids_only = knowsOnly(
                    "org.renkei.api.marking..", "org.renkei.api.marking..", "org.renkei.api.id..", BINDING)
            .because("a label is a value that every other package carries");

    @ArchTest
    static final ArchRule the_api_has_no_cycles = slices().matching("org.renkei.api.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a reader must be able to start somewhere");

    @ArchTest
    static final ArchRule the_door_is_the_top_of_the_api = noClasses()
            .that()
            .resideInAPackage("org.renkei.api.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.renkei.api")
            .because("a value that knew Council would close a cycle");

    @ArchTest
    static final ArchRule the_spi_knows_the_api_only = knowsOnly(
                    "org.renkei.spi..", "org.renkei.spi..", "org.renkei.api..", BINDING)
            .because("a plugin must not inherit the host's libraries");

    @ArchTest
    static final ArchRule the_test_kit_never_knows_core = noClasses()
            .that()
            .resideInAPackage("org.renkei.testkit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.renkei.core..")
            .because("a contract that saw one implementation would be written for it");

    // The engine and the access decision

    @ArchTest
    static final ArchRule the_engine_knows_the_api_and_its_own_tools_only = knowsOnly(
                    "org.renkei.core.engine..",
                    "org.renkei.core.engine..",
                    "org.renkei.core.access..",
                    "org.renkei.core.ledger..",
                    "org.renkei.core.casebook..",
                    "org.renkei.api..",
                    BINDING)
            .because("the council's rules are readable without the machinery around them");

    @ArchTest
    static final ArchRule the_engine_does_no_io_and_starts_no_thread = noClasses()
            .that()
            .resideInAPackage("org.renkei.core.engine..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "java.io..", "java.nio.file..", "java.net..", "java.sql..", "java.util.concurrent..")
                    .or(belongToAnyOf(Thread.class))
                    .and(not(belongToAnyOf(URI.class))))
            .because("replaying the journal must give the same state on any machine");

    @ArchTest
    static final ArchRule the_engine_has_no_clock_and_no_dice = noClasses()
            .that()
            .resideInAPackage("org.renkei.core.engine..")
            .should()
            .accessTargetWhere(READS_THE_CLOCK_OR_ROLLS_DICE)
            .orShould()
            .dependOnClassesThat(belongToAnyOf(Clock.class).or(JavaClass.Predicates.assignableTo(Random.class)))
            .because("time, ids and randomness come in as arguments");

    @ArchTest
    static final ArchRule access_knows_the_api_only = knowsOnly(
                    "org.renkei.core.access..", "org.renkei.core.access..", "org.renkei.api..")
            .because("there is one access decision, and it can be read alone");

    @ArchTest
    static final ArchRule the_ledger_knows_the_api_only = knowsOnly(
                    "org.renkei.core.ledger..", "org.renkei.core.ledger..", "org.renkei.api..")
            .because("what counts as giving can be read, and replaced, alone");

    @ArchTest
    static final ArchRule the_lint_knows_the_api_only = knowsOnly(
                    "org.renkei.core.lint..", "org.renkei.core.lint..", "org.renkei.api..")
            .because("it runs at the provider, where there may be no council at all");

    @ArchTest
    static final ArchRule the_search_knows_nothing_of_ours = knowsOnly(
                    "org.renkei.core.search..", "org.renkei.core.search..")
            .because("an index of texts can be read, and replaced, alone");

    @ArchTest
    static final ArchRule the_lint_reads_no_file_and_asks_nobody = noClasses()
            .that()
            .resideInAPackage("org.renkei.core.lint..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "java.nio.file..", "java.net.http..", "java.sql..", "java.util.concurrent..")
                    .or(belongToAnyOf(Thread.class, File.class, FileInputStream.class, Socket.class, URL.class)))
            .because("what it reads has not been released to anybody");

    // The parts of core

    @ArchTest
    static final ArchRule the_parts_of_core_are_strangers = slices().matching("org.renkei.core.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    resideInAPackage("org.renkei.core.engine.."),
                    resideInAnyPackage(
                            "org.renkei.core.access..", "org.renkei.core.ledger..", "org.renkei.core.casebook.."))
            .ignoreDependency(alwaysTrue(), resideInAPackage("org.renkei.core.json.."))
            .ignoreDependency(
                    resideInAPackage("org.renkei.core.json.."), resideInAPackage("org.renkei.core.engine.event.."))
            .because("only org.renkei.core introduces them, so each can be read and replaced alone");

    @ArchTest
    static final ArchRule wiring_is_used_by_nobody = noClasses()
            .that()
            .resideInAPackage("org.renkei.core.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.renkei.core")
            .because("the wiring knows the parts, never the other way round");

    @ArchTest
    static final ArchRule pf4j_stays_in_the_connector_host =
            onlyIn("org.pf4j..", "org.renkei.core.connector..").because("class loading has one owner");

    @ArchTest
    static final ArchRule the_http_client_stays_where_http_is_spoken = onlyIn(
                    "org.apache.hc..", "org.renkei.core.remote..", "org.renkei.core.connector..")
            .because("limits, proxies and time-outs are set in one place each");

    @ArchTest
    static final ArchRule binding_stays_behind_the_strict_gate = noClasses()
            .that(resideOutsideOfPackages("org.renkei.core.json.."))
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("org.eclipse..", "jakarta.json.bind..").and(not(resideInAPackage(BINDING))))
            .because("nothing may be bound that the gate has not passed");

    // Everywhere

    @ArchTest
    static final ArchRule a_library_prints_nothing =
            GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
                    "the streams belong to the program that embeds us");

    @ArchTest
    static final ArchRule errors_have_a_type = GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.because(
            "a caller must be able to tell a refusal from a fault");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses()
            .should()
            .haveNameMatching(".*[a-z](Manager|Helper|Utils?|Impl|Info|Data|Processor)(\\$.*)?")
            .because("such a name fits anything, so it tells nothing");

    @ArchTest
    static void a_package_shows_few_public_types(JavaClasses seen) {
        Map<String, Long> shown = seen.stream()
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        shown.entrySet().removeIf(entry -> entry.getValue() <= LARGER.getOrDefault(entry.getKey(), MOST_PUBLIC_TYPES));
        assertThat(shown)
                .as("packages with more than %s public types: a reader gives up", MOST_PUBLIC_TYPES)
                .isEmpty();
    }

    @ArchTest
    static void the_rules_looked_at_something(JavaClasses seen) {
        Map<String, Integer> found = new TreeMap<>();
        seen.forEach(type -> found.merge(type.getPackageName().split("\\.", -1)[2], 1, Integer::sum));
        FEWEST_CLASSES.forEach((part, fewest) -> assertThat(found.getOrDefault(part, 0))
                .as("classes seen in org.renkei.%s; all parts: %s", part, found)
                .isGreaterThanOrEqualTo(fewest));
    }

    private static ArchRule knowsOnly(String part, String... others) {
        return classes()
                .that()
                .resideInAPackage(part)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(others).or(resideInAnyPackage(JDK, NULLNESS)));
    }

    private static ArchRule onlyIn(String library, String... homes) {
        return noClasses()
                .that(resideOutsideOfPackages(homes))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }
}
