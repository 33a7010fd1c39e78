use crate::encode::{Encoded, encode, jpeg, png};
use crate::limits::Limits;
use crate::picture::Picture;
use crate::refusal::Refusal;
use fast_image_resize::{ResizeOptions, Resizer};
use image::DynamicImage;
use std::borrow::Cow;

/// The widths that pages choose from, in pixels: a phone, a column, a column on a dense screen.
pub const WIDTHS: [u32; 3] = [480, 960, 1600];
/// The Open Graph card, in pixels.
pub const CARD_WIDTH: u32 = 1200;
/// The Open Graph card, in pixels.
pub const CARD_HEIGHT: u32 = 630;
/// A stranger's avatar, in pixels.
pub const AVATAR_SIDE: u32 = 96;

/// The point that a crop has to keep, from 0 at the left and top to 1 at the right and bottom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Focal {
    x: f64,
    y: f64,
}

impl Focal {
    /// The middle.
    pub const CENTRE: Self = Self { x: 0.5, y: 0.5 };

    /// What lies outside is brought to the edge; what is no number, to the middle.
    pub fn new(x: f64, y: f64) -> Self {
        let tame = |value: f64| {
            if value.is_nan() {
                0.5
            } else {
                value.clamp(0.0, 1.0)
            }
        };
        Self {
            x: tame(x),
            y: tame(y),
        }
    }
}

impl Default for Focal {
    fn default() -> Self {
        Self::CENTRE
    }
}

impl Picture {
    /// What a page offers, smallest first: the usual widths below the picture's own, and its own up to the largest of them unless
    /// that is within a tenth of one. Never larger than the picture.
    pub fn renditions(&self) -> Result<Vec<Encoded>, Refusal> {
        let own = self.width().min(WIDTHS[2]);
        let mut widths: Vec<u32> = WIDTHS.into_iter().filter(|width| *width <= own).collect();
        if widths.last().is_none_or(|widest| widest + widest / 10 < own) {
            widths.push(own);
        }
        // Each from the next larger one: hardly slower than one of them alone.
        let mut larger = Cow::Borrowed(self);
        let mut made = Vec::with_capacity(widths.len());
        for width in widths.into_iter().rev() {
            larger = Cow::Owned(larger.narrowed(width)?.into_owned());
            made.push(encode(&larger)?);
        }
        made.reverse();
        Ok(made)
    }

    /// At most this wide, and never wider than it is.
    pub fn rendition(&self, width: u32) -> Result<Encoded, Refusal> {
        encode(self.narrowed(width)?.as_ref())
    }

    /// The Open Graph card: 1200 × 630 around the focal point, JPEG, enlarged if need be.
    pub fn card(&self, focal: Focal) -> Result<Encoded, Refusal> {
        self.crop(CARD_WIDTH, CARD_HEIGHT, focal)
    }

    /// As much of the picture as has these proportions, around the focal point, at this size: JPEG, on white where it is transparent.
    pub fn crop(&self, width: u32, height: u32, focal: Focal) -> Result<Encoded, Refusal> {
        jpeg(&self.cropped(width, height, focal)?, crate::encode::QUALITY)
    }

    /// The part of it that begins this far from the left and the top and is this large, in pixels; what would lie
    /// outside of it is left out. At least a pixel is taken.
    #[must_use]
    pub fn cut(&self, left: u32, top: u32, width: u32, height: u32) -> Self {
        let left = left.min(self.width().saturating_sub(1));
        let top = top.min(self.height().saturating_sub(1));
        let width = width.clamp(1, self.width() - left);
        let height = height.clamp(1, self.height() - top);
        self.with_pixels(self.pixels.crop_imm(left, top, width, height))
    }

    /// Brings it under a network's limits: no side above `side`, no more bytes than `limit`. Keeps as much as it can: first the format, then
    /// the size, then the quality.
    pub fn fit_under(&self, limit: usize, side: u32) -> Result<Encoded, Refusal> {
        let mut picture = self.within(side)?;
        if picture.drawn || picture.transparent() {
            let drawing = png(&picture.pixels)?;
            if drawing.bytes.len() <= limit {
                return Ok(drawing);
            }
        }
        loop {
            for quality in [88, 80, 70, 60] {
                let photograph = jpeg(&picture.pixels, quality)?;
                if photograph.bytes.len() <= limit {
                    return Ok(photograph);
                }
            }
            let longest = picture.width().max(picture.height());
            if longest < 64 {
                return Err(Refusal::CannotFit { limit });
            }
            picture = Cow::Owned(picture.within(longest * 4 / 5)?.into_owned());
        }
    }

    fn narrowed(&self, width: u32) -> Result<Cow<'_, Self>, Refusal> {
        if width >= self.width() {
            return Ok(Cow::Borrowed(self));
        }
        let height = scaled(self.height(), width, self.width());
        let pixels = self.cropped(width, height, Focal::CENTRE)?;
        Ok(Cow::Owned(self.with_pixels(pixels)))
    }

    fn within(&self, side: u32) -> Result<Cow<'_, Self>, Refusal> {
        let (width, height) = (self.width(), self.height());
        if width >= height {
            self.narrowed(side)
        } else {
            self.narrowed(scaled(width, side.min(height), height))
        }
    }

    fn cropped(&self, width: u32, height: u32, focal: Focal) -> Result<DynamicImage, Refusal> {
        let (width, height) = (width.max(1), height.max(1));
        let mut made = DynamicImage::new(width, height, self.pixels.color());
        let options = ResizeOptions::new().fit_into_destination(Some((0.5, 0.5)));
        let options = match window(self, width, height, focal) {
            Some([left, top, wide, high]) => options.crop(left, top, wide, high),
            None => options,
        };
        Resizer::new()
            .resize(&self.pixels, &mut made, &options)
            .map_err(|_| Refusal::Broken)?;
        Ok(made)
    }
}

/// The largest window of these proportions, with the focal point as near its middle as the edges allow.
fn window(picture: &Picture, width: u32, height: u32, focal: Focal) -> Option<[f64; 4]> {
    let (own_width, own_height) = (f64::from(picture.width()), f64::from(picture.height()));
    let scale = (own_width / f64::from(width)).min(own_height / f64::from(height));
    let (wide, high) = (
        (f64::from(width) * scale).min(own_width),
        (f64::from(height) * scale).min(own_height),
    );
    let left = (focal.x * own_width - wide / 2.0).clamp(0.0, own_width - wide);
    let top = (focal.y * own_height - high / 2.0).clamp(0.0, own_height - high);
    (wide > 0.0 && high > 0.0).then_some([left, top, wide, high])
}

fn scaled(side: u32, to: u32, from: u32) -> u32 {
    let exact = (u64::from(side) * u64::from(to) + u64::from(from) / 2) / u64::from(from.max(1));
    u32::try_from(exact).unwrap_or(u32::MAX).max(1)
}

/// A stranger's avatar: its middle, 96 × 96, JPEG.
pub fn avatar(bytes: &[u8]) -> Result<Encoded, Refusal> {
    Picture::read(bytes, &Limits::AVATAR)?.crop(AVATAR_SIDE, AVATAR_SIDE, Focal::CENTRE)
}
