package dev.scholarship.domain.eligibility;

/**
 * Levels of study: international words, with the stages of one country's schools below them under its prefix.
 */
final class Levels {

    static final Vocabulary VOCABULARY = Vocabulary.of("level")
            .edition("1")
            .add("middle-school", "middle school")
            .addUnder("middle-school", "us:grade-6", "grade 6")
            .addUnder("middle-school", "us:grade-7", "grade 7")
            .addUnder("middle-school", "us:grade-8", "grade 8")
            .add("high-school", "high school")
            .addUnder("high-school", "us:grade-9", "grade 9")
            .addUnder("high-school", "us:grade-10", "grade 10")
            .addUnder("high-school", "us:grade-11", "grade 11")
            .addUnder("high-school", "us:grade-12", "grade 12 (high school senior)")
            .add("primary-school", "primary school")
            .add("vocational", "vocational or technical training")
            .add("undergraduate", "undergraduate")
            .addUnder("undergraduate", "2-year", "a two-year or community college")
            .addUnder("undergraduate", "4-year", "a four-year college or university")
            .addUnder("4-year", "us:freshman", "college freshman")
            .addUnder("4-year", "us:sophomore", "college sophomore")
            .addUnder("4-year", "us:junior", "college junior")
            .addUnder("4-year", "us:senior", "college senior")
            .add("graduate", "graduate")
            .addUnder("graduate", "master", "master's degree")
            .addUnder("graduate", "doctorate", "doctorate")
            .addUnder("graduate", "professional", "professional degree")
            .addUnder("professional", "law", "law school")
            .addUnder("professional", "medicine", "medical school")
            .add("postgraduate", "postgraduate research")
            .add("not-studying", "not studying")
            .build();

    private Levels() {}
}
