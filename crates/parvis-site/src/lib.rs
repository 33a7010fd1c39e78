//! The public site: pages, feeds, replies; templates.
