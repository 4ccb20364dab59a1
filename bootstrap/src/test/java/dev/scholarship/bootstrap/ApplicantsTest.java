package dev.scholarship.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scholarship.domain.eligibility.Answer;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Check;
import dev.scholarship.domain.eligibility.Codes;
import dev.scholarship.domain.eligibility.Condition;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.Dates;
import dev.scholarship.domain.eligibility.Document;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.domain.eligibility.Finding;
import dev.scholarship.domain.eligibility.Measure;
import dev.scholarship.domain.eligibility.RandomRules;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.Seeds;
import dev.scholarship.domain.eligibility.Sentences;
import dev.scholarship.domain.eligibility.Truth;
import dev.scholarship.domain.eligibility.Verdict;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random applicants ask the API about the sample and a Korean catalogue, and get what the evaluator says when it is
 * called directly. CONTRIBUTING.md has the command for 10,000 of them and the whole Korean table.
 */
class ApplicantsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Attributes ATTRIBUTES = Attributes.standard();
    private static final String EXCERPT =
            "../adapters-files/src/test/resources/dev/scholarship/files/kosaf-excerpt-20231222.csv";
    private static final String KOREAN = "kosaf-";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Sentences WORDS = Sentences.english();
    private static final int APPLICANTS = 60;
    private static final int MOST_IDS = 200;

    @TempDir
    static Path temporary;

    private static RunningApi api;

    private final Map<String, Integer> verdicts = new TreeMap<>();
    private int applicants;

    @BeforeAll
    static void start() throws Exception {
        api = RunningApi.start(temporary.resolve("data"));
        var out = new StringWriter();
        int exit = Main.commandLine(Map.of(
                        "SCHOLARSHIP_DATA_DIRECTORY", temporary.resolve("data").toString()))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute("import", System.getProperty("kosaf", EXCERPT));
        assertThat(exit).as(out.toString()).isZero();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void everyAnswerOfTheServiceIsTheEvaluators() throws Exception {
        var rules = rules();
        var korean = rules.keySet().stream()
                .filter(id -> id.startsWith(KOREAN))
                .sorted()
                .toList();
        var sample = rules.keySet().stream()
                .filter(id -> !id.startsWith(KOREAN))
                .sorted()
                .toList();
        assertThat(sample).hasSize(112);
        assertThat(korean).isNotEmpty();

        Seeds.each(APPLICANTS, random -> {
            var ids = new ArrayList<>(sample);
            random.ints(0, korean.size())
                    .distinct()
                    .limit(Math.min(korean.size(), MOST_IDS - sample.size()))
                    .forEach(at -> ids.add(korean.get(at)));
            var answers = answers(random);
            if (random.nextBoolean()) {
                suit(answers, rules.get(ids.get(random.nextInt(ids.size()))), random);
            }
            compare(answers, ids, rules);
            applicants++;
        });

        System.out.printf(
                "%d applicants from seed %d on, %d and %d scholarships: %s%n",
                applicants, Seeds.first(), sample.size(), korean.size(), verdicts);
        assertThat(verdicts).containsOnlyKeys("ELIGIBLE", "INELIGIBLE", "NEEDS_INFO");
    }

    private void compare(Map<Fact<?>, Answer<?>> answers, List<String> ids, Map<String, Rule> rules) {
        var body = JSON.createObjectNode();
        var said = body.putObject("applicant");
        var applicant = Applicant.builder();
        answers.keySet().forEach(fact -> say(fact, answers, said, applicant));
        ids.forEach(body.putArray("scholarship_ids")::add);
        var person = applicant.build();

        var answer = post(body);
        var asOf = Instant.parse(answer.path("as_of").asText());
        var items = answer.path("items");
        assertThat(items).hasSize(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            var id = ids.get(i);
            assertThat(items.get(i).path("scholarship_id").asText()).isEqualTo(id);
            var dates = dates(items.get(i).path("window"), asOf);
            var check = rules.get(id).check(person, dates);
            assertThat(Answered.from(items.get(i))).as("%s for %s", id, said).isEqualTo(Answered.from(check));
            assertThat(items.get(i).path("irrelevant"))
                    .extracting(JsonNode::asText)
                    .containsExactlyElementsOf(
                            check.irrelevantAmong(rules.get(id).openFacts(person, dates)).stream()
                                    .map(Fact::id)
                                    .toList());
            verdicts.merge(check.verdict().word(), 1, Integer::sum);
        }
    }

    private static Dates dates(JsonNode window, Instant asOf) {
        var zone = ZoneId.of(window.path("zone").asText());
        return new Dates(
                LocalDate.ofInstant(asOf, zone), Optional.empty(), day(window, "opens"), day(window, "closes"));
    }

    private static Optional<LocalDate> day(JsonNode window, String name) {
        return Optional.ofNullable(window.get(name)).map(JsonNode::asText).map(LocalDate::parse);
    }

    /** Any of the five states for some of the facts; nothing is said about the others. */
    private static Map<Fact<?>, Answer<?>> answers(RandomGenerator random) {
        var some = new RandomRules(random);
        int outOf = 1 + random.nextInt(4);
        var answers = new HashMap<Fact<?>, Answer<?>>();
        ATTRIBUTES.facts().stream()
                .filter(fact -> random.nextInt(4) < outOf)
                .forEach(fact -> answers.put(fact, some.answer(fact)));
        return answers;
    }

    /** Most of what a rule asks is answered as it likes, up to the very limit: random answers alone suit hardly any rule. */
    private static void suit(Map<Fact<?>, Answer<?>> answers, Rule rule, RandomGenerator random) {
        rule.check(Applicant.nothingKnown(), Dates.asOf(DAY)).findings().stream()
                .filter(Finding.Tested.class::isInstance)
                .map(finding -> (Finding.Tested<?>) finding)
                .filter(tested -> random.nextInt(8) > 0)
                .forEach(tested -> answers.put(
                        tested.fact(), Answer.known(liked(tested.criterion().condition(), random))));
    }

    private static Object liked(Condition<?> condition, RandomGenerator random) {
        return switch (condition) {
            case Condition.Under under -> one(under.roots(), random);
            case Condition.Includes includes -> new Codes(includes.codes());
            case Condition.Days days -> DAY.minusDays(random.nextInt(12_000));
            case Condition.Yes yes -> true;
            case Condition.Within within -> {
                var unit = one(List.copyOf(within.ranges().keySet()), random);
                var range = within.ranges().get(unit);
                yield new Measure(range.low().or(range::high).orElseThrow(), unit);
            }
        };
    }

    private static <T> T one(List<T> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }

    @SuppressWarnings("unchecked")
    private static <V> void say(
            Fact<V> fact, Map<Fact<?>, Answer<?>> answers, ObjectNode said, Applicant.Builder applicant) {
        var answer = (Answer<V>) answers.get(fact);
        said.put(fact.id(), fact.attribute().kind().printAnswer(answer));
        applicant.answer(fact, answer);
    }

    private static JsonNode post(ObjectNode body) {
        try {
            return api.post("/api/v1/eligibility_check", body.toString());
        } catch (Exception e) {
            throw new AssertionError("no answer to " + body, e);
        }
    }

    private static Map<String, Rule> rules() throws Exception {
        var rules = new HashMap<String, Rule>();
        var page = api.get("/api/v1/scholarships?limit=100");
        while (true) {
            for (var item : page.path("items")) {
                var rule = api.get(item.at("/links/rule").asText()).path("text").asText();
                rules.put(item.path("id").asText(), RuleText.parse(rule, ATTRIBUTES));
            }
            if (!page.path("has_more").asBoolean()) {
                return rules;
            }
            page = api.get("/api/v1/scholarships?limit=100&cursor="
                    + page.path("next_cursor").asText());
        }
    }

    /** What both say about one scholarship; of findings the place, the part and the state. */
    private record Answered(
            String verdict,
            boolean exact,
            List<String> because,
            List<String> missing,
            List<String> unsettled,
            List<String> committee,
            List<String> findings,
            List<String> preferences,
            List<String> documents) {

        static Answered from(JsonNode item) {
            return new Answered(
                    item.path("verdict").asText(),
                    item.path("exact").asBoolean(),
                    texts(item.path("because"), "criterion", "part", "state"),
                    texts(item.path("missing"), "fact"),
                    texts(item.path("unsettled"), "why", "source"),
                    Stream.of("subject_to", "favours")
                            .flatMap(name -> elements(item.path(name)))
                            .map(JsonNode::asText)
                            .toList(),
                    texts(item.path("findings"), "criterion", "part", "state"),
                    texts(item.path("preferences"), "criterion", "part", "state"),
                    texts(item.path("documents"), "document", "needed"));
        }

        static Answered from(Check check) {
            return new Answered(
                    check.verdict().word(),
                    check.exact(),
                    check.verdict() instanceof Verdict.Ineligible(var because, var favours)
                            ? findings(because)
                            : List.of(),
                    check.verdict() instanceof Verdict.NeedsInfo(var missing, var unsettled)
                            ? missing.stream().map(Fact::id).toList()
                            : List.of(),
                    check.verdict() instanceof Verdict.NeedsInfo(var missing, var unsettled)
                            ? unsettled.stream().map(Answered::open).toList()
                            : List.of(),
                    committee(check.verdict()),
                    findings(check.findings()),
                    findings(check.preferences()),
                    check.documents().stream().map(Answered::document).toList());
        }

        private static List<String> committee(Verdict verdict) {
            var qualities = switch (verdict) {
                case Verdict.Eligible(var subjectTo) -> subjectTo;
                case Verdict.Ineligible(var because, var favours) -> favours;
                case Verdict.NeedsInfo needs -> List.<Criterion.Judged>of();
            };
            return qualities.stream().map(Criterion.Judged::source).toList();
        }

        private static String open(Criterion.Leaf leaf) {
            return leaf instanceof Criterion.Unsettled(var why, var source)
                    ? why.word() + " " + source
                    : "undated " + (leaf.sources().isEmpty() ? WORDS.demand(leaf) : String.join(" ", leaf.sources()));
        }

        private static String document(Document.Asked asked) {
            var needed = Map.of(Truth.TRUE, "yes", Truth.FALSE, "no", Truth.UNKNOWN, "open");
            return asked.document().name().value() + " " + needed.get(asked.needed());
        }

        private static List<String> findings(List<Finding> findings) {
            return findings.stream()
                    .map(finding -> finding.path() + " " + finding.part().name().toLowerCase(Locale.ROOT) + " "
                            + state(finding))
                    .toList();
        }

        private static String state(Finding finding) {
            var words = finding.part() == Finding.Part.DEMAND
                    ? Map.of(Truth.TRUE, "MET", Truth.FALSE, "NOT_MET", Truth.UNKNOWN, "OPEN")
                    : Map.of(Truth.TRUE, "APPLIES", Truth.FALSE, "APPLIES_NOT", Truth.UNKNOWN, "OPEN");
            return finding instanceof Finding.Weighed ? "JUDGED" : words.get(finding.met());
        }

        private static List<String> texts(JsonNode array, String... names) {
            return elements(array)
                    .map(element -> Stream.of(names)
                            .map(name -> element.path(name).asText())
                            .collect(Collectors.joining(" ")))
                    .toList();
        }

        private static Stream<JsonNode> elements(JsonNode array) {
            return StreamSupport.stream(array.spliterator(), false);
        }
    }
}
