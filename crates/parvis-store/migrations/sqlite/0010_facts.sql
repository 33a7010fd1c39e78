-- What an account's server told about itself, such as its limits; null where nothing is known.
alter table channels add column facts text;
