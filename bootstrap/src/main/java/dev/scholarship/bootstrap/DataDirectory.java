package dev.scholarship.bootstrap;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder that keeps everything of local mode between starts.
 *
 * <p>It is ours if it carries our marker file. Whoever holds an instance holds its lock: no other process works in it
 * until {@link #close}, and the lock ends with the process however the process ends.
 *
 * <p>Not safe for many threads.
 */
final class DataDirectory implements AutoCloseable {
    private static final int LAYOUT = 1;
    private static final String MARKER = "scholarship.properties";
    private static final String LOCK = "lock";
    private static final String UNFINISHED_MARKER = MARKER + ".new";

    /** What a start that ended before the marker was written can leave. */
    private static final Set<String> LEFT_BY_FIRST_MOMENT = Set.of(LOCK, UNFINISHED_MARKER);

    private final Path path;
    private final FileLock lock;
    private boolean initialized;

    private DataDirectory(Path path, FileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes the folder for this process, and makes it where there is none.
     *
     * @throws StartupException if it cannot be used: not writable, not ours, of a newer program, of another major
     *     version of PostgreSQL, or in use
     */
    static DataDirectory open(Path path) {
        return open(path, Build.current().postgresMajor());
    }

    static DataDirectory open(Path path, int postgresMajor) {
        var folder = path.toAbsolutePath().normalize();
        create(folder);
        refuseForeign(folder);
        var directory = new DataDirectory(folder, lock(folder));
        try {
            directory.readOrWriteMarker(postgresMajor);
            return directory;
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /**
     * Takes a folder that exists in order to delete it; which PostgreSQL made it does not matter.
     *
     * @throws StartupException if it does not carry our marker or is in use
     */
    static DataDirectory openToDelete(Path path) {
        var folder = path.toAbsolutePath().normalize();
        if (!Files.isRegularFile(folder.resolve(MARKER))) {
            throw new StartupException(
                    Files.exists(folder)
                            ? "%s is not a data directory of Scholarship API, so nothing was deleted".formatted(folder)
                            : "there is no data directory %s, so there is nothing to delete".formatted(folder));
        }
        return new DataDirectory(folder, lock(folder));
    }

    /** Another process holds the folder. */
    static final class InUseException extends StartupException {
        private static final long serialVersionUID = 1L;

        InUseException(String message) {
            super(message);
        }
    }

    Path path() {
        return path;
    }

    /** The cluster of the embedded PostgreSQL; need not exist. */
    Path cluster() {
        return clusterIn(path);
    }

    static Path clusterIn(Path folder) {
        return folder.resolve("postgres");
    }

    Path postgresLog() {
        return path.resolve("postgres.log");
    }

    Path postgresPassword() {
        return passwordIn(path);
    }

    static Path passwordIn(Path folder) {
        return folder.resolve("postgres.password");
    }

    /** Whether the cluster has been started once and is to be kept whatever happens. */
    boolean initialized() {
        return initialized;
    }

    void markInitialized(int postgresMajor) {
        writeMarker(postgresMajor, true);
        initialized = true;
    }

    /** Deletes all of it; the marker and the lock last, so that a crash leaves something that can be deleted again. */
    void delete() {
        var last = Set.of(path.resolve(MARKER), path.resolve(LOCK));
        Folders.list(path).stream().filter(entry -> !last.contains(entry)).forEach(Folders::delete);
        Folders.delete(path);
    }

    @Override
    public void close() {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path folder) {
        try {
            var parent = folder.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw new StartupException(cannotCreate(folder), e);
            }
        } catch (IOException e) {
            throw new StartupException(cannotCreate(folder), e);
        }
    }

    private static String cannotCreate(Path folder) {
        return "the data directory %s cannot be created; %s".formatted(folder, ANOTHER_PLACE);
    }

    private static final String ANOTHER_PLACE = "name another one in SCHOLARSHIP_DATA_DIRECTORY";

    private static void refuseForeign(Path folder) {
        if (!Files.isWritable(folder) || !Files.isReadable(folder)) {
            throw new StartupException(notWritable(folder));
        }
        var names = Folders.list(folder).stream()
                .map(entry -> entry.getFileName().toString())
                .toList();
        if (!names.contains(MARKER) && !LEFT_BY_FIRST_MOMENT.containsAll(names)) {
            throw new StartupException("%s is not empty and was not made by Scholarship API, so it is left alone; %s"
                    .formatted(folder, ANOTHER_PLACE));
        }
    }

    private static String notWritable(Path folder) {
        return "the data directory %s is not writable for this user; %s".formatted(folder, ANOTHER_PLACE);
    }

    private static FileLock lock(Path folder) {
        var file = folder.resolve(LOCK);
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new InUseException(inUse(folder, file));
            }
            writeOwner(channel);
            return lock;
        } catch (IOException e) {
            throw new StartupException(notWritable(folder), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void writeOwner(FileChannel channel) throws IOException {
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
    }

    private static String inUse(Path folder, Path file) throws IOException {
        var owner = Files.readString(file).strip();
        return "the data directory %s is in use by another Scholarship API process%s; stop that one first, or %s"
                .formatted(folder, owner.isEmpty() ? "" : " (pid " + owner + ")", ANOTHER_PLACE);
    }

    private void readOrWriteMarker(int postgresMajor) {
        if (!Files.exists(path.resolve(MARKER))) {
            writeMarker(postgresMajor, false);
            return;
        }
        var marker = readMarker();
        refuseNewerLayout(marker);
        refuseOtherMajor(marker, postgresMajor);
        initialized = Boolean.parseBoolean(marker.getProperty("postgres.initialized"));
    }

    private Properties readMarker() {
        var marker = new Properties();
        try {
            marker.load(new StringReader(Files.readString(path.resolve(MARKER))));
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(e);
        }
        return marker;
    }

    private int number(Properties marker, String key) {
        try {
            return Integer.parseInt(marker.getProperty(key, "none"));
        } catch (NumberFormatException e) {
            throw unreadable(e);
        }
    }

    private StartupException unreadable(Exception cause) {
        return new StartupException(
                "%s is damaged; put it back from a copy, or %s".formatted(path.resolve(MARKER), ANOTHER_PLACE), cause);
    }

    private void refuseNewerLayout(Properties marker) {
        if (number(marker, "layout") > LAYOUT) {
            throw new StartupException(
                    "the data directory %s was made by a newer Scholarship API; start that one, or %s"
                            .formatted(path, ANOTHER_PLACE));
        }
    }

    private void refuseOtherMajor(Properties marker, int postgresMajor) {
        var made = number(marker, "postgres.major");
        if (made != postgresMajor) {
            throw new StartupException(
                    ("the data directory %s holds data of PostgreSQL %d and this program brings PostgreSQL %d; start the"
                                    + " version of Scholarship API that made it, or start anew with"
                                    + " './scholarship reset', which deletes the data")
                            .formatted(path, made, postgresMajor));
        }
    }

    private void writeMarker(int postgresMajor, boolean complete) {
        var unfinished = path.resolve(UNFINISHED_MARKER);
        var text = """
                # Marks a data directory of Scholarship API. Do not edit.
                layout=%d
                postgres.major=%d
                postgres.initialized=%s
                """.formatted(LAYOUT, postgresMajor, complete);
        try (var channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        } catch (IOException e) {
            throw new StartupException(notWritable(path), e);
        }
        Folders.move(unfinished, path.resolve(MARKER));
    }
}
