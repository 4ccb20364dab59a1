package dev.scholarship.consumers.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.scholarship.domain.eligibility.Dates;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The corpus as it stands in its file; docs/conformance.md says what its members mean.
 *
 * @param dates those of every rule that has none of its own
 * @param attributes the kind of each attribute that an applicant may answer
 * @param above the code right above each code that has one
 */
record Corpus(
        int format,
        String title,
        String licence,
        Map<String, String> dates,
        Map<String, String> attributes,
        Map<String, String> above,
        List<Category> categories) {

    static final Path FILE = Path.of("..", "docs", "conformance", "eligibility.json");

    static Corpus read() throws IOException {
        return JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build()
                .readValue(FILE.toFile(), Corpus.class);
    }

    Stream<Example> examples() {
        return categories.stream().flatMap(this::examples);
    }

    Stream<Example> examples(Category category) {
        return category.rules().stream()
                .flatMap(rule -> rule.cases().stream()
                        .map(each -> new Example(
                                category.id() + "/" + rule.id() + "/" + each.id(),
                                rule,
                                each,
                                Optional.ofNullable(rule.dates()).orElse(dates))));
    }

    record Category(String id, String shows, List<RuleEntry> rules) {}

    /** A rule with what stands for it in the languages of the peers, and people to whom it is applied. */
    record RuleEntry(
            String id,
            String shows,
            List<String> rule,
            @Nullable Map<String, String> dates,
            JsonNode jsonLogic,
            @Nullable JsonNode jsonLogicAsks,
            String cel,
            List<Case> cases) {

        String text() {
            return String.join("\n", rule) + "\n";
        }
    }

    /** An applicant and what is expected; {@code missing} and {@code unsettled} only of NEEDS_INFO. */
    record Case(
            String id,
            Map<String, String> applicant,
            String verdict,
            @Nullable List<String> missing,
            int unsettled) {

        List<String> missingFacts() {
            return Optional.ofNullable(missing).orElse(List.of());
        }

        boolean needsInfo() {
            return verdict.equals("NEEDS_INFO");
        }
    }

    /** One case with all that it takes to try it. */
    record Example(String id, RuleEntry rule, Case expected, Map<String, String> dates) {

        LocalDate asOf() {
            return LocalDate.parse(dates.get("as_of"));
        }

        Dates statedDates() {
            return new Dates(asOf(), stated("notice"), stated("opens"), stated("closes"));
        }

        private Optional<LocalDate> stated(String day) {
            return Optional.ofNullable(dates.get(day)).map(LocalDate::parse);
        }

        @Override
        public String toString() {
            return id;
        }
    }
}
