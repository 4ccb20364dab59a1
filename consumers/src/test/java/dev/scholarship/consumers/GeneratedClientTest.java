package dev.scholarship.consumers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.example.scholarship.CatalogueApi;
import org.example.scholarship.EligibilityApi;
import org.example.scholarship.HealthApi;
import org.example.scholarship.http.ApiClient;
import org.example.scholarship.http.ApiException;
import org.example.scholarship.model.Check;
import org.example.scholarship.model.CheckRequest;
import org.example.scholarship.model.Filter;
import org.example.scholarship.model.HealthState;
import org.example.scholarship.model.Problem;
import org.example.scholarship.model.ProblemCode;
import org.example.scholarship.model.SearchRequest;
import org.example.scholarship.model.TestCriterion;
import org.example.scholarship.model.WindowState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client that a generator makes of the contract does what one wants of it. */
class GeneratedClientTest {
    private static final String RON_BROWN = "us-ron-brown-scholar-program";

    @TempDir
    static Path folder;

    private static RunningProgram program;
    private static ObjectMapper json;
    private static CatalogueApi catalogue;
    private static EligibilityApi eligibility;
    private static HealthApi health;

    @BeforeAll
    static void start() throws Exception {
        program = RunningProgram.start(folder);
        var client = new ApiClient();
        client.updateBaseUri(program.address().toString());
        json = client.getObjectMapper();
        catalogue = new CatalogueApi(client);
        eligibility = new EligibilityApi(client);
        health = new HealthApi(client);
    }

    @AfterAll
    static void stop() throws Exception {
        program.close();
    }

    @Test
    void listsTheCatalogueToItsEnd() throws ApiException {
        var ids = new ArrayList<String>();
        var request = CatalogueApi.APIListScholarshipsRequest.newBuilder().limit(50);
        var page = catalogue.listScholarships(request.build());
        page.getItems().forEach(item -> ids.add(item.getId()));
        while (page.getHasMore()) {
            page = catalogue.listScholarships(
                    request.cursor(page.getNextCursor()).build());
            page.getItems().forEach(item -> ids.add(item.getId()));
        }
        assertThat(ids).hasSize(112).doesNotHaveDuplicates();
    }

    @Test
    void filtersByStates() throws ApiException {
        var closed = CatalogueApi.APIListScholarshipsRequest.newBuilder()
                .status(List.of(WindowState.CLOSED, WindowState.ROLLING))
                .build();
        assertThat(catalogue.listScholarships(closed).getItems())
                .isNotEmpty()
                .allMatch(item -> item.getWindow().getState() != WindowState.UNKNOWN);
    }

    @Test
    void searchesForWordsWithASlip() throws ApiException {
        var request = CatalogueApi.APISearchByBodyRequest.newBuilder()
                .searchRequest(new SearchRequest().q("nursng").limit(3))
                .build();
        var page = catalogue.searchByBody(request);
        assertThat(page.getItems()).isNotEmpty();
        assertThat(page.getCorrections()).containsOnlyKeys("nursng");
    }

    @Test
    void readsARuleAsATree() throws ApiException {
        var request = CatalogueApi.APIGetRuleRequest.newBuilder().id(RON_BROWN).build();
        var require =
                catalogue.getRule(request).getRequire().getAtLeastCriterion().getOf();
        assertThat(require.getFirst().getActualInstance()).isInstanceOfSatisfying(TestCriterion.class, test -> {
            assertThat(test.getFact()).isEqualTo("residence");
            assertThat(test.getCondition().getAnyOf()).containsExactly("US");
        });
    }

    @Test
    void checksAPersonAgainstNamedScholarships() throws ApiException {
        var question = new CheckRequest()
                .applicant(Map.of("residence", "US-NV", "level", "us:grade-11"))
                .scholarshipIds(List.of(RON_BROWN, "no-such-scholarship"));
        var items = check(question);
        assertThat(items).hasSize(2);
        assertThat(items.getFirst().getVerdict()).isEqualTo(Check.VerdictEnum.INELIGIBLE);
        assertThat(items.getFirst().getBecause())
                .singleElement()
                .satisfies(finding -> assertThat(finding.getFact()).isEqualTo("level"));
        assertThat(items.getLast().getProblem().getCode()).isEqualTo(ProblemCode.NO_SUCH_SCHOLARSHIP);
        assertThat(items.getLast().getVerdict()).isNull();
    }

    @Test
    void checksAPersonAgainstWhatAFilterKeeps() throws ApiException {
        var items = check(new CheckRequest()
                .applicant(Map.of("residence", "US-NV"))
                .filter(new Filter().q("nevada"))
                .limit(2));
        assertThat(items)
                .hasSize(2)
                .allSatisfy(item -> assertThat(((Check) item).getVerdict()).isNotNull());
    }

    @Test
    void aRefusalNamesTheField() throws Exception {
        var question = new CheckRequest().applicant(Map.of("gpa", "3.4"));
        var refused = catchThrowableOfType(ApiException.class, () -> check(question));
        assertThat(refused.getCode()).isEqualTo(400);
        var problem = json.readValue(refused.getResponseBody(), Problem.class);
        assertThat(problem.getCode()).isEqualTo(ProblemCode.INVALID_BODY);
        assertThat(problem.getErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getPointer()).isEqualTo("/applicant/gpa"));
    }

    @Test
    void seesThatItIsReady() throws ApiException {
        var report = health.getReadiness(
                HealthApi.APIGetReadinessRequest.newBuilder().build());
        assertThat(report.getStatus()).isEqualTo(HealthState.PASSING);
    }

    private static List<Check> check(CheckRequest question) throws ApiException {
        var request = EligibilityApi.APICheckEligibilityByBodyRequest.newBuilder()
                .checkRequest(question)
                .build();
        return eligibility.checkEligibilityByBody(request).getItems();
    }
}
