create table request (
    team            text not null,
    channel         text not null,
    ts              text not null,
    asker_team      text not null,
    asker           text not null,
    answer_channel  text not null,
    answer_thread   text,
    message_channel text,
    message_ts      text,
    question        text not null,
    asked_at        bigint not null,
    stage           text not null check (stage in ('received', 'proposed', 'closed')),
    primary key (team, channel, ts)
);

create index request_received on request (asked_at, ts) where stage = 'received';
