package dev.scholarship.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Prints tables and keeps what is in them for a file in JSON. */
final class Report {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final PrintStream out;
    private final ObjectNode root = JSON.createObjectNode();

    Report(String name, String catalogue, PrintStream out) {
        this.name = name;
        this.out = out;
        root.put("benchmark", name).put("catalogue", catalogue);
        var machine = Machine.here();
        root.set("machine", JSON.valueToTree(machine.facts()));
        machine.facts().forEach((fact, value) -> out.println(fact + ": " + value));
        out.println("catalogue: " + catalogue);
        root.putArray("tables");
    }

    /**
     * One line of a table.
     *
     * @param to whom it is compared with
     * @param target what the ratio should be, in words, and whether it is
     */
    record Line(String title, Timing timing, int size, Timing to, Optional<Target> target) {

        double ratio() {
            return timing.nanos() / to.nanos();
        }

        /** Of the time on a processor, where both are known. */
        Optional<Double> processorRatio() {
            return timing.notes()
                    .processorNanos()
                    .flatMap(nanos -> to.notes().processorNanos().map(others -> nanos / others));
        }
    }

    /** @param words such as "≥ 100" */
    record Target(String words, boolean met) {
        static Target atLeast(double least, double ratio) {
            return new Target("≥ " + number(least), ratio >= least);
        }

        static Target atMost(double most, double ratio) {
            return new Target("≤ " + number(most), ratio <= most);
        }
    }

    /** @param other what the times are divided by, such as "ours" */
    void table(String title, String other, List<Line> lines) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "who", "time", "±", "÷ " + other, "target", "on a processor", "÷ " + other, "build", "B/scholarship"));
        lines.forEach(line -> rows.add(row(line)));
        out.println();
        out.println(title);
        out.println();
        TextTable.print(rows, out);
        var table = root.withArray("tables").addObject().put("title", title).put("ratios_to", other);
        lines.forEach(line -> add(table, line));
    }

    /** A table of answers by the kind of their question. */
    void latencies(String title, Map<String, Latencies> all) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("question", "p50", "p95", "p99", "longest", "items a page", "short pages"));
        var table = root.withArray("tables").addObject().put("title", title);
        all.forEach((kind, some) -> {
            double items = some.items() / (double) some.nanos().size();
            rows.add(List.of(
                    kind,
                    time((double) some.percentile(50)),
                    time((double) some.percentile(95)),
                    time((double) some.percentile(99)),
                    time((double) some.longest()),
                    number(items),
                    Integer.toString(some.shortPages())));
            table.withArray("lines")
                    .addObject()
                    .put("question", kind)
                    .put("answers", some.nanos().size())
                    .put("p50_nanoseconds", some.percentile(50))
                    .put("p95_nanoseconds", some.percentile(95))
                    .put("p99_nanoseconds", some.percentile(99))
                    .put("longest_nanoseconds", some.longest())
                    .put("items_a_page", items)
                    .put("short_pages", some.shortPages());
        });
        out.println();
        out.println(title);
        out.println();
        TextTable.print(rows, out);
    }

    /** One more line under a table. */
    void remark(String text) {
        out.println(text);
        root.withArray("remarks").add(text);
    }

    private static List<String> row(Line line) {
        var timing = line.timing();
        return List.of(
                line.title(),
                time(timing.nanos()),
                Double.isNaN(timing.error()) ? "" : "%.0f %%".formatted(100 * timing.error() / timing.nanos()),
                number(line.ratio()),
                line.target()
                        .map(target -> target.words() + (target.met() ? ", met" : ", NOT met"))
                        .orElse(""),
                timing.notes().processorNanos().map(Report::time).orElse(""),
                line.processorRatio().map(Report::number).orElse(""),
                timing.notes().millisToBuild().map(millis -> time(1e6 * millis)).orElse(""),
                memory(line));
    }

    private static String memory(Line line) {
        return line.timing()
                .notes()
                .heap()
                .map(bytes -> number(bytes / (double) line.size()))
                .orElse("");
    }

    private static void add(ObjectNode table, Line line) {
        var json = table.withArray("lines")
                .addObject()
                .put("who", line.title())
                .put("scholarships", line.size())
                .put("nanoseconds", line.timing().nanos())
                .put("ratio", line.ratio());
        line.processorRatio().ifPresent(ratio -> json.put("processor_ratio", ratio));
        if (!Double.isNaN(line.timing().error())) {
            json.put("error_nanoseconds", line.timing().error());
        }
        line.target().ifPresent(target -> json.put("target", target.words()).put("met", target.met()));
        json.set("notes", JSON.valueToTree(line.timing().notes().facts()));
    }

    /** Writes {@code NAME.json} and says where. */
    void write(Path folder) {
        var file = folder.resolve(name + ".json");
        try {
            Files.createDirectories(folder);
            JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println();
        out.println("Written to " + file);
    }

    static String time(double nanos) {
        if (nanos < 1e3) {
            return number(nanos) + " ns";
        }
        if (nanos < 1e6) {
            return number(nanos / 1e3) + " µs";
        }
        return nanos < 1e9 ? number(nanos / 1e6) + " ms" : number(nanos / 1e9) + " s";
    }

    static String number(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.2f" : number < 100 ? "%.1f" : "%,.0f", number);
    }
}
