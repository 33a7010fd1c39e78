/// What is accepted. Checked before decoding, from the file's own header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The file, in bytes.
    pub bytes: usize,
    /// Width times height.
    pub pixels: u64,
    /// The longer side, in pixels.
    pub side: u32,
    /// What decoding may take at once, in bytes, beside the file.
    pub memory: u64,
}

impl Limits {
    /// A member's upload: 20 MiB, 50 megapixels, 20,000 pixels a side, 512 MiB of memory.
    pub const UPLOAD: Self = Self {
        bytes: 20 * 1024 * 1024,
        pixels: 50_000_000,
        side: 20_000,
        memory: 512 * 1024 * 1024,
    };

    /// A stranger's avatar: 5 MiB, 12 megapixels, 8,000 pixels a side, 128 MiB of memory.
    pub const AVATAR: Self = Self {
        bytes: 5 * 1024 * 1024,
        pixels: 12_000_000,
        side: 8_000,
        memory: 128 * 1024 * 1024,
    };
}

impl Default for Limits {
    fn default() -> Self {
        Self::UPLOAD
    }
}
