package dev.scholarship.benchmarks;

import dev.scholarship.benchmarks.data.Catalogue;
import dev.scholarship.benchmarks.data.Mix;
import dev.scholarship.benchmarks.peers.Expected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** What the process that is timed is told by the one that started it, and what it tells back. */
final class Fork {

    private static final String MIX = "benchmarks.mix";
    private static final String SEED = "benchmarks.seed";
    private static final String FILES = "benchmarks.files";
    private static final String EXPECTED = "benchmarks.expected";
    private static final String READ = "benchmarks.read";
    private static final String NOTES = "benchmarks.notes";

    private Fork() {}

    /** The arguments of java that tell it. */
    static List<String> arguments(Given given, List<Expected> expected, long bytesToRead, Path notes) {
        return List.of(
                argument(MIX, given.mix().word()),
                argument(SEED, given.seed()),
                argument(
                        FILES,
                        String.join(
                                ",", given.files().stream().map(Path::toString).toList())),
                argument(EXPECTED, Expected.print(expected)),
                argument(READ, bytesToRead),
                argument(NOTES, notes));
    }

    private static String argument(String name, Object value) {
        return "-D" + name + "=" + value;
    }

    /** What a catalogue is made from. */
    record Given(Mix mix, long seed, List<Path> files) {
        Catalogue catalogue() {
            return new Catalogue(mix, seed, files);
        }
    }

    static Catalogue catalogue() {
        var files = Arrays.stream(told(FILES).split(","))
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .toList();
        return new Given(Mix.parse(told(MIX)), Long.parseLong(told(SEED)), files).catalogue();
    }

    static List<Expected> expected() {
        return Expected.parse(told(EXPECTED));
    }

    static long bytesToRead() {
        return Long.parseLong(told(READ));
    }

    private static String told(String name) {
        var value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("benchmarks/run starts this; -D" + name + " is missing");
        }
        return value;
    }

    /** Tells back. */
    static void note(Map<String, Long> facts) {
        var notes = new Properties();
        facts.forEach((name, value) -> notes.setProperty(name, Long.toString(value)));
        try (var out = Files.newBufferedWriter(Path.of(told(NOTES)))) {
            notes.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
