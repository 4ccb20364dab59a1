package dev.scholarship.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {
    @TempDir
    Path folder;

    @Test
    void isThereWhenItIsComplete() throws IOException {
        var file = folder.resolve("신안.jsonl");
        new NewFile(file, false).write(out -> {
            out.write("é\n");
            assertThat(file).doesNotExist();
            return 1;
        });
        assertThat(folder.toFile().list()).containsExactly("신안.jsonl");
        assertThat(file).hasContent("é\n");
    }

    @Test
    void leavesNothingOfWhatFails() {
        var file = new NewFile(folder.resolve("a"), false);
        assertThatThrownBy(() -> file.write(out -> {
                    out.write("half");
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(folder.toFile().list()).isEmpty();
    }

    @Test
    void replacesNothingUnlessTold() throws IOException {
        var file = Files.writeString(folder.resolve("a"), "old");
        assertThatThrownBy(() -> new NewFile(file, false))
                .isInstanceOf(StartupException.class)
                .hasMessage(file + " exists; choose another name, or add --force to replace it");
        new NewFile(file, true).write(NewFileTest::writeNew);
        assertThat(file).hasContent("new");
    }

    @Test
    void doesNotReplaceWhatCameMeanwhile() throws IOException {
        var file = folder.resolve("a");
        var written = new NewFile(file, false);
        Files.writeString(file, "other");
        assertThatThrownBy(() -> written.write(NewFileTest::writeNew)).isInstanceOf(StartupException.class);
        assertThat(file).hasContent("other");
        assertThat(folder.toFile().list()).containsExactly("a");
    }

    @Test
    void needsAFolder() {
        assertThatThrownBy(() -> new NewFile(folder, true)).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> new NewFile(folder.resolve("no/such"), true))
                .hasMessageContaining("there is no folder");
    }

    private static long writeNew(java.io.Writer out) throws IOException {
        out.write("new");
        return 1;
    }
}
