package no.svarbrev.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** People who all do the same, on the bench's one event loop. */
final class Crowd {
    private final Vertx vertx;
    private final List<Operation.Person> people;

    private Crowd(Vertx vertx, List<Operation.Person> people) {
        this.vertx = vertx;
        this.people = people;
    }

    /** Makes them ready. */
    static Crowd of(Vertx vertx, Operation operation, int size) throws Exception {
        List<Operation.Person> people = new ArrayList<>();
        for (int each = 0; each < size; each++) {
            people.add(await(operation.person()));
        }
        return new Crowd(vertx, people);
    }

    static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get();
    }

    /** Each does it again as soon as it is done, for so long; gives the time of each, in nanoseconds. */
    long[] busy(Duration time) throws Exception {
        Times times = new Times();
        long end = System.nanoTime() + time.toNanos();
        await(onLoop(() -> Future.all(
                people.stream().map(person -> again(person, end, times)).toList())));
        return times.all();
    }

    private static Future<Void> again(Operation.Person person, long end, Times times) {
        Promise<Void> done = Promise.promise();
        again(person, end, times, done);
        return done.future();
    }

    /** Not a chain of futures, which would grow with the number of times. */
    private static void again(Operation.Person person, long end, Times times, Promise<Void> done) {
        long from = System.nanoTime();
        person.act().onComplete(acted -> {
            times.add(System.nanoTime() - from);
            if (acted.failed()) {
                done.fail(acted.cause());
            } else if (System.nanoTime() >= end) {
                done.complete();
            } else {
                again(person, end, times, done);
            }
        });
    }

    /**
     * So many do it each second whether or not those before them are done, one after the other in turn; who is asked again
     * before being done begins later. The times count from when each was to begin, so that no wait is left out.
     */
    long[] offered(double each, Duration time) throws Exception {
        Times times = new Times();
        long begun = System.nanoTime();
        int all = (int) (each * time.toNanos() / 1e9);
        List<Future<?>> last = new ArrayList<>();
        people.forEach(person -> last.add(Future.succeededFuture()));
        Promise<Void> begunAll = Promise.promise();
        int[] next = {0};
        vertx.setPeriodic(2, timer -> {
            for (; next[0] < all && System.nanoTime() - begun >= next[0] / each * 1e9; next[0]++) {
                int person = next[0] % people.size();
                long due = begun + (long) (next[0] / each * 1e9);
                last.set(
                        person,
                        last.get(person)
                                .compose(free -> people.get(person).act())
                                .onSuccess(done -> times.add(System.nanoTime() - due)));
            }
            if (next[0] >= all && vertx.cancelTimer(timer)) {
                begunAll.complete();
            }
        });
        await(begunAll.future());
        await(Future.all(last));
        return times.all();
    }

    private <T> Future<T> onLoop(Supplier<Future<T>> work) {
        Promise<T> done = Promise.promise();
        vertx.getOrCreateContext().runOnContext(now -> work.get().onComplete(done));
        return done.future();
    }

    /** All on one event loop. */
    private static final class Times {
        private long[] times = new long[1 << 14];
        private int count;

        void add(long time) {
            if (count == times.length) {
                times = Arrays.copyOf(times, 2 * count);
            }
            times[count++] = time;
        }

        long[] all() {
            return Arrays.copyOf(times, count);
        }
    }
}
