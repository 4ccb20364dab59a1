package dev.scholarship.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The real PostgreSQL of local mode, started by us in the data directory.
 *
 * <p>What it confirms is on disk. It is reachable from this machine only, with a password that only the owner of the
 * data directory can read. Text is UTF-8 and is sorted and classified by PostgreSQL's own rules, whatever the host's
 * locale is. Data stays between starts, also after this process or the machine ended without warning.
 */
final class LocalDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalDatabase.class);
    private static final String USER = "scholarship";
    private static final String UNFINISHED = "postgres-new-";
    private static final int ATTEMPTS = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Of the file postmaster.pid, counted from 0. */
    private static final int PORT_LINE = 3;

    /** Beyond the pool: PostgreSQL's reserve for its superuser, and room for a person with a console. */
    private static final int SPARE_CONNECTIONS = 10;

    private static final Duration INITIALIZE_LIMIT = Duration.ofMinutes(3);
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final long LOG_BYTES = 10_000_000;

    private final Postmaster postmaster;
    private final DatabaseAddress address;

    private LocalDatabase(Postmaster postmaster, DatabaseAddress address) {
        this.postmaster = postmaster;
        this.address = address;
    }

    /**
     * Starts it, and makes the cluster first where there is none. Returns when it accepts connections.
     *
     * @param directory held by the caller until after {@link #close}
     * @param connections how many the caller will open at the same time
     * @throws StartupException if it does not start
     */
    static LocalDatabase start(DataDirectory directory, int connections) {
        var postmaster = new Postmaster(directory);
        try {
            postmaster.clearLeftover();
            var programs = PostgresPrograms.unpackedIn(directory);
            if (!directory.initialized()) {
                makeCluster(directory, programs, postmaster);
            }
            return start(directory, programs, postmaster, connections);
        } catch (UncheckedIOException e) {
            throw new StartupException(
                    "the data directory %s cannot be used (%s)"
                            .formatted(
                                    directory.path(),
                                    Objects.requireNonNull(e.getCause()).getMessage()),
                    e);
        }
    }

    /** Starts the cluster that is there; if anything fails, nothing is left running. */
    private static LocalDatabase start(
            DataDirectory directory, PostgresPrograms programs, Postmaster postmaster, int connections) {
        var password = requirePassword(directory);
        try {
            var port = startServer(directory, programs, postmaster, connections);
            if (!directory.initialized()) {
                directory.markInitialized(Build.current().postgresMajor());
            }
            LOG.debug("PostgreSQL {} listens on 127.0.0.1:{}", Build.current().postgres(), port);
            return new LocalDatabase(postmaster, address(port, password));
        } catch (RuntimeException e) {
            stopAfter(e, postmaster);
            throw e;
        }
    }

    private static void stopAfter(RuntimeException failure, Postmaster postmaster) {
        try {
            postmaster.stop();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private static String requirePassword(DataDirectory directory) {
        try {
            return password(directory.path());
        } catch (IOException e) {
            throw new StartupException(
                    "the password of the database cannot be read from %s; put the file back from a copy, or start anew with './scholarship reset', which deletes the data"
                            .formatted(directory.postgresPassword()),
                    e);
        }
    }

    /** The address of the server that another process runs in a data directory; empty if none is ready there. */
    static Optional<DatabaseAddress> runningIn(Path folder) {
        try {
            var lines = Files.readAllLines(Postmaster.fileIn(DataDirectory.clusterIn(folder)));
            return lines.size() > PORT_LINE
                    ? Optional.of(address(Integer.parseInt(lines.get(PORT_LINE).strip()), password(folder)))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    DatabaseAddress address() {
        return address;
    }

    /** Stops the server; connections that are still open are cut, transactions in flight are rolled back. */
    @Override
    public void close() {
        postmaster.stop();
    }

    /**
     * Makes it aside and moves it into place when complete. An earlier process that was killed may have left an initdb
     * that still writes.
     */
    private static void makeCluster(DataDirectory directory, PostgresPrograms programs, Postmaster postmaster) {
        LOG.debug("Making a new database in {}", directory.path());
        postmaster.killPrograms();
        removeUnfinished(directory);
        var unfinished = directory.path().resolve(UNFINISHED + randomHex());
        Folders.writePrivate(directory.postgresPassword(), randomHex());
        var outcome = programs.run(INITIALIZE_LIMIT, "initdb", initializeOptions(directory, unfinished));
        if (!outcome.success()) {
            throw cannotRun("make a database in " + directory.path(), outcome.lastLine());
        }
        Folders.move(unfinished, directory.cluster());
    }

    private static void removeUnfinished(DataDirectory directory) {
        Folders.delete(directory.cluster());
        Folders.list(directory.path()).stream()
                .filter(entry -> entry.getFileName().toString().startsWith(UNFINISHED))
                .forEach(Folders::delete);
    }

    private static List<String> initializeOptions(DataDirectory directory, Path cluster) {
        return List.of(
                "--pgdata=" + cluster,
                "--username=" + USER,
                "--auth=scram-sha-256",
                "--pwfile=" + directory.postgresPassword(),
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }

    /** Tries again, because somebody else can take the free port first, and a killed start can come to life late. */
    private static int startServer(
            DataDirectory directory, PostgresPrograms programs, Postmaster postmaster, int connections) {
        var reason = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            postmaster.clearLeftover();
            rotateLog(directory.postgresLog());
            var logged = size(directory.postgresLog());
            var port = freePort();
            var outcome = programs.run(START_LIMIT, "pg_ctl", startOptions(directory, port, connections));
            if (outcome.success()) {
                return port;
            }
            reason = firstComplaint(directory.postgresLog(), logged).orElse(outcome.lastLine());
        }
        throw cannotRun("start; its log is " + directory.postgresLog(), reason);
    }

    private static List<String> startOptions(DataDirectory directory, int port, int connections) {
        var options = new ArrayList<String>();
        serverSettings(port, connections).forEach((key, value) -> options.add("-c " + key + "=" + value));
        return List.of(
                "start",
                "--pgdata=" + directory.cluster(),
                "--log=" + directory.postgresLog(),
                "--wait",
                "--timeout=" + START_LIMIT.toSeconds(),
                "--options=" + String.join(" ", options));
    }

    private static Map<String, String> serverSettings(int port, int connections) {
        var settings = new TreeMap<String, String>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", Integer.toString(port));
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", Integer.toString(connections + SPARE_CONNECTIONS));
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        return settings;
    }

    private static StartupException cannotRun(String what, String reason) {
        return new StartupException(
                "PostgreSQL could not %s (%s); a PostgreSQL that runs elsewhere can be named in SCHOLARSHIP_DATABASE_URL"
                        .formatted(what, reason));
    }

    private static DatabaseAddress address(int port, String password) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, password);
    }

    private static String password(Path folder) throws IOException {
        return Files.readString(DataDirectory.passwordIn(folder)).strip();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String randomHex() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void rotateLog(Path log) {
        if (size(log) > LOG_BYTES) {
            Folders.move(log, log.resolveSibling(log.getFileName() + ".old"));
        }
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first complaint since the position: what follows it is mostly the way down. */
    private static Optional<String> firstComplaint(Path log, long position) {
        try {
            var bytes = Files.exists(log) ? Files.readAllBytes(log) : new byte[0];
            var from = (int) Math.min(position, bytes.length);
            return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("could not"))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
