package dev.scholarship.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scholarship.bootstrap.EffectiveSettings.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @TempDir
    Path temporary;

    @Test
    void haveADefaultForEachAndNothingElse() {
        assertThat(SettingsReader.defaults()).containsOnlyKeys(Setting.keys());
    }

    @Test
    void startLocallyByDefault() {
        assertThat(read(Map.of()).settings())
                .isEqualTo(new Settings(
                        new Settings.Http(8080, "127.0.0.1", Duration.ZERO, new Settings.Cors(""), false),
                        new Settings.Data(Path.of(".data")),
                        new Settings.Database("", "", "", 10),
                        new Settings.Catalog(Duration.ofSeconds(1)),
                        new Settings.Recommendations(false)));
    }

    @Test
    void mapEachVariable() {
        var environment = new HashMap<>(Map.of(
                "SCHOLARSHIP_HTTP_PORT", "0",
                "SCHOLARSHIP_HTTP_HOST", "0.0.0.0",
                "SCHOLARSHIP_HTTP_DRAIN", "PT5S",
                "SCHOLARSHIP_HTTP_CORS_ORIGINS", "https://a.example,https://b.example:8443",
                "SCHOLARSHIP_HTTP_TLS_IN_FRONT", "true",
                "SCHOLARSHIP_DATA_DIRECTORY", "/var/lib/장학금",
                "SCHOLARSHIP_DATABASE_URL", "jdbc:postgresql://db/scholarship",
                "SCHOLARSHIP_DATABASE_USER", "api",
                "SCHOLARSHIP_DATABASE_PASSWORD", "secret",
                "SCHOLARSHIP_DATABASE_CONNECTIONS", "3"));
        environment.put("SCHOLARSHIP_CATALOG_POLL", "PT0.25S");
        environment.put("SCHOLARSHIP_RECOMMENDATIONS_ENABLED", "true");
        var settings = read(environment).settings();

        assertThat(settings)
                .isEqualTo(new Settings(
                        new Settings.Http(
                                0,
                                "0.0.0.0",
                                Duration.ofSeconds(5),
                                new Settings.Cors("https://a.example,https://b.example:8443"),
                                true),
                        new Settings.Data(Path.of("/var/lib/장학금")),
                        new Settings.Database("jdbc:postgresql://db/scholarship", "api", "secret", 3),
                        new Settings.Catalog(Duration.ofMillis(250)),
                        new Settings.Recommendations(true)));
        assertThat(settings.database().embedded()).isFalse();
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @Test
    void letTheFileWinOverDefaultsAndTheEnvironmentOverTheFile() throws IOException {
        var file = file("scholarship.http.port=8081 \nscholarship.http.host=장학.example\n");

        var effective = new SettingsReader(Map.of("SCHOLARSHIP_HTTP_PORT", "8082")).read(Optional.of(file));

        assertThat(effective.settings().http().port()).isEqualTo(8082);
        assertThat(effective.settings().http().host()).isEqualTo("장학.example");
        assertThat(source(effective, Setting.HTTP_PORT)).isEqualTo(Source.ENVIRONMENT);
        assertThat(source(effective, Setting.HTTP_HOST)).isEqualTo(Source.FILE);
        assertThat(source(effective, Setting.HTTP_DRAIN)).isEqualTo(Source.DEFAULT);
    }

    @Test
    void takeTheFileThatTheEnvironmentNames() throws IOException {
        var file = file("scholarship.http.port=8081");

        assertThat(read(Map.of("SCHOLARSHIP_SETTINGS", file.toString()))
                        .settings()
                        .http()
                        .port())
                .isEqualTo(8081);
    }

    @Test
    void takeAPasswordAsItIs() {
        var password = "${env:HOME} #{a} @{b} ,:=[0]% \\ 암호";

        assertThat(read(Map.of("SCHOLARSHIP_DATABASE_PASSWORD", password))
                        .settings()
                        .database()
                        .password())
                .isEqualTo(password);
    }

    @Test
    void listAllProblemsAtOnce() throws IOException {
        var file = file("scholarship.http.prt=1\nscholarship.data.directory=\n");
        var environment = Map.of(
                "SCHOLARSHIP_HTTP_PORT", "65536",
                "SCHOLARSHIP_HTTP_DRAIN", "5",
                "SCHOLARSHIP_DATABASE_CONNECTIONS", "0",
                "SCHOLARSHIP_DATABASE_PASWORD", "hidden",
                "SCHOLARSHIP_DATABASE_URL", "jdbc:postgresql://db/x?user=a&password=b");

        assertThatThrownBy(() -> new SettingsReader(environment).read(Optional.of(file)))
                .isInstanceOf(StartupException.class)
                .message()
                .contains("scholarship.http.prt in " + file, "did you mean \"scholarship.http.port\"?")
                .contains("SCHOLARSHIP_DATABASE_PASWORD", "did you mean \"SCHOLARSHIP_DATABASE_PASSWORD\"?")
                .contains("scholarship.http.port (SCHOLARSHIP_HTTP_PORT) is '65536'", "from 0 to 65535")
                .contains("scholarship.http.drain (SCHOLARSHIP_HTTP_DRAIN) is '5'", "PT5S")
                .contains("scholarship.data.directory (SCHOLARSHIP_DATA_DIRECTORY) is ''")
                .contains("scholarship.database.connections (SCHOLARSHIP_DATABASE_CONNECTIONS) is '0'")
                .contains("scholarship.database.url (SCHOLARSHIP_DATABASE_URL)")
                .doesNotContain("hidden");
    }

    @Test
    void takeNoAddressOfADatabaseThatIsNoneOrHoldsAPassword() {
        for (var url : List.of(
                "jdbc:postgresql:name",
                "jdbc:postgresql://host/",
                "jdbc:postgresql:///name",
                "jdbc:postgresql://host:5432/name?sslmode=require&passwordless=yes",
                "jdbc:postgresql://[::1]:5432,db.example:6432/이름?options=-c%20x")) {
            assertThat(Setting.DATABASE_URL.accepts(url)).as(url).isTrue();
        }
        for (var url : List.of(
                "jdbc:postgresql:",
                "jdbc:mysql://host/name",
                "jdbc:postgresql://host:port/name",
                "jdbc:postgresql://host:65536/name",
                "jdbc:postgresql://host:0/name",
                "jdbc:postgresql://host:5432",
                "jdbc:postgresql://user:hunter2@host/name",
                "postgresql://user:hunter2@host/name",
                "jdbc:postgresql://host/name?password=hunter2",
                "jdbc:postgresql://host/name?sslmode=require&PassWord=hunter2",
                "jdbc:postgresql://host/name?sslpassword=hunter2&ssl=true")) {
            assertThatThrownBy(() -> read(Map.of("SCHOLARSHIP_DATABASE_URL", url)))
                    .as(url)
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining("an address such as jdbc:postgresql://host:5432/name")
                    .hasMessageNotContaining("hunter2");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    *                                   | has a wildcard
                    https://*.example.org               | has a wildcard
                    null                                | cannot be allowed
                    https://a.example,null              | cannot be allowed
                    https://a.example/                  | slash or a path
                    https://a.example/app               | slash or a path
                    https://user:hunter@a.example       | has a user
                    http://a.example                    | not encrypted
                    http://localhost.a.example          | not encrypted
                    http://127.0.0.2                    | not encrypted
                    https://a.example:0                 | no port
                    https://a.example:65536             | no port
                    https://a.example:                  | is not an origin
                    https://a.example?x                 | is not an origin
                    https://a.example#x                 | is not an origin
                    https://a.example https://b.example | separate origins by commas
                    https://a.example,                  | is not an origin
                    a.example                           | is not an origin
                    ftp://a.example                     | is not an origin
                    https://-a.example                  | is not an origin
                    https://bücher.example              | ASCII form
                    """)
    void refuseAnOriginThatIsNoneExactly(String origins, String why) {
        assertThatThrownBy(() -> read(Map.of("SCHOLARSHIP_HTTP_CORS_ORIGINS", origins)))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("scholarship.http.cors.origins (SCHOLARSHIP_HTTP_CORS_ORIGINS) is '" + origins)
                .hasMessageContaining(why);
    }

    @Test
    void takeUnencryptedOriginsOfThisMachineOnlyWhileNobodyElseCanAsk() {
        var origins = "http://localhost:3000,https://a.example";
        assertThat(read(Map.of("SCHOLARSHIP_HTTP_CORS_ORIGINS", origins))
                        .settings()
                        .http()
                        .cors()
                        .origins())
                .isEqualTo(origins);
        assertThatThrownBy(() ->
                        read(Map.of("SCHOLARSHIP_HTTP_CORS_ORIGINS", origins, "SCHOLARSHIP_HTTP_HOST", "0.0.0.0")))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("http is for local use only while scholarship.http.host is '0.0.0.0'");
    }

    @Test
    void knowTheVariablesOfTheScriptsAndIgnoreThoseOfOthers() {
        read(Map.of("SCHOLARSHIP_JDK_FOLDERS", "/x", "HOME", "/root", "SCHOLAR", "x"));
    }

    @Test
    void refuseAFileThatCannotBeRead() {
        assertThatThrownBy(() -> new SettingsReader(Map.of()).read(Optional.of(temporary.resolve("absent"))))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("absent cannot be read (there is no such file)");
    }

    @Test
    void haveADigestOfTheValuesThatTellsNothingOfASecret() {
        var without = read(Map.of()).digest();
        var one = read(Map.of("SCHOLARSHIP_DATABASE_PASSWORD", "one")).digest();
        var other = read(Map.of("SCHOLARSHIP_DATABASE_PASSWORD", "other")).digest();

        assertThat(one).isEqualTo(other).isNotEqualTo(without);
        assertThat(read(Map.of("SCHOLARSHIP_HTTP_PORT", "8080")).digest()).isEqualTo(without);
        assertThat(read(Map.of("SCHOLARSHIP_HTTP_PORT", "8081")).digest()).isNotEqualTo(without);
    }

    private static Source source(EffectiveSettings effective, Setting setting) {
        return effective.values().get(setting.ordinal()).source();
    }

    private static EffectiveSettings read(Map<String, String> environment) {
        return new SettingsReader(environment).read(Optional.empty());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(temporary.resolve("scholarship.properties"), text);
    }
}
