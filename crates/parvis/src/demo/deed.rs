use super::spot::Spot;
use super::table::AtTable;

/// What somebody did. Names are those of the files in `demo/`.
#[derive(Clone, Copy, Debug)]
pub(super) enum Deed {
    /// Began a piece, with all its words and what is said of it.
    Begin(&'static str),
    /// Began it with the words of another file, to be written on.
    BeginAs(&'static str, &'static str),
    /// Wrote its words anew, with these replaced.
    Write(&'static str, &'static [(&'static str, &'static str)]),
    /// Wrote on at its end, with the words of another file.
    Append(&'static str, &'static str),
    /// Kept what stood there under a name.
    Keep(&'static str, &'static str),
    /// Put it before readers.
    Publish(&'static str),
    /// Planned it for so many days on, at this time.
    PlanFor(&'static str, u32, &'static str),
    /// Took it away from readers.
    Unpublish(&'static str),
    /// Threw it away.
    Trash(&'static str),
    /// Took up the places where the office speaks.
    OpenPlaces,
    /// Left a place: its account is disconnected.
    Leave(Spot),
    /// Said at which times of the week something may go out on a channel.
    Arrange(Spot, &'static [(i64, &'static str)]),
    /// Made of a piece what it is to be at a place.
    Make(&'static str, Spot),
    /// Placed it there, and said how many minutes that took.
    Place(&'static str, Spot, Option<u32>),
    /// Made it and placed it wherever the office speaks at that time, with so many minutes for each; by hand where no
    /// network is.
    Spread(&'static str, &'static [Spot], u32),
    /// Planned that for so many days on, at this time.
    PlaceOn(&'static str, Spot, u32, &'static str),
    /// Gave it the next free slot there.
    Queue(&'static str, Spot),
    /// Put it there by hand, with its address, and said how many minutes that took.
    Posted(&'static str, Spot, &'static str, u32),
    /// Put these words right where it stands.
    Correct(&'static str, Spot, &'static [(&'static str, &'static str)]),
    /// Removed it from there.
    TakeBack(&'static str, Spot),
    /// Told the rehearsal network to refuse the next piece.
    RefuseOnce,
    /// Nobody of ours: a stranger on the rehearsal network answered the piece.
    StrangerSays(&'static str, &'static str, &'static str),
    /// Went through the inbox.
    Tend,
    /// Answered what this stranger said last.
    Answer(&'static str, &'static str),
    /// Went through the inbox, answered a question where there was one, and closed what is done.
    Sweep,
    /// Closed what was said about it.
    DoneWith(&'static str),
    /// Said or decided something at the table.
    Table(AtTable),
}

impl Deed {
    /// Whether it begins with what strangers said until then.
    pub(super) const fn needs_news(self) -> bool {
        matches!(
            self,
            Self::Tend | Self::Sweep | Self::Answer(..) | Self::DoneWith(_)
        )
    }

    /// Whether something is sent because of it.
    pub(super) const fn goes_out(self) -> bool {
        matches!(
            self,
            Self::Place(..)
                | Self::Spread(..)
                | Self::Correct(..)
                | Self::TakeBack(..)
                | Self::Answer(..)
                | Self::Sweep
        )
    }
}
