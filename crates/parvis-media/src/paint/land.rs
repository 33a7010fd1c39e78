//! What lies round the town.

use super::Chance;
use super::canvas::{Canvas, Ink};
use super::palette::{Colour, Colours, mix};
use super::path::Path;
use std::f32::consts::TAU;

pub(super) fn hills(canvas: &mut Canvas, chance: &mut Chance) {
    let Colours {
        sun,
        warm,
        leaf,
        deep,
        ink,
        haze,
        ..
    } = canvas.colours;
    let wide = canvas.wide;
    canvas.sky(62.0);
    let (x, y, r) = (
        wide * chance.between(0.25, 0.75),
        chance.between(30.0, 38.0),
        chance.between(12.0, 16.0),
    );
    canvas.fill(&Path::circle(x, y, r + 6.0), Ink::Veil(sun, 0.22));
    canvas.fill(&Path::circle(x, y, r), sun);
    let layers = [
        mix(haze, leaf, 0.4),
        mix(leaf, warm, 0.3),
        leaf,
        mix(leaf, deep, 0.6),
        deep,
        mix(deep, ink, 0.6),
    ];
    for (depth, colour) in layers.into_iter().enumerate() {
        let base = 47.0 + depth as f32 * 9.4;
        let swell = 7.5 - depth as f32 * 0.5;
        let (length, phase) = (chance.between(52.0, 84.0), chance.between(0.0, 6.3));
        let (short, other) = (chance.between(19.0, 33.0), chance.between(0.0, 6.3));
        let line = move |x: f32| {
            base - (x / length * TAU + phase).sin() * swell - (x / short * TAU + other).sin() * swell * 0.22
        };
        if depth == 3 {
            let x = wide * chance.between(0.2, 0.8);
            farm(canvas, x, line(x) + 0.8);
        }
        if depth > 1 {
            for _ in 0..(wide / 30.0) as usize {
                let x = chance.between(0.0, wide);
                cypress(
                    canvas,
                    x,
                    line(x) + 1.2,
                    chance.between(5.0, 8.0) + depth as f32,
                    mix(colour, ink, 0.35),
                );
            }
        }
        canvas.fill(
            &Path::under(wide, 101.0, line),
            Ink::Fade {
                top: colour,
                from: base - 8.0,
                bottom: mix(colour, ink, 0.22),
                to: base + 24.0,
            },
        );
        // Furrows follow the slope.
        if depth == 2 || depth == 4 {
            for furrow in 1..4_u8 {
                let drop = f32::from(furrow) * 2.1;
                let band = Path::under(wide, 101.0, |x| line(x) + drop);
                canvas.fill(&band, Ink::Veil(ink, 0.05));
            }
        }
    }
}

fn cypress(canvas: &mut Canvas, x: f32, foot: f32, height: f32, colour: Colour) {
    canvas.fill(
        &Path::ellipse(x, foot - height * 0.5, height * 0.13, height * 0.52),
        colour,
    );
}

fn farm(canvas: &mut Canvas, x: f32, foot: f32) {
    let Colours {
        light,
        warm,
        ink,
        stone,
        ..
    } = canvas.colours;
    canvas.fill(&Path::rect(x - 5.0, foot - 5.0, 7.0, 6.0), light);
    canvas.fill(&Path::rect(x + 2.0, foot - 5.0, 5.0, 6.0), stone);
    canvas.fill(
        &Path::polygon(&[
            [x - 5.8, foot - 4.8],
            [x - 1.5, foot - 8.6],
            [x + 2.6, foot - 4.8],
        ]),
        warm,
    );
    canvas.fill(
        &Path::polygon(&[
            [x - 1.5, foot - 8.6],
            [x + 5.4, foot - 8.6],
            [x + 7.8, foot - 4.8],
            [x + 2.6, foot - 4.8],
        ]),
        mix(warm, ink, 0.25),
    );
    canvas.fill(&Path::rect(x - 2.4, foot - 3.0, 1.6, 4.0), mix(warm, ink, 0.6));
}

