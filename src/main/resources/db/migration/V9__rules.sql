-- The rule by which a draft will be accepted, or was; null where people decide.
alter table approval add column rule text;
