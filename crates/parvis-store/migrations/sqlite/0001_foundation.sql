-- Who there is, and what is recorded of what they do.
create table instance_settings (
    name text primary key,
    value text not null
) strict;

create table users (
    id blob primary key,
    name text not null,
    email text not null unique,
    password_hash text,
    language text not null,
    theme text not null,
    is_administrator integer not null,
    created_at integer not null,
    deactivated_at integer
) strict;

create table workspaces (
    workspace_id blob primary key,
    slug text not null unique,
    name text not null,
    zone text not null,
    created_at integer not null,
    created_by blob not null references users (id)
) strict;

create table hosts (
    host text primary key,
    workspace_id blob not null references workspaces (workspace_id)
) strict;

create table memberships (
    workspace_id blob not null references workspaces (workspace_id),
    user_id blob not null references users (id),
    role text not null,
    created_at integer not null,
    primary key (workspace_id, user_id)
) strict;
create index memberships_by_user on memberships (user_id);

-- The policy's answers that something rests on: a publication, a change.
create table rulings (
    workspace_id blob not null references workspaces (workspace_id),
    id blob not null,
    principal_id blob not null,
    action text not null,
    outcome text not null,
    ruling text not null,
    created_at integer not null,
    primary key (workspace_id, id)
) strict;

-- Never changed, never deleted. `principal_id` has no reference: the trace outlives the user.
create table audit_entries (
    workspace_id blob not null references workspaces (workspace_id),
    id blob not null,
    at integer not null,
    principal_kind text not null,
    principal_id blob,
    principal_name text not null,
    action text not null,
    noun text not null,
    noun_id blob,
    detail text not null,
    primary key (workspace_id, id)
) strict;
create index audit_entries_newest on audit_entries (workspace_id, at, id);
create index audit_entries_of_noun on audit_entries (workspace_id, noun_id, at);

-- What the instance's administrator did outside any workspace.
create table instance_audit_entries (
    id blob primary key,
    at integer not null,
    principal_kind text not null,
    principal_id blob,
    principal_name text not null,
    action text not null,
    detail text not null
) strict;

-- What a place is for, and for whom.
create table audiences (
    workspace_id blob not null references workspaces (workspace_id),
    id blob not null,
    name text not null,
    sentence text not null,
    created_at integer not null,
    primary key (workspace_id, id),
    unique (workspace_id, name)
) strict;

create table usages (
    workspace_id blob not null references workspaces (workspace_id),
    id blob not null,
    name text not null,
    sentence text not null,
    created_at integer not null,
    primary key (workspace_id, id),
    unique (workspace_id, name)
) strict;
