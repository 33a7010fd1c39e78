//! What moves through the town: the tram, boats, and people with lanterns.

use super::Chance;
use super::canvas::{Canvas, Ink};
use super::house::{facades, person};
use super::palette::{Colour, Colours, mix};
use super::path::Path;
use std::f32::consts::PI;

/// A tram of two cars before the houses.
pub(super) fn tram(canvas: &mut Canvas, chance: &mut Chance) {
    facades(canvas, chance);
    let Colours { warm, ink, light, .. } = canvas.colours;
    let wide = canvas.wide;
    let rail = 95.0;
    for line in [rail, rail + 3.4] {
        canvas.fill(&Path::rect(-1.0, line, wide + 2.0, 0.6), Ink::Veil(ink, 0.55));
    }
    let wire = 41.0;
    canvas.fill(&Path::rect(-1.0, wire, wide + 2.0, 0.35), Ink::Veil(ink, 0.7));
    let length = (wide * 0.34).min(54.0);
    let first = wide * chance.between(0.12, 0.22);
    for (x, nose) in [(first, -1.0), (first + length + 1.6, 1.0)] {
        car(canvas, chance, x, length, rail, nose);
    }
    let join = first + length + 0.8;
    canvas.fill(&Path::rect(join - 1.6, 64.0, 3.2, 28.0), ink);
    let arm = first + length * 0.5;
    canvas.fill(&Path::stroke([arm, 60.0], [arm + 6.0, 50.0], 0.7), ink);
    canvas.fill(&Path::stroke([arm + 6.0, 50.0], [arm + 1.0, wire], 0.7), ink);
    canvas.fill(&Path::rect(arm - 3.0, wire - 0.2, 8.0, 0.8), mix(ink, warm, 0.3));
    // The stop, and who waits at it.
    let stop = wide * chance.between(0.9, 0.95);
    canvas.fill(&Path::rect(stop, 68.0, 0.7, 29.0), ink);
    canvas.fill(&Path::circle(stop + 0.35, 66.5, 3.2), warm);
    canvas.fill(&Path::circle(stop + 0.35, 66.5, 2.1), light);
}

fn car(canvas: &mut Canvas, chance: &mut Chance, x: f32, length: f32, rail: f32, nose: f32) {
    let Colours {
        sun,
        warm,
        deep,
        ink,
        light,
        ..
    } = canvas.colours;
    let (top, foot) = (60.0, rail - 2.0);
    canvas.fill(
        &Path::ellipse(x + length / 2.0, rail + 2.0, length * 0.52, 1.8),
        Ink::Veil(ink, 0.35),
    );
    let slant = 4.5;
    let (left, right) = if nose < 0.0 { (slant, 0.0) } else { (0.0, slant) };
    let body = [
        [x + left, top],
        [x + length - right, top],
        [x + length, top + 15.0],
        [x + length, foot],
        [x, foot],
        [x, top + 15.0],
    ];
    canvas.fill(&Path::polygon(&body), light);
    canvas.fill(&Path::rect(x, top + 19.0, length, foot - top - 19.0), warm);
    canvas.fill(&Path::rect(x, top + 18.0, length, 1.2), mix(warm, ink, 0.35));
    canvas.fill(
        &Path::rect(x + left, top - 1.6, length - left - right, 2.0),
        mix(deep, ink, 0.3),
    );
    let panes = 4;
    let step = (length - 8.0) / panes as f32;
    for pane in 0..panes {
        let at = x + 4.0 + pane as f32 * step;
        let lit = mix(sun, light, chance.between(0.0, 0.4));
        canvas.fill(&Path::rect(at + 0.6, top + 4.5, step - 1.2, 11.5), lit);
        if chance.happens(0.75) {
            let middle = at + step * chance.between(0.35, 0.65);
            let coat = chance.pick(&[deep, ink, warm]).unwrap_or(deep);
            canvas.fill(&Path::arch(middle - 2.0, top + 16.0, 4.0, 5.6), coat);
            canvas.fill(&Path::circle(middle, top + 9.2, 1.5), mix(coat, ink, 0.5));
        }
    }
    let lamp = if nose < 0.0 { x + 2.0 } else { x + length - 2.0 };
    canvas.fill(&Path::circle(lamp, foot - 5.0, 3.0), Ink::Veil(sun, 0.35));
    canvas.fill(&Path::circle(lamp, foot - 5.0, 1.3), sun);
    for wheel in [0.22, 0.36, 0.64, 0.78] {
        canvas.fill(&Path::circle(x + length * wheel, foot + 0.4, 2.3), ink);
        canvas.fill(
            &Path::circle(x + length * wheel, foot + 0.4, 0.8),
            mix(light, ink, 0.4),
        );
    }
}

