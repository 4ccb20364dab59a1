package dev.scholarship.application.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.domain.catalog.EntryFixture;
import dev.scholarship.domain.catalog.InMemoryCatalog;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImportCatalogTest {

    private final InMemoryCatalog catalog = new InMemoryCatalog();
    private final ImportCatalog imports = new ImportCatalog(catalog, InstantSource.system());

    @Test
    void anEditionThatStaysIsImportedOnce() {
        var source = new Changing(false);
        imports.run(source, report -> {});
        assertThat(imports.isImported(source)).isTrue();
    }

    @Test
    void aSourceThatChangesWhileItIsReadIsImportedAgain() {
        var source = new Changing(true);
        imports.run(source, report -> {});
        assertThat(imports.isImported(source)).isFalse();
    }

    /** A source that may get another edition as soon as somebody reads its rows. */
    private static final class Changing implements CatalogSource {

        private final boolean changes;
        private String edition = "first";

        private Changing(boolean changes) {
            this.changes = changes;
        }

        @Override
        public String name() {
            return "changing";
        }

        @Override
        public String edition() {
            return edition;
        }

        @Override
        public Stream<Row> rows() {
            var rows = Stream.<Row>of(
                    new Accepted("here", EntryFixture.entry("plain").get(), List.of()));
            if (changes) {
                edition = "second";
            }
            return rows;
        }
    }
}
