package dev.scholarship.files.kosaf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.application.catalog.CatalogSource.Accepted;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.files.source.FileKind;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Counts what becomes of a whole edition, which does not come with this program: -Dkosaf.edition=FILE. */
@EnabledIfSystemProperty(named = "kosaf.edition", matches = ".+")
class KosafEditionTest {

    private static final Path FILE = Path.of(System.getProperty("kosaf.edition", ""));

    private enum Outcome {
        CRITERIA,
        NO_LIMIT,
        UNREAD
    }

    @Test
    void everyDemandBecomesACriterionANoteOrAnUnreadSentence() throws Exception {
        var table = KosafTable.read(FileKind.TABLES.among(List.of(FILE)).get(0));
        var counts = new EnumMap<KosafColumn, Map<Outcome, Integer>>(KosafColumn.class);
        for (var rows = table.rows(); rows.hasNext(); ) {
            var row = rows.next();
            var read = KosafRequirements.read(row, table.missingDemands());
            Arrays.stream(KosafColumn.values())
                    .filter(column -> column.use() == KosafColumn.Use.DEMAND)
                    .filter(column -> row.text(column).isPresent())
                    .forEach(column -> counts.computeIfAbsent(column, any -> new EnumMap<>(Outcome.class))
                            .merge(outcome(column, read), 1, Integer::sum));
        }
        counts.forEach((column, outcomes) -> System.out.println(column.header() + ": " + outcomes));
        assertThat(counts.get(KosafColumn.RESIDENCE)).containsKeys(Outcome.CRITERIA, Outcome.UNREAD);
    }

    @Test
    void everyRowIsAccepted() {
        try (var rows = Kosaf.files(List.of(FILE), Attributes.standard()).rows()) {
            var entries = rows.map(row -> ((Accepted) row).entry()).toList();
            var open = entries.stream()
                    .map(entry -> unread(entry.rule().require()).size())
                    .toList();
            System.out.println(entries.size() + " rows, "
                    + open.stream().mapToInt(count -> count).sum() + " unread sentences, "
                    + open.stream().filter(count -> count == 0).count() + " rules without one");
            assertThat(entries).isNotEmpty();
        }
    }

    private static Outcome outcome(KosafColumn column, KosafRequirements.Read read) {
        var prefix = column.header() + ": ";
        if (unread(read.require()).stream().anyMatch(sentence -> sentence.startsWith(prefix))) {
            return Outcome.UNREAD;
        }
        return read.notes().stream().anyMatch(note -> note.startsWith(prefix)) ? Outcome.NO_LIMIT : Outcome.CRITERIA;
    }

    private static List<String> unread(Criterion criterion) {
        return criterion
                .all()
                .filter(part ->
                        part instanceof Criterion.Unsettled unsettled && unsettled.why() == Criterion.Why.UNREAD)
                .flatMap(part -> part.sources().stream())
                .toList();
    }
}
