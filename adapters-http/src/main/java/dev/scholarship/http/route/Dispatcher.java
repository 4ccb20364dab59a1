package dev.scholarship.http.route;

import dev.scholarship.domain.catalog.CatalogUnavailable;
import dev.scholarship.http.problem.Failures;
import dev.scholarship.http.problem.Problem;
import dev.scholarship.http.problem.ProblemException;
import dev.scholarship.http.request.MediaRanges;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.function.Function;

/** Lets an endpoint answer, and writes what it answers. */
final class Dispatcher {
    private final RouteTable table;
    private final int bodyLimit;

    Dispatcher(RouteTable table, int bodyLimit) {
        this.table = table;
        this.bodyLimit = bodyLimit;
    }

    void answer(Context context, String mediaType, Endpoint endpoint) throws IOException {
        answer(context, request -> {
            if (!MediaRanges.accept(request.headers("Accept"), mediaType)) {
                throw new ProblemException(Problem.notAcceptable(mediaType));
            }
            return endpoint.answer(request);
        });
    }

    /** What to say where no route answers. */
    void answerUnrouted(Context context) {
        try {
            answer(context, this::unrouted);
        } catch (IOException e) {
            answerFailure(e, context);
        }
    }

    /** The client may be gone, or the response half written; if neither, it becomes a problem. */
    void answerFailure(Exception failure, Context context) {
        if (failure instanceof IOException || context.res().isCommitted()) {
            return;
        }
        try {
            answer(context, request -> failed(failure));
        } catch (IOException e) {
            // The client is gone; nobody is left to tell.
        }
    }

    private void answer(Context context, Function<Request, Reply> endpoint) throws IOException {
        var request = new Request(context, bodyLimit);
        new ReplyWriter(request, context.res()).write(replyOf(request, endpoint));
    }

    private static Reply replyOf(Request request, Function<Request, Reply> endpoint) {
        try {
            return endpoint.apply(request);
        } catch (ProblemException e) {
            return Reply.problem(e.problem(), request.correlationId());
        } catch (CatalogUnavailable e) {
            return Reply.problem(Failures.unavailable(e), request.correlationId());
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            return Reply.problem(Failures.unexpected(e), request.correlationId());
        }
    }

    private static Reply failed(Exception failure) {
        throw new ProblemException(Failures.unexpected(failure));
    }

    private Reply unrouted(Request request) {
        var methods = table.methodsAt(request.path());
        throw new ProblemException(
                methods.isEmpty()
                        ? Problem.noSuchRoute(table.nearestTo(request.path()))
                        : Problem.methodNotAllowed(methods));
    }
}
