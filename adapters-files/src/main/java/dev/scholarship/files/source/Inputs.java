package dev.scholarship.files.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Finds the files that somebody named. */
final class Inputs {

    private Inputs() {}

    static List<Input> of(List<Path> paths, FileKind kind) {
        return paths.stream().flatMap(path -> of(path, kind).stream()).toList();
    }

    private static List<Input> of(Path path, FileKind kind) {
        var name = name(path);
        if (!Files.exists(path)) {
            return List.of(Input.unreadable(name, "there is no such file or folder"));
        }
        if (!Files.isDirectory(path)) {
            return List.of(file(name, path));
        }
        try {
            return folder(name, path.toRealPath(), kind);
        } catch (IOException e) {
            return List.of(Input.unreadable(name, UnreadableException.from(e).getMessage()));
        } catch (UncheckedIOException e) {
            return List.of(Input.unreadable(
                    name,
                    UnreadableException.from(Objects.requireNonNull(e.getCause()))
                            .getMessage()));
        }
    }

    private static List<Input> folder(String name, Path folder, FileKind kind) throws IOException {
        try (var below = Files.walk(folder)) {
            var files = below.filter(path -> isFile(path, kind))
                    .map(file -> file(relativeName(folder, file), file))
                    .sorted(Comparator.comparing(Input::name))
                    .toList();
            return files.isEmpty() ? List.of(Input.unreadable(name, "the folder has no " + kind + " file")) : files;
        }
    }

    private static boolean isFile(Path path, FileKind kind) {
        return kind.includes(name(path)) && !Files.isDirectory(path);
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
