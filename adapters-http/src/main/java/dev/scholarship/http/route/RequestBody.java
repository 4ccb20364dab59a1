package dev.scholarship.http.route;

import dev.scholarship.http.problem.Problem;
import dev.scholarship.http.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;

/** Reads a body up to a limit. */
final class RequestBody {
    private static final int DISCARDED_AT_MOST = 4 * 1024 * 1024;

    private final HttpServletRequest request;
    private final int limit;

    RequestBody(HttpServletRequest request, int limit) {
        this.request = request;
        this.limit = limit;
    }

    byte[] json() {
        if (!isJson(request.getContentType())) {
            throw new ProblemException(Problem.unsupportedMediaType(Reply.JSON));
        }
        if (request.getHeader("Content-Encoding") != null) {
            throw new ProblemException(Problem.unsupportedEncoding());
        }
        try {
            return read(request.getInputStream());
        } catch (IOException e) {
            throw broken(e);
        } catch (RuntimeException e) {
            throw e instanceof HttpException ? broken(e) : e;
        }
    }

    private byte[] read(InputStream in) throws IOException {
        var bytes = in.readNBytes(limit);
        if (bytes.length == limit && in.read() >= 0) {
            discard(in);
            throw new ProblemException(Problem.bodyTooLarge(limit).withHeader("Connection", "close"));
        }
        return bytes;
    }

    /** A connection closed with data unread is reset, and the client may never see the answer. */
    private static void discard(InputStream in) throws IOException {
        long left = DISCARDED_AT_MOST;
        var buffer = new byte[8192];
        for (int read = 0; read >= 0 && left > 0; left -= read) {
            read = in.read(buffer);
        }
    }

    private static ProblemException broken(Exception failure) {
        boolean timeout = failure instanceof TimeoutException || failure.getCause() instanceof TimeoutException;
        var problem = timeout
                ? Problem.ofStatus(408)
                : Problem.of(400, "body_incomplete", "Body incomplete", "The body ended before it was complete.");
        return new ProblemException(problem.withHeader("Connection", "close"));
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        var parts = Stream.of(contentType.toLowerCase(Locale.ROOT).split(";"))
                .map(String::strip)
                .toList();
        return parts.getFirst().equals(Reply.JSON)
                && parts.stream().skip(1).allMatch(List.of("charset=utf-8", "charset=\"utf-8\"", "")::contains);
    }
}
