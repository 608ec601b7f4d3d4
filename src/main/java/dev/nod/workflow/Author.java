package dev.nod.workflow;

import dev.nod.draft.Draft;
import dev.nod.draft.prompt.Allowance;
import dev.nod.draft.prompt.Instructions;
import dev.nod.draft.prompt.LanguageModel;
import dev.nod.draft.prompt.Manuscript;
import dev.nod.draft.prompt.PromptWriter;
import dev.nod.draft.prompt.Reply;
import dev.nod.draft.prompt.Tokens;
import dev.nod.draft.prompt.Verdict;
import dev.nod.draft.prompt.Written;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Has language models write and judge, as far as it can be paid for. */
public final class Author {

    private final LanguageModel model;
    private final Map<String, Instructions> instructions;
    private final Tokens tokens;
    private final PromptWriter writer;
    private final Purse purse;

    /**
     * @param instructions by the names by which steps call them
     */
    public Author(LanguageModel model, Map<String, Instructions> instructions, Tokens tokens, Purse purse) {
        this.model = model;
        this.instructions = Map.copyOf(instructions);
        this.tokens = tokens;
        this.writer = new PromptWriter(tokens);
        this.purse = purse;
    }

    /** The prompt for an answer from what was found. */
    Written prompt(String name, Sheet sheet) {
        var task = sheet.task();
        return writer.write(named(name), task.query(), sheet.hits(), task.slots(),
                sheet.leash().longestPrompt());
    }

    /** Has an answer written; a call stays for the judge, if there is one. */
    Reply<Manuscript> write(Written written, Sheet sheet) {
        var task = sheet.task();
        return ask(written.tokens(), task.plan().isJudged() ? 1 : 0, sheet, allowance -> {
            sheet.show(new Trace.Asked(written.prompt()));
            return model.write(written.prompt(), task.slots(), allowance);
        });
    }

    /** Has it judged whether each statement follows from its quotes. */
    Reply<List<Verdict>> judge(String name, Draft draft, Sheet sheet) {
        var prompt = writer.judge(named(name), draft.statements());
        var length = tokens.count(prompt.instructions()) + tokens.count(prompt.material());
        return ask(length, 0, sheet, allowance -> {
            sheet.show(new Trace.Asked(prompt));
            return model.judge(prompt, draft.statements().size(), allowance);
        });
    }

    private <T> Reply<T> ask(int length, int kept, Sheet sheet, Function<Allowance, Reply<T>> question) {
        return purse.ask(sheet, new Purse.Order<>(length, kept,
                allowance -> model.price(length, allowance), question));
    }

    private Instructions named(String name) {
        var found = instructions.get(name);
        if (found == null) {
            throw new IllegalStateException("there are no instructions called " + name);
        }
        return found;
    }
}
