package dev.scholarship.domain.eligibility;

/** When a fact about a person is taken. */
public enum Moment {
    /** At the time of asking. */
    NOW("now"),
    /** On the first day of the studies that the award is for. */
    STUDY_START("study-start");

    private final String id;

    Moment(String id) {
        this.id = id;
    }

    /** The word in ids, such as {@code study-start}. */
    public String id() {
        return id;
    }

    /** The words in rule text, such as {@code study start}. */
    String words() {
        return id.replace('-', ' ');
    }
}
