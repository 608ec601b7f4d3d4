create table effect (
    id                text primary key,
    position          bigint not null,
    team              text not null,
    channel           text not null,
    ts                text not null,
    kind              text not null,
    state             text not null check (state in ('ready', 'sending', 'uncertain', 'done', 'failed')),
    may_have_happened boolean not null,
    attempts          bigint not null,
    decided_at        bigint not null,
    due_at            bigint not null,
    message_channel   text,
    message_ts        text,
    reason            text,
    foreign key (team, channel, ts) references request (team, channel, ts)
);

create index effect_position on effect (position);
create index effect_due on effect (due_at, position) where state in ('ready', 'uncertain');
create index effect_sending on effect (state) where state = 'sending';
create index effect_card_of_request on effect (team, channel, ts) where kind = 'SHOW_CARD';
create unique index effect_card on effect (message_channel, message_ts) where kind = 'SHOW_CARD';
