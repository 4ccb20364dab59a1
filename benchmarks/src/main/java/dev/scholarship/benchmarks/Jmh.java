package dev.scholarship.benchmarks;

import dev.scholarship.benchmarks.peers.Expected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs one benchmark with one set of parameters in a process of its own.
 *
 * @param target the folder for what is left behind
 */
record Jmh(Path target, Options.Effort effort, Fork.Given given) {

    private static final int LARGE = 300_000;

    /** @throws FailedException if an answer was wrong or the process failed */
    Timing run(
            Class<?> benchmark, int size, Map<String, String> parameters, List<Expected> expected, long bytesToRead) {
        var name = benchmark.getSimpleName() + "-" + size + "-" + String.join("-", parameters.values());
        var notes = target.resolve("jmh").resolve(name + ".properties");
        var log = target.resolve("jmh").resolve(name + ".log");
        try {
            Files.createDirectories(log.getParent());
            Files.deleteIfExists(notes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var options = new OptionsBuilder()
                .include("^" + benchmark.getName() + "\\.")
                .forks(1)
                .warmupIterations(effort.warmups())
                .measurementIterations(effort.iterations())
                .warmupTime(TimeValue.milliseconds(effort.millis()))
                .measurementTime(TimeValue.milliseconds(effort.millis()))
                .shouldFailOnError(true)
                .param("size", Integer.toString(size))
                .jvmArgsAppend(arguments(size, Fork.arguments(given, expected, bytesToRead, notes)))
                .output(log.toString());
        parameters.forEach(options::param);
        try {
            var result = new Runner(options.build()).runSingle().getPrimaryResult();
            var noted = Files.exists(notes) ? Notes.read(notes) : Notes.none();
            return new Timing(result.getScore(), result.getScoreError(), noted);
        } catch (RunnerException e) {
            throw new FailedException(name + " failed; its output is in " + log, e);
        }
    }

    private static String[] arguments(int size, List<String> told) {
        var arguments = new ArrayList<>(told);
        arguments.add(size >= LARGE ? "-Xmx6g" : "-Xmx3g");
        return arguments.toArray(String[]::new);
    }

    /** A benchmark that gave no time. */
    static final class FailedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        FailedException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
