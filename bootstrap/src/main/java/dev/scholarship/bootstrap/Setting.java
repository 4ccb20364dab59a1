package dev.scholarship.bootstrap;

import dev.scholarship.domain.text.BadTextException;
import dev.scholarship.http.cors.AllowedOrigins;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Each value that can be set: how it is named, what it is for and what it accepts. */
enum Setting {
    HTTP_PORT(
            "http.port",
            "The port on which the API listens.",
            "a whole number from 0 to 65535; 0 takes any free port",
            wholeNumber(0, 65_535)),
    HTTP_HOST(
            "http.host",
            "The address on which the API listens; `127.0.0.1` is reachable from this machine only.",
            "a host name or an IP address",
            text -> text.matches("\\S+")),
    HTTP_DRAIN(
            "http.drain",
            "How long the API goes on serving after it was asked to stop, so that load balancers can turn away from it.",
            "a duration from PT0S to PT1H in ISO-8601 form, such as PT5S",
            duration(Duration.ZERO, Duration.ofHours(1))),
    HTTP_CORS_ORIGINS(
            "http.cors.origins",
            "The origins whose web pages may read answers, such as `https://www.example.org,https://example.org:8443`. Each is"
                    + " compared exactly with the scheme, host and port that a browser sends.",
            "empty, or origins separated by commas: https, a host and, if it is not 443, a port; http for localhost,"
                    + " 127.0.0.1 and [::1] only, and only while `scholarship.http.host` is an address of this machine alone",
            text -> faultOfOrigins(text).isEmpty()),
    HTTP_TLS_IN_FRONT(
            "http.tls-in-front",
            "Whether something in front of the API, such as a load balancer, takes encrypted connections for it; browsers are"
                    + " then told to come that way only (`Strict-Transport-Security`).",
            "true or false",
            text -> text.matches("true|false")),
    DATA_DIRECTORY(
            "data.directory",
            "Where local mode keeps its data; a relative one is taken from the folder of the program.",
            "the path of a folder that is empty, absent or was made by Scholarship API",
            Setting::isPath),
    DATABASE_URL(
            "database.url",
            "A PostgreSQL that runs elsewhere. Empty starts the one that comes with the program.",
            "empty, or an address such as jdbc:postgresql://host:5432/name with no password in it",
            text -> text.isEmpty() || DatabaseAddress.isUrl(text)),
    DATABASE_USER("database.user", "The user of that PostgreSQL.", "any text", text -> true),
    DATABASE_PASSWORD("database.password", "The password of that user.", "any text", text -> true),
    DATABASE_CONNECTIONS(
            "database.connections",
            "How many connections to PostgreSQL the program opens at most.",
            "a whole number from 1 to 500",
            wholeNumber(1, 500)),
    CATALOG_POLL(
            "catalog.poll",
            "How long the API waits before it looks again whether the catalogue has changed. Answers do not depend on it;"
                    + " what changed since the last look costs more to decide.",
            "a duration from PT0.1S to PT1H in ISO-8601 form, such as PT1S",
            duration(Duration.ofMillis(100), Duration.ofHours(1))),
    RECOMMENDATIONS_ENABLED(
            "recommendations.enabled",
            "Whether `/api/v1/recommendations` recommends; if not, it says so. Each answer that is computed keeps why in the"
                    + " database, without any answer of the person: 100,000 explanations at most, 30 days at most.",
            "true or false",
            text -> text.matches("true|false"));

    static final String PREFIX = "scholarship.";

    private final String name;
    private final String meaning;
    private final String accepted;
    private final Predicate<String> valid;

    Setting(String name, String meaning, String accepted, Predicate<String> valid) {
        this.name = name;
        this.meaning = meaning;
        this.accepted = accepted;
        this.valid = valid;
    }

    static List<Setting> all() {
        return List.of(values());
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Setting::key).toList();
    }

    static List<String> variables() {
        return Arrays.stream(values()).map(Setting::variable).toList();
    }

    /** Its name in a settings file. */
    String key() {
        return PREFIX + name;
    }

    /** Its name among the environment variables. */
    String variable() {
        return key().replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    String meaning() {
        return meaning;
    }

    String accepted() {
        return accepted;
    }

    boolean accepts(String text) {
        return valid.test(text);
    }

    /** What is wrong with a value that is not accepted, as the end of a sentence. */
    String fault(String text) {
        return this == HTTP_CORS_ORIGINS ? faultOfOrigins(text).orElseThrow() : "must be " + accepted;
    }

    /** Whether its value is never shown. */
    boolean secret() {
        return this == DATABASE_PASSWORD;
    }

    private static Predicate<String> wholeNumber(int least, int most) {
        return text -> text.matches("\\d{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
    }

    private static Predicate<String> duration(Duration least, Duration most) {
        return text -> {
            try {
                var duration = Duration.parse(text);
                return duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0;
            } catch (DateTimeException e) {
                return false;
            }
        };
    }

    private static Optional<String> faultOfOrigins(String text) {
        try {
            AllowedOrigins.parse(text);
            return Optional.empty();
        } catch (BadTextException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static boolean isPath(String text) {
        try {
            return !text.isBlank() && Path.of(text).getNameCount() > 0;
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
