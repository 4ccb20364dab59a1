package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;
import dev.scholarship.domain.text.Nearest;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * A numeric grading scale on which a higher mark is better. Marks on two scales are not comparable: an answer on a
 * scale that a criterion does not name leaves the criterion open.
 */
public enum Scale {
    US4("us4", "4.0", "the US 4-point scale, unweighted"),
    KR43("kr43", "4.3", "the Korean 4.3-point scale"),
    KR45("kr45", "4.5", "the Korean 4.5-point scale"),
    PERCENT("percent", "100", "the scale of 0 to 100");

    private final String id;
    private final BigDecimal best;
    private final String label;

    Scale(String id, String best, String label) {
        this.id = id;
        this.best = new BigDecimal(best);
        this.label = label;
    }

    /** The word that rules and answers use. */
    public String id() {
        return id;
    }

    /** The best mark; the worst is 0. */
    public BigDecimal best() {
        return best;
    }

    /** A mark with as many decimals as people write on this scale, more only where it has them. */
    String print(BigDecimal mark) {
        return mark.setScale(Math.max(mark.scale(), best.scale())).toPlainString();
    }

    /** The scale's name in a sentence. */
    public String label() {
        return label;
    }

    /**
     * The scale that a word names.
     *
     * @throws BadTextException if there is none
     */
    public static Scale parse(String id) {
        return Arrays.stream(values())
                .filter(scale -> scale.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new BadTextException("unknown grading scale \"" + id + "\"" + Nearest.hint(id, ids())
                        + "; known are " + String.join(", ", ids())));
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(Scale::id).toList();
    }
}
