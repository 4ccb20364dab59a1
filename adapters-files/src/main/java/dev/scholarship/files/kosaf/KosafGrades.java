package dev.scholarship.files.kosaf;

import dev.scholarship.domain.eligibility.Attribute;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Condition;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.Measure;
import dev.scholarship.domain.eligibility.MeasureKind;
import dev.scholarship.domain.eligibility.Range;
import dev.scholarship.domain.eligibility.Unit;
import dev.scholarship.domain.text.BadTextException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads demands for grades that are nothing but marks on a stated scale, and credits, of the last term or of all terms:
 * "직전학기 성적 3.0/4.5 이상/ 최소 12학점 이상 이수". A text with a single word more is not read, but for the newly admitted
 * who are exempt, nor one with two sentences of marks, which may be two demands or one for each scale.
 */
final class KosafGrades {

    private static final Pattern PART_ENDS = Pattern.compile("/ +");

    private static final String LAST_TERM = "(?<last>(?:직전|지난) ?(?:정규 ?)?학기 ?(?:의 ?)?)";
    private static final String ALL_TERMS = "(?:전체 ?(?:학기 ?|학년 ?)?(?:의 ?)?|누적 ?|누계 ?)";
    private static final String PERIOD = "(?:" + LAST_TERM + "|" + ALL_TERMS + ")?";
    private static final String WHAT = "(?:(?:학업|성적|평점|학점|평균|총|CGPA) ?(?:[이은] ?)?){0,5}";
    private static final String NUMBER = "(?<a>[0-9]{1,3}(?:\\.[0-9]{1,2})?) ?(?:점|학점)?";
    private static final String SCALE = "(?<s>4\\.0|4\\.3|4\\.5|4\\.00|4\\.30|4\\.50)";
    private static final String NUMBER_2 = NUMBER.replace("<a>", "<b>");
    private static final String SCALE_2 = SCALE.replace("<s>", "<t>");
    private static final String OR_MORE = " ?이상";
    private static final String FULL = " ?점? ?만점";
    private static final String END = " ?(?:(?:인|의|을 취득한) ?)?(?:자|학생|대학생|사람)?\\.?";

    private static final List<Pattern> MARKS = List.of(
            // 3.0/4.5 이상
            pattern(NUMBER + "/" + SCALE + "(?:" + FULL + "(?: ?기준)?|\\(만점\\))?" + OR_MORE),
            // 3.0/4.5점/ 2.7/4.3점 이상
            pattern(NUMBER + "/" + SCALE + "점?/ ?" + NUMBER_2 + "/" + SCALE_2 + "점?" + OR_MORE),
            // 3.0/4.5 또는 2.7/4.3 이상
            pattern(NUMBER + "/" + SCALE + " ?(?:,|또는) ?" + NUMBER_2 + "/" + SCALE_2 + OR_MORE),
            // 3.0/4.5(2.7/4.3) 이상
            pattern(NUMBER + "/" + SCALE + " ?\\(" + NUMBER_2 + "/" + SCALE_2 + "\\)" + OR_MORE),
            // 2.5/4.5 이상 (2.3/4.3 이상)
            pattern(NUMBER + "/" + SCALE + OR_MORE + " ?\\(" + NUMBER_2 + "/" + SCALE_2 + OR_MORE + "\\)"),
            // 3.0 (4.5만점) 이상, 3.0 (4.5만점 기준) 이상
            pattern(NUMBER + " ?\\(" + SCALE + "(?:" + FULL + ")?(?: ?기준)?\\)" + OR_MORE),
            // 3.0 이상 (4.5만점 기준)
            pattern(NUMBER + OR_MORE + " ?(?:인 ?(?:자|학생) ?)?\\(" + SCALE + "(?:" + FULL + ")(?: ?기준)?\\)"),
            // 4.5만점 기준 3.0 이상, 4.3 만점에 3.3 이상
            pattern(SCALE + FULL + "(?: ?기준(?:으로)?|에)? ?" + NUMBER + OR_MORE));

    private static final List<Pattern> SHARES = List.of(
            // 백분위 80점 이상
            pattern("(?:백분위|백분율|백분위\\(백분율\\)) ?" + "(?:(?:환산 ?)?(?:성적|점수|환산점수)(?:이|가)? ?)?(?:평균 ?)?" + NUMBER
                    + OR_MORE),
            // 백분위 90/100점 이상
            pattern("(?:백분위|백분율) ?" + NUMBER + "/100점?" + OR_MORE),
            // 100점 만점에 80점 이상
            pattern("(?:(?:백분위|백분율) ?환산 ?)?100점 ?만점(?: ?기준(?:으로)?|에)? ?" + NUMBER + OR_MORE),
            // 80점 이상(100점 만점)
            pattern(NUMBER + OR_MORE + " ?\\(100점 ?(?:만점|기준|만점 기준)\\)"));

    private static final String EARNED =
            "(?:최소 ?(?<least>[0-9]{1,2}) ?학점|(?<a>[0-9]{1,2}) ?학점 ?이상) ?(?:이상 ?)?(?:을 ?)?(?:이수|취득)";
    private static final Pattern CREDITS = Pattern.compile(LAST_TERM + "?" + EARNED + "(?: ?(?:한 ?)?(?:자|학생))?\\.?");
    /** "3.0/4.5 이상인 자(12학점 이상 이수)". */
    private static final Pattern CREDITS_IN_BRACKETS =
            Pattern.compile("(?<mark>.*[^ ]) ?\\((?<credits>" + EARNED + ")\\)");

