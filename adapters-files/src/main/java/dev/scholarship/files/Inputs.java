package dev.scholarship.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds the files that somebody named. */
final class Inputs {

    private static final List<String> RECORDS = List.of(".json", ".jsonl");
    private static final List<String> TABLES = List.of(".csv", ".tsv");

    private Inputs() {}

    /** All files of a known kind among these files and folders, as {@link #of(List)}. */
    static List<Input> ofAnyKind(List<Path> paths) {
        return of(paths, Stream.concat(RECORDS.stream(), TABLES.stream()).toList());
    }

    /** The tables among these files and folders, as {@link #of(List)}. */
    static List<Input> tables(List<Path> paths) {
        return of(paths, TABLES);
    }

    static boolean isTable(String name) {
        return TABLES.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }

    /** The JSON files among these files and folders, in this order; those of a folder by their relative names. */
    static List<Input> of(List<Path> paths) {
        return of(paths, RECORDS);
    }

    /**
     * The inputs of these files and folders, in this order; those of a folder by their relative names.
     *
     * @param endings how the names of a folder's files end, in lower case
     */
    private static List<Input> of(List<Path> paths, List<String> endings) {
        return paths.stream().flatMap(path -> of(path, endings).stream()).toList();
    }

    private static List<Input> of(Path path, List<String> endings) {
        var name = name(path);
        if (!Files.exists(path)) {
            return List.of(Input.unreadable(name, "there is no such file or folder"));
        }
        if (!Files.isDirectory(path)) {
            return List.of(file(name, path));
        }
        try {
            return folder(name, path.toRealPath(), endings);
        } catch (IOException e) {
            return List.of(Input.unreadable(name, UnreadableException.from(e).getMessage()));
        } catch (UncheckedIOException e) {
            return List.of(Input.unreadable(
                    name, UnreadableException.from(e.getCause()).getMessage()));
        }
    }

    private static List<Input> folder(String name, Path folder, List<String> endings) throws IOException {
        try (var below = Files.walk(folder)) {
            var files = below.filter(path -> ends(path, endings))
                    .map(file -> file(relativeName(folder, file), file))
                    .sorted(Comparator.comparing(Input::name))
                    .toList();
            return files.isEmpty()
                    ? List.of(Input.unreadable(name, "the folder has no " + String.join(" or ", endings) + " file"))
                    : files;
        }
    }

    private static boolean ends(Path path, List<String> endings) {
        var name = name(path).toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(name::endsWith) && !Files.isDirectory(path);
    }

    private static Input file(String name, Path path) {
        return new Input(name, () -> Files.newInputStream(path));
    }

    private static String relativeName(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static String name(Path path) {
        var last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }
}
