//! What somebody sees who speaks to the API.

mod audiences;
mod coming_in;
mod every_operation;
mod originals;
mod people;
mod pictures;
mod sending;
mod world;
