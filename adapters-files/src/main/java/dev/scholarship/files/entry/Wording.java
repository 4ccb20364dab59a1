package dev.scholarship.files.entry;

/** Text from outside, made fit for one line. */
public final class Wording {

    private static final int SHOWN = 80;

    private Wording() {}

    /** Every run of white space is one space, none at the ends; control characters are gone. */
    public static String oneLine(String text) {
        var line = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isWhiteSpace(c)) {
                gap = true;
            } else if (!Character.isISOControl(c)) {
                if (gap && !line.isEmpty()) {
                    line.append(' ');
                }
                gap = false;
                line.append(c);
            }
        }
        return line.toString();
    }

    /** The beginning of a text, for a message. */
    public static String shown(String text) {
        var line = wellFormed(oneLine(text));
        return line.length() <= SHOWN ? line : wellFormed(line.substring(0, SHOWN)) + "…";
    }

    /** The JSON Pointer of a field, fit for a message. */
    public static String pointer(String parent, String name) {
        return parent + "/" + shown(name).replace("~", "~0").replace("/", "~1");
    }

    /** Whether the text has half a surrogate pair, which is how JSON readers mark bytes that are not UTF-8. */
    public static boolean isBroken(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHalf(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** The text with every half of a surrogate pair replaced. */
    public static String wellFormed(String text) {
        var repaired = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (isHalf(text, i)) {
                repaired.setCharAt(i, '\uFFFD');
            }
        }
        return repaired.toString();
    }

    private static boolean isHalf(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private static boolean isWhiteSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }
}
