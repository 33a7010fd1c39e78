/// Where chance comes from. Keys, identifiers and salts are made with it, so an implementation
/// for production draws from the operating system's generator.
pub trait Dice: Send + Sync {
    /// Fills `bytes` with unpredictable bytes.
    fn fill(&self, bytes: &mut [u8]);
}

impl dyn Dice + '_ {
    /// Throws `N` bytes.
    pub fn throw<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.fill(&mut bytes);
        bytes
    }
}
