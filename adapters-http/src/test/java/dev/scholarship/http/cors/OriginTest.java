package dev.scholarship.http.cors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scholarship.domain.text.BadTextException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.example.org, https://www.example.org",
        "HTTPS://WWW.Example.ORG, https://www.example.org",
        "https://www.example.org:443, https://www.example.org",
        "https://www.example.org:0443, https://www.example.org",
        "https://www.example.org:80, https://www.example.org:80",
        "https://www.example.org:08443, https://www.example.org:8443",
        "http://localhost:80, http://localhost",
        "http://LocalHost:3000, http://localhost:3000",
        "http://127.0.0.1:443, http://127.0.0.1:443",
        "http://[::1]:5173, http://[::1]:5173",
        "https://xn--bcher-kva.example, https://xn--bcher-kva.example"
    })
    void isWrittenAsABrowserSendsIt(String written, String sent) {
        assertThat(Origin.parse(written).text()).isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "*",
                "null",
                "https://",
                "https://*",
                "https://*.example.org",
                "http://www.example.org",
                "https://www.example.org/",
                "https://www.example.org/a",
                "https://www.example.org?",
                "https://a b",
                "https://u@www.example.org",
                "https://u:p@www.example.org",
                "https://www.example.org:",
                "https://:443",
                "https://www.example.org:65536",
                "https://www..example.org",
                "https://www.example.org.",
                "//a.example",
                "https:/a.example",
                "https:\\\\a.example",
                "ftp://a.example",
                "https://a_b.example",
                "https://[::2]",
                "https://a.example\n",
                "https://\u0430.example",
                "https://\u212A.example",
                "https://a.example\0"
            })
    void isNothingElse(String text) {
        assertThatThrownBy(() -> Origin.parse(text)).isInstanceOf(BadTextException.class);
    }

    @Test
    void isTooLongWhereNoHostIs() {
        assertThatThrownBy(() -> Origin.parse("https://" + "a.".repeat(127) + "a"))
                .isInstanceOf(BadTextException.class);
        assertThat(Origin.parse("https://" + "a.".repeat(126) + "a").text()).hasSize(8 + 253);
    }

    @Test
    void isAllowedIfARequestNamesItExactlyAndOnce() {
        var allowed = AllowedOrigins.parse(" https://a.example:443 ,HTTPS://b.example:8443");
        assertThat(allowed.include(List.of("https://a.example"))).isTrue();
        assertThat(allowed.include(List.of("https://b.example:8443"))).isTrue();
        assertThat(allowed.include(List.of())).isFalse();
        assertThat(allowed.include(List.of("https://a.example", "https://a.example")))
                .isFalse();
        assertThat(allowed.include(List.of("https://A.example"))).isFalse();
        assertThat(allowed.include(List.of("https://a.example:443"))).isFalse();
        assertThat(AllowedOrigins.parse(" ").include(List.of(""))).isFalse();
    }
}
