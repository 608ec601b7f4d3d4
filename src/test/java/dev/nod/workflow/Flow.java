package dev.nod.workflow;

import dev.nod.action.Doubt;
import dev.nod.action.Effect;
import dev.nod.action.EffectId;
import dev.nod.action.Repeat;
import dev.nod.action.Resolution;
import dev.nod.approval.Digest;
import dev.nod.approval.Policy;
import dev.nod.approval.Vote;
import dev.nod.audit.Entry;
import dev.nod.audit.Event;
import dev.nod.audit.Verification;
import dev.nod.draft.Drafter;
import dev.nod.draft.prompt.LanguageModel;
import dev.nod.request.Errand;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import dev.nod.request.Place;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import dev.nod.store.Database;
import dev.nod.store.SqlApprovals;
import dev.nod.store.SqlAuditLog;
import dev.nod.store.SqlOutbox;
import dev.nod.store.SqlRequests;
import dev.nod.store.SqlSpending;
import dev.nod.store.SqlTimers;
import dev.nod.store.SqlTrackRecord;
import dev.nod.testing.FakeChat;
import dev.nod.testing.FakePeople;
import dev.nod.testing.FakeTarget;
import dev.nod.testing.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The flow on a real database, with a chat in memory and a clock that the test moves. */
final class Flow implements AutoCloseable {

    final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T09:00:00Z"));
    final FakeChat chat = new FakeChat();
    final FakePeople people = new FakePeople();
    final FakeTarget target = new FakeTarget();
    final Set<String> hidden = new HashSet<>();
    final SqlRequests requests;
    final SqlApprovals approvals;
    final SqlOutbox outbox;
    private final Database database;
    private final SqlTimers timers;
    private final House house = new House(hidden);
    private Machine machine;

    Flow(Path folder) {
        database = Database.open(folder, clock);
        requests = new SqlRequests(database);
        approvals = new SqlApprovals(database);
        timers = new SqlTimers(database);
        outbox = new SqlOutbox(database);
        machine = machine();
    }

    private Machine machine() {
        var ports = new Machine.Ports(requests, approvals, timers, outbox, chat, chat, chat, chat, target,
                people);
        return house.machine(ports, new SqlTrackRecord(database), clock);
    }

    Machine machineNow() {
        return machine;
    }

    /** From now on answers are decided on under this policy. */
    void answerUnder(Policy policy) {
        house.answer = policy;
        machine = machine();
    }

    /** From now on actions are decided on under this policy. */
    void restartUnder(Policy policy) {
        house.restart = policy;
        machine = machine();
    }

    /** From now on the action is of this class. */
    void repeatBy(Repeat how) {
        house.repeat = how;
        machine = machine();
    }

    /** From now on drafts are as likely right. */
    void draftWith(double likelihood) {
        house.odds = likelihood;
        machine = machine();
    }

    void draftBy(Drafter writer) {
        house.drafter = writer;
        machine = machine();
    }

    /** From now on a model writes, as often as a day's limits let it. */
    void writtenBy(LanguageModel model, DailyLimits limits) {
        house.author = Setting.author(model, new Purse(new SqlSpending(database), limits, clock));
        machine = machine();
    }

    /** Ana asks something, and what follows at once happens. */
    Request anaAsks(String ts) {
        return receive(question(ts, Setting.ANA));
    }

    /** Ana asks for a restart of the web service, and what follows at once happens. */
    Request anaWantsARestart(String ts) {
        return receive(
                new Request(new RequestId("T1", "CHELP", ts), Setting.ANA, new Place("CHELP", ts), null,
                        "restart service=web", clock.instant(), new Errand(Setting.RESTART, Setting.WEB)));
    }

    Request receive(Request request) {
        machine.asking.receive(request);
        settle();
        return request;
    }

    Request question(String ts, Person asker) {
        var id = new RequestId("T1", "CHELP", ts);
        var message = new MessageRef("CHELP", ts);
        return new Request(id, asker, new Place("CHELP", ts), message, "How do I reset my token?",
                clock.instant());
    }

    Verdict thumbsUp(Request request, Person by) {
        return react(up(request, by));
    }

    Vote up(Request request, Person by) {
        return new Vote(by, true, chat.card(request), null, clock.instant());
    }

    Verdict thumbsDown(Request request, Person by) {
        return react(new Vote(by, false, chat.card(request), null, clock.instant()));
    }

    Verdict react(Vote vote) {
        chat.react(vote);
        return vote(vote);
    }

    Verdict takesBack(Request request, Person by) {
        var card = chat.card(request);
        chat.removeReaction(by, true, card);
        return settled(machine.takingBack.removed(by, true, card));
    }

    Verdict presses(Request request, Person by, boolean up) {
        return vote(new Vote(by, up, chat.card(request), digest(request), clock.instant()));
    }

    Verdict vote(Vote vote) {
        return settled(machine.deciding.decide(vote));
    }

    Verdict edits(Request request, Person by, String text) {
        return settled(machine.editing.edit(by, chat.card(request), digest(request), text));
    }

    Verdict undoes(Request request, Person by) {
        return settled(machine.takingBack.undo(by, chat.card(request), digest(request)));
    }

    Verdict asksAgain(Request request, Person by) {
        return settled(machine.askingAgain.again(by, request.id()));
    }

    Resolving.Result resolves(Request request, Person by, Resolution resolution) {
        return settled(machine.resolving.resolve(by, Doubt.about(call(request)), resolution));
    }

    /** The newest call that was decided on for a request. */
    EffectId call(Request request) {
        var revision = approvals.newest(request.id()).orElseThrow().approval().proposal().revision();
        return outbox.trial(request.id(), revision, Effect.Kind.CALL).orElseThrow().effect().id();
    }

    Digest digest(Request request) {
        return approvals.card(chat.card(request)).orElseThrow().digest();
    }

    private <T> T settled(T result) {
        settle();
        return result;
    }

    /** Lets time pass, and what becomes due by it happen. */
    void pass(Duration duration) {
        clock.advance(duration);
        settle();
    }

    /** Reads the reactions on the cards, as after a reconnect. */
    void reconcile() {
        machine.reconciling.reconcileAll();
        settle();
    }

    /** What a new process does first. */
    void restart() {
        machine = machine();
        machine.start();
        settle();
    }

    void settle() {
        machine.settle();
    }

    /** What was recorded about a request, of one kind. */
    List<Event> recorded(Request request, Event.Kind kind) {
        return new SqlAuditLog(database).about(request.id().toString())
                .stream()
                .map(Entry::event)
                .filter(event -> event.kind() == kind)
                .toList();
    }

    /** What happened, as it is on record. */
    Verification audit() {
        return new SqlAuditLog(database).verify();
    }

    /** What happened to a request, as it is on record. */
    List<Event.Kind> events(RequestId request) {
        return new SqlAuditLog(database).about(request.toString())
                .stream()
                .map(entry -> entry.event().kind())
                .toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
