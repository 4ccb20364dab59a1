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
 * @param <V> its values' type
 */
public record Attribute<V>(String id, Kind<V> kind, String label, String question, boolean sensitive) {

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
    }

    /** The name in rule text. */
    public String name() {
        return id.replace('-', ' ');
    }

    /** The moments at which it is asked for; a day is the same at each. */
    public List<Moment> moments() {
        return kind instanceof DayKind ? List.of(Moment.NOW) : List.of(Moment.values());
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
}
