package dev.scholarship.files.kosaf;

import dev.scholarship.domain.eligibility.Attribute;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.CodeKind;
import dev.scholarship.domain.eligibility.CodeSetKind;
import dev.scholarship.domain.eligibility.Codes;
import dev.scholarship.domain.eligibility.Condition;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.Moment;
import dev.scholarship.files.entry.Criteria;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Turns the demands of one row into criteria; used once.
 *
 * <p>Kind of institution, standing, series of fields, marks, income brackets and residence become tests where every word
 * of the cell is understood. Everything else stays {@code unread}, word for word: the exclusions and special qualifications one by
 * one, every other cell as a whole.
 */
final class KosafRequirements {

    private static final String NO_LIMIT = "제한없음";

    private static final Map<String, String> INSTITUTIONS = table(
            "4년제(5~6년제포함)", "kr:4-year",
            "전문대(2~3년제)", "kr:junior-college",
            "기술대학", "kr:technical-college",
            "원격대학", "kr:distance-university",
            "일반대학원", "kr:graduate-school",
            "전문대학원", "kr:professional-graduate-school",
            "학점은행제대학", "kr:credit-bank",
            "해외대학", "kr:abroad");

    private static final Map<String, String> STANDINGS = table(
            "대학신입생", "kr:freshman",
            "대학2학기", "kr:term-2",
            "대학3학기", "kr:term-3",
            "대학4학기", "kr:term-4",
            "대학5학기", "kr:term-5",
            "대학6학기", "kr:term-6",
            "대학7학기", "kr:term-7",
            "대학8학기이상", "kr:term-8-on",
            "석사신입생(1학기)", "kr:master-term-1",
            "석사2학기이상", "kr:master-term-2-on",
            "박사과정", "kr:doctorate");

    /** Whom the publisher calls 신입생. */
    private static final List<Code> NEWLY_ADMITTED = List.of(new Code("kr:freshman"), new Code("kr:master-term-1"));

    private static final Map<String, String> FIELDS = table(
            "인문계열", "kr:humanities",
            "사회계열", "kr:social",
            "교육계열", "kr:education",
            "공학계열", "kr:engineering",
            "자연계열", "kr:natural",
            "의약계열", "kr:medicine",
            "예체능계열", "kr:arts-sports");

    private static final Pattern PERIOD = Pattern.compile("전체|누적|누계|총");

    private final KosafTable.Row row;
    private final List<Criterion> criteria = new ArrayList<>();
    private final Set<String> unread = new LinkedHashSet<>();
    private final List<String> notes = new ArrayList<>();

    private KosafRequirements(KosafTable.Row row) {
        this.row = row;
    }

    /** What must hold, with notes for readers. */
    record Read(Criterion require, List<String> notes) {}

    /** @param missing demand columns that the file does not have */
    static Read read(KosafTable.Row row, List<KosafColumn> missing) {
        return new KosafRequirements(row).read(missing);
    }

    private Read read(List<KosafColumn> missing) {
        choice(KosafColumn.INSTITUTION, INSTITUTIONS, codes -> oneOf(Attributes.INSTITUTION_KIND, codes));
        choice(KosafColumn.STANDING, STANDINGS, codes -> oneOf(Attributes.STANDING, codes));
        choice(KosafColumn.FIELD, FIELDS, codes -> anyOf(Attributes.FIELD_SERIES, codes));
        grades();
        income();
        whole(KosafColumn.QUALIFICATION, true);
        residence();
        whole(KosafColumn.EXCLUSIONS, true);
        whole(KosafColumn.RECOMMENDATION, false);
        row.otherDemands().forEach((header, text) -> unread.addAll(KosafSentences.quotes(header, text)));
        unread.forEach(sentence -> criteria.add(Criteria.unread(sentence)));
        missing.forEach(column -> criteria.add(new Criterion.Unsettled(
                Criterion.Why.UNCLEAR, column.header() + ": the listing's edition has no such column")));
        return new Read(Criteria.together(criteria), List.copyOf(notes));
    }

