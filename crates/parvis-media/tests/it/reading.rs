use crate::pictures::{animation, chunk, deflated_zeros, file, flag, photograph, png_claiming, tagged_jpeg};
use image::{DynamicImage, ImageFormat, RgbaImage};
use parvis_media::{Foreign, Format, Limits, Picture, Refusal};

fn read(bytes: &[u8]) -> Result<Picture, Refusal> {
    Picture::read(bytes, &Limits::UPLOAD)
}

fn refusal(bytes: &[u8]) -> Refusal {
    read(bytes).unwrap_err()
}

#[test]
fn the_four_formats_are_read_whatever_the_file_is_called() {
    for (format, expected) in [
        (ImageFormat::Jpeg, Format::Jpeg),
        (ImageFormat::Png, Format::Png),
        (ImageFormat::WebP, Format::Webp),
        (ImageFormat::Gif, Format::Gif),
    ] {
        let picture = read(&file(flag(60, 40), format)).unwrap();
        assert_eq!(
            (picture.format(), picture.width(), picture.height()),
            (expected, 60, 40)
        );
        assert!(!picture.animated() && !picture.transparent(), "{picture:?}");
    }
}

#[test]
fn what_is_no_picture_is_refused_with_its_cause() {
    let photograph = file(photograph(200, 200), ImageFormat::Jpeg);
    let png = file(flag(200, 200), ImageFormat::Png);
    let webp = file(flag(200, 200), ImageFormat::WebP);
    let script = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
    for (name, bytes, expected) in [
        ("an empty file", &b""[..], Refusal::Empty),
        (
            "a text called .jpg",
            b"Bonjour, je ne suis pas une image.",
            Refusal::NotAPicture,
        ),
        (
            "a web page",
            b"<!doctype html><title>404</title>",
            Refusal::NotAPicture,
        ),
        ("an SVG", script, Refusal::Foreign(Foreign::Svg)),
        (
            "a JPEG cut in the middle",
            &photograph[..photograph.len() / 2],
            Refusal::CutShort,
        ),
        (
            "a JPEG that lost its last bytes",
            &photograph[..photograph.len() - 2],
            Refusal::CutShort,
        ),
        ("a JPEG's first bytes", &photograph[..4], Refusal::CutShort),
        (
            "a PNG cut in the middle",
            &png[..png.len() / 2],
            Refusal::CutShort,
        ),
        (
            "a WebP cut in the middle",
            &webp[..webp.len() / 2],
            Refusal::CutShort,
        ),
        (
            "a PNG of nothing",
            &png_claiming(10, 10, 8, 2, &[]),
            Refusal::Broken,
        ),
        (
            "a PNG of another length",
            &png_claiming(10, 10, 8, 2, &[chunk(b"IDAT", b"junk")]),
            Refusal::Broken,
        ),
        (
            "a picture without a side",
            &png_claiming(0, 10, 8, 2, &[]),
            Refusal::Broken,
        ),
        ("a GIF's first bytes", b"GIF89a", Refusal::Broken),
        ("a RIFF of nothing", b"RIFF\x04\0\0\0WEBP", Refusal::Broken),
    ] {
        assert_eq!(refusal(bytes), expected, "{name}");
    }
}

#[test]
fn a_jpeg_with_a_scan_for_each_colour_is_refused_rather_than_shown_in_wrong_colours() {
    let picture = flag(64, 64);
    let encoded = |progressive| {
        let mut bytes = Vec::new();
        let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, 90);
        encoder.set_sampling_factor(jpeg_encoder::SamplingFactor::R_4_2_0);
        encoder.set_optimized_huffman_tables(true);
        encoder.set_progressive(progressive);
        encoder
            .encode(picture.as_raw(), 64, 64, jpeg_encoder::ColorType::Rgb)
            .unwrap();
        bytes
    };
    assert_eq!(refusal(&encoded(false)), Refusal::Broken);
    assert!(read(&encoded(true)).is_ok(), "a progressive one is another thing");
}

#[test]
fn a_picture_taken_upright_is_shown_upright() {
    // Exif 6: the camera was turned, what is stored as left is at the top.
    let upright = read(&tagged_jpeg(flag(80, 40), 6)).unwrap();
    assert_eq!((upright.width(), upright.height()), (40, 80));
    let shown = image::load_from_memory(&upright.rendition(40).unwrap().bytes)
        .unwrap()
        .into_rgb8();
    let is = |x, y, red: bool| {
        let [r, _, b] = shown.get_pixel(x, y).0;
        assert_eq!(r > b, red, "at {x},{y}: {:?}", shown.get_pixel(x, y));
    };
    is(5, 10, true);
    is(5, 70, false);
    assert!(
        shown.get_pixel(35, 40).0.iter().all(|channel| *channel > 200),
        "the white bar is on the right"
    );
    let straight = read(&tagged_jpeg(flag(80, 40), 1)).unwrap();
    assert_eq!((straight.width(), straight.height()), (80, 40));
}

