package dev.scholarship.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LifetimeTest {
    private final List<String> closed = new ArrayList<>();

    @Test
    void closesInTheOppositeOrderOnce() {
        var lifetime = new Lifetime();
        lifetime.start(() -> closing("first"));
        lifetime.start(() -> closing("second"));

        lifetime.close();
        lifetime.close();

        assertThat(closed).containsExactly("second", "first");
    }

    @Test
    void closesTheRestWhenOneFails() {
        var lifetime = new Lifetime();
        lifetime.start(() -> closing("first"));
        lifetime.start(() -> (AutoCloseable) () -> {
            throw new IllegalStateException("broken on purpose");
        });

        lifetime.close();

        assertThat(closed).containsExactly("first");
    }

    @Test
    void startsNothingAfterTheEnd() {
        var lifetime = new Lifetime();
        lifetime.close();

        assertThatThrownBy(() -> lifetime.start(() -> closing("late"))).isInstanceOf(StartupException.class);
        assertThat(closed).isEmpty();
    }

    @Test
    void closesWhatWasBeingStartedWhenTheEndCame() throws InterruptedException {
        var lifetime = new Lifetime();
        var starting = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var starter = new Thread(() -> lifetime.start(() -> {
            starting.countDown();
            await(go);
            return closing("slow");
        }));
        starter.start();
        starting.await();
        var ender = new Thread(lifetime::close);
        ender.start();
        go.countDown();
        starter.join();
        ender.join();
        lifetime.awaitEnd();

        assertThat(closed).containsExactly("slow");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private AutoCloseable closing(String name) {
        return () -> closed.add(name);
    }
}
