package dev.scholarship.application.recommendation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Answers that equal questions share: those that come while the answer is being made wait for it, and those that come
 * soon after get it again. A failure reaches all who wait for it, and nobody later. Safe for many threads; no thread waits
 * for another question than its own.
 *
 * @param <K> a question, compared by value
 */
final class Shared<K, V> {

    private final InstantSource clock;
    private final Duration age;
    private final int size;
    private final Map<K, Made<V>> made = new LinkedHashMap<>();

    /**
     * @param age how long an answer is given again, from when it was asked for first
     * @param size how many answers are kept at most; the eldest go first
     */
    Shared(InstantSource clock, Duration age, int size) {
        this.clock = clock;
        this.age = age;
        this.size = size;
    }

    V get(K question, Supplier<V> make) {
        var mine = new Made<V>(clock.instant(), new CompletableFuture<>());
        var found = claim(question, mine);
        if (found == mine) {
            make(question, mine, make);
        }
        return await(found);
    }

    private synchronized Made<V> claim(K question, Made<V> mine) {
        var former = made.get(question);
        if (former != null && former.isFresh(mine.since, age)) {
            return former;
        }
        made.remove(question);
        made.values().removeIf(other -> !other.isFresh(mine.since, age) && other.answer.isDone());
        if (made.size() == size) {
            made.remove(made.keySet().iterator().next());
        }
        made.put(question, mine);
        return mine;
    }

    private void make(K question, Made<V> mine, Supplier<V> make) {
        try {
            mine.answer.complete(make.get());
        } catch (RuntimeException | Error e) {
            forget(question, mine);
            mine.answer.completeExceptionally(e);
        }
    }

    private synchronized void forget(K question, Made<V> failed) {
        made.remove(question, failed);
    }

    private V await(Made<V> found) {
        try {
            return found.answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** An answer that there is, or will be. Compared by identity. */
    private static final class Made<V> {
        private final Instant since;
        private final CompletableFuture<V> answer;

        private Made(Instant since, CompletableFuture<V> answer) {
            this.since = since;
            this.answer = answer;
        }

        /** Not before it was made either, which is when a clock was set back. */
        private boolean isFresh(Instant now, Duration age) {
            return !now.isBefore(since) && now.isBefore(since.plus(age));
        }
    }
}
