package no.svarbrev.demo;

import java.util.List;

/** A NAV leader who does not exist; the number decides the name, and no two numbers below 1 600 share one. */
record InventedLeader(int number) {
    private static final List<String> FIRST_NAMES = List.of(
            "Anne",
            "Bjørn",
            "Camilla",
            "Dag",
            "Eirin",
            "Frode",
            "Guro",
            "Håkon",
            "Ingrid",
            "Jørgen",
            "Kari",
            "Lars",
            "Målfrid",
            "Nils",
            "Oddny",
            "Pål",
            "Ragnhild",
            "Sigurd",
            "Torill",
            "Ulrik",
            "Vår",
            "Yngve",
            "Ågot",
            "Øyvind",
            "Eskil",
            "Berit",
            "Tormod",
            "Solveig",
            "Gaute",
            "Hilde",
            "Ivar",
            "Jorunn",
            "Kåre",
            "Lise",
            "Magne",
            "Nora",
            "Olav",
            "Randi",
            "Stian",
            "Tuva");
    private static final List<String> LAST_NAMES = List.of(
            "Almevang",
            "Bjørkestuen",
            "Dalaker",
            "Elvheimsrud",
            "Furestrand",
            "Granåsen",
            "Heggevoll",
            "Isfjellet",
            "Jordøygard",
            "Kvernlien",
            "Lyngmoen",
            "Myrhaugen",
            "Nordsletten",
            "Ospebakken",
            "Plommehagen",
            "Rognelien",
            "Sæterhaugen",
            "Tindevik",
            "Uranes",
            "Vårlien",
            "Ødegårdsmo",
            "Åkersletta",
            "Ærøybakk",
            "Brattholt",
            "Dyrøysund",
            "Eikemark",
            "Fagerholt",
            "Grindheimen",
            "Havnevoll",
            "Innerdalen",
            "Kjærvang",
            "Lauvstad",
            "Mosebø",
            "Nattmo",
            "Rypestøl",
            "Skogkanten",
            "Tjernlund",
            "Utbøen",
            "Vassbråten",
            "Ørnestad");

    String name() {
        int size = FIRST_NAMES.size();
        return FIRST_NAMES.get(number % size) + " " + LAST_NAMES.get((number + number / size) % LAST_NAMES.size());
    }

    String email() {
        return Latin.of(name()) + "@nav.example";
    }
}
