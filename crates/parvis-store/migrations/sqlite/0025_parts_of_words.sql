-- Any part of a word finds what holds it. Of what there is most of, an index holds the groups of three letters, so that
-- not everything has to be read for a word that occurs seldom or never.
create virtual table message_grams using fts5 (words, tokenize = 'trigram case_sensitive 1', content = '',
    contentless_delete = 1, detail = none);
create virtual table working_copy_grams using fts5 (words, tokenize = 'trigram case_sensitive 1', content = '',
    contentless_delete = 1, detail = none);
-- Where in that index it stands: not the row's own number, which changes when the file is written anew.
alter table messages add column gram_row integer;
alter table working_copies add column gram_row integer;
update messages set gram_row = rowid where search is not null;
insert into message_grams (rowid, words) select gram_row, search from messages where gram_row is not null;
update working_copies set gram_row = rowid;
insert into working_copy_grams (rowid, words) select gram_row, search from working_copies;
create unique index messages_by_grams on messages (gram_row) where gram_row is not null;
create unique index working_copies_by_grams on working_copies (gram_row) where gram_row is not null;

-- For looking words up only: what reads conversations must not begin here.
create index messages_newest on messages (workspace_id, written_at, id) where search is not null;
