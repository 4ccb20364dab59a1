package dev.scholarship.postgres.session;

import dev.scholarship.domain.catalog.CatalogUnavailable;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Runs work against the database. Safe for many threads.
 *
 * <p>Every method throws {@link CatalogUnavailable} if the database cannot be reached or does not answer in time, and
 * {@link IllegalStateException} if it refuses what the program asks, which is an error of the program.
 */
public final class Sessions {

    private final Jdbi jdbi;

    public Sessions(DataSource dataSource) {
        jdbi = Jdbi.create(dataSource).registerArrayType(String.class, "text").registerArrayType(Integer.class, "int4");
    }

    /** Work that is one reading statement, which sees one state of the database by itself. */
    public <T> T read(Function<Handle, T> work) {
        return translated(() -> jdbi.withHandle(work::apply));
    }

    /** Reading work of several statements, all of which see the same state of the database. */
    public <T> T readSnapshot(Function<Handle, T> work) {
        return translated(() -> jdbi.inTransaction(handle -> {
            handle.execute("set transaction isolation level repeatable read, read only");
            return work.apply(handle);
        }));
    }

    /** Work that happens completely or not at all. After {@link CatalogUnavailable} it may have happened or not. */
    public <T> T write(Function<Handle, T> work) {
        return translated(() -> jdbi.inTransaction(work::apply));
    }

    private static <T> T translated(Work<T> work) {
        try {
            return work.run();
        } catch (JdbiException e) {
            throw Failures.translate(e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T run();
    }
}
