package dev.scholarship.bootstrap;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A text file that is there completely or not at all: it is written under another name beside it and then renamed. */
final class NewFile {
    private final Path target;
    private final boolean replace;

    /**
     * @param replace whether a file that exists is replaced
     * @throws StartupException if the file exists and may not be replaced, or its folder does not
     */
    NewFile(Path target, boolean replace) {
        this.target = target.toAbsolutePath();
        this.replace = replace;
        if (Files.isDirectory(this.target)) {
            throw new StartupException(target + " is a folder; name a file");
        }
        if (!replace && Files.exists(this.target)) {
            throw existsAlready();
        }
        var folder = this.target.resolveSibling("");
        if (!Files.isDirectory(folder)) {
            throw new StartupException("there is no folder " + folder);
        }
    }

    /** Writes it in UTF-8; of what fails, nothing is left. */
    long write(Content content) throws IOException {
        var part = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            long result = write(content, part);
            move(part);
            return result;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static long write(Content content, Path part) throws IOException {
        try (var channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                var out = new BufferedWriter(
                        new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8))) {
            long result = content.writeTo(out);
            out.flush();
            channel.force(true);
            return result;
        }
    }

    private void move(Path part) throws IOException {
        if (replace) {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        try {
            Files.move(part, target);
        } catch (FileAlreadyExistsException e) {
            throw existsAlready();
        }
    }

    private StartupException existsAlready() {
        return new StartupException(target + " exists; choose another name, or add --force to replace it");
    }

    @FunctionalInterface
    interface Content {
        long writeTo(Writer out) throws IOException;
    }
}
