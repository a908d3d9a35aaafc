package no.svarbrev.library;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import no.svarbrev.platform.Blocking;
import no.svarbrev.platform.Loop;

/**
 * Sees new and changed files while the server runs. It looks on its own time, on a thread of its own: a request never waits
 * for the folder, not even when its disk has gone away.
 */
public final class FolderWatch {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Loop loop;

    public FolderWatch(Vertx vertx, Library library, Path folder) {
        Blocking disk = new Blocking(vertx, "folder");
        this.loop = new Loop(
                vertx,
                "questionnaires",
                PAUSE,
                () -> disk.run(() -> library.look(folder)).compose(library::settle));
    }

    public void start() {
        loop.start();
    }

    public Future<Void> stop() {
        return loop.stop();
    }
}
