//! Walls, roofs, doors.

use super::Chance;
use super::canvas::{Canvas, Ink};
use super::palette::{Colour, Colours, mix};
use super::path::Path;

pub(super) fn arcade(canvas: &mut Canvas, chance: &mut Chance) {
    let Colours {
        sun,
        warm,
        stone,
        leaf,
        deep,
        ink,
        light,
        sky,
        haze,
    } = canvas.colours;
    let wide = canvas.wide;
    let floor = 76.0;
    canvas.sky(50.0);
    canvas.fill(&Path::circle(wide * chance.between(0.68, 0.82), 15.0, 9.0), sun);
    // The wall ends before the right edge, so that the sky comes down to the square.
    let bay = 24.0;
    let bays = ((wide * 0.86) / bay).floor().max(2.0);
    let end = bays * bay + 3.0;
    canvas.fill(
        &Path::rect(-1.0, 24.0, end + 1.0, floor - 24.0),
        Ink::Fade {
            top: light,
            from: 24.0,
            bottom: haze,
            to: floor,
        },
    );
    canvas.fill(
        &Path::polygon(&[
            [end, 24.0],
            [end + 6.0, 27.0],
            [end + 6.0, floor - 2.0],
            [end, floor],
        ]),
        stone,
    );
    canvas.fill(&Path::rect(-1.0, 22.0, end + 3.0, 2.6), warm);
    canvas.fill(&Path::rect(-1.0, 38.5, end + 1.0, 0.9), stone);
    canvas.fill(
        &Path::rect(-1.0, floor, wide + 2.0, 101.0 - floor),
        mix(stone, haze, 0.45),
    );
    for index in 0..bays as u32 {
        let x = 3.0 + index as f32 * bay;
        opening(
            canvas,
            x,
            floor,
            bay - 5.0,
            if index % 3 == 1 { sky } else { leaf },
        );
        for half in [0.0, 1.0] {
            let window = Path::arch(x + 3.4 + half * 8.6, 36.4, 4.0, 8.0);
            canvas.fill(&window, if chance.happens(0.3) { sun } else { deep });
        }
        // Light falls through each opening on to the square.
        let beam = [
            [x + 1.0, floor],
            [x + bay - 6.0, floor],
            [x + bay + 10.0, 101.0],
            [x + 10.0, 101.0],
        ];
        canvas.fill(&Path::polygon(&beam), Ink::Veil(light, 0.55));
    }
    let steps = (wide / 34.0) as usize;
    for _ in 0..=steps {
        let x = chance.between(8.0, wide - 8.0);
        let y = chance.between(84.0, 94.0);
        person(
            canvas,
            x,
            y,
            chance.between(6.0, 7.4),
            chance.pick(&[ink, deep, warm]).unwrap_or(ink),
        );
    }
}

/// One arch, with the vault behind it.
fn opening(canvas: &mut Canvas, x: f32, base: f32, w: f32, beyond: Colour) {
    let Colours { deep, ink, warm, .. } = canvas.colours;
    canvas.fill(&Path::arch(x - 0.9, base, w + 1.8, 34.4), warm);
    canvas.fill(
        &Path::arch(x, base, w, 33.5),
        Ink::Fade {
            top: ink,
            from: base - 33.0,
            bottom: deep,
            to: base,
        },
    );
    canvas.fill(&Path::arch(x + w * 0.34, base, w * 0.42, 21.0), beyond);
}

/// Somebody standing, with a long shadow.
pub(super) fn person(canvas: &mut Canvas, x: f32, foot: f32, height: f32, coat: Colour) {
    let ink = canvas.colours.ink;
    let shadow = [
        [x - 0.8, foot],
        [x + 0.9, foot],
        [x + height * 1.5, foot + height * 0.62],
        [x + height * 1.3, foot + height * 0.7],
    ];
    canvas.fill(&Path::polygon(&shadow), Ink::Veil(ink, 0.28));
    let body = [
        [x - 0.7, foot - height * 0.72],
        [x + 0.7, foot - height * 0.72],
        [x + 1.3, foot],
        [x - 1.3, foot],
    ];
    canvas.fill(&Path::polygon(&body), coat);
    canvas.fill(
        &Path::circle(x, foot - height * 0.84, height * 0.13),
        mix(coat, ink, 0.5),
    );
}

