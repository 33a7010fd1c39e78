use crate::Timestamp;
use uuid::Uuid;

/// Where a page of a list ordered by time ended: the next one starts after it. Travels as an opaque word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// The instant the list is ordered by.
    pub at: Timestamp,
    /// Tells apart what happened at one instant.
    pub id: Uuid,
}

/// A word that was not made by [`Cursor::to_string`](ToString).
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("the cursor can't be read: take it from `next` of the page before")]
pub struct BadCursor;

impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:x}.{}", self.at.micros(), self.id.simple())
    }
}

impl std::str::FromStr for Cursor {
    type Err = BadCursor;

    fn from_str(word: &str) -> Result<Self, BadCursor> {
        let (at, id) = word.split_once('.').ok_or(BadCursor)?;
        let at = u64::from_str_radix(at, 16).map_err(|_| BadCursor)?;
        Ok(Self {
            at: Timestamp::from_micros(at.cast_signed()),
            id: id.parse().map_err(|_| BadCursor)?,
        })
    }
}

/// One page of a list, and where the next one starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    /// What the page holds, in the list's order.
    pub items: Vec<T>,
    /// Where the next page starts; nothing when this is the last one.
    pub next: Option<Cursor>,
}

impl<T> Page<T> {
    /// Cuts a list that was fetched with one item too many: the extra one proves that there is a next page.
    pub fn cut(mut items: Vec<T>, size: usize, cursor: impl Fn(&T) -> Cursor) -> Self {
        let more = items.len() > size;
        items.truncate(size);
        let next = if more { items.last().map(cursor) } else { None };
        Self { items, next }
    }

    /// The same page of something else.
    pub fn map<U>(self, f: impl FnMut(T) -> U) -> Page<U> {
        Page {
            items: self.items.into_iter().map(f).collect(),
            next: self.next,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_reads_what_it_wrote_and_refuses_the_rest() {
        let cursor = Cursor {
            at: Timestamp::from_seconds(-3),
            id: Uuid::from_u128(7),
        };
        assert_eq!(cursor.to_string().parse(), Ok(cursor));
        assert_eq!("".parse::<Cursor>(), Err(BadCursor));
        assert_eq!("zz.zz".parse::<Cursor>(), Err(BadCursor));
    }

    #[test]
    fn only_an_item_too_many_makes_a_next_page() {
        let cursor = |n: &i64| Cursor {
            at: Timestamp::from_micros(*n),
            id: Uuid::nil(),
        };
        assert_eq!(Page::cut(vec![1, 2], 2, cursor).next, None);
        let page = Page::cut(vec![1, 2, 3], 2, cursor);
        assert_eq!(page.items, [1, 2]);
        assert_eq!(page.next.unwrap().at.micros(), 2);
    }
}
