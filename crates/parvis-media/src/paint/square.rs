//! The square, seen from above.

use super::Chance;
use super::canvas::{Canvas, Ink};
use super::palette::{Colour, Colours, mix};
use super::path::Path;
use std::f32::consts::TAU;

/// Somebody from above: a head, shoulders, and a long shadow of the morning.
fn passer_by(canvas: &mut Canvas, x: f32, y: f32, coat: Colour) {
    let ink = canvas.colours.ink;
    let mut shadow = Path::polygon(&[
        [x, y - 1.1],
        [x + 5.2, y + 1.9],
        [x + 6.4, y + 3.4],
        [x + 5.0, y + 4.6],
        [x - 1.0, y + 0.7],
    ]);
    shadow.pieces.extend(Path::circle(x + 7.2, y + 4.9, 1.25).pieces);
    canvas.fill(&shadow, Ink::Veil(ink, 0.3));
    let shoulders = [
        [x - 1.9, y + 0.9],
        [x - 1.5, y - 0.4],
        [x + 0.5, y - 1.7],
        [x + 1.9, y - 1.3],
        [x + 1.6, y + 0.2],
        [x - 0.7, y + 1.5],
    ];
    canvas.fill(&Path::polygon(&shoulders), coat);
    canvas.fill(&Path::circle(x, y - 0.1, 1.0), mix(coat, ink, 0.62));
}

fn crowd(canvas: &mut Canvas, chance: &mut Chance, count: usize, clear_of: impl Fn(f32, f32) -> bool) {
    let Colours {
        warm, deep, ink, sun, ..
    } = canvas.colours;
    let wide = canvas.wide;
    let mut placed = 0;
    for _ in 0..count * 6 {
        let (x, y) = (chance.between(6.0, wide - 12.0), chance.between(6.0, 90.0));
        if placed < count && clear_of(x, y) {
            passer_by(
                canvas,
                x,
                y,
                chance.pick(&[warm, deep, ink, sun, warm]).unwrap_or(ink),
            );
            placed += 1;
        }
    }
}

pub(super) fn paving(canvas: &mut Canvas, chance: &mut Chance) {
    let Colours {
        stone,
        haze,
        light,
        leaf,
        warm,
        deep,
        ink,
        ..
    } = canvas.colours;
    let wide = canvas.wide;
    canvas.ground(stone);
    let r = 12.5;
    let columns = (wide / r / 2.0) as i32 + 2;
    for row in (-4..=17).rev() {
        let offset = if row % 2 == 0 { 0.0 } else { r };
        for column in -1..=columns {
            let (x, y) = (column as f32 * r * 2.0 + offset, row as f32 * r / 2.0 + r);
            let tint = chance.between(0.0, 0.16);
            let accent = chance.happens(0.07);
            let rings = [
                mix(stone, ink, 0.16),
                light,
                haze,
                mix(stone, light, 0.25),
                haze,
                mix(stone, ink, 0.06),
            ];
            for (index, colour) in rings.into_iter().enumerate() {
                let colour = if accent && index % 2 == 1 {
                    mix(leaf, light, 0.2)
                } else {
                    mix(colour, stone, tint)
                };
                // The upper half disappears under the rows above.
                canvas.fill(
                    &Path::sector(x, y, r - index as f32 * 2.1, 0.0, TAU / 2.0),
                    colour,
                );
            }
            canvas.fill(&Path::circle(x, y, 1.1), if accent { deep } else { warm });
        }
    }
    // The shadow of a house lies across a corner.
    let reach = chance.between(0.28, 0.45) * wide;
    let shade = [
        [-1.0, -1.0],
        [reach, -1.0],
        [reach * 0.86, 17.0],
        [reach * 0.62, 17.0],
        [reach * 0.5, 34.0],
        [-1.0, 44.0],
    ];
    canvas.fill(&Path::polygon(&shade), Ink::Veil(ink, 0.34));
    crowd(canvas, chance, (wide / 14.0) as usize, |_, _| true);
}

