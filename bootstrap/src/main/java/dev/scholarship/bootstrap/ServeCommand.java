package dev.scholarship.bootstrap;

import dev.scholarship.application.catalog.FollowCatalog;
import dev.scholarship.application.catalog.ImportCatalog;
import dev.scholarship.application.catalog.ImportChoices;
import dev.scholarship.application.recommendation.Outlooks;
import dev.scholarship.application.recommendation.RecommendScholarships;
import dev.scholarship.domain.catalog.CatalogUnavailable;
import dev.scholarship.domain.catalog.CatalogWriter;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.files.openscholarships.OpenScholarships;
import dev.scholarship.http.BrowserPolicy;
import dev.scholarship.http.HttpServer;
import dev.scholarship.http.HttpSettings;
import dev.scholarship.http.cors.AllowedOrigins;
import dev.scholarship.postgres.PostgresDatabase;
import java.io.PrintWriter;
import java.net.BindException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Serves the API until it is asked to stop. */
@Command(name = "serve", description = "Serve the API until Ctrl-C. Runs when no verb is given.")
final class ServeCommand implements Callable<Integer> {
    private static final InstantSource CLOCK = InstantSource.system();

    @ParentCommand
    private ScholarshipCommand parent;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var settings = parent.settings().settings();
        var out = spec.commandLine().getOut();
        try (var lifetime = Lifetime.ofProcess()) {
            start(lifetime, settings, out);
            lifetime.awaitEnd();
        }
        return 0;
    }

    private static void start(Lifetime lifetime, Settings settings, PrintWriter out) throws InterruptedException {
        var steps = new Steps(out);
        var database = new CatalogDatabase(settings, steps).open(lifetime);
        if (settings.database().embedded()) {
            importSample(database.catalogWriter(), steps);
        }
        var outlooks = new Outlooks();
        var index = lifetime.start(() -> follow(settings, database, outlooks));
        var server = lifetime.start(() -> listen(settings, database, index, outlooks));
        if (index.awaitFirst()) {
            new Welcome(settings.http().host(), server.port()).print(out);
        }
    }

    static void importSample(CatalogWriter writer, Steps steps) {
        var sample = OpenScholarships.bundled(Attributes.standard());
        var catalog = new ImportCatalog(writer, CLOCK);
        try {
            if (!catalog.isImported(sample)) {
                var report = catalog.run(sample, ImportChoices.safe(), progress -> {});
                steps.accept("The sample catalogue is in: " + report.read() + " scholarships");
            }
        } catch (CatalogUnavailable e) {
            throw new StartupException(
                    "the database went away while the sample catalogue was brought in (" + e.getMessage()
                            + "); start again to complete it",
                    e);
        }
    }

    /** The outlooks stay empty where nobody asks for them. */
    private static CatalogIndex follow(Settings settings, PostgresDatabase database, Outlooks outlooks) {
        var poll = settings.catalog().poll();
        FollowCatalog.Pause pause = () -> Thread.sleep(poll);
        return settings.recommendations().enabled()
                ? CatalogIndex.follow(database.catalogFeed(), outlooks, CLOCK, pause)
                : CatalogIndex.follow(database.catalogFeed(), CLOCK, pause);
    }

    private static HttpServer listen(
            Settings settings, PostgresDatabase database, CatalogIndex index, Outlooks outlooks) {
        var http = settings.http();
        var random = new SecureRandom();
        var ids = new Ids(CLOCK, random);
        var scholarships = database.scholarships();
        var catalog = new RecommendScholarships.Catalog(scholarships, index.verdicts(), outlooks);
        var recommendations = settings.recommendations().enabled()
                ? Wiring.recommendations(catalog, database.explanations(), CLOCK, random)
                : Wiring.noRecommendations(CLOCK);
        var server = new HttpServer(
                httpSettings(http),
                Wiring.health(database, index),
                Wiring.routes(scholarships, index.verdicts(), recommendations, CLOCK, random),
                () -> ids.get().toString(),
                random,
                Thread::sleep);
        try {
            return server.start();
        } catch (RuntimeException e) {
            throw new StartupException(cannotListen(http, e), e);
        }
    }

    /**
     * Bound to this machine, only its local names and the one that was set are answered, so that no web page can reach
     * it by another name.
     */
    static HttpSettings httpSettings(Settings.Http http) {
        var local = HttpSettings.local(http.port());
        var bound = new HttpSettings(
                http.host(),
                http.port(),
                allowedHosts(local, http.host()),
                new BrowserPolicy(AllowedOrigins.parse(http.cors().origins()), http.tlsInFront()),
                local.bodyLimit(),
                local.headLimit(),
                http.drain(),
                local.stopTimeout(),
                local.idleTimeout());
        return Loopback.isLoopback(http.host()) ? bound : bound.withAllowedHosts(Set.of());
    }

    private static Set<String> allowedHosts(HttpSettings local, String host) {
        var allowed = new HashSet<>(local.allowedHosts());
        allowed.add(Welcome.inAddress(host));
        return allowed;
    }

    private static String cannotListen(Settings.Http http, RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException
                    && String.valueOf(cause.getMessage()).contains("in use")) {
                return "port %d of %s is in use; stop the program that has it, or choose another in SCHOLARSHIP_HTTP_PORT (0 takes any free one)"
                        .formatted(http.port(), http.host());
            }
        }
        return "cannot listen on %s:%d; see whether SCHOLARSHIP_HTTP_HOST is an address of this machine and this user may use the port in SCHOLARSHIP_HTTP_PORT"
                .formatted(http.host(), http.port());
    }
}
