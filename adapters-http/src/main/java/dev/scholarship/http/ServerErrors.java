package dev.scholarship.http;

import dev.scholarship.http.problem.Failures;
import dev.scholarship.http.problem.Problem;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.MDC;

/** Gives the errors that Jetty raises by itself the form of all others. */
final class ServerErrors extends ErrorHandler {
    private final Identification identification;
    private final ProblemResponse problems;

    ServerErrors(Identification identification, CommonHeaders common) {
        this.identification = identification;
        this.problems = new ProblemResponse(common);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        problems.write(problem(request, response), request, response, callback);
        return true;
    }

    private Problem problem(Request request, Response response) {
        boolean unexpected = response.getStatus() == 500
                && request.getAttribute(ERROR_EXCEPTION) instanceof Throwable
                && !(request.getAttribute(ERROR_EXCEPTION) instanceof HttpException);
        return unexpected ? logged(request) : Problem.ofStatus(response.getStatus());
    }

    private Problem logged(Request request) {
        var before = MDC.get("correlation_id");
        MDC.put("correlation_id", identification.of(request).correlationId());
        try {
            return Failures.unexpected((Throwable) request.getAttribute(ERROR_EXCEPTION));
        } finally {
            if (before == null) {
                MDC.remove("correlation_id");
            }
        }
    }
}
