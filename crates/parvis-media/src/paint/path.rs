use std::f32::consts::TAU;

/// An outline in canvas units; curves are already broken into short lines. Pieces that run the other way round are holes.
#[derive(Clone, Debug, Default)]
pub(super) struct Path {
    pub(super) pieces: Vec<Vec<[f32; 2]>>,
}

impl Path {
    pub(super) fn polygon(points: &[[f32; 2]]) -> Self {
        Self {
            pieces: vec![points.to_vec()],
        }
    }

    pub(super) fn rect(x: f32, y: f32, w: f32, h: f32) -> Self {
        Self::polygon(&[[x, y], [x + w, y], [x + w, y + h], [x, y + h]])
    }

    pub(super) fn circle(x: f32, y: f32, r: f32) -> Self {
        Self::sector(x, y, r, 0.0, TAU)
    }

    pub(super) fn ellipse(x: f32, y: f32, rx: f32, ry: f32) -> Self {
        Self {
            pieces: vec![arc(x, y, rx, ry, 0.0, TAU)],
        }
    }

    /// A slice, from one angle to another, clockwise from the right; a full turn is a disc.
    pub(super) fn sector(x: f32, y: f32, r: f32, from: f32, to: f32) -> Self {
        let mut points = arc(x, y, r, r, from, to);
        if to - from < TAU - 0.001 {
            points.push([x, y]);
        }
        Self { pieces: vec![points] }
    }

    pub(super) fn ring(x: f32, y: f32, r: f32, thickness: f32) -> Self {
        let mut hole = arc(x, y, r - thickness, r - thickness, 0.0, TAU);
        hole.reverse();
        Self {
            pieces: vec![arc(x, y, r, r, 0.0, TAU), hole],
        }
    }

    /// An opening with a round head, standing on `base`.
    pub(super) fn arch(x: f32, base: f32, w: f32, h: f32) -> Self {
        let r = w / 2.0;
        let spring = base - (h - r).max(0.0);
        let mut points = arc(x + r, spring, r, r.min(h), TAU / 2.0, TAU);
        points.extend([[x + w, base], [x, base]]);
        Self { pieces: vec![points] }
    }

    /// A line with a thickness.
    pub(super) fn stroke(from: [f32; 2], to: [f32; 2], thickness: f32) -> Self {
        let (dx, dy) = (to[0] - from[0], to[1] - from[1]);
        let length = dx.hypot(dy).max(0.001);
        let (nx, ny) = (-dy / length * thickness / 2.0, dx / length * thickness / 2.0);
        Self::polygon(&[
            [from[0] + nx, from[1] + ny],
            [to[0] + nx, to[1] + ny],
            [to[0] - nx, to[1] - ny],
            [from[0] - nx, from[1] - ny],
        ])
    }

    /// Everything under a line that runs from left to right, down to `bottom`.
    pub(super) fn under(width: f32, bottom: f32, height_at: impl Fn(f32) -> f32) -> Self {
        let steps = 160;
        let at = |step: i32| width * step as f32 / steps as f32;
        let mut points: Vec<[f32; 2]> = (0..=steps).map(|step| [at(step), height_at(at(step))]).collect();
        points.extend([[width, bottom], [0.0, bottom]]);
        Self { pieces: vec![points] }
    }

    /// A turned vessel: half its outline as (height from the foot, radius), smoothed, mirrored round `x`.
    pub(super) fn turned(x: f32, foot: f32, profile: &[[f32; 2]]) -> Self {
        let half = smoothed(profile);
        let right = half.iter().map(|[height, radius]| [x + radius, foot - height]);
        let left = half
            .iter()
            .rev()
            .map(|[height, radius]| [x - radius, foot - height]);
        Self {
            pieces: vec![right.chain(left).collect()],
        }
    }

    /// Mirrored in a horizontal line, as water does, flattened by `share`.
    pub(super) fn reflected(mut self, level: f32, share: f32) -> Self {
        for piece in &mut self.pieces {
            for point in piece.iter_mut() {
                point[1] = level + (level - point[1]) * share;
            }
            piece.reverse();
        }
        self
    }
}

fn arc(x: f32, y: f32, rx: f32, ry: f32, from: f32, to: f32) -> Vec<[f32; 2]> {
    let steps = ((to - from).abs() * 16.0).ceil().max(8.0) as u32;
    let angle = |step: u32| from + (to - from) * step as f32 / steps as f32;
    (0..=steps)
        .map(|step| [x + rx * angle(step).cos(), y + ry * angle(step).sin()])
        .collect()
}

/// A curve through the points (Catmull–Rom).
fn smoothed(points: &[[f32; 2]]) -> Vec<[f32; 2]> {
    let at = |index: usize, axis: usize| {
        points
            .get(index)
            .or(points.last())
            .map_or(0.0, |point| point[axis])
    };
    let mut curve = Vec::new();
    for index in 0..points.len().saturating_sub(1) {
        for step in 0..12 {
            let t = step as f32 / 12.0;
            curve.push([0, 1].map(|axis| {
                let (a, b) = (at(index.saturating_sub(1), axis), at(index, axis));
                let (c, d) = (at(index + 1, axis), at(index + 2, axis));
                let linear = (c - a) * t;
                let square = (2.0 * a - 5.0 * b + 4.0 * c - d) * t * t;
                let cube = (3.0 * b - a - 3.0 * c + d) * t * t * t;
                b + (linear + square + cube) / 2.0
            }));
        }
    }
    curve.extend(points.last());
    curve
}
