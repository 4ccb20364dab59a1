package dev.scholarship.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeTest {
    @TempDir
    static Path data;

    private static RunningApi api;

    @BeforeAll
    static void start() throws Exception {
        api = RunningApi.start(data.resolve("data"));
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void showsEachStepAndThreeCommandsThatWork() throws Exception {
        assertThat(api.printed()).contains("PostgreSQL 18", "The sample catalogue is in: 112 scholarships", "Ctrl-C");
        var commands = Pattern.compile("curl '" + api.address() + "([^']+)'").matcher(api.printed());
        int count = 0;
        while (commands.find()) {
            api.get(commands.group(1));
            count++;
        }
        assertThat(count).isEqualTo(3);
    }

    @Test
    void findsNursingAlsoWhenMisspelt() throws Exception {
        for (var word : List.of("nursing", "nursng", "NURSING", "nurs")) {
            assertThat(ids(api.get("/api/v1/search?q=" + word)))
                    .as(word)
                    .contains("us-nsna-foundation-nursing-scholarships");
        }
    }

    @Test
    void listsTheWholeCatalogueInPages() throws Exception {
        var ids = new ArrayList<String>();
        var page = api.get("/api/v1/scholarships?limit=50");
        ids.addAll(ids(page));
        while (page.path("has_more").asBoolean()) {
            page = api.get("/api/v1/scholarships?limit=50&cursor="
                    + page.path("next_cursor").asText());
            ids.addAll(ids(page));
        }
        assertThat(ids).hasSize(112).doesNotHaveDuplicates();
    }

    @Test
    void isReadyAndSaysSo() throws Exception {
        var ready = api.get("/health/ready");
        assertThat(ready.at("/checks/database").asText()).isEqualTo("passing");
        assertThat(ready.at("/checks/index").asText()).isEqualTo("passing");
        assertThat(ready.at("/figures/index_applied").asLong()).isPositive();
        assertThat(api.get("/health/live").path("status").asText()).isEqualTo("passing");
        assertThat(api.get("/health/startup").path("status").asText()).isEqualTo("passing");
    }

    @Test
    void closedOnesSayClosed() throws Exception {
        var closed = api.get("/api/v1/scholarships?status=CLOSED&limit=100").path("items");
        assertThat(closed).isNotEmpty();
        closed.forEach(item -> assertThat(item.at("/window/state").asText()).isEqualTo("CLOSED"));
    }

    @Test
    void aSecondProcessIsRefusedButCanImportBesideIt(@TempDir Path files) throws Exception {
        assertThat(run(data.resolve("data"), "serve").err()).contains("is in use by another Scholarship API process");
        var record = api.get("/api/v1/scholarships/us-ron-brown-scholar-program");
        assertThat(record.path("title").asText()).isEqualTo("Ron Brown Scholar Program");
        var file = Files.writeString(files.resolve("one.json"), """
                {"id": "xx-imported-beside", "name": "Imported beside", "sponsor": "Somebody", "sponsor_type": "civic",
                 "type": "prize", "eligibility": {"other": ["Students of botany"]},
                 "links": {"info_url": "https://example.org/x"},
                 "provenance": {"source_url": "https://example.org/x", "source_name": "Somebody",
                   "last_verified": "2026-06-16", "verification_method": "manual", "added": "2026-06-16"},
                 "status": "active"}
                """);
        var imported = run(data.resolve("data"), "import", file.toString());
        assertThat(imported.exit()).as(imported.err()).isZero();
        assertThat(imported.out()).contains("1 rows read: 1 created, 0 changed, 0 unchanged, 0 rejected");
        try {
            assertThat(ids(api.get("/api/v1/search?q=botany&limit=100"))).contains("xx-imported-beside");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void whatIsExportedBesideItImportsWithoutAChange(@TempDir Path files) throws Exception {
        var file = files.resolve("catalogue.jsonl");
        var exported = run(data.resolve("data"), "export", file.toString());
        assertThat(exported.exit()).as(exported.err()).isZero();
        assertThat(exported.out()).isEmpty();
        long count = Files.readAllLines(file).size() - 1;
        assertThat(count).isGreaterThanOrEqualTo(112);
        assertThat(exported.err()).contains(count + " scholarships exported");

        var again = run(data.resolve("data"), "export", file.toString());
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).contains("exists", "--force");

        var imported = run(data.resolve("data"), "import", file.toString());
        assertThat(imported.exit()).as(imported.err()).isZero();
        assertThat(imported.out())
                .contains(count + " rows read: 0 created, 0 changed, " + count + " unchanged, 0 rejected");
    }

    @Test
    void withoutAFileTheExportIsOnTheStandardOutputInUtf8() {
        var printed = new ByteArrayOutputStream();
        var before = System.out;
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.US_ASCII));
            assertThat(run(data.resolve("data"), "export").exit()).isZero();
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .startsWith("{\"format\":\"scholarship-catalog\",\"version\":1}\n{\"id\":")
                .contains("Open Scholarships by Grudged LLC — https")
                .endsWith("}\n");
    }

    @Test
    void aTakenPortIsOneClearSentence(@TempDir Path other) throws Exception {
        try (var taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            var environment = new HashMap<>(Map.of(
                    "SCHOLARSHIP_HTTP_PORT", String.valueOf(taken.getLocalPort()),
                    "SCHOLARSHIP_DATA_DIRECTORY", other.resolve("data").toString()));
            var result = run(environment, "serve");
            assertThat(result.exit()).isEqualTo(1);
            assertThat(result.err())
                    .startsWith(
                            "port " + taken.getLocalPort() + " of 127.0.0.1 is in use; stop the program that has it")
                    .doesNotContain("\tat ");
        }
    }

    private static List<String> ids(JsonNode page) {
        var ids = new ArrayList<String>();
        page.path("items").forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    private record Result(int exit, String out, String err) {}

    private static Result run(Path data, String... arguments) {
        return run(Map.of("SCHOLARSHIP_HTTP_PORT", "0", "SCHOLARSHIP_DATA_DIRECTORY", data.toString()), arguments);
    }

    private static Result run(Map<String, String> environment, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Main.commandLine(environment)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Result(exit, out.toString(), err.toString());
    }
}
