package dev.scholarship.http;

import dev.scholarship.http.health.Health;
import dev.scholarship.http.health.HealthRoutes;
import dev.scholarship.http.route.RouteTable;
import dev.scholarship.http.route.Routes;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves routes over HTTP.
 *
 * <p>Starts once and stops once. Safe for many threads.
 */
public final class HttpServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

    private final HttpSettings settings;
    private final Identification identification;
    private final CommonHeaders common;
    private final Pause pause;
    private final AtomicBoolean draining = new AtomicBoolean();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final RouteTable table = new RouteTable();
    private final Javalin javalin;

    /**
     * @param correlationIds makes ids of at most 64 of the characters A-Z a-z 0-9 . _ -; called by many threads
     * @param random for the ids of traces; called by many threads
     * @param pause waits while draining
     */
    public HttpServer(
            HttpSettings settings,
            Health health,
            List<Routes> routes,
            Supplier<String> correlationIds,
            RandomGenerator random,
            Pause pause) {
        this.settings = settings;
        this.identification = new Identification(correlationIds, random);
        this.common = new CommonHeaders(identification, settings.browsers());
        this.pause = pause;
        new HealthRoutes(health, draining::get).addTo(table);
        routes.forEach(some -> some.addTo(table));
        this.javalin = Javalin.create(this::configure);
    }

    /** Starts to listen; returns once requests are accepted. */
    public HttpServer start() {
        javalin.start();
        return this;
    }

    /** The port that it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Everything that it answers. */
    public Set<RouteTable.Operation> operations() {
        return table.operations();
    }

    /** Withdraws readiness and goes on serving. */
    public void drain() {
        draining.set(true);
    }

    /**
     * Drains for the configured time, stops accepting, lets requests in flight finish, and ends. An interrupt cuts the
     * draining short; nothing else.
     */
    public void stop() {
        drain();
        if (!stopped.compareAndSet(false, true)) {
            return;
        }
        boolean interrupted = waitForTheDrain();
        stopListening();
        try {
            javalin.stop();
        } catch (JavalinException e) {
            LOG.warn("Requests were still running after {}", settings.stopTimeout());
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private boolean waitForTheDrain() {
        try {
            pause.of(settings.drain());
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    /** Jetty keeps the socket open while it waits for requests in flight; connections would be taken and never served. */
    private void stopListening() {
        for (var connector : javalin.jettyServer().server().getConnectors()) {
            if (connector instanceof NetworkConnector listener) {
                listener.close();
            }
        }
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.router.ignoreTrailingSlashes = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        config.jetty.modifyHttpConfiguration(this::configure);
        config.jetty.modifyServer(server -> configure(server, table));
        config.jetty.modifyServletContextHandler(
                context -> context.setErrorHandler(new ServerErrors(identification, common)));
        table.install(config.routes, settings.bodyLimit());
    }

    private void configure(HttpConfiguration http) {
        http.setRequestHeaderSize(settings.headLimit());
        http.setIdleTimeout(settings.idleTimeout().toMillis());
        http.setSendServerVersion(false);
        http.setUriCompliance(UriCompliance.DEFAULT);
    }

    private void configure(Server server, RouteTable table) {
        server.setErrorHandler(new ServerErrors(identification, common));
        server.setStopTimeout(settings.stopTimeout().toMillis());
        server.setHandler(new Edge(settings, common, new Options(table, common, new GracefulHandler())));
    }
}
