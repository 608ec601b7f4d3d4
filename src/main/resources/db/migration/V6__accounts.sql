-- How a draft came about: what wrote it, what its checks found, what each step took.
alter table approval add column account text not null default '{"model":"","notes":[],"findings":[],"steps":[]}';

-- What language models took on a day, for somebody.
create table spending (
    day           text not null,
    team          text not null,
    person        text not null,
    calls         bigint not null,
    input_tokens  bigint not null,
    output_tokens bigint not null,
    micros        bigint not null,
    primary key (day, team, person)
);
