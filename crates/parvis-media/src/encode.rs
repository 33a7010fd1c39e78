use crate::picture::Picture;
use crate::refusal::Refusal;
use crate::sniff::Format;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, ImageEncoder, RgbImage};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

/// Where a photograph of a page's width shows no difference to the eye any more.
pub(crate) const QUALITY: u8 = 82;

/// A picture that was encoded here: nothing in it but pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encoded {
    /// The file.
    pub bytes: Vec<u8>,
    /// JPEG or PNG.
    pub format: Format,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

/// JPEG for photographs; PNG where something shows through, and for drawings.
pub(crate) fn encode(picture: &Picture) -> Result<Encoded, Refusal> {
    if picture.transparent() {
        return png(&picture.pixels);
    }
    let photograph = jpeg(&picture.pixels, QUALITY)?;
    if !picture.drawn {
        return Ok(photograph);
    }
    let drawing = png(&picture.pixels)?;
    // A dithered picture has few colours too, and is no drawing: it would weigh many times what it is worth.
    Ok(if drawing.bytes.len() > 3 * photograph.bytes.len() {
        photograph
    } else {
        drawing
    })
}

pub(crate) fn jpeg(pixels: &DynamicImage, quality: u8) -> Result<Encoded, Refusal> {
    let flat;
    let rgb = match pixels {
        DynamicImage::ImageRgb8(rgb) => rgb,
        other => {
            flat = on_white(other);
            &flat
        }
    };
    let (Ok(width), Ok(height)) = (u16::try_from(rgb.width()), u16::try_from(rgb.height())) else {
        return Err(Refusal::TooLarge {
            width: rgb.width(),
            height: rgb.height(),
        });
    };
    let mut bytes = Vec::with_capacity(rgb.as_raw().len() / 8);
    let mut encoder = Encoder::new(&mut bytes, quality);
    encoder.set_sampling_factor(SamplingFactor::R_4_2_0);
    // Optimal tables without this mean a scan for each colour, which some decoders get wrong.
    encoder.set_optimized_huffman_tables(true);
    encoder.set_progressive(true);
    encoder
        .encode(rgb.as_raw(), width, height, ColorType::Rgb)
        .map_err(|_| Refusal::Broken)?;
    Ok(Encoded {
        bytes,
        format: Format::Jpeg,
        width: rgb.width(),
        height: rgb.height(),
    })
}

pub(crate) fn png(pixels: &DynamicImage) -> Result<Encoded, Refusal> {
    png_at(pixels, CompressionType::Default)
}

/// In a third of the time, at twice the size: for what is about to be encoded again.
pub(crate) fn png_quickly(pixels: &DynamicImage) -> Result<Encoded, Refusal> {
    png_at(pixels, CompressionType::Fast)
}

fn png_at(pixels: &DynamicImage, compression: CompressionType) -> Result<Encoded, Refusal> {
    let (width, height) = (pixels.width(), pixels.height());
    let mut bytes = Vec::with_capacity(pixels.as_bytes().len() / 4);
    PngEncoder::new_with_quality(&mut bytes, compression, FilterType::Adaptive)
        .write_image(pixels.as_bytes(), width, height, pixels.color().into())
        .map_err(|_| Refusal::Broken)?;
    Ok(Encoded {
        bytes,
        format: Format::Png,
        width,
        height,
    })
}

fn on_white(pixels: &DynamicImage) -> RgbImage {
    let rgba = pixels.to_rgba8();
    let mut flat = RgbImage::new(rgba.width(), rgba.height());
    for (from, to) in rgba.pixels().zip(flat.pixels_mut()) {
        let [red, green, blue, alpha] = from.0;
        let blend = |channel: u8| {
            let (channel, alpha) = (u16::from(channel), u16::from(alpha));
            u8::try_from((channel * alpha + 255 * (255 - alpha) + 127) / 255).unwrap_or(u8::MAX)
        };
        to.0 = [blend(red), blend(green), blend(blue)];
    }
    flat
}
