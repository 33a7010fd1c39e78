-- What is written, and the site it stands on.
create table sites (
    workspace_id uuid primary key references workspaces (workspace_id),
    title text not null,
    tagline text not null,
    footer text not null,
    language text not null,
    items_per_page bigint not null,
    version bigint not null,
    changed_at bigint not null
);

create table categories (
    workspace_id uuid not null references workspaces (workspace_id),
    id uuid not null,
    name text not null,
    slug text not null,
    sentence text not null,
    position bigint not null,
    created_at bigint not null,
    primary key (workspace_id, id),
    unique (workspace_id, name),
    unique (workspace_id, slug)
);

create table tags (
    workspace_id uuid not null references workspaces (workspace_id),
    id uuid not null,
    name text not null,
    slug text not null,
    created_at bigint not null,
    primary key (workspace_id, id),
    unique (workspace_id, name),
    unique (workspace_id, slug)
);

create table authors (
    workspace_id uuid not null references workspaces (workspace_id),
    id uuid not null,
    name text not null,
    sentence text not null,
    user_id uuid references users (id),
    created_at bigint not null,
    primary key (workspace_id, id),
    unique (workspace_id, name)
);

-- `file` is what came and is never shown; renditions are what readers get.
create table media (
    workspace_id uuid not null references workspaces (workspace_id),
    id uuid not null,
    name text not null,
    file text not null,
    bytes bigint not null,
    width bigint not null,
    height bigint not null,
    animated boolean not null,
    alt_en text not null,
    alt_fr text not null,
    focal_x bigint not null,
    focal_y bigint not null,
    search text not null,
    created_by uuid not null references users (id),
    created_at bigint not null,
    primary key (workspace_id, id)
);
create index media_newest on media (workspace_id, created_at, id);

create table renditions (
    workspace_id uuid not null,
    media_id uuid not null,
    name text not null,
    file text not null,
    bytes bigint not null,
    width bigint not null,
    height bigint not null,
    primary key (workspace_id, media_id, name),
    foreign key (workspace_id, media_id) references media (workspace_id, id)
);

-- The two revisions named here have no reference: each belongs to the original, which is written first, and a
-- revision is never deleted.
create table originals (
    workspace_id uuid not null references workspaces (workspace_id),
    id uuid not null,
    short_id text not null,
    kind text not null,
    language text not null,
    translation_group uuid not null,
    state text not null,
    slug text,
    category_id uuid,
    author_id uuid,
    listed boolean not null,
    published_revision_id uuid,
    scheduled_revision_id uuid,
    planned_local text,
    planned_zone text,
    planned_at bigint,
    held_at bigint,
    ruling_id uuid,
    published_at bigint,
    revised_at bigint,
    minutes_spent bigint,
    version bigint not null,
    created_by uuid not null references users (id),
    created_at bigint not null,
    changed_at bigint not null,
    primary key (workspace_id, id),
    unique (workspace_id, short_id),
    unique (workspace_id, slug),
    foreign key (workspace_id, category_id) references categories (workspace_id, id),
    foreign key (workspace_id, author_id) references authors (workspace_id, id),
    foreign key (workspace_id, ruling_id) references rulings (workspace_id, id)
);
create index originals_newest on originals (workspace_id, changed_at, id);
create index originals_by_group on originals (workspace_id, translation_group);
create index originals_by_category on originals (workspace_id, category_id);
create index originals_by_author on originals (workspace_id, author_id);
create index originals_live on originals (workspace_id, published_at, id) where state = 'live';
create index originals_due on originals (planned_at) where state = 'scheduled';

-- Every word that ever led to an original. One that was public leads there for ever; one that wasn't yet is
-- given up when the original takes another.
create table slugs (
    workspace_id uuid not null,
    slug text not null,
    original_id uuid not null,
    public_since bigint,
    primary key (workspace_id, slug),
    foreign key (workspace_id, original_id) references originals (workspace_id, id)
);
create index slugs_of_original on slugs (workspace_id, original_id);

create table original_tags (
    workspace_id uuid not null,
    original_id uuid not null,
    tag_id uuid not null,
    primary key (workspace_id, original_id, tag_id),
    foreign key (workspace_id, original_id) references originals (workspace_id, id),
    foreign key (workspace_id, tag_id) references tags (workspace_id, id)
);
create index original_tags_by_tag on original_tags (workspace_id, tag_id, original_id);

-- Never changed but for its name, never deleted.
create table revisions (
    workspace_id uuid not null,
    id uuid not null,
    original_id uuid not null,
    number bigint not null,
    title text not null,
    summary text not null,
    body text not null,
    cover_media_id uuid,
    cover_alt text not null,
    name text,
    reason text not null,
    made_by uuid not null references users (id),
    made_at bigint not null,
    primary key (workspace_id, id),
    unique (workspace_id, original_id, number),
    foreign key (workspace_id, original_id) references originals (workspace_id, id)
);

create table working_copies (
    workspace_id uuid not null,
    original_id uuid not null,
    version bigint not null,
    title text not null,
    summary text not null,
    body text not null,
    cover_media_id uuid,
    cover_alt text not null,
    search text not null,
    revision_id uuid,
    saved_by uuid not null references users (id),
    saved_at bigint not null,
    primary key (workspace_id, original_id),
    foreign key (workspace_id, original_id) references originals (workspace_id, id),
    foreign key (workspace_id, cover_media_id) references media (workspace_id, id),
    foreign key (workspace_id, revision_id) references revisions (workspace_id, id)
);
create index working_copies_unrevised on working_copies (saved_at) where revision_id is null;
