package dev.nod.workspace;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What people do with the app beyond talking: commands, clicks and forms. */
final class PageUse {

    private final Ledger ledger;
    private final Commands commands;
    private final Clicks clicks;
    private final Forms forms;

    PageUse(Ledger ledger, Commands commands, Clicks clicks, Forms forms) {
        this.ledger = ledger;
        this.commands = commands;
        this.clicks = clicks;
        this.forms = forms;
    }

    Map<String, PageCall> calls() {
        return Map.of("command", this::command, "action", this::action, "view_submit", this::submit,
                "view_close",
                this::close);
    }

    private CompletableFuture<ObjectNode> command(Person person, Arguments arguments) {
        var channel = PageTalk.visible(ledger, person, arguments);
        commands.run(person, channel, arguments.required("command", "invalid_command"),
                arguments.text("text").orElse(""), arguments.text("thread_ts").orElse(null));
        return PageCall.done();
    }

    private CompletableFuture<ObjectNode> action(Person person, Arguments arguments) {
        var use = new Clicks.Use(arguments.required("block_id", "invalid_action"),
                arguments.required("action_id", "invalid_action"), arguments.lines("value"));
        var viewId = arguments.text("view_id");
        var answer = viewId.isPresent()
                ? clicks.inView(person, viewId.get(), use)
                : clicks.inMessage(person, PageTalk.visible(ledger, person, arguments),
                        arguments.required("ts", "message_not_found"), use);
        return answer.thenApply(_ -> Json.object().put("ok", true));
    }

    private CompletableFuture<ObjectNode> submit(Person person, Arguments arguments) {
        var values = arguments.json("values", "invalid_arguments").orElse(MissingNode.getInstance());
        return forms.submit(person, arguments.required("view_id", "not_found"), values);
    }

    private CompletableFuture<ObjectNode> close(Person person, Arguments arguments) {
        forms.close(person, arguments.required("view_id", "not_found"));
        return PageCall.done();
    }
}
