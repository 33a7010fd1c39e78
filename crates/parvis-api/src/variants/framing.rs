//! Which part of a picture is meant: sent and shown in the same shape.

use parvis_domain::{Crop, Focus, Ratio};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A point of a picture, in thousandths.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FocusShape {
    /// From the left: 0 to 1000.
    #[schema(minimum = 0, maximum = 1000)]
    x: u16,
    /// From the top: 0 to 1000.
    #[schema(minimum = 0, maximum = 1000)]
    y: u16,
}

/// A part of a picture, in thousandths of its width and height.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CropShape {
    /// From the left.
    #[schema(maximum = 1000)]
    left: u16,
    /// From the top.
    #[schema(maximum = 1000)]
    top: u16,
    /// 20 to 1000.
    #[schema(minimum = 20, maximum = 1000)]
    width: u16,
    /// 20 to 1000.
    #[schema(minimum = 20, maximum = 1000)]
    height: u16,
    /// The proportions that what is sent has exactly; none where they are free.
    ratio: Option<RatioShape>,
}

/// Proportions: 16 across, 9 down.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RatioShape {
    /// 1 to 100.
    #[schema(minimum = 1, maximum = 100)]
    across: u8,
    /// 1 to 100.
    #[schema(minimum = 1, maximum = 100)]
    down: u8,
}

impl From<Focus> for FocusShape {
    fn from(Focus { x, y }: Focus) -> Self {
        Self { x, y }
    }
}

impl From<FocusShape> for Focus {
    fn from(FocusShape { x, y }: FocusShape) -> Self {
        Self { x, y }
    }
}

impl From<Crop> for CropShape {
    fn from(crop: Crop) -> Self {
        Self {
            left: crop.left,
            top: crop.top,
            width: crop.width,
            height: crop.height,
            ratio: crop
                .ratio
                .map(|Ratio { across, down }| RatioShape { across, down }),
        }
    }
}

impl From<CropShape> for Crop {
    fn from(crop: CropShape) -> Self {
        Self {
            left: crop.left,
            top: crop.top,
            width: crop.width,
            height: crop.height,
            ratio: crop
                .ratio
                .map(|RatioShape { across, down }| Ratio { across, down }),
        }
    }
}
