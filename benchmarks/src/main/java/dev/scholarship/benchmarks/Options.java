package dev.scholarship.benchmarks;

import dev.scholarship.benchmarks.data.Mix;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** What all benchmarks are told on the command line. */
final class Options {

    @Option(
            names = "--mix",
            defaultValue = "standard",
            converter = MixWord.class,
            description = "What scholarships demand: standard, wide or real; ${DEFAULT-VALUE} without it.")
    private Mix mix = Mix.STANDARD;

    @Option(names = "--seed", defaultValue = "1", description = "Another seed, another catalogue.")
    private long seed;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "With --mix real: a catalogue whose rules are taken besides those of the sample; repeatable.")
    private List<Path> files = List.of();

    @Option(names = "--millis", defaultValue = "1000", description = "How long one iteration takes.")
    private long millis;

    @Option(names = "--warmups", defaultValue = "2", description = "How many iterations are not counted.")
    private int warmups;

    @Option(names = "--iterations", defaultValue = "3", description = "How many iterations are counted.")
    private int iterations;

    Fork.Given given() {
        return new Fork.Given(
                mix, seed, files.stream().map(Path::toAbsolutePath).toList());
    }

    Effort effort() {
        return new Effort(millis, warmups, iterations);
    }

    /** How long is measured. */
    record Effort(long millis, int warmups, int iterations) {}

    static final class MixWord implements ITypeConverter<Mix> {
        @Override
        public Mix convert(String word) {
            return Mix.parse(word);
        }
    }
}
