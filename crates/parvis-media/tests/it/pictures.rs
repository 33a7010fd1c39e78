//! Files as cameras, programs and mischief make them.

use flate2::{Compression, Crc, write::ZlibEncoder};
use image::codecs::gif::GifEncoder;
use image::{DynamicImage, Frame, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use std::io::{Cursor, Write};

/// Something like a photograph: no two neighbours alike.
pub(crate) fn photograph(width: u32, height: u32) -> RgbImage {
    let mut state = 7_u32;
    RgbImage::from_fn(width, height, |x, y| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let grain = u8::try_from(state >> 27).unwrap();
        let ramp = |at: u32, of: u32| u8::try_from(at * 200 / of).unwrap();
        Rgb([
            ramp(x, width) + grain,
            ramp(y, height) + grain,
            ramp(x + y, width + height) + grain,
        ])
    })
}

/// The left half red, the right half blue, the top row of blocks white.
pub(crate) fn flag(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| match (x < width / 2, y < height / 4) {
        (_, true) => Rgb([255, 255, 255]),
        (true, _) => Rgb([220, 20, 20]),
        (false, _) => Rgb([20, 20, 220]),
    })
}

pub(crate) fn file(picture: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.into().write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A JPEG with this Exif orientation, a place and a comment in it.
pub(crate) fn tagged_jpeg(picture: RgbImage, orientation: u8) -> Vec<u8> {
    let plain = file(picture, ImageFormat::Jpeg);
    let tiff = [
        &b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"[..],
        &[orientation, 0, 0, 0, 0, 0, 0],
        b"GPS 48.8534 N 2.3488 E",
    ]
    .concat();
    let segment = |marker: u8, content: &[u8]| {
        let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
        [&[0xff, marker][..], &length, content].concat()
    };
    [
        &plain[..2],
        &segment(0xe1, &tiff),
        &segment(0xfe, b"taken at home"),
        &plain[2..],
    ]
    .concat()
}

pub(crate) fn animation() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = GifEncoder::new(&mut bytes);
    for shade in [40, 200] {
        encoder
            .encode_frame(Frame::new(RgbaImage::from_pixel(
                40,
                30,
                Rgba([shade, 0, 0, 255]),
            )))
            .unwrap();
    }
    drop(encoder);
    bytes
}

pub(crate) fn chunk(kind: &[u8], content: &[u8]) -> Vec<u8> {
    let mut crc = Crc::new();
    crc.update(kind);
    crc.update(content);
    let length = u32::try_from(content.len()).unwrap().to_be_bytes();
    [&length[..], kind, content, &crc.sum().to_be_bytes()].concat()
}

pub(crate) fn deflated_zeros(megabytes: usize) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    let zeros = vec![0; 1024 * 1024];
    for _ in 0..megabytes {
        encoder.write_all(&zeros).unwrap();
    }
    encoder.finish().unwrap()
}

/// A PNG of these chunks that claims this size.
pub(crate) fn png_claiming(width: u32, height: u32, depth: u8, colour: u8, chunks: &[Vec<u8>]) -> Vec<u8> {
    let header = [
        &width.to_be_bytes()[..],
        &height.to_be_bytes(),
        &[depth, colour, 0, 0, 0],
    ]
    .concat();
    [
        &b"\x89PNG\r\n\x1a\n"[..],
        &chunk(b"IHDR", &header),
        &chunks.concat(),
        &chunk(b"IEND", b""),
    ]
    .concat()
}
