package dev.scholarship.domain.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** A person with the changes of a gap, put together from what the gap shows and nothing else. */
public final class Bridged {

    private Bridged() {}

    /** The verdict after these changes. */
    public static Verdict verdict(Rule rule, Applicant before, Dates dates, List<Change> changes) {
        var answers = new HashMap<Fact<?>, Object>();
        var later = dates;
        for (var change : changes) {
            switch (change) {
                case Change.Number number -> answers.put(number.fact(), number.to());
                case Change.Choice choice -> answers.put(choice.fact(), chosen(choice));
                case Change.Become become -> answers.put(become.fact(), become.to());
                case Change.Wait wait -> later = waited(wait, dates);
            }
        }
        return rule.check(with(before, answers), later).verdict();
    }

    /** The same changes with each alternative in place of what they name first. */
    public static List<List<Change>> alternatives(List<Change> changes) {
        var all = new ArrayList<List<Change>>();
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i) instanceof Change.Choice choice) {
                for (var code : choice.instead()) {
                    var other = new ArrayList<>(changes);
                    other.set(
                            i,
                            new Change.Choice(
                                    choice.fact(), choice.from(), List.of(code), choice.drop(), List.of(), 0));
                    all.add(other);
                }
            }
        }
        return all;
    }

    static Applicant with(Applicant before, Map<Fact<?>, Object> answers) {
        return new Applicant() {
            @Override
            @SuppressWarnings("unchecked")
            public <V> Answer<V> answer(Fact<V> fact) {
                var value = answers.get(fact);
                return value == null ? before.answer(fact) : Answer.known((V) value);
            }
        };
    }

    private static Object chosen(Change.Choice choice) {
        if (choice.fact().attribute().kind() instanceof CodeKind) {
            return choice.take().get(0);
        }
        var set = new TreeSet<Code>();
        if (choice.from() instanceof Answer.Known<?>(Codes has)) {
            set.addAll(has.codes());
        }
        choice.drop().forEach(set::remove);
        set.addAll(choice.take());
        return new Codes(set);
    }

    static Dates waited(Change.Wait wait, Dates dates) {
        if (wait.thisCycle()) {
            return new Dates(wait.day(), dates.notice(), dates.opens(), dates.closes());
        }
        return new Dates(
                later(Optional.of(dates.asOf()), wait).orElseThrow(),
                later(dates.notice(), wait),
                later(dates.opens(), wait),
                later(dates.closes(), wait));
    }

    private static Optional<LocalDate> later(Optional<LocalDate> day, Change.Wait wait) {
        return day.map(stated -> stated.isBefore(wait.day()) ? wait.day() : stated);
    }
}
