package dev.scholarship.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.http.health.Health;
import dev.scholarship.http.health.HealthCheck;
import dev.scholarship.http.route.Reply;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class HttpServerStopTest {
    /** The common pool may have one thread only, and these tasks wait for each other. */
    private static final Executor OWN_THREAD = task -> new Thread(task).start();

    private static final HttpSettings SETTINGS = HttpSettings.local(0).withDrain(Duration.ofSeconds(7));

    @Test
    void readinessGoesFirstWhileServingGoesOn() throws Exception {
        var asked = new AtomicReference<Duration>();
        var draining = new CountDownLatch(1);
        var drained = new CountDownLatch(1);
        var server = TestServer.start(
                SETTINGS,
                TestServer.HEALTHY,
                duration -> {
                    asked.set(duration);
                    draining.countDown();
                    drained.await();
                },
                table -> table.get("/things", request -> Reply.shared(Map.of())));
        var http = new RawHttp(server.port());
        assertThat(http.send("GET /health/ready").status()).isEqualTo(200);

        var stop = CompletableFuture.runAsync(server::stop, OWN_THREAD);
        await(draining);
        assertThat(asked.get()).isEqualTo(Duration.ofSeconds(7));
        var ready = http.send("GET /health/ready");
        assertThat(ready.status()).isEqualTo(503);
        assertThat(ready.body()).isEqualTo("{\"status\":\"failing\",\"checks\":{\"draining\":\"failing\"}}");
        assertThat(http.send("GET /health/live").status()).isEqualTo(200);
        assertThat(http.send("GET /things").status()).isEqualTo(200);

        drained.countDown();
        stop.get(30, TimeUnit.SECONDS);
        Assertions.assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> http.send("GET /health/live"));
    }

    @Test
    void aRequestInFlightFinishes() throws Exception {
        var inFlight = new CountDownLatch(1);
        var stopping = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        var server = TestServer.start(
                SETTINGS,
                TestServer.HEALTHY,
                duration -> stopping.countDown(),
                table -> table.get("/slow", request -> {
                    inFlight.countDown();
                    await(finish);
                    return Reply.personal(Map.of("slow", true));
                }));
        var http = new RawHttp(server.port());
        var answer = CompletableFuture.supplyAsync(() -> get(http, "/slow"), OWN_THREAD);
        await(inFlight);

        var stop = CompletableFuture.runAsync(server::stop, OWN_THREAD);
        await(stopping);
        untilRefused(http);
        assertThat(stop).isNotDone();
        finish.countDown();
        assertThat(answer.get(30, TimeUnit.SECONDS).body()).isEqualTo("{\"slow\":true}");
        stop.get(30, TimeUnit.SECONDS);
    }

    @Test
    void stoppingAgainDoesNothing() {
        var server = TestServer.start();
        server.stop();
        server.stop();
        server.close();
    }

    @Test
    void anInterruptCutsTheDrainShortAndStaysKnown() {
        var server = TestServer.start(SETTINGS, TestServer.HEALTHY, duration -> {
            throw new InterruptedException();
        });
        server.stop();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void everyHealthCheckIsNamedWithItsState() throws IOException {
        var up = new AtomicBoolean();
        Map<String, HealthCheck> checks = new LinkedHashMap<>();
        checks.put("database", up::get);
        checks.put("index", () -> {
            if (!up.get()) {
                throw new IllegalStateException("secret");
            }
            return true;
        });
        try (var server = TestServer.start(SETTINGS, new Health(checks, checks), duration -> {})) {
            var http = new RawHttp(server.port());
            var failing = http.send("GET /health/startup");
            assertThat(failing.status()).isEqualTo(503);
            assertThat(failing.body())
                    .isEqualTo("{\"status\":\"failing\",\"checks\":{\"database\":\"failing\",\"index\":\"failing\"}}");
            assertThat(http.send("GET /health/ready").status()).isEqualTo(503);
            assertThat(http.send("GET /health/live").status()).isEqualTo(200);
            up.set(true);
            assertThat(http.send("GET /health/startup").status()).isEqualTo(200);
            assertThat(http.send("GET /health/ready").body())
                    .isEqualTo("{\"status\":\"passing\",\"checks\":{\"database\":\"passing\",\"index\":\"passing\"}}");
            assertThat(http.send("GET /health/ready").header("Cache-Control")).isEqualTo("no-store");
        }
    }

    /** Until the server no longer accepts: refused, closed, or answered with 503. */
    private static void untilRefused(RawHttp http) {
        for (int status = 200; status == 200; ) {
            try {
                status = http.send("GET /health/live").status();
            } catch (IOException | AssertionError e) {
                return;
            }
        }
    }

    private static RawHttp.Answer get(RawHttp http, String path) {
        try {
            return http.send("GET " + path);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