pub(super) fn facades(canvas: &mut Canvas, chance: &mut Chance) {
    let Colours {
        sun,
        stone,
        haze,
        ink,
        ..
    } = canvas.colours;
    let wide = canvas.wide;
    let street = 87.0;
    canvas.sky(70.0);
    canvas.fill(&Path::circle(wide * chance.between(0.15, 0.85), 17.0, 8.0), sun);
    let mut x = -chance.between(2.0, 12.0);
    let mut last = usize::MAX;
    while x < wide {
        let w = chance.between(21.0, 31.0);
        let mut tint = chance.below(5);
        if tint == last {
            tint = (tint + 1) % 5;
        }
        last = tint;
        house(canvas, chance, x, w, street, tint);
        x += w;
    }
    canvas.fill(&Path::rect(-1.0, street, wide + 2.0, 14.0), mix(stone, haze, 0.5));
    canvas.fill(&Path::rect(-1.0, street, wide + 2.0, 1.4), Ink::Veil(ink, 0.3));
    for _ in 0..(wide / 26.0) as usize {
        let x = chance.between(5.0, wide - 5.0);
        person(
            canvas,
            x,
            chance.between(91.0, 96.0),
            chance.between(6.6, 7.6),
            ink,
        );
    }
}

fn house(canvas: &mut Canvas, chance: &mut Chance, x: f32, w: f32, street: f32, tint: usize) {
    let Colours {
        sun,
        warm,
        stone,
        leaf,
        deep,
        ink,
        light,
        ..
    } = canvas.colours;
    let wall = [
        light,
        mix(warm, light, 0.35),
        mix(sun, light, 0.4),
        mix(leaf, light, 0.45),
        stone,
    ][tint];
    let roof = [
        deep,
        mix(warm, ink, 0.55),
        mix(deep, ink, 0.5),
        mix(ink, deep, 0.3),
        mix(warm, ink, 0.25),
    ][tint];
    let storeys = 2 + chance.below(3);
    let top = street - 19.0 - storeys as f32 * 13.0;
    let rise = chance.between(8.0, 13.0);
    if chance.happens(0.5) {
        canvas.fill(
            &Path::rect(x + w * 0.62, top - rise - 1.0, 3.0, rise + 1.0),
            mix(roof, ink, 0.4),
        );
        canvas.fill(
            &Path::polygon(&[[x - 0.8, top], [x + w / 2.0, top - rise], [x + w + 0.8, top]]),
            roof,
        );
    } else {
        canvas.fill(
            &Path::rect(x + w * 0.2, top - rise - 1.5, 3.0, rise),
            mix(roof, ink, 0.4),
        );
        let mansard = [
            [x - 0.5, top],
            [x + 3.0, top - rise * 0.72],
            [x + w - 3.0, top - rise * 0.72],
            [x + w + 0.5, top],
        ];
        canvas.fill(&Path::polygon(&mansard), roof);
        canvas.fill(&Path::arch(x + w / 2.0 - 2.2, top - 1.0, 4.4, 6.0), light);
        canvas.fill(&Path::arch(x + w / 2.0 - 1.5, top - 1.0, 3.0, 5.0), deep);
    }
    canvas.fill(&Path::rect(x, top, w, street - top), wall);
    canvas.fill(&Path::rect(x, top, 1.1, street - top), Ink::Veil(ink, 0.1));
    canvas.fill(&Path::rect(x - 0.5, top, w + 1.0, 1.2), mix(wall, ink, 0.22));
    let columns = if w > 26.0 { 3 } else { 2 };
    let step = w / columns as f32;
    for storey in 0..storeys {
        for column in 0..columns {
            let middle = x + step * (column as f32 + 0.5);
            window(
                canvas,
                chance,
                middle,
                top + 4.0 + storey as f32 * 13.0,
                if tint == 3 { warm } else { leaf },
            );
        }
    }
    shop(canvas, chance, x, w, street);
}

fn window(canvas: &mut Canvas, chance: &mut Chance, middle: f32, y: f32, shutter: Colour) {
    let Colours {
        sun,
        deep,
        ink,
        light,
        ..
    } = canvas.colours;
    canvas.fill(
        &Path::rect(middle - 1.9, y, 3.8, 7.4),
        if chance.happens(0.22) {
            sun
        } else {
            mix(deep, ink, 0.35)
        },
    );
    canvas.fill(&Path::rect(middle - 0.18, y, 0.36, 7.4), light);
    canvas.fill(&Path::rect(middle - 1.9, y + 2.4, 3.8, 0.36), light);
    if chance.happens(0.8) {
        canvas.fill(&Path::rect(middle - 3.9, y, 1.7, 7.4), shutter);
        canvas.fill(&Path::rect(middle + 2.2, y, 1.7, 7.4), shutter);
    }
    canvas.fill(&Path::rect(middle - 2.6, y + 7.4, 5.2, 0.7), mix(light, ink, 0.2));
}

