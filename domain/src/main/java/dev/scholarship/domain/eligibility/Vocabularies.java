package dev.scholarship.domain.eligibility;

/** The small vocabularies, each of one attribute. Longer ones have a class of their own, such as {@link Places}. */
final class Vocabularies {

    static final Vocabulary ENROLMENTS = Vocabulary.of("enrolment")
            .add("full-time", "full-time")
            .add("part-time", "part-time")
            .add("not-enrolled", "not enrolled")
            .build();

    static final Vocabulary COUNTIES = Vocabulary.of("county")
            .add("us-nv:clark", "Clark County, Nevada")
            .add("other", "another county")
            .build();

    static final Vocabulary NOMINATORS = Vocabulary.of("nominator")
            .add("institution", "one's college")
            .add("high-school", "one's high school")
            .add("chapter", "a chapter of the provider")
            .build();

    static final Vocabulary IMMIGRATION = Vocabulary.of("immigration status")
            .add("none", "citizen")
            .add("us:permanent-resident", "US permanent resident")
            .add("us:daca", "US DACA recipient")
            .add("us:tps", "US temporary protected status")
            .add("us:refugee-or-asylee", "US refugee or asylee")
            .add("us:student-visa", "US student visa")
            .add("us:other-visa", "another US visa")
            .add("us:undocumented", "undocumented in the US")
            .add("ca:permanent-resident", "Canadian permanent resident")
            .add("ca:student-visa", "Canadian study permit")
            .build();

    static final Vocabulary GENDERS = Vocabulary.of("gender")
            .add("female", "female")
            .add("male", "male")
            .add("nonbinary", "nonbinary")
            .build();

    static final Vocabulary ETHNICITIES = Vocabulary.of("heritage")
            .add("us:american-indian", "Native American or Alaska Native")
            .add("us:asian", "Asian")
            .addUnder("us:asian", "us:korean", "Korean")
            .addUnder("us:asian", "us:japanese", "Japanese")
            .add("us:pacific-islander", "Pacific Islander")
            .add("us:black", "Black or African American")
            .add("us:hispanic", "Hispanic or Latino")
            .add("us:white", "White")
            .add("other", "another heritage")
            .build();

    static final Vocabulary DISABILITIES = Vocabulary.of("disability")
            .add("learning", "learning disability")
            .add("adhd", "ADHD")
            .add("blindness", "legal blindness")
            .add("physical", "physical disability")
            .add("other", "another disability")
            .build();

    static final Vocabulary SERVICES = Vocabulary.of("service")
            .add("us:veteran", "US veteran")
            .add("us:active-duty", "US active duty")
            .add("us:guard-reserve", "US National Guard or Reserve")
            .add("us:retired-military", "retired from the US military")
            .add("us:first-responder", "US first responder")
            .build();

    static final Vocabulary ORGANISATIONS = Vocabulary.of("organisation")
            .add("aiaa", "AIAA")
            .add("asme", "ASME")
            .add("aicpa-student", "AICPA student affiliates")
            .add("aopa", "AOPA")
            .add("federally-recognized-tribe", "a federally recognized tribe")
            .add("alaska-native-corporation", "an Alaska Native Corporation")
            .add("tribe-other", "another tribe")
            .add("ffa", "National FFA")
            .add("jacl", "JACL")
            .add("lulac", "LULAC")
            .add("nsbe", "NSBE")
            .add("shpe", "SHPE")
            .add("skillsusa", "SkillsUSA")
            .add("nths", "National Technical Honor Society")
            .build();

    static final Vocabulary EMPLOYERS = Vocabulary.of("employer")
            .add("chick-fil-a", "a Chick-fil-A restaurant")
            .add("us:dod-civilian", "the US Department of Defense")
            .add("other", "another employer")
            .build();

    static final Vocabulary OCCUPATIONS = Vocabulary.of("occupation")
            .add("teacher", "teacher")
            .add("other", "another occupation")
            .build();

    static final Vocabulary INSTITUTION_KINDS = Vocabulary.of("kind of institution")
            .add("kr:4-year", "a Korean university with programs of four to six years")
            .add("kr:junior-college", "a Korean junior college")
            .add("kr:technical-college", "a Korean technical college")
            .add("kr:distance-university", "a Korean distance or cyber university")
            .add("kr:graduate-school", "a Korean general graduate school")
            .add("kr:professional-graduate-school", "a Korean professional graduate school")
            .add("kr:credit-bank", "the Korean academic credit bank")
            .add("kr:abroad", "a university outside Korea")
            .add("other", "another kind of institution")
            .build();

    static final Vocabulary STANDINGS = Vocabulary.of("standing")
            .add("kr:freshman", "newly admitted to undergraduate studies in Korea")
            .add("kr:term-2", "undergraduate in the 2nd term")
            .add("kr:term-3", "undergraduate in the 3rd term")
            .add("kr:term-4", "undergraduate in the 4th term")
            .add("kr:term-5", "undergraduate in the 5th term")
            .add("kr:term-6", "undergraduate in the 6th term")
            .add("kr:term-7", "undergraduate in the 7th term")
            .add("kr:term-8-on", "undergraduate in the 8th or a later term")
            .add("kr:master-term-1", "master's student in the 1st term")
            .add("kr:master-term-2-on", "master's student in the 2nd or a later term")
            .add("kr:doctorate", "doctoral student in Korea")
            .add("other", "another standing")
            .build();

    static final Vocabulary FIELD_SERIES = Vocabulary.of("series")
            .add("kr:humanities", "humanities (인문계열)")
            .add("kr:social", "social sciences (사회계열)")
            .add("kr:education", "education (교육계열)")
            .add("kr:engineering", "engineering (공학계열)")
            .add("kr:natural", "natural sciences (자연계열)")
            .add("kr:medicine", "medicine and pharmacy (의약계열)")
            .add("kr:arts-sports", "arts and sports (예체능계열)")
            .build();

    private Vocabularies() {}
}
