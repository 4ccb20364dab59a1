package dev.scholarship.http.eligibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.scholarship.application.eligibility.RankQuestions;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Sentences;
import dev.scholarship.domain.eligibility.question.Credit;
import dev.scholarship.domain.eligibility.question.Question;
import dev.scholarship.http.eligibility.AttributesJson.CodeJson;
import dev.scholarship.http.eligibility.AttributesJson.UnitJson;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person is best asked next, in JSON.
 *
 * @param currency in which the questions are ranked; absent where no scholarship that waits states an amount
 * @param considered how many scholarships the ranking is over
 * @param more whether there are others that were not considered
 * @param waiting how many of the scholarships wait for answers
 * @param missing how many facts they wait for; the items are the first of these
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record QuestionsJson(
        Instant asOf,
        Optional<String> currency,
        int considered,
        boolean more,
        int waiting,
        int missing,
        List<QuestionJson> items,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<String>> corrections,
        long catalogVersion) {

    private static final Sentences WORDS = Sentences.english();

    /** @param limit the most questions that are shown */
    static QuestionsJson from(RankQuestions.Ranked ranked, Applicant applicant, int limit) {
        var questions = ranked.questions();
        return new QuestionsJson(
                ranked.asOf(),
                questions.currency().map(Currency::getCurrencyCode),
                ranked.considered(),
                ranked.more(),
                questions.waiting(),
                questions.ranked().size(),
                questions.ranked().stream()
                        .limit(limit)
                        .map(question -> QuestionJson.from(question, applicant))
                        .toList(),
                ranked.corrections(),
                ranked.catalogVersion());
    }

    /**
     * A fact to ask for: how to ask, and what depends on it. Which answer unlocks the most is not said.
     *
     * @param codes what can be answered; absent where there are none or too many to show
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record QuestionJson(
            String fact,
            String attribute,
            String state,
            String question,
            String kind,
            boolean sensitive,
            String example,
            List<CodeJson> codes,
            List<UnitJson> units,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<CreditJson> credits,
            int waiting,
            int unsettled,
            int settles,
            boolean exhaustive) {

        private static final int MOST_CODES = 100;

        static QuestionJson from(Question question, Applicant applicant) {
            return from(question, question.fact(), applicant);
        }

        private static <V> QuestionJson from(Question question, Fact<V> fact, Applicant applicant) {
            var attribute = fact.attribute();
            var codes = AttributesJson.AttributeJson.codes(attribute.kind());
            return new QuestionJson(
                    fact.id(),
                    attribute.id(),
                    CheckJson.MissingJson.state(applicant.answer(fact)),
                    WORDS.question(fact),
                    attribute.kind().name(),
                    attribute.sensitive(),
                    attribute.kind().example(),
                    codes.size() <= MOST_CODES ? codes : List.of(),
                    AttributesJson.AttributeJson.units(attribute.kind()),
                    question.credits().stream().map(CreditJson::from).toList(),
                    question.waiting(),
                    question.unsettled(),
                    question.settles(),
                    question.exhaustive());
        }
    }

    /** Whole minor units of a currency; what a share has beyond them is dropped, after the ranking. */
    record CreditJson(String currency, BigInteger shared, BigInteger unlocks, BigInteger guaranteed) {

        static CreditJson from(Credit credit) {
            return new CreditJson(
                    credit.currency().getCurrencyCode(),
                    credit.shared().floor(),
                    credit.unlocks(),
                    credit.guaranteed());
        }
    }
}
