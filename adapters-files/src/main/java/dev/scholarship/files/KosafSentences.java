package dev.scholarship.files;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts the one-line text of a cell into sentences that a rule can quote, without losing a character but spaces. */
final class KosafSentences {

    /** The most characters that a rule quotes in one sentence. */
    static final int LONGEST = 4_000;

    private static final Pattern BEFORE_BULLET = Pattern.compile(" (?=[*·•○●◦▷▶■□◆※] ?|[①-⑳])");

    private KosafSentences() {}

    /** The text before each bullet, and each bullet with its sign. */
    static List<String> bullets(String text) {
        return List.of(BEFORE_BULLET.split(text));
    }

    /** The text itself, or its parts where it is too long to be quoted: at bullets, then at spaces, then anywhere. */
    static List<String> split(String text) {
        var parts = new ArrayList<String>();
        var rest = text;
        while (rest.length() > LONGEST) {
            int end = end(rest);
            parts.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            parts.add(rest);
        }
        return parts;
    }

    private static int end(String text) {
        var head = text.substring(0, LONGEST);
        int end = -1;
        for (var bullet = BEFORE_BULLET.matcher(head); bullet.find(); ) {
            end = bullet.start();
        }
        if (end <= 0) {
            end = head.lastIndexOf(' ');
        }
        if (end <= 0) {
            end = Character.isHighSurrogate(head.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        }
        return end;
    }
}
