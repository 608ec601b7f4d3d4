package dev.nod.action;

import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the values of parameters among the words of a question, without guessing. */
final class Spotting {

    private static final Pattern NUMBER = Pattern
            .compile("(?<![\\p{L}\\p{N}.,_+-])[+-]?[0-9]{1,18}(?![\\p{L}\\p{N}_])");
    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Pattern EDGE = Pattern
            .compile("^[\\p{Punct}\\p{Pi}\\p{Pf}]+|[\\p{Punct}\\p{Pi}\\p{Pf}]+$");

    private final String question;

    Spotting(String question) {
        this.question = question;
    }

    /** Whether values of this type can be told from other words. */
    static boolean canFind(ParameterType type) {
        return switch (type) {
            case ParameterType.Choice _, ParameterType.WholeNumber _ -> true;
            case ParameterType.Text(var _, var pattern, var _) -> pattern != null;
            case ParameterType.Flag _ -> false;
        };
    }

    /** The different values of this type in the question, in the one way to write each. */
    List<String> find(ParameterType type) {
        return candidates(type).flatMap(candidate -> switch (type.fit(candidate)) {
            case ParameterType.Fit.Fits(var value) -> Stream.of(value);
            case ParameterType.Fit.Unfit _ -> Stream.<String>empty();
        }).distinct().toList();
    }

    private Stream<String> candidates(ParameterType type) {
        return switch (type) {
            case ParameterType.Choice(var options) -> found(anyOf(options));
            case ParameterType.WholeNumber _ -> found(NUMBER);
            case ParameterType.Text(var _, var pattern, var _) when pattern != null ->
                BLANK.splitAsStream(question)
                        .flatMap(word -> Stream.of(word, EDGE.matcher(word).replaceAll("")));
            case ParameterType.Text _, ParameterType.Flag _ -> Stream.empty();
        };
    }

    private Stream<String> found(Pattern pattern) {
        return pattern.matcher(question).results().map(MatchResult::group);
    }

    /** The options as whole words; of two that begin alike, the longer one. */
    private static Pattern anyOf(List<String> options) {
        var any = options.stream()
                .filter(option -> !option.isBlank())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:%s)(?![\\p{L}\\p{N}])".formatted(any),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
