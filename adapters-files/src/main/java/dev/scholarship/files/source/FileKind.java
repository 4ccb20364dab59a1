package dev.scholarship.files.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What sort of file a folder is searched for, told by the endings of names. */
public enum FileKind {
    /** JSON. */
    RECORDS(".json", ".jsonl"),
    TABLES(".csv", ".tsv"),
    ANY(Stream.concat(RECORDS.endings.stream(), TABLES.endings.stream()).toArray(String[]::new));

    private final List<String> endings;

    FileKind(String... endings) {
        this.endings = List.of(endings);
    }

    /** Whether a file of this name is of this kind. */
    public boolean includes(String name) {
        return endings.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }

    /**
     * These files, whatever their names, and of each folder the files of this kind in it and below it by their relative
     * names. A path that cannot be read is an input that says so when it is opened.
     */
    public List<Input> among(List<Path> paths) {
        return Inputs.of(paths, this);
    }

    @Override
    public String toString() {
        return String.join(" or ", endings);
    }
}