pub(super) fn market(canvas: &mut Canvas, chance: &mut Chance) {
    let Colours {
        stone,
        haze,
        light,
        warm,
        sun,
        leaf,
        deep,
        ..
    } = canvas.colours;
    let wide = canvas.wide;
    canvas.ground(mix(haze, stone, 0.3));
    let slab = 12.0;
    for line in 0..=(wide / slab) as u32 {
        canvas.fill(
            &Path::rect(line as f32 * slab, 0.0, 0.4, 101.0),
            Ink::Veil(stone, 0.8),
        );
    }
    for line in 0..=8_u8 {
        canvas.fill(
            &Path::rect(0.0, f32::from(line) * slab + 4.0, wide, 0.4),
            Ink::Veil(stone, 0.8),
        );
    }
    let pitch = 29.0;
    let pairs = [
        (warm, light),
        (deep, light),
        (sun, light),
        (leaf, light),
        (warm, sun),
        (deep, leaf),
    ];
    let columns = (wide / pitch).ceil() as u32 + 1;
    let mut last = usize::MAX;
    for row in 0..4_u8 {
        for column in 0..=columns {
            let stagger = if row % 2 == 0 { 0.0 } else { pitch / 2.0 };
            let x = column as f32 * pitch - 8.0 + stagger + chance.between(-1.6, 1.6);
            let y = f32::from(row) * 29.0 + 6.0 + chance.between(-1.6, 1.6);
            if chance.happens(0.14) {
                stall(canvas, chance, x, y);
                continue;
            }
            let mut pair = chance.below(pairs.len());
            if pair == last {
                pair = (pair + 1) % pairs.len();
            }
            last = pair;
            parasol(canvas, chance, [x, y], chance_radius(column), pairs[pair]);
        }
    }
    crowd(canvas, chance, (wide / 26.0) as usize, |x, y| {
        let row = ((y - 6.0) / 29.0).round();
        let stagger = if row as i32 % 2 == 0 { 0.0 } else { pitch / 2.0 };
        let column = ((x + 8.0 - stagger) / pitch).round();
        let (dx, dy) = (x - (column * pitch - 8.0 + stagger), y - (row * 29.0 + 6.0));
        dx.hypot(dy) > 14.5
    });
}

fn chance_radius(column: u32) -> f32 {
    if column % 3 == 1 { 10.4 } else { 11.8 }
}

fn parasol(
    canvas: &mut Canvas,
    chance: &mut Chance,
    [x, y]: [f32; 2],
    r: f32,
    (one, other): (Colour, Colour),
) {
    let Colours { ink, .. } = canvas.colours;
    canvas.fill(&Path::circle(x + 4.2, y + 4.2, r), Ink::Veil(ink, 0.26));
    let slices = chance.pick(&[8_u8, 12, 16]).unwrap_or(8);
    let turn = chance.between(0.0, 1.0);
    let step = TAU / f32::from(slices);
    for slice in 0..slices {
        let from = turn + f32::from(slice) * step;
        let colour = if slice % 2 == 0 { one } else { other };
        // Each slice sags a little towards its edge, and the half away from the sun is darker.
        let away = f32::midpoint((from + step / 2.0 - 0.8).cos(), 1.0);
        canvas.fill(
            &Path::sector(x, y, r, from, from + step + 0.01),
            mix(colour, ink, 0.13 * away),
        );
    }
    canvas.fill(&Path::circle(x, y, r * 0.2), mix(one, ink, 0.12));
    canvas.fill(&Path::circle(x, y, r * 0.08), other);
}

