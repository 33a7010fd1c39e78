use parvis_domain::Dice;
use rand::{RngCore, SeedableRng, rngs::StdRng};
use std::sync::Mutex;

/// The same throws in the same order for the same seed.
pub struct SeededDice(Mutex<StdRng>);

impl SeededDice {
    /// From a seed.
    pub fn new(seed: u64) -> Self {
        Self(Mutex::new(StdRng::seed_from_u64(seed)))
    }
}

impl Dice for SeededDice {
    fn fill(&self, bytes: &mut [u8]) {
        self.0
            .lock()
            .expect("nobody panicked with the dice in hand")
            .fill_bytes(bytes);
    }
}
