package dev.scholarship.files.openscholarships;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scholarship.application.catalog.CatalogSource;
import dev.scholarship.domain.catalog.Entry;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.RuleTextException;
import dev.scholarship.domain.eligibility.Seeds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TranslationsTest {

    private static final String CHANGED =
            "/eligibility: has changed since its sentences were translated; they stay unread";
    private static final JsonNode ANY_LEVEL =
            JsonNodeFactory.instance.arrayNode().add("any");

    @Test
    void everyRecordOfTheBundleHasOneInCanonicalForm() throws IOException {
        var ids = entries().map(entry -> entry.scholarship().id().value()).toList();
        for (var id : ids) {
            var text = text(id);
            assertThat(RuleText.print(RuleText.parse(text, Attributes.standard())))
                    .as(id)
                    .isEqualTo(text);
        }
        assertThat(index()).isEqualTo(ids.stream().sorted().toList()).hasSize(112);
    }

    @Test
    void everyTranslationIsUsed() {
        assertThat(entries()).allSatisfy(entry -> {
            var written = RuleText.parse(text(entry.scholarship().id().value()), Attributes.standard());
            assertThat(entry.rule().require()).isEqualTo(written.require());
        });
    }

    @Test
    void atMostATenthOfTheSentencesStaysUnread() {
        var unread = entries().flatMap(entry -> unread(entry.rule().require())).toList();
        assertThat(unread).hasSizeLessThanOrEqualTo(19);
    }

    /** What became of the 196 sentences, by the strongest place that a sentence has; docs/translation.md names the figures. */
    @Test
    void everySentenceHasItsPlace() throws IOException {
        var places = new TreeMap<String, Integer>();
        for (var record : records()) {
            var rule = RuleText.parse(text(record.path("id").asText()), Attributes.standard());
            record.at("/eligibility/other")
                    .forEach(sentence -> places.merge(place(rule, sentence.asText()), 1, Integer::sum));
        }
        assertThat(places)
                .isEqualTo(Map.of("require", 135, "unclear", 23, "prefer", 1, "judged", 5, "agree", 1, "note", 31));
    }

    private static String place(Rule rule, String sentence) {
        if (sources(rule.require()).anyMatch(sentence::equals)) {
            return "require";
        }
        if (unsettled(rule.require()).anyMatch(open -> open.source().equals(sentence))) {
            return unread(rule.require()).anyMatch(sentence::equals) ? "unread" : "unclear";
        }
        if (rule.prefer().stream()
                .flatMap(tier -> tier.wishes().stream())
                .anyMatch(wish -> wish.sources().contains(sentence))) {
            return "prefer";
        }
        if (rule.judged().contains(sentence)) {
            return "judged";
        }
        return rule.agreed().contains(sentence) ? "agree" : "note";
    }

    private static Stream<String> sources(Criterion criterion) {
        return criterion
                .all()
                .filter(part -> !(part instanceof Criterion.Unsettled))
                .flatMap(part -> part.sources().stream());
    }

    @Test
    void aListingThatDemandsMoreThanItsTranslationKeepsItsSentencesUnread() throws IOException {
        var row = Samples.accepted(changed(
                "us-doodle-for-google",
                "/eligibility/other",
                "[\"U.S. K-12 students; citizen or permanent resident\", \"Left-handed people only\"]"));
        assertThat(row.warnings()).containsExactly(CHANGED);
        assertThat(row.entry().rule().sentences()).contains("Left-handed people only");
        assertThat(unread(row.entry().rule().require())).contains("Left-handed people only");
    }

    @Test
    void aListingThatDemandsLessHasNoneOfTheOldDemands() throws IOException {
        var row = Samples.accepted(changed("us-ron-brown-scholar-program", "/eligibility", "{}"));
        assertThat(row.warnings()).containsExactly(CHANGED);
        assertThat(row.entry().rule().require()).isEqualTo(Criterion.nothing());
        assertThat(row.entry().rule().sentences()).isEmpty();
    }

    /** One demand less, of every demand of every listing: what is left is read anew, what is gone is gone. */
    @Test
    void noTranslationOutlivesOneOfItsDemands() throws IOException {
        int changed = 0;
        for (var record : records()) {
            var id = record.path("id").asText();
            for (var name :
                    List.of("residency", "education_level", "fields_of_study", "citizenship", "gpa_min", "other")) {
                var demand = record.path("eligibility").path(name);
                for (int i = 0; i < Math.max(demand.size(), demand.isNumber() ? 1 : 0); i++) {
                    var less = record.<ObjectNode>deepCopy();
                    if (less.at("/eligibility/" + name) instanceof ArrayNode list) {
                        list.remove(i);
                    } else {
                        less.withObjectProperty("eligibility").remove(name);
                    }
                    if (demand.equals(ANY_LEVEL)) {
                        continue;
                    }
                    changed++;
                    assertThat(Samples.accepted(less.toString()).warnings())
                            .as("%s without %s %s", id, name, i)
                            .contains(CHANGED);
                }
            }
        }
        assertThat(changed).isGreaterThan(400);
    }

    @Test
    void orderAndSpacesOfTheDemandsMakeNoDifference() throws IOException {
        int used = 0;
        for (var record : records()) {
            var same = record.<ObjectNode>deepCopy();
            var other = same.withObjectProperty("eligibility").putArray("other");
            record.at("/eligibility/other")
                    .forEach(sentence -> other.insert(0, " " + sentence.asText().replace(" ", "\n ")));
            var row = Samples.accepted(same.toString());
            assertThat(row.warnings()).doesNotContain(CHANGED);
            used += row.entry()
                            .rule()
                            .require()
                            .equals(RuleText.parse(text(record.path("id").asText()), Attributes.standard())
                                    .require())
                    ? 1
                    : 0;
        }
        assertThat(used).isEqualTo(112);
    }

    @Test
    void everyDemandIsQuotedInItsTranslation() throws IOException {
        for (var record : records()) {
            var id = record.path("id").asText();
            var elsewhere = Samples.with(record.toString(), "/id", "\"elsewhere\"");
            var demands = Rule.requiring(
                            Samples.accepted(elsewhere).entry().rule().require())
                    .sentences();
            assertThat(RuleText.parse(text(id), Attributes.standard()).sentences())
                    .as(id)
                    .containsAll(demands);
        }
    }

    /** One level of indentation, one space or one letter lost: the error, not another rule. */
    @Test
    void noLevelOfARealRuleIsLostUnnoticed() {
        int moved = 0;
        int refused = 0;
        var silent = new ArrayList<String>();
        for (var id : ids()) {
            var lines = text(id).split("\n");
            var rule = RuleText.parse(text(id), Attributes.standard());
            for (int i = 0; i < lines.length; i++) {
                if (!lines[i].startsWith("  ")) {
                    continue;
                }
                for (var slip : List.of(lines[i].substring(2), "  " + lines[i], lines[i].substring(1))) {
                    var changed = lines.clone();
                    changed[i] = slip;
                    moved++;
                    var text = String.join("\n", changed) + "\n";
                    try {
                        if (!RuleText.parse(text, Attributes.standard()).equals(rule)) {
                            silent.add(id + ":" + (i + 1) + " " + slip);
                        }
                    } catch (RuleTextException e) {
                        refused++;
                    }
                }
            }
        }
        assertThat(silent).isEmpty();
        assertThat(refused).isGreaterThan(moved * 99 / 100);
    }

    /** Every letter outside of quotes replaced by another one, at random. */
    @Test
    void aWrongLetterIsRefusedOnItsLine() {
        var typos = new int[1];
        var refused = new int[1];
        Seeds.each(3, random -> {
            for (var id : ids()) {
                var lines = text(id).split("\n");
                for (int i = 0; i < lines.length; i++) {
                    int end = lines[i].indexOf('"') < 0 ? lines[i].length() : lines[i].indexOf('"');
                    for (int j = 0; j < end; j++) {
                        char letter = lines[i].charAt(j);
                        char typo = (char) ('a' + random.nextInt(26));
                        if (Character.isLetter(letter) && letter != typo) {
                            var changed = lines.clone();
                            changed[i] = lines[i].substring(0, j) + typo + lines[i].substring(j + 1);
                            typos[0]++;
                            refused[0] += isRefused(String.join("\n", changed) + "\n", i + 1) ? 1 : 0;
                        }
                    }
                }
            }
        });
        assertThat(typos[0]).isGreaterThan(50_000);
        assertThat(refused[0]).as("of %d", typos[0]).isGreaterThanOrEqualTo(typos[0] / 1000 * 990);
    }

    private static boolean isRefused(String text, int line) {
        try {
            RuleText.parse(text, Attributes.standard());
            return false;
        } catch (RuleTextException e) {
            return e.line() == line;
        }
    }

    private static String changed(String id, String pointer, String json) throws IOException {
        var record = records().stream()
                .filter(found -> found.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
        return Samples.with(record.toString(), pointer, json);
    }

    private static Stream<Entry> entries() {
        try (var rows = OpenScholarships.bundled(Attributes.standard()).rows()) {
            return rows.map(row -> ((CatalogSource.Accepted) row).entry()).toList().stream();
        }
    }

    private static List<String> ids() {
        return entries().map(entry -> entry.scholarship().id().value()).toList();
    }

    private static Stream<String> unread(Criterion criterion) {
        return unsettled(criterion)
                .filter(open -> open.why() == Criterion.Why.UNREAD)
                .map(Criterion.Unsettled::source);
    }

    private static Stream<Criterion.Unsettled> unsettled(Criterion criterion) {
        return criterion.all().filter(Criterion.Unsettled.class::isInstance).map(Criterion.Unsettled.class::cast);
    }

    private static List<JsonNode> records() throws IOException {
        try (var lines = OpenScholarships.class.getResourceAsStream("/dev/scholarship/files/open-scholarships.jsonl");
                var values = Samples.JSON.readerFor(JsonNode.class).<JsonNode>readValues(lines)) {
            return values.readAll();
        }
    }

    private static List<String> index() throws IOException {
        return resource("index.txt").lines().toList();
    }

    private static String text(String id) {
        try {
            return resource(id + ".rule");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String resource(String name) throws IOException {
        try (var bytes = Translations.class.getResourceAsStream("/dev/scholarship/files/rules/" + name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