/// Crates of fruit.
fn stall(canvas: &mut Canvas, chance: &mut Chance, x: f32, y: f32) {
    let Colours {
        ink,
        stone,
        sun,
        warm,
        leaf,
        light,
        ..
    } = canvas.colours;
    for (column, fruit) in [sun, warm, leaf].into_iter().enumerate() {
        for row in 0..2_u8 {
            let (left, top) = (x - 10.5 + column as f32 * 7.2, y - 7.4 + f32::from(row) * 7.6);
            canvas.fill(&Path::rect(left + 1.4, top + 1.4, 6.4, 6.8), Ink::Veil(ink, 0.24));
            canvas.fill(&Path::rect(left, top, 6.4, 6.8), mix(stone, ink, 0.35));
            let fruit = if row == 0 { fruit } else { mix(fruit, light, 0.35) };
            for seed in 0..9_u8 {
                let (dx, dy) = (f32::from(seed % 3) * 1.9 + 1.3, f32::from(seed / 3) * 2.0 + 1.4);
                canvas.fill(
                    &Path::circle(left + dx, top + dy, 0.86),
                    mix(fruit, ink, chance.between(0.0, 0.14)),
                );
            }
        }
    }
}

pub(super) fn fountain(canvas: &mut Canvas, chance: &mut Chance) {
    let Colours {
        stone,
        haze,
        light,
        warm,
        leaf,
        deep,
        ink,
        sun,
        ..
    } = canvas.colours;
    let wide = canvas.wide;
    let (x, y) = (wide * chance.between(0.4, 0.6), 50.0);
    canvas.ground(mix(haze, light, 0.25));
    // Rays and rings of stone lead the eye to the water.
    let reach = wide.hypot(100.0);
    let mut rays = Path::default();
    for ray in 0..16_u8 {
        let from = f32::from(ray) * TAU / 16.0;
        rays.pieces
            .extend(Path::sector(x, y, reach, from, from + TAU / 32.0).pieces);
    }
    canvas.fill(&rays, Ink::Veil(stone, 0.55));
    for (ring, r) in [88.0, 70.0, 54.0, 41.0].into_iter().enumerate() {
        canvas.fill(
            &Path::ring(x, y, r, 1.6),
            mix(stone, if ring % 2 == 0 { warm } else { ink }, 0.3),
        );
    }
    canvas.fill(&Path::circle(x + 3.4, y + 3.4, 30.0), Ink::Veil(ink, 0.25));
    for (r, colour) in [
        (30.0, light),
        (27.4, stone),
        (26.4, mix(deep, ink, 0.2)),
        (24.4, deep),
        (17.0, mix(deep, leaf, 0.5)),
        (11.0, leaf),
    ] {
        canvas.fill(&Path::circle(x, y, r), colour);
    }
    for _ in 0..7 {
        let (angle, from_middle) = (chance.between(0.0, TAU), chance.between(13.0, 21.0));
        let (dx, dy) = (angle.cos() * from_middle, angle.sin() * from_middle);
        canvas.fill(
            &Path::ring(x + dx, y + dy, chance.between(1.2, 2.6), 0.35),
            Ink::Veil(light, 0.6),
        );
    }
    canvas.fill(&Path::ring(x, y, 8.4, 0.7), Ink::Veil(light, 0.85));
    canvas.fill(&Path::ring(x, y, 14.2, 0.5), Ink::Veil(light, 0.45));
    canvas.fill(&Path::circle(x, y, 4.6), light);
    canvas.fill(&Path::circle(x, y, 2.2), sun);
    crowd(canvas, chance, (wide / 16.0) as usize, |px, py| {
        let from_middle = (px - x).hypot(py - y);
        (36.0..wide.max(50.0) * 0.36).contains(&from_middle)
    });
    // Over the people, who walk beneath them.
    let trees = ((wide / 22.0) as u32).max(4) * 2;
    for tree in 0..trees {
        let angle = tree as f32 * TAU / trees as f32 + 0.2;
        let (tx, ty) = (x + angle.cos() * wide * 0.4, y + angle.sin() * 43.0);
        tree_from_above(canvas, chance, tx, ty, chance_size(tree));
    }
}

fn chance_size(tree: u32) -> f32 {
    [8.4, 7.0, 7.8][tree as usize % 3]
}

