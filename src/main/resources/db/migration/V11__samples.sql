-- The rule that would have accepted a draft, had it not been one of its sample; null for every other draft.
alter table approval add column held_back text;