/// Boats under sail between two banks.
pub(super) fn boats(canvas: &mut Canvas, chance: &mut Chance) {
    let Colours {
        sky,
        haze,
        sun,
        warm,
        leaf,
        deep,
        ink,
        light,
        ..
    } = canvas.colours;
    let wide = canvas.wide;
    let water = 46.0;
    canvas.sky(water);
    let at = wide * chance.between(0.2, 0.8);
    canvas.fill(&Path::circle(at, 26.0, 15.0), Ink::Veil(sun, 0.25));
    canvas.fill(&Path::circle(at, 26.0, 10.0), sun);
    let phase = chance.between(0.0, 6.3);
    let bank = move |x: f32| 39.0 - (x / 47.0 + phase).sin() * 4.0 - (x / 13.0).sin() * 0.8;
    canvas.fill(&Path::under(wide, water, bank), mix(leaf, haze, 0.35));
    canvas.fill(
        &Path::under(wide, water, |x| bank(x * 1.3) + 4.5),
        mix(leaf, deep, 0.3),
    );
    canvas.fill(
        &Path::rect(-1.0, water, wide + 2.0, 56.0),
        Ink::Fade {
            top: mix(sky, deep, 0.25),
            from: water,
            bottom: mix(deep, ink, 0.35),
            to: 100.0,
        },
    );
    for bar in 0..9_u8 {
        let down = f32::from(bar);
        let half = 9.0 + down * 1.6 * if bar % 2 == 0 { 1.0 } else { 0.5 };
        let glitter = Path::rect(
            at - half,
            water + 1.5 + down * (2.0 + down * 0.45),
            half * 2.0,
            0.8,
        );
        canvas.fill(&glitter, Ink::Veil(sun, 0.55 - down * 0.045));
    }
    let sails = [warm, light, mix(sun, light, 0.3), mix(warm, light, 0.5)];
    let count = (wide / 30.0).ceil() as usize;
    // The far ones first: near ones stand before them.
    for boat in 0..count {
        let near = (boat as f32 + 0.6) / count as f32;
        let x = wide * ((boat as f32 * 0.618 + chance.between(0.0, 0.12)) % 1.0) * 0.84 + wide * 0.08;
        let colour = sails[(boat + chance.below(2)) % sails.len()];
        sail(
            canvas,
            chance,
            [x, water + 4.0 + near * 36.0],
            7.0 + near * 21.0,
            colour,
        );
    }
    for _ in 0..(wide / 3.0) as usize {
        let (x, y) = (chance.between(0.0, wide), chance.between(water + 6.0, 99.0));
        let ripple = Path::rect(x, y, chance.between(3.0, 9.0), 0.35);
        canvas.fill(&ripple, Ink::Veil(light, 0.24));
    }
}

