package dev.scholarship.domain.eligibility;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** See {@link Sentences#english}. */
enum EnglishSentences implements Sentences {
    INSTANCE;

    @Override
    public String language() {
        return "en";
    }

    @Override
    public String demand(Criterion.Leaf criterion) {
        return switch (criterion) {
            case Criterion.Test<?> test -> demand(test);
            case Criterion.Unsettled unsettled -> "“" + unsettled.source() + "”";
        };
    }

    @Override
    public String finding(Finding finding) {
        return switch (finding) {
            case Finding.Tested<?> tested -> tested(tested);
            case Finding.Open open -> open(open.criterion());
        };
    }

    @Override
    public String question(Fact<?> fact) {
        return switch (fact.moment()) {
            case NOW -> fact.attribute().question();
            case STUDY_START ->
                fact.attribute().question() + " (On the day that the studies start which the award is for.)";
        };
    }

    @Override
    public String verdict(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Eligible eligible -> "You meet every requirement.";
            case Verdict.Ineligible(var because) ->
                because.size() == 1 ? "You do not meet a requirement." : "You do not meet the requirements.";
            case Verdict.NeedsInfo(var missing, var unsettled) -> needsInfo(missing.size(), unsettled.size());
        };
    }

    private static String needsInfo(int missing, int unsettled) {
        var answers = missing == 1 ? "1 answer of yours" : missing + " answers of yours";
        var demands = unsettled == 1
                ? "1 requirement that only the provider can settle"
                : unsettled + " requirements that only the provider can settle";
        if (missing == 0) {
            return "Nothing rules you out, but it depends on " + demands + ".";
        }
        return "It depends on " + answers + (unsettled == 0 ? "." : " and on " + demands + ".");
    }

    private static <V> String demand(Criterion.Test<V> test) {
        var attribute = test.fact().attribute();
        var demand = switch (attribute.kind()) {
            case CodeKind kind -> attribute.label() + kind.verb().spoken() + codes(test.condition());
            case GradeKind kind -> attribute.label() + " of " + marks(test.condition());
        };
        return demand + moment(test.fact());
    }

    private static String moment(Fact<?> fact) {
        return switch (fact.moment()) {
            case NOW -> "";
            case STUDY_START -> " when the studies start";
        };
    }

    private static String codes(Condition<?> condition) {
        return switch (condition) {
            case Condition.Under under ->
                Words.printList(
                        under.roots().stream().map(under.vocabulary()::label).toList());
            case Condition.Marks marks -> throw new IllegalStateException("codes are not compared with marks");
        };
    }

    private static String marks(Condition<?> condition) {
        return switch (condition) {
            case Condition.Marks marks ->
                Words.printList(marks.ranges().entrySet().stream()
                        .map(EnglishSentences::range)
                        .toList());
            case Condition.Under under -> throw new IllegalStateException("grades are not compared with codes");
        };
    }

    private static String range(Map.Entry<Scale, Range> entry) {
        var scale = entry.getKey();
        var range = entry.getValue();
        var numbers = switch (range.shape()) {
            case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, EXACTLY ->
                range.shape().words() + " " + scale.print(range.bound());
            case FROM_TO ->
                "from " + scale.print(range.bound()) + " to "
                        + scale.print(range.high().orElseThrow());
        };
        return numbers + " on " + scale.label();
    }

    private static <V> String tested(Finding.Tested<V> tested) {
        var demand = (tested.negated() ? "not: " : "") + demand(tested.criterion());
        return switch (tested.met()) {
            case TRUE -> "Met: " + demand + ".";
            case FALSE -> "Not met: " + demand + said(tested) + ".";
            case UNKNOWN -> "Open: " + demand + why(tested) + ".";
        };
    }

    private static <V> String said(Finding.Tested<V> tested) {
        return switch (tested.answer()) {
            case Answer.NotApplicable<V> none -> "; you said that this does not apply to you";
            case Answer.Known<V> known -> repeated(tested);
            case Answer.Partial<V> partial -> repeated(tested);
            case Answer.Unknown<V> unknown -> "";
            case Answer.Declined<V> declined -> "";
        };
    }

    private static <V> String why(Finding.Tested<V> tested) {
        return switch (tested.answer()) {
            case Answer.Unknown<V> unknown -> "; you have not said";
            case Answer.Declined<V> declined -> "; you preferred not to say";
            case Answer.Known<V> known -> repeated(tested) + ", which does not settle it";
            case Answer.Partial<V> partial -> repeated(tested) + ", which does not settle it";
            case Answer.NotApplicable<V> none -> "";
        };
    }

    private static <V> String repeated(Finding.Tested<V> tested) {
        var attribute = tested.criterion().fact().attribute();
        return attribute.sensitive()
                ? "; not with your answer"
                : "; you said " + spoken(attribute.kind(), tested.answer());
    }

    private static <V> String spoken(Kind<V> kind, Answer<V> answer) {
        return switch (kind) {
            case CodeKind codes -> {
                var text = kind.printAnswer(answer);
                yield List.of(text.split(" or ")).stream()
                        .map(code -> codes.vocabulary().label(new Code(code)))
                        .collect(Collectors.joining(" or "));
            }
            case GradeKind grades -> kind.printAnswer(answer);
        };
    }

    private static String open(Criterion.Unsettled unsettled) {
        return switch (unsettled.why()) {
            case UNREAD ->
                "Open: the listing also says “" + unsettled.source()
                        + "”, which no rule covers yet. Read it, and ask the provider if in doubt.";
            case UNCLEAR ->
                "Open: the listing says “" + unsettled.source() + "”, which is not enough to decide. Ask the provider.";
        };
    }
}
