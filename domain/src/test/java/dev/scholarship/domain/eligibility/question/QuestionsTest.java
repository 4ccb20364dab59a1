package dev.scholarship.domain.eligibility.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.scholarship.domain.eligibility.Answer;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.RuleText;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency KRW = Currency.getInstance("KRW");
    private static final Dates DATES = Dates.asOf(LocalDate.of(2026, 11, 21));

    @Test
    void answersThatAreNeededTogetherShareTheCreditInsteadOfTyingAtZero() {
        var questions = rank(
                usd(1_000, "all of", "financial need", "first generation", "immigrant"),
                usd(900, "all of", "financial need", "first generation"),
                usd(100, "immigrant"));

        assertThat(ids(questions)).containsExactly("financial-need", "first-generation", "immigrant");
        var need = questions.ranked().get(0).credit(USD);
        assertThat(need.shared()).isEqualTo(new Share(BigInteger.valueOf(2_350), BigInteger.valueOf(3)));
        assertThat(need.shared().floor()).isEqualTo(783);
        assertThat(need.unlocks()).isZero();
        assertThat(questions.ranked().get(2).credit(USD).unlocks()).isEqualTo(100);
    }

    @Test
    void whatOneAnswerUnlocksIsThatOfTheBestOneAndGuaranteedThatOfTheWorst() {
        var questions = rank(
                usd(500, "financial need"),
                usd(300, "not financial need"),
                usd(200, "any of", "financial need", "immigrant"));

        var need = questions.ranked().get(0);
        assertThat(need.fact()).isEqualTo(Attributes.FINANCIAL_NEED.now());
        assertThat(need.credit(USD).unlocks()).isEqualTo(700);
        assertThat(need.credit(USD).best()).contains(Answer.known(true));
        assertThat(need.credit(USD).guaranteed()).isEqualTo(300);
        assertThat(need.waiting()).isEqualTo(3);
        assertThat(need.settles()).isEqualTo(3);
        assertThat(need.exhaustive()).isTrue();
    }

    @Test
    void aValueThatSuitsManyUnlocksThemTogether() {
        var questions = rank(
                usd(100, "residence in US"),
                usd(150, "residence in US-NV"),
                usd(400, "residence in CA"),
                usd(70, "residence not in US-NV"),
                usd(90, "residence not in CA"));

        var residence = questions.ranked().get(0).credit(USD);
        assertThat(residence.unlocks()).isEqualTo(400 + 70);
        assertThat(residence.best())
                .map(Attributes.RESIDENCE.now()::printAnswer)
                .contains("CA");
        assertThat(residence.guaranteed()).isEqualTo(70 + 90);
    }

    @Test
    void aDemandThatNoAnswerSettlesKeepsAScholarshipFromBeingUnlockedButItStillWaits() {
        var questions = rank(usd(500, "all of", "financial need", "unread \"a sentence\""));

        var need = questions.ranked().get(0);
        assertThat(need.waiting()).isEqualTo(1);
        assertThat(need.unsettled()).isEqualTo(1);
        assertThat(need.settles()).isEqualTo(1);
        assertThat(need.credit(USD).shared()).isEqualTo(Share.of(500, 1));
        assertThat(need.credit(USD).unlocks()).isZero();
    }

    @Test
    void whatIsDecidedOrWaitsForNoAnswerDoesNotCount() {
        var questions = Questions.rank(
                Applicant.builder()
                        .known(Attributes.IMMIGRANT.now(), true)
                        .known(Attributes.RESIDENCE.now(), code("US-NV"))
                        .build(),
                List.of(
                        usd(500, "immigrant"),
                        usd(500, "all of", "residence in CA", "financial need"),
                        usd(500, "unread \"a sentence\""),
                        usd(5, "financial need")),
                Optional.empty());

        assertThat(questions.waiting()).isEqualTo(1);
        assertThat(ids(questions)).containsExactly("financial-need");
        assertThat(questions.ranked().get(0).credit(USD).shared()).isEqualTo(Share.of(5, 1));
    }

    @Test
    void amountsOfTwoCurrenciesAreKeptApartAndOneOfThemRanks() {
        var prospects = List.of(
                prospect(new Worth(1_000_000, KRW), "financial need"),
                usd(300, "immigrant"),
                usd(200, "any of", "immigrant", "financial need"));

        var byDefault = Questions.rank(Applicant.nothingKnown(), prospects, Optional.empty());
        assertThat(byDefault.currency()).contains(USD);
        assertThat(ids(byDefault)).containsExactly("immigrant", "financial-need");
        assertThat(byDefault.ranked().get(1).credits())
                .extracting(Credit::currency, credit -> credit.shared().floor().longValue())
                .containsExactly(tuple(KRW, 1_000_000L), tuple(USD, 100L));
        assertThat(ids(Questions.rank(Applicant.nothingKnown(), prospects, Optional.of(KRW))))
                .containsExactly("financial-need", "immigrant");
    }

    @Test
    void whereNothingIsStatedInMoneyWhatSettlesMostComesFirstThenWhatIsNotSensitive() {
        var questions = rank(
                prospect("first generation"),
                prospect("immigrant"),
                prospect("immigrant"),
                prospect("residence in CA"));

        assertThat(questions.currency()).isEmpty();
        assertThat(Attributes.IMMIGRANT.sensitive()).isTrue();
        assertThat(Attributes.FIRST_GENERATION.sensitive()).isFalse();
        assertThat(ids(questions)).containsExactly("immigrant", "first-generation", "residence");
    }

    @Test
    void theNamesOfAttributesDecideNothingButTies() {
        var before = credits("financial-need", "first-generation", "immigrant");
        var after = credits("immigrant", "financial-need", "first-generation");

        assertThat(after).isEqualTo(before);
    }

    /** The credits of three questions, in the order of the three names. */
    private static List<List<Credit>> credits(String... names) {
        var text = Arrays.stream(names).map(name -> name.replace('-', ' ')).toList();
        var questions = rank(
                usd(700, "all of", text.get(0), text.get(1)),
                usd(50, "any of", text.get(1), text.get(2)),
                usd(20, text.get(2)));
        var credits = new ArrayList<List<Credit>>();
        for (var name : names) {
            credits.add(questions.ranked().get(ids(questions).indexOf(name)).credits());
        }
        return credits;
    }

    @Test
    void aQuestionAboutManyCodesAtOnceSaysThatNotEveryCombinationWasTried() {
        var few = rank(usd(1, "any of", "program includes cip:11", "program includes cip:14"));
        var many = rank(usd(1, "program includes cip:11, cip:14, cip:26, cip:27, cip:40, cip:45 or cip:51"));

        assertThat(few.ranked().get(0).exhaustive()).isTrue();
        assertThat(many.ranked().get(0).exhaustive()).isFalse();
        assertThat(many.ranked().get(0).credit(USD).unlocks()).isEqualTo(1);
    }

    private static Code code(String code) {
        return new Code(code);
    }

    private static List<String> ids(Questions questions) {
        return questions.ranked().stream().map(question -> question.fact().id()).toList();
    }

    private static Questions rank(Prospect... prospects) {
        return Questions.rank(Applicant.nothingKnown(), List.of(prospects), Optional.empty());
    }

    private static Prospect usd(long minor, String... require) {
        return prospect(new Worth(minor, USD), require);
    }

    private static Prospect prospect(String... require) {
        return new Prospect(RuleText.parse(text(require), Attributes.standard()), DATES, Optional.empty());
    }

    private static Prospect prospect(Worth worth, String... require) {
        return new Prospect(RuleText.parse(text(require), Attributes.standard()), DATES, Optional.of(worth));
    }

    private static String text(String... require) {
        return "rule 1\nrequire "
                + (require.length == 1
                        ? "all of\n  " + require[0] + "\n"
                        : require[0] + "\n  "
                                + String.join("\n  ", Arrays.asList(require).subList(1, require.length)) + "\n");
    }
}
