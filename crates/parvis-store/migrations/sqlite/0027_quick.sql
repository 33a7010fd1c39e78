-- What is asked while somebody waits, or again and again, over ten years of work.

-- When we answered, and which questions are old and open: for the watch over channels.
create index messages_of_ours on messages (workspace_id, conversation_id, written_at) where ours;
create index conversations_open on conversations (workspace_id, channel_id, last_at) where state = 'open';

-- The boxes round every page of a site: what readers find in each section and by each byline, and what they don't find.
create index originals_shown_in on originals (workspace_id, category_id, state, listed)
    where state = 'live' and listed = true;
create index originals_shown_by on originals (workspace_id, author_id, state, listed)
    where state = 'live' and listed = true;
create index originals_unshown on originals (workspace_id, id, state, listed)
    where state <> 'live' or listed = false;
