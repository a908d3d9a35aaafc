package no.svarbrev.library;

import java.time.Instant;
import java.util.Optional;

/** A version of a questionnaire in the record: when it was published, and how many surveys use it. */
public record RecordedVersion(String code, int version, String title, Optional<Instant> publishedAt, long surveys) {
    public boolean isOf(String otherCode, int otherVersion) {
        return code.equals(otherCode) && version == otherVersion;
    }
}
