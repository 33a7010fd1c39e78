-- What is live and listed, as the search of the site sees it: words without their endings. `analysis` says how they
-- were taken apart; what has another number than the program's is indexed anew.
create table search_entries (
    workspace_id blob not null,
    original_id blob not null,
    language text not null,
    analysis integer not null,
    title text not null,
    topics text not null,
    body text not null,
    -- Which words of `search_words` it counts for.
    words text not null,
    primary key (workspace_id, original_id),
    foreign key (workspace_id, original_id) references originals (workspace_id, id)
) strict;
create index search_entries_by_analysis on search_entries (analysis);
-- It keeps its own words, so that it holds together whatever is done to the rows of other tables. The workspace and the
-- original are words too: they are looked for, never scanned for.
create virtual table search_index using fts5 (place, original, terms, tokenize = 'unicode61 remove_diacritics 0');

-- Every word of what is live and listed, as it is written: what was meant by a slip of the finger.
create table search_words (
    workspace_id blob not null references workspaces (workspace_id),
    word text not null,
    shown text not null,
    length integer not null,
    entries integer not null,
    primary key (workspace_id, word)
) strict;
create index search_words_by_length on search_words (workspace_id, length);

-- What the workbench looks a message up by: its words and its author's name, folded. Null until that is done.
alter table messages add column search text;
create index messages_unsearchable on messages (id) where search is null;

-- A byline has a page, and so a word in its address.
alter table authors add column slug text;
create unique index authors_by_slug on authors (workspace_id, slug);

-- Words that led to the page of a section, a topic or a byline, and lead there for ever.
create table former_slugs (
    workspace_id blob not null references workspaces (workspace_id),
    noun text not null,
    slug text not null,
    noun_id blob not null,
    primary key (workspace_id, noun, slug)
) strict;

-- What somebody recommends under an original, in their order.
create table read_also (
    workspace_id blob not null,
    original_id blob not null,
    position integer not null,
    other_id blob not null,
    primary key (workspace_id, original_id, position),
    foreign key (workspace_id, original_id) references originals (workspace_id, id),
    foreign key (workspace_id, other_id) references originals (workspace_id, id)
) strict;
create index read_also_of_other on read_also (workspace_id, other_id);

alter table sites add column theme text not null default 'seuil';
