package dev.scholarship.domain.catalog;

import dev.scholarship.domain.text.BadTextException;
import java.net.URI;

/** Links that are safe to show as links. */
final class WebAddress {

    private static final int LONGEST = 2_000;

    private WebAddress() {}

    static void require(String what, URI address) {
        boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
        if (!web || address.getHost() == null || address.toString().length() > LONGEST) {
            throw new BadTextException(what + " is not a web address of at most " + LONGEST + " characters");
        }
    }
}
