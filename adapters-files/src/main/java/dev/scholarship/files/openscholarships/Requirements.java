package dev.scholarship.files.openscholarships;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.CodeKind;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.MeasureKind;
import dev.scholarship.domain.eligibility.Moment;
import dev.scholarship.domain.eligibility.Vocabulary;
import dev.scholarship.domain.text.BadTextException;
import dev.scholarship.files.entry.Criteria;
import dev.scholarship.files.entry.Remarks;
import dev.scholarship.files.entry.Wording;
import dev.scholarship.files.json.Fields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Turns the {@code eligibility} of one record into criteria; used once.
 *
 * <p>Residency, level of study and grade average become tests. Everything else that the record asks for stays as an
 * {@code unread} sentence, and so does every value that has no code here: what is not understood keeps the rule open.
 */
final class Requirements {

    private static final int LONGEST_SENTENCE = 4_000;
    private static final String ANY_LEVEL = "any";

    private static final Map<String, String> LEVELS = Map.of(
            "middle-school", "middle-school",
            "high-school", "high-school",
            "high-school-senior", "us:grade-12",
            "undergraduate", "undergraduate",
            "community-college", "2-year",
            "graduate", "graduate",
            "vocational", "vocational");

    private static final Set<String> LEVELS_WITHOUT_CODE = Set.of("ged", "adult-returning");
    private static final Set<String> SCHOOL = Set.of("middle-school", "high-school", "us:grade-12");

    private final Fields eligibility;
    private final Remarks remarks;
    private final List<Criterion> criteria = new ArrayList<>();
    private final Set<String> unread = new LinkedHashSet<>();
    private final List<String> notes = new ArrayList<>();

    private Requirements(Fields eligibility, Remarks remarks) {
        this.eligibility = eligibility;
        this.remarks = remarks;
    }

    /** What must hold, with notes for readers. */
    record Read(Criterion require, List<String> notes) {}

    static Read read(Fields eligibility, Remarks remarks) {
        return new Requirements(eligibility, remarks).read();
    }

    private Read read() {
        residency();
        level();
        eligibility.number("gpa_min").ifPresent(this::gradeAverage);
        listed("fields_of_study");
        listed("citizenship");
        sentences();
        eligibility.texts("tags");
        eligibility.others().forEach(field -> unknown(field.getKey(), field.getValue()));
        unread.forEach(sentence -> criteria.add(Criteria.unread(sentence)));
        return new Read(Criteria.together(criteria), List.copyOf(notes));
    }

    private void residency() {
        var places = eligibility.values("residency");
        if (places.isEmpty()) {
            return;
        }
        var quote = quote("residency", "residency: " + String.join(", ", places));
        var kind = (CodeKind) Attributes.RESIDENCE.kind();
        var codes = new LinkedHashSet<Code>();
        boolean understood = true;
        for (var place : places) {
            var code = place(place, kind.vocabulary());
            code.ifPresent(codes::add);
            understood &= code.isPresent();
        }
        if (understood) {
            var within = kind.under(Criteria.withoutCovered(codes, kind.vocabulary()));
            criteria.add(new Criterion.Test<>(Attributes.RESIDENCE.now(), within, List.of(quote)));
        } else {
            unread.add(quote);
        }
    }

    /** The codes of the US Postal Service, and US itself. */
    private Optional<Code> place(String place, Vocabulary places) {
        var wanted = place.equals("US") ? "US" : "US-" + place;
        var code = places.terms().stream()
                .map(Vocabulary.Term::code)
                .filter(known -> known.value().equals(wanted))
                .findFirst();
        if (code.isEmpty()) {
            remarks.warning(
                    eligibility.at("residency"),
                    "unknown state \"" + Wording.shown(place) + "\"; expected a USPS code such as NV, or US;"
                            + " the demand stays unread");
        }
        return code;
    }

    private void level() {
        var levels = eligibility.values("education_level");
        var distinct = new LinkedHashSet<>(levels);
        if (distinct.isEmpty() || distinct.equals(Set.of(ANY_LEVEL))) {
            return;
        }
        var quote = quote("education_level", "education_level: " + String.join(", ", levels));
        if (distinct.contains(ANY_LEVEL)) {
            remarks.warning(
                    eligibility.at("education_level"), "\"any\" stands beside other levels; the demand stays unread");
            unread.add(quote);
            return;
        }
        var alternatives = new ArrayList<>(levelTests(distinct));
        distinct.stream()
                .filter(word -> !LEVELS.containsKey(word))
                .forEach(word -> alternatives.add(withoutCode(word)));
        criteria.add(Criteria.anyOf(alternatives, quote));
    }

    private List<Criterion> levelTests(Set<String> words) {
        var kind = (CodeKind) Attributes.LEVEL.kind();
        var codes = new LinkedHashSet<Code>();
        words.stream().map(LEVELS::get).filter(Objects::nonNull).map(Code::new).forEach(codes::add);
        if (codes.isEmpty()) {
            return List.of();
        }
        var levels = kind.under(Criteria.withoutCovered(codes, kind.vocabulary()));
        var now = new Criterion.Test<>(Attributes.LEVEL.now(), levels);
        if (codes.stream().allMatch(code -> SCHOOL.contains(code.value()))) {
            return List.of(now);
        }
        notes.add("The listing does not say whether the level of study is meant now or when the studies start;"
                + " either is accepted.");
        return List.of(now, new Criterion.Test<>(Attributes.LEVEL.at(Moment.STUDY_START), levels));
    }

    private Criterion withoutCode(String word) {
        if (!LEVELS_WITHOUT_CODE.contains(word)) {
            remarks.warning(
                    eligibility.at("education_level"),
                    "unknown level \"" + Wording.shown(word) + "\"; expected "
                            + String.join(", ", new TreeSet<>(LEVELS.keySet())) + "; it stays unread");
        }
        return Criteria.unread(quote("education_level", "education_level: " + word));
    }

    private void gradeAverage(BigDecimal mark) {
        var written = mark.toPlainString();
        var quote = "gpa_min: " + written;
        try {
            var kind = (MeasureKind) Attributes.GPA.kind();
            var enough = kind.atLeast(mark, kind.unit("us4"));
            criteria.add(new Criterion.Test<>(Attributes.GPA.now(), enough, List.of(quote)));
            notes.add("The listing names no grading scale for the GPA of " + written
                    + "; the US 4-point scale is assumed.");
        } catch (BadTextException e) {
            remarks.warning(eligibility.at("gpa_min"), e.getMessage() + "; the demand stays unread");
            unread.add(quote);
        }
    }

    private void listed(String name) {
        var values = eligibility.values(name);
        if (!values.isEmpty()) {
            unread.add(quote(name, name + ": " + String.join(", ", values)));
        }
    }

    private void sentences() {
        eligibility.texts("other").forEach(sentence -> unread.add(quote("other", sentence)));
    }

    /** The format may grow; a demand that this importer does not know is a demand all the same. */
    private void unknown(String name, JsonNode value) {
        remarks.warning(eligibility.at(name), "unknown field, kept unread" + eligibility.nearest(name));
        unread.add(quote(name, Wording.oneLine("eligibility." + name + ": " + value)));
    }

    /** The sentence as a rule can quote it; one that is too long is a problem, since cutting it would change it. */
    private String quote(String name, String sentence) {
        if (sentence.length() > LONGEST_SENTENCE) {
            remarks.problem(
                    eligibility.at(name),
                    "a sentence of " + sentence.length() + " characters; a rule quotes at most " + LONGEST_SENTENCE);
            return "too long";
        }
        return sentence;
    }
}
