package dev.scholarship.domain.eligibility;

import java.util.List;

/** Whose fact it is. Of two parents each has facts of their own; of other relatives, the one who fits best answers. */
public enum Person {
    APPLICANT("applicant", "you"),
    PARENT("parent", "your parent"),
    OTHER_PARENT("other-parent", "your other parent"),
    GUARDIAN("guardian", "your guardian"),
    GRANDPARENT("grandparent", "a grandparent of yours"),
    SPOUSE("spouse", "your spouse");

    private final String id;
    private final String label;

    Person(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The word in ids, such as {@code parent}. */
    public String id() {
        return id;
    }

    /** How the applicant is told who is meant. */
    String label() {
        return label;
    }

    /** Somebody's part in the applicant's life. */
    public enum Role {
        PARENT("parent", List.of(Person.PARENT, Person.OTHER_PARENT)),
        GUARDIAN("guardian", List.of(Person.GUARDIAN)),
        GRANDPARENT("grandparent", List.of(Person.GRANDPARENT)),
        SPOUSE("spouse", List.of(Person.SPOUSE));

        private final String word;
        private final List<Person> persons;

        Role(String word, List<Person> persons) {
            this.word = word;
            this.persons = persons;
        }

        /** The word in rule text, after "a". */
        public String word() {
            return word;
        }

        /** Who has the part. */
        public List<Person> persons() {
            return persons;
        }
    }
}
