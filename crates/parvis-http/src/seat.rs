use parvis_app::{Problem, ProblemKind, Result};
use parvis_domain::UserId;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// How many lines somebody may keep open at once: one for each of a good many tabs.
const MOST: usize = 12;

/// Who keeps how many lines open on this node.
#[derive(Clone, Default)]
pub(crate) struct Seats(Arc<Mutex<HashMap<UserId, usize>>>);

/// The right to keep one line open, given back when it is dropped.
pub struct Seat {
    taken: Seats,
    by: UserId,
}

impl Seats {
    /// Takes one.
    ///
    /// # Errors
    /// `too-many-lines`.
    pub(crate) fn take(&self, by: UserId) -> Result<Seat> {
        let mut taken = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = taken.entry(by).or_default();
        if *count >= MOST {
            let after = Duration::from_mins(1);
            return Err(Problem::new(ProblemKind::TooMany { after }, "too-many-lines").with("most", MOST));
        }
        *count += 1;
        Ok(Seat {
            taken: self.clone(),
            by,
        })
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut taken = self.taken.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = taken.get_mut(&self.by) {
            *count -= 1;
            if *count == 0 {
                taken.remove(&self.by);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn the_thirteenth_line_is_refused_until_one_is_closed_and_a_neighbour_has_twelve_too() {
        let seats = Seats::default();
        let mira = UserId::from_uuid(Uuid::from_u128(1));
        let mut lines: Vec<Seat> = (0..MOST).map(|_| seats.take(mira).unwrap()).collect();
        assert_eq!(
            seats.take(mira).err().map(|problem| problem.code),
            Some("too-many-lines")
        );
        seats.take(UserId::from_uuid(Uuid::from_u128(2))).unwrap();
        lines.pop();
        seats.take(mira).unwrap();
        lines.clear();
        assert!(seats.0.lock().unwrap().is_empty());
    }
}
