package no.svarbrev.demo;

import java.util.Locale;

/** Norwegian names in the letters that the local part of an e-mail address and a host name can have everywhere. */
final class Latin {
    private Latin() {}

    /** {@code Åse-Britt Øygard} becomes {@code ase-britt.oygard}. */
    static String of(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("å", "a")
                .replace(' ', '.');
    }
}
