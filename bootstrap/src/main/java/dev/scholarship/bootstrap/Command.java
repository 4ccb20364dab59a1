package dev.scholarship.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs programs of the operating system, with an end to the waiting. */
final class Command {
    /**
     * How it ended.
     *
     * @param output what it wrote, errors included
     */
    record Outcome(boolean success, String output) {
        /** The last thing it said, which is where programs name the reason. */
        String lastLine() {
            return output.strip().lines().reduce("it said nothing", (earlier, later) -> later);
        }
    }

    private Command() {}

    static Outcome run(Duration limit, List<String> command) {
        try {
            var output = Files.createTempFile("scholarship", ".out");
            try {
                return run(limit, command, output);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Output goes by a file: a pipe stays open for as long as a server that the program leaves behind. */
    private static Outcome run(Duration limit, List<String> command, Path output) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("LC_ALL", "C");
        var process = start(builder);
        if (process == null) {
            return new Outcome(false, command.getFirst() + " cannot be started");
        }
        var ended = await(process, limit);
        var text = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
        return ended
                ? new Outcome(process.exitValue() == 0, text)
                : new Outcome(false, text + "\nno answer within " + limit.toSeconds() + " s");
    }

    private static @Nullable Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            return null;
        }
    }

    private static boolean await(Process process, Duration limit) {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return false;
    }
}
