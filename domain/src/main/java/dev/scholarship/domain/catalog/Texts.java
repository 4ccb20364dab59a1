package dev.scholarship.domain.catalog;

import dev.scholarship.domain.text.BadTextException;

/** Limits of the catalogue's texts. */
final class Texts {

    private static final int LONGEST = 10_000;

    private Texts() {}

    static void requireText(String what, String text) {
        if (text.isBlank()) {
            throw new BadTextException(what + " is empty");
        }
        if (text.length() > LONGEST) {
            throw new BadTextException(
                    what + " has " + text.length() + " characters; at most " + LONGEST + " are kept");
        }
        if (text.indexOf('\0') >= 0) {
            throw new BadTextException(what + " has a NUL character");
        }
    }
}
