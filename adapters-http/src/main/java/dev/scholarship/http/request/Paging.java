package dev.scholarship.http.request;

import dev.scholarship.http.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which page of a list is asked for: fields {@code limit} and {@code cursor}. */
public final class Paging {
    private static final long DEFAULT_LIMIT = 20;
    private static final long MAX_LIMIT = 100;

    private final Field<Long> limit;
    private final Field<String> cursor;

    private Paging(Field<Long> limit, Field<String> cursor) {
        this.limit = limit;
        this.cursor = cursor;
    }

    /** Asks for both fields; take them after {@link Fields#done()}. */
    public static Paging in(Fields fields) {
        return new Paging(fields.integer("limit", 1, MAX_LIMIT), fields.value("cursor", text -> text));
    }

    /** The first page, as long as it is by default. */
    public static Paging none() {
        return new Paging(Field.none(), Field.none());
    }

    /** Asks for {@code limit} only, of a list that has no further pages. */
    public static Paging limitIn(Fields fields) {
        return new Paging(fields.integer("limit", 1, MAX_LIMIT), Field.none());
    }

    public int limit() {
        return limit.orElse(DEFAULT_LIMIT).intValue();
    }

    /**
     * Where the page starts; empty for the first one.
     *
     * @throws ProblemException as {@link Cursor#parse} does
     */
    public Optional<List<String>> after(String filter) {
        return cursor.optional().map(text -> Cursor.parse(text, filter));
    }

    /** The value of a Link header to the next page of the same query. */
    public static String nextLink(String path, @Nullable String query, String nextCursor) {
        return "<" + path + "?" + QueryText.with(query, "cursor", nextCursor) + ">; rel=\"next\"";
    }
}
