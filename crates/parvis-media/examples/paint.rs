//! Paints every motif in every light into a folder: `cargo run -p parvis-media --example paint -- FOLDER [SEED]`.

use parvis_media::paint::{Motif, Palette, paint};
use std::error::Error;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().ok_or("which folder?")?);
    let seed = arguments.next().map_or(Ok(1), |seed| seed.parse())?;
    std::fs::create_dir_all(&folder)?;
    for motif in Motif::ALL {
        for palette in Palette::ALL {
            let painted = paint(motif, palette, seed, 1600, 1000)?;
            std::fs::write(folder.join(format!("{motif:?}-{palette:?}.png")), painted.bytes)?;
        }
    }
    Ok(())
}
