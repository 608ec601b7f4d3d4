package dev.nod.draft.quote;

import dev.nod.knowledge.Passage;
import dev.nod.knowledge.Term;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a passage must mention to have anything to say about a question: the identifiers, such as error codes, host
 * names and alert names, and the platforms that it names.
 */
final class Essentials {

    private static final Pattern IDENTIFIER = Pattern.compile(
            "(?<![\\w.-])(?:"
                    + "(?=[\\w-]*\\d)\\p{Alpha}\\w*(?:-\\w+)+" // VPN-52, pr-kel-04
                    + "|\\p{Upper}{1,6}\\d{1,6}" // VPN52
                    + "|\\w*\\p{Alnum}_\\p{Alnum}\\w*" // max_connections
                    + "|(?=\\w*\\p{Lower}\\p{Upper})\\p{Alpha}\\w{9,}" // KafkaUnderReplicated
                    + ")(?![\\w-])");
    private static final Pattern JOINTS = Pattern.compile(
            "[-_]+|(?<=\\p{Lower})(?=\\p{Upper})|(?<=\\p{Alpha})(?=\\d)");
    private static final List<Pattern> PLATFORMS = List
            .of("windows", "mac|macs|macos|macbooks?|os x", "linux|ubuntu|debian|fedora",
                    "ios|ipados|iphones?|ipads?",
                    "android")
            .stream()
            .map(Essentials::word)
            .toList();

    private final List<MatchResult> found;
    private final List<Pattern> identifiers;
    private final List<Pattern> platforms;

    Essentials(String question) {
        found = IDENTIFIER.matcher(question).results().toList();
        identifiers = found.stream().map(MatchResult::group).map(Essentials::spelling).toList();
        platforms = PLATFORMS.stream().filter(platform -> platform.matcher(question).find()).toList();
    }

    /** However its parts are joined: VPN-52, VPN 52 and VPN52 are the same. */
    private static Pattern spelling(String identifier) {
        return word(
                JOINTS.splitAsStream(identifier).map(Pattern::quote).collect(Collectors.joining("[-_ ]?")));
    }

    private static Pattern word(String names) {
        return Pattern.compile("(?<!\\p{Alnum})(?:" + names + ")(?!\\p{Alnum})", Pattern.CASE_INSENSITIVE);
    }

    /** A page about one platform says nothing about another, even where it names it. */
    boolean areIn(Passage passage) {
        var top = passage.title() + "\n" + String.join("\n", passage.headings());
        var all = top + "\n" + passage.text();
        var isAboutOne = PLATFORMS.stream().anyMatch(platform -> platform.matcher(top).find());
        var place = isAboutOne ? top : all;
        return isNamedIn(all) && platforms.stream().allMatch(platform -> platform.matcher(place).find());
    }

    /** Whether a word of the question is part of an identifier. */
    boolean isInIdentifier(Term term) {
        return found.stream().anyMatch(name -> name.start() <= term.start() && term.end() <= name.end());
    }

    /** Whether a text has all the identifiers. */
    private boolean isNamedIn(String text) {
        return identifiers.stream().map(identifier -> identifier.matcher(text)).allMatch(Matcher::find);
    }
}