    /**
     * Reads words of a closed list, joined by slashes. "No limit" counts where it stands alone or beside all the others;
     * beside some of them it contradicts them, and the cell stays unread.
     */
    private void choice(
            KosafColumn column, Map<String, String> known, Function<List<Code>, List<Criterion>> alternatives) {
        var text = row.text(column);
        if (text.isEmpty()) {
            return;
        }
        var words =
                new LinkedHashSet<>(Arrays.asList(text.get().replace(" ", "").split("/", -1)));
        boolean unlimited = words.remove(NO_LIMIT);
        var quotes = KosafSentences.quotes(column.header(), text.get());
        if (unlimited && (words.isEmpty() || words.equals(known.keySet()))) {
            notes.addAll(quotes);
        } else if (unlimited || !known.keySet().containsAll(words)) {
            unread.addAll(quotes);
        } else {
            var codes = words.stream()
                    .map(known::get)
                    .filter(Objects::nonNull)
                    .map(Code::new)
                    .toList();
            criteria.add(new Criterion.AtLeast(1, alternatives.apply(codes), quotes));
        }
    }

    private List<Criterion> oneOf(Attribute<Code> attribute, List<Code> codes) {
        return atEitherMoment(attribute, ((CodeKind) attribute.kind()).under(codes));
    }

    private List<Criterion> anyOf(Attribute<Codes> attribute, List<Code> codes) {
        return atEitherMoment(attribute, ((CodeSetKind) attribute.kind()).includesAny(codes.toArray(Code[]::new)));
    }

    private <V> List<Criterion> atEitherMoment(Attribute<V> attribute, Condition<V> condition) {
        var note = "The listing does not say whether institution, standing and field are meant now or when the studies"
                + " start; either is accepted.";
        if (!notes.contains(note)) {
            notes.add(note);
        }
        return List.of(
                new Criterion.Test<>(attribute.now(), condition),
                new Criterion.Test<>(attribute.at(Moment.STUDY_START), condition));
    }

    private void grades() {
        row.text(KosafColumn.GRADES).ifPresent(text -> {
            var quotes = KosafSentences.quotes(KosafColumn.GRADES.header(), text);
            var demand = KosafGrades.read(text);
            if (demand.isEmpty()) {
                unread.addAll(quotes);
                return;
            }
            var tests = demand.get().tests();
            criteria.add(demand.get().freshmenExempt() ? orNewlyAdmitted(tests, quotes) : quoted(tests, quotes));
            boolean allTerms = tests.get(0).fact().equals(Attributes.GPA.now());
            if (allTerms && !PERIOD.matcher(text).find()) {
                notes.add("The listing does not say of which terms the marks are; all terms are assumed.");
            }
        });
    }

    private Criterion orNewlyAdmitted(List<Criterion.Test<?>> tests, List<String> quotes) {
        var alternatives = new ArrayList<>(oneOf(Attributes.STANDING, NEWLY_ADMITTED));
        alternatives.add(Criteria.together(List.copyOf(tests)));
        return new Criterion.AtLeast(1, alternatives, quotes);
    }

    private static Criterion quoted(List<Criterion.Test<?>> tests, List<String> quotes) {
        return tests.size() == 1
                ? Criteria.quoted(tests.get(0), quotes)
                : new Criterion.AtLeast(tests.size(), List.copyOf(tests), quotes);
    }

    private void income() {
        row.text(KosafColumn.INCOME).ifPresent(text -> {
            var quotes = KosafSentences.quotes(KosafColumn.INCOME.header(), text);
            if (text.replace(" ", "").equals(NO_LIMIT)) {
                notes.addAll(quotes);
                return;
            }
            KosafIncome.read(text)
                    .ifPresentOrElse(test -> criteria.add(Criteria.quoted(test, quotes)), () -> unread.addAll(quotes));
        });
    }

    private void residence() {
        row.text(KosafColumn.RESIDENCE).ifPresent(text -> {
            var quotes = KosafSentences.quotes(KosafColumn.RESIDENCE.header(), text);
            var demand = KosafResidence.read(text);
            if (demand.isEmpty()) {
                unread.addAll(quotes);
                return;
            }
            var read = ResidenceCriteria.of(demand.get(), quotes);
            criteria.add(read.require());
            notes.addAll(read.notes());
        });
    }

    /** A cell that nobody reads here yet. */
    private void whole(KosafColumn column, boolean bulletByBullet) {
        row.text(column).ifPresent(text -> {
            var sentences = bulletByBullet ? KosafSentences.bullets(text) : List.of(text);
            sentences.forEach(sentence -> unread.addAll(KosafSentences.quotes(column.header(), sentence)));
        });
    }

    private static Map<String, String> table(String... pairs) {
        var table = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            table.put(pairs[i], pairs[i + 1]);
        }
        return table;
    }
}
