package dev.scholarship.files.source;

/** Reads the files of one format, one after the other, for one pass. Not safe for many threads. */
@FunctionalInterface
public interface FileReader {

    /**
     * Begins a file.
     *
     * @throws UnreadableException if no row can be read of it
     */
    FileRows open(Input input) throws UnreadableException;
}
