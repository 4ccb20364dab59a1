package dev.scholarship.files.json;

import java.io.Closeable;
import java.util.Optional;

/** The records of one file, one after the other. */
public interface Documents extends Closeable {

    /** The next record, empty at the end of the file. What cannot be read is a document with a problem. */
    Optional<Document> next();
}
