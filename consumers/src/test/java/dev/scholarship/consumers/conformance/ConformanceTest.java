package dev.scholarship.consumers.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.consumers.conformance.Corpus.Example;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.CodeKind;
import dev.scholarship.domain.eligibility.CodeSetKind;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Verdict;
import dev.scholarship.domain.eligibility.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The corpus in docs/conformance: this project answers all of it, and the page shows how its peers do. */
class ConformanceTest {

    private static final Path PAGE = Path.of("..", "docs", "conformance.md");
    private static final String START = "<!-- scores, as the test prints them -->\n";
    private static final String END = "<!-- end of scores -->\n";

    /** What an answer may say instead of a code or beside it. */
    private static final Set<String> NO_CODES = Set.of("?", "-", "n/a", "none", "more");

    private static final Corpus CORPUS = corpus();
    private static final ThisEngine OURS = new ThisEngine();

    static Stream<Example> examples() {
        return CORPUS.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void thisProjectAnswersAsExpected(Example example) {
        var check = OURS.check(example);
        var expected = example.expected();
        assertThat(check.verdict().word()).isEqualTo(expected.verdict());
        assertThat(check.exact()).isTrue();
        if (check.verdict() instanceof Verdict.NeedsInfo needs) {
            assertThat(needs.missing()).extracting(Fact::id).isEqualTo(expected.missingFacts());
            assertThat(needs.unsettled()).hasSize(expected.unsettled());
        }
    }

    @Test
    void theCorpusHasAtLeastTwoHundredCasesEachOfANameOfItsOwn() {
        assertThat(CORPUS.examples().map(Example::id))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(200)
                .allMatch(id -> id.matches("[a-z0-9-]+/[a-z0-9-]+/[a-z0-9-]+"));
    }

    @Test
    void whatIsExpectedIsStatedOnlyWhereItSaysSomething() {
        assertThat(CORPUS.examples()).allSatisfy(example -> {
            var expected = example.expected();
            assertThat(expected.missing() != null).isEqualTo(expected.needsInfo());
            assertThat(expected.missingFacts().isEmpty() && expected.unsettled() == 0)
                    .isEqualTo(!expected.needsInfo());
        });
    }

    @Test
    void theKindsAndTheCodesOfTheCorpusAreThoseOfTheAttributes() {
        CORPUS.attributes()
                .forEach((id, kind) -> assertThat(Attributes.standard()
                                .find(id)
                                .orElseThrow()
                                .kind()
                                .name())
                        .as(id)
                        .isEqualTo(kind));
        CORPUS.above()
                .forEach((code, above) -> assertThat(vocabularies())
                        .as(code)
                        .anyMatch(vocabulary -> vocabulary.contains(new Code(code))
                                && vocabulary
                                        .withAncestors(new Code(code))
                                        .get(1)
                                        .equals(new Code(above))));
    }

    @Test
    void everyCodeThatIsAnsweredStandsBelowWhatTheCorpusSaysIsAboveIt() {
        var answered = CORPUS.examples()
                .flatMap(example -> example.expected().applicant().entrySet().stream())
                .filter(answer -> kind(answer.getKey()).startsWith("code"))
                .flatMap(answer -> Arrays.stream(answer.getValue().split(" and | or ")))
                .distinct()
                .filter(code -> !NO_CODES.contains(code))
                .map(Code::new);
        assertThat(answered)
                .allSatisfy(code -> vocabularies()
                        .filter(vocabulary -> vocabulary.contains(code))
                        .forEach(vocabulary -> assertThat(
                                        vocabulary.withAncestors(code).size() > 1)
                                .isEqualTo(CORPUS.above().containsKey(code.value()))));
    }

    @Test
    void thePageShowsTheScoresOfThisRun() throws IOException {
        var variables = new Variables(CORPUS);
        var scores = Scores.of(
                        CORPUS,
                        List.of(
                                OURS,
                                new CelEngine(variables),
                                new JsonLogicEngine(variables, JsonLogicEngine.Asking.NOTHING),
                                new JsonLogicEngine(variables, JsonLogicEngine.Asking.MISSING),
                                new JsonLogicEngine(variables, JsonLogicEngine.Asking.MISSING_SOME)))
                .tables();
        System.out.println(scores);
        assertThat(scores(Files.readString(PAGE))).isEqualTo(scores);
    }

    private static String scores(String page) {
        int start = page.indexOf(START) + START.length();
        return page.substring(start, page.indexOf(END, start)).strip() + "\n";
    }

    private static String kind(String fact) {
        return Attributes.standard().fact(fact).attribute().kind().name();
    }

    private static Stream<Vocabulary> vocabularies() {
        return Attributes.standard().all().stream()
                .flatMap(attribute -> switch (attribute.kind()) {
                    case CodeKind codes -> Stream.of(codes.vocabulary());
                    case CodeSetKind codes -> Stream.of(codes.vocabulary());
                    default -> Stream.empty();
                })
                .distinct();
    }

    private static Corpus corpus() {
        try {
            return Corpus.read();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
