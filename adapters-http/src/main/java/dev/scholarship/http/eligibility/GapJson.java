package dev.scholarship.http.eligibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.scholarship.domain.eligibility.Change;
import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Gap;
import dev.scholarship.domain.eligibility.Measure;
import dev.scholarship.domain.eligibility.Sentences;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands between a person and an award, in JSON.
 *
 * @param then the verdict after the changes; absent where there are none
 * @param earliestDay the first day that does, where waiting is all it takes
 * @param changes what would have to become different, all of it
 * @param reasons what rules the person out and is nothing to be changed; only where there are no changes
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record GapJson(
        String summary,
        boolean exact,
        Optional<String> then,
        Optional<LocalDate> earliestDay,
        List<ChangeJson> changes,
        List<ReasonJson> reasons) {

    private static final Sentences WORDS = Sentences.english();

    static GapJson from(Gap gap) {
        return switch (gap) {
            case Gap.Changes(var changes, var then, var exact) ->
                new GapJson(
                        WORDS.gap(gap),
                        exact,
                        Optional.of(then.word()),
                        gap.earliestDay(),
                        changes.stream().map(ChangeJson::from).toList(),
                        List.of());
            case Gap.NoWay(var reasons, var exact) ->
                new GapJson(
                        WORDS.gap(gap),
                        exact,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        reasons.stream().map(ReasonJson::from).toList());
        };
    }

    /**
     * One thing that would have to become different.
     *
     * @param kind {@code number}, {@code choice}, {@code yes_no} or {@code time}, which has the one of these that it names
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ChangeJson(
            String kind,
            String sentence,
            Optional<NumberJson> number,
            Optional<ChoiceJson> choice,
            Optional<YesNoJson> yesNo,
            Optional<WaitJson> time) {

        static ChangeJson from(Change change) {
            var sentence = WORDS.change(change);
            return switch (change) {
                case Change.Number number ->
                    new ChangeJson(
                            "number",
                            sentence,
                            Optional.of(NumberJson.from(number)),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty());
                case Change.Choice choice ->
                    new ChangeJson(
                            "choice",
                            sentence,
                            Optional.empty(),
                            Optional.of(ChoiceJson.from(choice)),
                            Optional.empty(),
                            Optional.empty());
                case Change.Become(var fact, var to) ->
                    new ChangeJson(
                            "yes_no",
                            sentence,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(new YesNoJson(fact.id(), to ? "yes" : "no")),
                            Optional.empty());
                case Change.Wait wait ->
                    new ChangeJson(
                            "time",
                            sentence,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(WaitJson.from(wait)));
            };
        }
    }

    /**
     * A number.
     *
     * @param to in the notation of answers
     * @param distance a decimal, in {@code unit}
     */
    record NumberJson(String fact, String to, String distance, String unit) {

        static NumberJson from(Change.Number number) {
            return new NumberJson(
                    number.fact().id(),
                    print(number.fact(), number.to()),
                    number.distance().toPlainString(),
                    number.to().unit().id());
        }

        @SuppressWarnings("unchecked")
        private static String print(Fact<?> fact, Measure to) {
            return ((Fact<Measure>) fact).attribute().kind().print(to);
        }
    }

    /**
     * Codes.
     *
     * @param others how many more than {@code instead} would do as well as {@code take}
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ChoiceJson(String fact, List<String> take, List<String> drop, List<String> instead, int others) {

        static ChoiceJson from(Change.Choice choice) {
            return new ChoiceJson(
                    choice.fact().id(),
                    codes(choice.take()),
                    codes(choice.drop()),
                    codes(choice.instead()),
                    choice.others());
        }

        private static List<String> codes(List<Code> codes) {
            return codes.stream().map(Code::value).toList();
        }
    }

    record YesNoJson(String fact, String to) {}

    /**
     * Time.
     *
     * @param closes the last day of this cycle
     * @param birthday the age that the person completes on the day
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record WaitJson(
            LocalDate day,
            boolean thisCycle,
            Optional<LocalDate> closes,
            Optional<Integer> birthday,
            List<String> facts) {

        static WaitJson from(Change.Wait wait) {
            return new WaitJson(
                    wait.day(),
                    wait.thisCycle(),
                    wait.closes(),
                    wait.birthday().stream().boxed().findFirst(),
                    wait.facts().stream().map(Fact::id).toList());
        }
    }

    /** Something that is nothing to be changed. */
    record ReasonJson(String criterion, String fact, String why, String sentence) {

        static ReasonJson from(Gap.Reason reason) {
            return new ReasonJson(
                    reason.finding().path(),
                    reason.finding().fact().id(),
                    reason.why().name().toLowerCase(Locale.ROOT),
                    WORDS.reason(reason));
        }
    }
}
