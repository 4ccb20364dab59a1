package dev.scholarship.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.application.catalog.CatalogSource;
import dev.scholarship.domain.catalog.Entry;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.domain.eligibility.RuleTextException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TranslationsTest {

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

    @Test
    void aListingThatDemandsMoreThanItsTranslationKeepsItsSentencesUnread() {
        var row = row("\"U.S. K-12 students; citizen or permanent resident\", \"Left-handed people only\"");
        assertThat(row.warnings())
                .contains("/eligibility: has changed since its sentences were translated; they stay unread");
        assertThat(row.entry().rule().sentences()).contains("Left-handed people only");
        assertThat(unread(row.entry().rule().require())).contains("Left-handed people only");
    }

    @Test
    void aListingThatDemandsLessKeepsItsTranslation() {
        var row = row("\"U.S. K-12 students; citizen or permanent resident\"");
        assertThat(row.warnings()).isEmpty();
        assertThat(unread(row.entry().rule().require())).isEmpty();
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

    private static CatalogSource.Accepted row(String sentences) {
        var named = Samples.with("/id", "\"us-doodle-for-google\"");
        var placed = Samples.with(named, "/eligibility/residency", "[\"US\"]");
        return Samples.accepted(Samples.with(placed, "/eligibility/other", "[" + sentences + "]"));
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
        return switch (criterion) {
            case Criterion.Unsettled unsettled ->
                unsettled.why() == Criterion.Why.UNREAD ? Stream.of(unsettled.source()) : Stream.empty();
            case Criterion.Test<?> test -> Stream.empty();
            case Criterion.Not not -> unread(not.criterion());
            case Criterion.Of of -> unread(of.of());
            case Criterion.AtLeast group -> group.of().stream().flatMap(TranslationsTest::unread);
        };
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
        try (var bytes = Translations.class.getResourceAsStream("rules/" + name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
