package dev.scholarship.domain.eligibility;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Of whom something is asked, and as of when.
 *
 * @param persons at least one; of the people who have one part in the applicant's life, all or none
 * @param moments as of which the applicant is asked, {@link Moment#NOW} first; of others, everything is asked as of now
 */
public record Asked(List<Person> persons, List<Moment> moments) {

    /** Of the applicant alone, as of now. */
    static final Asked OF_APPLICANT = of(EnumSet.of(Person.APPLICANT));

    /** Of the applicant and of everybody who has a part in their life, as of now. */
    static final Asked OF_ALL = of(EnumSet.allOf(Person.class));

    /** Of everybody who has a part in the applicant's life, as of now. */
    static final Asked OF_OTHERS = of(EnumSet.complementOf(EnumSet.of(Person.APPLICANT)));

    public Asked {
        persons = persons.stream().distinct().sorted().toList();
        moments = moments.stream().distinct().sorted().toList();
        if (persons.isEmpty() || !moments.contains(Moment.NOW)) {
            throw new IllegalArgumentException("something is asked of somebody, and as of now");
        }
        for (var role : Person.Role.values()) {
            boolean some = role.persons().stream().anyMatch(persons::contains);
            if (some && !persons.containsAll(role.persons())) {
                throw new IllegalArgumentException("of a " + role.word() + " either all are asked or none");
            }
        }
    }

    private static Asked of(Set<Person> persons) {
        return new Asked(List.copyOf(persons), List.of(Moment.NOW));
    }

    /** The same, and of the applicant also as of the day that the studies start. */
    Asked alsoAtStudyStart() {
        return new Asked(persons, List.of(Moment.values()));
    }

    Asked onlyNow() {
        return new Asked(persons, List.of(Moment.NOW));
    }

    /** Whether this person is asked as of this moment. */
    public boolean includes(Person person, Moment moment) {
        boolean thisMoment = person == Person.APPLICANT ? moments.contains(moment) : moment == Moment.NOW;
        return persons.contains(person) && thisMoment;
    }

    /** As in "the applicant, a parent or a spouse". */
    String words() {
        var applicant = persons.contains(Person.APPLICANT) ? Stream.of("the applicant") : Stream.<String>empty();
        var others = Arrays.stream(Person.Role.values())
                .filter(role -> persons.containsAll(role.persons()))
                .map(role -> "a " + role.word());
        return Words.printList(Stream.concat(applicant, others).collect(Collectors.toList()));
    }
}
