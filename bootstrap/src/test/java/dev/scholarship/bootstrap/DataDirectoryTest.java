package dev.scholarship.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path temporary;

    @Test
    void isMadeForItsOwnerOnly() throws IOException {
        var path = temporary.resolve("some").resolve("data");
        try (var directory = DataDirectory.open(path)) {
            assertThat(directory.initialized()).isFalse();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void remembersThatItsDatabaseIsComplete() {
        try (var directory = DataDirectory.open(path())) {
            directory.markInitialized(18);
        }
        try (var directory = DataDirectory.open(path(), 18)) {
            assertThat(directory.initialized()).isTrue();
        }
    }

    @Test
    void refusesAPathThatCannotBeAFolder() throws IOException {
        var file = Files.writeString(temporary.resolve("file"), "");

        refuses(file, "cannot be created", "SCHOLARSHIP_DATA_DIRECTORY");
        refuses(file.resolve("dir"), "cannot be created", "SCHOLARSHIP_DATA_DIRECTORY");
    }

    @Test
    void refusesTheRootOfAFileSystem() {
        refuses(Path.of("/"), "SCHOLARSHIP_DATA_DIRECTORY");
    }

    @Test
    void refusesAFolderOfSomebodyElseAndLeavesItAlone() throws IOException {
        Files.createDirectory(path());
        Files.writeString(path().resolve("thesis.txt"), "years of work");

        refuses(path(), "was not made by Scholarship API");
        assertThat(path()).isDirectoryContaining("glob:**thesis.txt");
        assertThat(Folders.list(path())).hasSize(1);
    }

    @Test
    void takesAFolderWhoseFirstStartWasKilled() throws IOException {
        Files.createDirectory(path());
        Files.writeString(path().resolve("lock"), "");
        Files.writeString(path().resolve("scholarship.properties.new"), "lay");

        DataDirectory.open(path()).close();
    }

    @Test
    void refusesANewerLayout() throws IOException {
        mark("layout=2\npostgres.major=18\n");

        refuses(path(), "made by a newer Scholarship API");
    }

    @Test
    void refusesAnotherMajorVersionAndSaysWhatToDo() throws IOException {
        mark("layout=1\npostgres.major=15\npostgres.initialized=true\n");

        refuses(path(), "data of PostgreSQL 15", "brings PostgreSQL 18", "./scholarship reset");
    }

    @Test
    void refusesADamagedMarker() throws IOException {
        mark("lay\\u00");

        refuses(path(), "is damaged");
    }

    @Test
    void refusesASecondHolderInThisProcess() {
        try (var directory = DataDirectory.open(path())) {
            refuses(directory.path(), "in use", "pid " + ProcessHandle.current().pid());
        }
    }

    @Test
    void refusesWhileAnotherProcessHoldsIt() throws Exception {
        var holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        path().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var output = holder.inputReader()) {
            assertThat(output.readLine()).isEqualTo("held");

            refuses(path(), "in use", "pid " + holder.pid());
        } finally {
            holder.destroyForcibly();
            assertThat(holder.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
        DataDirectory.open(path()).close();
    }

    @Test
    void deletesOnlyWhatCarriesTheMarker() throws IOException {
        Files.createDirectory(path());
        Files.writeString(path().resolve("thesis.txt"), "years of work");

        assertThatThrownBy(() -> DataDirectory.openToDelete(path()))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("not a data directory of Scholarship API");
    }

    @Test
    void isDeletedWithAllThatIsInItButNotWhatLinksLeadTo() throws IOException {
        var outside = Files.writeString(temporary.resolve("outside"), "stays");
        DataDirectory.open(path()).close();
        Files.createDirectories(path().resolve("postgres").resolve("base"));
        Files.createSymbolicLink(path().resolve("postgres").resolve("link"), outside);

        try (var directory = DataDirectory.openToDelete(path())) {
            directory.delete();
        }

        assertThat(path()).doesNotExist();
        assertThat(outside).exists();
    }

    /** Holds the data directory until it is killed. */
    static final class Holder {
        @SuppressWarnings("try")
        public static void main(String[] arguments) throws InterruptedException {
            try (var directory = DataDirectory.open(Path.of(arguments[0]))) {
                System.out.println("held");
                Thread.sleep(Long.MAX_VALUE);
            }
        }
    }

    private Path path() {
        return temporary.resolve("data");
    }

    private void mark(String text) throws IOException {
        Files.createDirectories(path());
        Files.writeString(path().resolve("scholarship.properties"), text);
    }

    private static void refuses(Path path, String... words) {
        assertThatThrownBy(() -> DataDirectory.open(path, 18))
                .isInstanceOf(StartupException.class)
                .message()
                .contains(words)
                .doesNotContain("\n");
    }
}