pub(super) fn bridge(canvas: &mut Canvas, chance: &mut Chance) {
    let Colours {
        sun,
        warm,
        stone,
        light,
        leaf,
        deep,
        ink,
        haze,
        sky,
    } = canvas.colours;
    let wide = canvas.wide;
    let water = 64.0;
    canvas.sky(water);
    let (x, y, r) = (wide * chance.between(0.3, 0.7), 30.0, 12.0);
    canvas.fill(&Path::circle(x, y, r), sun);
    let phase = chance.between(0.0, 6.3);
    let far = move |x: f32| 53.0 - (x / 60.0 * TAU + phase).sin() * 5.0;
    canvas.fill(&Path::under(wide, water, far), mix(leaf, haze, 0.45));
    canvas.fill(
        &Path::under(wide, water, |x| far(x * 0.8 + 30.0) + 6.0),
        mix(leaf, deep, 0.25),
    );
    canvas.fill(
        &Path::rect(-1.0, water, wide + 2.0, 40.0),
        Ink::Fade {
            top: mix(deep, sky, 0.35),
            from: water,
            bottom: mix(deep, ink, 0.5),
            to: 100.0,
        },
    );
    let span = 32.0;
    let count = (wide / span).ceil() as i32 + 1;
    let shift = chance.between(-span * 0.6, -span * 0.2);
    let mut wall = Path::rect(-1.0, 42.0, wide + 2.0, water - 42.0);
    for index in 0..count {
        let mut hole = Path::arch(shift + index as f32 * span + 3.0, water, span - 6.0, 18.5);
        hole.pieces.iter_mut().for_each(|piece| piece.reverse());
        wall.pieces.extend(hole.pieces);
    }
    canvas.fill(&wall.clone().reflected(water, 0.8), Ink::Veil(ink, 0.42));
    // The sun on the water, in bars that grow apart.
    for bar in 0..7_u8 {
        let down = f32::from(bar);
        let half = r * (1.0 - down * 0.09) * if bar % 2 == 0 { 1.0 } else { 0.62 };
        canvas.fill(
            &Path::rect(
                x - half,
                water + 2.0 + down * down * 0.55 + down * 1.6,
                half * 2.0,
                0.9 + down * 0.12,
            ),
            Ink::Veil(sun, 0.75 - down * 0.07),
        );
    }
    canvas.fill(
        &wall,
        Ink::Fade {
            top: light,
            from: 40.0,
            bottom: mix(stone, warm, 0.35),
            to: water,
        },
    );
    canvas.fill(&Path::rect(-1.0, 40.6, wide + 2.0, 2.0), mix(stone, ink, 0.18));
    canvas.fill(&Path::rect(-1.0, 45.4, wide + 2.0, 0.6), Ink::Veil(ink, 0.18));
    for index in 0..=count {
        let pier = shift + index as f32 * span;
        canvas.fill(
            &Path::polygon(&[
                [pier - 3.0, water],
                [pier - 3.0, 54.0],
                [pier, 51.6],
                [pier + 3.0, 54.0],
                [pier + 3.0, water],
            ]),
            mix(stone, light, 0.2),
        );
        canvas.fill(
            &Path::polygon(&[
                [pier, water],
                [pier, 51.6],
                [pier + 3.0, 54.0],
                [pier + 3.0, water],
            ]),
            mix(stone, ink, 0.2),
        );
        lamp(canvas, pier, 40.8);
    }
    for _ in 0..(wide / 3.0) as usize {
        let (x, y) = (chance.between(0.0, wide), chance.between(water + 3.0, 99.0));
        canvas.fill(
            &Path::rect(x, y, chance.between(3.0, 9.0), 0.35),
            Ink::Veil(light, 0.26),
        );
    }
}

fn lamp(canvas: &mut Canvas, x: f32, foot: f32) {
    let Colours { ink, sun, .. } = canvas.colours;
    canvas.fill(&Path::rect(x - 0.3, foot - 8.0, 0.6, 8.0), ink);
    canvas.fill(&Path::circle(x, foot - 8.8, 2.6), Ink::Veil(sun, 0.3));
    canvas.fill(&Path::circle(x, foot - 8.8, 1.2), sun);
}

