package dev.scholarship.domain.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The same question gets the same answer, whoever asks it, how often, and in which run of which program. */
class CheckDeterminismTest {

    private static final int THREADS = 8;
    private static final int QUESTIONS = 200;

    @Test
    void theSameQuestionGetsTheSameAnswer() {
        Seeds.each(1_000, random -> {
            var question = Question.of(random.nextLong());
            assertThat(question.answer()).isEqualTo(question.answer());
        });
    }

    @Test
    void equalQuestionsThatWereMadeApartGetTheSameAnswer() {
        Seeds.each(1_000, random -> {
            long seed = random.nextLong();
            assertThat(Question.of(seed).answer()).isEqualTo(Question.of(seed).answer());
        });
    }

    @Test
    void manyThreadsThatAskAtOnceGetTheSameAnswers() throws Exception {
        var questions = questions();
        var alone = questions.stream().map(Question::answer).toList();
        var start = new CountDownLatch(THREADS);
        Callable<List<Check>> all = () -> {
            start.countDown();
            start.await();
            return questions.stream().map(Question::answer).toList();
        };
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (var answers : threads.invokeAll(
                    IntStream.range(0, THREADS).mapToObj(i -> all).toList())) {
                assertThat(answers.get()).as("from seed " + Seeds.first()).isEqualTo(alone);
            }
        }
    }

    /** Sets and maps of the JDK have another order in each run, and so have hashes of objects without their own. */
    @Test
    void anotherRunOfTheProgramSaysTheSame() throws Exception {
        var here = said();
        assertThat(here).hasLineCount(QUESTIONS);
        assertThat(saidByAnotherRun()).as("from seed " + Seeds.first()).isEqualTo(here);
        System.out.println(QUESTIONS + " checks said alike by two runs, from seed " + Seeds.first() + " on");
    }

    /** Prints what is said about the questions; for another run of this program. */
    public static void main(String[] arguments) throws IOException {
        System.out.write(said().getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    private static String saidByAnotherRun() throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dseed=" + Seeds.first(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        CheckDeterminismTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }

    private static String said() {
        return questions().stream()
                .map(Question::answer)
                .map(CheckDeterminismTest::words)
                .collect(Collectors.joining());
    }

    private static String words(Check check) {
        var words = new ArrayList<String>();
        words.add(Sentences.english().verdict(check.verdict()));
        words.add("exact " + check.exact());
        check.findings()
                .forEach(finding ->
                        words.add(finding.path() + " " + Sentences.english().finding(finding)));
        check.preferences().forEach(finding -> words.add(Sentences.english().finding(finding)));
        check.documents().forEach(document -> words.add(Sentences.english().document(document)));
        switch (check.verdict()) {
            case Verdict.Eligible eligible -> eligible.subjectTo().forEach(judged -> words.add(judged.source()));
            case Verdict.Ineligible ineligible -> ineligible.because().forEach(finding -> words.add(finding.path()));
            case Verdict.NeedsInfo needs -> {
                needs.missing().forEach(fact -> words.add(fact.id()));
                needs.unsettled().forEach(leaf -> words.addAll(leaf.sources()));
            }
        }
        return String.join(" | ", words) + "\n";
    }

    private static List<Question> questions() {
        return IntStream.range(0, QUESTIONS)
                .mapToObj(i -> Question.of(Seeds.first() + i))
                .toList();
    }

    private record Question(Rule rule, Applicant applicant, Dates dates) {

        static Question of(long seed) {
            var rules = new RandomRules(new SplittableRandom(seed));
            return new Question(rules.rule(), rules.applicant(), rules.dates());
        }

        Check answer() {
            return rule.check(applicant, dates);
        }
    }
}
