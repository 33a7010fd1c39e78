use crate::colour::to_srgb;
use crate::inspect::{self, MAX_SCANS};
use crate::limits::Limits;
use crate::refusal::Refusal;
use crate::sniff::Format;
use image::codecs::{gif::GifDecoder, jpeg::JpegDecoder, png::PngDecoder, webp::WebPDecoder};
use image::{ColorType, DynamicImage, ImageDecoder, ImageError, RgbaImage};
use std::collections::HashSet;
use std::io::{Cursor, ErrorKind};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What a decoder may take for itself, beside the pixels: tables, lines, a colour profile.
const DECODER_MEMORY: u64 = 16 * 1024 * 1024;
/// More colours than this make a picture a photograph.
const FEW_COLOURS: usize = 1024;

/// A picture's pixels, upright, in sRGB. Nothing else of the file is kept.
#[derive(Clone)]
pub struct Picture {
    /// `Rgb8`, or `Rgba8` when some pixel is transparent.
    pub(crate) pixels: DynamicImage,
    pub(crate) drawn: bool,
    format: Format,
    animated: bool,
}

impl Picture {
    /// Reads a stranger's file. What is too large is refused from its header, before anything is decoded.
    pub fn read(bytes: &[u8], limits: &Limits) -> Result<Self, Refusal> {
        if bytes.len() > limits.bytes {
            return Err(Refusal::TooManyBytes {
                bytes: bytes.len(),
                limit: limits.bytes,
            });
        }
        let format = Format::of(bytes)?;
        let pixels = catch_unwind(AssertUnwindSafe(|| decode(format, bytes, limits)));
        // A decoder that panics over a file has met a broken file; the worker that called us goes on.
        let pixels = pixels.unwrap_or(Err(Refusal::Broken))?;
        let drawn = format != Format::Jpeg && has_few_colours(&pixels);
        Ok(Self {
            pixels,
            drawn,
            format,
            animated: inspect::animated(format, bytes),
        })
    }

    /// The same picture at another size.
    pub(crate) fn with_pixels(&self, pixels: DynamicImage) -> Self {
        Self {
            pixels,
            drawn: self.drawn,
            format: self.format,
            animated: self.animated,
        }
    }

    /// Width in pixels, upright.
    pub fn width(&self) -> u32 {
        self.pixels.width()
    }

    /// Height in pixels, upright.
    pub fn height(&self) -> u32 {
        self.pixels.height()
    }

    /// What the file was.
    pub const fn format(&self) -> Format {
        self.format
    }

    /// Whether the file holds more frames than the one kept here.
    pub const fn animated(&self) -> bool {
        self.animated
    }

    /// Whether something shows through.
    pub const fn transparent(&self) -> bool {
        matches!(self.pixels, DynamicImage::ImageRgba8(_))
    }
}

impl std::fmt::Debug for Picture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            format,
            animated,
            drawn,
            ..
        } = self;
        write!(
            f,
            "Picture({format:?} {}×{}, animated: {animated}, drawn: {drawn})",
            self.width(),
            self.height()
        )
    }
}

fn decode(format: Format, bytes: &[u8], limits: &Limits) -> Result<DynamicImage, Refusal> {
    let file = Cursor::new(bytes);
    match format {
        Format::Jpeg => {
            let shape = inspect::jpeg(bytes);
            if shape.scans > MAX_SCANS {
                return Err(Refusal::Broken);
            }
            if !shape.complete {
                // The decoder would fill what is missing with grey.
                return Err(Refusal::CutShort);
            }
            if shape.scans > 1 && !shape.progressive {
                // Rare, and read in wrong colours without an error (zune-image, issues 419 and 448): better refused than shown.
                return Err(Refusal::Broken);
            }
            let decoder = JpegDecoder::new(file).map_err(|error| refusal(&error))?;
            // A coefficient has two bytes, a sample one.
            let working = if shape.progressive {
                decoder.total_bytes().saturating_mul(2)
            } else {
                0
            };
            pixels(decoder, limits, working)
        }
        Format::Png => {
            let mut own = image::Limits::no_limits();
            own.max_alloc = Some(DECODER_MEMORY);
            pixels(
                PngDecoder::with_limits(file, own).map_err(|error| refusal(&error))?,
                limits,
                0,
            )
        }
        Format::Webp if inspect::webp_cut_short(bytes) => Err(Refusal::CutShort),
        Format::Webp => pixels(
            WebPDecoder::new(file).map_err(|error| refusal(&error))?,
            limits,
            0,
        ),
        Format::Gif => pixels(GifDecoder::new(file).map_err(|error| refusal(&error))?, limits, 0),
    }
}

