package dev.scholarship.files.openscholarships;

import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.domain.eligibility.RuleText;
import dev.scholarship.files.json.FileFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Rules that people wrote for listings of Open Scholarships, as rule text: one resource for each scholarship, named by
 * its id, all of them named in {@code rules/index.txt}.
 *
 * <p>A translation stands for the demands of the record that comes with this program under its id, and for no others. It is
 * used for a record that makes exactly these demands, in any order; one that makes more, fewer or other demands has
 * changed since, and its translation is not used.
 */
final class Translations {

    private static final String FOLDER = "/dev/scholarship/files/rules/";

    private final Map<String, Translation> translations;

    private Translations(Map<String, Translation> translations) {
        this.translations = translations;
    }

    /** @param demands what the importer reads by itself in the record that the text was written for */
    private record Translation(String text, Set<String> demands) {}

    /** The translations that come with this program. */
    static Translations bundled() {
        return Bundled.TRANSLATIONS;
    }

    /** All texts with the demands that they stand for, in one order; equal translations, equal texts. */
    List<String> texts() {
        return translations.values().stream()
                .flatMap(translation -> Stream.concat(Stream.of(translation.text()), translation.demands().stream()))
                .toList();
    }

    boolean has(ScholarshipId id) {
        return translations.containsKey(id.value());
    }

    /**
     * The rule that somebody wrote for a listing.
     *
     * @param read what the importer reads in the listing by itself; its requirements quote every demand
     */
    Optional<Rule> of(ScholarshipId id, Rule read, Attributes attributes) {
        return Optional.ofNullable(translations.get(id.value()))
                .filter(translation -> translation.demands().equals(demands(read.require())))
                .map(translation -> RuleText.parse(translation.text(), attributes))
                .map(written -> read.source().map(written::withSource).orElse(written));
    }

    private static Set<String> demands(Criterion require) {
        return new TreeSet<>(Rule.requiring(require).sentences());
    }

    private static Translations load() {
        var demands = bundledDemands();
        var translations = new TreeMap<String, Translation>();
        resource("index.txt")
                .lines()
                .forEach(id -> translations.put(
                        id, new Translation(resource(id + ".rule"), Objects.requireNonNull(demands.get(id), id))));
        return new Translations(translations);
    }

    /** The demands of each record that comes with this program, by its id. */
    private static Map<String, Set<String>> bundledDemands() {
        var demands = new HashMap<String, Set<String>>();
        try (var records = FileFormat.open(OpenScholarships.BUNDLED)) {
            for (var record = records.next(); record.isPresent(); record = records.next()) {
                var fields = record.get().fields("").orElseThrow();
                var id = fields.requiredText("id").orElseThrow();
                var eligibility = fields.requiredObject("eligibility").orElseThrow();
                demands.put(
                        id,
                        demands(Requirements.read(eligibility, record.get().remarks())
                                .require()));
            }
            return demands;
        } catch (IOException e) {
            throw new IllegalStateException("the program's own records cannot be read", e);
        }
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
