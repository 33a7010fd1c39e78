/// A light to paint in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Palette {
    /// Stone, paper and teal.
    Morning,
    /// Clear and cool.
    Noon,
    /// Apricot to plum.
    Evening,
    /// Deep blue, with lamps.
    Night,
    /// Ochre and leaf.
    Olive,
    /// Rose and violet.
    Rose,
}

impl Palette {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Morning,
        Self::Noon,
        Self::Evening,
        Self::Night,
        Self::Olive,
        Self::Rose,
    ];

    pub(super) const fn colours(self) -> Colours {
        match self {
            Self::Morning => Colours::of([
                0x00f5_ead9,
                0x00ec_d9be,
                0x00f2_b84b,
                0x00d7_6f4b,
                0x00cd_bb9f,
                0x0062_a092,
                0x001f_6b6b,
                0x0014_333a,
                0x00ff_faf1,
            ]),
            Self::Noon => Colours::of([
                0x00c6_e1e4,
                0x00e9_f2ec,
                0x00f6_cd60,
                0x00e2_7d58,
                0x00e3_d3b9,
                0x006f_b08a,
                0x002b_7885,
                0x001b_394a,
                0x00ff_fdf8,
            ]),
            Self::Evening => Colours::of([
                0x00f3_a683,
                0x00fa_d3a6,
                0x00ff_eec2,
                0x00c9_4a41,
                0x00dd_a98f,
                0x0093_5d70,
                0x005c_3659,
                0x002d_1f3f,
                0x00ff_f2e1,
            ]),
            Self::Night => Colours::of([
                0x001b_2b4b,
                0x0036_517a,
                0x00f5_d88f,
                0x00de_8b58,
                0x0062_7698,
                0x003d_7180,
                0x0013_2240,
                0x000a_1224,
                0x00d9_e2ea,
            ]),
            Self::Olive => Colours::of([
                0x00f1_edd9,
                0x00e0_dcb9,
                0x00ea_b03a,
                0x00b8_5a3a,
                0x00cb_c199,
                0x0091_a150,
                0x004d_6238,
                0x0028_3223,
                0x00fc_faee,
            ]),
            Self::Rose => Colours::of([
                0x00f8_e2df,
                0x00ee_c4c3,
                0x00f4_a85b,
                0x00cb_4f63,
                0x00db_b9b3,
                0x0093_81ab,
                0x0055_497c,
                0x0029_2346,
                0x00ff_f7f5,
            ]),
        }
    }
}

pub(super) type Colour = [u8; 3];

/// What a palette's colours are for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Colours {
    pub(super) sky: Colour,
    pub(super) haze: Colour,
    pub(super) sun: Colour,
    pub(super) warm: Colour,
    pub(super) stone: Colour,
    pub(super) leaf: Colour,
    pub(super) deep: Colour,
    pub(super) ink: Colour,
    pub(super) light: Colour,
}

impl Colours {
    const fn of([sky, haze, sun, warm, stone, leaf, deep, ink, light]: [u32; 9]) -> Self {
        Self {
            sky: rgb(sky),
            haze: rgb(haze),
            sun: rgb(sun),
            warm: rgb(warm),
            stone: rgb(stone),
            leaf: rgb(leaf),
            deep: rgb(deep),
            ink: rgb(ink),
            light: rgb(light),
        }
    }
}

const fn rgb(hex: u32) -> Colour {
    let [_, red, green, blue] = hex.to_be_bytes();
    [red, green, blue]
}

/// From `a` at 0 to `b` at 1.
pub(super) fn mix(a: Colour, b: Colour, share: f32) -> Colour {
    let share = share.clamp(0.0, 1.0);
    let blend = |a: u8, b: u8| (f32::from(a) + (f32::from(b) - f32::from(a)) * share).round() as u8;
    [blend(a[0], b[0]), blend(a[1], b[1]), blend(a[2], b[2])]
}
