package dev.scholarship.files.kosaf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts the one-line text of a cell into sentences that a rule can quote, without losing a character but spaces. */
final class KosafSentences {

    private static final int LONGEST = 4_000;

    private static final Pattern BEFORE_BULLET = Pattern.compile(" (?=[*·•○●◦▷▶■□◆※] ?|[①-⑳])");

    private KosafSentences() {}

    /** The text before each bullet, and each bullet with its sign. */
    static List<String> bullets(String text) {
        return List.of(BEFORE_BULLET.split(text));
    }

    /**
     * The text after its header, or its parts where it is too long to be quoted, cut at bullets, then at spaces, then
     * anywhere. Every part has the header.
     */
    static List<String> quotes(String header, String text) {
        var prefix = header + ": ";
        int most = LONGEST - prefix.length();
        var parts = new ArrayList<String>();
        var rest = text;
        while (rest.length() > most) {
            int end = end(rest.substring(0, most));
            parts.add(prefix + rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            parts.add(prefix + rest);
        }
        return parts;
    }

    private static int end(String head) {
        int end = -1;
        for (var bullet = BEFORE_BULLET.matcher(head); bullet.find(); ) {
            end = bullet.start();
        }
        if (end <= 0) {
            end = head.lastIndexOf(' ');
        }
        if (end <= 0) {
            boolean halved = Character.isHighSurrogate(head.charAt(head.length() - 1));
            end = halved ? head.length() - 1 : head.length();
        }
        return end;
    }
}
