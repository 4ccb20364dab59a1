package dev.scholarship.files.predecessor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scholarship.domain.eligibility.Anchor;
import dev.scholarship.domain.eligibility.Attribute;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.CodeKind;
import dev.scholarship.domain.eligibility.CodeSetKind;
import dev.scholarship.domain.eligibility.Condition;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.DayKind;
import dev.scholarship.domain.eligibility.Measure;
import dev.scholarship.domain.eligibility.MeasureKind;
import dev.scholarship.domain.eligibility.Moment;
import dev.scholarship.domain.eligibility.Range;
import dev.scholarship.domain.eligibility.Vocabulary;
import dev.scholarship.domain.text.BadTextException;
import dev.scholarship.files.entry.Criteria;
import dev.scholarship.files.entry.Remarks;
import dev.scholarship.files.entry.Wording;
import dev.scholarship.files.json.Fields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Turns the {@code eligibility_criteria} of one record of the predecessor into criteria; used once. */
final class PredecessorCriteria {

    /** The levels that mean one thing; "senior" and its like are years of a high school or of a college. */
    private static final Map<String, String> LEVELS = Map.of(
            "high_school", "high-school",
            "community_college", "2-year",
            "undergraduate", "undergraduate",
            "graduate", "graduate",
            "masters", "master",
            "doctoral", "doctorate",
            "phd", "doctorate",
            "vocational", "vocational");

    /** The names of both of the predecessor's lists, of its model and of its API. "other" has no code. */
    private static final Map<String, List<String>> FIELDS_OF_STUDY = Map.ofEntries(
            Map.entry("engineering", List.of("cip:14")),
            Map.entry("medicine", List.of("cip:51")),
            Map.entry("business", List.of("cip:52")),
            Map.entry("arts", List.of("cip:50")),
            Map.entry("science", List.of("cip:26", "cip:27", "cip:40")),
            Map.entry("sciences", List.of("cip:26", "cip:27", "cip:40")),
            Map.entry("technology", List.of("cip:11", "cip:15")),
            Map.entry("computer_science", List.of("cip:11")),
            Map.entry("mathematics", List.of("cip:27")),
            Map.entry("education", List.of("cip:13")),
            Map.entry("law", List.of("cip:22")),
            Map.entry("nursing", List.of("cip:51.38")),
            Map.entry("psychology", List.of("cip:42")),
            Map.entry("social_sciences", List.of("cip:45")),
            Map.entry("social_work", List.of("cip:44")));

    /** Types that only praise. The others name a group of people, and the criteria do not say which. */
    private static final Set<String> PRAISING = Set.of("merit_based", "academic_achievement");

    private static final String NEED_BASED = "need_based";

    private final Fields fields;
    private final Remarks remarks;
    private final List<Criterion> criteria = new ArrayList<>();
    private final List<String> judged = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private PredecessorCriteria(Fields fields, Remarks remarks) {
        this.fields = fields;
        this.remarks = remarks;
    }

    /** What must hold, what a committee weighs, and notes for readers. */
    record Read(Criterion require, List<String> judged, List<String> notes) {}

    /** @throws BadTextException if a sentence cannot be quoted */
    static Read read(Fields fields, Optional<String> type, Remarks remarks) {
        return new PredecessorCriteria(fields, remarks).read(type);
    }

    private Read read(Optional<String> type) {
        gradeAverage();
        age("min_age", DayKind::agedAtLeast);
        age("max_age", DayKind::agedAtMost);
        levels();
        citizenship();
        states();
        programs();
        var need = financialNeed();
        application();
        type.ifPresent(word -> type(word, need));
        fields.others().forEach(field -> unknown(field.getKey(), field.getValue()));
        return new Read(Criteria.together(criteria), judged, notes);
    }

    private void gradeAverage() {
        boolean least = number("min_gpa", Attributes.GPA, "us4", Range::atLeast);
        boolean most = number("max_gpa", Attributes.GPA, "us4", Range::atMost);
        if (least || most) {
            notes.add("The record names no grading scale for the GPA; the US 4-point scale is assumed.");
        }
    }

    /** Whether a test came of it. */
    private boolean number(String name, Attribute<Measure> attribute, String unit, Function<BigDecimal, Range> range) {
        var kind = (MeasureKind) attribute.kind();
        return test(name, attribute, number -> Condition.Within.of(kind.unit(unit), range.apply(number)));
    }

    private void age(String name, BiFunction<Integer, Anchor, Condition<LocalDate>> aged) {
        test(name, Attributes.AGE, number -> aged.apply(years(number), Anchor.Named.NOW));
    }

