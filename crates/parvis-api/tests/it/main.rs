//! What somebody sees who speaks to the API.

mod audiences;
mod coming_in;
mod every_operation;
mod people;
mod world;
