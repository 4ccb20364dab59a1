package dev.scholarship.http.openapi;

import dev.scholarship.http.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Turns a YAML document of ours into the same document in JSON. */
final class ContractJson {
    private ContractJson() {}

    static byte[] from(String resource) {
        try (var yaml = Objects.requireNonNull(ContractJson.class.getResourceAsStream(resource), resource)) {
            return Json.write(new Load(LoadSettings.builder().build()).loadFromInputStream(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
