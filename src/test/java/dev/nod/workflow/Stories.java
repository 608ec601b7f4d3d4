package dev.nod.workflow;

import static dev.nod.testing.FakeChat.What.ANSWER;
import static dev.nod.testing.FakeChat.What.CALLED;
import static dev.nod.testing.FakeChat.What.CALL_FAILED;
import static dev.nod.testing.FakeChat.What.DECLINED;
import static dev.nod.testing.FakeChat.What.EXPIRED;
import static dev.nod.testing.FakeChat.What.STOPPED;
import static dev.nod.workflow.Setting.ANA;
import static dev.nod.workflow.Setting.BEN;
import static dev.nod.workflow.Setting.CARA;

import dev.nod.action.CallOutcome;
import dev.nod.action.Evidence;
import dev.nod.action.Outcome;
import dev.nod.action.Repeat;
import dev.nod.approval.AutoAccept;
import dev.nod.approval.Quorum;
import dev.nod.request.Errand;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import dev.nod.request.Place;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import dev.nod.testing.FakeChat.What;
import dev.nod.workflow.Scenario.Setup;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The stories in which Nod dies everywhere. */
final class Stories {

    private static final String TS = "1.1";
    private static final RequestId ID = new RequestId("T1", "CHELP", TS);
    private static final Person STRANGER = new Person("T1", "USTRANGER");
    static final Request QUESTION = new Request(ID, ANA, new Place("CHELP", TS), new MessageRef("CHELP", TS),
            "How do I reset my token?", Store.START);
    static final Request ACTION = new Request(ID, ANA, new Place("CHELP", TS), new MessageRef("CHELP", TS),
            "restart service=web", Store.START, new Errand(Setting.RESTART, Setting.WEB));
    static final List<Repeat> REPEATS = List.of(new Repeat.OneShot(), new Repeat.Idempotent(),
            new Repeat.Keyed(Repeat.Keyed.USUAL_HEADER),
            new Repeat.Lookup("https://services.example/seen", new Evidence.Status()));
    static final Setup ANSWER_AT_ONCE = Setup.of(Setting.policy(Duration.ZERO));
    static final Setup ACT_LATER = Setup.of(Setting.policy(Setting.UNDO));
    private static final Setup BY_RULE = Setup.of(
            Setting.accepting(Setting.policy(Setting.UNDO), new AutoAccept(.95, .1)));
    private static final Setup SPEAK_UP = Setup.of(Setting.speakingUp(Setting.policy(Duration.ZERO)));

    private Stories() {}

    static List<Scenario> all() {
        return Stream.of(answers(), answersByRule(), actions(), uncertainActions())
                .flatMap(List::stream)
                .toList();
    }

    /** Some in which much can be done twice. */
    static List<Scenario> some() {
        return List.of(approve(), decline(), act());
    }

    static Scenario approve() {
        return question("approve", ANSWER_AT_ONCE, List.of(ANSWER), Deeds.reacts(BEN, true, 1));
    }

    static Scenario approveByButton(Deed press) {
        return question("approve by button", ANSWER_AT_ONCE, List.of(ANSWER), press);
    }

    static Scenario decline() {
        return question("decline", ANSWER_AT_ONCE, List.of(DECLINED), Deeds.reacts(BEN, false, 1));
    }

    static Scenario act() {
        return action("action", ACT_LATER, List.of(CALLED), Deeds.reacts(BEN, true, 1));
    }

    private static List<Scenario> answers() {
        return List.of(
                approve(),
                approveByButton(Deeds.presses(BEN, true, 1)),
                question("approve by two", Setup.of(Setting.asking(Setting.policy(Duration.ZERO),
                        new Quorum(2, true))), List.of(ANSWER), Deeds.reacts(BEN, true, 1),
                        Deeds.presses(CARA, true, 1)),
                decline(),
                question("decline by button", ANSWER_AT_ONCE, List.of(DECLINED),
                        Deeds.presses(BEN, false, 1)),
                question("expire", SPEAK_UP, List.of(EXPIRED)),
                question("expire while Nod is down", SPEAK_UP.downFor(Setting.PATIENCE), List.of(EXPIRED)),
                new Scenario("expire and ask again", QUESTION, ANSWER_AT_ONCE,
                        List.of(Deeds.asks(QUESTION), Deeds.asksAgain(STRANGER, QUESTION),
                                Deeds.asksAgain(ANA, QUESTION), Deeds.reacts(BEN, true, 2)),
                        List.of(List.of(EXPIRED, ANSWER), List.of(ANSWER))),
                question("edit then approve", ANSWER_AT_ONCE, List.of(ANSWER),
                        Deeds.edits(BEN, "Call the desk."), Deeds.reacts(CARA, true, 2)),
                question("uncertain posts", ANSWER_AT_ONCE.with(Stories::everyFirstReplyIsLost),
                        List.of(ANSWER),
                        Deeds.reacts(BEN, true, 1)),
                question("posts fail at first", ANSWER_AT_ONCE.with(Stories::everyFirstPostFails),
                        List.of(ANSWER),
                        Deeds.reacts(BEN, true, 1)));
    }

