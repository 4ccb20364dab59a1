package dev.scholarship.http;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the server listens, and what it takes.
 *
 * @param port 0 takes any free one
 * @param allowedHosts host names, without port, that requests may name; empty allows all
 * @param browsers what browsers are told
 * @param bodyLimit most bytes of a body
 * @param headLimit most bytes of request line and headers together
 * @param drain how long to go on serving after readiness was withdrawn
 * @param stopTimeout how long requests in flight may take to finish once nothing new is accepted
 * @param idleTimeout how long a connection may be silent
 */
public record HttpSettings(
        String host,
        int port,
        Set<String> allowedHosts,
        BrowserPolicy browsers,
        int bodyLimit,
        int headLimit,
        Duration drain,
        Duration stopTimeout,
        Duration idleTimeout) {
    private static final Set<String> LOCAL_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    public HttpSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
        if (bodyLimit < 1 || headLimit < 1) {
            throw new IllegalArgumentException("limits must be at least 1");
        }
        if (drain.isNegative() || stopTimeout.isNegative() || idleTimeout.isNegative()) {
            throw new IllegalArgumentException("durations must not be negative");
        }
        allowedHosts = allowedHosts.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Listens on this machine only, answers only to its local names, stops without draining. */
    public static HttpSettings local(int port) {
        return new HttpSettings(
                "127.0.0.1",
                port,
                LOCAL_HOSTS,
                BrowserPolicy.local(),
                1024 * 1024,
                8 * 1024,
                Duration.ZERO,
                Duration.ofSeconds(30),
                Duration.ofSeconds(30));
    }

    public HttpSettings withDrain(Duration drain) {
        return new HttpSettings(
                host, port, allowedHosts, browsers, bodyLimit, headLimit, drain, stopTimeout, idleTimeout);
    }

    public HttpSettings withAllowedHosts(Set<String> allowedHosts) {
        return new HttpSettings(
                host, port, allowedHosts, browsers, bodyLimit, headLimit, drain, stopTimeout, idleTimeout);
    }

    public HttpSettings withBrowsers(BrowserPolicy browsers) {
        return new HttpSettings(
                host, port, allowedHosts, browsers, bodyLimit, headLimit, drain, stopTimeout, idleTimeout);
    }
}
