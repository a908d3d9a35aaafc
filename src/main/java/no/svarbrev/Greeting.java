package no.svarbrev;

import no.svarbrev.platform.config.Config;

/** What the console says to the one who started the server. */
final class Greeting {
    private Greeting() {}

    static void print(Config config, Server.Serving serving) {
        System.out.println("Svarbrev serves on port " + serving.port() + ".");
        System.out.println("Administration: " + config.link("/admin"));
        serving.passwordLink()
                .ifPresent(path -> System.out.println("Choose the password of «admin», once: " + config.link(path)));
        System.out.println(
                config.smtp().isPresent()
                        ? "Mail goes out through " + config.smtp().get().getHost() + "."
                        : "No mail server is set: mails are at " + config.link("/admin/mailbox") + ".");
        if (serving.refused() > 0) {
            System.out.println(serving.refused() + " questionnaire file(s) have faults and are set aside; they are told"
                    + " above, and at " + config.link("/admin/questionnaires") + ".");
        }
        System.out.flush();
    }

    static void printProgress(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
