package dev.scholarship.benchmarks;

import dev.scholarship.benchmarks.peers.Cel;
import dev.scholarship.benchmarks.peers.Drools;
import dev.scholarship.benchmarks.peers.IfChain;
import dev.scholarship.benchmarks.peers.JsonLogics;
import dev.scholarship.benchmarks.peers.Judge;
import dev.scholarship.benchmarks.peers.RuleLoop;
import dev.scholarship.benchmarks.peers.Workload;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who decides for one applicant and one scholarship. */
enum Checker {
    IF_CHAIN("if-chain", "if-chain over packed fields", "", false, 256, IfChain::of),
    VERDICT("verdict", "ours, Rule.verdict", "", false, 256, RuleLoop::verdicts),
    FINDINGS("findings", "ours, Rule.check with all findings", "", false, 256, RuleLoop::of),
    JSON_LOGIC("json-logic", "json-logic-java", "json-logic", true, 256, JsonLogics::of),
    CEL("cel", "CEL", "cel", true, 256, Cel::of),
    DROOLS("drools", "Drools, with a session each time", "drools", true, 32, Drools::judge);

    private final String word;
    private final String title;
    private final String library;
    private final boolean twoValued;
    private final int size;
    private final Function<Workload, Judge> judge;

    Checker(String word, String title, String library, boolean twoValued, int size, Function<Workload, Judge> judge) {
        this.word = word;
        this.title = title;
        this.library = library;
        this.twoValued = twoValued;
        this.size = size;
        this.judge = judge;
    }

    String word() {
        return word;
    }

    /** Name and version. */
    String title() {
        return library.isEmpty() ? title : title + " " + System.getProperty("benchmarks." + library, "");
    }

    /** Whether it can be asked by people who have not answered everything. */
    boolean isAskedBy(boolean complete) {
        return complete || !twoValued;
    }

    /** For how many scholarships it is asked in turn. */
    int size() {
        return size;
    }

    /** How many times the time of the if-chain it may take; empty where nothing is promised. */
    Optional<Double> target() {
        return switch (this) {
            case VERDICT -> Optional.of(5.0);
            case FINDINGS -> Optional.of(25.0);
            case IF_CHAIN, JSON_LOGIC, CEL, DROOLS -> Optional.empty();
        };
    }

    Judge judge(Workload workload) {
        return judge.apply(workload);
    }

    /** @throws IllegalArgumentException if the word is of nobody; the message names all */
    static Checker parse(String word) {
        return Arrays.stream(values())
                .filter(checker -> checker.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown peer \"" + word + "\"; there are "
                        + Arrays.stream(values()).map(Checker::word).collect(Collectors.joining(", "))));
    }
}
