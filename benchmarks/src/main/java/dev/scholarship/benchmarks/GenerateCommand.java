package dev.scholarship.benchmarks;

import dev.scholarship.benchmarks.data.CatalogFile;
import dev.scholarship.benchmarks.data.Mix;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes a generated catalogue. */
@Command(
        name = "generate",
        description = "Writes N scholarships in the format scholarship-catalog, which ./scholarship import reads.")
final class GenerateCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Parameters(index = "0", paramLabel = "N", description = "How many scholarships.")
    private int count;

    @Parameters(
            index = "1",
            paramLabel = "SEED",
            arity = "0..1",
            defaultValue = "1",
            description = "Another seed, another catalogue.")
    private long seed;

    @Option(
            names = "--mix",
            defaultValue = "standard",
            converter = Options.MixWord.class,
            description = "What scholarships demand: standard or real; ${DEFAULT-VALUE} without it.")
    private Mix mix = Mix.STANDARD;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "With --mix real: a catalogue whose rules are taken besides those of the sample; repeatable.")
    private List<Path> files = List.of();

    @Override
    public Integer call() throws IOException {
        var catalogue = new Fork.Given(mix, seed, files).catalogue();
        main.progress(catalogue.toString());
        var writer = new BufferedWriter(new OutputStreamWriter(main.out(), StandardCharsets.UTF_8));
        CatalogFile.write(catalogue, count, writer);
        writer.flush();
        return 0;
    }
}
