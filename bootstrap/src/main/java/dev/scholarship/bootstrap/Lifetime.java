package dev.scholarship.bootstrap;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the program has started, closed in the opposite order when it ends: by {@link #close}, by Ctrl-C or by SIGTERM.
 *
 * <p>Safe for many threads. What is being started when the end comes is started first and then closed, so that nothing
 * is left running.
 */
final class Lifetime implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lifetime.class);

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean closed;

    /** Also closed when the Java process is asked to end. */
    static Lifetime ofProcess() {
        var lifetime = new Lifetime();
        Runtime.getRuntime().addShutdownHook(new Thread(lifetime::close, "shutdown"));
        return lifetime;
    }

    /**
     * Starts something and closes it at the end.
     *
     * @throws StartupException if the end has come; nothing is started then
     */
    synchronized <T extends AutoCloseable> T start(Supplier<T> start) {
        if (closed) {
            throw new StartupException("stopped before the start was complete");
        }
        var thing = start.get();
        started.push(thing);
        return thing;
    }

    /** Waits until everything is closed. */
    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    /** Closes all that was started, also when closing one of them fails; later calls do nothing. */
    @Override
    public synchronized void close() {
        closed = true;
        while (!started.isEmpty()) {
            close(started.pop());
        }
        ended.countDown();
    }

    private static void close(AutoCloseable thing) {
        try {
            thing.close();
        } catch (Exception e) {
            LOG.error("{} did not close", thing.getClass().getSimpleName(), e);
        }
    }
}
