package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;
import dev.scholarship.domain.text.Nearest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The attributes that rules may ask for. To add one, add a constant here and name it in {@link #STANDARD}: parser,
 * printer, queries, JSON and lists take it from there.
 */
public final class Attributes {

    /** Where the person lives. */
    public static final Attribute<Code> RESIDENCE = new Attribute<>(
            "residence",
            new CodeKind(Places.VOCABULARY, CodeKind.Verb.IN),
            "residence",
            "Where do you live? A country; in the United States a state or territory; in Korea a province, city, county or district.",
            false,
            Changeable.EITHER_WAY,
            Asked.OF_ALL.alsoAtStudyStart());

    /** What the person studies for. */
    public static final Attribute<Code> LEVEL = new Attribute<>(
            "level",
            new CodeKind(Levels.VOCABULARY, CodeKind.Verb.IS),
            "level of study",
            "What is your level of study?",
            false,
            Changeable.NO,
            Asked.OF_APPLICANT.alsoAtStudyStart());

    /** Grade point average over everything that counts so far, unweighted. */
    public static final Attribute<Measure> GPA = new Attribute<>(
            "gpa",
            new MeasureKind("3.4", Scales.US4, Scales.KR40, Scales.KR43, Scales.KR45, Scales.PERCENT),
            "GPA",
            "What is your unweighted grade point average, and on which scale?",
            false,
            Changeable.UPWARDS,
            Asked.OF_APPLICANT);

    /** The day of birth, of which rules demand ages. */
    public static final Attribute<LocalDate> AGE = new Attribute<>(
            "age",
            new DayKind(DayKind.Verb.AGED),
            "age",
            "When were you born? The day, or how old you are, such as 17 years.",
            false,
            Changeable.NO,
            Asked.OF_ALL);

    /** Since when the person has lived, without a break, in the place that is their residence. */
    public static final Attribute<LocalDate> RESIDENCE_SINCE = new Attribute<>(
            "residence-since",
            new DayKind(DayKind.Verb.ON),
            "the day since which the residence is there",
            "Since when have you lived, without a break, in the place that you named as your residence?",
            false,
            Changeable.NO,
            Asked.OF_ALL);

    /** When the person left, or will leave, high school with its diploma. */
    public static final Attribute<LocalDate> HIGH_SCHOOL_GRADUATION = new Attribute<>(
            "high-school-graduation",
            new DayKind(DayKind.Verb.ON),
            "graduation from high school",
            "When did you graduate from high school, or when will you?",
            false,
            Changeable.NO,
            Asked.OF_APPLICANT);

    /** How much of their time the person studies. */
    public static final Attribute<Code> ENROLMENT = new Attribute<>(
            "enrolment",
            new CodeKind(Vocabularies.ENROLMENTS, CodeKind.Verb.IS),
            "enrolment",
            "Are you enrolled, and how much of the time?",
            false,
            Changeable.EITHER_WAY,
            Asked.OF_APPLICANT.alsoAtStudyStart());

    /** Fields of study. */
    public static final Attribute<Codes> PROGRAM = new Attribute<>(
            "program",
            new CodeSetKind(FieldsOfStudy.VOCABULARY),
            "field of study",
            "What do you study, or are you going to study?",
            false,
            Changeable.EITHER_WAY,
            Asked.OF_APPLICANT.alsoAtStudyStart());

    /** Where the school or college is. */
    public static final Attribute<Code> INSTITUTION_PLACE = new Attribute<>(
            "institution-place",
            new CodeKind(Places.VOCABULARY, CodeKind.Verb.IN),
            "place of the school or college",
            "Where is your school or college?",
            false,
            Changeable.EITHER_WAY,
            Asked.OF_APPLICANT.alsoAtStudyStart());

    /** The county of the school or college. */
    public static final Attribute<Code> INSTITUTION_COUNTY = new Attribute<>(
            "institution-county",
            new CodeKind(Vocabularies.COUNTIES, CodeKind.Verb.IN),
            "county of the school or college",
            "In which county is your school or college?",
            false,
            Changeable.EITHER_WAY,
            Asked.OF_APPLICANT.alsoAtStudyStart());

    /** Whether the school or college is accredited. */
    public static final Attribute<Boolean> ACCREDITED_INSTITUTION = new Attribute<>(
            "accredited-institution",
            new YesNoKind(),
            "an accredited school or college",
            "Is your school or college accredited?",
            false,
            Changeable.UPWARDS,
            Asked.OF_APPLICANT.alsoAtStudyStart());

    /** Whether the high school is public. */
    public static final Attribute<Boolean> PUBLIC_HIGH_SCHOOL = new Attribute<>(
            "public-high-school",
            new YesNoKind(),
            "a public high school",
            "Do you attend a public high school?",
            false,
            Changeable.NO,
            Asked.OF_APPLICANT);

    /** Whether the institution that the listing means has admitted the person. */
    public static final Attribute<Boolean> ADMITTED = new Attribute<>(
            "admitted",
            new YesNoKind(),
            "admission to the institution that gives the award",
            "Has the institution that gives the award admitted you?",
            false,
            Changeable.UPWARDS,
            Asked.OF_APPLICANT);

    /** Who puts the person forward. */
    public static final Attribute<Codes> NOMINATION = new Attribute<>(
            "nomination",
            new CodeSetKind(Vocabularies.NOMINATORS),
            "nomination",
            "Who nominates or recommends you?",
            false,
            Changeable.UPWARDS,
            Asked.OF_APPLICANT);

    /** Years of education after high school that are complete. */
    public static final Attribute<Measure> COLLEGE_COMPLETED = new Attribute<>(
            "college-completed",
            new MeasureKind("2", Unit.counting("years", "years")),
            "completed education after high school",
            "How many years of education after high school have you completed?",
            false,
            Changeable.UPWARDS,
            Asked.OF_APPLICANT.alsoAtStudyStart());

    /** Years of study until the degree. */
    public static final Attribute<Measure> STUDY_REMAINING = new Attribute<>(
            "study-remaining",
            new MeasureKind("1", Unit.counting("years", "years")),
            "studies that remain",
            "How many years of your studies remain?",
            false,
            Changeable.NO,
            Asked.OF_APPLICANT);

    /** Whether the first year of college is complete. */
    public static final Attribute<Boolean> RETURNING = new Attribute<>(
            "returning",
            new YesNoKind(),
            "a completed first year of college",
            "Have you completed your first year of college?",
            false,
            Changeable.UPWARDS,
            Asked.OF_APPLICANT.alsoAtStudyStart());

    /** Citizenships. */
    public static final Attribute<Codes> CITIZENSHIP = new Attribute<>(
            "citizenship",
            new CodeSetKind(Places.VOCABULARY),
            "citizenship",
            "Of which countries are you a citizen?",
            false,
            Changeable.NO,
            Asked.OF_ALL);

    /** Immigration status where the person studies. */
    public static final Attribute<Code> IMMIGRATION_STATUS = new Attribute<>(
            "immigration-status",
            new CodeKind(Vocabularies.IMMIGRATION, CodeKind.Verb.IS),
            "immigration status",
            "What is your immigration status where you study?",
            true,
            Changeable.NO,
            Asked.OF_APPLICANT);

    /** Whether the person has immigrated. */
    public static final Attribute<Boolean> IMMIGRANT = new Attribute<>(
            "immigrant",
            new YesNoKind(),
            "immigrant",
            "Were you born abroad, not as a citizen, and have you immigrated?",
            true,
            Changeable.NO,
            Asked.OF_ALL);

    /** Whether the person may receive taxable US income. */
    public static final Attribute<Boolean> CAN_EARN_US_INCOME = new Attribute<>(
            "can-earn-us-income",
            new YesNoKind(),
            "the right to receive taxable US income",
            "May you legally receive taxable income in the United States?",
            true,
            Changeable.NO,
            Asked.OF_APPLICANT);

    /** Whether the person has financial need. */
    public static final Attribute<Boolean> FINANCIAL_NEED = new Attribute<>(
            "financial-need",
            new YesNoKind(),
            "financial need",
            "Do you have financial need?",
            false,
            Changeable.NO,
            Asked.OF_APPLICANT);

    /** Whether the household's income is low. */
    public static final Attribute<Boolean> LOW_INCOME = new Attribute<>(
            "low-income",
            new YesNoKind(),
            "a low-income household",
            "Is your household's income low?",
            false,
            Changeable.NO,
            Asked.OF_APPLICANT);

    /** Whether the person may get a Federal Pell Grant. */
    public static final Attribute<Boolean> PELL_ELIGIBLE = new Attribute<>(
            "pell-eligible",
            new YesNoKind(),
            "eligibility for a Federal Pell Grant",
            "Are you eligible for a Federal Pell Grant?",
            false,
            Changeable.NO,
            Asked.OF_APPLICANT);

    /** Whether the federal student-aid form is filed. */
    public static final Attribute<Boolean> FAFSA_FILED = new Attribute<>(
            "fafsa-filed",
            new YesNoKind(),
            "a FAFSA that is filed",
            "Have you filed the FAFSA?",
            false,
            Changeable.UPWARDS,
            Asked.OF_APPLICANT);

    /** Whether no parent has a college degree. */
    public static final Attribute<Boolean> FIRST_GENERATION = new Attribute<>(
            "first-generation",
            new YesNoKind(),
            "first generation in college",
            "Are you the first generation of your family in college?",
            false,
            Changeable.NO,
            Asked.OF_APPLICANT);

    /** Whether the home is rural. */
    public static final Attribute<Boolean> RURAL_HOME = new Attribute<>(
            "rural-home",
            new YesNoKind(),
            "a home in a rural area or small town",
            "Do you live in a rural area or a small town?",
            false,
            Changeable.NO,
            Asked.OF_APPLICANT);

    /** Whether the person has minor children. */
    public static final Attribute<Boolean> MINOR_CHILDREN = new Attribute<>(
            "minor-children",
            new YesNoKind(),
            "minor children",
            "Do you have minor children?",
            true,
            Changeable.NO,
            Asked.OF_APPLICANT);

    /** Gender as the person describes it. */
    public static final Attribute<Code> GENDER = new Attribute<>(
            "gender",
            new CodeKind(Vocabularies.GENDERS, CodeKind.Verb.IS),
            "gender",
            "What is your gender?",
            true,
            Changeable.NO,
            Asked.OF_APPLICANT);

    /** Whether the person identifies as LGBTQ+. */
    public static final Attribute<Boolean> LGBTQ = new Attribute<>(
            "lgbtq", new YesNoKind(), "LGBTQ+", "Do you identify as LGBTQ+?", true, Changeable.NO, Asked.OF_ALL);

    /** Whether the person supports LGBTQ+ people. */
    public static final Attribute<Boolean> LGBTQ_SUPPORTER = new Attribute<>(
            "lgbtq-supporter",
            new YesNoKind(),
            "a supporter of LGBTQ+ people",
            "Are you a supporter of LGBTQ+ people?",
            true,
            Changeable.NO,
            Asked.OF_APPLICANT);

    /** Heritages as the person describes them. */
    public static final Attribute<Codes> ETHNICITY = new Attribute<>(
            "ethnicity",
            new CodeSetKind(Vocabularies.ETHNICITIES),
            "heritage",
            "Which heritages are yours?",
            true,
            Changeable.NO,
            Asked.OF_ALL);

    /** Disabilities. */
    public static final Attribute<Codes> DISABILITY = new Attribute<>(
            "disability",
            new CodeSetKind(Vocabularies.DISABILITIES),
            "disability",
            "Which disabilities do you have?",
            true,
            Changeable.NO,
            Asked.OF_ALL);

    /** Whether a disability is documented. */
    public static final Attribute<Boolean> DOCUMENTED_DISABILITY = new Attribute<>(
            "documented-disability",
            new YesNoKind(),
            "a documented disability",
            "Is your disability documented?",
            true,
            Changeable.NO,
            Asked.OF_ALL);

    /** Military and emergency service. */
    public static final Attribute<Codes> SERVICE = new Attribute<>(
            "service",
            new CodeSetKind(Vocabularies.SERVICES),
            "military or emergency service",
            "In which military or emergency service are or were you?",
            false,
            Changeable.NO,
            Asked.OF_ALL);

    /** Whether the person died in service. */
    public static final Attribute<Boolean> DIED_SERVING = new Attribute<>(
            "died-serving",
            new YesNoKind(),
            "death in service",
            "Did this person die in service?",
            false,
            Changeable.NO,
            Asked.OF_OTHERS);

    /** Whether service disabled the person. */
    public static final Attribute<Boolean> DISABLED_SERVING = new Attribute<>(
            "disabled-serving",
            new YesNoKind(),
            "disability from service",
            "Was this person disabled in service?",
            true,
            Changeable.NO,
            Asked.OF_ALL);

    /** Disability rating of the US Department of Veterans Affairs. */
    public static final Attribute<Measure> DISABILITY_RATING = new Attribute<>(
            "disability-rating",
            new MeasureKind("60", Unit.upTo("100", "%", "percent")),
            "disability rating",
            "Which disability rating does the US Department of Veterans Affairs give?",
            true,
            Changeable.NO,
            Asked.OF_ALL);

    /** Memberships. Some, as in a tribe, come with who one is, so nobody is told to change them. */
    public static final Attribute<Codes> MEMBERSHIP = new Attribute<>(
            "membership",
            new CodeSetKind(Vocabularies.ORGANISATIONS),
            "membership",
            "Of which organisations are you a member?",
            false,
            Changeable.NO,
            Asked.OF_ALL);

    /** Employers. */
    public static final Attribute<Codes> EMPLOYER = new Attribute<>(
            "employer",
            new CodeSetKind(Vocabularies.EMPLOYERS),
            "employer",
            "For whom do you work?",
            false,
            Changeable.UPWARDS,
            Asked.OF_ALL);

    /** Occupations. */
    public static final Attribute<Codes> OCCUPATION = new Attribute<>(
            "occupation",
            new CodeSetKind(Vocabularies.OCCUPATIONS),
            "occupation",
            "What is your occupation?",
            false,
            Changeable.UPWARDS,
            Asked.OF_ALL);

    /** What sort of institution the person studies at, in the terms of Korea's student aid. */
    public static final Attribute<Code> INSTITUTION_KIND = new Attribute<>(
            "institution-kind",
            new CodeKind(Vocabularies.INSTITUTION_KINDS, CodeKind.Verb.IS),
            "kind of institution",
            "At what kind of institution do you study?",
            false,
            Changeable.EITHER_WAY,
            Asked.OF_APPLICANT.alsoAtStudyStart());

    /** How far the person's studies are, in the terms of Korea's student aid. */
    public static final Attribute<Code> STANDING = new Attribute<>(
            "standing",
            new CodeKind(Vocabularies.STANDINGS, CodeKind.Verb.IS),
            "standing",
            "In which term of your studies are you?",
            false,
            Changeable.NO,
            Asked.OF_APPLICANT.alsoAtStudyStart());

    /** The series of Korean higher education that the person's studies belong to. */
    public static final Attribute<Codes> FIELD_SERIES = new Attribute<>(
            "field-series",
            new CodeSetKind(Vocabularies.FIELD_SERIES),
            "series of the field of study",
            "To which of the seven series (계열) of Korean higher education do your studies belong?",
            false,
            Changeable.EITHER_WAY,
            Asked.OF_APPLICANT.alsoAtStudyStart());

    /** Income bracket of the Korea Student Aid Foundation, 0 for recipients of basic livelihood support. */
    public static final Attribute<Measure> INCOME_BRACKET = new Attribute<>(
            "income-bracket",
            new MeasureKind("8", Unit.upTo("10", "bracket", "on the scale of 0 to 10")),
            "income bracket of the Korea Student Aid Foundation",
            "Which income bracket (학자금 지원구간) did the Korea Student Aid Foundation find, 0 to 10?",
            false,
            Changeable.NO,
            Asked.OF_APPLICANT);

    /** Grade point average of the last regular term alone. */
    public static final Attribute<Measure> LAST_TERM_GPA = new Attribute<>(
            "last-term-gpa",
            new MeasureKind("3.4", Scales.US4, Scales.KR40, Scales.KR43, Scales.KR45, Scales.PERCENT),
            "GPA of the last term",
            "What was your grade point average in your last regular term, and on which scale?",
            false,
            Changeable.UPWARDS,
            Asked.OF_APPLICANT);

    /** Credits of the last regular term alone. */
    public static final Attribute<Measure> LAST_TERM_CREDITS = new Attribute<>(
            "last-term-credits",
            new MeasureKind("12", Unit.measuring("credits", "credits")),
            "credits of the last term",
            "How many credits did you earn in your last regular term?",
            false,
            Changeable.UPWARDS,
            Asked.OF_APPLICANT);

    private static final Attributes STANDARD = of(List.of(
            RESIDENCE,
            RESIDENCE_SINCE,
            LEVEL,
            GPA,
            AGE,
            ENROLMENT,
            HIGH_SCHOOL_GRADUATION,
            PROGRAM,
            INSTITUTION_PLACE,
            INSTITUTION_COUNTY,
            ACCREDITED_INSTITUTION,
            PUBLIC_HIGH_SCHOOL,
            ADMITTED,
            NOMINATION,
            COLLEGE_COMPLETED,
            STUDY_REMAINING,
            RETURNING,
            CITIZENSHIP,
            IMMIGRATION_STATUS,
            IMMIGRANT,
            CAN_EARN_US_INCOME,
            FINANCIAL_NEED,
            LOW_INCOME,
            PELL_ELIGIBLE,
            FAFSA_FILED,
            FIRST_GENERATION,
            RURAL_HOME,
            MINOR_CHILDREN,
            GENDER,
            LGBTQ,
            LGBTQ_SUPPORTER,
            ETHNICITY,
            DISABILITY,
            DOCUMENTED_DISABILITY,
            SERVICE,
            DIED_SERVING,
            DISABLED_SERVING,
            DISABILITY_RATING,
            MEMBERSHIP,
            EMPLOYER,
            OCCUPATION,
            INSTITUTION_KIND,
            STANDING,
            FIELD_SERIES,
            INCOME_BRACKET,
            LAST_TERM_GPA,
            LAST_TERM_CREDITS));

    private final Map<String, Attribute<?>> byId;
    private final List<Fact<?>> facts;

    private Attributes(Map<String, Attribute<?>> byId) {
        this.byId = Collections.unmodifiableMap(byId);
        this.facts = byId.values().stream()
                .<Fact<?>>flatMap(attribute -> attribute.facts().stream())
                .toList();
    }

    /** The attributes of this project. */
    public static Attributes standard() {
        return STANDARD;
    }

    /** A set of one's own, in this order. */
    public static Attributes of(List<Attribute<?>> attributes) {
        var byId = new LinkedHashMap<String, Attribute<?>>();
        for (var attribute : attributes) {
            if (byId.put(attribute.id(), attribute) != null) {
                throw new IllegalArgumentException("two attributes are called \"" + attribute.id() + "\"");
            }
        }
        return new Attributes(byId);
    }

    public Collection<Attribute<?>> all() {
        return byId.values();
    }

    public Optional<Attribute<?>> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The attribute that tells since when another one has been what it is, if somebody is asked for that. */
    Optional<Attribute<LocalDate>> since(Attribute<?> attribute) {
        return find(attribute.id() + "-since")
                .filter(since -> attribute.kind() instanceof CodeKind && since.kind() instanceof DayKind)
                .map(Attributes::ofDays);
    }

    @SuppressWarnings("unchecked")
    private static Attribute<LocalDate> ofDays(Attribute<?> attribute) {
        return (Attribute<LocalDate>) attribute;
    }

    /** Every fact that can be answered, each attribute's together, the applicant's first. */
    public List<Fact<?>> facts() {
        return facts;
    }

    /**
     * The fact with this id.
     *
     * @throws BadTextException if there is none; the message suggests the nearest
     */
    public Fact<?> fact(String id) {
        return facts().stream()
                .filter(fact -> fact.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new BadTextException("unknown fact \"" + id + "\""
                        + Nearest.hint(id, facts().stream().map(Fact::id).toList())));
    }
}
