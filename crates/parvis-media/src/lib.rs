//! Pictures within limits: decode, orient, resize, keep.
