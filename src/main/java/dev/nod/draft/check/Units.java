package dev.nod.draft.check;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Knows the units that follow or precede numbers, in the languages that Nod knows, by one name each. */
final class Units {

    private static final Map<String, String> NAMES = names(Map.ofEntries(
            Map.entry("percent", "% percent prozent procent pourcent"),
            Map.entry("millisecond", "ms millisecond milliseconds millisekunden"),
            Map.entry("second",
                    "s sec secs second seconds sekunde sekunden seconde secondes segundo segundos secondi"),
            Map.entry("minute", "min mins minute minutes minuten minuto minutos minuti minuut"),
            Map.entry("hour",
                    "h hr hrs hour hours stunde stunden std heure heures hora horas ora ore uur uren"),
            Map.entry("day",
                    "d day days tag tage tagen jour jours día días dia dias giorno giorni dag dagen"),
            Map.entry("week",
                    "week weeks woche wochen semaine semaines semana semanas settimana settimane weken"),
            Map.entry("month",
                    "month months monat monate monaten mois mes meses mese mesi maand maanden mês"),
            Map.entry("year",
                    "year years jahr jahre jahren an ans année années año años ano anos anno anni jaar"),
            Map.entry("euro", "€ eur euro euros"),
            Map.entry("dollar", "$ usd dollar dollars"),
            Map.entry("pound", "£ gbp pound pounds pfund"),
            Map.entry("franc", "chf franken francs"),
            Map.entry("byte", "byte bytes"),
            Map.entry("kilobyte", "kb kib kilobyte kilobytes"),
            Map.entry("megabyte", "mb mib megabyte megabytes"),
            Map.entry("gigabyte", "gb gib gigabyte gigabytes"),
            Map.entry("terabyte", "tb tib terabyte terabytes"),
            Map.entry("kilometre", "km kilometre kilometres kilometer"),
            Map.entry("kilogram", "kg kilogram kilograms kilogramm"),
            Map.entry("thousand", "k thousand tausend mille mil"),
            Map.entry("million", "million millions mio millionen millones milioni")));

    private Units() {}

    private static Map<String, String> names(Map<String, String> words) {
        var names = new HashMap<String, String>();
        words.forEach((name, all) -> {
            for (var word : List.of(all.split(" "))) {
                names.put(word, name);
            }
        });
        return Map.copyOf(names);
    }

    /** The name of the unit that a word or sign stands for; empty if it is none. */
    static Optional<String> of(String word) {
        return Optional.ofNullable(NAMES.get(word.toLowerCase(Locale.ROOT)));
    }
}
