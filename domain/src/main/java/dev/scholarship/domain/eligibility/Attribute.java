package dev.scholarship.domain.eligibility;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something about a person that rules ask for.
 *
 * @param id kebab-case, the same in tables, JSON and queries; rule text prints it with spaces
 * @param kind what its values are and how they are written
 * @param label what it is called in a sentence, such as "level of study"
 * @param question what a person is asked, ending in a question mark
 * @param sensitive true where the answer may harm a person who is known to have given it: it never goes into a URL and
 *     is never repeated in an explanation
 * @param changeable whether somebody can be told to change it; what is sensitive is not
 * @param asked of whom it is asked, and as of when; a day is the same at every moment, so it is asked as of now only
 * @param <V> its values' type
 */
public record Attribute<V>(
        String id, Kind<V> kind, String label, String question, boolean sensitive, Changeable changeable, Asked asked) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public Attribute {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("an attribute's id is kebab-case: " + id);
        }
        for (var word : id.split("-")) {
            if (RuleSyntax.OPERATORS.contains(word)) {
                throw new IllegalArgumentException(
                        "\"" + word + "\" is an operator of rule text, so no attribute has it");
            }
        }
        if (RuleSyntax.startsLine(id.replace('-', ' '))) {
            throw new IllegalArgumentException("a line that starts like \"" + id + "\" says something else");
        }
        if (sensitive && changeable != Changeable.NO) {
            throw new IllegalArgumentException("nobody is told to change what is sensitive, such as " + id);
        }
        asked = kind instanceof DayKind ? asked.onlyNow() : asked;
    }

    /** An attribute that everybody is asked for, the applicant at every moment, and that nobody is told to change. */
    public Attribute(String id, Kind<V> kind, String label, String question, boolean sensitive) {
        this(id, kind, label, question, sensitive, Changeable.NO, Asked.OF_ALL.alsoAtStudyStart());
    }

    /** The name in rule text. */
    public String name() {
        return id.replace('-', ' ');
    }

    /** The moments as of which the applicant is asked for it. */
    public List<Moment> moments() {
        return asked.moments();
    }

    /** Everything that can be answered about it, the applicant's first. */
    public List<Fact<V>> facts() {
        return asked.persons().stream()
                .flatMap(person -> asked.moments().stream()
                        .filter(moment -> asked.includes(person, moment))
                        .map(moment -> at(moment).of(person)))
                .toList();
    }

    /** What its values are, or are made of, where that is codes. */
    public Optional<Vocabulary> codes() {
        return switch (kind) {
            case CodeKind one -> Optional.of(one.vocabulary());
            case CodeSetKind several -> Optional.of(several.vocabulary());
            case DayKind day -> Optional.empty();
            case MeasureKind measure -> Optional.empty();
            case YesNoKind yesNo -> Optional.empty();
        };
    }

    /** This attribute of the applicant at the time of asking. */
    public Fact<V> now() {
        return at(Moment.NOW);
    }

    /** This attribute of the applicant at a moment. */
    public Fact<V> at(Moment moment) {
        return new Fact<>(this, Person.APPLICANT, moment);
    }

    /** Why rule text cannot demand it of somebody as of a moment; empty where they are asked for it. */
    Optional<String> refusal(Optional<Person.Role> of, Moment moment) {
        var persons = of.map(Person.Role::persons).orElse(List.of(Person.APPLICANT));
        var whom = of.map(role -> "a " + role.word()).orElse("the applicant");
        if (!asked.persons().containsAll(persons)) {
            return Optional.of("\"" + name() + "\" is asked of " + asked.words() + " only, not of " + whom);
        }
        return persons.stream().allMatch(person -> asked.includes(person, moment))
                ? Optional.empty()
                : Optional.of("\"" + name() + "\" is asked of " + whom + " as of now only; leave \"at " + moment.words()
                        + "\" out");
    }

    /** The ids first: a check looks up every fact that the rule names, and nearly all others have another id. */
    @Override
    public boolean equals(Object object) {
        return this == object
                || object instanceof Attribute<?> other
                        && id.equals(other.id)
                        && kind.equals(other.kind)
                        && label.equals(other.label)
                        && question.equals(other.question)
                        && sensitive == other.sensitive
                        && changeable == other.changeable
                        && asked.equals(other.asked);
    }

    /** That of the id. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
