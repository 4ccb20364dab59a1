package dev.scholarship.consumers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.example.scholarship.CatalogueApi;
import org.example.scholarship.EligibilityApi;
import org.example.scholarship.RecommendationsApi;
import org.example.scholarship.http.ApiClient;
import org.example.scholarship.http.ApiException;
import org.example.scholarship.model.Check;
import org.example.scholarship.model.CheckRequest;
import org.example.scholarship.model.Problem;
import org.example.scholarship.model.ProblemCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The consumer's half: it asks exactly what stands in the pact, and the answers there are enough for it. */
class PactConsumerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pact PACT = Pact.read("/pacts/jvm-client-scholarship-api.json");

    private static final Set<String> asked = new ConcurrentSkipListSet<>();

    private static HttpServer provider;
    private static ApiClient client;

    @BeforeAll
    static void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/", PactConsumerTest::answer);
        provider.start();
        client = new ApiClient();
        client.updateBaseUri("http://localhost:" + provider.getAddress().getPort());
    }

    @AfterAll
    static void everythingWasAskedAndTheServerStops() {
        provider.stop(0);
        assertThat(asked)
                .containsExactlyInAnyOrderElementsOf(PACT.interactions().stream()
                        .map(Pact.Interaction::description)
                        .toList());
    }

    @Test
    void showsWhatASearchFound() throws ApiException {
        var page = new CatalogueApi(client)
                .search(CatalogueApi.APISearchRequest.newBuilder()
                        .q("nursng")
                        .limit(5)
                        .build());
        assertThat(page.getCorrections().get("nursng")).containsExactly("nursing");
        var item = page.getItems().getFirst();
        assertThat(List.of(
                        item.getTitle(),
                        item.getProvider().getName(),
                        item.getAmount().getUnstatedAmount().getText(),
                        item.getWindow().getState().getValue(),
                        item.getLinks().getInformation().toString(),
                        item.getSource().getCredit()))
                .doesNotContainNull();
    }

    @Test
    void goesOnFromAPage() throws ApiException {
        var page = new CatalogueApi(client)
                .listScholarships(CatalogueApi.APIListScholarshipsRequest.newBuilder()
                        .limit(2)
                        .build());
        assertThat(page.getHasMore()).isTrue();
        assertThat(page.getNextCursor()).isNotBlank();
    }

    @Test
    void knowsWhatDoesNotExist() throws Exception {
        var request = CatalogueApi.APIGetScholarshipRequest.newBuilder()
                .id("no-such-scholarship")
                .build();
        var refused = catchThrowableOfType(ApiException.class, () -> new CatalogueApi(client).getScholarship(request));
        var problem = client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        assertThat(problem.getCode()).isEqualTo(ProblemCode.NO_SUCH_SCHOLARSHIP);
        assertThat(problem.getCorrelationId()).isNotBlank();
    }

    @Test
    void saysWhySomebodyMayNotApply() throws ApiException {
        var items = check(new CheckRequest()
                .applicant(Map.of("residence", "US-NV", "level", "us:grade-11"))
                .scholarshipIds(List.of("us-ron-brown-scholar-program", "no-such-scholarship")));
        assertThat(items.getFirst().getVerdict()).isEqualTo(Check.VerdictEnum.INELIGIBLE);
        assertThat(items.getFirst().getBecause().getFirst().getSentence()).startsWith("Not met");
        assertThat(items.getLast().getProblem().getCode()).isEqualTo(ProblemCode.NO_SUCH_SCHOLARSHIP);
    }

    @Test
    void asksWhatIsMissing() throws ApiException {
        var items = check(new CheckRequest().scholarshipIds(List.of("us-ron-brown-scholar-program")));
        assertThat(items.getFirst().getMissing().getFirst().getQuestion()).isNotBlank();
    }

    @Test
    void noticesThatNothingIsRecommended() throws ApiException {
        var answer = new RecommendationsApi(client)
                .listRecommendations(RecommendationsApi.APIListRecommendationsRequest.newBuilder()
                        .build());
        assertThat(answer.getFeatureStatus().getValue()).isEqualTo("feature_disabled");
    }

    private static List<Check> check(CheckRequest question) throws ApiException {
        return new EligibilityApi(client)
                .checkEligibilityByBody(EligibilityApi.APICheckEligibilityByBodyRequest.newBuilder()
                        .checkRequest(question)
                        .build())
                .getItems();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var sent = exchange.getRequestBody().readAllBytes();
            var body = sent.length == 0 ? MissingNode.getInstance() : JSON.readTree(sent);
            var interaction = PACT.interactions().stream()
                    .filter(one -> isAsked(one, exchange, body))
                    .findFirst();
            if (interaction.isEmpty()) {
                exchange.sendResponseHeaders(599, -1);
                return;
            }
            asked.add(interaction.get().description());
            var answer = JSON.writeValueAsBytes(interaction.get().responseBody());
            exchange.getResponseHeaders().add("Content-Type", interaction.get().contentType());
            exchange.sendResponseHeaders(interaction.get().status(), answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static boolean isAsked(Pact.Interaction interaction, HttpExchange exchange, JsonNode body) {
        var query = exchange.getRequestURI().getRawQuery();
        var sorted =
                query == null ? "" : Arrays.stream(query.split("&")).sorted().collect(Collectors.joining("&"));
        return interaction.method().equals(exchange.getRequestMethod())
                && interaction.path().equals(exchange.getRequestURI().getPath())
                && interaction.query().equals(sorted)
                && interaction.requestBody().equals(body);
    }
}
