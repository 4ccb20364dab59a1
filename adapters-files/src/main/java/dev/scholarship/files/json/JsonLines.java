package dev.scholarship.files.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.scholarship.files.entry.Remarks;
import dev.scholarship.files.source.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A file with one record a line. Holds one line at a time; blank lines are passed over. */
final class JsonLines implements Documents {

    private static final int MOST_BYTES = 4 * JsonTree.MOST_CHARACTERS;

    private final String name;
    private final InputStream bytes;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int number;
    private boolean ended;

    JsonLines(String name, InputStream bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    @Override
    public Optional<Document> next() {
        while (!ended) {
            var remarks = new Remarks();
            try {
                readLine(remarks);
                if (remarks.areFatal() || !isBlank()) {
                    return Optional.of(new Document(place(), tree(remarks), remarks));
                }
            } catch (IOException e) {
                ended = true;
                remarks.problem(UnreadableException.from(e).getMessage() + "; the rest of the file was not read");
                return Optional.of(new Document(place(), NullNode.getInstance(), remarks));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private void readLine(Remarks remarks) throws IOException {
        number++;
        line.reset();
        boolean tooLong = false;
        int next = bytes.read();
        while (next >= 0 && next != '\n') {
            if (line.size() < MOST_BYTES) {
                line.write(next);
            } else {
                tooLong = true;
            }
            next = bytes.read();
        }
        ended = next < 0;
        if (tooLong) {
            line.reset();
            remarks.problem("the line has more than " + MOST_BYTES + " bytes");
        }
    }

    private JsonNode tree(Remarks remarks) throws IOException {
        if (remarks.areFatal()) {
            return NullNode.getInstance();
        }
        return parse(line.toByteArray(), remarks);
    }

    /** Reads a text that is one JSON value and nothing else. */
    static JsonNode parse(byte[] text, Remarks remarks) throws IOException {
        try (var parser = JsonTree.parser(Utf8.reader(new ByteArrayInputStream(text)))) {
            if (parser.nextToken() == null) {
                remarks.problem("the line has no JSON value");
                return NullNode.getInstance();
            }
            var tree = JsonTree.read(parser, remarks);
            if (parser.nextToken() != null) {
                remarks.problem("the line has more than one JSON value");
            }
            return tree;
        } catch (JsonProcessingException e) {
            remarks.problem(JsonTree.explainLine(e));
            return NullNode.getInstance();
        }
    }

    private boolean isBlank() {
        return new String(line.toByteArray(), StandardCharsets.ISO_8859_1).isBlank();
    }

    private String place() {
        return name + ":" + number;
    }
}
