//! Parvis, a workbench for community managers with the blog at its centre.

fn main() {}
