package dev.scholarship.files;

import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.RuleText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Rules that people wrote for listings of Open Scholarships, as rule text: one resource for each scholarship, named by
 * its id, all of them named in {@code rules/index.txt}.
 *
 * <p>A translation stands for a listing as long as it quotes every demand that the listing makes. For a listing that has
 * changed since, it is not used.
 */
final class Translations {

    private static final String FOLDER = "rules/";

    private final Map<String, String> texts;

    private Translations(Map<String, String> texts) {
        this.texts = texts;
    }

    /** The translations that come with this program. */
    static Translations bundled() {
        return Bundled.TRANSLATIONS;
    }

    /** All texts, in one order; equal translations, equal texts. */
    List<String> texts() {
        return List.copyOf(texts.values());
    }

    boolean has(ScholarshipId id) {
        return texts.containsKey(id.value());
    }

    /**
     * The rule that somebody wrote for a listing.
     *
     * @param read what the importer reads in the listing by itself; its requirements quote every demand
     */
    Optional<Rule> of(ScholarshipId id, Rule read, Attributes attributes) {
        return Optional.ofNullable(texts.get(id.value()))
                .map(text -> RuleText.parse(text, attributes))
                .filter(written -> written.sentences()
                        .containsAll(Rule.requiring(read.require()).sentences()))
                .map(written -> new Rule(
                        read.source(),
                        written.require(),
                        written.prefer(),
                        written.judged(),
                        written.agreed(),
                        written.notes()));
    }

    private static Translations load() {
        var texts = new TreeMap<String, String>();
        resource("index.txt").lines().forEach(id -> texts.put(id, resource(id + ".rule")));
        return new Translations(texts);
    }

    private static String resource(String name) {
        try (var bytes = Translations.class.getResourceAsStream(FOLDER + name)) {
            if (bytes == null) {
                throw new IllegalStateException("the program lacks its resource " + FOLDER + name);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Bundled {
        private static final Translations TRANSLATIONS = load();
    }
}
