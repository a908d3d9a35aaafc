package no.svarbrev.auth;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.svarbrev.auth.account.ApiTokens;
import no.svarbrev.auth.account.Token;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.RateLimit;
import no.svarbrev.platform.ServerLimits;
import no.svarbrev.platform.config.Config;
import no.svarbrev.platform.http.SecurityLog;

/**
 * Programs that come with a token. Who has sent too many wrong ones is not even looked at for the rest of a minute, but for an
 * address that has come with the right one before: nobody beside it can lock it out.
 */
final class Programs {
    private static final int MOST_TRUSTED = 1_000;
    private static final Problem UNKNOWN_TOKEN = new Problem(
            401, "unauthenticated", "Token mangler", "Send et gyldig API-token i hodet Authorization: Bearer …");
    private static final Problem TOO_MANY = new Problem(
            429,
            "too_many_tokens",
            "For mange ukjente token",
            "Herfra er det prøvd for mange ukjente token. Vent et minutt.");

    private final ApiTokens tokens;
    private final RateLimit wrong;
    private final Map<String, Boolean> trusted = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_TRUSTED;
        }
    };

    Programs(Config config, Clock clock) {
        this.tokens = new ApiTokens(config);
        this.wrong = new RateLimit(ServerLimits.WRONG_TOKENS, Duration.ofMinutes(1), clock);
    }

    /**
     * The name of the token.
     *
     * @throws Problem 401 for a wrong one or none, 429 when there were too many
     */
    String admit(Optional<Token> token, String caller) {
        if (token.isPresent() && !isTrusted(caller) && wrong.isReached(caller)) {
            throw tooMany(caller);
        }
        Optional<String> name = token.flatMap(tokens::nameOf);
        if (name.isEmpty() && token.isPresent()) {
            throw wrong.count(caller).excess() > 0 ? tooMany(caller) : refused(caller);
        }
        trust(caller, name.isPresent());
        return name.orElseThrow(() -> UNKNOWN_TOKEN);
    }

    private static Problem refused(String caller) {
        SecurityLog.note(SecurityLog.Event.TOKEN_REFUSED, "", caller);
        return UNKNOWN_TOKEN;
    }

    private static Problem tooMany(String caller) {
        SecurityLog.note(SecurityLog.Event.TOKENS_GUESSED, "", caller);
        return TOO_MANY;
    }

    private synchronized boolean isTrusted(String caller) {
        return trusted.get(caller) != null;
    }

    private synchronized void trust(String caller, boolean came) {
        if (came) {
            trusted.put(caller, true);
        }
    }
}
