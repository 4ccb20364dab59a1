package dev.scholarship.bootstrap;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What can be set from outside, checked. {@link Setting} describes each value.
 *
 * <p>Public only because the library that fills it can reach nothing else.
 */
public record Settings(Http http, Data data, Database database, Catalog catalog, Recommendations recommendations) {
    /**
     * @param port 0 means any free one
     * @param drain how long serving goes on after the request to stop
     * @param tlsInFront whether something in front takes encrypted connections for the API
     */
    public record Http(int port, String host, Duration drain, Cors cors, boolean tlsInFront) {}

    /** @param origins separated by commas */
    public record Cors(String origins) {}

    /** @param directory a relative one is taken from the folder of the program, see {@link Home} */
    public record Data(Path directory) {}

    /** @param url empty for the embedded PostgreSQL */
    public record Database(String url, String user, String password, int connections) {
        public boolean embedded() {
            return url.isEmpty();
        }

        /** Without the password and the parameters of the address. */
        @Override
        public String toString() {
            return "Database[url=" + DatabaseAddress.withoutParameters(url) + ", user=" + user + ", connections="
                    + connections + "]";
        }
    }

    /** @param poll how long to wait before looking again whether the catalogue has changed */
    public record Catalog(Duration poll) {}

    /** @param enabled whether the API recommends at all */
    public record Recommendations(boolean enabled) {}
}
