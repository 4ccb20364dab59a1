package dev.scholarship.benchmarks;

import dev.scholarship.benchmarks.data.Mix;
import dev.scholarship.benchmarks.peers.Cel;
import dev.scholarship.benchmarks.peers.Drools;
import dev.scholarship.benchmarks.peers.IfChain;
import dev.scholarship.benchmarks.peers.JsonLogics;
import dev.scholarship.benchmarks.peers.Judge;
import dev.scholarship.benchmarks.peers.Lucene;
import dev.scholarship.benchmarks.peers.Ours;
import dev.scholarship.benchmarks.peers.Postgres;
import dev.scholarship.benchmarks.peers.RuleLoop;
import dev.scholarship.benchmarks.peers.Task;
import dev.scholarship.benchmarks.peers.Workload;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who answers one applicant for all scholarships. */
enum Contestant {
    OURS("ours", "ours", "", Answers.BOTH, Integer.MAX_VALUE, workload -> Task.counts(Ours.of(workload))),
    FIRST_20(
            "first-20",
            "ours, first 20",
            "",
            Answers.SOME_MISSING,
            Integer.MAX_VALUE,
            workload -> Task.first(Ours.of(workload), 20)),
    NEAR_MISSES(
            "near-misses",
            "ours, near misses",
            "",
            Answers.SOME_MISSING,
            Integer.MAX_VALUE,
            workload -> Task.nearMisses(Ours.of(workload))),
    READING(
            "reading",
            "reading the whole index once",
            "",
            Answers.SOME_MISSING,
            Integer.MAX_VALUE,
            workload -> Task.reading(Fork.bytesToRead())),
    IF_CHAIN(
            "if-chain",
            "if-chain over packed fields",
            "",
            Answers.SOME_MISSING,
            Integer.MAX_VALUE,
            workload -> Task.counts(IfChain.of(workload))),
    RULE_LOOP(
            "rule-loop",
            "loop over Rule.check",
            "",
            Answers.SOME_MISSING,
            100_000,
            workload -> Task.counts(Judge.each(RuleLoop.of(workload), workload.size()))),
    POSTGRES(
            "postgres",
            "PostgreSQL",
            "postgres",
            Answers.SOME_MISSING,
            Integer.MAX_VALUE,
            workload -> Task.counts(Postgres.of(workload))),
    LUCENE(
            "lucene",
            "Lucene Monitor",
            "lucene",
            Answers.COMPLETE,
            10_000,
            workload -> Task.counts(Lucene.of(workload))),
    JSON_LOGIC(
            "json-logic",
            "json-logic-java",
            "json-logic",
            Answers.COMPLETE,
            10_000,
            workload -> Task.counts(Judge.each(JsonLogics.of(workload), workload.size()))),
    CEL(
            "cel",
            "CEL",
            "cel",
            Answers.COMPLETE,
            1_000,
            workload -> Task.counts(Judge.each(Cel.of(workload), workload.size()))),
    DROOLS("drools", "Drools", "drools", Answers.COMPLETE, 1_000, workload -> Task.counts(Drools.matcher(workload)));

    private enum Answers {
        SOME_MISSING,
        COMPLETE,
        BOTH
    }

    /** So many scholarships that a pass over all of them is what takes the time. */
    static final int ENOUGH = 10_000;

    private static final int LARGE = 100_000;

    private final String word;
    private final String title;
    private final String library;
    private final Answers answers;
    private final int most;
    private final Function<Workload, Task> task;

    Contestant(String word, String title, String library, Answers answers, int most, Function<Workload, Task> task) {
        this.word = word;
        this.title = title;
        this.library = library;
        this.answers = answers;
        this.most = most;
        this.task = task;
    }

    String word() {
        return word;
    }

    /** Name and version. */
    String title() {
        return library.isEmpty() ? title : title + " " + System.getProperty("benchmarks." + library, "");
    }

    /** Whether it is asked by people who have answered everything, or by people who have not. */
    boolean isAskedBy(boolean complete) {
        return switch (answers) {
            case BOTH -> true;
            case COMPLETE -> complete;
            case SOME_MISSING -> !complete;
        };
    }

    /** The most scholarships that it is given unless somebody insists. */
    int most() {
        return most;
    }

    boolean canState(Mix mix) {
        return mix != Mix.REAL || List.of(OURS, FIRST_20, RULE_LOOP).contains(this);
    }

    boolean isOurs() {
        return List.of(OURS, FIRST_20, NEAR_MISSES).contains(this);
    }

    /** Whether the thread that asks does the work; else its time on a processor says nothing. */
    boolean worksInTheAskingThread() {
        return this != POSTGRES;
    }

    /** How many times the time of {@link #OURS} it should take; empty where nothing is promised. */
    Optional<Double> target(int size) {
        return switch (this) {
            case IF_CHAIN -> size >= LARGE ? Optional.of(100.0) : Optional.empty();
            case POSTGRES -> size >= LARGE ? Optional.of(300.0) : Optional.empty();
            case LUCENE -> size >= ENOUGH ? Optional.of(500.0) : Optional.empty();
            case OURS, FIRST_20, NEAR_MISSES, READING, RULE_LOOP, JSON_LOGIC, CEL, DROOLS -> Optional.empty();
        };
    }

    Task task(Workload workload) {
        return task.apply(workload);
    }

    /** @throws IllegalArgumentException if the word is of nobody; the message names all */
    static Contestant parse(String word) {
        return Arrays.stream(values())
                .filter(contestant -> contestant.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown peer \"" + word + "\"; there are "
                        + Arrays.stream(values()).map(Contestant::word).collect(Collectors.joining(", "))));
    }
}
