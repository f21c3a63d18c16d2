package org.renkei.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.renkei.core.engine.wrong.RollsDiceOnDisk;
import org.renkei.core.stix.wrong.LoadsPlugins;

/** Shows that the architecture's rules can fail, on classes that break them on purpose. */
class ArchitectureRulesBiteTest {
    private static final JavaClasses WRONG =
            new ClassFileImporter().importClasses(RollsDiceOnDisk.class, LoadsPlugins.class);

    static Stream<Arguments> rules_and_the_fault_they_find() {
        return Stream.of(
                argumentSet(
                        "foreign part",
                        ArchitectureTest.the_engine_knows_the_api_and_its_own_tools_only,
                        "LoadsPlugins"),
                argumentSet("file", ArchitectureTest.the_engine_does_no_io_and_starts_no_thread, "java.nio.file.Path"),
                argumentSet("clock", ArchitectureTest.the_engine_has_no_clock_and_no_dice, "java.time.Instant.now()"),
                argumentSet("stranger", ArchitectureTest.the_parts_of_core_are_strangers, "LoadsPlugins"),
                argumentSet("library", ArchitectureTest.pf4j_stays_in_the_connector_host, "org.pf4j.PluginState"));
    }

    @ParameterizedTest
    @MethodSource("rules_and_the_fault_they_find")
    void a_rule_finds_its_fault(ArchRule rule, String fault) {
        assertThat(rule.evaluate(WRONG).getFailureReport().toString()).contains(fault);
    }

    @Test
    void seeing_nothing_is_a_failure() {
        assertThatThrownBy(() -> ArchitectureTest.the_rules_looked_at_something(WRONG))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("classes seen in org.renkei.");
    }
}
