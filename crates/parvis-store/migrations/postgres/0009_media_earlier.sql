-- What a picture was before another file took its place: it can be put back.
create table media_earlier (
    workspace_id uuid not null,
    media_id uuid not null,
    -- Counts the files of a picture from 1.
    number bigint not null,
    name text not null,
    file text not null,
    bytes bigint not null,
    width bigint not null,
    height bigint not null,
    animated boolean not null,
    focal_x bigint not null,
    focal_y bigint not null,
    replaced_by uuid not null references users (id),
    replaced_at bigint not null,
    primary key (workspace_id, media_id, number),
    foreign key (workspace_id, media_id) references media (workspace_id, id)
);
