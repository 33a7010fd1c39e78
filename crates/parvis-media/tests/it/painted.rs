use image::ImageFormat;
use parvis_media::paint::{Motif, Palette, paint};
use parvis_media::{Format, Limits, Picture};
use std::collections::HashSet;
use std::time::Instant;

#[test]
fn every_motif_is_a_picture_that_is_ready_in_a_moment() {
    for (index, motif) in Motif::ALL.into_iter().enumerate() {
        let palette = Palette::ALL[index % Palette::ALL.len()];
        let started = Instant::now();
        let painted = paint(motif, palette, 7, 1600, 1000).unwrap();
        let took = started.elapsed();
        println!("{motif:?} {palette:?}: {took:?}, {} bytes", painted.bytes.len());
        assert_eq!(
            (painted.width, painted.height, painted.format),
            (1600, 1000, Format::Png)
        );
        let shown = image::load_from_memory_with_format(&painted.bytes, ImageFormat::Png)
            .unwrap()
            .into_rgb8();
        let colours: HashSet<_> = shown.pixels().step_by(97).collect();
        assert!(colours.len() > 12, "{motif:?} has {} colours", colours.len());
        assert!(Picture::read(&painted.bytes, &Limits::UPLOAD).is_ok());
        assert!(took.as_secs() < 2, "{motif:?} took {took:?}");
    }
}

#[test]
fn the_same_seed_paints_the_same_and_another_one_another() {
    for motif in Motif::ALL {
        let first = paint(motif, Palette::Morning, 1, 320, 200).unwrap();
        assert_eq!(
            first,
            paint(motif, Palette::Morning, 1, 320, 200).unwrap(),
            "{motif:?}"
        );
        assert_ne!(
            first,
            paint(motif, Palette::Morning, 2, 320, 200).unwrap(),
            "{motif:?}"
        );
        assert_ne!(
            first,
            paint(motif, Palette::Night, 1, 320, 200).unwrap(),
            "{motif:?}"
        );
    }
}

#[test]
fn any_proportions_are_filled() {
    for (width, height) in [(1, 1), (3, 200), (96, 96), (900, 300)] {
        for motif in Motif::ALL {
            let painted = paint(motif, Palette::Olive, 3, width, height).unwrap();
            assert_eq!((painted.width, painted.height), (width, height), "{motif:?}");
        }
    }
}
