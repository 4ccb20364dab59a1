package dev.scholarship.postgres.catalog;

import dev.scholarship.domain.eligibility.Attribute;
import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.Vocabulary;
import java.util.List;
import java.util.TreeSet;

/**
 * Turns "some code of the rule covers the wanted one or lies below it" into "two sets of marks have one in common".
 *
 * <p>A rule has its codes as marks, and for everything above a code a mark with a slash, as in {@code US/}: "something
 * below US". Wanted are the code, everything above it, and something below it. A rule without codes has the mark
 * {@code *}, which is always wanted. No code has a slash or an asterisk.
 */
final class Confines {

    private static final String NONE = "*";
    private static final String BELOW = "/";

    private Confines() {}

    static List<String> marks(Rule rule, Attribute<?> attribute) {
        var codes = rule.confinedTo(attribute);
        if (codes.isEmpty()) {
            return List.of(NONE);
        }
        var marks = new TreeSet<String>();
        for (var code : codes) {
            var line = vocabulary(attribute).withAncestors(code);
            marks.add(code.value());
            line.stream().skip(1).forEach(above -> marks.add(above.value() + BELOW));
        }
        return List.copyOf(marks);
    }

    static List<String> wanted(Code code, Attribute<?> attribute) {
        var marks = new TreeSet<String>();
        marks.add(NONE);
        marks.add(code.value() + BELOW);
        vocabulary(attribute).withAncestors(code).forEach(above -> marks.add(above.value()));
        return List.copyOf(marks);
    }

    private static Vocabulary vocabulary(Attribute<?> attribute) {
        return attribute.codes().orElseThrow();
    }
}
