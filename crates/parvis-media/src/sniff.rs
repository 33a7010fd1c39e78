use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};

/// The formats that are read and kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// Photographs.
    Jpeg,
    /// Drawings, and what is transparent.
    Png,
    /// Read, never written: lossy encoding isn't at hand.
    Webp,
    /// Read, never written.
    Gif,
}

/// Formats that people try, and which get a sentence of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// What an iPhone takes.
    Heic,
    /// AV1 still picture.
    Avif,
    /// JPEG XL.
    Jxl,
    /// Vectors, with scripts in them if one likes.
    Svg,
    /// From scanners.
    Tiff,
    /// Bitmap.
    Bmp,
    /// Icon.
    Ico,
    /// Photoshop.
    Psd,
    /// A document.
    Pdf,
    /// Moving pictures of any kind.
    Video,
}

impl Format {
    /// Tells the format from the first bytes, whatever the file is called.
    pub fn of(bytes: &[u8]) -> Result<Self, Refusal> {
        match bytes {
            [] => Err(Refusal::Empty),
            [0xff, 0xd8, 0xff, ..] => Ok(Self::Jpeg),
            [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => Ok(Self::Png),
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Ok(Self::Gif),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Ok(Self::Webp),
            _ => Err(Foreign::of(bytes).map_or(Refusal::NotAPicture, Refusal::Foreign)),
        }
    }

    /// The file name's ending, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Webp => "webp",
            Self::Gif => "gif",
        }
    }

    /// The media type.
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
            Self::Gif => "image/gif",
        }
    }

    /// The format that files with this ending are kept in.
    pub fn from_extension(extension: &str) -> Option<Self> {
        [Self::Jpeg, Self::Png, Self::Webp, Self::Gif]
            .into_iter()
            .find(|format| format.extension() == extension)
    }
}

impl Foreign {
    fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => Some(Self::of_brand(brand.get(..4)?)),
            [0xff, 0x0a, ..] | [0, 0, 0, 0x0c, b'J', b'X', b'L', b' ', ..] => Some(Self::Jxl),
            [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] => Some(Self::Tiff),
            [0x1a, 0x45, 0xdf, 0xa3, ..] => Some(Self::Video),
            [0, 0, 1, 0, ..] => Some(Self::Ico),
            [b'8', b'B', b'P', b'S', ..] => Some(Self::Psd),
            [b'%', b'P', b'D', b'F', ..] => Some(Self::Pdf),
            [b'B', b'M', _, _, _, _, 0, 0, 0, 0, ..] => Some(Self::Bmp),
            _ => looks_like_svg(bytes).then_some(Self::Svg),
        }
    }

    // Source: the registration authority for ISO base media file brands.
    fn of_brand(brand: &[u8]) -> Self {
        match brand {
            b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"mif1" | b"msf1" => Self::Heic,
            b"avif" | b"avis" => Self::Avif,
            _ => Self::Video,
        }
    }

    /// Its usual name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Heic => "HEIC",
            Self::Avif => "AVIF",
            Self::Jxl => "JPEG XL",
            Self::Svg => "SVG",
            Self::Tiff => "TIFF",
            Self::Bmp => "BMP",
            Self::Ico => "ICO",
            Self::Psd => "PSD",
            Self::Pdf => "PDF",
            Self::Video => "video",
        }
    }
}

fn looks_like_svg(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(1024)];
    let text = head
        .strip_prefix(b"\xef\xbb\xbf")
        .unwrap_or(head)
        .trim_ascii_start();
    text.first() == Some(&b'<') && text.windows(4).any(|four| four.eq_ignore_ascii_case(b"<svg"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_first_bytes_say() {
        let foreign = |kind| Err(Refusal::Foreign(kind));
        for (bytes, expected) in [
            (&b"\xff\xd8\xff\xe0"[..], Ok(Format::Jpeg)),
            (b"\x89PNG\r\n\x1a\n", Ok(Format::Png)),
            (b"GIF89a", Ok(Format::Gif)),
            (b"GIF87a", Ok(Format::Gif)),
            (b"RIFF\x10\0\0\0WEBPVP8 ", Ok(Format::Webp)),
            (b"RIFF\x10\0\0\0WAVEfmt ", Err(Refusal::NotAPicture)),
            (b"", Err(Refusal::Empty)),
            (b"\xff\xd8", Err(Refusal::NotAPicture)),
            (b"Bonjour, ceci est un texte.", Err(Refusal::NotAPicture)),
            (b"<html><body>", Err(Refusal::NotAPicture)),
            (
                b"<svg xmlns='http://www.w3.org/2000/svg'/>",
                foreign(Foreign::Svg),
            ),
            (
                b"\xef\xbb\xbf <?xml version='1.0'?>\n<!-- x --><SVG/>",
                foreign(Foreign::Svg),
            ),
            (b"\0\0\0\x18ftypheic\0\0\0\0", foreign(Foreign::Heic)),
            (b"\0\0\0\x18ftypavif\0\0\0\0", foreign(Foreign::Avif)),
            (b"\0\0\0\x18ftypisom\0\0\0\0", foreign(Foreign::Video)),
            (b"\0\0\0\x18ftyp", Err(Refusal::NotAPicture)),
            (b"II*\0\x08\0\0\0", foreign(Foreign::Tiff)),
            (b"%PDF-1.7", foreign(Foreign::Pdf)),
            (b"BM\x36\0\0\0\0\0\0\0", foreign(Foreign::Bmp)),
            (b"BMW is not a bitmap", Err(Refusal::NotAPicture)),
        ] {
            assert_eq!(Format::of(bytes), expected, "{bytes:?}");
        }
    }
}
