package dev.scholarship.http.problem;

import dev.scholarship.domain.catalog.CatalogUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what nobody expected into a problem, and logs it once. */
public final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /** The problem for a dependency that is away, which is no fault of the program; logged without a stack. */
    public static Problem unavailable(CatalogUnavailable failure) {
        LOG.warn("The catalogue is unavailable: {}", failure.getMessage());
        return Problem.catalogUnavailable();
    }

    /** Logs where it happened, under the correlation id of this thread; never a message, which may quote a person. */
    public static Problem unexpected(Throwable failure) {
        LOG.error("A request failed unexpectedly", new WithoutMessage(failure));
        return Problem.internalError();
    }

    /** The types and places of a failure and its causes, without their messages. */
    private static final class WithoutMessage extends Throwable {
        private static final long serialVersionUID = 1L;
        private static final int DEEPEST = 10;

        private final String type;

        WithoutMessage(Throwable failure) {
            this(failure, DEEPEST);
        }

        private WithoutMessage(Throwable failure, int deepest) {
            super(null, cause(failure.getCause(), deepest), false, true);
            type = failure.getClass().getName();
            setStackTrace(failure.getStackTrace());
        }

        private static @Nullable WithoutMessage cause(@Nullable Throwable cause, int deepest) {
            return cause == null || deepest == 0 ? null : new WithoutMessage(cause, deepest - 1);
        }

        @Override
        @SuppressWarnings("OverrideThrowableToString") // a log must show the failure's type, and no message at all
        public String toString() {
            return type;
        }
    }
}
