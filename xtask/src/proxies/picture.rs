//! A picture of as many bytes as one likes, and of few dots: what a proxy minds is the bytes.

use std::io::Write as _;
use std::path::Path;

use anyhow::Result;

/// Writes a PNG of so many bytes. What fills it is a chunk that says of itself that nobody needs it.
pub(super) fn write(file: &Path, bytes: usize) -> Result<()> {
    const SIDE: u32 = 16;
    let mut header = Vec::new();
    header.extend(SIDE.to_be_bytes());
    header.extend(SIDE.to_be_bytes());
    // Eight bits of grey.
    header.extend([8, 0, 0, 0, 0]);
    // A line begins with how it is filtered: it isn't.
    let line: Vec<u8> = std::iter::once(0).chain((0..SIDE).map(|_| 0x80)).collect();
    let dots = line.repeat(SIDE as usize);
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    chunk(&mut png, *b"IHDR", &header);
    chunk(&mut png, *b"IDAT", &stored(&dots));
    let end = 12;
    let filling = bytes.saturating_sub(png.len() + end + 12);
    chunk(&mut png, *b"fiLl", &vec![0x2e; filling]);
    chunk(&mut png, *b"IEND", &[]);
    std::fs::File::create(file)?.write_all(&png)?;
    Ok(())
}

fn chunk(png: &mut Vec<u8>, name: [u8; 4], data: &[u8]) {
    let length = u32::try_from(data.len()).unwrap_or(u32::MAX);
    png.extend(length.to_be_bytes());
    let begin = png.len();
    png.extend(name);
    png.extend(data);
    let sum = crc(&png[begin..]);
    png.extend(sum.to_be_bytes());
}

/// zlib (RFC 1950) without compressing: one stored block.
fn stored(data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).unwrap_or(u16::MAX);
    let mut zlib = vec![0x78, 0x01, 0x01];
    zlib.extend(length.to_le_bytes());
    zlib.extend((!length).to_le_bytes());
    zlib.extend(data);
    let (mut low, mut high) = (1_u32, 0_u32);
    for byte in data {
        low = (low + u32::from(*byte)) % 65_521;
        high = (high + low) % 65_521;
    }
    zlib.extend((high << 16 | low).to_be_bytes());
    zlib
}

/// CRC-32 as PNG has it (ISO 3309), with a table.
fn crc(data: &[u8]) -> u32 {
    let table: [u32; 256] = std::array::from_fn(|at| {
        let mut one = u32::try_from(at).unwrap_or_default();
        for _ in 0..8 {
            one = if one & 1 == 1 {
                0xedb8_8320 ^ (one >> 1)
            } else {
                one >> 1
            };
        }
        one
    });
    !data.iter().fold(u32::MAX, |sum, byte| {
        table[usize::from(sum.to_le_bytes()[0] ^ byte)] ^ (sum >> 8)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_has_as_many_bytes_as_asked_for_and_sums_that_are_right() {
        // The sum of an empty IEND is the same in every PNG there is.
        assert_eq!(crc(b"IEND"), 0xae42_6082);
        let folder = crate::user::private_folder("picture-test").unwrap();
        let file = folder.join("a.png");
        write(&file, 4096).unwrap();
        assert_eq!(std::fs::metadata(&file).unwrap().len(), 4096);
        std::fs::remove_dir_all(folder).unwrap();
    }
}
