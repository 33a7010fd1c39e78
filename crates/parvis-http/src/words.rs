pub use parvis_app::words::{network_name, network_within, say, sentence};
