package no.svarbrev.questionnaire.finding;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * JSON pointers (RFC 6901) as texts: what all who walk through a definition, or tell of a place in it, build and read them by.
 * The whole is the empty text.
 */
public final class Pointer {
    private static final char STEP = '/';

    private Pointer() {}

    /** A property of what stands at the pointer; in its name ~ and / are escaped. */
    public static String at(String pointer, String property) {
        return pointer + JsonPointer.empty().appendProperty(property);
    }

    /** An element, from 0, of the list that stands at the pointer. */
    public static String at(String pointer, int index) {
        return pointer + STEP + index;
    }

    /** What the place stands in; the whole stands in itself. */
    public static String outer(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf(STEP)));
    }

    /** The name of the property, or the number of the element, that the pointer ends with; empty of the whole. */
    public static String last(String pointer) {
        return pointer.isEmpty()
                ? ""
                : JsonPointer.compile(pointer.substring(pointer.lastIndexOf(STEP)))
                        .getMatchingProperty();
    }

    /** The pointers on the way to a place, from the first step to the place itself. */
    public static Stream<String> way(String pointer) {
        return IntStream.rangeClosed(1, pointer.length())
                .filter(end -> end == pointer.length() || pointer.charAt(end) == STEP)
                .mapToObj(end -> pointer.substring(0, end));
    }

    /** The pointer with other names in it, each known by the pointer up to it. */
    public static String renamed(String pointer, Map<String, String> names) {
        return way(pointer).map(place -> names.getOrDefault(place, last(place))).reduce("", Pointer::at);
    }

    /** As it is told to people, for whom nothing would be a gap. */
    public static String told(String pointer) {
        return pointer.isEmpty() ? String.valueOf(STEP) : pointer;
    }
}
