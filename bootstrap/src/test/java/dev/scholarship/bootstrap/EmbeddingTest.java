package dev.scholarship.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.domain.eligibility.RuleText;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project in docs/embedding, with nothing on its class path but the domain. */
class EmbeddingTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Path SOURCE = DOCS.resolve("embedding/src/main/java/example/Embedding.java");

    @TempDir
    Path classes;

    @Test
    void theExampleCompilesAgainstTheDomainAloneAndPrintsWhatTheDocumentSays() throws Exception {
        compile();
        assertThat(run()).isEqualTo(block("```text\n"));
    }

    @Test
    void theDocumentShowsTheVeryCode() throws Exception {
        assertThat(block("```java\n")).isEqualTo(Files.readString(SOURCE));
    }

    @Test
    void theExampleDependsOnTheDomainOfThisVersionAndOnNothingElse() throws Exception {
        var pom = Files.readString(DOCS.resolve("embedding/pom.xml"));
        assertThat(pom)
                .containsOnlyOnce("<dependency>")
                .containsSubsequence(
                        "<artifactId>scholarship-domain</artifactId>",
                        "<version>" + Build.current().version() + "</version>");
    }

    private void compile() throws Exception {
        var errors = new ByteArrayOutputStream();
        int exit = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        errors,
                        errors,
                        "--release",
                        "21",
                        "-proc:none",
                        "-cp",
                        Path.of(domain().toURI()).toString(),
                        "-d",
                        classes.toString(),
                        SOURCE.toString());
        assertThat(exit).as(errors.toString(StandardCharsets.UTF_8)).isZero();
    }

    private String run() throws Exception {
        var printed = new ByteArrayOutputStream();
        var before = System.out;
        var alone = new URL[] {classes.toUri().toURL(), domain()};
        try (var loader = new URLClassLoader(alone, ClassLoader.getPlatformClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass("example.Embedding")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private static URL domain() {
        return RuleText.class.getProtectionDomain().getCodeSource().getLocation();
    }

    private static String block(String fence) throws Exception {
        var document = Files.readString(DOCS.resolve("embedding.md"));
        int start = document.indexOf("\n" + fence) + fence.length() + 1;
        return document.substring(start, document.indexOf("```", start));
    }
}
