package org.renkei.samples.renkei;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What holds for all jars together; {@code ArchitectureTest} in sdk-core holds the SDK's own rules. */
@AnalyzeClasses(packages = "org.renkei", importOptions = ShippedJarsTest.MainClasses.class)
class ShippedJarsTest {
    private static final int MOST_PUBLIC_TYPES_OF_A_PLUGIN = 2;

    @ArchTest
    static final ArchRule a_plugin_never_knows_core = noClasses()
            .that()
            .resideInAPackage("org.renkei.plugin..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.renkei.core..").or(resideInAPackage("org.renkei.samples..")))
            .because("what a plugin needs from its host comes through the SPI");

    @ArchTest
    static final ArchRule plugins_are_strangers = slices().matching("org.renkei.plugin.(*)..")
            .should()
            .notDependOnEachOther()
            .because("each is installed alone");

    @ArchTest
    static final ArchRule a_plugin_never_knows_what_loads_it = noClasses()
            .that()
            .resideInAPackage("org.renkei.plugin..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.pf4j..", "org.eclipse..")
            .because("the same jar works on a class path and in a plugin folder");

    @ArchTest
    static final ArchRule the_sdk_never_knows_a_plugin = noClasses()
            .that()
            .resideInAnyPackage("org.renkei.api..", "org.renkei.spi..", "org.renkei.core..", "org.renkei.testkit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.renkei.plugin..", "org.renkei.samples..")
            .because("a plugin is found, never named");

    @ArchTest
    static final ArchRule a_plugin_prints_nothing = noClasses()
            .that()
            .resideInAPackage("org.renkei.plugin..")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
            .because("the streams belong to the program that runs it");

    @ArchTest
    static void a_plugin_shows_its_factory_and_settings_only(JavaClasses seen) {
        Map<String, Long> shown = seen.stream()
                .filter(type -> type.getPackageName().startsWith("org.renkei.plugin."))
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        shown.values().removeIf(count -> count <= MOST_PUBLIC_TYPES_OF_A_PLUGIN);
        assertThat(shown)
                .as("plugins with more than %s public types", MOST_PUBLIC_TYPES_OF_A_PLUGIN)
                .isEmpty();
    }

    @ArchTest
    static void no_package_is_split_between_two_jars(JavaClasses seen) {
        Map<String, Set<String>> homes = seen.stream()
                .collect(Collectors.groupingBy(
                        JavaClass::getPackageName,
                        TreeMap::new,
                        Collectors.mapping(ShippedJarsTest::home, Collectors.toSet())));
        assertThat(homes).as("packages and the jars they come from").hasSizeGreaterThan(9);
        homes.values().removeIf(jars -> jars.size() == 1);
        assertThat(homes).as("packages that two jars share").isEmpty();
    }

    @ArchTest
    static void every_shipped_jar_was_seen(JavaClasses seen) {
        Set<String> packages = seen.stream().map(JavaClass::getPackageName).collect(Collectors.toUnmodifiableSet());
        assertThat(packages)
                .contains(
                        "org.renkei.api",
                        "org.renkei.spi",
                        "org.renkei.core",
                        "org.renkei.plugin.store",
                        "org.renkei.plugin.match",
                        "org.renkei.plugin.maileml",
                        "org.renkei.plugin.siemexample",
                        "org.renkei.samples.renkei");
    }

    private static String home(JavaClass type) {
        String path = type.getSource().map(Source::getUri).orElseThrow().toString();
        return path.substring(0, path.length() - type.getName().length() - ".class".length());
    }

    /** Leaves test classes out wherever the build puts them: newer JDKs build into a folder of their own. */
    static final class MainClasses implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/");
        }
    }
}
