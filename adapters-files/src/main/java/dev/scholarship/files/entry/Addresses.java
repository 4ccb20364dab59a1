package dev.scholarship.files.entry;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Reads web addresses: those that the catalogue takes. */
public final class Addresses {

    public static final int LONGEST = 2_000;

    private Addresses() {}

    /** The address, empty if the text is none. */
    public static Optional<URI> read(String text) {
        try {
            var address = new URI(text);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null && text.length() <= LONGEST
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The address of a page that a listing must have; a text that is none is a problem. */
    public static Optional<URI> required(String pointer, String text, Remarks remarks) {
        var address = read(text);
        if (address.isEmpty()) {
            remarks.problem(pointer, notAnAddress(text));
        }
        return address;
    }

    /** The address of a page that a listing can do without; a text that is none is left out with a warning. */
    public static Optional<URI> optional(String pointer, String text, Remarks remarks) {
        var address = read(text);
        if (address.isEmpty()) {
            remarks.warning(pointer, notAnAddress(text) + ", left out");
        }
        return address;
    }

    private static String notAnAddress(String text) {
        return "\"" + Wording.shown(text) + "\" is not a web address of at most " + LONGEST + " characters";
    }
}
