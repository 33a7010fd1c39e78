//! What can be told from a file's structure, without decoding a pixel.

use crate::sniff::Format;

/// Honest encoders write about ten scans. Each one may cost a walk over the whole picture, and fits in a few bytes.
pub(crate) const MAX_SCANS: usize = 64;

/// The structure of a JPEG file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct JpegShape {
    /// How many times the picture is walked over.
    pub(crate) scans: usize,
    /// Its coefficients have to be kept until the last scan.
    pub(crate) progressive: bool,
    /// It has its end marker.
    pub(crate) complete: bool,
}

/// Walks the markers (ITU-T T.81, annex B) up to the end of the picture; what is appended after it is ignored.
pub(crate) fn jpeg(bytes: &[u8]) -> JpegShape {
    let mut shape = JpegShape::default();
    let mut at = 2;
    while let Some(marker) = next_marker(bytes, &mut at) {
        match marker {
            0xd9 => {
                shape.complete = true;
                return shape;
            }
            // Standing alone: restarts, and "temporary".
            0xd0..=0xd8 | 0x01 => continue,
            0xc2 | 0xc6 | 0xca | 0xce => shape.progressive = true,
            0xda => shape.scans += 1,
            _ => {}
        }
        let Some(&[high, low]) = bytes.get(at..at + 2) else {
            return shape;
        };
        at += usize::from(u16::from_be_bytes([high, low])).max(2);
        if shape.scans > MAX_SCANS {
            return shape;
        }
    }
    shape
}

/// Goes past the next marker, over entropy-coded data if need be, in which FF 00 is a literal FF.
fn next_marker(bytes: &[u8], at: &mut usize) -> Option<u8> {
    loop {
        *at += bytes.get(*at..)?.iter().position(|byte| *byte == 0xff)? + 1;
        match *bytes.get(*at)? {
            0x00 => *at += 1,
            0xff => {}
            marker => {
                *at += 1;
                return Some(marker);
            }
        }
    }
}

/// Whether there is more than one frame.
pub(crate) fn animated(format: Format, bytes: &[u8]) -> bool {
    match format {
        Format::Jpeg => false,
        Format::Png => png_animated(bytes).unwrap_or(false),
        Format::Webp => webp_animated(bytes),
        Format::Gif => gif_frames(bytes) > 1,
    }
}

/// An `acTL` chunk before the first `IDAT` makes it an animation.
fn png_animated(bytes: &[u8]) -> Option<bool> {
    let mut at = 8;
    loop {
        let length = u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?);
        match bytes.get(at + 4..at + 8)? {
            b"acTL" => return Some(true),
            b"IDAT" => return Some(false),
            _ => at = at.checked_add(usize::try_from(length).ok()?)?.checked_add(12)?,
        }
    }
}

/// The second bit of the extended header's flags.
fn webp_animated(bytes: &[u8]) -> bool {
    bytes.get(12..16) == Some(b"VP8X") && bytes.get(20).is_some_and(|flags| flags & 2 != 0)
}

/// The container says how long the file is.
pub(crate) fn webp_cut_short(bytes: &[u8]) -> bool {
    let length = bytes
        .get(4..8)
        .and_then(|length| length.try_into().ok())
        .map(u32::from_le_bytes);
    length.is_none_or(|length| u64::from(length) + 8 > bytes.len() as u64)
}

/// Counts frames up to two.
fn gif_frames(bytes: &[u8]) -> usize {
    let mut frames = 0;
    let _ = walk_gif(bytes, &mut frames);
    frames
}

fn walk_gif(bytes: &[u8], frames: &mut usize) -> Option<()> {
    let mut at = 13 + colour_table(*bytes.get(10)?);
    while *frames < 2 {
        match *bytes.get(at)? {
            0x21 => at = after_blocks(bytes, at + 2)?,
            0x2c => {
                at += 10 + colour_table(*bytes.get(at + 9)?) + 1;
                at = after_blocks(bytes, at)?;
                *frames += 1;
            }
            _ => return None,
        }
    }
    Some(())
}

fn colour_table(flags: u8) -> usize {
    if flags & 0x80 == 0 {
        0
    } else {
        3 << ((flags & 7) + 1)
    }
}

fn after_blocks(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let length = usize::from(*bytes.get(at)?);
        at += 1 + length;
        if length == 0 {
            return Some(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_structure_of_a_jpeg_is_read_to_its_end_and_no_further() {
        let whole = b"\xff\xd8\xff\xe0\0\x04\xff\xd9\xff\xc2\0\x02\xff\xda\0\x02a\xff\0b\xff\xd0c\xff\xda\0\x02d\xff\xff\xd9\xff\xda";
        assert_eq!(
            jpeg(whole),
            JpegShape {
                scans: 2,
                progressive: true,
                complete: true
            }
        );
        for cut in 0..whole.len() - 3 {
            assert!(!jpeg(&whole[..cut]).complete, "cut at {cut}");
        }
    }

    #[test]
    fn a_thousand_scans_are_not_counted_to_the_end() {
        let many = [&b"\xff\xd8"[..], &b"\xff\xda\0\x02x".repeat(1_000)].concat();
        assert_eq!(jpeg(&many).scans, MAX_SCANS + 1);
    }
}
