-- What a profile was seen to lack: nothing, name, picture, both. Null: not looked at. `way` may be network, too: it told.
alter table looks add column lacks text;
