package no.svarbrev.demo;

/**
 * Chance that comes out the same on every run and every machine: a number for a matter and a person, made from the two
 * words alone. It keeps no state, so the order in which people and questions are dealt with does not change it.
 */
final class Noise {
    private Noise() {}

    /** Evenly spread in [0, 1). */
    static double of(String matter, String who) {
        long hash = 0xcbf29ce484222325L;
        for (char letter : (matter + '\n' + who).toCharArray()) {
            hash = (hash ^ letter) * 0x100000001b3L;
        }
        return (mixed(hash) >>> 11) * 0x1.0p-53;
    }

    /** An index below the size. */
    static int pick(String matter, String who, int size) {
        return (int) (of(matter, who) * size);
    }

    /** The finaliser of SplitMix64: words that differ in one letter end up far apart. */
    private static long mixed(long hash) {
        long once = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        long twice = (once ^ (once >>> 27)) * 0x94d049bb133111ebL;
        return twice ^ (twice >>> 31);
    }
}
