package dev.scholarship.bootstrap;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of the PostgreSQL that comes with us, unpacked in a folder of the data directory.
 *
 * <p>We start them ourselves and use of the library only its archives: its own start turns {@code fsync} off, lets
 * every local user in without a password, does not notice a server that ended at once, and clears up in a folder under
 * {@code /tmp} that users share.
 */
final class PostgresPrograms {
    private static final String PREFIX = "postgres-programs-";
    private static final String UNFINISHED = ".new";

    private final Path folder;
    private final List<String> runner;

    private PostgresPrograms(Path folder, List<String> runner) {
        this.folder = folder;
        this.runner = runner;
    }

    /**
     * Unpacks them unless they are there.
     *
     * @throws StartupException if there are none for this platform or this machine cannot run them
     */
    static PostgresPrograms unpackedIn(DataDirectory directory) {
        var user = user();
        refuseFolderOfAnother(directory.path(), user);
        var folder = directory.path().resolve(PREFIX + Build.current().postgres());
        if (!Files.isDirectory(folder)) {
            removeOthers(directory.path());
            unpackInto(folder);
        }
        return new PostgresPrograms(folder, runner(user));
    }

    /** Whether the running program in this file is one of the data directory's, of whatever version. */
    static boolean belongTo(DataDirectory directory, Path program) {
        try {
            return program.startsWith(directory.path().toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    Command.Outcome run(Duration limit, String program, List<String> arguments) {
        var command = new ArrayList<>(runner);
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return Command.run(limit, command);
    }

    private static String user() {
        return Command.run(Duration.ofSeconds(10), List.of("id", "-u")).output().strip();
    }

    /** PostgreSQL insists on it, and says so less clearly; and root must not leave files that block the owner. */
    private static void refuseFolderOfAnother(Path folder, String user) {
        try {
            if (!Files.getAttribute(folder, "unix:uid").toString().equals(user)) {
                throw new StartupException(
                        "the data directory %s belongs to %s; start as that user, or name another one in SCHOLARSHIP_DATA_DIRECTORY"
                                .formatted(folder, Files.getOwner(folder).getName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PostgreSQL refuses to run as root. In a user namespace of its own it does not see that it does. */
    private static List<String> runner(String user) {
        if (!user.equals("0")) {
            return List.of();
        }
        if (!Command.run(Duration.ofSeconds(10), List.of("unshare", "-U", "true"))
                .success()) {
            throw new StartupException("PostgreSQL does not run as root, and this machine does not allow the way round"
                    + " it ('unshare -U'): start as an ordinary user, or name a PostgreSQL that runs elsewhere in"
                    + " SCHOLARSHIP_DATABASE_URL");
        }
        return List.of("unshare", "-U");
    }

    private static void removeOthers(Path parent) {
        Folders.list(parent).stream()
                .filter(entry -> entry.getFileName().toString().startsWith(PREFIX))
                .forEach(Folders::delete);
    }

    private static void unpackInto(Path folder) {
        var unfinished = folder.resolveSibling(folder.getFileName() + UNFINISHED);
        try (var archive = archive();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            Files.createDirectory(unfinished);
            unpack(tar, unfinished);
        } catch (IOException e) {
            throw new StartupException(
                    "PostgreSQL cannot be unpacked into %s (%s)".formatted(folder, e.getMessage()), e);
        }
        Folders.move(unfinished, folder);
    }

    private static InputStream archive() throws IOException {
        var system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
        var machine = System.getProperty("os.arch");
        try {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                    system, machine.equals("amd64") ? "x86_64" : machine);
        } catch (IllegalStateException e) {
            throw new StartupException(
                    "no PostgreSQL comes with this program for %s on %s; name one that runs elsewhere in SCHOLARSHIP_DATABASE_URL"
                            .formatted(system, machine),
                    e);
        }
    }

    private static void unpack(TarArchiveInputStream tar, Path folder) throws IOException {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            unpack(tar, entry, folder.resolve(entry.getName()).normalize());
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        var parent = Objects.requireNonNull(target.getParent(), "a path below the folder has a parent");
        Files.createDirectories(parent);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if (parent.endsWith("bin")) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
