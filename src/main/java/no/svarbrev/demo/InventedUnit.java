package no.svarbrev.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/** A municipality, or a city district of Oslo, that does not exist. The district is empty for a municipality. */
record InventedUnit(String code, String county, String municipality, String district, String size) {

    boolean isDistrict() {
        return !district.isEmpty();
    }

    String name() {
        return isDistrict() ? "Bydel " + district : municipality + " kommune";
    }

    String place() {
        return isDistrict() ? district : municipality;
    }

    /** A mailbox under a top-level domain that is reserved for examples (RFC 2606). */
    String mailbox() {
        String level = isDistrict() ? "bydel" : "kommune";
        return "postmottak@" + Latin.of(place()) + "." + level + ".example";
    }

    Map<String, String> background() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("fylke", county);
        columns.put("kommune", municipality);
        columns.put("bydel", district);
        columns.put("kommunestorrelse", size);
        return columns;
    }
}
