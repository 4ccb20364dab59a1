package dev.scholarship.application.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SharedTest {

    private static final int THREADS = 8;
    private static final Duration AGE = Duration.ofSeconds(30);

    private Instant now = Instant.parse("2026-11-26T12:00:00Z");
    private final Shared<String, Object> shared = new Shared<>(() -> now, AGE, 2);

    @Test
    void equalQuestionsAtOneTimeAreAnsweredOnce() throws Exception {
        var made = new AtomicInteger();
        var answers = whileItIsMade(() -> {
            made.incrementAndGet();
            return new Object();
        });
        var first = answers.getFirst().get(1, TimeUnit.MINUTES);
        for (var answer : answers) {
            assertThat(answer.get(1, TimeUnit.MINUTES)).isSameAs(first);
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void aFailureReachesAllWhoWaitAndNobodyLater() {
        var made = new AtomicInteger();
        var failure = new IllegalStateException("broken");
        for (var answer : whileItIsMade(() -> {
            made.incrementAndGet();
            throw failure;
        })) {
            assertThatThrownBy(() -> answer.get(1, TimeUnit.MINUTES))
                    .isInstanceOf(ExecutionException.class)
                    .hasCause(failure);
        }
        assertThat(made).hasValue(1);
        assertThat(shared.get("question", () -> "whole")).isEqualTo("whole");
    }

    @Test
    void nobodyWaitsForAnotherQuestion() throws Exception {
        var begun = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(1)) {
            var slow = threads.submit(() -> shared.get("slow", () -> {
                begun.countDown();
                await(finish);
                return "slow";
            }));
            await(begun);
            assertThat(shared.get("other", () -> "other")).isEqualTo("other");
            finish.countDown();
            assertThat(slow.get(1, TimeUnit.MINUTES)).isEqualTo("slow");
        } finally {
            finish.countDown();
        }
    }

    @Test
    void anAnswerIsGivenAgainForAWhile() {
        assertThat(shared.get("a", () -> 1)).isEqualTo(1);
        now = now.plus(AGE).minusNanos(1);
        assertThat(shared.get("a", () -> 2)).isEqualTo(1);
        now = now.plusNanos(1);
        assertThat(shared.get("a", () -> 3)).isEqualTo(3);
        now = now.minusSeconds(3600);
        assertThat(shared.get("a", () -> 4)).as("the clock was set back").isEqualTo(4);
    }

    @Test
    void theEldestMakesRoom() {
        shared.get("a", () -> 1);
        shared.get("b", () -> 1);
        shared.get("c", () -> 1);
        assertThat(shared.get("b", () -> 2)).isEqualTo(1);
        assertThat(shared.get("c", () -> 2)).isEqualTo(1);
        assertThat(shared.get("a", () -> 2)).isEqualTo(2);
    }

    /** Some threads ask the same; the answer is not made before all others wait for it. */
    private List<Future<Object>> whileItIsMade(Supplier<Object> make) {
        var threads = new ArrayList<Thread>();
        var all = new CountDownLatch(1);
        var answers = new ArrayList<Future<Object>>();
        for (int i = 0; i < THREADS; i++) {
            var answer = new FutureTask<>(() -> {
                await(all);
                return shared.get("question", () -> {
                    awaitWaiting(threads);
                    return make.get();
                });
            });
            answers.add(answer);
            threads.add(Thread.ofPlatform().start(answer));
        }
        all.countDown();
        return answers;
    }

    private static void awaitWaiting(List<Thread> threads) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (threads.stream().anyMatch(thread -> thread != Thread.currentThread() && !isWaitingForAnAnswer(thread))) {
            assertThat(System.nanoTime()).as("the others do not wait").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static boolean isWaitingForAnAnswer(Thread thread) {
        return Stream.of(thread.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("join"));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
