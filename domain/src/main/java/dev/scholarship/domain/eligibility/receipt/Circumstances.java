package dev.scholarship.domain.eligibility.receipt;

import dev.scholarship.domain.eligibility.Attribute;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.Vocabulary;
import dev.scholarship.domain.text.BadTextException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * With what a check is made, besides the rule and the answers.
 *
 * @param engine the edition of what rules mean
 * @param tzdb the edition of the time zone database that tells which day it is where the scholarship is, such as 2026a
 * @param vocabularies of all codes that answers and rules may name, their names, what lies below what, and their
 *     editions
 */
public record Circumstances(String engine, String tzdb, Digest vocabularies) {

    private static final Pattern EDITION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.+_-]{0,63}");

    /** @throws BadTextException if an edition is none */
    public Circumstances {
        checkedEdition(engine);
        checkedEdition(tzdb);
    }

    /** Those of this program. Reads every code, so make it once. */
    public static Circumstances of(Attributes attributes, String tzdb) {
        var lines = attributes.all().stream().flatMap(Circumstances::lines);
        return new Circumstances(
                Engine.VERSION, tzdb, Digest.of(lines.collect(Collectors.joining("\n", "vocabularies 1\n", "\n"))));
    }

    private static Stream<String> lines(Attribute<?> attribute) {
        var head = "attribute " + attribute.id() + " " + attribute.kind().name();
        return Stream.concat(Stream.of(head), attribute.codes().stream().flatMap(Circumstances::lines));
    }

    private static Stream<String> lines(Vocabulary vocabulary) {
        return Stream.concat(
                Stream.of("edition " + vocabulary.edition()),
                vocabulary.terms().stream()
                        .map(term -> "code " + term.code() + " in "
                                + term.parent().map(Code::value).orElse("-") + " is " + term.label()));
    }

    /**
     * The text, if it names an edition.
     *
     * @throws BadTextException if it does not
     */
    public static String checkedEdition(String text) {
        if (!EDITION.matcher(text).matches()) {
            throw new BadTextException("an edition is written with 1 to 64 letters, digits and . + _ -");
        }
        return text;
    }
}
