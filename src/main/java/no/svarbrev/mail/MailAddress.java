package no.svarbrev.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which e-mail addresses we can send to. Stricter than the standard on purpose: quoted local parts, comments and
 * addresses that need SMTPUTF8 are refused at import with a reason, not at sending with a bounce.
 */
public final class MailAddress {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern SPACES_AND_CONTROLS = Pattern.compile("[\\s\\p{Cc}\\p{Cf}\\p{Z}]");
    private static final Pattern LOCAL_PART =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]([a-z0-9-]*[a-z0-9])");

    private MailAddress() {}

    /** Why no mail can be sent to the address, in Norwegian; empty when it is fit for use. */
    public static Optional<String> fault(String address) {
        String trimmed = address.strip();
        if (trimmed.isEmpty()) {
            return Optional.of("Adressen mangler.");
        }
        if (SPACES_AND_CONTROLS.matcher(trimmed).find()) {
            return Optional.of("Adressen kan ikke ha mellomrom, linjeskift eller usynlige tegn.");
        }
        int at = trimmed.indexOf('@');
        if (at < 0 || at != trimmed.lastIndexOf('@')) {
            return Optional.of("Adressen må ha nøyaktig én @.");
        }
        return faultOfParts(trimmed.substring(0, at), trimmed.substring(at + 1));
    }

    private static Optional<String> faultOfParts(String local, String domain) {
        if (local.isEmpty()) {
            return Optional.of("Delen foran @ mangler.");
        }
        if (!LOCAL_PART.matcher(local).matches()) {
            return Optional.of("Delen foran @ kan bare ha bokstavene a–z, tall og vanlige tegn,"
                    + " og punktum bare mellom andre tegn.");
        }
        if (local.length() > LONGEST_LOCAL_PART) {
            return Optional.of("Delen foran @ kan ha høyst 64 tegn.");
        }
        Optional<String> ascii = asciiDomain(domain);
        if (ascii.isEmpty()) {
            return Optional.of("Delen etter @ må være et domene, for eksempel kommune.no.");
        }
        return local.length() + 1 + ascii.get().length() > LONGEST
                ? Optional.of("Adressen kan ha høyst 254 tegn.")
                : Optional.empty();
    }

    /**
     * The one way we write this address: lower case, the domain in its ASCII form. The letter of the standard lets a
     * server tell «Kari» from «kari» in front of @; none does, and a person listed twice would be asked twice.
     *
     * @throws IllegalArgumentException with the fault, if there is one
     */
    public static String normalised(String address) {
        Optional<String> fault = fault(address);
        if (fault.isPresent()) {
            throw new IllegalArgumentException(fault.get());
        }
        String trimmed = address.strip();
        int at = trimmed.indexOf('@');
        return trimmed.substring(0, at).toLowerCase(Locale.ROOT)
                + "@"
                + asciiDomain(trimmed.substring(at + 1)).orElseThrow();
    }

    private static Optional<String> asciiDomain(String domain) {
        try {
            return Optional.of(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT))
                    .filter(ascii -> DOMAIN.matcher(ascii).matches());
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }
}
