package dev.scholarship.consumers.conformance;

import dev.scholarship.consumers.conformance.Corpus.Category;
import dev.scholarship.consumers.conformance.Engine.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How some engines do on the corpus, as tables in Markdown. */
record Scores(Corpus corpus, List<Result> results) {

    static Scores of(Corpus corpus, List<Engine> engines) {
        return new Scores(
                corpus,
                engines.stream().map(engine -> Result.of(corpus, engine)).toList());
    }

    String tables() {
        return total() + "\nVerdicts, right / wrong / failed:\n\n" + table(Score::verdicts)
                + "\n`missing`, right / wrong, of the cases that need information:\n\n" + table(Score::missing);
    }

    private String total() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "engine",
                "right verdicts",
                "wrong",
                "failed",
                "ELIGIBLE too early",
                "INELIGIBLE too early",
                "`missing` exactly right"));
        rows.add(List.of("---", "--:", "--:", "--:", "--:", "--:", "--:"));
        results.forEach(result -> rows.add(result.total().row(result.engine())));
        return markdown(rows);
    }

    private String table(Function<Score, String> cell) {
        var rows = new ArrayList<List<String>>();
        rows.add(cells("category", "cases", Result::engine));
        rows.add(cells("---", "--:", result -> "--:"));
        for (var category : corpus.categories()) {
            var cases = String.valueOf(corpus.examples(category).count());
            rows.add(cells(category.id(), cases, result -> cell.apply(result.in(category))));
        }
        return markdown(rows);
    }

    private List<String> cells(String first, String second, Function<Result, String> each) {
        return Stream.concat(Stream.of(first, second), results.stream().map(each))
                .toList();
    }

    private static String markdown(List<List<String>> rows) {
        return rows.stream()
                .map(cells -> "| " + String.join(" | ", cells) + " |\n")
                .collect(Collectors.joining());
    }

    /** What one engine answered, by category. */
    record Result(String engine, Map<String, Score> scores) {

        static Result of(Corpus corpus, Engine engine) {
            var scores = new LinkedHashMap<String, Score>();
            corpus.categories()
                    .forEach(category -> scores.put(
                            category.id(),
                            new Score(corpus.examples(category)
                                    .map(example -> new Answered(example.expected(), engine.answer(example)))
                                    .toList())));
            return new Result(engine.name(), scores);
        }

        Score in(Category category) {
            return scores.get(category.id());
        }

        Score total() {
            return new Score(scores.values().stream()
                    .flatMap(score -> score.answers().stream())
                    .toList());
        }
    }

    private record Answered(Corpus.Case expected, Answer answer) {

        boolean failed() {
            return answer instanceof Answer.Failure;
        }

        boolean right() {
            return says(expected.verdict());
        }

        boolean says(String word) {
            return answer instanceof Answer.Verdict verdict && verdict.word().equals(word);
        }

        boolean tooEarly(String word) {
            return expected.needsInfo() && says(word);
        }

        boolean missingRight() {
            return expected.needsInfo()
                    && right()
                    && answer instanceof Answer.Verdict verdict
                    && verdict.missing().equals(Set.copyOf(expected.missingFacts()));
        }
    }

    record Score(List<Answered> answers) {

        List<String> row(String engine) {
            return List.of(
                    engine,
                    right() + " of " + answers.size(),
                    String.valueOf(wrong()),
                    String.valueOf(failed()),
                    String.valueOf(count(answered -> answered.tooEarly("ELIGIBLE"))),
                    String.valueOf(count(answered -> answered.tooEarly("INELIGIBLE"))),
                    missingRight() + " of " + needing());
        }

        String verdicts() {
            return right() + " / " + wrong() + " / " + failed();
        }

        String missing() {
            return missingRight() + " / " + (needing() - missingRight());
        }

        private long right() {
            return count(Answered::right);
        }

        private long failed() {
            return count(Answered::failed);
        }

        private long wrong() {
            return answers.size() - right() - failed();
        }

        private long needing() {
            return count(answered -> answered.expected().needsInfo());
        }

        private long missingRight() {
            return count(Answered::missingRight);
        }

        private long count(Predicate<Answered> what) {
            return answers.stream().filter(what).count();
        }
    }
}
