package dev.scholarship.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "settings.md");

    @Test
    void theManualDescribesTheSettingsOfThisVersion() throws IOException {
        var page = SettingsPage.markdown(SettingsReader.defaults());
        if (Boolean.getBoolean("settings.page.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE)
                .as("out of date; its last lines say how to write it anew")
                .content()
                .isEqualTo(page);
    }
}
