//! Several files in one: a ZIP whose files are stored as they are (APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12, 4.3.16).

/// The names are UTF-8 (section 4.4.4, bit 11).
const UTF8: u16 = 1 << 11;
/// What has to be understood to read it: 2.0.
const VERSION: u16 = 20;

/// Packs files. None may be longer than 4 GiB; `modified` is MS-DOS date and time (section 4.4.6).
pub(super) fn pack(files: &[(String, Vec<u8>)], (date, time): (u16, u16)) -> Vec<u8> {
    let mut packed = Vec::new();
    let mut directory = Vec::new();
    for (name, content) in files {
        let begin = length(packed.len());
        let mut entry = Vec::new();
        for number in [VERSION, UTF8, 0, time, date] {
            entry.extend(number.to_le_bytes());
        }
        for number in [checksum(content), length(content.len()), length(content.len())] {
            entry.extend(number.to_le_bytes());
        }
        entry.extend(u16::try_from(name.len()).unwrap_or(u16::MAX).to_le_bytes());
        entry.extend(0_u16.to_le_bytes());
        packed.extend(0x0403_4b50_u32.to_le_bytes());
        packed.extend(&entry);
        packed.extend(name.as_bytes());
        packed.extend(content);

        directory.extend(0x0201_4b50_u32.to_le_bytes());
        directory.extend(VERSION.to_le_bytes());
        directory.extend(&entry);
        // No comment, first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(begin.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let count = u16::try_from(files.len()).unwrap_or(u16::MAX).to_le_bytes();
    let (begin, size) = (length(packed.len()), length(directory.len()));
    packed.extend(directory);
    packed.extend(0x0605_4b50_u32.to_le_bytes());
    packed.extend([0; 4]);
    packed.extend(count);
    packed.extend(count);
    packed.extend(size.to_le_bytes());
    packed.extend(begin.to_le_bytes());
    packed.extend([0; 2]);
    packed
}

fn length(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

/// CRC-32 as ZIP wants it (section 4.4.7): polynomial 0xEDB88320, reflected.
fn checksum(bytes: &[u8]) -> u32 {
    let mut table = [0_u32; 256];
    for (start, entry) in (0_u32..).zip(table.iter_mut()) {
        *entry = (0..8).fold(start, |sum, _| {
            (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg())
        });
    }
    !bytes.iter().fold(!0_u32, |sum, byte| {
        let index = usize::from((sum.to_le_bytes()[0]) ^ byte);
        table[index] ^ (sum >> 8)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_usual_one() {
        assert_eq!(checksum(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn what_is_packed_ends_with_its_directory() {
        let packed = pack(
            &[("a.txt".into(), b"hello".to_vec()), ("é.txt".into(), Vec::new())],
            (0x5d76, 0),
        );
        assert!(packed.starts_with(b"PK\x03\x04"));
        let end = packed.len() - 22;
        assert_eq!(&packed[end..end + 4], b"PK\x05\x06");
        assert_eq!(&packed[end + 10..end + 12], &2_u16.to_le_bytes());
        let begin = u32::from_le_bytes(packed[end + 16..end + 20].try_into().unwrap());
        assert_eq!(&packed[begin as usize..begin as usize + 4], b"PK\x01\x02");
    }
}