fn sail(canvas: &mut Canvas, chance: &mut Chance, [x, keel]: [f32; 2], size: f32, colour: Colour) {
    let Colours {
        warm,
        deep,
        ink,
        light,
        ..
    } = canvas.colours;
    let hull = chance.pick(&[ink, deep, mix(warm, ink, 0.5)]).unwrap_or(ink);
    let lean = chance.between(-0.05, 0.05) * size;
    let top = [x + lean, keel - size];
    let main = [
        top,
        [x + size * 0.52 + lean * 0.4, keel - size * 0.2],
        [x + 0.02 * size, keel - size * 0.2],
    ];
    let jib = [
        [top[0], top[1] + size * 0.1],
        [x - size * 0.05, keel - size * 0.2],
        [x - size * 0.4, keel - size * 0.18],
    ];
    for cloth in [&main, &jib] {
        let mirrored = Path::polygon(cloth).reflected(keel, 0.5);
        canvas.fill(&mirrored, Ink::Veil(colour, 0.22));
    }
    canvas.fill(&Path::polygon(&main), colour);
    canvas.fill(&Path::polygon(&jib), mix(colour, light, 0.45));
    canvas.fill(
        &Path::stroke([x, keel - size * 0.1], top, size * 0.022),
        mix(ink, warm, 0.3),
    );
    let boat = [
        [x - size * 0.46, keel - size * 0.15],
        [x + size * 0.5, keel - size * 0.15],
        [x + size * 0.34, keel],
        [x - size * 0.3, keel],
    ];
    canvas.fill(&Path::polygon(&boat), hull);
    canvas.fill(
        &Path::rect(x - size * 0.46, keel - size * 0.15, size * 0.96, size * 0.025),
        light,
    );
    canvas.fill(
        &Path::ellipse(x, keel + size * 0.03, size * 0.42, size * 0.035),
        Ink::Veil(ink, 0.35),
    );
}

/// Strings of lanterns over a street in the evening, and people who carry some.
pub(super) fn lanterns(canvas: &mut Canvas, chance: &mut Chance) {
    facades(canvas, chance);
    let Colours {
        sun,
        warm,
        ink,
        light,
        deep,
        ..
    } = canvas.colours;
    let wide = canvas.wide;
    canvas.fill(&Path::rect(-1.0, -1.0, wide + 2.0, 102.0), Ink::Veil(ink, 0.28));
    for string in 0..3_u8 {
        let high = 20.0 + f32::from(string) * 13.0 + chance.between(-2.0, 2.0);
        let sag = chance.between(7.0, 11.0);
        let (from, span) = (-chance.between(0.0, 20.0), chance.between(52.0, 66.0));
        let hang = |x: f32| high + sag * (((x - from) / span).fract() * PI).sin();
        let steps = (wide / 2.0) as usize + 1;
        for step in 0..steps {
            let x = step as f32 * 2.0;
            canvas.fill(
                &Path::stroke([x, hang(x)], [x + 2.0, hang(x + 2.0)], 0.3),
                mix(ink, light, 0.3),
            );
        }
        let mut x = chance.between(1.0, 5.0);
        while x < wide {
            let colour = chance.pick(&[sun, warm, light, sun]).unwrap_or(sun);
            lantern(canvas, [x, hang(x) + 2.0], 1.7, colour);
            x += chance.between(6.0, 9.0);
        }
    }
    for _ in 0..(wide / 11.0) as usize {
        let (x, foot) = (chance.between(4.0, wide - 4.0), chance.between(90.0, 98.0));
        let coat = chance.pick(&[ink, deep, mix(warm, ink, 0.55)]).unwrap_or(ink);
        person(canvas, x, foot, chance.between(8.0, 10.0), coat);
        if chance.happens(0.7) {
            let side = if chance.happens(0.5) { 2.6 } else { -2.6 };
            canvas.fill(
                &Path::ellipse(x + side, foot + 0.8, 6.5, 1.5),
                Ink::Veil(sun, 0.3),
            );
            lantern(canvas, [x + side, foot - 3.4], 1.2, sun);
        }
    }
}

fn lantern(canvas: &mut Canvas, [x, y]: [f32; 2], size: f32, colour: Colour) {
    let Colours { ink, light, .. } = canvas.colours;
    canvas.fill(&Path::circle(x, y, size * 3.0), Ink::Veil(colour, 0.13));
    canvas.fill(&Path::circle(x, y, size * 1.8), Ink::Veil(colour, 0.22));
    canvas.fill(&Path::ellipse(x, y, size * 0.9, size * 1.1), colour);
    canvas.fill(
        &Path::ellipse(x - size * 0.2, y, size * 0.3, size * 0.8),
        Ink::Veil(light, 0.55),
    );
    canvas.fill(
        &Path::rect(x - size * 0.35, y - size * 1.25, size * 0.7, size * 0.3),
        ink,
    );
}
