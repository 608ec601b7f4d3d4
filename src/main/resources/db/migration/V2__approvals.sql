create table approval (
    team            text not null,
    channel         text not null,
    ts              text not null,
    draft           text not null,
    digest          text not null,
    expires_at      bigint not null,
    state           text not null check (state in ('pending', 'approved', 'declined', 'expired')),
    settled_by_team text,
    settled_by      text,
    settled_at      bigint,
    primary key (team, channel, ts),
    foreign key (team, channel, ts) references request (team, channel, ts)
);

create index approval_pending on approval (expires_at) where state = 'pending';

create table refusal (
    card_channel text not null,
    card_ts      text not null,
    voter_team   text not null,
    voter        text not null,
    primary key (card_channel, card_ts, voter_team, voter)
);
