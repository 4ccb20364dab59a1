package dev.scholarship.consumers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The provider's half: the program answers what its consumers rely on. */
class PactProviderTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pact PACT = Pact.read("/pacts/jvm-client-scholarship-api.json");
    private static final Pact.Interaction SEARCH = PACT.interaction("a search with a slip of the pen");

    @TempDir
    Path folder;

    @Test
    void theProgramKeepsThePact() throws Exception {
        try (var program = RunningProgram.start(folder);
                var client = HttpClient.newHttpClient()) {
            for (var interaction : PACT.interactions()) {
                var answer = client.send(request(program.address(), interaction), BodyHandlers.ofByteArray());
                assertThat(interaction.mismatches(
                                answer.statusCode(),
                                answer.headers().firstValue("Content-Type").orElse(""),
                                JSON.readTree(answer.body())))
                        .as(interaction.description())
                        .isEmpty();
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> whatBreaksThePactIsNoticed() {
        return Stream.of(
                broken(
                        "a member that is missing",
                        "$.items[0].title is missing",
                        body -> first(body).remove("title")),
                broken("another type", "$.has_more is", body -> body.put("has_more", "no")),
                broken(
                        "another form",
                        "$.items[0].window.state is",
                        body -> ((ObjectNode) first(body).path("window")).put("state", "MAYBE")),
                broken(
                        "another value",
                        "$.corrections.nursng[0] is",
                        body -> ((ArrayNode) body.at("/corrections/nursng")).set(0, "nurse")),
                broken("no items", "$.items has 0 items", body -> body.putArray("items")));
    }

    @Test
    void anotherStatusOrMediaTypeIsNoticed() {
        assertThat(SEARCH.mismatches(404, "application/json", SEARCH.responseBody()))
                .containsExactly("status 404, expected 200");
        assertThat(SEARCH.mismatches(200, "text/html;charset=utf-8", SEARCH.responseBody()))
                .hasSize(1);
    }

    @Test
    void moreThanIsReliedOnIsNotAskedAbout() {
        var body = (ObjectNode) SEARCH.responseBody().deepCopy();
        first(body).put("new_member", 1);
        ((ArrayNode) body.path("items")).add(first(body).deepCopy().put("title", "Another one"));
        assertThat(SEARCH.mismatches(200, "application/json", body)).isEmpty();
    }

    @Test
    void matchersThatAreNotUnderstoodAreRefused() {
        var interaction = (ObjectNode) SEARCH.node().deepCopy();
        ((ObjectNode) interaction.at("/response/matchingRules/body/$.has_more/matchers/0")).put("match", "semver");
        assertThatThrownBy(() -> new Pact.Interaction(interaction).requireKnownMatchers())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("semver");
    }

    private static DynamicTest broken(String name, String mismatch, Consumer<ObjectNode> change) {
        return DynamicTest.dynamicTest(name, () -> {
            var body = (ObjectNode) SEARCH.responseBody().deepCopy();
            change.accept(body);
            List<String> mismatches = SEARCH.mismatches(200, "application/json", body);
            assertThat(mismatches).hasSize(1).first().asString().startsWith(mismatch);
        });
    }

    private static ObjectNode first(JsonNode body) {
        return (ObjectNode) body.path("items").get(0);
    }

    private static HttpRequest request(URI address, Pact.Interaction interaction) throws Exception {
        var query = interaction.query().isEmpty() ? "" : "?" + interaction.query();
        var request = HttpRequest.newBuilder(URI.create(address + interaction.path() + query));
        return interaction.requestBody().isMissingNode()
                ? request.GET().build()
                : request.header("Content-Type", "application/json")
                        .method(
                                interaction.method(),
                                BodyPublishers.ofByteArray(JSON.writeValueAsBytes(interaction.requestBody())))
                        .build();
    }
}
