-- Requests carry an errand, and are claimed for drafting until a lease ends.
alter table request add column workflow text not null default 'answer';
alter table request add column arguments text not null default '{}';
alter table request add column revision bigint not null default 0;
alter table request add column attempts bigint not null default 0;
alter table request add column lease_until bigint;

-- Approvals have revisions, votes of several people, and more ways to end.
create table approval_of_revision (
    team             text not null,
    channel          text not null,
    ts               text not null,
    revision         bigint not null,
    release          text not null,
    digest           text not null,
    editor_team      text,
    editor           text,
    expires_at       bigint not null,
    remind_at        bigint,
    warn_at          bigint,
    state            text not null check (state in (
        'pending', 'approved', 'declined', 'expired', 'superseded', 'stopped')),
    ballots          text not null,
    settled_by_team  text,
    settled_by       text,
    settled_at       bigint,
    acts_at          bigint,
    reason           text,
    reason_for_asker boolean,
    by_reaction      boolean,
    version          bigint not null,
    primary key (team, channel, ts, revision),
    foreign key (team, channel, ts) references request (team, channel, ts)
);

insert into approval_of_revision (
    team, channel, ts, revision, release, digest, expires_at, state, ballots,
    settled_by_team, settled_by, settled_at, acts_at, by_reaction, version)
select
    team, channel, ts, 1, json_object('version', 1, 'kind', 'quoted', 'draft', json(draft)), digest, expires_at, state,
    case state
        when 'approved' then json_array(json_object(
            'team', settled_by_team, 'user', settled_by, 'up', json('true'), 'reaction', json('false'),
            'at', settled_at))
        else '[]'
    end,
    settled_by_team, settled_by, settled_at, settled_at, false, 1
from approval
where state <> 'pending';

-- What a vote releases is digested in another way now, so that drafts that wait are made, and shown, once more.
update request set stage = 'received'
where exists (
    select 1 from approval a
    where a.team = request.team and a.channel = request.channel and a.ts = request.ts and a.state = 'pending');
update request set revision = 1
where exists (
    select 1 from approval_of_revision a
    where a.team = request.team and a.channel = request.channel and a.ts = request.ts);

drop table approval;
alter table approval_of_revision rename to approval;
create index approval_pending on approval (expires_at) where state = 'pending';

create table timer (
    team     text not null,
    channel  text not null,
    ts       text not null,
    revision bigint not null,
    kind     text not null check (kind in ('REMIND', 'WARN', 'EXPIRE')),
    due_at   bigint not null,
    primary key (team, channel, ts, revision, kind),
    foreign key (team, channel, ts, revision) references approval (team, channel, ts, revision)
);

create index timer_due on timer (due_at);

-- Effects belong to a revision, share a pace in a lane, are tried under a lease, and can be parked or withdrawn.
create table effect_in_lane (
    id                text primary key,
    position          bigint not null,
    team              text not null,
    channel           text not null,
    ts                text not null,
    revision          bigint not null,
    kind              text not null,
    lane              text not null,
    about             text references effect_in_lane (id),
    state             text not null check (state in (
        'ready', 'sending', 'uncertain', 'parked', 'done', 'failed', 'withdrawn')),
    may_have_happened boolean not null,
    attempts          bigint not null,
    decided_at        bigint not null,
    due_at            bigint not null,
    lease_until       bigint,
    message_channel   text,
    message_ts        text,
    note              text,
    foreign key (team, channel, ts) references request (team, channel, ts)
);

insert into effect_in_lane (
    id, position, team, channel, ts, revision, kind, lane, state, may_have_happened, attempts, decided_at, due_at,
    lease_until, message_channel, message_ts, note)
select
    id, position, e.team, e.channel, e.ts, r.revision, kind,
    case
        when kind = 'REFRESH_CARD' then 'cards'
        when kind in ('SHOW_CARD', 'PASS_ON', 'REPORT_FAILURE') then 'review/answer'
        else r.answer_channel
    end,
    case when state <> 'done' and r.stage = 'received' then 'withdrawn' else state end,
    may_have_happened, e.attempts, decided_at, due_at, due_at, e.message_channel, e.message_ts, reason
from effect e
join request r on r.team = e.team and r.channel = e.channel and r.ts = e.ts;

drop table effect;
alter table effect_in_lane rename to effect;
create index effect_position on effect (position);
create index effect_waiting on effect (lane, position, due_at) where state in ('ready', 'uncertain');
create index effect_due on effect (due_at) where state in ('ready', 'uncertain');
create index effect_sending on effect (lease_until) where state = 'sending';
create index effect_of_revision on effect (team, channel, ts, revision, kind);
create index effect_about on effect (about) where about is not null;
create unique index effect_card on effect (message_channel, message_ts) where kind = 'SHOW_CARD';
