package dev.scholarship.http.request;

import dev.scholarship.http.problem.FieldProblem;
import dev.scholarship.http.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a query. A name that takes one value may stand once. */
public final class QueryParameters extends Fields {
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private QueryParameters() {
        super(new FieldErrors());
    }

    /** Reads a query as it stood in the request line; null is an empty one. */
    public static QueryParameters parse(@Nullable String query) {
        var parameters = new QueryParameters();
        for (var pair : QueryText.pairs(query)) {
            parameters.add(pair);
        }
        return parameters;
    }

    private void add(QueryText.Pair pair) {
        if (pair.malformed()) {
            refuse(pair.name(), "malformed_encoding", "Is not percent-encoded UTF-8.");
        } else {
            values.computeIfAbsent(pair.name(), name -> new ArrayList<>()).add(pair.value());
        }
    }

    @Override
    List<Item> items(String name, Kind kind, boolean many) {
        var given = values.getOrDefault(name, List.of());
        if (given.size() > 1 && !many) {
            refuse(name, "repeated", "This parameter takes one value.");
            return List.of();
        }
        return given.stream().map(text -> new Item(name, text)).toList();
    }

    @Override
    boolean has(String name) {
        return values.containsKey(name);
    }

    @Override
    Collection<String> names() {
        return values.keySet();
    }

    @Override
    String where(String name) {
        return name;
    }

    @Override
    String noneWanted() {
        return "This address takes no parameters.";
    }

    @Override
    FieldProblem problem(String where, String code, String detail) {
        return FieldProblem.inQuery(where, code, detail);
    }

    @Override
    Problem invalid(List<FieldProblem> errors) {
        return Problem.invalidParameters(errors);
    }
}
