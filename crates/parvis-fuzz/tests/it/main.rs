//! Each target takes its seeds.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use parvis_fuzz::TARGETS;
use std::path::{Path, PathBuf};

fn seeds(target: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds").join(target);
    let mut seeds: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    seeds.sort();
    seeds
}

#[test]
fn every_target_takes_its_seeds_and_what_is_cut_off_them() {
    for target in TARGETS {
        let seeds = seeds(target.name);
        assert!(seeds.len() >= 3, "{} has {} seeds", target.name, seeds.len());
        for seed in seeds {
            let bytes = std::fs::read(&seed).unwrap();
            for end in [bytes.len(), bytes.len() / 2, bytes.len() / 3, 1, 0] {
                (target.run)(&bytes[..end.min(bytes.len())]);
            }
        }
    }
}
