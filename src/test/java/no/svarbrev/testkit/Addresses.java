package no.svarbrev.testkit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The guarded addresses and what each asks for, as decided: {@code login} is nothing more than that, {@code any} any right in
 * the study (in some study, where the address is about none), a right alone that right in the study (in all studies, where the
 * address is about none), and {@code send-somewhere} that right in some study. Stated here by hand, and not taken from the code.
 */
public final class Addresses {
    private static final String STATED = """
            POST   /admin/logout                                        login
            GET    /admin/account                                       login
            POST   /admin/account                                       login
            GET    /admin                                               login
            GET    /api/v1/studies                                      login
            GET    /admin/accounts                                      admin
            GET    /admin/new-account                                   admin
            POST   /admin/accounts                                      admin
            GET    /admin/accounts/:account                             admin
            GET    /admin/accounts/:account/rights                      admin
            POST   /admin/accounts/:account/rights                      admin
            GET    /admin/accounts/:account/link                        admin
            POST   /admin/accounts/:account/link                        admin
            GET    /admin/accounts/:account/close                       admin
            POST   /admin/accounts/:account/close                       admin
            POST   /api/v1/studies                                      admin
            GET    /admin/new-study                                     admin
            GET    /admin/studies                                       admin
            POST   /admin/studies                                       admin
            GET    /admin/questionnaires                                any
            GET    /admin/questionnaires/:code/:version                 any
            GET    /admin/questionnaires/:code/:version/file            any
            POST   /admin/questionnaires/:code/:version/publish         admin
            GET    /admin/questionnaires/:code/:version/preview         any
            GET    /admin/questionnaires/:code/:version/preview/begin   any
            POST   /admin/questionnaires/:code/:version/preview/:page   any
            GET    /api/v1/studies/:id                                  any
            GET    /admin/studies/:id                                   any
            GET    /api/v1/studies/:id/coverage                         any
            GET    /api/v1/surveys/:id                                  any
            GET    /admin/surveys/:id                                   any
            GET    /api/v1/surveys/:id/rates                            any
            GET    /api/v1/surveys/:id/codebook.csv                     any
            GET    /admin/surveys/:id/codebook.csv                      any
            GET    /api/v1/surveys/:id/responses.csv                    answers
            GET    /admin/surveys/:id/responses.csv                     answers
            POST   /api/v1/studies/:id/surveys                          admin
            GET    /admin/studies/:id/surveys                           admin
            GET    /admin/studies/:id/new-survey                        admin
            POST   /admin/studies/:id/surveys                           admin
            PUT    /api/v1/studies/:id/look                             admin
            GET    /admin/studies/:id/look                              admin
            POST   /admin/studies/:id/look                              admin
            PUT    /api/v1/surveys/:id/allowed                          admin
            GET    /admin/surveys/:id/allowed                           admin
            POST   /admin/surveys/:id/allowed                           admin
            POST   /api/v1/surveys/:id/version                          admin
            POST   /admin/surveys/:id/version                           admin
            PUT    /api/v1/surveys/:id/open-link                        admin
            DELETE /api/v1/surveys/:id/open-link                        admin
            GET    /admin/surveys/:id/open-link                         admin
            GET    /admin/surveys/:id/open-link.svg                     admin
            POST   /admin/surveys/:id/open-link                         admin
            POST   /admin/surveys/:id/open-link/close                   admin
            GET    /api/v1/surveys/:id/invitations                      contacts
            POST   /api/v1/surveys/:id/contacts                         contacts
            GET    /admin/surveys/:id/contacts                          contacts
            POST   /admin/surveys/:id/contacts                          contacts
            PUT    /api/v1/invitations/:id/outcome                      contacts
            DELETE /api/v1/invitations/:id/outcome                      contacts
            GET    /admin/invitations/:id/outcome                       contacts
            POST   /admin/invitations/:id/outcome                       contacts
            POST   /admin/declarations/:id/done                         contacts
            GET    /admin/invitations/:id/interview                     contacts
            POST   /admin/invitations/:id/interview                     contacts
            GET    /admin/invitations/:id/interview/terms               contacts
            POST   /admin/invitations/:id/interview/terms               contacts
            GET    /admin/invitations/:id/interview/end                 contacts
            POST   /admin/invitations/:id/interview/end                 contacts
            GET    /admin/invitations/:id/informants                    contacts
            POST   /admin/invitations/:id/informants                    contacts
            GET    /admin/invitations/:id/informants/remove             contacts
            POST   /admin/invitations/:id/informants/remove             contacts
            POST   /api/v1/surveys/:id/dispatches                       send
            GET    /admin/surveys/:id/dispatches/:kind                  send
            POST   /admin/surveys/:id/dispatches/:kind                  send
            GET    /admin/mailbox                                       send-somewhere
            GET    /admin/mailbox/:id                                   send
            """;

    private Addresses() {}

    /** One of them. */
    public record Address(String method, String path, String right) {
        private static Address of(String line) {
            String[] parts = line.split(" +");
            return new Address(parts[0], parts[1], parts[2]);
        }

        public boolean isOfPages() {
            return path.startsWith("/admin");
        }

        public boolean writes() {
            return !method.equals("GET");
        }

        public boolean isOfAStudy() {
            return path.contains("/:id");
        }

        /** Whether somebody may come there who has this right alone, in one study or in all. */
        public boolean isOpenTo(String held, boolean everywhere) {
            return switch (right) {
                case "login", "any" -> true;
                case "send-somewhere" -> held.equals("send");
                default -> held.equals(right) && (everywhere || isOfAStudy());
            };
        }

        /** @param ids in the place of each {@code :parameter}, by the step before it or by its own name */
        public String with(Map<String, String> ids) {
            StringBuilder filled = new StringBuilder();
            String before = "";
            for (String step : path.substring(1).split("/")) {
                String id = step.equals(":id") ? before : step;
                filled.append('/').append(step.startsWith(":") ? ids.get(id) : step);
                before = step;
            }
            return filled.toString();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    public static List<Address> all() {
        return STATED.lines().map(Address::of).toList();
    }

    public static Stream<Address> ofPages() {
        return all().stream().filter(Address::isOfPages);
    }
}
