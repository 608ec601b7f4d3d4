package dev.nod.draft.quote;

import java.util.regex.Pattern;

/**
 * Leaves out of a message what says nothing about its subject: greetings, thanks, time words,
 * fillers of talk, and the words that frame a German question.
 */
final class Gist {

    private static final Pattern TALK = words(
            "good (?:morning|afternoon|evening|day|night)|hi|hiya|hello|hey|howdy|thanks|thank you|thx|ty|cheers",
            "great|cool|nice|perfect|awesome|yes|yep|nope|bye|see you|test|testing|ping|lol|oops|wow|haha",
            "how are (?:you|things)|how(?:'s| is) it going|what'?s up|who are you|what can you do",
            "everyone|folks|team members|guys|guy|a lot|so much|very much|please|pls|help|asap|urgent|btw|by the way",
            "how (?:long|many|much|often|soon|fast|quickly|far|big|large|high|late|early|old)",
            "now|again|still|already|even|tho|though|too|maybe|perhaps|really|actually|normally|usually|suddenly",
            "quick|quickly|today|tonight|tomorrow|yesterday|ago|since|this (?:morning|week|afternoon|year)",
            "away|back|gone|go|goes|going|went|come|comes|came|up|out|off|over|around|ever|once|else|straight",
            "say|says|said|think|guess|mean|means|happen|happens|happened|keep|keeps|put|make|makes|wondering",
            "one|ones|thing|things|stuff|bit|lots?|loads? of|kind of|sort of|way|somehow|apparently",
            "wer|wem|wen|wessen|welche[rsmn]?|wann|warum|wieso|weshalb|wozu|woher|wohin|wo|wie(?: ?viele?[ns]?)?",
            "ist|sind|wird|werden|wurden?|worden|haben|hatten?|kann|können|konnten?|gibt");

    private Gist() {}

    static String of(String message) {
        return TALK.matcher(message).replaceAll(" ");
    }

    private static Pattern words(String... phrases) {
        return Pattern.compile(
                "(?<![\\p{L}\\d-])(?:" + String.join("|", phrases) + ")(?![\\p{L}\\d-])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
