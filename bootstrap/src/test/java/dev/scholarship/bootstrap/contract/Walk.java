package dev.scholarship.bootstrap.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends requests, holds every answer against the contract, and remembers what has been answered. */
public final class Walk {
    private final Contract contract;
    private final ContractCheck check;
    private final Set<String> answered = new ConcurrentSkipListSet<>();
    private final Set<String> members = new ConcurrentSkipListSet<>();
    private final AtomicInteger requests = new AtomicInteger();

    public Walk(Contract contract) {
        this.contract = contract;
        this.check = new ContractCheck(contract);
    }

    public Contract contract() {
        return contract;
    }

    public ContractCheck check() {
        return check;
    }

    public int requests() {
        return requests.get();
    }

    /** Sends a request that must reach this operation. */
    public HttpAnswer send(int port, Contract.Operation operation, HttpRequest request) {
        var answer = Wire.exchange(port, request);
        hold(operation, request, answer);
        return answer;
    }

    /** Holds an answer that came by another way. */
    public void hold(Contract.Operation operation, HttpRequest request, HttpAnswer answer) {
        requests.incrementAndGet();
        boolean head = request.method().equals("HEAD");
        complain(
                request,
                answer,
                head ? check.violationsOfHead(operation, answer) : check.violations(operation, answer));
        if (head) {
            return;
        }
        if (answer.mediaType().endsWith("json")) {
            collectMembers(answer.json());
        }
        answered.add(key(operation, answer.status(), codeOf(answer)));
    }

    /** What the contract documents and nothing has been answered with; a status with codes is one thing for each code. */
    public Collection<String> unanswered() {
        var left = documented();
        left.removeAll(answered);
        return left;
    }

    /** Everything that can be answered, by operation, status and code. */
    public Set<String> documented() {
        var all = new TreeSet<String>();
        contract.operations().forEach(operation -> add(operation, all));
        add(contract.outside(), all);
        return all;
    }

    /** Members of answers, by their names. */
    public Set<String> members() {
        return members;
    }

    private static void add(Contract.Operation operation, Set<String> all) {
        operation.responses().forEach((status, response) -> {
            response.codes().forEach(code -> all.add(key(operation, status, code)));
            if (response.contents().keySet().stream().noneMatch(ContractCheck.PROBLEM::equals)
                    || response.contents().size() > 1) {
                all.add(key(operation, status, ""));
            }
        });
    }

    private static String codeOf(HttpAnswer answer) {
        return answer.mediaType().equals(ContractCheck.PROBLEM)
                ? answer.json().path("code").asText()
                : "";
    }

    private static String key(Contract.Operation operation, int status, String code) {
        return (operation.id() + " " + status + " " + code).strip();
    }

    private static void complain(HttpRequest request, HttpAnswer answer, Collection<String> violations) {
        if (!violations.isEmpty()) {
            throw new AssertionError(request.line() + " was answered with " + answer.status()
                    + ", not as the contract says:\n  " + String.join("\n  ", violations));
        }
    }

    private void collectMembers(JsonNode node) {
        node.fieldNames().forEachRemaining(members::add);
        node.forEach(this::collectMembers);
    }
}