    private static int years(BigDecimal number) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            throw new BadTextException(number.toPlainString() + " is not a whole number of years");
        }
    }

    private <V> boolean test(String name, Attribute<V> attribute, Function<BigDecimal, Condition<V>> condition) {
        var number = fields.number(name);
        if (number.isEmpty()) {
            return false;
        }
        var quote = name + ": " + number.get().toPlainString();
        try {
            criteria.add(new Criterion.Test<>(attribute.now(), condition.apply(number.get()), List.of(quote)));
            return true;
        } catch (BadTextException e) {
            unread(name, quote, e.getMessage());
            return false;
        }
    }

    private void levels() {
        var words = new LinkedHashSet<>(fields.values("grade_levels"));
        if (words.isEmpty()) {
            return;
        }
        var vocabulary = ((CodeKind) Attributes.LEVEL.kind()).vocabulary();
        var codes = new LinkedHashSet<Code>();
        words.stream()
                .filter(LEVELS::containsKey)
                .map(LEVELS::get)
                .map(Code::new)
                .forEach(codes::add);
        var alternatives = new ArrayList<Criterion>();
        if (!codes.isEmpty()) {
            var levels = ((CodeKind) Attributes.LEVEL.kind()).under(Criteria.withoutCovered(codes, vocabulary));
            alternatives.add(new Criterion.Test<>(Attributes.LEVEL.now(), levels));
            alternatives.add(new Criterion.Test<>(Attributes.LEVEL.at(Moment.STUDY_START), levels));
            notes.add("The record does not say whether the level of study is meant now or when the studies start;"
                    + " either is accepted.");
        }
        words.stream()
                .filter(word -> !LEVELS.containsKey(word))
                .forEach(word -> alternatives.add(unreadWord("grade_levels", word)));
        criteria.add(Criteria.anyOf(alternatives, quote("grade_levels", words)));
    }

    private void citizenship() {
        fields.text("citizenship_required").ifPresent(word -> {
            var quote = "citizenship_required: " + word;
            var places = ((CodeSetKind) Attributes.CITIZENSHIP.kind()).vocabulary();
            if (word.length() == 2 && isCode(word, places)) {
                var citizen = new Condition.Includes(places, List.of(new Code(word)), false);
                criteria.add(new Criterion.Test<>(Attributes.CITIZENSHIP.now(), citizen, List.of(quote)));
            } else {
                unread("citizenship_required", quote, "is not the code of a country, such as US");
            }
        });
    }

    private void states() {
        var states = new LinkedHashSet<>(fields.values("residency_states"));
        if (states.isEmpty()) {
            return;
        }
        var quote = quote("residency_states", states);
        var kind = (CodeKind) Attributes.RESIDENCE.kind();
        var unknown = states.stream()
                .filter(state -> !isCode("US-" + state, kind.vocabulary()))
                .toList();
        if (unknown.isEmpty()) {
            var codes = states.stream().map(state -> new Code("US-" + state)).toList();
            criteria.add(new Criterion.Test<>(Attributes.RESIDENCE.now(), kind.under(codes), List.of(quote)));
        } else {
            unread(
                    "residency_states",
                    quote,
                    "unknown state \"" + Wording.shown(unknown.get(0)) + "\"; expected a USPS code such as NV");
        }
    }

    private void programs() {
        var words = new LinkedHashSet<>(fields.values("fields_of_study"));
        if (words.isEmpty()) {
            return;
        }
        var vocabulary = ((CodeSetKind) Attributes.PROGRAM.kind()).vocabulary();
        var codes = new LinkedHashSet<Code>();
        words.forEach(word -> FIELDS_OF_STUDY.getOrDefault(word, List.of()).forEach(code -> codes.add(new Code(code))));
        var alternatives = new ArrayList<Criterion>();
        if (!codes.isEmpty()) {
            var programs = new Condition.Includes(vocabulary, Criteria.withoutCovered(codes, vocabulary), false);
            alternatives.add(new Criterion.Test<>(Attributes.PROGRAM.now(), programs));
        }
        words.stream()
                .filter(word -> !FIELDS_OF_STUDY.containsKey(word))
                .forEach(word -> alternatives.add(unreadWord("fields_of_study", word)));
        criteria.add(Criteria.anyOf(alternatives, quote("fields_of_study", words)));
    }

    /** Whether need is a test; "false" may mean that it is not asked for, or that it excludes. */
    private boolean financialNeed() {
        var need = fields.flag("financial_need");
        need.ifPresent(needed -> {
            var quote = "financial_need: " + needed;
            if (needed) {
                criteria.add(
                        new Criterion.Test<>(Attributes.FINANCIAL_NEED.now(), new Condition.Yes(), List.of(quote)));
            } else {
                unread("financial_need", quote, "false may mean that need is not asked for or that it excludes");
            }
        });
        return need.orElse(false);
    }

    /** What one sends in is no demand on who one is. */
    private void application() {
        fields.flag("essay_required").filter(needed -> needed).ifPresent(yes -> notes.add("essay_required: true"));
        fields.number("recommendation_letters")
                .filter(count -> count.signum() != 0)
                .ifPresent(count -> notes.add("recommendation_letters: " + count.toPlainString()));
    }

    private void type(String word, boolean need) {
        var quote = "scholarship_type: " + word;
        if (PRAISING.contains(word)) {
            judged.add(quote);
        } else if (!(need && word.equals(NEED_BASED))) {
            criteria.add(Criteria.unread(quote));
        }
    }

    /** A demand that this importer does not know is a demand all the same. */
    private void unknown(String name, JsonNode value) {
        if (!value.isNull()) {
            unread(name, Wording.oneLine(name + ": " + value), "unknown field" + fields.nearest(name));
        }
    }

    private void unread(String name, String quote, String why) {
        remarks.warning(fields.at(name), why + "; the demand stays unread");
        criteria.add(Criteria.unread(quote));
    }

    private Criterion unreadWord(String name, String word) {
        remarks.warning(fields.at(name), "\"" + Wording.shown(word) + "\" has no code here; it stays unread");
        return Criteria.unread(name + ": " + word);
    }

    private static String quote(String name, Set<String> values) {
        return name + ": " + String.join(", ", values);
    }

    private static boolean isCode(String word, Vocabulary vocabulary) {
        return vocabulary.terms().stream().anyMatch(term -> term.code().value().equals(word));
    }
}
