package dev.nod.draft.check;

import dev.nod.draft.Check;
import java.util.Optional;
import java.util.regex.Pattern;

/** What must not be invented: numbers, dates, times, versions, commands, addresses, identifiers. */
final class Facts implements Rule {

    private static final Pattern CODE = Pattern
            .compile("```\\w*\\n?(?<block>.*?)(?:```|\\z)|`(?<code>[^`]+)`", Pattern.DOTALL);

    @Override
    public Check check() {
        return Check.FACTS;
    }

    @Override
    public Optional<String> objection(String text, Cited cited) {
        var plain = Typography.plain(text);
        return command(plain, cited).or(() -> outsideCode(CODE.matcher(plain).replaceAll(" "), cited));
    }

    private static Optional<String> command(String plain, Cited cited) {
        return CODE.matcher(plain)
                .results()
                .map(code -> code.group("code") == null ? code.group("block") : code.group("code"))
                .flatMap(String::lines)
                .filter(line -> !line.isBlank() && !cited.saysExactly(line))
                .findFirst()
                .map(_ -> "has a command or name in code that its sources do not have");
    }

    private static Optional<String> outsideCode(String plain, Cited cited) {
        var rest = Links.removed(plain);
        if (Identifiers.in(rest).stream().anyMatch(name -> !cited.says(name))) {
            return Optional.of("names a host, file, option, address or key that its sources do not name");
        }
        return Figures.ofStatement(Identifiers.removed(rest))
                .missingIn(cited.figures())
                .stream()
                .findFirst()
                .map("tells %s, which its sources do not tell"::formatted);
    }
}
