package dev.scholarship.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scholarship.http.openapi.ContractRoutes;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractRoutesTest {
    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");

    private static HttpServer server;
    private static RawHttp http;

    @BeforeAll
    static void start() {
        server = TestServer.start(new ContractRoutes());
        http = new RawHttp(server.port());
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @ParameterizedTest
    @CsvSource({"/openapi.yaml, application/yaml", "/openapi.json, application/json"})
    void theContractMayBeKeptWhileItHolds(String path, String mediaType) throws IOException {
        var answer = http.send("GET " + path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo(mediaType);
        assertThat(answer.header("Cache-Control")).isEqualTo("public, no-cache");
        var again = http.send("GET " + path, "If-None-Match: " + answer.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void thePageLoadsItsOwnFilesOnlyAndTheyAreThere() throws IOException {
        var page = http.send("GET /docs");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("http:", "https:", "<style", "onload");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                .doesNotContain("unsafe");
        var loaded =
                LOADED.matcher(page.body()).results().map(link -> link.group(1)).toList();
        assertThat(loaded)
                .hasSizeGreaterThan(3)
                .allSatisfy(path ->
                        assertThat(http.send("HEAD " + path).status()).as(path).isEqualTo(200));
        assertThat(http.send("GET /docs/docs.js").body()).contains("url: '/openapi.json'");
    }
}
