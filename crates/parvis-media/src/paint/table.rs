//! What stands on a table by the window.

use super::Chance;
use super::canvas::{Canvas, Ink};
use super::palette::{Colour, Colours, mix};
use super::path::Path;

/// Half outlines, as (height from the foot, radius), and how much room they take.
const VASE: &[[f32; 2]] = &[
    [0.0, 6.0],
    [4.0, 9.4],
    [14.0, 12.0],
    [24.0, 8.2],
    [30.0, 4.2],
    [34.0, 4.0],
    [37.0, 5.6],
];
const BOTTLE: &[[f32; 2]] = &[
    [0.0, 7.6],
    [2.0, 8.2],
    [20.0, 8.0],
    [26.0, 6.0],
    [31.0, 2.9],
    [44.0, 2.6],
    [46.0, 3.4],
];
const JUG: &[[f32; 2]] = &[
    [0.0, 7.4],
    [6.0, 10.4],
    [14.0, 10.8],
    [21.0, 7.4],
    [26.0, 6.6],
    [29.0, 7.8],
];
const BOWL: &[[f32; 2]] = &[[0.0, 5.2], [1.6, 5.4], [3.0, 8.0], [8.0, 12.6], [12.0, 14.0]];
const CUP: &[[f32; 2]] = &[[0.0, 4.2], [1.0, 5.2], [6.0, 6.4], [11.0, 6.8]];

pub(super) fn vessels(canvas: &mut Canvas, chance: &mut Chance) {
    let Colours {
        sun,
        warm,
        stone,
        haze,
        leaf,
        deep,
        ink,
        light,
        sky,
    } = canvas.colours;
    let wide = canvas.wide;
    let table = 74.0;
    canvas.ground(Ink::Fade {
        top: haze,
        from: 0.0,
        bottom: mix(haze, stone, 0.5),
        to: table,
    });
    // The light of a window, thrown on the wall.
    let left = wide * chance.between(0.08, 0.2);
    for pane in 0..4_u8 {
        let (column, row) = (f32::from(pane % 2), f32::from(pane / 2));
        let (x, y) = (left + column * 21.0 + row * 7.0, 8.0 + row * 27.0);
        canvas.fill(
            &Path::polygon(&[
                [x, y],
                [x + 18.5, y + 3.0],
                [x + 25.0, y + 27.0],
                [x + 6.5, y + 24.0],
            ]),
            Ink::Veil(mix(light, sun, 0.3), 0.75),
        );
    }
    canvas.fill(&Path::circle(wide * 0.8, 24.0, 13.0), Ink::Veil(sky, 0.9));
    canvas.fill(&Path::ring(wide * 0.8, 24.0, 13.0, 1.4), warm);
    canvas.fill(
        &Path::rect(-1.0, table, wide + 2.0, 30.0),
        Ink::Fade {
            top: mix(warm, stone, 0.45),
            from: table,
            bottom: mix(warm, ink, 0.35),
            to: 100.0,
        },
    );
    canvas.fill(&Path::rect(-1.0, table, wide + 2.0, 1.0), Ink::Veil(light, 0.4));
    let glazes = [deep, light, warm, leaf, sun, mix(deep, ink, 0.5), stone];
    let shapes = [(VASE, 13.0), (BOWL, 15.0), (BOTTLE, 9.5), (JUG, 13.5), (CUP, 8.5)];
    let (mut x, mut shape, mut glaze) = (6.0, chance.below(shapes.len()), chance.below(glazes.len()));
    while x < wide - 12.0 {
        let (profile, room) = shapes[shape % shapes.len()];
        let colour = glazes[glaze % glazes.len()];
        let foot = table + chance.between(5.0, 12.0);
        vessel(canvas, chance, [x + room, foot], profile, colour, room);
        x += room * 2.0 + chance.between(0.5, 4.0);
        shape += 1 + chance.below(3);
        glaze += 1 + chance.below(2);
    }
    for (index, fruit) in [warm, sun, warm].into_iter().enumerate() {
        let x = wide * 0.5 + index as f32 * 6.4 - 8.0;
        let y = 93.5 - (index % 2) as f32 * 1.6;
        canvas.fill(&Path::ellipse(x + 5.0, y + 2.6, 6.0, 1.3), Ink::Veil(ink, 0.3));
        canvas.fill(&Path::circle(x, y, 3.5), fruit);
        canvas.fill(&Path::circle(x - 1.1, y - 1.1, 1.2), Ink::Veil(light, 0.4));
        canvas.fill(&Path::stroke([x, y - 3.2], [x + 1.0, y - 4.8], 0.5), ink);
    }
}