    private static List<Scenario> answersByRule() {
        return List.of(
                acceptByRule(),
                question("accept by rule, and decline", BY_RULE, List.of(DECLINED),
                        Deeds.overrules(BEN, 1)),
                question("accept by rule, and undo", BY_RULE, List.of(EXPIRED), Deeds.undoes(BEN, 1)),
                question("accept by rule, uncertain posts", BY_RULE.with(Stories::everyFirstReplyIsLost),
                        List.of(ANSWER)),
                question("accept by rule, posts fail at first", BY_RULE.with(Stories::everyFirstPostFails),
                        List.of(ANSWER)));
    }

    static Scenario acceptByRule() {
        return question("accept by rule", BY_RULE, List.of(ANSWER));
    }

    private static List<Scenario> actions() {
        var refused = Collections.<Consumer<Outside>>nCopies(9,
                outside -> outside.target.failNext(new CallOutcome.Refused("no such service")));
        List<Consumer<Outside>> busy = List.of(
                outside -> outside.target.failNext(new CallOutcome.NotSent("busy", Duration.ofSeconds(3))));
        return List.of(
                act(),
                action("undo by reaction", ACT_LATER, List.of(EXPIRED),
                        Deeds.reacts(BEN, true, 1), Deeds.removesReaction(BEN, 1)),
                action("undo by button", ACT_LATER, List.of(EXPIRED),
                        Deeds.presses(BEN, true, 1), Deeds.undoes(BEN, 1)),
                action("undo and approve again", ACT_LATER, List.of(CALLED), Deeds.reacts(BEN, true, 1),
                        Deeds.removesReaction(BEN, 1), Deeds.reacts(CARA, true, 1)),
                new Scenario("undo unheard, with another yes", ACTION,
                        ACT_LATER.with(new Repeat.Idempotent()),
                        List.of(Deeds.asks(ACTION), Deeds.reacts(BEN, true, 1), Deeds.reactsLate(CARA, 1),
                                Deeds.removesReactionUnheard(BEN, 1)),
                        List.of(List.of(EXPIRED), List.of(CALLED))),
                new Scenario("action whose card is deleted", ACTION, ACT_LATER,
                        List.of(Deeds.asks(ACTION), Deeds.reacts(BEN, true, 1), Deeds.deletesUnheard(1)),
                        List.of(List.of(STOPPED), List.of(CALLED))),
                action("refused action", ACT_LATER.with(outside -> outside.plan("Caller.call", refused)),
                        List.of(CALL_FAILED), Deeds.reacts(BEN, true, 1)),
                action("action not sent at first",
                        ACT_LATER.with(outside -> outside.plan("Caller.call", busy)),
                        List.of(CALLED), Deeds.reacts(BEN, true, 1)));
    }

    /** A call whose reply is lost, and one that is lost itself. */
    private static List<Scenario> uncertainActions() {
        List<Consumer<Outside>> done = List.of(outside -> outside.target.loseNextReply());
        List<Consumer<Outside>> undone = List.of(
                outside -> outside.target.failNext(new CallOutcome.Uncertain("no reply")));
        return REPEATS.stream()
                .flatMap(repeat -> Stream.of(
                        action("uncertain action that happened, " + name(repeat),
                                ACT_LATER.with(repeat).with(outside -> outside.plan("Caller.call", done)),
                                List.of(CALLED), Deeds.reacts(BEN, true, 1)),
                        action("uncertain action that did not happen, " + name(repeat),
                                ACT_LATER.with(repeat).with(outside -> outside.plan("Caller.call", undone)),
                                List.of(CALLED), Deeds.reacts(BEN, true, 1))))
                .toList();
    }

    private static String name(Repeat repeat) {
        return repeat.getClass().getSimpleName();
    }

    private static void everyFirstReplyIsLost(Outside outside) {
        Stream.of("ReviewDesk.show", "ReviewDesk.refresh", "Replies.answer")
                .forEach(name -> outside.plan(name, List.of(it -> it.chat.loseNextReply())));
    }

    private static void everyFirstPostFails(Outside outside) {
        Consumer<Outside> busy = it -> it.chat
                .failNext(new Outcome.NotSent("ratelimited", Duration.ofSeconds(20)));
        Stream.of("ReviewDesk.show", "ReviewDesk.refresh", "Replies.answer")
                .forEach(name -> outside.plan(name, List.of(busy)));
    }

    static Scenario question(String name, Setup setup, List<What> ending, Deed... steps) {
        return story(name, QUESTION, setup, ending, steps);
    }

    static Scenario action(String name, Setup setup, List<What> ending, Deed... steps) {
        return story(name, ACTION, setup, ending, steps);
    }

    private static Scenario story(
            String name,
            Request request,
            Setup setup,
            List<What> ending,
            Deed... steps) {
        var all = Stream.concat(Stream.of(Deeds.asks(request)), Stream.of(steps)).toList();
        return new Scenario(name, request, setup, all, List.of(ending));
    }
}
