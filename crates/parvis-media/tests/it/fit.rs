use crate::pictures::{file, flag, photograph};
use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};
use parvis_media::{Encoded, Focal, Format, Limits, Picture, Refusal, avatar};
use std::time::Instant;

fn picture(bytes: &[u8]) -> Picture {
    Picture::read(bytes, &Limits::UPLOAD).unwrap()
}

fn photo(width: u32, height: u32) -> Picture {
    picture(&file(photograph(width, height), ImageFormat::Jpeg))
}

fn sizes(made: &[Encoded]) -> Vec<(u32, u32)> {
    made.iter().map(|made| (made.width, made.height)).collect()
}

/// The file says itself what we say of it.
fn decoded(made: &Encoded) -> DynamicImage {
    let format = if made.format == Format::Jpeg {
        ImageFormat::Jpeg
    } else {
        ImageFormat::Png
    };
    let shown = image::load_from_memory_with_format(&made.bytes, format).unwrap();
    assert_eq!((shown.width(), shown.height()), (made.width, made.height));
    shown
}

#[test]
fn a_page_gets_the_widths_below_the_picture_s_own() {
    for (width, height, expected) in [
        (4000, 3000, vec![(480, 360), (960, 720), (1600, 1200)]),
        (1600, 400, vec![(480, 120), (960, 240), (1600, 400)]),
        (1300, 1300, vec![(480, 480), (960, 960), (1300, 1300)]),
        (1000, 1000, vec![(480, 480), (960, 960)]),
        (480, 300, vec![(480, 300)]),
        (300, 200, vec![(300, 200)]),
        (1, 1, vec![(1, 1)]),
        (3000, 1, vec![(480, 1), (960, 1), (1600, 1)]),
    ] {
        let made = photo(width, height).renditions().unwrap();
        assert_eq!(sizes(&made), expected, "of {width} × {height}");
        for made in &made {
            decoded(made);
        }
    }
}

#[test]
fn photographs_become_jpeg_drawings_and_the_transparent_png() {
    assert_eq!(photo(600, 400).rendition(480).unwrap().format, Format::Jpeg);
    let photograph_as_png = picture(&file(photograph(600, 400), ImageFormat::Png));
    assert_eq!(photograph_as_png.rendition(480).unwrap().format, Format::Jpeg);
    let drawing = picture(&file(flag(600, 400), ImageFormat::Png));
    assert_eq!(drawing.rendition(480).unwrap().format, Format::Png);
    let mut seen_through = DynamicImage::ImageRgb8(photograph(600, 400)).into_rgba8();
    seen_through.put_pixel(300, 200, Rgba([0, 0, 0, 0]));
    let made = picture(&file(seen_through, ImageFormat::Png))
        .rendition(480)
        .unwrap();
    assert_eq!(made.format, Format::Png);
    assert!(decoded(&made).color().has_alpha());
}

#[test]
fn what_is_transparent_keeps_its_colour_at_the_edge() {
    let disc = RgbaImage::from_fn(400, 400, |x, y| {
        let inside = x.abs_diff(200).pow(2) + y.abs_diff(200).pow(2) < 150 * 150;
        if inside {
            Rgba([255, 255, 255, 255])
        } else {
            Rgba([0, 0, 0, 0])
        }
    });
    let small = decoded(&picture(&file(disc, ImageFormat::Png)).rendition(100).unwrap()).into_rgba8();
    let dark = small
        .pixels()
        .filter(|pixel| pixel.0[3] > 64)
        .any(|pixel| pixel.0[0] < 230);
    assert!(!dark, "the invisible black bled into the white");
}

#[test]
fn a_card_is_cut_round_the_focal_point() {
    // Red on the left, blue on the right; a tall picture's top quarter is white.
    let wide = picture(&file(flag(4000, 1000), ImageFormat::Png));
    let colour_at_middle = |focal| {
        let made = wide.card(focal).unwrap();
        assert_eq!((made.width, made.height, made.format), (1200, 630, Format::Jpeg));
        decoded(&made).into_rgb8().get_pixel(600, 600).0
    };
    let [red, _, blue] = colour_at_middle(Focal::new(0.0, 0.5));
    assert!(red > 200 && blue < 60);
    let [red, _, blue] = colour_at_middle(Focal::new(1.0, 0.5));
    assert!(red < 60 && blue > 200);
    let tall = picture(&file(flag(1000, 4000), ImageFormat::Png));
    let top = decoded(&tall.card(Focal::new(0.5, 0.0)).unwrap()).into_rgb8();
    assert!(top.get_pixel(600, 300).0.iter().all(|channel| *channel > 230));
    let bottom = decoded(&tall.card(Focal::new(0.5, 1.0)).unwrap()).into_rgb8();
    assert!(bottom.get_pixel(100, 300).0[0] > 200 && bottom.get_pixel(100, 300).0[1] < 60);
    for nonsense in [Focal::new(f64::NAN, f64::INFINITY), Focal::new(-3.0, 7.0)] {
        assert_eq!(sizes(&[tall.card(nonsense).unwrap()]), [(1200, 630)]);
    }
    assert_eq!(
        sizes(&[photo(20, 10).card(Focal::CENTRE).unwrap()]),
        [(1200, 630)],
        "a small one is enlarged"
    );
}

