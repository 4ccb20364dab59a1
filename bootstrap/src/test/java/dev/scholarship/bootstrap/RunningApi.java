package dev.scholarship.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The whole program as {@code ./scholarship} runs it, in this process, on a free port. */
final class RunningApi implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("ready at (http://localhost:[0-9]+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Thread thread;
    private final String address;

    private RunningApi(Map<String, String> environment) throws Exception {
        var line = Main.commandLine(environment).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        thread = Thread.ofPlatform().name("serve").start(() -> exit.complete(line.execute()));
        address = awaitReady();
    }

    static RunningApi start(Path data) throws Exception {
        return start(data, Map.of());
    }

    /** @param settings as environment variables */
    static RunningApi start(Path data, Map<String, String> settings) throws Exception {
        var environment = new HashMap<>(settings);
        environment.put("SCHOLARSHIP_HTTP_PORT", "0");
        environment.put("SCHOLARSHIP_DATA_DIRECTORY", data.toString());
        return new RunningApi(environment);
    }

    String printed() {
        return out.toString();
    }

    String address() {
        return address;
    }

    JsonNode get(String path) throws Exception {
        return JSON.readTree(
                ok(HttpRequest.newBuilder(URI.create(address + path)).build()));
    }

    /** What is said instead of an answer. */
    JsonNode refused(String path, int status) throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != status) {
            throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    JsonNode post(String path, String json) throws Exception {
        return JSON.readTree(ok(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build()));
    }

    /** Ends it the way Ctrl-C does, but for the end of the process. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            if (!thread.join(Duration.ofSeconds(30))) {
                throw new AssertionError("did not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        client.close();
    }

    private String ok(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private String awaitReady() throws Exception {
        long limit = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (System.nanoTime() < limit && !exit.isDone()) {
            var ready = READY.matcher(out.toString());
            if (ready.find()) {
                return ready.group(1);
            }
            Thread.sleep(20);
        }
        throw new AssertionError("did not start: " + out + err);
    }
}
