package dev.scholarship.bootstrap.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {
    private static final Path ROOT = Path.of("..");
    private static final Set<String> NOT_SOURCES =
            Set.of(".data", ".git", ".idea", ".vscode", "node_modules", "target");
    private static final String RANDOM = "q7Zr2Xw9Lk4Tn8Vb3Ms6Yd1Pf5Hg0Jc2Ra7We";

    @TempDir
    Path folder;

    @Test
    void theTreeHoldsNone() throws Exception {
        assertThat(findings(ROOT)).isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "secrets.history", matches = "true")
    void theHistoryHoldsNone() throws Exception {
        var git = new ProcessBuilder("git", "log", "--all", "--patch", "--text", "--no-color", "--format=commit %H")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var found = new ArrayList<String>();
        try (var lines = git.inputReader(StandardCharsets.ISO_8859_1)) {
            var commit = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                commit = line.startsWith("commit ") ? line : commit;
                for (var kind : line.startsWith("+") ? Secrets.in(line) : List.<String>of()) {
                    found.add(commit + ": " + kind);
                }
            }
        }
        assertThat(git.waitFor()).isZero();
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "private key, -----BEGIN RSA PRIV, ATE KEY-----",
        "AWS access key, AKI, AIOSFODNN7EXAMPLE",
        "Anthropic or OpenAI key, sk-, ant-abcdefghijklmnopqrstuvwxyz",
        "GitHub token, gh, p_0123456789abcdefghijklmnopqrstuvwxyz",
        "GitHub token, github, _pat_0123456789abcdefghijkl",
        "GitLab token, glp, at-0123456789abcdefghij",
        "Google key, AIz, a0123456789abcdefghijklmnopqrstuvwxy",
        "JSON Web Token, ey, JhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJlMTIz",
        "npm token, npm, _0123456789abcdefghijklmnopqrstuvwxyz",
        "Slack token, xo, xb-0123456789-abc",
        "Stripe key, sk, _live_0123456789abcdef",
    })
    void aPlantedSecretIsFoundAndNotQuoted(String kind, String begin, String end) throws Exception {
        Files.writeString(folder.resolve("Config.java"), "class Config {\n    // " + begin + end + "\n}\n");
        assertThat(findings(folder)).containsExactly("Config.java:2: " + kind);
    }

    @ParameterizedTest
    @CsvSource({
        "password=%s",
        "\"apiKey\": \"%s\"",
        "SCHOLARSHIP_DATABASE_PASSWORD: %s",
        "var secret = \"%s\";",
        "<token value='x'/> token='%s'",
    })
    void aRandomTextThatIsCalledASecretIsFound(String line) {
        assertThat(Secrets.in(line.formatted(RANDOM))).containsExactly("assigned secret");
    }

    @ParameterizedTest
    @CsvSource({
        "password = requireNonNull(settings.password())",
        "scholarship.database.password=",
        "\"token\": \"<the token that ./scholarship token prints>\"",
        "secret: aaaaaaaaaaaaaaaaaaaaaaaa1",
    })
    void whatOnlyTalksOfSecretsIsNone(String line) {
        assertThat(Secrets.in(line)).isEmpty();
    }

    private static List<String> findings(Path root) throws IOException {
        var found = new ArrayList<String>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return NOT_SOURCES.contains(directory.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) {
                    var lines =
                            Files.readString(file, StandardCharsets.ISO_8859_1).split("\n", -1);
                    for (int i = 0; i < lines.length; i++) {
                        for (var kind : Secrets.in(lines[i])) {
                            found.add(root.relativize(file) + ":" + (i + 1) + ": " + kind);
                        }
                    }
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }
}
