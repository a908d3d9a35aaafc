package no.svarbrev.platform.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * How a program is started so that it does not see itself as root, which PostgreSQL refuses to be. An ordinary user
 * needs nothing; root goes into an empty user namespace, or becomes «nobody» where a container forbids namespaces.
 *
 * @param prefix what comes before the program's own words
 * @param owner the user id that must own the data
 */
record Unprivileged(List<String> prefix, int owner) {

    /** A way to find out, put off until the folder is ours. */
    interface Choice {
        Unprivileged choose() throws IOException;
    }

    private static final int NOBODY = 65_534;

    Unprivileged {
        prefix = List.copyOf(prefix);
    }

    static Unprivileged ofThisProcess() throws IOException {
        int user = ownerOf(Path.of("/proc/self"));
        if (user != 0) return new Unprivileged(List.of(), user);
        if (inUserNamespace().works()) return inUserNamespace();
        if (asNobody().works()) return asNobody();
        throw new StartFailed("PostgreSQL refuses to run as root, and this machine allows neither 'unshare -U' nor"
                + " 'setpriv' (a container may forbid them). Start Svarbrev as an ordinary user, or set"
                + " SVARBREV_DATABASE_URL to use a PostgreSQL of your own.");
    }

    /** No id is mapped there, so geteuid() answers «nobody», while the files of root still belong to the process. */
    static Unprivileged inUserNamespace() {
        return new Unprivileged(List.of("unshare", "-U"), 0);
    }

    /**
     * Another user cannot pass root's private folders on its way to data and binaries; the one capability left lets it.
     */
    static Unprivileged asNobody() {
        List<String> prefix = List.of(
                "setpriv",
                "--reuid=" + NOBODY,
                "--regid=" + NOBODY,
                "--clear-groups",
                "--no-new-privs",
                // Else access(2), which initdb asks, would not count the capability.
                "--securebits=+no_setuid_fixup",
                "--inh-caps=-all,+dac_override",
                "--ambient-caps=-all,+dac_override",
                "--bounding-set=-all,+dac_override");
        return new Unprivileged(prefix, NOBODY);
    }

    /** Data made under one way may be met under the other. */
    void own(Path folder) throws IOException {
        if (prefix.isEmpty() || ownerOf(folder) == owner) return;
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                chown(file);
                return FileVisitResult.CONTINUE;
            }

            // The top comes last: its owner tells that all below is done.
            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                chown(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static int ownerOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    private void chown(Path path) throws IOException {
        Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
    }

    private boolean works() {
        try {
            return FinishedProgram.run(prefix, List.of("true"), "").succeeded();
        } catch (IOException e) {
            return false; // the program does not exist here
        }
    }
}
