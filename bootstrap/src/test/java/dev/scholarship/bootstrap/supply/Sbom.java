package dev.scholarship.bootstrap.supply;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A software bill of materials in CycloneDX's JSON. */
record Sbom(JsonNode json) {
    /** SPDX ids under which a library may ship. Of several licences a library offers the choice: one of these is enough. */
    private static final Set<String> ALLOWED =
            Set.of("0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "EPL-2.0", "MIT");

    /**
     * What is wrong with it; empty if nothing is.
     *
     * @param shipped the SHA-256 of each library that ships, in hexadecimal, and its file's name
     */
    List<String> problems(Map<String, String> shipped) {
        var problems = new ArrayList<String>();
        var unlisted = new HashMap<>(shipped);
        for (var component : json.path("components")) {
            var name = component.path("purl").asText();
            if (unlisted.remove(sha256(component)) == null) {
                problems.add(name + " is listed and does not ship");
            }
            var licences = licences(component);
            if (licences.isEmpty()) {
                problems.add(name + " has no licence");
            } else if (licences.stream().noneMatch(ALLOWED::contains)) {
                problems.add(name + " has a licence that is not allowed: " + String.join(", ", licences));
            }
        }
        unlisted.values().forEach(file -> problems.add(file + " ships and is not listed"));
        return problems;
    }

    private static String sha256(JsonNode component) {
        return items(component.path("hashes"))
                .filter(hash -> hash.path("alg").asText().equals("SHA-256"))
                .map(hash -> hash.path("content").asText())
                .findFirst()
                .orElse("");
    }

    private static List<String> licences(JsonNode component) {
        return items(component.path("licenses"))
                .map(choice -> choice.path("license"))
                .map(licence -> licence.path("id").asText(licence.path("name").asText()))
                .filter(licence -> !licence.isBlank())
                .toList();
    }

    private static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
