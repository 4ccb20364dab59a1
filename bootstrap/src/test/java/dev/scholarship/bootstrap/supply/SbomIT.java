package dev.scholarship.bootstrap.supply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The bill of materials of this very build, after packaging. */
class SbomIT {
    private static final Path TARGET = Path.of("target");

    @Test
    void listsEveryLibraryThatShipsWithALicenceThatIsAllowed() throws Exception {
        var sbom =
                new Sbom(new ObjectMapper().readTree(TARGET.resolve("sbom.json").toFile()));
        assertThat(sbom.problems(shipped())).isEmpty();
    }

    private static Map<String, String> shipped() throws Exception {
        var shipped = new TreeMap<String, String>();
        try (var files = Files.list(TARGET.resolve("lib"))) {
            for (var file : files.toList()) {
                var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                shipped.put(HexFormat.of().formatHex(digest), file.getFileName().toString());
            }
        }
        return shipped;
    }
}
