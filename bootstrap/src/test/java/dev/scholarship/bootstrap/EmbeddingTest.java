package dev.scholarship.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.domain.eligibility.RuleText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The examples in docs/embedding, with nothing on its class path but the domain. */
class EmbeddingTest {
    private static final Path DOCS = Path.of("..", "docs");

    @TempDir
    Path classes;

    @ParameterizedTest
    @EnumSource
    void anExampleCompilesAgainstTheDomainAloneAndPrintsWhatTheDocumentSays(Example example) throws Exception {
        compile(example.source());
        assertThat(run(example)).isEqualTo(example.block("```text\n"));
    }

    @ParameterizedTest
    @EnumSource
    void theDocumentShowsTheVeryCode(Example example) throws Exception {
        assertThat(example.block("```java\n")).isEqualTo(Files.readString(example.source()));
    }

    @Test
    void oneRuleAndOnePersonTakeThirtyLines() throws Exception {
        assertThat(Files.readAllLines(Example.EMBEDDING.source())).hasSizeLessThanOrEqualTo(30);
    }

    @Test
    void theExamplesDependOnTheDomainOfThisVersionAndOnNothingElse() throws Exception {
        var pom = Files.readString(DOCS.resolve("embedding/pom.xml"));
        assertThat(pom)
                .containsOnlyOnce("<dependency>")
                .containsSubsequence(
                        "<artifactId>scholarship-domain</artifactId>",
                        "<version>" + Build.current().version() + "</version>");
    }

    private void compile(Path source) throws Exception {
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
                        source.toString());
        assertThat(exit).as(errors.toString(StandardCharsets.UTF_8)).isZero();
    }

    private String run(Example example) throws Exception {
        var printed = new ByteArrayOutputStream();
        var before = System.out;
        var alone = new URL[] {classes.toUri().toURL(), domain()};
        try (var loader = new URLClassLoader(alone, ClassLoader.getPlatformClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass("example." + example.className)
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

    /** In the order of the document. */
    private enum Example {
        EMBEDDING("Embedding"),
        MANY("Many");

        private final String className;

        Example(String className) {
            this.className = className;
        }

        Path source() {
            return DOCS.resolve("embedding/src/main/java/example/" + className + ".java");
        }

        /** The document's block of this sort that belongs to this example. */
        String block(String fence) throws IOException {
            var blocks = Files.readString(DOCS.resolve("embedding.md")).split("\n" + fence, -1);
            assertThat(blocks).hasSize(1 + values().length);
            var rest = blocks[1 + ordinal()];
            return rest.substring(0, rest.indexOf("```"));
        }
    }
}
