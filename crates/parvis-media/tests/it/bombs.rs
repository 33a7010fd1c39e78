use crate::pictures::{chunk, deflated_zeros, file, flag, photograph, png_claiming};
use image::ImageFormat;
use parvis_media::{Limits, Picture, Refusal, avatar};
use std::time::{Duration, Instant};

/// What this process has had in memory at most, in KiB; it only rises.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

/// nextest gives each test a process of its own, so the peak is this file's.
fn refused_cheaply(name: &str, bytes: &[u8], expected: Refusal) {
    let (before, started) = (peak(), Instant::now());
    let refusal = Picture::read(bytes, &Limits::UPLOAD).unwrap_err();
    let (took, grew) = (started.elapsed(), peak() - before);
    println!(
        "{name}: {} bytes refused in {took:?}, memory grew by {grew} KiB",
        bytes.len()
    );
    assert_eq!(refusal, expected, "{name}");
    assert!(took < Duration::from_secs(1), "{name} took {took:?}");
    assert!(grew < 48 * 1024, "{name} took {grew} KiB");
}

#[test]
fn a_png_that_claims_a_city_is_refused_by_its_header() {
    let idat = chunk(b"IDAT", &deflated_zeros(1));
    let chunks = [idat];
    let bomb = png_claiming(60_000, 60_000, 8, 2, &chunks);
    refused_cheaply(
        "60,000 × 60,000",
        &bomb,
        Refusal::TooLarge {
            width: 60_000,
            height: 60_000,
        },
    );
    let strip = png_claiming(1_000_000, 1, 8, 2, &chunks);
    refused_cheaply(
        "a strip",
        &strip,
        Refusal::TooLarge {
            width: 1_000_000,
            height: 1,
        },
    );
    let deep = png_claiming(7_000, 7_000, 16, 6, &chunks);
    refused_cheaply(
        "49 megapixels of 16 bits",
        &deep,
        Refusal::TooLarge {
            width: 7_000,
            height: 7_000,
        },
    );
}

#[test]
fn what_is_packed_behind_a_small_picture_is_not_unpacked() {
    let idat = chunk(b"IDAT", &deflated_zeros(256));
    let bomb = png_claiming(100, 100, 8, 2, &[idat]);
    let (before, started) = (peak(), Instant::now());
    let picture = Picture::read(&bomb, &Limits::UPLOAD).unwrap();
    println!(
        "trailing 256 MiB: {:?}, memory grew by {} KiB",
        started.elapsed(),
        peak() - before
    );
    assert_eq!(picture.width(), 100);
    assert!(started.elapsed() < Duration::from_secs(1));
    assert!(peak() - before < 48 * 1024);
}

#[test]
fn a_profile_and_a_text_that_unpack_to_256_megabytes_are_not_unpacked() {
    let zeros = deflated_zeros(256);
    let profile = [&b"p\0\0"[..], &zeros].concat();
    let bomb = png_claiming(
        100,
        100,
        8,
        2,
        &[
            chunk(b"iCCP", &profile),
            chunk(b"zTXt", &profile),
            chunk(b"IDAT", b""),
        ],
    );
    let (before, started) = (peak(), Instant::now());
    assert!(Picture::read(&bomb, &Limits::UPLOAD).is_err());
    println!(
        "profile bomb: {:?}, memory grew by {} KiB",
        started.elapsed(),
        peak() - before
    );
    assert!(
        started.elapsed() < Duration::from_secs(1),
        "{:?}",
        started.elapsed()
    );
    assert!(peak() - before < 80 * 1024, "{} KiB", peak() - before);
}

#[test]
fn a_jpeg_walked_over_a_thousand_times_is_refused() {
    let whole = file(photograph(64, 64), ImageFormat::Jpeg);
    let scan = [&b"\xff\xda\0\x08\x01\x01\0\0\x3f\0"[..], &[0; 20]].concat();
    let bomb = [&whole[..whole.len() - 2], &scan.repeat(1_000), b"\xff\xd9"].concat();
    refused_cheaply("1,000 scans", &bomb, Refusal::Broken);
}

#[test]
fn sizes_other_formats_claim_are_believed_and_refused() {
    let mut jpeg = file(flag(64, 64), ImageFormat::Jpeg);
    let frame = jpeg.windows(2).position(|marker| marker == b"\xff\xc0").unwrap();
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0xff, 0xff, 0xff, 0xff]);
    refused_cheaply(
        "JPEG",
        &jpeg,
        Refusal::TooLarge {
            width: 65_535,
            height: 65_535,
        },
    );
    let mut gif = file(flag(64, 64), ImageFormat::Gif);
    gif[6..10].copy_from_slice(&[0xff; 4]);
    refused_cheaply(
        "GIF",
        &gif,
        Refusal::TooLarge {
            width: 65_535,
            height: 65_535,
        },
    );
    // A modest canvas round a frame that claims four gigapixels.
    let mut gif = file(flag(64, 64), ImageFormat::Gif);
    let frame = gif.windows(5).position(|block| block == b"\x2c\0\0\0\0").unwrap();
    gif[frame + 5..frame + 9].copy_from_slice(&[0xff; 4]);
    refused_cheaply("GIF frame", &gif, Refusal::Broken);
    let webp = b"RIFF\x16\0\0\0WEBPVP8L\x0a\0\0\0\x2f\xfe\xbf\xff\x0f\0\0\0\0\0";
    refused_cheaply(
        "WebP",
        webp,
        Refusal::TooLarge {
            width: 16_383,
            height: 16_383,
        },
    );
}

#[test]
fn a_file_above_the_limit_is_not_even_looked_at() {
    let bytes = vec![0; Limits::UPLOAD.bytes + 1];
    let expected = Refusal::TooManyBytes {
        bytes: bytes.len(),
        limit: 20 * 1024 * 1024,
    };
    refused_cheaply("20 MiB and a byte", &bytes, expected);
}

#[test]
fn a_stranger_s_avatar_has_narrower_limits() {
    let modest = file(flag(5_000, 2_000), ImageFormat::Png);
    assert_eq!(
        avatar(&modest).map(|made| (made.width, made.height)),
        Ok((96, 96))
    );
    let large = file(flag(5_000, 3_000), ImageFormat::Png);
    assert_eq!(
        avatar(&large),
        Err(Refusal::TooLarge {
            width: 5_000,
            height: 3_000
        })
    );
    assert!(Picture::read(&large, &Limits::UPLOAD).is_ok());
}

#[test]
fn a_picture_of_nothing_is_refused() {
    for (width, height) in [(0_u16, 1_u16), (1, 0), (0, 0)] {
        let mut gif = b"GIF89a".to_vec();
        for side in [width, height] {
            gif.extend(side.to_le_bytes());
        }
        // A table of two colours, one frame of one pixel, the end.
        gif.extend(b"\x80\0\0\xff\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;");
        assert_eq!(
            Picture::read(&gif, &Limits::UPLOAD).unwrap_err(),
            Refusal::Broken,
            "{width} × {height}"
        );
    }
}
