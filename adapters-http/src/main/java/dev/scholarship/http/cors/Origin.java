package dev.scholarship.http.cors;

import dev.scholarship.domain.text.BadTextException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a web page comes from: scheme, host and port.
 *
 * @param text as a browser sends it: in small letters, without the scheme's own port
 */
public record Origin(String text) {
    private static final String EXAMPLE = "https://www.example.org";
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern FORM = Pattern.compile(
            "(https?)://(" + LABEL + "(?:\\." + LABEL + ")*|\\[::1])(?::([0-9]{1,5}))?", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_HOST = 253;
    private static final int HIGHEST_PORT = 65_535;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public Origin {
        if (!text.equals(normalised(text))) {
            throw new BadTextException("\"" + text + "\" is not how a browser writes an origin");
        }
    }

    /**
     * Reads an origin as people write it, in any case and with or without the scheme's own port.
     *
     * @throws BadTextException if it is not one origin, exactly, or is neither encrypted nor on the same machine
     */
    public static Origin parse(String text) {
        return new Origin(normalised(text));
    }

    /** Whether pages come from it unencrypted; only pages of the same machine may. */
    public boolean isPlain() {
        return text.startsWith("http:");
    }

    @Override
    public String toString() {
        return text;
    }

    private static String normalised(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches() || parts.group(2).length() > LONGEST_HOST) {
            throw new BadTextException("\"" + text + "\" " + fault(text));
        }
        var scheme = parts.group(1).toLowerCase(Locale.ROOT);
        var host = parts.group(2).toLowerCase(Locale.ROOT);
        if (scheme.equals("http") && !THIS_MACHINE.contains(host)) {
            throw new BadTextException("\"" + text + "\" is not encrypted; write https, http is for localhost only");
        }
        var port = Optional.ofNullable(parts.group(3)).map(digits -> port(digits, text));
        return scheme + "://" + host
                + port.filter(number -> number != (scheme.equals("https") ? 443 : 80))
                        .map(number -> ":" + number)
                        .orElse("");
    }

    private static int port(String digits, String text) {
        int port = Integer.parseInt(digits);
        if (port < 1 || port > HIGHEST_PORT) {
            throw new BadTextException("\"" + text + "\" has no port from 1 to " + HIGHEST_PORT);
        }
        return port;
    }

    private static String fault(String text) {
        if (text.chars().anyMatch(Character::isWhitespace)) {
            return "has a space; separate origins by commas, as in " + EXAMPLE + ",https://example.org:8443";
        }
        if (text.contains("*")) {
            return "has a wildcard; name each origin by itself, as in " + EXAMPLE;
        }
        if (text.equalsIgnoreCase("null")) {
            return "is what any page without an origin sends; it cannot be allowed";
        }
        if (text.contains("@")) {
            return "has a user; an origin is scheme, host and port only, as in " + EXAMPLE;
        }
        if (text.matches("(?i)https?://[^/]+/.*")) {
            return "has a slash or a path at its end; an origin is scheme, host and port only, as in " + EXAMPLE;
        }
        if (text.chars().anyMatch(character -> character > 127)) {
            return "has letters that browsers do not send; write the host in its ASCII form, as in https://xn--bcher-kva.example";
        }
        return "is not an origin; write scheme, host and port, as in " + EXAMPLE;
    }
}
