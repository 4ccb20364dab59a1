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
        if (text.codePoints().anyMatch(Texts::isHalf)) {
            throw new BadTextException(what + " has half of a character (a lone surrogate)");
        }
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
