package dev.scholarship.domain.eligibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
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
            case Criterion.Judged judged -> "“" + judged.source() + "”, as a committee judges it";
        };
    }

    @Override
    public String rule(Rule rule) {
        return new EnglishRule().write(rule);
    }

    @Override
    public String finding(Finding finding) {
        return switch (finding) {
            case Finding.Tested<?> tested -> tested(tested);
            case Finding.Open open -> open(open.criterion());
            case Finding.Undated undated -> undated(undated);
            case Finding.Weighed weighed -> weighed(weighed);
        };
    }

    @Override
    public String question(Fact<?> fact) {
        var about = fact.person() == Person.APPLICANT
                ? ""
                : "(About " + fact.person().label() + ".) ";
        return switch (fact.moment()) {
            case NOW -> about + fact.attribute().question();
            case STUDY_START ->
                about + fact.attribute().question() + " (On the day that the studies start which the award is for.)";
        };
    }

    @Override
    public String document(Document.Asked asked) {
        var what = copies(asked.document());
        return switch (asked.needed()) {
            case TRUE -> "To send: " + what + ".";
            case FALSE -> "Not needed from you: " + what + ".";
            case UNKNOWN -> "Perhaps to send, which depends on an answer of yours: " + what + ".";
        };
    }

    /** As in "2 × letter of recommendation". */
    static String copies(Document document) {
        return (document.copies() == 1 ? "" : document.copies() + " × ") + Documents.VOCABULARY.label(document.name());
    }

    @Override
    public String verdict(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Eligible(var subjectTo) ->
                subjectTo.isEmpty()
                        ? "You meet every requirement."
                        : "You may apply; a committee judges whether you meet a requirement.";
            case Verdict.Ineligible(var because, var favours) ->
                (because.size() == 1 ? "You do not meet a requirement." : "You do not meet the requirements.")
                        + (favours.isEmpty() ? "" : " The committee may make an exception; do not count on it.");
            case Verdict.NeedsInfo(var missing, var unsettled) -> needsInfo(missing.size(), unsettled.size());
        };
    }

    @Override
    public String gap(Gap gap) {
        return switch (gap) {
            case Gap.Changes(var changes, var then, var exact) ->
                (changes.size() == 1 ? "With this change" : "With these " + changes.size() + " changes together")
                        + (then instanceof Verdict.Eligible
                                ? " you would meet every requirement."
                                : " nothing would rule you out, but something would still be open.");
            case Gap.NoWay(var reasons, var exact) -> noWay(!reasons.isEmpty(), exact);
        };
    }

    private static String noWay(boolean reasons, boolean exact) {
        if (!exact) {
            return "No set of changes was found that would be enough; there may be one.";
        }
        return reasons
                ? "There is nothing that you could change so that this award is open to you."
                : "No set of changes meets the requirements together.";
    }

    @Override
    public String change(Change change) {
        return switch (change) {
            case Change.Number number -> number(number);
            case Change.Choice choice -> choice(choice);
            case Change.Become(var fact, var to) ->
                (to ? "This would have to be so: " : "This would have to be so no longer: ") + label(fact) + ".";
            case Change.Wait wait -> wait(wait);
        };
    }

    private static String number(Change.Number number) {
        var unit = number.to().unit();
        return capital(label(number.fact())) + ": " + unit.print(number.distance())
                + (number.rises() ? " more, " : " less, ")
                + unit.print(number.to().number()) + " " + unit.label()
                + " instead of "
                + number.fact().printAnswer(number.from()).replace("..", " to ") + ".";
    }

    private static String choice(Change.Choice choice) {
        var vocabulary = choice.fact().attribute().codes().orElseThrow();
        var take = new ArrayList<>(choice.take().stream().map(vocabulary::label).toList());
        choice.instead().stream().map(vocabulary::label).forEach(take::add);
        if (choice.others() > 0) {
            take.add(choice.others() == 1 ? "1 other" : choice.others() + " others");
        }
        var joint = choice.take().size() > 1 ? "and" : "or";
        boolean several = choice.fact().attribute().kind() instanceof CodeSetKind;
        var wanted = take.isEmpty() ? "" : (several ? " also " : " ") + Words.printList(take, joint);
        var unwanted = choice.drop().isEmpty() ? "" : " without " + labels(vocabulary, choice.drop(), "and");
        return capital(label(choice.fact())) + ":" + wanted + (take.isEmpty() ? "" : unwanted.isEmpty() ? "" : ",")
                + unwanted + (several ? "" : ", instead of " + spoken(choice.fact(), choice.from())) + ".";
    }

    private static <V> String spoken(Fact<V> fact, Answer<?> answer) {
        return spoken(fact.attribute().kind(), fact.printAnswer(answer));
    }

    private static String wait(Change.Wait wait) {
        var day = wait.day()
                + (wait.birthday().isPresent()
                        ? ", your " + ordinal(wait.birthday().getAsInt()) + " birthday"
                        : " ("
                                + Words.printList(
                                        wait.facts().stream()
                                                .map(fact -> whose(fact) + label(fact))
                                                .toList(),
                                        "and")
                                + ")");
        var closes = wait.closes().map(last -> "applications close on " + last);
        return wait.thisCycle()
                ? "Wait until " + day + closes.map(text -> "; " + text).orElse("") + "."
                : "From " + day + closes.map(text -> "; " + text).orElse("") + ": too late this cycle.";
    }

    private static String ordinal(int number) {
        boolean teen = number % 100 / 10 == 1;
        return number
                + switch (teen ? 0 : number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    @Override
    public String reason(Gap.Reason reason) {
        return finding(reason.finding()) + " "
                + switch (reason.why()) {
                    case NOT_TO_BE_CHANGED -> "This is nothing to change for an award.";
                    case OF_SOMEBODY_ELSE -> "This is about somebody else.";
                    case PAST -> "No day to come changes this.";
                    case NOT_LASTING -> "It has to have been so for some time.";
                    case ONE_WAY -> "No change of this is advised.";
                    case NOT_APPLICABLE -> "You said that there is no such thing.";
                };
    }

    private static String label(Fact<?> fact) {
        return fact.attribute().label() + moment(fact);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
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
            case CodeSetKind kind -> attribute.label() + ": " + codes(test.condition());
            case MeasureKind kind -> attribute.label() + " of " + numbers(test.condition());
            case DayKind kind -> attribute.label() + days(kind, test.condition());
            case YesNoKind kind -> attribute.label();
        };
        return demand + moment(test.fact());
    }

    /** What has to have lasted, such as "residence in Nevada for at least 6 months, without a break, on the closing day". */
    static String held(Criterion.Held held) {
        return demand(held.test())
                + (held.span().isNone() ? "" : ", without a break for at least " + held.span())
                + (held.at() == Anchor.Named.NOW ? "" : ", on " + anchor(held.at()));
    }

    static String moment(Fact<?> fact) {
        return switch (fact.moment()) {
            case NOW -> "";
            case STUDY_START -> " when the studies start";
        };
    }

    private static String codes(Condition<?> condition) {
        return switch (condition) {
            case Condition.Under under -> labels(under.vocabulary(), under.roots(), "or");
            case Condition.Includes(var vocabulary, var codes, var every) ->
                labels(vocabulary, codes, every ? "and" : "or");
            case Condition.Within within -> throw new IllegalStateException("codes are not compared with numbers");
            case Condition.Days days -> throw new IllegalStateException("codes are not compared with days");
            case Condition.Yes yes -> throw new IllegalStateException("codes are not compared with yes");
        };
    }

    private static String days(DayKind kind, Condition<?> condition) {
        if (!(condition instanceof Condition.Days days)) {
            throw new IllegalStateException("days are compared with days only");
        }
        return switch (kind.verb()) {
            case AGED -> {
                var ages = Ages.of(days).orElseThrow();
                yield " of " + numbers(ages) + " years"
                        + (ages.at() == Anchor.Named.NOW ? "" : " on " + anchor(ages.at()));
            }
            case ON -> " " + range(days);
        };
    }

    private static String numbers(Ages ages) {
        boolean several =
                ages.low().isPresent() && ages.high().isPresent() && !ages.low().equals(ages.high());
        return several ? ages.low().get() + " to " + ages.high().get() : ages.numbers();
    }

    private static String range(Condition.Days days) {
        var from = days.from();
        var to = days.to();
        if (from.isPresent() && to.isPresent()) {
            return from.equals(to)
                    ? "on " + day(from.get().day())
                    : "from " + day(from.get().day()) + " to " + day(to.get().day());
        }
        return from.map(bound -> (bound.included() ? "on or after " : "after ") + day(bound.day()))
                .orElseGet(() -> {
                    var bound = to.orElseThrow();
                    return (bound.included() ? "on or before " : "before ") + day(bound.day());
                });
    }

    private static String day(Day day) {
        var anchor = anchor(day.anchor());
        return day.span().isNone() ? anchor : day.span() + (day.after() ? " after " : " before ") + anchor;
    }

    private static String anchor(Anchor anchor) {
        return switch (anchor) {
            case Anchor.On(var date) -> date.toString();
            case Anchor.Named named ->
                switch (named) {
                    case NOW -> "today";
                    case OPENS -> "the opening day";
                    case CLOSES -> "the closing day";
                    case NOTICE -> "the day of the announcement";
                };
        };
    }

    private static String labels(Vocabulary vocabulary, Collection<Code> codes, String last) {
        return Words.printList(codes.stream().map(vocabulary::label).toList(), last);
    }

    private static String numbers(Condition<?> condition) {
        return switch (condition) {
            case Condition.Within within ->
                Words.printList(within.ranges().entrySet().stream()
                        .sorted(Comparator.comparing(entry -> entry.getKey().id()))
                        .map(EnglishSentences::range)
                        .toList());
            case Condition.Under under -> throw new IllegalStateException("numbers are not compared with codes");
            case Condition.Includes includes -> throw new IllegalStateException("numbers are not compared with codes");
            case Condition.Days days -> throw new IllegalStateException("numbers are not compared with days");
            case Condition.Yes yes -> throw new IllegalStateException("numbers are not compared with yes");
        };
    }

    private static String range(Map.Entry<Unit, Range> entry) {
        var unit = entry.getKey();
        var range = entry.getValue();
        var numbers = switch (range.shape()) {
            case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, EXACTLY ->
                range.shape().words() + " " + unit.print(range.bound());
            case FROM_TO ->
                unit.print(range.bound()) + " to " + unit.print(range.high().orElseThrow());
        };
        return numbers + " " + unit.label();
    }

    private static <V> String tested(Finding.Tested<V> tested) {
        var demand = (tested.negated() ? "not: " : "") + whose(tested.fact()) + demand(tested.criterion());
        return switch (tested.met()) {
            case TRUE -> holds(tested.part()) + demand + converted(tested) + ".";
            case FALSE -> fails(tested.part()) + demand + said(tested) + ".";
            case UNKNOWN -> "Open: " + demand + why(tested) + ".";
        };
    }

    private static String holds(Finding.Part part) {
        return switch (part) {
            case DEMAND -> "Met: ";
            case CASE -> "This case is yours: ";
            case EXCEPTION -> "This exception is yours: ";
        };
    }

    private static String fails(Finding.Part part) {
        return switch (part) {
            case DEMAND -> "Not met: ";
            case CASE -> "This case is not yours: ";
            case EXCEPTION -> "This exception is not yours: ";
        };
    }

    private static String undated(Finding.Undated undated) {
        return "Open: " + (undated.negated() ? "not: " : "") + whose(undated.fact()) + demand(undated.criterion())
                + "; the listing does not state "
                + Words.printList(
                        undated.anchors().stream().map(EnglishSentences::anchor).toList())
                + ". Ask the provider.";
    }

    private static String weighed(Finding.Weighed weighed) {
        var quality = "“" + weighed.criterion().source() + "”";
        return switch (weighed.part()) {
            case DEMAND, CASE -> "Judged: a committee decides about " + quality + ".";
            case EXCEPTION -> "Judged: a committee may make an exception for " + quality + "; do not count on it.";
        };
    }

    private static String whose(Fact<?> fact) {
        return fact.person() == Person.APPLICANT ? "" : fact.person().label() + "’s ";
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
                : "; you said " + spoken(attribute.kind(), attribute.kind().printAnswer(tested.answer()))
                        + counted(tested);
    }

    /** Of what is met, only what rests on a conversion is worth a word. */
    private static String converted(Finding.Tested<?> tested) {
        return tested.converted().isEmpty() ? "" : repeated(tested);
    }

    private static String counted(Finding.Tested<?> tested) {
        return tested.converted().isEmpty()
                ? ""
                : ", which counts as "
                        + Words.printList(
                                tested.converted().stream()
                                        .map(EnglishSentences::counted)
                                        .toList(),
                                "and");
    }

    private static String counted(Finding.Converted converted) {
        var unit = converted.conversion().to();
        return unit.print(converted.numbers().low().orElseThrow()) + " to "
                + unit.print(converted.numbers().high().orElseThrow()) + " on " + unit + " ("
                + converted.conversion().name() + ")";
    }

    private static String spoken(Kind<?> kind, String text) {
        return switch (kind) {
            case CodeKind codes -> labelled(text, codes.vocabulary());
            case CodeSetKind codes -> labelled(text, codes.vocabulary());
            case MeasureKind measures -> text;
            case DayKind days -> text.replace("..", " to ");
            case YesNoKind yesNo -> text;
        };
    }

    private static String labelled(String answer, Vocabulary vocabulary) {
        return Arrays.stream(answer.split(" "))
                .map(word -> vocabulary.find(word).map(Vocabulary.Term::label).orElse(word))
                .collect(Collectors.joining(" "));
    }

    private static String open(Criterion.Unsettled unsettled) {
        var demand = "Open: “" + unsettled.source() + "” ";
        return switch (unsettled.why()) {
            case UNREAD -> demand + "is not covered by a rule yet. Read the listing, and ask the provider if in doubt.";
            case UNCLEAR -> demand + "cannot be decided from what the listing says. Ask the provider.";
        };
    }
}
