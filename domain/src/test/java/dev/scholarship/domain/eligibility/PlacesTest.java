package dev.scholarship.domain.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scholarship.domain.text.BadTextException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places, and above all those of Korea. */
class PlacesTest {

    private static final Vocabulary PLACES = Places.VOCABULARY;

    @ParameterizedTest
    @CsvSource({
        "KR-11, 25, 25",
        "KR-26, 16, 16",
        "KR-27, 9, 9",
        "KR-28, 10, 10",
        "KR-29, 5, 5",
        "KR-30, 5, 5",
        "KR-31, 5, 5",
        "KR-41, 31, 48",
        "KR-42, 18, 18",
        "KR-43, 11, 15",
        "KR-44, 15, 17",
        "KR-45, 14, 16",
        "KR-46, 22, 22",
        "KR-47, 22, 24",
        "KR-48, 18, 23",
        "KR-49, 2, 2",
        "KR-50, 0, 0",
    })
    void aProvinceHasItsDistricts(String province, int below, int all) {
        var code = new Code(province);
        assertThat(PLACES.covers(new Code("KR"), code)).isTrue();
        assertThat(PLACES.terms().stream().filter(term -> term.parent().equals(Optional.of(code))))
                .hasSize(below);
        assertThat(PLACES.terms().stream()
                        .filter(term -> PLACES.covers(code, term.code()))
                        .filter(term -> !term.code().equals(code)))
                .hasSize(all);
    }

    @Test
    void koreaHasSeventeenProvincesAndTwoHundredAndSixtyPlacesBelow() {
        var korea = PLACES.terms().stream()
                .filter(term -> PLACES.covers(new Code("KR"), term.code()))
                .map(term -> term.code().value())
                .collect(Collectors.groupingBy(code -> code.replaceAll("[0-9]+", "")));
        assertThat(korea.get("KR")).hasSize(1);
        assertThat(korea.get("KR-")).hasSize(17);
        assertThat(korea.get("kr-adm:")).hasSize(260).allMatch(code -> code.matches("kr-adm:[1-5][0-9]{4}"));
    }

    /** The number of a district begins like that of its province, but for Sejong and Jeju, which ISO numbers otherwise. */
    @Test
    void aDistrictIsBelowTheProvinceOfItsNumber() {
        var iso = List.of("11", "26", "27", "28", "29", "30", "31", "41", "42", "43", "44", "45", "46", "47", "48");
        PLACES.terms().stream()
                .filter(term -> term.code().value().startsWith("kr-adm:"))
                .forEach(term -> {
                    var number = term.code().value().substring("kr-adm:".length(), "kr-adm:".length() + 2);
                    var province = iso.contains(number) ? "KR-" + number : "KR-49";
                    assertThat(PLACES.covers(new Code(province), term.code()))
                            .as(term.code().value())
                            .isTrue();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "kr-adm:46910, Sinan-gun (신안군)",
        "kr-adm:41110, Suwon-si (수원시)",
        "kr-adm:41111, 'Jangan-gu, Suwon-si (수원시 장안구)'",
        "kr-adm:26110, 'Jung-gu, Busan (부산광역시 중구)'",
        "kr-adm:42820, 'Goseong-gun, Gangwon (강원특별자치도 고성군)'",
        "kr-adm:47111, 'Nam-gu, Pohang-si (경상북도 포항시 남구)'",
        "KR-46, Jeollanam-do (전라남도)",
        "KR-50, Sejong (세종특별자치시)",
    })
    void labelsAreInBothLanguagesAndTellPlacesApart(String code, String label) {
        assertThat(PLACES.label(new Code(code))).isEqualTo(label);
    }

    @Test
    void noTwoLabelsAreTheSame() {
        var korea = PLACES.terms().stream()
                .filter(term -> PLACES.covers(new Code("KR"), term.code()))
                .toList();
        assertThat(korea).extracting(Vocabulary.Term::label).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "신안군, kr-adm:46910",
        "전라남도 신안군, kr-adm:46910",
        "부산광역시 중구, kr-adm:26110",
        "장안구, kr-adm:41111",
        "경기도 수원시 장안구, kr-adm:41111",
        "세종특별자치시, KR-50",
        "kr-adm:36110, KR-50",
        "kr-adm:51110, kr-adm:42110",
        "kr-adm:52113, kr-adm:45113",
        "kr-adm:47720, kr-adm:27720",
        "군위군, kr-adm:27720",
    })
    void otherSpellingsMeanThePlace(String spelling, String code) {
        assertThat(PLACES.parse(spelling)).isEqualTo(new Code(code));
    }

    @ParameterizedTest
    @CsvSource({"중구", "고성군", "남구", "경기도 중구"})
    void aNameThatSeveralPlacesBearIsNoSpelling(String name) {
        assertThatThrownBy(() -> PLACES.parse(name)).isInstanceOf(BadTextException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "kr-adm:46911, kr-adm:46910",
        "KR-12, KR-11",
        "kr-adm-41110, kr-adm:41110",
        "신안시, 신안군",
        "US-NX, US-NC",
        "Nevada, US-NV",
    })
    void anUnknownPlaceComesWithTheNearest(String text, String suggested) {
        assertThatThrownBy(() -> PLACES.parse(text)).hasMessageEndingWith("did you mean \"" + suggested + "\"?");
    }

    @Test
    void countriesAreThere() {
        assertThat(PLACES.terms())
                .extracting(term -> term.code().value())
                .contains("KR", "US", "CA")
                .contains(Locale.getISOCountries()[0]);
    }

    @Test
    void vocabulariesOfOthersSayWhereTheyAreFrom() {
        assertThat(PLACES.edition()).contains("2023-12-22");
        assertThat(PLACES.credit()).contains("행정안전부").contains("CLDR");
        assertThat(FieldsOfStudy.VOCABULARY.edition()).contains("2020");
        assertThat(FieldsOfStudy.VOCABULARY.credit()).contains("public domain");
        assertThat(Levels.VOCABULARY.credit()).isEmpty();
        assertThat(Vocabulary.of("thing").add("a", "a").build().edition()).isEmpty();
    }
}
