package dev.scholarship.files.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.scholarship.files.entry.Remarks;
import dev.scholarship.files.source.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A file that is one record or one list of records. Holds one record at a time. */
final class JsonValues implements Documents {

    private final String name;
    private final JsonParser parser;
    private State state = State.START;
    private int index;

    JsonValues(String name, InputStream bytes) throws IOException {
        this.name = name;
        this.parser = JsonTree.parser(Utf8.reader(bytes));
    }

    @Override
    public Optional<Document> next() {
        var remarks = new Remarks();
        try {
            return switch (state) {
                case START -> first(remarks);
                case IN_LIST -> fromList(remarks);
                case AFTER -> end(remarks);
                case ENDED -> Optional.empty();
            };
        } catch (JsonProcessingException e) {
            return broken(remarks, JsonTree.explain(e));
        } catch (IOException e) {
            return broken(remarks, UnreadableException.from(e).getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private Optional<Document> first(Remarks remarks) throws IOException {
        if (parser.nextToken() == JsonToken.START_ARRAY) {
            state = State.IN_LIST;
            return fromList(remarks);
        }
        state = State.ENDED;
        var tree = JsonTree.read(parser, remarks);
        if (parser.nextToken() != null) {
            remarks.problem("more text follows the record; a file of many is a list, or has one record a line");
        }
        return Optional.of(new Document(name, tree, remarks));
    }

    private Optional<Document> fromList(Remarks remarks) throws IOException {
        if (parser.nextToken() == JsonToken.END_ARRAY) {
            return end(remarks);
        }
        var tree = JsonTree.read(parser, remarks);
        return Optional.of(new Document(name + "[" + index++ + "]", tree, remarks));
    }

    private Optional<Document> end(Remarks remarks) throws IOException {
        state = State.AFTER;
        if (parser.nextToken() != null) {
            return broken(remarks, "more text follows the list");
        }
        state = State.ENDED;
        return Optional.empty();
    }

    private Optional<Document> broken(Remarks remarks, String problem) {
        boolean inList = state == State.IN_LIST;
        state = State.ENDED;
        remarks.problem(problem + "; the rest of the file was not read");
        return Optional.of(new Document(inList ? name + "[" + index + "]" : name, NullNode.getInstance(), remarks));
    }

    private enum State {
        START,
        IN_LIST,
        AFTER,
        ENDED
    }
}
