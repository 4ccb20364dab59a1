package dev.scholarship.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scholarship.domain.catalog.CatalogUnavailable;
import dev.scholarship.domain.catalog.CatalogWriter;
import dev.scholarship.http.HttpServer;
import dev.scholarship.http.cors.Origin;
import dev.scholarship.http.health.Health;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServeCommandTest {
    private final StringWriter out = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "::1", "0:0:0:0:0:0:0:1"})
    void theAddressThatIsPrintedIsAnswered(String host) throws Exception {
        var settings =
                ServeCommand.httpSettings(new Settings.Http(0, host, Duration.ZERO, new Settings.Cors(""), false));
        try (var server = new HttpServer(
                                settings,
                                new Health(Map.of(), Map.of()),
                                List.of(),
                                () -> "id",
                                new Random(1),
                                duration -> {})
                        .start();
                var client = HttpClient.newHttpClient()) {
            new Welcome(host, server.port()).print(new PrintWriter(out));
            var printed = Pattern.compile("ready at (\\S+)").matcher(out.toString());
            assertThat(printed.find()).isTrue();
            var request = HttpRequest.newBuilder(URI.create(printed.group(1) + "/health/live"))
                    .build();
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatBrowsersAreToldIsSet() {
        var cors = new Settings.Cors("https://www.example.org, HTTPS://example.org:443");
        var told = ServeCommand.httpSettings(new Settings.Http(0, "0.0.0.0", Duration.ZERO, cors, true))
                .browsers();
        assertThat(told.tlsInFront()).isTrue();
        assertThat(told.allowedOrigins().origins())
                .extracting(Origin::text)
                .containsExactlyInAnyOrder("https://www.example.org", "https://example.org");
    }

    @Test
    void aDatabaseThatGoesAwayDuringTheSampleIsOneSentence() {
        var gone = (CatalogWriter) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {CatalogWriter.class}, (proxy, method, arguments) -> {
                    throw new CatalogUnavailable("no connection", new IOException());
                });

        assertThatThrownBy(() -> ServeCommand.importSample(gone, new Steps(new PrintWriter(out))))
                .isInstanceOf(StartupException.class)
                .hasMessage("the database went away while the sample catalogue was brought in (no connection); start"
                        + " again to complete it");
    }
}
