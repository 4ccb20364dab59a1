package dev.scholarship.http;

import dev.scholarship.http.health.Health;
import dev.scholarship.http.route.Routes;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Servers on free ports, with ids that can be foretold. */
final class TestServer {
    static final Health HEALTHY = new Health(Map.of(), Map.of());

    private TestServer() {}

    static HttpServer start(HttpSettings settings, Health health, Pause pause, Routes... routes) {
        var ids = new AtomicInteger();
        return new HttpServer(
                        settings, health, List.of(routes), () -> "fresh-" + ids.incrementAndGet(), new Random(1), pause)
                .start();
    }

    static HttpServer start(Routes... routes) {
        return start(HttpSettings.local(0), HEALTHY, duration -> {}, routes);
    }
}
