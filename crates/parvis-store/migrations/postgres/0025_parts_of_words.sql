-- Any part of a word finds what holds it. Of what there is most of, an index holds the groups of three letters, so that
-- not everything has to be read for a word that occurs seldom or never. By hand, because an extension isn't everywhere.
create function parvis_grams(words text) returns text[]
    language sql immutable parallel safe as $$
    select coalesce(array_agg(distinct grams.gram), '{}')
    from (
        select letters.letter || lead(letters.letter) over following || lead(letters.letter, 2) over following as gram
        from unnest(string_to_array(words, null)) with ordinality as letters (letter, place)
        window following as (order by letters.place)
    ) grams
    where grams.gram is not null
$$;
create index messages_by_grams on messages using gin (parvis_grams(search));
create index working_copies_by_grams on working_copies using gin (parvis_grams(search));

-- For looking words up only: what reads conversations must not begin here.
create index messages_newest on messages (workspace_id, written_at, id) where search is not null;