#[test]
fn nothing_of_the_file_but_its_pixels_gets_out() {
    let mut polyglot = tagged_jpeg(photograph(300, 200), 3);
    polyglot.extend_from_slice(b"PK\x03\x04<?php system($_GET['c']); ?><script>alert(1)</script>");
    let picture = read(&polyglot).unwrap();
    let mut outputs = picture.renditions().unwrap();
    outputs.push(picture.card(parvis_media::Focal::CENTRE).unwrap());
    outputs.push(picture.fit_under(1_000_000, 2000).unwrap());
    for output in outputs {
        for trace in [
            &b"Exif"[..],
            b"GPS",
            b"taken at home",
            b"PK\x03\x04",
            b"<?php",
            b"<script",
        ] {
            assert!(
                !output.bytes.windows(trace.len()).any(|window| window == trace),
                "{trace:?} got out"
            );
        }
    }
}

#[test]
fn an_animation_is_kept_as_its_first_frame() {
    let picture = read(&animation()).unwrap();
    assert!(picture.animated());
    let shown = image::load_from_memory(&picture.rendition(40).unwrap().bytes)
        .unwrap()
        .into_rgb8();
    assert!(
        (35..=45).contains(&shown.get_pixel(20, 15).0[0]),
        "{:?}",
        shown.get_pixel(20, 15)
    );
}

#[test]
fn other_depths_and_colours_are_read() {
    let grey = DynamicImage::ImageLuma16(DynamicImage::ImageRgb8(flag(30, 20)).into_luma16());
    let deep = DynamicImage::ImageRgba16(DynamicImage::ImageRgb8(flag(30, 20)).into_rgba16());
    let clear = DynamicImage::ImageRgba8(RgbaImage::new(30, 20));
    assert!(!read(&file(grey, ImageFormat::Png)).unwrap().transparent());
    assert!(
        !read(&file(deep, ImageFormat::Png)).unwrap().transparent(),
        "an opaque fourth channel is none"
    );
    assert!(read(&file(clear, ImageFormat::Png)).unwrap().transparent());
}

#[test]
fn a_colour_profile_is_turned_into_srgb_and_one_that_is_junk_is_ignored() {
    let mut pure = RgbaImage::from_pixel(8, 8, image::Rgba([0, 255, 0, 255]));
    pure.put_pixel(0, 0, image::Rgba([128, 128, 128, 255]));
    let profile = moxcms::ColorProfile::new_display_p3().encode().unwrap();
    let with = |profile: &[u8]| {
        let mut bytes = Vec::new();
        let mut encoder = image::codecs::png::PngEncoder::new(&mut bytes);
        image::ImageEncoder::set_icc_profile(&mut encoder, profile.to_vec()).unwrap();
        image::ImageEncoder::write_image(encoder, &pure, 8, 8, image::ExtendedColorType::Rgba8).unwrap();
        let shown = read(&bytes).unwrap().rendition(8).unwrap();
        let shown = image::load_from_memory(&shown.bytes).unwrap().into_rgb8();
        (shown.get_pixel(0, 0).0, shown.get_pixel(4, 4).0)
    };
    assert_eq!(
        with(b"junk that is no profile at all"),
        ([128, 128, 128], [0, 255, 0])
    );
    let mixed = DynamicImage::ImageRgba8(pure.clone());
    assert_eq!(mixed.into_rgb8().get_pixel(4, 4).0, [0, 255, 0]);
    // Display P3's grey is sRGB's; a middling P3 green is a stronger sRGB green.
    pure.put_pixel(4, 4, image::Rgba([100, 180, 100, 255]));
    let (grey, green) = {
        let mut bytes = Vec::new();
        let mut encoder = image::codecs::png::PngEncoder::new(&mut bytes);
        image::ImageEncoder::set_icc_profile(&mut encoder, profile).unwrap();
        image::ImageEncoder::write_image(encoder, &pure, 8, 8, image::ExtendedColorType::Rgba8).unwrap();
        let shown = image::load_from_memory(&read(&bytes).unwrap().rendition(8).unwrap().bytes)
            .unwrap()
            .into_rgb8();
        (shown.get_pixel(0, 0).0, shown.get_pixel(4, 4).0)
    };
    assert!(grey.iter().all(|channel| channel.abs_diff(128) <= 1), "{grey:?}");
    assert!(
        green[0] < 90 && green[1].abs_diff(182) <= 3 && green[2] < 100,
        "{green:?}"
    );
}

#[test]
fn a_file_spoilt_anywhere_is_refused_or_read_and_never_more() {
    let files = [
        tagged_jpeg(photograph(64, 48), 6),
        file(photograph(64, 48), ImageFormat::Png),
        file(photograph(64, 48), ImageFormat::WebP),
        animation(),
        png_claiming(64, 64, 8, 2, &[chunk(b"IDAT", &deflated_zeros(1))]),
    ];
    let mut state = 1_u64;
    let mut next = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap()
    };
    for file in files {
        for _ in 0..300 {
            let mut spoilt = file.clone();
            for _ in 0..=next() % 4 {
                let at = next() % spoilt.len();
                spoilt[at] = u8::try_from(next() % 256).unwrap();
            }
            if let Ok(picture) = read(&spoilt) {
                assert!(u64::from(picture.width()) * u64::from(picture.height()) <= Limits::UPLOAD.pixels);
            }
        }
    }
}
