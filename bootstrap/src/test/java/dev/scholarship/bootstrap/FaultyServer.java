package dev.scholarship.bootstrap;

import dev.scholarship.application.eligibility.VerdictIndex;
import dev.scholarship.application.recommendation.Outlooks;
import dev.scholarship.application.recommendation.RecommendScholarships;
import dev.scholarship.bootstrap.contract.HttpAnswer;
import dev.scholarship.bootstrap.contract.HttpRequest;
import dev.scholarship.bootstrap.contract.Wire;
import dev.scholarship.domain.catalog.CatalogFeed;
import dev.scholarship.domain.catalog.EntryFixture;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.catalog.Scholarships;
import dev.scholarship.domain.recommendation.Explanation;
import dev.scholarship.domain.recommendation.ExplanationId;
import dev.scholarship.domain.recommendation.Explanations;
import dev.scholarship.domain.recommendation.Listed;
import dev.scholarship.http.BrowserPolicy;
import dev.scholarship.http.HttpServer;
import dev.scholarship.http.HttpSettings;
import dev.scholarship.http.cors.AllowedOrigins;
import dev.scholarship.http.health.Health;
import dev.scholarship.http.recommendation.RecommendationRoutes;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** The API as it is wired, with something below it that fails. */
final class FaultyServer {
    private static final Duration IDLE = Duration.ofMillis(300);
    private static final int ATTEMPTS = 20;

    private FaultyServer() {}

    /** Every reading of the catalogue fails in a way that nobody expects; clients that are silent are left soon. */
    static HttpServer withBrokenCatalog() {
        return with(broken(), new Random(1), IDLE);
    }

    /** Pages of one origin may read what it answers, and something in front of it encrypts. */
    static HttpServer forPagesOf(String origin) {
        return with(broken(), new Random(1), IDLE, new BrowserPolicy(AllowedOrigins.parse(origin), true));
    }

    /** Nothing is recommended. */
    static HttpServer withoutRecommendations() {
        return with(
                Wiring.noRecommendations(InstantSource.system()), broken(), new Random(1), IDLE, BrowserPolicy.local());
    }

    /** The first random number fails, so that no request gets as far as its route. */
    static HttpServer withBrokenRandom() {
        var first = new AtomicBoolean(true);
        return with(
                broken(),
                () -> {
                    if (first.getAndSet(false)) {
                        throw new IllegalStateException("no randomness");
                    }
                    return 1;
                },
                Duration.ofSeconds(30));
    }

    /** What a server answers on a connection that is open when it stops. */
    static HttpAnswer whileStopping(HttpRequest request) throws Exception {
        for (int i = 0; i < ATTEMPTS; i++) {
            var answer = onceWhileStopping(request);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw new AssertionError("the connection was closed before the server said that it stops");
    }

    /** A request in flight keeps the server from ending, another connection asks until it is refused. */
    private static Optional<HttpAnswer> onceWhileStopping(HttpRequest request) throws Exception {
        var inFlight = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        var server = with(slow(inFlight, finish), new Random(1), Duration.ofSeconds(30));
        var stopped = new CompletableFuture<Void>();
        try (var slow = new Wire(server.port());
                var open = new Wire(server.port())) {
            slow.write(HttpRequest.of("GET", "/api/v1/scholarships/slow").bytes());
            await(inFlight);
            open.write(request.bytes());
            open.read(request.method());
            Thread.ofPlatform().start(() -> {
                server.stop();
                stopped.complete(null);
            });
            return refusal(open, request);
        } finally {
            finish.countDown();
            stopped.get(1, TimeUnit.MINUTES);
        }
    }

    private static Optional<HttpAnswer> refusal(Wire open, HttpRequest request) {
        try {
            while (true) {
                open.write(request.bytes());
                var answer = open.read(request.method());
                if (answer.status() == 503
                        && answer.json().path("code").asText().equals("unavailable")) {
                    return Optional.of(answer);
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static HttpServer with(Scholarships scholarships, RandomGenerator random, Duration idle) {
        return with(scholarships, random, idle, BrowserPolicy.local());
    }

    private static HttpServer with(
            Scholarships scholarships, RandomGenerator random, Duration idle, BrowserPolicy browsers) {
        return with(recommendations(scholarships, random), scholarships, random, idle, browsers);
    }

    /** Knows one scholarship that has to be read before it is recommended. */
    private static RecommendationRoutes recommendations(Scholarships scholarships, RandomGenerator random) {
        var batch = new CatalogFeed.Batch(
                List.of(CatalogFeed.Change.of(
                        Listed.of(EntryFixture.entry("one").get()))),
                1,
                1);
        var index = new VerdictIndex();
        var outlooks = new Outlooks();
        index.accept(batch);
        outlooks.accept(batch);
        return Wiring.recommendations(
                new RecommendScholarships.Catalog(scholarships, index, outlooks),
                new BrokenExplanations(),
                InstantSource.system(),
                random);
    }

    private static HttpServer with(
            RecommendationRoutes recommendations,
            Scholarships scholarships,
            RandomGenerator random,
            Duration idle,
            BrowserPolicy browsers) {
        var local = HttpSettings.local(0);
        var settings = new HttpSettings(
                local.host(),
                0,
                local.allowedHosts(),
                browsers,
                local.bodyLimit(),
                local.headLimit(),
                Duration.ZERO,
                local.stopTimeout(),
                idle);
        return new HttpServer(
                        settings,
                        new Health(Map.of("database", () -> true), Map.of("database", () -> true)),
                        Wiring.routes(
                                scholarships, new VerdictIndex(), recommendations, InstantSource.system(), random),
                        () -> "id",
                        random,
                        pause -> {})
                .start();
    }

    private static Scholarships broken() {
        return scholarships(id -> {
            throw new IllegalStateException("broken");
        });
    }

    private static Scholarships slow(CountDownLatch inFlight, CountDownLatch finish) {
        return scholarships(id -> {
            if (id.value().equals("slow")) {
                inFlight.countDown();
                await(finish);
            }
            return Optional.empty();
        });
    }

    /** Finds with the given function; everything else fails. */
    private static Scholarships scholarships(Function<ScholarshipId, Optional<?>> find) {
        return (Scholarships) Proxy.newProxyInstance(
                FaultyServer.class.getClassLoader(),
                new Class<?>[] {Scholarships.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("find") && arguments[0] instanceof ScholarshipId id) {
                        return find.apply(id);
                    }
                    throw new IllegalStateException("broken");
                });
    }

    private static final class BrokenExplanations implements Explanations {

        @Override
        public void keep(List<Explanation> explanations) {
            throw new IllegalStateException("broken");
        }

        @Override
        public Optional<Explanation> find(ExplanationId id, Instant now) {
            throw new IllegalStateException("broken");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(1, TimeUnit.MINUTES)) {
                throw new AssertionError("waited in vain");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
