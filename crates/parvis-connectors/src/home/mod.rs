//! A blog that stands elsewhere, as it is read: its articles, and what readers say under them. What is asked, when, and
//! what becomes of it is the caller's; here is only how an answer is understood. Strangers wrote what is in it: what
//! can't be read is left out.

mod article;
mod comment;
pub mod feed;
pub mod wordpress;

pub use article::Article;
