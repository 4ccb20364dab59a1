package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The canonical text of rules: what files carry, the database stores and authors write.
 *
 * <p>{@code parse(print(rule))} equals {@code rule}. Printing is canonical: equal rules print the same text, with two
 * spaces a level, one space between words, a count on every nested group and LF at each line's end. The grammar is in
 * {@code docs/rule-text.md}.
 */
public final class RuleText {

    private RuleText() {}

    /**
     * Reads a rule.
     *
     * @throws RuleTextException at the first place that cannot be read; unknown words are refused, never ignored
     */
    public static Rule parse(String text, Attributes attributes) {
        return new RuleReader(attributes).read(text);
    }

    /**
     * Writes a rule.
     *
     * @throws BadTextException if the text would be longer than {@link #parse} reads
     */
    public static String print(Rule rule) {
        var text = new RuleWriter().write(rule);
        if (text.length() > RuleSyntax.MOST_CHARACTERS) {
            throw new BadTextException("the rule's text would have " + text.length() + " characters; at most "
                    + RuleSyntax.MOST_CHARACTERS + " are possible");
        }
        return text;
    }

    /** The SHA-256 of a rule's text in UTF-8, in lower-case hexadecimal: the name of a rule version. */
    public static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
