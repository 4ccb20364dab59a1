package dev.scholarship.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The server process of our cluster, found by the file in which PostgreSQL writes down its process id. */
final class Postmaster {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final DataDirectory directory;

    Postmaster(DataDirectory directory) {
        this.directory = directory;
    }

    /**
     * Ends the server if one runs, with what it has answered kept. Returns when it is gone.
     *
     * <p>First it ends its connections and goes, then it goes at once, then it is taken away; after the last two the
     * next start recovers from the write-ahead log.
     *
     * @throws StartupException if it does not go
     */
    void stop() {
        running().ifPresent(server -> {
            if (!stops(server, "INT") && !stops(server, "QUIT") && !stops(server, "KILL")) {
                throw new StartupException(
                        "the PostgreSQL process %d in %s does not end; end it by hand and start again"
                                .formatted(server.pid(), directory.path()));
            }
        });
    }

    /**
     * Stops what an earlier process that was killed has left running, and forgets one that is gone where PostgreSQL
     * cannot know: another program may have its process id now.
     */
    void clearLeftover() {
        stop();
        if (recorded().flatMap(ProcessHandle::of).isPresent() && running().isEmpty()) {
            Folders.delete(file());
        }
    }

    /** Ends at once whatever runs from the data directory: programs that a killed process left in the middle. */
    void killPrograms() {
        await(LIMIT, () -> {
            var left = ProcessHandle.allProcesses().filter(this::isOurs).toList();
            left.forEach(ProcessHandle::destroyForcibly);
            return left.isEmpty();
        });
    }

    Optional<ProcessHandle> running() {
        return recorded().flatMap(ProcessHandle::of).filter(this::isOurs);
    }

    /** False also for one that ended and that nobody has asked about: process 1 of a container often never asks. */
    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .command()
                .filter(program -> PostgresPrograms.belongTo(directory, Path.of(program)))
                .isPresent();
    }

    private Optional<Long> recorded() {
        if (!Files.exists(file())) {
            return Optional.empty();
        }
        try (var lines = Files.lines(file())) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d+"))
                    .map(Long::valueOf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return fileIn(directory.cluster());
    }

    static Path fileIn(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    private boolean stops(ProcessHandle server, String signal) {
        Command.run(LIMIT, List.of("sh", "-c", "kill -" + signal + " " + server.pid()));
        return await(LIMIT, () -> !isOurs(server));
    }

    private static boolean await(Duration limit, BooleanSupplier condition) {
        var start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > limit.toNanos()) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        return true;
    }
}
