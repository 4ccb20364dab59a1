package dev.scholarship.files.kosaf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Person;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.files.kosaf.ResidenceDemand.Anchor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences about residence: all of the edition of 2023-12-22, with what a person read in them. */
class KosafResidenceTest {

    private static final String TABLE = "/dev/scholarship/files/kosaf-residence-20231222.tsv";
    private static final String UNREAD = "unread";
    private static final LocalDate TODAY = LocalDate.of(2023, 12, 22);
    private static final String SELF_AND_PARENTS = "본인 및 부모가 인천광역시 중구에 주소지를 둔 대학생";

    /** @param cells how many cells of the edition say so */
    record Sentence(int cells, String expected, String text) {}

    static List<Sentence> sentences() throws IOException {
        try (var bytes = KosafResidenceTest.class.getResourceAsStream(TABLE)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .map(cells -> new Sentence(Integer.parseInt(cells[0]), cells[1], cells[2]))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void aSentenceIsReadAsAPersonReadsItOrNotAtAll(Sentence sentence) {
        assertThat(shown(sentence.text())).isEqualTo(sentence.expected());
    }

    @Test
    void theEditionHasSoManyOfThem() throws IOException {
        assertThat(sentences()).hasSize(802);
        assertThat(cells(sentences().stream())).isEqualTo(1_084);
        assertThat(sentences().stream().filter(KosafResidenceTest::isRead)).hasSize(162);
        assertThat(cells(sentences().stream().filter(KosafResidenceTest::isRead)))
                .isEqualTo(268);
    }

    private static boolean isRead(Sentence sentence) {
        return !sentence.expected().equals(UNREAD);
    }

    private static int cells(Stream<Sentence> sentences) {
        return sentences.mapToInt(Sentence::cells).sum();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "공고일 현재 부천시에 거주하지 않는 자",
                "공고일 현재 부천시에 주소를 둔 자 제외",
                "공고일 현재 부천시에 1년 이상 5년 이하 거주한 자",
                "공고일 현재 부천시에 0년 이상 거주한 자",
                "2023년 2월 30일 기준 부천시에 거주하는 자",
                "공고일 현재 부천시에 거주하는 수원시민",
                "공고일 현재 부천시에 거주하는 군민의 자녀",
                "부모가 부천시에 거주하고 본인이 수원시에 거주하는 자",
                "부모 및 보호자가 부천시에 거주하는 자",
                "본인과 부모 중 1명이 부천시에 거주하는 자",
                "친권자/ 본인이 부천시에 거주하는 자",
                "본인이 부천시에 거주하는 시민의 자녀",
                "동구에 거주하는 자",
                "고성군에 거주하는 자",
                "광주시에 거주하는 자",
                "횡성에 거주하는 자",
                "부천시 원미동에 거주하는 자",
                "부천시와 수원시에 거주하는 자",
                "관내에 거주하는 자",
                "본적이 부천시인 자",
                "부천시에 소재한 자",
                "공고일 이후 부천시에 거주하는 자",
                "부천시",
                "거주하는 자",
                "1년 이상",
                "공고일 현재 부천시에 1년 이상 거주한 자",
                "-",
            })
    void whatIsNotUnderstoodWholeStaysUnread(String text) {
        assertThat(shown(text)).isEqualTo(UNREAD);
    }

    /** What shows that every word counts: with any other word in any place of it, a sentence is not read. */
    @ParameterizedTest
    @ValueSource(strings = {"무궁화", "않는", "제외", "관외", "졸업자", "합산", "울릉군", "3", "(예외)"})
    void aSentenceWithAWordMoreStaysUnread(String word) throws IOException {
        for (var sentence : sentences()) {
            if (isRead(sentence)) {
                var words = sentence.text().split(" ");
                for (int i = 0; i <= words.length; i++) {
                    var more = new ArrayList<>(List.of(words));
                    more.add(i, word);
                    assertThat(KosafResidence.read(String.join(" ", more)))
                            .as(String.join(" ", more))
                            .isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "공고일 현재 학생 본인이 부천시에 1년 이상 계속하여 주소를 두고 있는 자",
                "학생 본인이 공고일 기준 부천시에 계속 1년이상 주소를 두고 있는 학생",
                "부천시에 공고일 현재 1년 이상 연속하여 주민등록을 둔 사람",
                "공고일로부터 1년 전부터 부천시에 거주하는 자",
            })
    void theOrderOfThePartsMakesNoDifference(String text) {
        assertThat(shown(text)).isEqualTo("kr-adm:41190; applicant; P1Y; unbroken; notice");
    }

    @Test
    void whoLivesThereNowIsATest() {
        assertThat(rule("거제시에 주민등록이 되어 있는 사람")).isEqualTo("""
                require all of
                  residence in kr-adm:48310
                    "지역거주여부: 거제시에 주민등록이 되어 있는 사람"
                """);
        assertThat(rule("영월군에 거주하고 있는 자의 자녀")).isEqualTo("""
                require all of
                  a parent's residence in kr-adm:42750
                    "지역거주여부: 영월군에 거주하고 있는 자의 자녀"
                """);
    }

    @Test
    void alternativesAreAnyOfAndACarerIsAParentOrAGuardian() {
        assertThat(rule("신청일 현재 본인 또는 보호자가 부천시에 거주하는 자")).isEqualTo("""
                require any of
                  "지역거주여부: 신청일 현재 본인 또는 보호자가 부천시에 거주하는 자"
                  residence in kr-adm:41190
                  a parent's residence in kr-adm:41190
                  a guardian's residence in kr-adm:41190
                """);
    }

    @Test
    void whereOneOfTheParentsMayNotBeEnoughThatStaysOpen() {
        assertThat(rule(SELF_AND_PARENTS)).isEqualTo("""
                require all of
                  "지역거주여부: 본인 및 부모가 인천광역시 중구에 주소지를 둔 대학생"
                  residence in kr-adm:28110
                  all of 2
                    a parent's residence in kr-adm:28110
                    any of 2
                      none of 1
                        a parent's residence not in kr-adm:28110
                      unclear "지역거주여부: 본인 및 부모가 인천광역시 중구에 주소지를 둔 대학생"
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "kr-adm:28110, kr-adm:28110, kr-adm:28110, ELIGIBLE",
        "kr-adm:28110, kr-adm:28110, kr-adm:28140, NEEDS_INFO",
        "kr-adm:28110, kr-adm:28110, n/a, NEEDS_INFO",
        "kr-adm:28110, kr-adm:28140, KR-11, INELIGIBLE",
        "kr-adm:28110, n/a, n/a, INELIGIBLE",
        "kr-adm:28110, ?, KR-11, NEEDS_INFO",
        "KR-11, kr-adm:28110, kr-adm:28110, INELIGIBLE",
        "KR-28, kr-adm:28110, kr-adm:28110, NEEDS_INFO",
    })
    void familiesThatLiveInSeveralPlacesAreJudgedSo(String self, String parent, String other, String verdict) {
        var residence = Attributes.RESIDENCE.now();
        var applicant = Applicant.builder();
        say(applicant, residence, self);
        say(applicant, residence.of(Person.PARENT), parent);
        say(applicant, residence.of(Person.OTHER_PARENT), other);
        var rule = Rule.requiring(criterion(SELF_AND_PARENTS));
        assertThat(rule.check(applicant.build(), Dates.asOf(TODAY))
                        .verdict()
                        .getClass()
                        .getSimpleName())
                .isEqualToIgnoringCase(verdict.replace("_", ""));
    }

    @Test
    void howLongAndUntilWhenSomebodyLivesThereIsHeld() {
        assertThat(rule("공고일 기준 본인 또는 부/모 중 1인 이상이 6개월 이상 세종시 계속 거주자")).isEqualTo("""
                require any of
                  "지역거주여부: 공고일 기준 본인 또는 부/모 중 1인 이상이 6개월 이상 세종시 계속 거주자"
                  residence in KR-50 for at least 6 months at notice
                  a parent's residence in KR-50 for at least 6 months at notice
                """);
        assertThat(rule("공고일 현재 광양시에 주소를 둔 자")).isEqualTo("""
                require all of
                  residence in kr-adm:46230 at notice
                    "지역거주여부: 공고일 현재 광양시에 주소를 둔 자"
                """);
        assertThat(rule("공고일 현재(2023.09.11.) 본인이 김해시에 만1년 이상 거주하고 있는 자")).isEqualTo("""
                require all of
                  residence in kr-adm:48250 for at least 1 year at 2023-09-11
                    "지역거주여부: 공고일 현재(2023.09.11.) 본인이 김해시에 만1년 이상 거주하고 있는 자"
                """);
        assertThat(rule("2022.5.4부터 신청일 현재 동두천시에 1년 이상 주소를 두고 계속 거주하는 학생")).isEqualTo("""
                require all of
                  "지역거주여부: 2022.5.4부터 신청일 현재 동두천시에 1년 이상 주소를 두고 계속 거주하는 학생"
                  residence in kr-adm:41250 at 2022-05-04
                  residence in kr-adm:41250 for at least 1 year
                """);
    }

    /** The example of docs/importing.md. */
    @Test
    void allOfItTogether() {
        assertThat(rule("공고일 현재 본인 또는 부모가 수성구에 1년 이상 거주하고 있는 자")).isEqualTo("""
                require any of
                  "지역거주여부: 공고일 현재 본인 또는 부모가 수성구에 1년 이상 거주하고 있는 자"
                  residence in kr-adm:27260 for at least 1 year at notice
                  all of 2
                    a parent's residence in kr-adm:27260 for at least 1 year at notice
                    any of 2
                      none of 1
                        for a parent all of 1
                          none of 1
                            residence in kr-adm:27260 for at least 1 year at notice
                      unclear "지역거주여부: 공고일 현재 본인 또는 부모가 수성구에 1년 이상 거주하고 있는 자"
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "kr-adm:42730, 2020-01-01, KR-11, 2020-01-01, KR-11, 2020-01-01, ELIGIBLE",
        "KR-11, 2020-01-01, kr-adm:42730, 2022-12-22, kr-adm:42730, 2021-01-01, ELIGIBLE",
        "KR-11, 2020-01-01, kr-adm:42730, 2022-12-22, kr-adm:42730, 2022-12-23, NEEDS_INFO",
        "KR-11, 2020-01-01, kr-adm:42730, 2022-12-23, kr-adm:42730, 2022-12-23, INELIGIBLE",
        "KR-11, 2020-01-01, kr-adm:42730, 2020-01-01, n/a, n/a, NEEDS_INFO",
        "KR-11, 2020-01-01, n/a, n/a, n/a, n/a, INELIGIBLE",
    })
    void familiesAreJudgedByHowLongTheyLiveThere(
            String self,
            String since,
            String parent,
            String sinceParent,
            String other,
            String sinceOther,
            String verdict) {
        var residence = Attributes.RESIDENCE.now();
        var day = Attributes.RESIDENCE_SINCE.now();
        var applicant = Applicant.builder();
        say(applicant, residence, self);
        say(applicant, day, since);
        say(applicant, residence.of(Person.PARENT), parent);
        say(applicant, day.of(Person.PARENT), sinceParent);
        say(applicant, residence.of(Person.OTHER_PARENT), other);
        say(applicant, day.of(Person.OTHER_PARENT), sinceOther);
        var rule = Rule.requiring(criterion("신청일 현재 본인 또는 부모가 1년 이상 계속하여 횡성군에 주소를 두고 있는 자"));
        assertThat(rule.check(applicant.build(), Dates.asOf(TODAY))
                        .verdict()
                        .getClass()
                        .getSimpleName())
                .isEqualToIgnoringCase(verdict.replace("_", ""));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void whatIsReadSurvivesItsText(Sentence sentence) {
        if (isRead(sentence)) {
            assertThat(rule(sentence.text()))
                    .contains("residence in " + sentence.expected().split(";")[0]);
        }
    }

    private static <V> void say(Applicant.Builder applicant, Fact<V> fact, String answer) {
        if (!answer.equals("?")) {
            applicant.parsed(fact, answer, TODAY);
        }
    }

    private static Criterion criterion(String text) {
        return ResidenceCriteria.of(KosafResidence.read(text).orElseThrow(), List.of("지역거주여부: " + text))
                .require();
    }

    private static String rule(String text) {
        var rule = Rule.requiring(criterion(text));
        var printed = RuleText.print(rule);
        assertThat(RuleText.parse(printed, Attributes.standard())).isEqualTo(rule);
        return printed.substring(printed.indexOf("require"));
    }

    private static String shown(String text) {
        return KosafResidence.read(text).map(KosafResidenceTest::shown).orElse(UNREAD);
    }

    private static String shown(ResidenceDemand demand) {
        var who = demand.holders().stream()
                .map(group -> group.stream()
                        .sorted()
                        .map(holder -> holder.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .collect(Collectors.joining(" or ")))
                .collect(Collectors.joining(" and "));
        return Stream.of(
                        Stream.of(demand.place().value(), who),
                        demand.atLeast().map(Object::toString).stream(),
                        demand.since().map(day -> "since " + day).stream(),
                        demand.unbroken() ? Stream.of("unbroken") : Stream.<String>empty(),
                        shown(demand.on()).stream())
                .flatMap(parts -> parts)
                .collect(Collectors.joining("; "));
    }

    private static Optional<String> shown(Anchor anchor) {
        return switch (anchor) {
            case Anchor.Notice notice -> Optional.of("notice");
            case Anchor.Application application -> Optional.of("application");
            case Anchor.Day day -> Optional.of(day.day().toString());
            case Anchor.Unstated unstated -> Optional.empty();
        };
    }
}
