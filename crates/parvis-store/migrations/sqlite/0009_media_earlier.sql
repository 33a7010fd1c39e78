-- What a picture was before another file took its place: it can be put back.
create table media_earlier (
    workspace_id blob not null,
    media_id blob not null,
    -- Counts the files of a picture from 1.
    number integer not null,
    name text not null,
    file text not null,
    bytes integer not null,
    width integer not null,
    height integer not null,
    animated integer not null,
    focal_x integer not null,
    focal_y integer not null,
    replaced_by blob not null references users (id),
    replaced_at integer not null,
    primary key (workspace_id, media_id, number),
    foreign key (workspace_id, media_id) references media (workspace_id, id)
) strict;
