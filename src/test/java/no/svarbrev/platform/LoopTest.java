package no.svarbrev.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopTest {
    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<Context> runs = new LinkedBlockingQueue<>();

    @AfterEach
    void end() throws Exception {
        vertx.close().await(10, TimeUnit.SECONDS);
    }

    private Future<Void> noteRun() {
        runs.add(Vertx.currentContext());
        return Future.succeededFuture();
    }

    @Test
    void wakingDoesNotWaitForThePause() throws Exception {
        Loop loop = new Loop(vertx, "test", Duration.ofHours(1), this::noteRun).start();
        assertThat(runs.poll(10, TimeUnit.SECONDS)).isNotNull();
        loop.wake();
        assertThat(runs.poll(10, TimeUnit.SECONDS)).isNotNull();
        loop.stop().await(10, TimeUnit.SECONDS);
        loop.wake();
        assertThat(runs.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void wakingDuringARunRunsAgainAfterIt() throws Exception {
        Promise<Void> first = Promise.promise();
        List<Future<Void>> work = new java.util.concurrent.CopyOnWriteArrayList<>(List.of(first.future()));
        Loop loop = new Loop(vertx, "test", Duration.ofHours(1), () -> {
                    runs.add(Vertx.currentContext());
                    return work.isEmpty() ? Future.succeededFuture() : work.remove(0);
                })
                .start();
        assertThat(runs.poll(10, TimeUnit.SECONDS)).isNotNull();
        loop.wake();
        first.complete();
        assertThat(runs.poll(10, TimeUnit.SECONDS)).isNotNull();
        loop.stop().await(10, TimeUnit.SECONDS);
    }

    @Test
    void aRunThatARequestAskedForOutlivesTheWebServer() throws Exception {
        Loop loop = new Loop(vertx, "test", Duration.ofHours(1), this::noteRun).start();
        Context own = runs.poll(10, TimeUnit.SECONDS);
        String deployed =
                vertx.deployVerticle(new Waker(loop), new DeploymentOptions()).await(10, TimeUnit.SECONDS);
        assertThat(runs.poll(10, TimeUnit.SECONDS)).isSameAs(own);
        vertx.undeploy(deployed).await(10, TimeUnit.SECONDS);
        loop.wake();
        assertThat(runs.poll(10, TimeUnit.SECONDS)).isSameAs(own);
        loop.stop().await(10, TimeUnit.SECONDS);
    }

    /** Wakes the loop from a context of its own, as the handler of a request does. */
    private static final class Waker extends VerticleBase {
        private final Loop loop;

        Waker(Loop loop) {
            this.loop = loop;
        }

        @Override
        public Future<?> start() {
            loop.wake();
            return Future.succeededFuture();
        }
    }
}
