package no.svarbrev.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/** Lets so many people do the same for a while, each again as soon as they are done, and measures what that takes. */
final class Load {
    private final Vertx vertx;
    private final Served served;
    private final Postgres postgres;

    Load(Vertx vertx, Served served, Postgres postgres) {
        this.vertx = vertx;
        this.served = served;
        this.postgres = postgres;
    }

    Sample run(Operation operation, int connections, Duration time) throws InterruptedException, ExecutionException {
        var people = await(Future.all(IntStream.range(0, connections)
                .mapToObj(each -> operation.person())
                .toList()));
        Round round = new Round();
        long server = served.cpu();
        long database = postgres.cpu();
        long own = Cpu.of(ProcessHandle.current().pid());
        round.begun = System.nanoTime();
        round.end = round.begun + time.toNanos();
        await(onLoop(() -> Future.all(IntStream.range(0, connections)
                .mapToObj(each -> round.goOn(people.<Operation.Person>resultAt(each)))
                .toList())));
        double wall = (System.nanoTime() - round.begun) / 1e9;
        return Sample.of(
                Arrays.copyOf(round.times, round.count),
                wall,
                served.cpu() - server,
                postgres.cpu() - database,
                Cpu.of(ProcessHandle.current().pid()) - own);
    }

    private <T> Future<T> onLoop(java.util.function.Supplier<Future<T>> work) {
        Promise<T> done = Promise.promise();
        vertx.getOrCreateContext().runOnContext(now -> work.get().onComplete(done));
        return done.future();
    }

    static <T> T await(Future<T> future) throws InterruptedException, ExecutionException {
        return future.toCompletionStage().toCompletableFuture().get();
    }

    /** The times of one round, in nanoseconds; all on one event loop. */
    private static final class Round {
        private long begun;
        private long end;
        private long[] times = new long[1 << 16];
        private int count;

        Future<Void> goOn(Operation.Person person) {
            Promise<Void> done = Promise.promise();
            again(person, done);
            return done.future();
        }

        private void again(Operation.Person person, Promise<Void> done) {
            long from = System.nanoTime();
            if (from >= end) {
                done.complete();
                return;
            }
            person.act().onComplete(acted -> {
                if (acted.failed()) {
                    done.fail(acted.cause());
                } else {
                    add(System.nanoTime() - from);
                    again(person, done);
                }
            });
        }

        private void add(long time) {
            if (count == times.length) {
                times = Arrays.copyOf(times, 2 * count);
            }
            times[count++] = time;
        }
    }
}
