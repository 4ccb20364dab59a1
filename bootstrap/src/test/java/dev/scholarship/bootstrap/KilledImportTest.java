package dev.scholarship.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills imports, at ten different moments and before the withdrawal is committed, and looks at what is left. */
class KilledImportTest {
    private static final int ROWS = 6_000;
    private static final int KILLS = 10;

    @TempDir
    Path temporary;

    @Test
    void afterAnyKillTheNextStartIsSoundAndImportingAgainIsComplete() throws Exception {
        long seed = Long.getLong("seed", 20_261_121L);
        var random = new Random(seed);
        var data = temporary.resolve("data");
        int interrupted = 0;
        for (int i = 0; i < KILLS; i++) {
            var process = startImport(data, edition(i));
            boolean ended = process.waitFor(300 + random.nextInt(3_500), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            killPostgres(data);
            interrupted += ended ? 0 : 1;
        }
        assertThat(interrupted)
                .as("imports that were running when killed, seed %d", seed)
                .isGreaterThanOrEqualTo(KILLS / 2);

        var last = run(data, edition(KILLS));
        assertThat(last).containsPattern(ROWS + " rows read: \\d+ created, \\d+ changed, \\d+ unchanged, 0 rejected");
        assertThat(run(data, edition(KILLS)))
                .contains(ROWS + " rows read: 0 created, 0 changed, " + ROWS + " unchanged, 0 rejected");
        try (var api = RunningApi.start(data)) {
            int found = 0;
            var page = api.get("/api/v1/search?q=edition-" + KILLS + "&limit=100");
            found += page.path("items").size();
            while (page.path("has_more").asBoolean()) {
                page = api.get("/api/v1/search?q=edition-" + KILLS + "&limit=100&cursor="
                        + page.path("next_cursor").asText());
                found += page.path("items").size();
            }
            assertThat(found).isEqualTo(ROWS);
        }
    }

    @Test
    void anImportThatIsKilledBeforeItsEndHasWithdrawnNothingAndIsCompletedByTheNext() throws Exception {
        var data = temporary.resolve("data");
        var file = temporary.resolve("table.jsonl");
        try (var api = RunningApi.start(data)) {
            run(data, rows(file, 600, 1));
            rows(file, 400, 2);

            killAtTheEnd(data, file);

            assertThat(api.get("/api/v1/scholarships/killed-399").path("title").asText())
                    .contains("edition-2");
            assertThat(api.get("/api/v1/scholarships/killed-400").has("withdrawn"))
                    .isFalse();
            assertThat(run(data, file))
                    .contains("400 rows read: 0 created, 0 changed, 400 unchanged, 0 rejected, 0 restored,"
                            + " 200 withdrawn");
            assertThat(api.get("/api/v1/scholarships/killed-400").has("withdrawn"))
                    .isTrue();
        }
    }

    /** Remembering the edition is the last step of an import; it waits here for a lock until it is killed. */
    private void killAtTheEnd(Path data, Path file) throws Exception {
        var address = LocalDatabase.runningIn(data).orElseThrow();
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table catalog_edition in exclusive mode");
            var process = startImport(data, file);
            while (!isWaitedFor(statement)) {
                assertThat(process.waitFor(20, TimeUnit.MILLISECONDS)).isFalse();
            }
            process.destroyForcibly().waitFor();
            connection.rollback();
        }
    }

    private static boolean isWaitedFor(Statement statement) throws SQLException {
        try (var locks = statement.executeQuery(
                "select from pg_locks where relation = cast('catalog_edition' as regclass) and not granted")) {
            return locks.next();
        }
    }

    private Path edition(int number) throws IOException {
        var file = temporary.resolve("edition-" + number + ".jsonl");
        if (!Files.exists(file)) {
            rows(file, ROWS, number);
        }
        return file;
    }

    private static Path rows(Path file, int count, int edition) throws IOException {
        return Files.write(
                file, IntStream.range(0, count).mapToObj(i -> row(i, edition)).toList());
    }

    private static String row(int i, int edition) {
        return """
                {"id":"killed-%d","name":"Award %d edition-%d","sponsor":"Somebody","sponsor_type":"civic",\
                "type":"prize","eligibility":{"residency":["NV"],"gpa_min":%d,"other":["Sentence %d of %d"]},\
                "links":{"info_url":"https://example.org/%d"},"provenance":{"source_url":"https://example.org/%d",\
                "source_name":"Somebody","last_verified":"2026-06-16","verification_method":"manual",\
                "added":"2026-06-16"},"status":"active"}""".formatted(i, i, edition, i % 4, edition, i, i, i);
    }

    private Process startImport(Path data, Path file) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "import",
                file.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(new File(temporary.toFile(), "output"));
        builder.environment().put("SCHOLARSHIP_DATA_DIRECTORY", data.toString());
        return builder.start();
    }

    private String run(Path data, Path file) throws Exception {
        var process = startImport(data, file);
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        var output = Files.readString(temporary.resolve("output"));
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    private static void killPostgres(Path data) throws InterruptedException {
        while (true) {
            var left = ProcessHandle.allProcesses()
                    .filter(process -> process.info()
                            .command()
                            .filter(program -> program.startsWith(data.toString()))
                            .isPresent())
                    .toList();
            if (left.isEmpty()) {
                return;
            }
            left.forEach(ProcessHandle::destroyForcibly);
            Thread.sleep(10);
        }
    }
}