/// Decodes when the header's claims are within limits. `working` is what the decoder needs in proportion to the picture.
fn pixels(mut decoder: impl ImageDecoder, limits: &Limits, working: u64) -> Result<DynamicImage, Refusal> {
    let (width, height) = decoder.dimensions();
    if width == 0 || height == 0 {
        // Some formats can say so, and nothing can be made of it.
        return Err(Refusal::Broken);
    }
    let kept = u64::from(width) * u64::from(height) * 4;
    let deep = if decoder.color_type().bits_per_pixel() > 32 {
        decoder.total_bytes()
    } else {
        0
    };
    let memory = kept.saturating_add(deep).saturating_add(working);
    if u64::from(width) * u64::from(height) > limits.pixels
        || width.max(height) > limits.side
        || memory > limits.memory
    {
        return Err(Refusal::TooLarge { width, height });
    }
    let mut own = image::Limits::no_limits();
    own.max_alloc = Some(kept.max(DECODER_MEMORY));
    decoder.set_limits(own).map_err(|error| refusal(&error))?;
    let orientation = decoder.orientation().ok();
    let profile = matches!(
        decoder.color_type(),
        ColorType::Rgb8 | ColorType::Rgba8 | ColorType::Rgb16 | ColorType::Rgba16
    )
    .then(|| decoder.icc_profile().ok().flatten())
    .flatten();
    let decoded = DynamicImage::from_decoder(decoder).map_err(|error| refusal(&error))?;
    let mut pixels = simplified(decoded);
    if let Some(profile) = profile {
        to_srgb(&mut pixels, &profile);
    }
    if let Some(orientation) = orientation {
        pixels.apply_orientation(orientation);
    }
    Ok(pixels)
}

/// Eight bits, three channels, and a fourth only where something shows through.
fn simplified(decoded: DynamicImage) -> DynamicImage {
    if !decoded.color().has_alpha() {
        return DynamicImage::ImageRgb8(decoded.into_rgb8());
    }
    let pixels: RgbaImage = decoded.into_rgba8();
    if pixels.pixels().any(|pixel| pixel.0[3] != 255) {
        DynamicImage::ImageRgba8(pixels)
    } else {
        DynamicImage::ImageRgb8(DynamicImage::ImageRgba8(pixels).into_rgb8())
    }
}

/// Looks at a quarter of a million pixels at most, evenly spread.
fn has_few_colours(picture: &DynamicImage) -> bool {
    let channels = usize::from(picture.color().channel_count());
    let bytes = picture.as_bytes();
    // An odd step doesn't keep falling on the same column.
    let step = (bytes.len() / channels / 250_000).max(1) | 1;
    let mut seen = HashSet::with_capacity(FEW_COLOURS + 1);
    bytes.chunks_exact(channels).step_by(step).all(|pixel| {
        seen.insert(
            pixel
                .iter()
                .fold(0_u32, |colour, channel| colour << 8 | u32::from(*channel)),
        );
        seen.len() <= FEW_COLOURS
    })
}

fn refusal(error: &ImageError) -> Refusal {
    if is_end_of_file(error) {
        Refusal::CutShort
    } else {
        Refusal::Broken
    }
}

fn is_end_of_file(error: &ImageError) -> bool {
    let outer: &(dyn std::error::Error + 'static) = error;
    std::iter::successors(Some(outer), |error| (**error).source()).any(|error| {
        let io = error.downcast_ref::<std::io::Error>().map(std::io::Error::kind);
        io == Some(ErrorKind::UnexpectedEof) || error.to_string().contains("unexpected end of file")
    })
}
