package dev.scholarship.domain.eligibility;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody may answer once a fact is told as precisely as some conditions ask: one answer for each way in which they
 * can turn out, and "not applicable" where nothing is known yet. Of a code below which a condition names another, the
 * answer is a third one there, if the vocabulary has one.
 *
 * @param answers known or not applicable; nothing that an earlier answer rules out
 * @param all whether the conditions cannot turn out otherwise; false of several codes at once, where they are too many to
 *     be tried in all combinations
 */
public record FinalAnswers<V>(List<Answer<V>> answers, boolean all) {

    /** More codes than this of a set are not tried in all combinations. */
    private static final int MOST_CODES_OF_A_SET = 6;

    public FinalAnswers {
        answers = List.copyOf(answers);
    }

    /**
     * What can still be answered.
     *
     * @param answer what is known so far
     * @param conditions on values of the kind; of days on stated ones only, see {@link Condition#on}
     */
    public static <V> FinalAnswers<V> of(Kind<V> kind, Answer<V> answer, Collection<Condition<V>> conditions) {
        var found = switch (kind) {
            case CodeKind codes -> codes(codes.vocabulary(), cast(answer), cast(conditions));
            case CodeSetKind codes -> sets(codes.vocabulary(), cast(answer), cast(conditions));
            case MeasureKind measures -> measures(measures, cast(answer), cast(conditions));
            case DayKind days -> all(List.copyOf(Cells.candidates(cast(conditions), cast(answer))));
            case YesNoKind yesNo -> all(yesNo(cast(answer)));
        };
        return FinalAnswers.<V>cast(found).orNotApplicable(answer);
    }

    private FinalAnswers<V> orNotApplicable(Answer<V> answer) {
        boolean mayHaveNone = switch (answer) {
            case Answer.Unknown<V> unknown -> true;
            case Answer.Declined<V> declined -> true;
            case Answer.NotApplicable<V> none -> true;
            case Answer.Known<V> known -> false;
            case Answer.Partial<V> partial -> false;
        };
        return mayHaveNone
                ? new FinalAnswers<>(
                        Stream.concat(answers.stream(), Stream.of(new Answer.NotApplicable<V>()))
                                .toList(),
                        all)
                : this;
    }

    private static <T> FinalAnswers<T> all(List<T> values) {
        return new FinalAnswers<>(values.stream().map(Answer::known).toList(), true);
    }

    private static FinalAnswers<Code> codes(
            Vocabulary vocabulary, Answer<Code> answer, List<Condition.Under> conditions) {
        var named = new LinkedHashSet<Code>();
        conditions.forEach(condition -> named.addAll(condition.roots()));
        var left = Cells.left(answer);
        left.ifPresent(named::addAll);
        return all(precise(vocabulary, named).stream()
                .filter(code -> left.isEmpty() || left.get().stream().anyMatch(root -> vocabulary.covers(root, code)))
                .toList());
    }

    /** The codes; in place of one that has another of them below, something else below it. */
    private static List<Code> precise(Vocabulary vocabulary, Set<Code> named) {
        return named.stream()
                .map(code -> something(vocabulary, code, below(vocabulary, code, named)))
                .distinct()
                .toList();
    }

    private static List<Code> below(Vocabulary vocabulary, Code code, Set<Code> named) {
        return named.stream()
                .filter(other -> !other.equals(code) && vocabulary.covers(code, other))
                .toList();
    }

    private static Code something(Vocabulary vocabulary, Code code, List<Code> others) {
        return others.isEmpty()
                ? code
                : vocabulary.terms().stream()
                        .map(Vocabulary.Term::code)
                        .filter(term -> !term.equals(code)
                                && vocabulary.covers(code, term)
                                && others.stream()
                                        .noneMatch(other ->
                                                vocabulary.covers(other, term) || vocabulary.covers(term, other)))
                        .findFirst()
                        .orElse(code);
    }

    private static FinalAnswers<Codes> sets(
            Vocabulary vocabulary, Answer<Codes> answer, List<Condition.Includes> conditions) {
        var named = new LinkedHashSet<Code>();
        conditions.forEach(condition -> named.addAll(condition.codes()));
        Cells.said(answer).ifPresent(named::addAll);
        var codes = precise(vocabulary, named);
        boolean few = codes.size() <= MOST_CODES_OF_A_SET;
        var sets = few ? combinations(codes) : some(vocabulary, codes, conditions);
        var values = sets.stream()
                .filter(set -> Cells.isPossible(vocabulary, set, answer))
                .map(Codes::new)
                .map(Answer::known)
                .toList();
        return new FinalAnswers<>(values, few);
    }

    private static List<List<Code>> combinations(List<Code> codes) {
        var sets = new ArrayList<List<Code>>(List.of(List.of()));
        for (var code : codes) {
            List.copyOf(sets)
                    .forEach(set -> sets.add(
                            Stream.concat(set.stream(), Stream.of(code)).toList()));
        }
        return sets;
    }

    /** None, each, those that a condition names, and all. */
    private static List<List<Code>> some(Vocabulary vocabulary, List<Code> codes, List<Condition.Includes> conditions) {
        var named = conditions.stream()
                .map(condition -> codes.stream()
                        .filter(code -> condition.codes().stream().anyMatch(root -> vocabulary.covers(root, code)))
                        .toList());
        return Stream.of(Stream.of(List.<Code>of()), codes.stream().map(List::of), named, Stream.of(codes))
                .flatMap(sets -> sets)
                .distinct()
                .toList();
    }

    private static FinalAnswers<Measure> measures(
            MeasureKind kind, Answer<Measure> answer, List<Condition.Within> conditions) {
        return all(kind.units().stream()
                .flatMap(unit ->
                        Cells.numbers(unit, conditions, answer).stream().map(number -> new Measure(number, unit)))
                .toList());
    }

    private static List<Boolean> yesNo(Answer<Boolean> answer) {
        return switch (answer) {
            case Answer.Known<Boolean>(var yes) -> List.of(yes);
            case Answer.Partial<Boolean> partial -> List.of(true);
            case Answer.Unknown<Boolean> unknown -> List.of(true, false);
            case Answer.Declined<Boolean> declined -> List.of(true, false);
            case Answer.NotApplicable<Boolean> none -> List.of();
        };
    }

    @SuppressWarnings("unchecked")
    private static <C> List<C> cast(Collection<? extends Condition<?>> conditions) {
        return (List<C>) List.copyOf(conditions);
    }

    @SuppressWarnings("unchecked")
    private static <T> Answer<T> cast(Answer<?> answer) {
        return (Answer<T>) answer;
    }

    @SuppressWarnings("unchecked")
    private static <T> FinalAnswers<T> cast(FinalAnswers<?> found) {
        return (FinalAnswers<T>) found;
    }
}
