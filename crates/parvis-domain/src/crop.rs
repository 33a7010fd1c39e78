use crate::Focus;
use serde::{Deserialize, Serialize};

/// The part of a picture that is sent, in thousandths of its width and height, so that it holds whatever the file's
/// size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Crop {
    /// Its left edge, from the left.
    pub left: u16,
    /// Its upper edge, from the top.
    pub top: u16,
    /// How wide it is.
    pub width: u16,
    /// How high it is.
    pub height: u16,
    /// The proportions it is to have exactly; none where they are free.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ratio: Option<Ratio>,
}

/// The proportions of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ratio {
    /// To the right: 1 to [`Ratio::MOST`].
    pub across: u8,
    /// Downwards: 1 to [`Ratio::MOST`].
    pub down: u8,
}

impl Ratio {
    /// Networks show nothing flatter or taller.
    pub const MOST: u8 = 100;
}

/// A crop in pixels of one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PixelCrop {
    /// From the left.
    pub left: u32,
    /// From the top.
    pub top: u32,
    /// At least 1.
    pub width: u32,
    /// At least 1.
    pub height: u32,
}

const WHOLE: u16 = 1_000;

impl Crop {
    /// The least that may be left of a side, in thousandths: less is a slip of the hand.
    pub const LEAST: u16 = 20;

    /// Whether it lies within a picture, and its proportions are some.
    pub fn is_sound(&self) -> bool {
        let within = |from: u16, long: u16| {
            (Self::LEAST..=WHOLE).contains(&long) && from.checked_add(long).is_some_and(|end| end <= WHOLE)
        };
        let proportions = |ratio: Ratio| {
            let sides = 1..=Ratio::MOST;
            sides.contains(&ratio.across) && sides.contains(&ratio.down)
        };
        within(self.left, self.width) && within(self.top, self.height) && self.ratio.is_none_or(proportions)
    }

    /// The same in the pixels of a picture this large, with exactly its proportions where it has some.
    pub fn pixels(&self, width: u32, height: u32) -> PixelCrop {
        let (across, down) = (
            Side::of(self.left, self.width, width),
            Side::of(self.top, self.height, height),
        );
        let (wide, high) = match self.ratio {
            None => (across.long, down.long),
            Some(ratio) => proportioned((across.long, width), (down.long, height), ratio),
        };
        PixelCrop {
            left: across.from.min(width.saturating_sub(wide)),
            top: down.from.min(height.saturating_sub(high)),
            width: wide,
            height: high,
        }
    }

    /// A point of the whole picture, told within the crop; one that was cut off is brought to the nearest edge.
    pub fn within(&self, point: Focus) -> Focus {
        let along = |at: u16, from: u16, long: u16| {
            let inside = u32::from(at.saturating_sub(from).min(long));
            let told = (inside * 1_000 + u32::from(long) / 2) / u32::from(long.max(1));
            u16::try_from(told).unwrap_or(WHOLE).min(WHOLE)
        };
        Focus {
            x: along(point.x, self.left, self.width),
            y: along(point.y, self.top, self.height),
        }
    }
}

struct Side {
    from: u32,
    long: u32,
}

impl Side {
    fn of(from: u16, long: u16, all: u32) -> Self {
        let from = nearest(u64::from(all) * u64::from(from), 1_000);
        Self {
            from: from.min(all.saturating_sub(1)),
            long: nearest(u64::from(all) * u64::from(long), 1_000).clamp(1, all.max(1)),
        }
    }
}

/// The sides nearest to what was wanted, each with what there is of it, that have these proportions.
fn proportioned((wide, width): (u32, u32), (high, height): (u32, u32), ratio: Ratio) -> (u32, u32) {
    let (across, down) = (u64::from(ratio.across.max(1)), u64::from(ratio.down.max(1)));
    let follows = nearest(u64::from(wide) * down, across).max(1);
    if follows <= height {
        (wide, follows)
    } else {
        (
            nearest(u64::from(high) * across, down).clamp(1, width.max(1)),
            high,
        )
    }
}

fn nearest(of: u64, by: u64) -> u32 {
    u32::try_from((of + by / 2) / by.max(1)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HALF: Crop = Crop {
        left: 500,
        top: 0,
        width: 500,
        height: 1_000,
        ratio: None,
    };

    #[test]
    fn what_lies_outside_or_is_hardly_there_is_unsound() {
        assert!(HALF.is_sound());
        for unsound in [
            Crop { left: 501, ..HALF },
            Crop { width: 0, ..HALF },
            Crop { height: 19, ..HALF },
            Crop {
                top: u16::MAX,
                ..HALF
            },
            Crop {
                ratio: Some(Ratio { across: 0, down: 1 }),
                ..HALF
            },
            Crop {
                ratio: Some(Ratio { across: 1, down: 101 }),
                ..HALF
            },
        ] {
            assert!(!unsound.is_sound(), "{unsound:?}");
        }
    }

    #[test]
    fn pixels_are_of_the_file_and_proportions_are_exact() {
        let taken = HALF.pixels(1_601, 900);
        assert_eq!(
            (taken.left, taken.top, taken.width, taken.height),
            (800, 0, 801, 900)
        );
        // 667 thousandths of 3,000 and the whole of 2,001 aren't a square; this is.
        let square = Crop {
            left: 333,
            top: 0,
            width: 667,
            height: 1_000,
            ratio: Some(Ratio { across: 1, down: 1 }),
        };
        let taken = square.pixels(3_000, 2_001);
        assert_eq!((taken.width, taken.height), (2_001, 2_001));
        assert!(taken.left + taken.width <= 3_000);
        for (width, height) in [(1, 1), (2, 5_000), (7, 3), (20_000, 1)] {
            for ratio in [(1, 1), (16, 9), (4, 5), (100, 1)] {
                let (across, down) = ratio;
                let crop = Crop {
                    ratio: Some(Ratio { across, down }),
                    ..square
                };
                let taken = crop.pixels(width, height);
                assert!(taken.width > 0 && taken.left + taken.width <= width, "{taken:?}");
                assert!(
                    taken.height > 0 && taken.top + taken.height <= height,
                    "{taken:?}"
                );
            }
        }
    }

    #[test]
    fn a_point_is_told_within_what_is_left() {
        assert_eq!(HALF.within(Focus { x: 750, y: 100 }), Focus { x: 500, y: 100 });
        assert_eq!(HALF.within(Focus { x: 100, y: 1_000 }), Focus { x: 0, y: 1_000 });
    }

    #[test]
    fn free_proportions_are_kept_as_nothing() {
        let kept = serde_json::to_string(&HALF).unwrap();
        assert_eq!(kept, r#"{"left":500,"top":0,"width":500,"height":1000}"#);
        assert_eq!(serde_json::from_str::<Crop>(&kept).unwrap(), HALF);
    }
}
