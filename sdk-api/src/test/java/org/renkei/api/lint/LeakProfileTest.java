package org.renkei.api.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.renkei.api.error.InvalidInputException;

/** What a profile of own identifiers may hold. */
class LeakProfileTest {
    @Test
    void holds_every_kind_of_identifier() {
        LeakProfile profile = LeakProfile.builder("カナリア電力株式会社", "Kanary Denryoku")
                .person("山田 太郎", "Taro Yamada")
                .domain("canary.example")
                .domain("カナリア電力.example")
                .domain("xn--cckr7gsfw01pxzzf.example")
                .addressBlock("203.0.113.0/24")
                .addressBlock("2001:db8:77::/48")
                .host("KNR-DC01")
                .pathPrefix("D:\\発電計画")
                .pathPrefix("/srv/kanary")
                .mailAddress("taro@freemail.example")
                .build();

        assertThat(profile.organisations().get(0).variants()).containsExactly("Kanary Denryoku");
        assertThat(profile.domains()).hasSize(3);
    }

    @Test
    void does_not_print_what_it_holds() {
        LeakProfile profile = LeakProfile.builder("Kanary")
                .domain("kanary.example")
                .host("KANARY-1")
                .build();

        assertThat(profile.toString() + profile.organisations()).doesNotContainIgnoringCase("kanary");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                refused("domains[0]", builder -> builder.domain("canary")),
                refused("domains[0]", builder -> builder.domain("canary..example")),
                refused("domains[0]", builder -> builder.domain("http://canary.example")),
                refused("addressBlocks[1]", builder -> builder.addressBlock("10.1.0.0/16")
                        .addressBlock("10.0.0.5")),
                refused("addressBlocks[0]", builder -> builder.addressBlock("300.1.0.0/16")),
                refused("addressBlocks[0]", builder -> builder.addressBlock(":::/64")),
                refused("hosts[0]", builder -> builder.host("dc01.canary.example")),
                refused("hosts[0]", builder -> builder.host("x")),
                refused("pathPrefixes[0]", builder -> builder.pathPrefix("C:\\")),
                refused("pathPrefixes[0]", builder -> builder.pathPrefix("projects")),
                refused("mailAddresses[0]", builder -> builder.mailAddress("taro")),
                refused("mailAddresses[0]", builder -> builder.mailAddress("@freemail.example")));
    }

    private static Arguments refused(String field, UnaryOperator<LeakProfile.Builder> change) {
        return Arguments.of(field, change);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refuses_what_it_could_not_tell_from_other_text(String field, UnaryOperator<LeakProfile.Builder> change) {
        LeakProfile.Builder builder = change.apply(LeakProfile.builder("Kanary"));

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(builder::build)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"K", " ", "・1", "a\nb"})
    void refuses_a_name_that_is_none(String name) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> LeakProfile.builder(name));
    }

    @Test
    void names_an_organisation_at_least() {
        List<String> none = List.of();

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new LeakProfile(List.of(), List.of(), none, none, none, none, none));
    }
}
