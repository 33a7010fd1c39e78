use super::palette::{Colour, Colours, mix};
use super::path::Path;

/// Lines sampled within a row of pixels. Across the row, coverage is exact.
const LINES: u8 = 8;

/// What a shape is filled with.
#[derive(Clone, Copy, Debug)]
pub(super) enum Ink {
    Flat(Colour),
    /// Lets this share of itself be seen.
    Veil(Colour, f32),
    /// From one colour at a height to another at another.
    Fade {
        top: Colour,
        from: f32,
        bottom: Colour,
        to: f32,
    },
}

impl From<Colour> for Ink {
    fn from(colour: Colour) -> Self {
        Self::Flat(colour)
    }
}

/// A sheet a hundred units high and `wide` units wide.
pub(super) struct Canvas {
    pub(super) wide: f32,
    pub(super) colours: Colours,
    width: usize,
    height: usize,
    scale: f32,
    pixels: Vec<u8>,
}

struct Edge {
    top: f32,
    bottom: f32,
    x_at_top: f32,
    slope: f32,
    winding: i32,
}

impl Edge {
    fn x_at(&self, y: f32) -> f32 {
        self.x_at_top + (y - self.top) * self.slope
    }

    fn left(&self) -> f32 {
        self.x_at_top.min(self.x_at(self.bottom))
    }

    fn right(&self) -> f32 {
        self.x_at_top.max(self.x_at(self.bottom))
    }
}

impl Canvas {
    pub(super) fn new(width: u32, height: u32, colours: Colours) -> Self {
        let (width, height) = (width as usize, height as usize);
        let scale = height as f32 / 100.0;
        Self {
            wide: width as f32 / scale,
            colours,
            width,
            height,
            scale,
            pixels: vec![255; width * height * 3],
        }
    }

    pub(super) fn into_pixels(self) -> (u32, u32, Vec<u8>) {
        (self.width as u32, self.height as u32, self.pixels)
    }

    /// The whole sheet.
    pub(super) fn ground(&mut self, ink: impl Into<Ink>) {
        self.fill(&Path::rect(-1.0, -1.0, self.wide + 2.0, 102.0), ink);
    }

    /// A sky that pales towards the horizon.
    pub(super) fn sky(&mut self, horizon: f32) {
        let Colours { sky, haze, .. } = self.colours;
        self.ground(Ink::Fade {
            top: sky,
            from: 0.0,
            bottom: haze,
            to: horizon,
        });
    }

    pub(super) fn fill(&mut self, path: &Path, ink: impl Into<Ink>) {
        let ink = ink.into();
        let edges = self.edges(path);
        let top = edges
            .iter()
            .map(|edge| edge.top)
            .fold(f32::INFINITY, f32::min)
            .max(0.0)
            .floor() as usize;
        let bottom = edges.iter().map(|edge| edge.bottom).fold(0.0, f32::max).ceil() as usize;
        let left = edges
            .iter()
            .map(Edge::left)
            .fold(f32::INFINITY, f32::min)
            .max(0.0)
            .floor() as usize;
        let right = edges.iter().map(Edge::right).fold(0.0, f32::max).ceil() as usize;
        let right = right.min(self.width);
        if left >= right {
            return;
        }
        let mut coverage = Coverage::new(right - left);
        let mut crossings = Vec::new();
        for row in top..bottom.min(self.height) {
            coverage.clear();
            for line in 0..LINES {
                let y = row as f32 + (f32::from(line) + 0.5) / f32::from(LINES);
                crossings.clear();
                let crossing = edges.iter().filter(|edge| edge.top <= y && y < edge.bottom);
                crossings.extend(crossing.map(|edge| (edge.x_at(y) - left as f32, edge.winding)));
                crossings.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
                coverage.add(&crossings);
            }
            self.blend(row, left, &coverage, ink);
        }
    }

    fn edges(&self, path: &Path) -> Vec<Edge> {
        let mut edges = Vec::new();
        for piece in &path.pieces {
            for (index, from) in piece.iter().enumerate() {
                let Some(to) = piece.get((index + 1) % piece.len()) else {
                    continue;
                };
                let (from, to) = (
                    from.map(|unit| unit * self.scale),
                    to.map(|unit| unit * self.scale),
                );
                let (high, low, winding) = if from[1] < to[1] {
                    (from, to, 1)
                } else {
                    (to, from, -1)
                };
                if low[1] > high[1] {
                    let slope = (low[0] - high[0]) / (low[1] - high[1]);
                    edges.push(Edge {
                        top: high[1],
                        bottom: low[1],
                        x_at_top: high[0],
                        slope,
                        winding,
                    });
                }
            }
        }
        edges
    }

    fn blend(&mut self, row: usize, left: usize, coverage: &Coverage, ink: Ink) {
        let (colour, strength) = match ink {
            Ink::Flat(colour) => (colour, 1.0),
            Ink::Veil(colour, strength) => (colour, strength),
            Ink::Fade {
                top,
                from,
                bottom,
                to,
            } => {
                let y = (row as f32 + 0.5) / self.scale;
                (mix(top, bottom, (y - from) / (to - from)), 1.0)
            }
        };
        let start = (row * self.width + left) * 3;
        let line = self
            .pixels
            .get_mut(start..start + coverage.edge.len() * 3)
            .unwrap_or_default();
        for (pixel, covered) in line.chunks_exact_mut(3).zip(coverage.shares()) {
            let share = (covered * strength).min(1.0);
            if share > 0.996 {
                pixel.copy_from_slice(&colour);
            } else if share > 0.002 {
                pixel.copy_from_slice(&mix([pixel[0], pixel[1], pixel[2]], colour, share));
            }
        }
    }
}

/// How much of each pixel of a row lies inside an outline: whole pixels as where a run of them begins and ends, so that a wide
/// shape costs no more than a narrow one; pixels cut by the outline by their share.
struct Coverage {
    edge: Vec<f32>,
    run: Vec<i16>,
}

impl Coverage {
    fn new(width: usize) -> Self {
        Self {
            edge: vec![0.0; width],
            run: vec![0; width],
        }
    }

    fn clear(&mut self) {
        self.edge.fill(0.0);
        self.run.fill(0);
    }

    fn shares(&self) -> impl Iterator<Item = f32> {
        let whole = self.run.iter().scan(0, |lines, change| {
            *lines += *change;
            Some(f32::from(*lines))
        });
        self.edge
            .iter()
            .zip(whole)
            .map(|(edge, whole)| (edge + whole) / f32::from(LINES))
    }

    /// Adds what lies inside on one sampled line.
    fn add(&mut self, crossings: &[(f32, i32)]) {
        let width = self.edge.len();
        let mut winding = 0;
        for pair in crossings.windows(2) {
            winding += pair[0].1;
            let (from, to) = (pair[0].0.max(0.0), pair[1].0.min(width as f32));
            if winding == 0 || to <= from {
                continue;
            }
            let (first, last) = (from as usize, (to as usize).min(width - 1));
            if first == last {
                self.edge[first] += to - from;
                continue;
            }
            self.edge[first] += 1.0 - from.fract();
            self.edge[last] += to - last as f32;
            self.run[first + 1] += 1;
            self.run[last] -= 1;
        }
    }
}