#[test]
fn a_part_of_a_picture_is_exactly_its_pixels() {
    // Each pixel says where it stood.
    let told = RgbaImage::from_fn(200, 100, |x, y| {
        let at = |at: u32| u8::try_from(at).unwrap();
        Rgba([at(x), at(y), 7, 255])
    });
    let whole = picture(&file(told, ImageFormat::Png));
    let part = whole.cut(120, 30, 50, 40);
    assert_eq!((part.width(), part.height()), (50, 40));
    let made = part.fit_under(1_000_000, 2_000).unwrap();
    let shown = decoded(&made).into_rgb8();
    let near = |at: (u32, u32), expected: [u8; 2]| {
        let [red, green, _] = shown.get_pixel(at.0, at.1).0;
        assert!(
            red.abs_diff(expected[0]) < 9 && green.abs_diff(expected[1]) < 9,
            "{red} {green}"
        );
    };
    near((0, 0), [120, 30]);
    near((49, 39), [169, 69]);
    near((25, 20), [145, 50]);
    let edge = whole.cut(190, 90, 500, 500);
    assert_eq!(
        (edge.width(), edge.height()),
        (10, 10),
        "what lies outside is left out"
    );
    assert_eq!((whole.cut(900, 900, 0, 0).width(), whole.width()), (1, 200));
}

#[test]
fn a_picture_is_brought_under_a_network_s_limits() {
    let large = photo(4000, 3000);
    for (limit, side) in [
        (2_000_000, 2000),
        (1_000_000, 1200),
        (200_000, 2000),
        (20_000, 2000),
        (3_000, 1000),
    ] {
        let made = large.fit_under(limit, side).unwrap();
        assert!(made.bytes.len() <= limit, "{} of {limit}", made.bytes.len());
        assert!(made.width <= side && made.height <= side);
        assert_eq!(made.format, Format::Jpeg);
        decoded(&made);
    }
    let tall = photo(600, 2400).fit_under(2_000_000, 1200).unwrap();
    assert_eq!((tall.width, tall.height), (300, 1200));
    let small = photo(300, 200).fit_under(2_000_000, 2000).unwrap();
    assert_eq!((small.width, small.height), (300, 200), "not enlarged");
    assert_eq!(
        large.fit_under(200, 2000).unwrap_err(),
        Refusal::CannotFit { limit: 200 }
    );
}

#[test]
fn a_drawing_stays_one_while_it_fits() {
    let drawing = picture(&file(flag(1600, 1000), ImageFormat::Png));
    assert_eq!(drawing.fit_under(1_000_000, 2000).unwrap().format, Format::Png);
    assert_eq!(
        drawing
            .fit_under(8_000, 2000)
            .map(|made| made.bytes.len() <= 8_000),
        Ok(true)
    );
    let seen_through = picture(&file(RgbaImage::new(500, 500), ImageFormat::Png));
    assert_eq!(
        seen_through.fit_under(1_000_000, 2000).unwrap().format,
        Format::Png
    );
    let flat = decoded(&seen_through.crop(100, 100, Focal::CENTRE).unwrap()).into_rgb8();
    assert!(
        flat.get_pixel(50, 50).0.iter().all(|channel| *channel >= 253),
        "on white"
    );
}

#[test]
fn an_avatar_is_a_small_square_from_the_middle() {
    let made = avatar(&file(photograph(500, 300), ImageFormat::WebP)).unwrap();
    assert_eq!((made.width, made.height, made.format), (96, 96, Format::Jpeg));
    assert!(made.bytes.len() < 8_000);
    assert_eq!(avatar(b"<svg/>").unwrap_err().code(), "picture-foreign");
}

/// Twelve megapixels is what phones take.
#[test]
fn a_photograph_is_ready_for_the_page_in_a_moment() {
    let bytes = file(photograph(4000, 3000), ImageFormat::Jpeg);
    let started = Instant::now();
    let large = picture(&bytes);
    let read = started.elapsed();
    let made = large.renditions().unwrap();
    println!(
        "12 MP, {} bytes: read in {read:?}, three renditions {:?} in all",
        bytes.len(),
        started.elapsed()
    );
    println!(
        "{:?}",
        made.iter().map(|made| made.bytes.len()).collect::<Vec<_>>()
    );
    assert!(started.elapsed().as_secs() < 10);
}
