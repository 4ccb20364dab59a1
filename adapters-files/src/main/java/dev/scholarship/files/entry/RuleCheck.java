package dev.scholarship.files.entry;

import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.RuleTextException;
import dev.scholarship.domain.text.BadTextException;

/** Keeps rules out of the catalogue that their text would not bring back. */
public final class RuleCheck {

    private RuleCheck() {}

    /** Whether the rule is the same after a way through its text; if not, that is a problem at this JSON Pointer. */
    public static boolean survivesItsText(Rule rule, Attributes attributes, String pointer, Remarks remarks) {
        try {
            if (RuleText.parse(RuleText.print(rule), attributes).equals(rule)) {
                return true;
            }
            remarks.problem(pointer, "the rule reads differently from what was written");
        } catch (RuleTextException e) {
            remarks.problem(pointer, "the rule has no text: " + e.problem());
        } catch (BadTextException e) {
            remarks.problem(pointer, e.getMessage());
        }
        return false;
    }
}