fn tree_from_above(canvas: &mut Canvas, chance: &mut Chance, x: f32, y: f32, r: f32) {
    let Colours {
        leaf,
        deep,
        ink,
        light,
        ..
    } = canvas.colours;
    canvas.fill(&Path::circle(x + 3.6, y + 3.6, r), Ink::Veil(ink, 0.28));
    canvas.fill(&Path::circle(x, y, r), mix(leaf, deep, 0.55));
    canvas.fill(&Path::circle(x - r * 0.12, y - r * 0.12, r * 0.82), leaf);
    for _ in 0..5 {
        let (angle, away) = (chance.between(0.0, TAU), chance.between(0.1, 0.55) * r);
        let spot = Path::circle(
            x + angle.cos() * away - 0.6,
            y + angle.sin() * away - 0.6,
            r * 0.16,
        );
        canvas.fill(&spot, Ink::Veil(light, 0.22));
    }
}

pub(super) fn tiles(canvas: &mut Canvas, chance: &mut Chance) {
    let Colours {
        haze,
        light,
        warm,
        sun,
        leaf,
        deep,
        ink,
        stone,
        ..
    } = canvas.colours;
    let wide = canvas.wide;
    let side = 20.0;
    canvas.ground(light);
    let grounds = [light, haze, stone, deep, light];
    let inks = [warm, deep, sun, leaf, ink];
    for row in 0..5_u8 {
        for column in 0..=(wide / side) as u32 {
            let (x, y) = (column as f32 * side, f32::from(row) * side);
            let ground = chance.pick(&grounds).unwrap_or(light);
            let first = chance.below(inks.len());
            let choose = |shift: usize| {
                let found = (0..inks.len()).map(|step| inks[(first + shift + step) % inks.len()]);
                found.into_iter().find(|ink| *ink != ground).unwrap_or(ink)
            };
            canvas.fill(&Path::rect(x, y, side + 0.1, side + 0.1), ground);
            tile(canvas, chance, [x, y, side], choose(0), choose(2));
        }
    }
}

fn tile(canvas: &mut Canvas, chance: &mut Chance, [x, y, side]: [f32; 3], one: Colour, other: Colour) {
    let corner = chance.below(4);
    let (cx, cy) = (x + side * (corner % 2) as f32, y + side * (corner / 2) as f32);
    // The quarter of a disc round that corner that lies in the tile.
    let quarter = [0.0, 0.25, 0.75, 0.5][corner] * TAU;
    let wedge = |r: f32| Path::sector(cx, cy, r, quarter, quarter + TAU / 4.0);
    let (mx, my) = (x + side / 2.0, y + side / 2.0);
    match chance.below(6) {
        0 => {
            canvas.fill(&wedge(side), one);
            canvas.fill(&wedge(side * 0.5), other);
        }
        1 => canvas.fill(&wedge(side), one),
        2 => {
            canvas.fill(&Path::circle(mx, my, side * 0.38), one);
            canvas.fill(&Path::circle(mx, my, side * 0.17), other);
        }
        3 => {
            let half = quarter + TAU / 8.0;
            let (dx, dy) = (half.cos() * side * 0.5, half.sin() * side * 0.5);
            let start = if dx.abs() > dy.abs() {
                half
            } else {
                half + TAU / 4.0
            };
            canvas.fill(&Path::sector(mx, y, side / 2.0, 0.0, TAU / 2.0), one);
            canvas.fill(
                &Path::sector(mx, y + side, side / 2.0, TAU / 2.0, TAU),
                if start > TAU { one } else { other },
            );
        }
        4 => {
            for (ring, colour) in [(1.0, one), (0.75, other), (0.5, one), (0.25, other)] {
                canvas.fill(&wedge(side * ring), colour);
            }
        }
        _ => {
            canvas.fill(&Path::polygon(&[[x, y], [x + side, y], [x, y + side]]), one);
            canvas.fill(&Path::circle(x + side * 0.7, y + side * 0.7, side * 0.16), other);
        }
    }
}
