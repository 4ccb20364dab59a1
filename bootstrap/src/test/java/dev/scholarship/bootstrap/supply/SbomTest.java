package dev.scholarship.bootstrap.supply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SbomTest {
    private static final Map<String, String> SHIPPED = Map.of("aa", "one-1.jar");

    @Test
    void aListWithAllowedLicencesOfAllThatShipsIsFine() throws Exception {
        assertThat(sbom("aa", "{'license': {'id': 'MIT'}}").problems(SHIPPED)).isEmpty();
    }

    @Test
    void ofSeveralLicencesOneMustBeAllowed() throws Exception {
        var choice = "{'license': {'id': 'LGPL-2.1-only'}}, {'license': {'id': 'EPL-2.0'}}";
        assertThat(sbom("aa", choice).problems(SHIPPED)).isEmpty();
    }

    @Test
    void aMissingLicenceIsReported() throws Exception {
        assertThat(sbom("aa", "").problems(SHIPPED)).containsExactly("pkg:maven/a/one@1 has no licence");
    }

    @Test
    void aLicenceThatIsNotAllowedIsReported() throws Exception {
        assertThat(sbom("aa", "{'license': {'name': 'Commercial'}}").problems(SHIPPED))
                .containsExactly("pkg:maven/a/one@1 has a licence that is not allowed: Commercial");
    }

    @Test
    void aLibraryThatIsNotTheListedOneIsReportedOnBothSides() throws Exception {
        assertThat(sbom("bb", "{'license': {'id': 'MIT'}}").problems(SHIPPED))
                .containsExactly("pkg:maven/a/one@1 is listed and does not ship", "one-1.jar ships and is not listed");
    }

    private static Sbom sbom(String sha256, String licences) throws Exception {
        var json = """
                {'components': [{'purl': 'pkg:maven/a/one@1', 'hashes': [{'alg': 'SHA-256', 'content': '%s'}],
                  'licenses': [%s]}]}
                """.formatted(sha256, licences).replace('\'', '"');
        return new Sbom(new ObjectMapper().readTree(json));
    }
}
