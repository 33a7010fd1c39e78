//! Files of strangers that should be pictures.

use crate::input::Input;
use parvis_media::{Encoded, Focal, Limits, Picture, avatar};

/// Small enough that thousands can be tried, and of the same make as the real ones.
const LIMITS: Limits = Limits {
    bytes: 64 * 1024,
    pixels: 40_000,
    side: 1_000,
    memory: 2 * 1024 * 1024,
};

pub(crate) fn run(bytes: &[u8]) {
    let mut input = Input(bytes);
    let (way, x, y) = (input.byte(), input.byte(), input.byte());
    let Ok(picture) = Picture::read(input.0, &LIMITS) else {
        return;
    };
    let (width, height) = (picture.width(), picture.height());
    assert!(width > 0 && height > 0, "a picture of nothing");
    assert!(u64::from(width) * u64::from(height) <= LIMITS.pixels && width.max(height) <= LIMITS.side);
    let focal = Focal::new(f64::from(x) / 255.0, f64::from(y) / 255.0);
    match way % 4 {
        0 => {
            let all = picture.renditions().expect("what was read can be made smaller");
            assert!(!all.is_empty());
            all.iter().for_each(ours);
        }
        1 => ours(
            &picture
                .crop(u32::from(x), u32::from(y), focal)
                .expect("any part can be cut out"),
        ),
        2 => {
            if let Ok(fitted) = picture.fit_under(2_000, u32::from(x) + 1) {
                assert!(fitted.bytes.len() <= 2_000);
                ours(&fitted);
            }
        }
        _ => {
            let cut = picture.cut(u32::from(x), u32::from(y), u32::from(y), u32::from(x));
            assert!(cut.width() <= width && cut.height() <= height && cut.width() > 0 && cut.height() > 0);
            if let Ok(face) = avatar(input.0) {
                ours(&face);
            }
        }
    }
}

/// What we encode, we can read, and nothing of the stranger's file is in it but its pixels.
fn ours(encoded: &Encoded) {
    let again =
        Picture::read(&encoded.bytes, &Limits::UPLOAD).expect("what was encoded here can be read here");
    assert_eq!((again.width(), again.height()), (encoded.width, encoded.height));
}
