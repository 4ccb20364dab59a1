package dev.scholarship.benchmarks.peers;

import dev.scholarship.benchmarks.flat.Column;
import dev.scholarship.benchmarks.flat.Demand;
import dev.scholarship.benchmarks.flat.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Lucene Monitor: each scholarship is a stored query, each applicant a document. Tells only who is eligible. */
public final class Lucene implements Matcher {

    private static final int BATCH = 5_000;
    private static final int PASSES = 4;
    private static final String YES = "yes";

    private final Monitor monitor;
    private final List<Document> documents;

    private Lucene(Monitor monitor, List<Document> documents) {
        this.monitor = monitor;
        this.documents = documents;
    }

    public static Lucene of(Workload workload) {
        try {
            var monitor = new Monitor(new StandardAnalyzer(), new MultipassTermFilteredPresearcher(PASSES));
            register(workload, monitor);
            var columns = workload.columns().all();
            return new Lucene(
                    monitor,
                    workload.replies().stream()
                            .map(replies -> document(columns, replies))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void register(Workload workload, Monitor monitor) throws IOException {
        var batch = new ArrayList<MonitorQuery>();
        var demands = workload.demands().iterator();
        for (int number = 0; demands.hasNext(); number++) {
            batch.add(new MonitorQuery(Integer.toString(number), query(demands.next())));
            if (batch.size() == BATCH || !demands.hasNext()) {
                monitor.register(batch);
                batch.clear();
            }
        }
    }

    private static Query query(List<Demand> demands) {
        var all = new BooleanQuery.Builder();
        demands.forEach(demand -> all.add(query(demand), BooleanClause.Occur.FILTER));
        return all.build();
    }

    private static Query query(Demand demand) {
        var field = demand.column().name();
        return switch (demand) {
            case Demand.OneOf oneOf -> anyOf(field, oneOf.words());
            case Demand.Between(var column, var least, var most) -> LongPoint.newRangeQuery(field, least, most);
            case Demand.Yes yes -> new TermQuery(new Term(field, YES));
        };
    }

    private static Query anyOf(String field, List<String> words) {
        if (words.size() == 1) {
            return new TermQuery(new Term(field, words.get(0)));
        }
        var any = new BooleanQuery.Builder();
        words.forEach(word -> any.add(new TermQuery(new Term(field, word)), BooleanClause.Occur.SHOULD));
        return any.build();
    }

    private static Document document(List<Column> columns, List<Reply> replies) {
        var document = new Document();
        for (var column : columns) {
            add(document, column.name(), replies.get(column.number()));
        }
        return document;
    }

    private static void add(Document document, String field, Reply reply) {
        switch (reply) {
            case Reply.Codes codes ->
                codes.words().forEach(word -> document.add(new StringField(field, word, Field.Store.NO)));
            case Reply.Number(var number) -> document.add(new LongPoint(field, number));
            case Reply.YesNo(var yes) -> document.add(new StringField(field, yes ? YES : "no", Field.Store.NO));
            case Reply.Missing missing -> {}
        }
    }

    @Override
    public Counts counts(int applicant) {
        try {
            return new Counts(
                    monitor.match(documents.get(applicant), QueryMatch.SIMPLE_MATCHER)
                            .getMatchCount(),
                    0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
