package no.svarbrev.library;

/** Which version of which questionnaire. */
record VersionName(String code, int version) implements Comparable<VersionName> {
    @Override
    public int compareTo(VersionName other) {
        return code.equals(other.code) ? Integer.compare(version, other.version) : code.compareTo(other.code);
    }
}
