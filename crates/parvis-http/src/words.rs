pub use parvis_app::words::{say, sentence};
