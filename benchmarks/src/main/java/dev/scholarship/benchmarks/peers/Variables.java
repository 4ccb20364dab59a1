package dev.scholarship.benchmarks.peers;

import dev.scholarship.benchmarks.flat.Column;
import dev.scholarship.benchmarks.flat.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people have answered, by the names of the columns, as languages of expressions take it. */
final class Variables {

    private Variables() {}

    /** For each applicant, all of whom must have answered everything. */
    static List<Map<String, Object>> of(Workload workload) {
        var columns = workload.columns().all();
        return workload.replies().stream()
                .map(replies -> variables(columns, replies))
                .toList();
    }

    private static Map<String, Object> variables(List<Column> columns, List<Reply> replies) {
        var variables = new HashMap<String, Object>();
        columns.forEach(column -> variables.put(column.name(), value(column, replies.get(column.number()))));
        return variables;
    }

    private static Object value(Column column, Reply reply) {
        return switch (reply) {
            case Reply.Codes codes
            when column.shape() == Column.Shape.CODE -> codes.words().get(0);
            case Reply.Codes codes -> codes.words();
            case Reply.Number(var number) -> number;
            case Reply.YesNo(var yes) -> yes;
            case Reply.Missing missing ->
                throw new IllegalArgumentException("a peer that decides by two values is asked by people who answered");
        };
    }
}
