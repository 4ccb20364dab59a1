package dev.scholarship.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** What a timed process noted, each in the unit that its name says; what has none is in bytes. */
record Notes(Map<String, Long> facts) {

    /** How long it took to build. */
    static final String BUILD = "build-ms";

    /** How much more of the Java heap is in use. */
    static final String HEAP = "heap";

    /** How long the thread that asks was on a processor for one operation. */
    static final String PROCESSOR = "processor-ps";

    static Notes none() {
        return new Notes(Map.of());
    }

    /** Reads what {@link Fork#note} wrote. */
    static Notes read(Path file) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var facts = new TreeMap<String, Long>();
        properties.stringPropertyNames().forEach(name -> facts.put(name, Long.valueOf(properties.getProperty(name))));
        return new Notes(facts);
    }

    Notes without(String fact) {
        var others = new TreeMap<>(facts);
        others.remove(fact);
        return new Notes(others);
    }

    Optional<Long> millisToBuild() {
        return Optional.ofNullable(facts.get(BUILD));
    }

    /** How long the thread that asks was on a processor for one operation. */
    Optional<Double> processorNanos() {
        return Optional.ofNullable(facts.get(PROCESSOR)).map(picos -> picos / 1e3);
    }

    Optional<Long> heap() {
        return Optional.ofNullable(facts.get(HEAP));
    }

    /** The bytes that it says it takes, by what they hold. */
    Map<String, Long> stated() {
        var stated = new TreeMap<>(facts);
        stated.keySet().removeAll(List.of(BUILD, HEAP, PROCESSOR));
        return stated;
    }

    long statedInAll() {
        return stated().values().stream().mapToLong(Long::longValue).sum();
    }
}
