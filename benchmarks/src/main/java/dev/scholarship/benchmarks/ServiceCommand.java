package dev.scholarship.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scholarship.benchmarks.data.Catalogue;
import dev.scholarship.benchmarks.data.Mix;
import dev.scholarship.benchmarks.data.Trait;
import dev.scholarship.domain.eligibility.Answer;
import dev.scholarship.domain.eligibility.Applicant;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Asks a running service, one question after the other, and tells how long each answer took. */
@Command(
        name = "service",
        description =
                "Eligibility checks of a service that runs, over all of its scholarships, or recommendations; one caller.")
final class ServiceCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 20;

    /** What each kind of check has besides the applicant and the size of a page. */
    private static final Map<String, String> CHECKS = checks();

    /** Switched off in a service unless its settings say otherwise, so it is asked only where it is named. */
    private static final String RECOMMENDATIONS = "recommendations";

    @ParentCommand
    private Main main;

    @Option(
            names = "--url",
            defaultValue = "http://127.0.0.1:8080",
            description = "Where the service is; ${DEFAULT-VALUE} without it.")
    private URI url = URI.create("http://127.0.0.1:8080");

    @Option(names = "--requests", defaultValue = "1000", description = "How many of each kind are timed.")
    private int requests;

    @Option(names = "--warmup", defaultValue = "300", description = "How many of each kind come before.")
    private int warmup;

    @Option(
            names = "--kinds",
            split = ";",
            description = "Which kinds of questions, separated by semicolons; all checks without it. Also \""
                    + RECOMMENDATIONS + "\", if the service gives them.")
    private List<String> kinds = List.of();

    @Option(names = "--seed", defaultValue = "1", description = "Another seed, other applicants.")
    private long seed;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var catalogue = new Catalogue(Mix.REAL, seed, List.of());
        var report = main.report("service", "of the service at " + url + "; applicants: " + catalogue);
        var chosen = kinds.isEmpty() ? List.copyOf(CHECKS.keySet()) : kinds;
        for (var kind : chosen) {
            if (!CHECKS.containsKey(kind) && !kind.equals(RECOMMENDATIONS)) {
                throw new IllegalArgumentException("unknown kind of question \"" + kind + "\"; there are "
                        + String.join("; ", CHECKS.keySet()) + "; " + RECOMMENDATIONS);
            }
        }
        for (var kind : chosen) {
            main.progress("warming up: " + kind);
            ask(kind, catalogue, 0, warmup);
        }
        var latencies = new LinkedHashMap<String, Latencies>();
        for (var kind : chosen) {
            main.progress(kind);
            latencies.put(kind, ask(kind, catalogue, warmup, requests));
        }
        report.latencies("One caller, pages of " + PAGE + ", " + requests + " requests each", latencies);
        report.write(main.target());
        return 0;
    }

    private Latencies ask(String kind, Catalogue catalogue, int first, int count)
            throws IOException, InterruptedException {
        var question = (ObjectNode) JSON.readTree(CHECKS.getOrDefault(kind, "{}"));
        var path = kind.equals(RECOMMENDATIONS) ? "/api/v1/recommendations" : "/api/v1/eligibility_check";
        var nanos = new ArrayList<Long>(count);
        long items = 0;
        int shortPages = 0;
        for (int i = 0; i < count; i++) {
            question.set("applicant", answers(catalogue, catalogue.applicant(first + i, false)));
            var request = HttpRequest.newBuilder(url.resolve(path))
                    .timeout(Duration.ofMinutes(1))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(question.put("limit", PAGE).toString()))
                    .build();
            long start = System.nanoTime();
            var response = client.send(request, BodyHandlers.ofString());
            nanos.add(System.nanoTime() - start);
            if (response.statusCode() != 200) {
                throw new IllegalStateException("\"" + kind + "\" of applicant " + (first + i) + " was answered with "
                        + response.statusCode() + ": " + response.body());
            }
            var page = JSON.readTree(response.body());
            requireWanted(kind, question, page);
            if (page.path("feature_status").asText().equals("feature_disabled")) {
                throw new IllegalStateException("the service gives no " + kind + "; its settings have them off");
            }
            items += page.path("items").size();
            shortPages +=
                    page.path("has_more").asBoolean() && page.path("items").size() < PAGE ? 1 : 0;
        }
        return new Latencies(nanos, items, shortPages);
    }

    private static void requireWanted(String kind, JsonNode question, JsonNode page) {
        var wanted = new ArrayList<String>();
        question.path("verdict").forEach(word -> wanted.add(word.asText()));
        for (var item : page.path("items")) {
            if (!wanted.isEmpty() && !wanted.contains(item.path("verdict").asText())) {
                throw new IllegalStateException("\"" + kind + "\" was answered with " + item);
            }
        }
    }

    private static ObjectNode answers(Catalogue catalogue, Applicant applicant) {
        var answers = JSON.createObjectNode();
        catalogue.traits().stream().map(Trait::fact).forEach(fact -> {
            var answer = applicant.answer(fact);
            if (!(answer instanceof Answer.Unknown)) {
                answers.put(fact.id(), fact.printAnswer(answer));
            }
        });
        return answers;
    }

    private static Map<String, String> checks() {
        var checks = new LinkedHashMap<String, String>();
        checks.put("all", "{}");
        checks.put("all, by deadline", "{\"sort\":\"deadline\"}");
        checks.put("filter: open", "{\"filter\":{\"status\":[\"OPEN\"]}}");
        checks.put("filter: amount, by amount", "{\"filter\":{\"currency\":\"USD\"},\"sort\":\"amount\"}");
        checks.put("eligible", "{\"verdict\":[\"ELIGIBLE\"]}");
        checks.put("eligible, by deadline", "{\"verdict\":[\"ELIGIBLE\"],\"sort\":\"deadline\"}");
        checks.put("eligible, filter: open", "{\"verdict\":[\"ELIGIBLE\"],\"filter\":{\"status\":[\"OPEN\"]}}");
        checks.put("needs info", "{\"verdict\":[\"NEEDS_INFO\"]}");
        checks.put("needs info, by deadline", "{\"verdict\":[\"NEEDS_INFO\"],\"sort\":\"deadline\"}");
        checks.put("eligible or needs info", "{\"verdict\":[\"ELIGIBLE\",\"NEEDS_INFO\"]}");
        checks.put("ineligible", "{\"verdict\":[\"INELIGIBLE\"]}");
        return checks;
    }
}