pub(super) fn avenue(canvas: &mut Canvas, chance: &mut Chance) {
    let Colours {
        sun,
        warm,
        stone,
        light,
        leaf,
        deep,
        ink,
        haze,
        ..
    } = canvas.colours;
    let wide = canvas.wide;
    let horizon = 56.0;
    let (vx, vy) = (wide * chance.between(0.44, 0.56), horizon);
    canvas.sky(horizon);
    canvas.fill(&Path::circle(vx, horizon - 5.0, 17.0), Ink::Veil(sun, 0.35));
    canvas.fill(&Path::circle(vx, horizon - 5.0, 12.0), sun);
    canvas.fill(
        &Path::rect(-1.0, horizon, wide + 2.0, 50.0),
        Ink::Fade {
            top: mix(leaf, haze, 0.5),
            from: horizon,
            bottom: leaf,
            to: 100.0,
        },
    );
    let road = wide * 0.34;
    canvas.fill(
        &Path::polygon(&[
            [vx - 0.6, vy],
            [vx + 0.6, vy],
            [vx + road, 101.0],
            [vx - road, 101.0],
        ]),
        Ink::Fade {
            top: light,
            from: horizon,
            bottom: mix(stone, haze, 0.3),
            to: 100.0,
        },
    );
    // A church closes the view.
    canvas.fill(&Path::rect(vx - 1.6, horizon - 7.0, 3.2, 7.0), deep);
    canvas.fill(
        &Path::polygon(&[
            [vx - 2.0, horizon - 7.0],
            [vx, horizon - 14.0],
            [vx + 2.0, horizon - 7.0],
        ]),
        deep,
    );
    let trees = 9;
    for tree in (0..trees).rev() {
        // Nearness falls with the inverse of the distance, as it does.
        let near = 1.0 / (0.85 + tree as f32 * 0.62);
        let at = |side: f32, across: f32| vx + side * across * near;
        let ground = vy + 38.0 * near;
        for side in [-1.0, 1.0] {
            let x = at(side, wide * 0.43);
            let height = 62.0 * near;
            let shadow = [
                [x, ground - 0.6 * near],
                [x, ground + 1.6 * near],
                [x - 90.0 * near, ground + 7.0 * near],
                [x - 92.0 * near, ground + 3.4 * near],
            ];
            canvas.fill(&Path::polygon(&shadow), Ink::Veil(ink, 0.16));
            canvas.fill(
                &Path::rect(x - 1.2 * near, ground - height * 0.5, 2.4 * near, height * 0.5),
                mix(ink, warm, 0.25),
            );
            let pale = 1.0 - near;
            let crown = mix(
                if side < 0.0 { deep } else { mix(deep, leaf, 0.35) },
                haze,
                pale * 0.42,
            );
            canvas.fill(
                &Path::ellipse(x, ground - height * 0.68, height * 0.2, height * 0.36),
                crown,
            );
            canvas.fill(
                &Path::ellipse(
                    x + height * 0.05,
                    ground - height * 0.72,
                    height * 0.12,
                    height * 0.26,
                ),
                mix(crown, sun, 0.16),
            );
        }
    }
    let walker = [vx - road * 0.24, 86.0];
    canvas.fill(
        &Path::polygon(&[
            [walker[0] - 0.8, 86.0],
            [walker[0] + 0.8, 86.0],
            [walker[0] - 12.0, 93.0],
            [walker[0] - 13.6, 92.0],
        ]),
        Ink::Veil(ink, 0.28),
    );
    canvas.fill(
        &Path::polygon(&[
            [walker[0] - 1.0, 78.6],
            [walker[0] + 1.0, 78.6],
            [walker[0] + 1.7, 86.4],
            [walker[0] - 1.7, 86.4],
        ]),
        warm,
    );
    canvas.fill(&Path::circle(walker[0], 77.2, 1.35), ink);
}
