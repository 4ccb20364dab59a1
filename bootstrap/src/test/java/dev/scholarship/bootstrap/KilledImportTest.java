package dev.scholarship.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills everything that an import runs, at ten different moments, and looks at what is left. */
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

    private Path edition(int number) throws IOException {
        var file = temporary.resolve("edition-" + number + ".jsonl");
        if (!Files.exists(file)) {
            Files.write(
                    file, IntStream.range(0, ROWS).mapToObj(i -> row(i, number)).toList());
        }
        return file;
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