fn vessel(
    canvas: &mut Canvas,
    chance: &mut Chance,
    [x, foot]: [f32; 2],
    profile: &[[f32; 2]],
    colour: Colour,
    room: f32,
) {
    let Colours {
        ink,
        light,
        leaf,
        warm,
        ..
    } = canvas.colours;
    let [top, mouth] = profile.last().copied().unwrap_or_default();
    canvas.fill(
        &Path::ellipse(x + room * 0.8, foot + 0.2, room * 1.15, 1.9),
        Ink::Veil(ink, 0.26),
    );
    let branches = profile == VASE || (profile == BOTTLE && chance.happens(0.5));
    if branches {
        for stem in 0..3_u8 {
            let lean = (f32::from(stem) - 1.0) * 8.0 + chance.between(-2.0, 2.0);
            let tip = [x + lean, foot - top - chance.between(9.0, 15.0)];
            canvas.fill(&Path::stroke([x, foot - top], tip, 0.5), mix(leaf, ink, 0.4));
            for pair in 0..4_u8 {
                let share = 0.4 + f32::from(pair) * 0.2;
                let at = [x + lean * share, foot - top + (tip[1] - foot + top) * share];
                let side = if pair % 2 == 0 { 1.4 } else { -1.4 };
                canvas.fill(
                    &Path::ellipse(at[0] + side, at[1], 1.7, 0.8),
                    if stem == 1 { warm } else { leaf },
                );
            }
        }
    }
    let outline = Path::turned(x, foot, profile);
    canvas.fill(&outline, colour);
    // The shaded side is the part of the vessel that it would cover if it stood a little to the right.
    let shaded: Vec<[f32; 2]> = profile
        .iter()
        .map(|[height, radius]| [*height, radius * 0.36])
        .collect();
    let shift: Vec<[f32; 2]> = profile
        .iter()
        .map(|[height, radius]| [*height, *radius])
        .collect();
    let mut side = Path::turned(x, foot, &shift);
    let half = side.pieces[0].len() / 2;
    let inner = Path::turned(x, foot, &shaded);
    side.pieces[0].truncate(half);
    side.pieces[0].extend(inner.pieces[0].iter().take(half).rev());
    canvas.fill(&side, Ink::Veil(ink, 0.2));
    let glint: Vec<[f32; 2]> = profile
        .iter()
        .map(|[height, radius]| [*height * 0.8 + top * 0.08, -radius * 0.62])
        .collect();
    for pair in glint.windows(2).skip(1).take(glint.len().saturating_sub(3)) {
        canvas.fill(
            &Path::stroke(
                [x + pair[0][1], foot - pair[0][0]],
                [x + pair[1][1], foot - pair[1][0]],
                0.9,
            ),
            Ink::Veil(light, 0.4),
        );
    }
    canvas.fill(
        &Path::ellipse(x, foot - top, mouth, mouth * 0.17),
        mix(colour, ink, 0.5),
    );
    if profile == JUG {
        canvas.fill(
            &Path::ring(x + 11.6, foot - 19.0, 5.2, 1.5),
            mix(colour, ink, 0.2),
        );
    }
}