fn shop(canvas: &mut Canvas, chance: &mut Chance, x: f32, w: f32, street: f32) {
    let Colours {
        sun,
        warm,
        leaf,
        deep,
        ink,
        light,
        ..
    } = canvas.colours;
    let front = chance
        .pick(&[deep, warm, ink, mix(leaf, ink, 0.3)])
        .unwrap_or(deep);
    canvas.fill(&Path::rect(x + 2.0, street - 16.0, w - 4.0, 16.0), front);
    let glass = mix(sun, light, 0.35);
    canvas.fill(&Path::rect(x + 3.6, street - 10.5, w - 13.0, 7.5), glass);
    canvas.fill(&Path::arch(x + w - 8.0, street, 4.4, 11.0), mix(front, ink, 0.55));
    let stripes = 8;
    let stripe = (w - 2.0) / stripes as f32;
    let cloth = chance.pick(&[warm, deep, sun]).unwrap_or(warm);
    for index in 0..stripes {
        let left = x + 1.0 + index as f32 * stripe;
        let colour = if index % 2 == 0 { light } else { cloth };
        canvas.fill(&Path::rect(left, street - 16.4, stripe + 0.05, 4.6), colour);
        canvas.fill(
            &Path::ellipse(left + stripe / 2.0, street - 11.8, stripe / 2.0, 1.2),
            colour,
        );
    }
}

pub(super) fn rooftops(canvas: &mut Canvas, chance: &mut Chance) {
    let Colours {
        sun,
        warm,
        stone,
        haze,
        deep,
        ink,
        light,
        ..
    } = canvas.colours;
    let wide = canvas.wide;
    canvas.sky(65.0);
    let (x, r) = (wide * chance.between(0.2, 0.8), chance.between(13.0, 17.0));
    canvas.fill(&Path::circle(x, 30.0, r + 5.0), Ink::Veil(sun, 0.25));
    canvas.fill(&Path::circle(x, 30.0, r), sun);
    let rows = [
        (mix(stone, haze, 0.5), mix(stone, haze, 0.2), 52.0),
        (mix(warm, haze, 0.35), mix(stone, haze, 0.1), 64.0),
        (warm, mix(light, haze, 0.4), 77.0),
        (mix(deep, ink, 0.2), mix(warm, light, 0.55), 91.0),
    ];
    for (depth, (roof, wall, eaves)) in rows.into_iter().enumerate() {
        let mut x = -chance.between(4.0, 18.0);
        while x < wide {
            let w = chance.between(17.0, 29.0) * (0.72 + depth as f32 * 0.14);
            let eaves = eaves + chance.between(-4.0, 4.0);
            gable(canvas, chance, [x, w], eaves, roof, wall);
            x += w * chance.between(0.86, 1.0);
        }
    }
}

fn gable(canvas: &mut Canvas, chance: &mut Chance, [x, w]: [f32; 2], eaves: f32, roof: Colour, wall: Colour) {
    let Colours { sun, ink, light, .. } = canvas.colours;
    let rise = w * 0.42;
    let roof = mix(roof, ink, chance.between(0.0, 0.14));
    let turn = x + w * chance.between(0.36, 0.5);
    if chance.happens(0.65) {
        let pot = x + w * chance.between(0.66, 0.8);
        canvas.fill(
            &Path::rect(pot, eaves - rise * 0.98, 2.6, rise),
            mix(roof, ink, 0.35),
        );
        canvas.fill(
            &Path::rect(pot - 0.4, eaves - rise * 0.98, 3.4, 0.9),
            mix(roof, ink, 0.55),
        );
        if chance.happens(0.35) {
            for puff in 0..4_u8 {
                let lift = f32::from(puff);
                let centre = [pot + 1.4 + lift * lift * 0.8, eaves - rise - 2.6 - lift * 3.2];
                canvas.fill(
                    &Path::circle(centre[0], centre[1], 1.3 + lift * 0.55),
                    Ink::Veil(light, 0.5),
                );
            }
        }
    }
    // The gable faces us; the long side of the roof runs off to the right, in the shade.
    canvas.fill(
        &Path::polygon(&[
            [turn, eaves - rise],
            [x + w, eaves - rise * 0.9],
            [x + w + 2.0, eaves + 1.0],
            [turn, eaves + 1.0],
        ]),
        roof,
    );
    canvas.fill(
        &Path::polygon(&[
            [x, eaves],
            [turn - (turn - x) / 2.0, eaves - rise],
            [turn, eaves],
            [turn, 101.0],
            [x, 101.0],
        ]),
        wall,
    );
    canvas.fill(
        &Path::polygon(&[
            [turn - (turn - x) / 2.0, eaves - rise],
            [turn, eaves - rise],
            [turn, eaves],
        ]),
        roof,
    );
    canvas.fill(
        &Path::rect(turn, eaves + 1.0, x + w - turn, 101.0 - eaves),
        mix(wall, ink, 0.18),
    );
    let lit = chance.happens(0.4);
    let middle = f32::midpoint(x, turn);
    canvas.fill(
        &Path::arch(middle - 1.3, eaves + 3.6, 2.6, 5.0),
        if lit { sun } else { mix(roof, ink, 0.5) },
    );
    canvas.fill(
        &Path::stroke([x - 0.6, eaves + 0.6], [middle, eaves - rise - 0.4], 1.0),
        mix(roof, ink, 0.3),
    );
}

