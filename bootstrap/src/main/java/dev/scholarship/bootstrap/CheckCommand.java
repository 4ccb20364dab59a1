package dev.scholarship.bootstrap;

import dev.scholarship.application.catalog.CatalogSource;
import dev.scholarship.application.catalog.CatalogSourceException;
import dev.scholarship.domain.catalog.Entry;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Check;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Finding;
import dev.scholarship.domain.eligibility.Sentences;
import dev.scholarship.domain.text.BadTextException;
import dev.scholarship.domain.text.Nearest;
import dev.scholarship.files.openscholarships.OpenScholarships;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers on the command line whether a person may apply; needs no server and no database. */
@Command(
        name = "check",
        description = "Say whether a person may apply, and why. Needs no server: it reads the sample catalogue, or the"
                + " files that --from names.",
        footer = {
            "",
            "An answer is a value (residence=US-NV, \"gpa=3.4 on us4\"), a part of one (\"gpa=3.0..3.5 on us4\","
                    + " \"residence=US-NV or US-CA\"), ? unknown, - declined, n/a not applicable."
        })
final class CheckCommand implements Callable<Integer> {
    private static final Sentences WORDS = Sentences.english();

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-a", "--answer"},
            paramLabel = "FACT=ANSWER",
            description = "What is known of the person; may be repeated.")
    private List<String> answers = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "Read scholarships from these files instead of the sample; may be repeated.")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private FormatOption format;

    @Parameters(paramLabel = "ID", description = "The scholarships to explain; without one, all are summed up.")
    private List<String> ids = new ArrayList<>();

    @Override
    public Integer call() {
        var applicant = applicant();
        var entries = entries();
        var out = spec.commandLine().getOut();
        if (ids.isEmpty()) {
            sumUp(entries.values(), applicant, out);
        } else {
            var asked = ids.stream().map(id -> known(id, entries)).toList();
            asked.forEach(entry -> explain(entry, applicant, out));
        }
        out.flush();
        return 0;
    }

    private Applicant applicant() {
        var applicant = Applicant.builder();
        var answered = new HashSet<Fact<?>>();
        answers.forEach(text -> answer(text, answered, applicant));
        return applicant.build();
    }

    private void answer(String text, Set<Fact<?>> answered, Applicant.Builder applicant) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new ParameterException(
                    spec.commandLine(), "--answer must be FACT=ANSWER, as in residence=US-NV, but is " + text);
        }
        var name = text.substring(0, equals);
        try {
            var fact = Attributes.standard().fact(name);
            if (!answered.add(fact)) {
                throw new StartupException("--answer " + name + ": this was answered before; answer each fact once");
            }
            add(applicant, fact, text.substring(equals + 1));
        } catch (BadTextException e) {
            throw new StartupException("--answer " + name + ": " + e.getMessage(), e);
        }
    }

    private static <V> void add(Applicant.Builder applicant, Fact<V> fact, String answer) {
        applicant.parsed(fact, answer, LocalDate.now(Clock.system(ZoneId.systemDefault())));
    }

    private Map<String, Entry> entries() {
        var entries = new LinkedHashMap<String, Entry>();
        var places = new HashMap<String, String>();
        try (var rows = source().rows()) {
            rows.forEach(row -> add(row, entries, places));
        } catch (CatalogSourceException e) {
            throw new StartupException(e.getMessage(), e);
        }
        return entries;
    }

    private CatalogSource source() {
        return files.isEmpty() ? OpenScholarships.bundled(Attributes.standard()) : format.source(files);
    }

    private void add(CatalogSource.Row row, Map<String, Entry> entries, Map<String, String> places) {
        switch (row) {
            case CatalogSource.Accepted accepted -> {
                var id = accepted.entry().scholarship().id().value();
                var earlier = places.putIfAbsent(id, accepted.place());
                if (earlier == null) {
                    entries.put(id, accepted.entry());
                } else {
                    leaveOut(
                            accepted.place(),
                            "has the id of an earlier row, " + earlier + "; an id stands for one scholarship");
                }
            }
            case CatalogSource.Rejected(var place, var reason) -> leaveOut(place, reason);
        }
    }

    private void leaveOut(String place, String reason) {
        spec.commandLine().getErr().println("left out " + place + ": " + reason);
    }

    private static Entry known(String id, Map<String, Entry> entries) {
        var entry = entries.get(id);
        if (entry == null) {
            throw new StartupException("there is no scholarship \"" + id + "\"" + Nearest.hint(id, entries.keySet()));
        }
        return entry;
    }

    private static void sumUp(Iterable<Entry> entries, Applicant applicant, PrintWriter out) {
        var counts = new TreeMap<String, Integer>();
        for (var entry : entries) {
            var verdict = check(entry, applicant).verdict().word();
            counts.merge(verdict, 1, Integer::sum);
            out.printf(
                    "%-10s  %s  (%s)%n",
                    verdict, entry.scholarship().title(), entry.scholarship().id());
        }
        out.println();
        counts.forEach((verdict, count) -> out.printf("%-10s  %d%n", verdict, count));
    }

    private static Check check(Entry entry, Applicant applicant) {
        var now = InstantSource.system().instant();
        return entry.rule().check(applicant, entry.scholarship().window().datesAt(now));
    }

    private static void explain(Entry entry, Applicant applicant, PrintWriter out) {
        var scholarship = entry.scholarship();
        var check = check(entry, applicant);
        out.printf("%s (%s)%n", scholarship.title(), scholarship.id());
        out.printf("%s: %s%n", check.verdict().word(), WORDS.verdict(check.verdict()));
        out.printf(
                "Applications: %s%n",
                scholarship.window().stateAt(InstantSource.system().instant()));
        if (!check.exact()) {
            out.println("  This may not be exact: a fact that is open stands more than once in the rule, so it may be"
                    + " decided already.");
        }
        print(check, out);
        for (var asked : check.documents()) {
            out.println("  " + WORDS.document(asked));
        }
        entry.rule().judged().forEach(quality -> out.println("  A committee weighs: " + quality));
        entry.rule().agreed().forEach(promise -> out.println("  By applying you agree: " + promise));
        entry.rule().notes().forEach(note -> out.println("  Note: " + note));
        out.println("  More: " + scholarship.information());
        out.println();
    }

    private static void print(Check check, PrintWriter out) {
        for (Finding finding : check.findings()) {
            out.println("  " + WORDS.finding(finding));
        }
        for (Finding preference : check.preferences()) {
            out.println("  Preferred, not required. " + WORDS.finding(preference));
        }
    }
}
