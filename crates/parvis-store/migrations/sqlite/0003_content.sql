-- What is written, and the site it stands on.
create table sites (
    workspace_id blob primary key references workspaces (workspace_id),
    title text not null,
    tagline text not null,
    footer text not null,
    language text not null,
    items_per_page integer not null,
    version integer not null,
    changed_at integer not null
) strict;

create table categories (
    workspace_id blob not null references workspaces (workspace_id),
    id blob not null,
    name text not null,
    slug text not null,
    sentence text not null,
    position integer not null,
    created_at integer not null,
    primary key (workspace_id, id),
    unique (workspace_id, name),
    unique (workspace_id, slug)
) strict;

create table tags (
    workspace_id blob not null references workspaces (workspace_id),
    id blob not null,
    name text not null,
    slug text not null,
    created_at integer not null,
    primary key (workspace_id, id),
    unique (workspace_id, name),
    unique (workspace_id, slug)
) strict;

create table authors (
    workspace_id blob not null references workspaces (workspace_id),
    id blob not null,
    name text not null,
    sentence text not null,
    user_id blob references users (id),
    created_at integer not null,
    primary key (workspace_id, id),
    unique (workspace_id, name)
) strict;

-- `file` is what came and is never shown; renditions are what readers get.
create table media (
    workspace_id blob not null references workspaces (workspace_id),
    id blob not null,
    name text not null,
    file text not null,
    bytes integer not null,
    width integer not null,
    height integer not null,
    animated integer not null,
    alt_en text not null,
    alt_fr text not null,
    focal_x integer not null,
    focal_y integer not null,
    search text not null,
    created_by blob not null references users (id),
    created_at integer not null,
    primary key (workspace_id, id)
) strict;
create index media_newest on media (workspace_id, created_at, id);

create table renditions (
    workspace_id blob not null,
    media_id blob not null,
    name text not null,
    file text not null,
    bytes integer not null,
    width integer not null,
    height integer not null,
    primary key (workspace_id, media_id, name),
    foreign key (workspace_id, media_id) references media (workspace_id, id)
) strict;

-- The two revisions named here have no reference: each belongs to the original, which is written first, and a
-- revision is never deleted.
create table originals (
    workspace_id blob not null references workspaces (workspace_id),
    id blob not null,
    short_id text not null,
    kind text not null,
    language text not null,
    translation_group blob not null,
    state text not null,
    slug text,
    category_id blob,
    author_id blob,
    listed integer not null,
    published_revision_id blob,
    scheduled_revision_id blob,
    planned_local text,
    planned_zone text,
    planned_at integer,
    held_at integer,
    ruling_id blob,
    published_at integer,
    revised_at integer,
    minutes_spent integer,
    version integer not null,
    created_by blob not null references users (id),
    created_at integer not null,
    changed_at integer not null,
    primary key (workspace_id, id),
    unique (workspace_id, short_id),
    unique (workspace_id, slug),
    foreign key (workspace_id, category_id) references categories (workspace_id, id),
    foreign key (workspace_id, author_id) references authors (workspace_id, id),
    foreign key (workspace_id, ruling_id) references rulings (workspace_id, id)
) strict;
create index originals_newest on originals (workspace_id, changed_at, id);
create index originals_by_group on originals (workspace_id, translation_group);
create index originals_by_category on originals (workspace_id, category_id);
create index originals_by_author on originals (workspace_id, author_id);
create index originals_live on originals (workspace_id, published_at, id) where state = 'live';
create index originals_due on originals (planned_at) where state = 'scheduled';

-- Every word that ever led to an original. One that was public leads there for ever; one that wasn't yet is
-- given up when the original takes another.
create table slugs (
    workspace_id blob not null,
    slug text not null,
    original_id blob not null,
    public_since integer,
    primary key (workspace_id, slug),
    foreign key (workspace_id, original_id) references originals (workspace_id, id)
) strict;
create index slugs_of_original on slugs (workspace_id, original_id);

create table original_tags (
    workspace_id blob not null,
    original_id blob not null,
    tag_id blob not null,
    primary key (workspace_id, original_id, tag_id),
    foreign key (workspace_id, original_id) references originals (workspace_id, id),
    foreign key (workspace_id, tag_id) references tags (workspace_id, id)
) strict;
create index original_tags_by_tag on original_tags (workspace_id, tag_id, original_id);

-- Never changed but for its name, never deleted.
create table revisions (
    workspace_id blob not null,
    id blob not null,
    original_id blob not null,
    number integer not null,
    title text not null,
    summary text not null,
    body text not null,
    cover_media_id blob,
    cover_alt text not null,
    name text,
    reason text not null,
    made_by blob not null references users (id),
    made_at integer not null,
    primary key (workspace_id, id),
    unique (workspace_id, original_id, number),
    foreign key (workspace_id, original_id) references originals (workspace_id, id)
) strict;

create table working_copies (
    workspace_id blob not null,
    original_id blob not null,
    version integer not null,
    title text not null,
    summary text not null,
    body text not null,
    cover_media_id blob,
    cover_alt text not null,
    search text not null,
    revision_id blob,
    saved_by blob not null references users (id),
    saved_at integer not null,
    primary key (workspace_id, original_id),
    foreign key (workspace_id, original_id) references originals (workspace_id, id),
    foreign key (workspace_id, cover_media_id) references media (workspace_id, id),
    foreign key (workspace_id, revision_id) references revisions (workspace_id, id)
) strict;
create index working_copies_unrevised on working_copies (saved_at) where revision_id is null;