pub(super) fn threshold(canvas: &mut Canvas, chance: &mut Chance) {
    let Colours {
        sun,
        warm,
        stone,
        leaf,
        deep,
        ink,
        light,
        ..
    } = canvas.colours;
    let wide = canvas.wide;
    let middle = wide * chance.between(0.42, 0.58);
    let landing = 60.0;
    canvas.ground(Ink::Fade {
        top: deep,
        from: 0.0,
        bottom: mix(deep, ink, 0.45),
        to: landing,
    });
    // Courses of stone, hardly there.
    for course in 0..6_u8 {
        canvas.fill(
            &Path::rect(-1.0, f32::from(course) * 10.0 + 6.0, wide + 2.0, 0.5),
            Ink::Veil(ink, 0.22),
        );
    }
    let door = 25.0;
    canvas.fill(
        &Path::arch(middle - door / 2.0 - 4.0, landing, door + 8.0, 52.0),
        stone,
    );
    canvas.fill(
        &Path::arch(middle - door / 2.0 - 2.2, landing, door + 4.4, 50.2),
        mix(stone, ink, 0.35),
    );
    canvas.fill(
        &Path::arch(middle - door / 2.0, landing, door, 48.0),
        Ink::Fade {
            top: warm,
            from: 12.0,
            bottom: sun,
            to: landing,
        },
    );
    canvas.fill(&Path::circle(middle + 3.0, 44.0, 5.4), light);
    canvas.fill(
        &Path::under(wide, landing, |x| {
            if (x - middle).abs() < door / 2.0 {
                54.0 + ((x - middle) * 0.5).sin() * 1.6
            } else {
                landing
            }
        }),
        mix(leaf, warm, 0.3),
    );
    // The leaf of the door, standing open.
    let open = [
        [middle - door / 2.0, 24.0],
        [middle - door / 2.0 - 7.0, 27.5],
        [middle - door / 2.0 - 7.0, landing + 3.0],
        [middle - door / 2.0, landing],
    ];
    canvas.fill(&Path::polygon(&open), mix(warm, ink, 0.3));
    let steps = 6;
    for step in 0..steps {
        let at = |step: i32| landing + 40.0 * (step as f32 / steps as f32).powf(1.35);
        let (top, bottom) = (at(step), at(step + 1));
        let (half, next) = (
            wide * (0.24 + 0.085 * step as f32),
            wide * (0.24 + 0.085 * (step + 1) as f32),
        );
        let tread = top + (bottom - top) * 0.55;
        let slope = [
            [middle - half, top],
            [middle + half, top],
            [middle + next, tread],
            [middle - next, tread],
        ];
        canvas.fill(
            &Path::polygon(&slope),
            mix(stone, deep, 0.25 + 0.03 * step as f32),
        );
        canvas.fill(
            &Path::rect(middle - next, tread, next * 2.0, bottom - tread + 0.2),
            mix(deep, ink, 0.55),
        );
        // The light of the door reaches down, a little wider and weaker with each step.
        let reach = |y: f32| door / 2.0 + (y - landing) * 0.62;
        let beam = [
            [middle - reach(top), top],
            [middle + reach(top), top],
            [middle + reach(tread), tread],
            [middle - reach(tread), tread],
        ];
        canvas.fill(&Path::polygon(&beam), Ink::Veil(sun, 0.85 - 0.1 * step as f32));
    }
    for side in [-1.0, 1.0] {
        let x = middle + side * (door / 2.0 + 14.0);
        canvas.fill(
            &Path::polygon(&[
                [x - 3.4, landing - 7.0],
                [x + 3.4, landing - 7.0],
                [x + 2.4, landing + 2.0],
                [x - 2.4, landing + 2.0],
            ]),
            warm,
        );
        for (dx, dy, r) in [
            (0.0, -13.0, 5.6),
            (-3.2, -10.0, 4.0),
            (3.2, -10.0, 4.0),
            (0.0, -19.0, 3.8),
        ] {
            canvas.fill(
                &Path::circle(x + dx, landing + dy, r),
                mix(leaf, deep, if dx == 0.0 { 0.1 } else { 0.3 }),
            );
        }
    }
}
