-- Cards are looked at again while a vote on them could not be judged, or the votes on them could not be read.
create table timer_that_repeats (
    team     text not null,
    channel  text not null,
    ts       text not null,
    revision bigint not null,
    kind     text not null check (kind in ('REMIND', 'WARN', 'EXPIRE', 'LOOK_AGAIN')),
    due_at   bigint not null,
    times    bigint not null,
    primary key (team, channel, ts, revision, kind),
    foreign key (team, channel, ts, revision) references approval (team, channel, ts, revision)
);

insert into timer_that_repeats (team, channel, ts, revision, kind, due_at, times)
select team, channel, ts, revision, kind, due_at, 1 from timer;

drop table timer;
alter table timer_that_repeats rename to timer;
create index timer_due on timer (due_at);

-- Why a vote was refused last, since whoever was told that nobody knows has to be told once somebody does.
alter table refusal add column why text not null default '';
