package dev.scholarship.files.kosaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scholarship.application.catalog.CatalogSource;
import dev.scholarship.application.catalog.CatalogSource.Accepted;
import dev.scholarship.application.catalog.CatalogSource.Rejected;
import dev.scholarship.application.catalog.CatalogSource.Row;
import dev.scholarship.application.catalog.CatalogSourceException;
import dev.scholarship.domain.catalog.Amount;
import dev.scholarship.domain.catalog.Entry;
import dev.scholarship.domain.catalog.Money;
import dev.scholarship.domain.catalog.Provider;
import dev.scholarship.domain.catalog.Scholarship;
import dev.scholarship.domain.catalog.Window;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.Seeds;
import dev.scholarship.domain.eligibility.Verdict;
import dev.scholarship.files.entry.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KosafTest {

    private static final String NAME = "kosaf-excerpt-20231222.csv";
    private static final Charset CP949 = Charset.forName("x-windows-949");
    private static final List<List<String>> TABLE = table();
    private static final List<String> HEADER = TABLE.get(0);
    private static final int ROWS = TABLE.size() - 1;

    private static final List<String> DEMANDS = List.of(
            "대학구분", "학년구분", "학과구분", "성적기준 상세내용", "소득기준 상세내용", "특정자격 상세내용", "지역거주여부 상세내용", "자격제한 상세내용", "추천필요여부 상세내용");

    @TempDir
    private Path folder;

    @Test
    void theExcerptIsImportedWhole() {
        var rows = rows(NAME, csv(TABLE, ",", "\n"), StandardCharsets.UTF_8);
        assertThat(rows).hasSize(ROWS).allMatch(Accepted.class::isInstance);
        assertThat(rows.get(0).place()).isEqualTo(NAME + ":2");
        assertThat(entries(rows).stream().map(entry -> entry.scholarship().id()))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id.value()).matches("kosaf-[0-9a-f]{12}"));
        assertThat(entries(rows)).allSatisfy(entry -> {
            var listing = entry.scholarship();
            assertThat(listing.window().zone()).isEqualTo(ZoneId.of("Asia/Seoul"));
            assertThat(listing.window().zoneStated()).isTrue();
            assertThat(listing.window().cycle()).isEqualTo(Window.Cycle.UNSTATED);
            assertThat(listing.provenance().lastVerified()).isEqualTo(LocalDate.of(2023, 12, 22));
            assertThat(listing.provenance().credit())
                    .startsWith("한국장학재단, 학자금지원정보(대학생), ")
                    .contains("공공누리 제1유형");
        });
    }

    @Test
    void everyDemandIsInItsRule() {
        var entries = entries(rows(NAME, csv(TABLE, ",", "\n"), StandardCharsets.UTF_8));
        for (int i = 0; i < ROWS; i++) {
            var sentences = entries.get(i).rule().sentences();
            for (var column : DEMANDS) {
                var text = Wording.oneLine(TABLE.get(i + 1).get(HEADER.indexOf(column)));
                if (!Set.of("", "해당없음", "해당사항 없음").contains(text)) {
                    assertThat(together(sentences, KosafColumn.plain(column)))
                            .as("row %s", i + 1)
                            .isEqualTo(text);
                }
            }
        }
    }

    @Test
    void everyRuleIsTheSameAfterAWayThroughItsText() {
        assertThat(entries(rows(NAME, csv(TABLE, ",", "\n"), StandardCharsets.UTF_8)))
                .allSatisfy(entry -> assertThat(RuleText.parse(RuleText.print(entry.rule()), Attributes.standard()))
                        .isEqualTo(entry.rule()));
    }

    @Test
    void nobodyIsEligibleWhileNothingIsKnown() {
        assertThat(entries(rows(NAME, csv(TABLE, ",", "\n"), StandardCharsets.UTF_8)))
                .allSatisfy(entry -> assertThat(entry.rule()
                                .check(Applicant.nothingKnown(), Dates.asOf(LocalDate.of(2023, 12, 22)))
                                .verdict())
                        .isInstanceOf(Verdict.NeedsInfo.class));
    }

    @Test
    void howTheFileIsWrittenMakesNoDifference() {
        var plain = entries(rows(NAME, csv(TABLE, ",", "\n"), StandardCharsets.UTF_8));
        var order = IntStream.range(0, HEADER.size()).boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(order, new Random(7));
        var shuffled =
                TABLE.stream().map(row -> order.stream().map(row::get).toList()).toList();
        assertThat(entries(rows(NAME, csv(TABLE, ",", "\r\n"), CP949))).isEqualTo(plain);
        assertThat(entries(rows(NAME, "\uFEFF" + csv(TABLE, ",", "\r\n"), StandardCharsets.UTF_8)))
                .isEqualTo(plain);
        assertThat(entries(rows(NAME, csv(TABLE, ";", "\n"), StandardCharsets.UTF_8)))
                .isEqualTo(plain);
        assertThat(entries(rows(NAME, csv(TABLE, "\t", "\r"), CP949))).isEqualTo(plain);
        assertThat(entries(rows(NAME, csv(shuffled, ",", "\n"), CP949))).isEqualTo(plain);
        assertThat(entries(rows(NAME, csv(withHeader(KosafTest::otherwise), ",", "\n"), CP949)))
                .isEqualTo(plain);
        assertThat(rows(NAME, csv(withHeader(KosafTest::otherwise), ",", "\n"), CP949).stream()
                        .flatMap(row -> ((Accepted) row).warnings().stream()))
                .noneMatch(warning -> warning.startsWith("the file"));
    }

    @Test
    void idsStayWhenRowsAreNumberedAnew() {
        var one = entry(Map.of("번호", "1")).scholarship().id();
        assertThat(entry(Map.of("번호", "1,777", "운영기관구분", "대학교")).scholarship().id())
                .isEqualTo(one);
        assertThat(entry(Map.of("상품명", "다른 장학금")).scholarship().id()).isNotEqualTo(one);
    }

    @Test
    void aSecondRowOfTheSameNamesIsCounted() {
        var row = row(Map.of());
        var rows = rows(NAME, csv(List.of(HEADER, row, row), ",", "\n"), StandardCharsets.UTF_8);
        assertThat(entries(rows).get(1).scholarship().id().value())
                .isEqualTo(entries(rows).get(0).scholarship().id() + "-2");
        assertThat(warnings(rows.get(1)))
                .containsExactly(
                        "the record: has provider and title of an earlier row; its id counts them and may change");
    }

    @Test
    void cellsMayHoldLineEndsQuotesAndSeparators() {
        var rows = rows(
                NAME,
                csv(
                        List.of(HEADER, row(Map.of("특정자격 상세내용", "둘째,\r\n\"따옴표\"; 셋째")), row(Map.of("상품명", "뒤"))),
                        ",",
                        "\r\n"),
                CP949);
        assertThat(unread(rows.get(0))).containsExactly("특정자격: 둘째, \"따옴표\"; 셋째");
        assertThat(rows).extracting(Row::place).containsExactly(NAME + ":2", NAME + ":4");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            대학구분 | 4년제(5~6년제포함)/전문대(2~3년제) | institution kind is kr:4-year or kr:junior-college
            대학구분 | 학점은행제 대학/해외대학 | institution kind is kr:credit-bank or kr:abroad
            학년구분 | 대학신입생 | standing is kr:freshman
            학년구분 | 대학8학기이상/석사신입생(1학기)/박사과정 | standing is kr:term-8-on, kr:master-term-1 or kr:doctorate
            학과구분 | 공학계열/자연계열 | field series includes kr:engineering or kr:natural
            성적기준 상세내용 | 직전학기 성적 3.0/4.5 이상 | last term gpa at least 3.0 on kr45
            성적기준 상세내용 | 직전학기 성적이 2.5/4.5 이상 (2.3/4.3 이상) | last term gpa at least 2.3 on kr43 or 2.5 on kr45
            성적기준 상세내용 | 성적 3.3/4.5(3.0/4.3) 이상 | gpa at least 3.0 on kr43 or 3.3 on kr45
            성적기준 상세내용 | 전체학기 성적평점 4.5만점 기준 3.0 이상 | gpa at least 3.0 on kr45
            성적기준 상세내용 | 평점 3.0 이상 (4.5 만점) | gpa at least 3.0 on kr45
            성적기준 상세내용 | 평점 3.3/4.0 이상 | gpa at least 3.3 on kr40
            성적기준 상세내용 | 직전학기 평점 3.44(4.3만점) 이상의 학생 | last term gpa at least 3.44 on kr43
            성적기준 상세내용 | 백분위 80점 이상 | gpa at least 80 on percent
            성적기준 상세내용 | 평균 70점 이상(100점 만점) | gpa at least 70 on percent
            성적기준 상세내용 | 직전학기 15학점 이상 이수 | last term credits at least 15 credits
            성적기준 상세내용 | 직전학기 성적 3.0/4.5점/ 2.7/4.3점 이상인 자 | last term gpa at least 2.7 on kr43 or 3.0 on kr45
            성적기준 상세내용 | 누적성적 평점이 3.3/4.0(만점) 이상인 자 | gpa at least 3.3 on kr40
            성적기준 상세내용 | 총 평점 3.5/4.5만점 기준 이상인 자 | gpa at least 3.5 on kr45
            성적기준 상세내용 | 직전학기 성적이 평균평점 4.5만점 기준 3.0 이상 | last term gpa at least 3.0 on kr45
            성적기준 상세내용 | CGPA 4.3만점 2.0이상 | gpa at least 2.0 on kr43
            성적기준 상세내용 | 직전학기 성적이 3.0/4.5 이상인 대학생 | last term gpa at least 3.0 on kr45
            성적기준 상세내용 | 백분위 90/100점 이상 | gpa at least 90 on percent
            성적기준 상세내용 | 백분위 환산 100점 만점에 80점 이상 | gpa at least 80 on percent
            소득기준 상세내용 | 소득분위 8분위 이하 | income bracket at most 8 bracket
            소득기준 상세내용 | 학자금 지원구간 3구간 이하인 자 | income bracket at most 3 bracket
            소득기준 상세내용 | 한국장학재단 소득분위 9분위 이내 | income bracket at most 9 bracket
            소득기준 상세내용 | 학자금 지원구간 5~9구간 이내 학생 | income bracket from 5 to 9 bracket
            """)
    void whatIsExactBecomesACriterion(String column, String text, String criterion) {
        var row = accepted(Map.of(column, text));
        assertThat(unread(row)).isEmpty();
        assertThat(RuleText.print(row.entry().rule())).contains(criterion + "\n");
        assertThat(quotes(row.entry().rule())).containsExactly(KosafColumn.plain(column) + ": " + text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            대학구분 | 4년제(5~6년제포함)/특정대학
            대학구분 | 4년제(5~6년제포함)/전문대(2~3년제)/제한없음
            학년구분 | 대학2학기/연령제한/제한없음
            학년구분 | 대학9학기
            학과구분 | 공학계열/특정학과
            학과구분 | 공학계열/제한없음
            성적기준 상세내용 | 직전학기 평점 3.0 이상
            성적기준 상세내용 | 직전학기 성적 평균 B학점 이상
            성적기준 상세내용 | 직전학기 성적 4.6/4.5 이상
            성적기준 상세내용 | 직전학년 성적 3.0/4.5 이상
            성적기준 상세내용 | 직전학기 3.0/4.5 또는 총평점 3.5/4.5 이상인 학생
            성적기준 상세내용 | 4.5점 만점기준 3.9이상 / 4.3점 만점기준 3.7이상
            성적기준 상세내용 | 재학생 : 직전학기 성적 3.0/4.5 이상
            성적기준 상세내용 | 백분위 101점 이상
            성적기준 상세내용 | 백분위 80점 이상/ 최소 12학점 이상 이수
            성적기준 상세내용 | 백분위 80점 이상/ 12학점 이상 수강
            성적기준 상세내용 | 평점 3.0/4.5 미만
            성적기준 상세내용 | 직전학기 12학점 이상 이수/ 백분위 80점 이상
            성적기준 상세내용 | 직전학기 성적이 2.5/4.5(4.3) 이상인 학생
            성적기준 상세내용 | 직전학기 및 누계성적이 3.30/4.30 이상으로 품행이 단정한 학생
            성적기준 상세내용 | 신입생의 경우 해당 없음
            성적기준 상세내용 | 직전학기 평점 3.0 이상 (신입생은 해당없음)
            성적기준 상세내용 | 2023년 1학기 평점 3.0/4.5 이상
            소득기준 상세내용 | 중위소득 120% 이하
            소득기준 상세내용 | 2022년 1학기 기준 소득분위 5분위 이내
            소득기준 상세내용 | 소득분위 11분위 이하
            소득기준 상세내용 | 소득분위 8분위 이하 우선 선발
            소득기준 상세내용 | 소득분위 8~2분위
            소득기준 상세내용 | 소득분위 8분위 이상
            특정자격 상세내용 | 만 30세 이하인 자
            지역거주여부 상세내용 | 공고일 현재 본인이 신안군에 1년 이상 거주한 자
            자격제한 상세내용 | 휴학생
            추천필요여부 상세내용 | 학교장 추천
            """)
    void whatIsNotExactStaysUnread(String column, String text) {
        var row = accepted(Map.of(column, text));
        assertThat(unread(row)).containsExactly(KosafColumn.plain(column) + ": " + text);
        assertThat(quotes(row.entry().rule())).isEmpty();
    }

    @Test
    void marksAndCreditsOfOneCellMustBothHold() {
        var row = accepted(Map.of("성적기준 상세내용", "직전 정규학기 성적 백분위 80점 이상/ 최소 12학점 이상 이수"));
        assertThat(RuleText.print(row.entry().rule())).contains("""
                        require all of
                          "성적기준: 직전 정규학기 성적 백분위 80점 이상/ 최소 12학점 이상 이수"
                          last term gpa at least 80 on percent
                          last term credits at least 12 credits
                        """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            직전학기 15학점 이상 이수/ 직전학기 평점평균 3.75/4.5 이상 | last term credits at least 15 credits | last term gpa at least 3.75 on kr45
            직전학기 성적이 평균 학점 3.0/4.5이상인 자(12학점 이상 이수) | last term gpa at least 3.0 on kr45 | last term credits at least 12 credits
            직전 정규학기 성적 백분위 87점 이상/ 최소 12학점 이수 | last term gpa at least 87 on percent | last term credits at least 12 credits
            직전학기 및 전체 평균평점 3.5/4.5 이상 | last term gpa at least 3.5 on kr45 | gpa at least 3.5 on kr45
            """)
    void twoDemandsOfOneCellMustBothHold(String text, String first, String second) {
        var row = accepted(Map.of("성적기준 상세내용", text));
        assertThat(unread(row)).isEmpty();
        assertThat(RuleText.print(row.entry().rule()))
                .contains("require all of\n  \"성적기준: " + text + "\"\n  " + first + "\n  " + second + "\n");
    }

    @Test
    void fromMarksTheNewlyAdmittedMayBeExempt() {
        var row = accepted(Map.of("성적기준 상세내용", "직전학기 성적이 3.5(4.5만점 기준) 이상인 자 * 신입생의 경우 해당 없음"));
        assertThat(RuleText.print(row.entry().rule())).contains("""
                        require any of
                          "성적기준: 직전학기 성적이 3.5(4.5만점 기준) 이상인 자 * 신입생의 경우 해당 없음"
                          standing is kr:freshman or kr:master-term-1
                          standing is kr:freshman or kr:master-term-1 at study start
                          last term gpa at least 3.5 on kr45
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "해당없음", "해당 없음", "해당사항 없음", "-"})
    void noDemandIsNone(String none) {
        var row = accepted(Map.of("소득기준 상세내용", none, "자격제한 상세내용", none));
        assertThat(row.entry().rule().require()).isEqualTo(Criterion.nothing());
    }

    @Test
    void noLimitIsANote() {
        var all = "공학계열/교육계열/사회계열/예체능계열/의약계열/인문계열/자연계열/제한없음";
        var row = accepted(Map.of("학과구분", all, "대학구분", "제한없음"));
        assertThat(row.entry().rule().require()).isEqualTo(Criterion.nothing());
        assertThat(row.entry().rule().notes()).containsExactly("대학구분: 제한없음", "학과구분: " + all);
    }

    @Test
    void exclusionsAreReadOneByOne() {
        assertThat(unread(accepted(Map.of("자격제한 상세내용", "○ 휴학생 ○ 자퇴생 * 단/ 질병은 제외 ※ 홈페이지 참고"))))
                .containsExactly("자격제한: ○ 휴학생", "자격제한: ○ 자퇴생", "자격제한: * 단/ 질병은 제외", "자격제한: ※ 홈페이지 참고");
    }

    @Test
    void aTextThatIsTooLongForOneSentenceBecomesSeveral() {
        var text = "가 ".repeat(1_999) + "* "
                + IntStream.range(0, 3_000).mapToObj(Integer::toString).collect(Collectors.joining());
        var sentences = unread(accepted(Map.of("특정자격 상세내용", text)));
        assertThat(sentences).hasSizeGreaterThan(3).allMatch(sentence -> sentence.length() <= 4_000);
        assertThat(String.join("", sentences).replaceAll("특정자격: | ", "")).isEqualTo(text.replace(" ", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023-02-01 | 2023-03-01 | 2023-02-01 | 2023-03-01 | ''
            2023.2.1 | 20230301 | 2023-02-01 | 2023-03-01 | ''
            2022-06-20 | 2202-07-31 | 2022-06-20 | '' | 모집종료일: 2202-07-31
            2023-03-02 | 2023-03-01 | '' | '' | 모집시작일: 2023-03-02; 모집종료일: 2023-03-01
            2023-02-30 | 2023-03-01 | '' | 2023-03-01 | 모집시작일: 2023-02-30
            2023-02-01 | 상시 | 2023-02-01 | '' | 모집종료일: 상시
            2023-02-01 | '' | 2023-02-01 | '' | ''
            """)
    void datesThatCannotBeMeantBecomeANote(String from, String to, String opens, String closes, String note) {
        var row = accepted(Map.of("모집시작일", from, "모집종료일", to));
        var listing = row.entry().scholarship();
        assertThat(listing.window().opens().map(LocalDate::toString).orElse("")).isEqualTo(opens);
        assertThat(listing.window().closes().map(LocalDate::toString).orElse(""))
                .isEqualTo(closes);
        assertThat(listing.windowNote().orElse("")).isEqualTo(note);
        assertThat(row.warnings().isEmpty()).isEqualTo(!opens.isEmpty() && !closes.isEmpty());
    }

    @Test
    void amountsThatAreTheWholeCellAreRead() {
        assertThat(amount("2,000,000원")).isEqualTo(new Amount.Fixed(Money.parse("2000000 KRW")));
        assertThat(amount("1인당 1500000원")).isEqualTo(new Amount.Fixed(Money.parse("1500000 KRW")));
        assertThat(amount("최대 1000000 원")).isEqualTo(new Amount.UpTo(Money.parse("1000000 KRW")));
        assertThat(amount("2000000원 이내")).isEqualTo(new Amount.UpTo(Money.parse("2000000 KRW")));
        assertThat(amount("500000원 ~ 2000000원"))
                .isEqualTo(new Amount.Range(Money.parse("500000 KRW"), Money.parse("2000000 KRW")));
        assertThat(amount("등록금 전액")).isEqualTo(new Amount.ShareOfCost(100, "tuition"));
        assertThat(Stream.of("해당없음", "대학생 2000000원", "0원", "2000000원 ~ 500000원", "학기당 500000원"))
                .allSatisfy(text -> assertThat(amount(text)).isEqualTo(new Amount.Unstated()));
        assertThat(entry(Map.of("지원내역 상세내용", "학기당 500000원")).scholarship().amountNote())
                .contains("학기당 500000원");
    }

    @Test
    void studentFundsAreLoansButForWhatPaysThem() {
        assertThat(kind("장학금", "학자금대출이자지원")).isEqualTo(Scholarship.Kind.SCHOLARSHIP);
        assertThat(kind("학자금", "학자금대출이자지원")).isEqualTo(Scholarship.Kind.GRANT);
        assertThat(kind("학자금", "청년취업 학자금대출 상환지원")).isEqualTo(Scholarship.Kind.LOAN_FORGIVENESS);
        assertThat(kind("학자금", "일반 상환 학자금대출")).isEqualTo(Scholarship.Kind.LOAN);
        assertThat(warnings(accepted(Map.of("상품구분", "기타", "운영기관구분", "외계"))))
                .containsExactlyInAnyOrder(
                        "상품구분: unknown word \"기타\"; taken as 장학금", "운영기관구분: unknown kind \"외계\"; taken as other");
        assertThat(entry(Map.of("운영기관구분", "지자체")).scholarship().provider().kind())
                .isEqualTo(Provider.Kind.STATE);
    }

    @Test
    void aHomePageThatIsNoAddressGivesWayToTheDataSet() {
        assertThat(information("https://www.kosaf.go.kr/ko")).isEqualTo("https://www.kosaf.go.kr/ko");
        assertThat(information("www.itle.or.kr")).isEqualTo("http://www.itle.or.kr");
        assertThat(information("http://동영장학재단.kr/a?b=1")).isEqualTo("http://xn--6j1bwry94b9qb9a326o.kr/a?b=1");
        assertThat(information("해당없음")).isEqualTo("https://www.data.go.kr/data/15028252/fileData.do");
        assertThat(information("a.".repeat(50_000) + "kr"))
                .isEqualTo("https://www.data.go.kr/data/15028252/fileData.do");
        assertThat(information("htto://www.ilsaf.or.kr/"))
                .isEqualTo("https://www.data.go.kr/data/15028252/fileData.do");
        assertThat(warnings(accepted(Map.of("홈페이지주소", "htto://www.ilsaf.or.kr/"))))
                .singleElement()
                .asString()
                .startsWith("홈페이지주소: \"htto://www.ilsaf.or.kr/\" is not a web address");
    }

    @Test
    void anEssentialColumnThatIsGoneIsNamedWithTheNearest() {
        var csv = csv(withHeader(header -> header.equals("상품명") ? "상품 명칭" : header), ",", "\n");
        assertThatThrownBy(() -> rows(NAME, csv, CP949))
                .isInstanceOf(CatalogSourceException.class)
                .hasMessage("\"" + NAME
                        + "\" cannot be imported: the column \"상품명\" is missing; the nearest header is \"상품 명칭\"");
        assertThatThrownBy(() -> rows(NAME, "a;b\n1;2\n", CP949))
                .isInstanceOf(CatalogSourceException.class)
                .hasMessageContaining("the column \"운영기관명\" is missing; the nearest header is \"a\"");
        assertThatThrownBy(() -> rows(NAME, " \n", CP949)).hasMessageContaining("the file is empty");
    }

    @Test
    void otherColumnsThatAreGoneOrNewAreToldOnce() {
        var csv = csv(withHeader(header -> header.equals("자격제한 상세내용") ? "지원제외" : header), ",", "\n");
        var rows = rows(NAME, csv, CP949);
        assertThat(rows.stream().flatMap(row -> warnings(row).stream()).filter(text -> text.startsWith("the file")))
                .containsExactly(
                        "the file " + NAME
                                + ": the column \"자격제한\" is missing; the nearest header is \"지원제외\"; its content is"
                                + " unknown",
                        "the file " + NAME + ": unknown column \"지원제외\"; its cells stay unread demands");
        assertThat(rows)
                .allSatisfy(row -> assertThat(unread(row)).contains("자격제한: the listing's edition has no such column"));
        assertThat(rows.stream().flatMap(row -> unread(row).stream()).filter(text -> text.startsWith("지원제외: ")))
                .isNotEmpty();
    }

    @Test
    void aRowThatDoesNotFitIsRejectedAndTheOthersAreRead() {
        var good = csv(List.of(HEADER, row(Map.of())), ",", "\n");
        var after = line(row(Map.of("상품명", "뒤")), ",");
        assertThat(rows(NAME, good + "\"a\",\"b\"\n\n" + "\"x\"y\",1\n\"never closed\n" + after + "\n", CP949))
                .satisfiesExactly(
                        row -> assertThat(row).isInstanceOf(Accepted.class),
                        row -> assertThat(row)
                                .isEqualTo(new Rejected(NAME + ":3", "has 2 cells, but the header has 22")),
                        row -> assertThat(((Rejected) row).reason()).startsWith("its quotes do not fit: "),
                        row -> assertThat(((Rejected) row).place()).isEqualTo(NAME + ":6"),
                        row -> assertThat(row).isInstanceOf(Accepted.class));
        assertThat(rows(NAME, csv(List.of(HEADER, row(Map.of("상품명", "해당없음"))), ",", "\n"), CP949))
                .containsExactly(new Rejected(NAME + ":2", "상품명: is empty"));
    }

    @Test
    void bytesOfNoKnownEncodingAreRefused() throws IOException {
        var bytes = csv(TABLE, ",", "\n").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length / 2] = (byte) 0xFF;
        var file = Files.write(folder.resolve(NAME), bytes);
        assertThatThrownBy(() -> rows(file))
                .isInstanceOf(CatalogSourceException.class)
                .hasMessageContaining("the file is neither UTF-8 (byte ");
        var marked = ("\uFEFF" + csv(TABLE, ",", "\n")).getBytes(StandardCharsets.UTF_8);
        marked[marked.length / 2] = (byte) 0xFF;
        var file2 = Files.write(folder.resolve("marked.csv"), marked);
        assertThatThrownBy(() -> rows(file2)).hasMessageContaining("its byte order mark promises UTF-8, but byte ");
    }

    @Test
    void withoutADateInTheNameTheNewestOpeningStandsForTheEdition() {
        var csv = csv(
                List.of(HEADER, row(Map.of("모집시작일", "2023-02-01")), row(Map.of("상품명", "b", "모집시작일", "2023-04-01"))),
                ",",
                "\n");
        var rows = rows("kosaf.csv", csv, CP949);
        assertThat(entries(rows))
                .allSatisfy(entry -> assertThat(entry.scholarship().provenance().lastVerified())
                        .isEqualTo(LocalDate.of(2023, 4, 1)));
        assertThat(warnings(rows.get(0))).anyMatch(text -> text.contains("its name has no date"));
        assertThat(warnings(rows.get(1))).noneMatch(text -> text.contains("its name has no date"));
        assertThatThrownBy(() -> rows("kosaf.csv", csv(List.of(HEADER, row(Map.of("모집시작일", ""))), ",", "\n"), CP949))
                .hasMessageContaining("no date tells its edition");
    }

    @Test
    void manyFilesAreReadInOrderAndABadOneIsARejectedRow() throws IOException {
        Files.writeString(folder.resolve("a_20230101.csv"), "nothing\n");
        Files.writeString(folder.resolve("b_20230101.csv"), csv(List.of(HEADER, row(Map.of())), ",", "\n"));
        Files.writeString(folder.resolve("README.md"), "no table");
        assertThat(rows(folder))
                .satisfiesExactly(
                        row -> assertThat(row).isInstanceOf(Rejected.class),
                        row -> assertThat(row).isInstanceOf(Accepted.class));
        var source = Kosaf.files(List.of(folder), Attributes.standard());
        assertThat(source.edition()).matches("[0-9a-f]{64}").isEqualTo(source.edition());
        assertThatThrownBy(() -> Kosaf.files(List.of(), Attributes.standard()))
                .hasMessage("no file or folder to import was named");
    }

    @Test
    void noCellMakesTheImporterFail() {
        for (var header : HEADER) {
            for (var text : List.of("가".repeat(10_001), "9".repeat(10_001), "", "-1", "9999-99-99", "http://")) {
                assertThat(rows(
                                NAME,
                                csv(List.of(HEADER, row(Map.of(header, text))), ",", "\n"),
                                StandardCharsets.UTF_8))
                        .as("%s %s", header, text)
                        .hasSize(1);
            }
        }
    }

    @Test
    @Tag("fuzz")
    void damagedFilesNeverGetAnotherExceptionOutOfTheRows() throws IOException {
        var excerpt = csv(TABLE.subList(0, 12), ",", "\n");
        var count = new int[2];
        Seeds.each(400, random -> {
            var bytes = excerpt.getBytes(random.nextBoolean() ? CP949 : StandardCharsets.UTF_8);
            var damaged = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
            int begin = random.nextInt(8) == 0 ? 0 : 400;
            for (int flips = random.nextInt(6); flips > 0 && damaged.length > begin; flips--) {
                int at = begin + random.nextInt(damaged.length - begin);
                damaged[at] = random.nextBoolean()
                        ? (byte) "\",\n\0; /".charAt(random.nextInt(7))
                        : (byte) (damaged[at] ^ (1 << random.nextInt(8)));
            }
            try {
                count[0]++;
                for (var row : rows(Files.write(folder.resolve(NAME), damaged))) {
                    count[1] += check(row) ? 1 : 0;
                }
            } catch (CatalogSourceException e) {
                assertThat(e).hasMessageContaining("cannot be imported: ");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(count[1]).as("rows that were read").isGreaterThan(count[0]);
    }

    private static boolean check(Row row) {
        return switch (row) {
            case Accepted accepted -> {
                var rule = accepted.entry().rule();
                assertThat(RuleText.parse(RuleText.print(rule), Attributes.standard()))
                        .isEqualTo(rule);
                yield true;
            }
            case Rejected(var place, var reason) -> {
                assertThat(reason).isNotBlank();
                yield false;
            }
        };
    }

    private Amount amount(String text) {
        return entry(Map.of("지원내역 상세내용", text)).scholarship().amount();
    }

    private Scholarship.Kind kind(String product, String title) {
        return entry(Map.of("상품구분", product, "상품명", title)).scholarship().kind();
    }

    private String information(String homePage) {
        return entry(Map.of("홈페이지주소", homePage)).scholarship().information().toString();
    }

    private Entry entry(Map<String, String> cells) {
        return accepted(cells).entry();
    }

    /** A row without demands but for these cells. */
    private Accepted accepted(Map<String, String> cells) {
        var rows = rows(NAME, csv(List.of(HEADER, row(cells)), ",", "\n"), StandardCharsets.UTF_8);
        assertThat(rows).hasSize(1);
        return (Accepted) rows.get(0);
    }

    private static List<String> row(Map<String, String> cells) {
        var row = new LinkedHashMap<String, String>();
        HEADER.forEach(header -> row.put(header, "해당없음"));
        row.putAll(Map.of("운영기관명", "봉평태기장학회", "상품명", "장학생", "운영기관구분", "민간(기타)", "상품구분", "장학금"));
        row.putAll(Map.of("모집시작일", "2023-02-01", "모집종료일", "2023-03-01"));
        row.putAll(cells);
        assertThat(row).hasSameSizeAs(HEADER);
        return List.copyOf(row.values());
    }

    /** Other names that are as good, with other spaces. */
    private static String otherwise(String header) {
        return switch (header) {
            case "운영기관명" -> "운영 기관명";
            case "상품명" -> "장학금명 ";
            case "대학구분" -> "학교구분";
            case "소득기준 상세내용" -> "소득기준";
            case "자격제한 상세내용" -> "자격제한상세내용";
            case "모집종료일" -> "신청 종료일";
            default -> " " + header;
        };
    }

    private static List<List<String>> withHeader(UnaryOperator<String> rename) {
        return Stream.concat(
                        Stream.of(HEADER.stream().map(rename).toList()),
                        TABLE.stream().skip(1))
                .toList();
    }

    /** What the rule says of a column, its sentences joined again. */
    private static String together(List<String> sentences, String column) {
        return new LinkedHashSet<>(sentences)
                .stream()
                        .filter(sentence -> sentence.startsWith(column + ": "))
                        .map(sentence -> sentence.substring(column.length() + 2))
                        .collect(Collectors.joining(" "));
    }

    private static List<String> warnings(Row row) {
        return ((Accepted) row).warnings();
    }

    private static List<String> unread(Row row) {
        return leaves(((Accepted) row).entry().rule().require())
                .filter(Criterion.Unsettled.class::isInstance)
                .map(leaf -> ((Criterion.Unsettled) leaf).source())
                .toList();
    }

    /** The sentences that became tests. */
    private static List<String> quotes(Rule rule) {
        var settled = new ArrayList<>(Rule.requiring(rule.require()).sentences());
        leaves(rule.require())
                .filter(Criterion.Unsettled.class::isInstance)
                .forEach(leaf -> settled.remove(((Criterion.Unsettled) leaf).source()));
        return settled;
    }

    private static Stream<Criterion.Leaf> leaves(Criterion criterion) {
        return criterion.all().filter(Criterion.Leaf.class::isInstance).map(Criterion.Leaf.class::cast);
    }

    private static List<Entry> entries(List<Row> rows) {
        return rows.stream().map(row -> ((Accepted) row).entry()).toList();
    }

    private List<Row> rows(String name, String content, Charset encoding) {
        try {
            return rows(Files.write(folder.resolve(name), content.getBytes(encoding)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Row> rows(Path path) {
        CatalogSource source = Kosaf.files(List.of(path), Attributes.standard());
        try (var rows = source.rows()) {
            return rows.toList();
        }
    }

    private static String csv(List<List<String>> table, String separator, String lineEnd) {
        return table.stream().map(row -> line(row, separator) + lineEnd).collect(Collectors.joining());
    }

    private static String line(List<String> row, String separator) {
        return row.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"').collect(Collectors.joining(separator));
    }

    /** The excerpt; every cell of it is quoted, none holds a quote or a line end. */
    private static List<List<String>> table() {
        try (var bytes = KosafTest.class.getResourceAsStream("/dev/scholarship/files/" + NAME)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> List.of(line.substring(1, line.length() - 1).split("\",\"", -1)))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
