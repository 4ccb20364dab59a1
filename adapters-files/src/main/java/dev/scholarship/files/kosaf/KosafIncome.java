package dev.scholarship.files.kosaf;

import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Condition;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.Measure;
import dev.scholarship.domain.eligibility.MeasureKind;
import dev.scholarship.domain.eligibility.Range;
import dev.scholarship.domain.text.BadTextException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads demands for income that are nothing but brackets of the Korea Student Aid Foundation: "학자금 지원구간 8구간 이하". A
 * text with a single word more, such as a term or another way to qualify, is not read.
 */
final class KosafIncome {

    private static final String WHOSE = "(?:한국장학재단 ?|국가장학금 ?)?";
    private static final String WHAT = "(?:학자금 ?지원 ?(?:구간)?|소득 ?분위|소득 ?구간(?:\\(분위\\))?)(?:이|은|가)? ?";
    private static final String UNIT = " ?(?:구간|분위)(?:\\(구간\\)|\\(분위\\))?";
    private static final String END = "(?: ?인? ?(?:자|학생|대상자))?\\.?";

    private static final Pattern AT_MOST =
            Pattern.compile(WHOSE + WHAT + "(?<most>10|[0-9])" + UNIT + " ?(?:이하|이내)" + END);
    private static final Pattern FROM_TO = Pattern.compile(WHOSE + WHAT + "(?<least>[0-9])(?:" + UNIT
            + ")? ?[~∼-] ?(?<most>10|[0-9])" + UNIT + "(?: ?(?:이하|이내))?" + END);

    private KosafIncome() {}

    /** The test that a text stands for, empty if it says anything else. */
    static Optional<Criterion.Test<Measure>> read(String text) {
        var atMost = AT_MOST.matcher(text);
        if (atMost.matches()) {
            return test(Range.atMost(new BigDecimal(atMost.group("most"))));
        }
        var fromTo = FROM_TO.matcher(text);
        if (fromTo.matches()) {
            try {
                return test(Range.between(new BigDecimal(fromTo.group("least")), new BigDecimal(fromTo.group("most"))));
            } catch (BadTextException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Criterion.Test<Measure>> test(Range range) {
        var bracket = Attributes.INCOME_BRACKET;
        var unit = ((MeasureKind) bracket.kind()).unit("bracket");
        return Optional.of(new Criterion.Test<>(bracket.now(), Condition.Within.of(unit, range), List.of()));
    }
}
