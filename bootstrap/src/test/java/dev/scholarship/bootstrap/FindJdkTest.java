package dev.scholarship.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that finds a JDK for Maven and for the launcher, tried on folders that look like JDKs. */
class FindJdkTest {
    private static final Path SCRIPT =
            Path.of("..", ".mvn", "find-jdk.sh").toAbsolutePath().normalize();

    @TempDir
    Path temporary;

    private String javaHome = "";
    private String pathPrefix = "";

    @Test
    void takesJavaHomeWhenItIsNewEnough() throws Exception {
        jdk("jdks/newer", "25.0.1");
        javaHome = jdk("mine", "21").toString();

        assertThat(find()).isEqualTo(javaHome);
    }

    @Test
    void passesOverAJavaHomeThatIsTooOld() throws Exception {
        var newer = jdk("jdks/newer", "25.0.1");
        javaHome = jdk("mine", "17.0.15").toString();

        assertThat(find()).isEqualTo(newer.toString());
    }

    @Test
    void passesOverAJavaHomeThatIsNotThere() throws Exception {
        var newer = jdk("jdks/newer", "25.0.1");
        javaHome = temporary.resolve("gone").toString();

        assertThat(find()).isEqualTo(newer.toString());
    }

    @Test
    void takesTheJavaOnThePathBeforeTheFolders() throws Exception {
        jdk("jdks/newer", "25.0.1");
        var onPath = jdk("path/jdk", "21.0.9");
        var links = Files.createDirectories(temporary.resolve("links"));
        Files.createSymbolicLink(links.resolve("java"), Path.of("../path/jdk/bin/java"));
        pathPrefix = links + ":";

        assertThat(find()).isEqualTo(onPath.toRealPath().toString());
    }

    @Test
    void takesTheHighestVersionOfTheFolders() throws Exception {
        jdk("jdks/a", "21.0.9");
        var highest = jdk("jdks/with space/Contents/Home", "26-ea");
        jdk("jdks/c", "9.0.4");
        jdk("jdks/d", "1.8.0_442");

        assertThat(find()).isEqualTo(highest.toString());
    }

    @Test
    void passesOverARuntimeWithoutCompiler() throws Exception {
        var jre = jdk("jdks/jre", "25");
        Files.delete(jre.resolve("bin/javac"));
        var jdk = jdk("jdks/jdk", "21");

        assertThat(find()).isEqualTo(jdk.toString());
    }

    @Test
    void asksJavaWhereNoReleaseFileIs() throws Exception {
        var jdk = jdk("jdks/asked", "21.0.9");
        Files.delete(jdk.resolve("release"));

        assertThat(find()).isEqualTo(jdk.toString());
    }

    @Test
    void leavesTheOptionsOfTheCallerAsTheyWere() throws Exception {
        jdk("jdks/newer", "25");

        assertThat(shell("set -euf; before=$-; . '" + SCRIPT + "'; [ \"$before\" = \"$-\" ] && echo same"))
                .isEqualTo(new Result(0, "same", ""));
    }

    @Test
    void saysInOneSentenceWhatToInstallWhereNoneIs() throws Exception {
        jdk("jdks/old", "17.0.15");

        var result = shell(". '" + SCRIPT + "'; echo went on");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("JDK of version 21 or newer", "apt install", "dnf install", "brew install", "JAVA_HOME")
                .doesNotContain("\n");
    }

    private String find() throws Exception {
        var result = shell(". '" + SCRIPT + "'; printf %s \"$JAVA_HOME\"");
        assertThat(result.err()).isEmpty();
        return result.out();
    }

    private Result shell(String script) throws Exception {
        var builder = new ProcessBuilder("sh", "-c", script);
        var errors = temporary.resolve("errors");
        builder.redirectError(errors.toFile());
        builder.environment().put("PATH", path());
        builder.environment().put("JAVA_HOME", javaHome);
        builder.environment()
                .put("SCHOLARSHIP_JDK_FOLDERS", temporary.resolve("none") + ":" + temporary.resolve("jdks"));
        var process = builder.start();
        var out = new String(process.getInputStream().readAllBytes());
        return new Result(
                process.waitFor(), out.strip(), Files.readString(errors).strip());
    }

    /** The path of the test, with an old java before that of this machine, which may be anything. */
    private String path() throws IOException {
        var old = jdk("old-on-path", "17.0.1");
        return pathPrefix + old.resolve("bin") + ":/usr/bin:/bin";
    }

    private Path jdk(String name, String version) throws IOException {
        var home = Files.createDirectories(temporary.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        for (var program : new String[] {"java", "javac"}) {
            var file = Files.writeString(
                    home.resolve("bin").resolve(program),
                    "#!/bin/sh\necho 'openjdk version \"" + version + "\" 2026-01-20' >&2\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return home;
    }

    private record Result(int status, String out, String err) {}
}
