use image::DynamicImage;
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// Brings a picture with a colour profile of its own (phones take Display P3) to sRGB, which is what a picture without a profile
/// means: dropping the profile alone would leave it duller. A profile that can't be used is ignored.
pub(crate) fn to_srgb(picture: &mut DynamicImage, profile: &[u8]) {
    let Ok(profile) = ColorProfile::new_from_slice(profile) else {
        return;
    };
    if profile.color_space != DataColorSpace::Rgb {
        return;
    }
    let (layout, row) = match &picture {
        DynamicImage::ImageRgb8(pixels) => (Layout::Rgb, pixels.width() as usize * 3),
        DynamicImage::ImageRgba8(pixels) => (Layout::Rgba, pixels.width() as usize * 4),
        _ => return,
    };
    let srgb = ColorProfile::new_srgb();
    let Ok(transform) = profile.create_transform_8bit(layout, &srgb, layout, TransformOptions::default())
    else {
        return;
    };
    let pixels: &mut [u8] = match picture {
        DynamicImage::ImageRgb8(pixels) => pixels,
        DynamicImage::ImageRgba8(pixels) => pixels,
        _ => return,
    };
    let mut before = vec![0; row];
    for line in pixels.chunks_exact_mut(row) {
        before.copy_from_slice(line);
        if transform.transform(&before, line).is_err() {
            return;
        }
    }
}
