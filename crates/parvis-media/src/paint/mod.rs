//! Pictures of our own making, for demonstration and tests: flat posters of squares and the houses round them.
//!
//! The same motif, palette, seed and size give the same picture.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "a painter's numbers are small, and pixels and fractions of them are turned into one another"
)]
#![expect(
    clippy::many_single_char_names,
    reason = "x, y, w and h are a painter's words"
)]

mod canvas;
mod house;
mod land;
mod outing;
mod palette;
mod path;
mod square;
mod table;

use crate::encode::{Encoded, png_quickly};
use crate::refusal::Refusal;
use canvas::Canvas;
use image::{DynamicImage, RgbImage};
pub use palette::Palette;

/// What is painted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Motif {
    /// Arches along a square, with their shadows.
    Arcade,
    /// Houses in a row, with shops.
    Facades,
    /// Gables, chimneys, and what hangs above them.
    Rooftops,
    /// Steps up to an open door.
    Threshold,
    /// Stones laid in fans, and people crossing.
    Paving,
    /// Parasols from above.
    Market,
    /// A basin from above, with trees round it.
    Fountain,
    /// Quarter circles on a grid.
    Tiles,
    /// Hills behind hills.
    Hills,
    /// A bridge and its reflection.
    Bridge,
    /// Trees along a road.
    Avenue,
    /// Vases and bowls.
    Vessels,
    /// A tram before the houses.
    Tram,
    /// Boats under sail.
    Boats,
    /// Strings of lanterns over a street, and people who carry some.
    Lanterns,
}

impl Motif {
    /// All of them.
    pub const ALL: [Self; 15] = [
        Self::Arcade,
        Self::Facades,
        Self::Rooftops,
        Self::Threshold,
        Self::Paving,
        Self::Market,
        Self::Fountain,
        Self::Tiles,
        Self::Hills,
        Self::Bridge,
        Self::Avenue,
        Self::Vessels,
        Self::Tram,
        Self::Boats,
        Self::Lanterns,
    ];
}

/// Paints a motif, as a PNG. Fit for any proportions between a square and three to one.
pub fn paint(motif: Motif, palette: Palette, seed: u64, width: u32, height: u32) -> Result<Encoded, Refusal> {
    let mut canvas = Canvas::new(width.clamp(1, 8192), height.clamp(1, 8192), palette.colours());
    let mut chance = Chance(seed);
    let painter = match motif {
        Motif::Arcade => house::arcade,
        Motif::Facades => house::facades,
        Motif::Rooftops => house::rooftops,
        Motif::Threshold => house::threshold,
        Motif::Paving => square::paving,
        Motif::Market => square::market,
        Motif::Fountain => square::fountain,
        Motif::Tiles => square::tiles,
        Motif::Hills => land::hills,
        Motif::Bridge => land::bridge,
        Motif::Avenue => land::avenue,
        Motif::Vessels => table::vessels,
        Motif::Tram => outing::tram,
        Motif::Boats => outing::boats,
        Motif::Lanterns => outing::lanterns,
    };
    painter(&mut canvas, &mut chance);
    let (width, height, pixels) = canvas.into_pixels();
    let painted = RgbImage::from_raw(width, height, pixels).ok_or(Refusal::Broken)?;
    png_quickly(&DynamicImage::ImageRgb8(painted))
}

/// A painter's whims: the same for the same seed.
struct Chance(u64);

impl Chance {
    // Source: splitmix64, by Sebastiano Vigna, public domain.
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn between(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * ((self.next() >> 40) as f32 / (1_u64 << 24) as f32)
    }

    fn below(&mut self, count: usize) -> usize {
        (self.next() % count.max(1) as u64) as usize
    }

    fn pick<T: Copy>(&mut self, choices: &[T]) -> Option<T> {
        choices.get(self.below(choices.len())).copied()
    }

    fn happens(&mut self, share: f32) -> bool {
        self.between(0.0, 1.0) < share
    }
}