    /** "직전학기 및 전체 평균평점 3.5/4.5 이상". */
    private static final Pattern LAST_TERM_AND_ALL = Pattern.compile("(?<last>(?:직전|지난) ?학기 ?)및 (?:전체|누적|누계) ?");

    private static final Pattern FRESHMEN_EXEMPT =
            Pattern.compile(" ?(?:[*※]|\\() ?신입생(?:의 경우|은)? ?(?:성적 ?기준 ?)?(?:해당 ?없음|적용 ?제외|제외|예외)\\)?\\.?$");

    private final List<Criterion.Test<?>> tests = new ArrayList<>();
    private boolean ofLastTerm;
    private boolean marked;

    private KosafGrades() {}

    /**
     * What a text demands.
     *
     * @param tests every one of which must hold
     * @param freshmenExempt whether nothing of it is demanded of those newly admitted
     */
    record Demand(List<Criterion.Test<?>> tests, boolean freshmenExempt) {}

    /** The demand that a text stands for, empty if it says anything else. */
    static Optional<Demand> read(String text) {
        var exemption = FRESHMEN_EXEMPT.matcher(text);
        boolean exempt = exemption.find();
        var grades = new KosafGrades();
        return grades.readWhole(bare(exempt ? text.substring(0, exemption.start()) : text))
                ? Optional.of(new Demand(List.copyOf(grades.tests), exempt))
                : Optional.empty();
    }

    private boolean readWhole(String text) {
        var both = LAST_TERM_AND_ALL.matcher(text);
        if (both.lookingAt()) {
            var what = text.substring(both.end());
            return addMark(both.group("last") + what) && addMark("전체 " + what);
        }
        var brackets = CREDITS_IN_BRACKETS.matcher(text);
        if (brackets.matches()) {
            return addMark(brackets.group("mark")) && addCredits(brackets.group("credits"));
        }
        return addMark(text)
                || Arrays.stream(PART_ENDS.split(text, -1)).map(String::strip).allMatch(this::addPart);
    }

    /** Of a mark after credits of the last term, nobody can tell whether it is of the last term too. */
    private boolean addPart(String part) {
        boolean unclear =
                ofLastTerm && marks(part).filter(mark -> !isOfLastTerm(mark)).isPresent();
        return !marked && !unclear && addMark(part) || addCredits(part);
    }

    private boolean addMark(String text) {
        var mark = marks(text);
        mark.ifPresent(test -> {
            marked = true;
            ofLastTerm |= isOfLastTerm(test);
            tests.add(test);
        });
        return mark.isPresent();
    }

    private static boolean isOfLastTerm(Criterion.Test<Measure> mark) {
        return mark.fact().equals(Attributes.LAST_TERM_GPA.now());
    }

    private boolean addCredits(String text) {
        var credits = CREDITS.matcher(text);
        if (!credits.matches() || !ofLastTerm && credits.group("last") == null) {
            return false;
        }
        ofLastTerm = true;
        var least = credits.group("least") == null ? credits.group("a") : credits.group("least");
        tests.add(credits(new BigDecimal(least)));
        return true;
    }

    private static String bare(String text) {
        return text.startsWith("* ") ? text.substring(2) : text;
    }

    private static Pattern pattern(String mark) {
        return Pattern.compile(PERIOD + WHAT + mark + END);
    }

    private static Optional<Criterion.Test<Measure>> marks(String part) {
        for (var form : MARKS) {
            var found = form.matcher(part);
            if (found.matches()) {
                return test(found, byScale(found, form));
            }
        }
        for (var form : SHARES) {
            var found = form.matcher(part);
            if (found.matches()) {
                return test(found, Map.of("percent", found.group("a")));
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> byScale(Matcher found, Pattern form) {
        var marks = new LinkedHashMap<String, String>();
        marks.put(scale(found.group("s")), found.group("a"));
        if (form.namedGroups().containsKey("t")) {
            marks.put(scale(found.group("t")), found.group("b"));
        }
        return marks;
    }

    private static String scale(String most) {
        return "kr" + most.charAt(0) + most.charAt(2);
    }

    /** Empty where a mark is off its scale, which is a slip of the listing. */
    private static Optional<Criterion.Test<Measure>> test(Matcher found, Map<String, String> marks) {
        var attribute = found.group("last") != null ? Attributes.LAST_TERM_GPA : Attributes.GPA;
        var ranges = new LinkedHashMap<Unit, Range>();
        marks.forEach((scale, mark) -> ranges.put(unit(attribute, scale), Range.atLeast(new BigDecimal(mark))));
        try {
            return Optional.of(new Criterion.Test<>(attribute.now(), new Condition.Within(ranges)));
        } catch (BadTextException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Criterion.Test<Measure> credits(BigDecimal least) {
        var credits = Attributes.LAST_TERM_CREDITS;
        return new Criterion.Test<>(credits.now(), Condition.Within.of(unit(credits, "credits"), Range.atLeast(least)));
    }

    private static Unit unit(Attribute<Measure> attribute, String id) {
        return ((MeasureKind) attribute.kind()).unit(id);
    }
}
