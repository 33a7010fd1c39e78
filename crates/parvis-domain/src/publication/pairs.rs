use super::{Publication, PublicationState as State};
use crate::DeliveryState;

impl State {
    /// Whether a publication in this state may be met with its placing delivery in that one; none where there is
    /// no delivery. Every transaction that changes one of them leaves such a pair.
    pub const fn goes_with(self, delivery: Option<DeliveryState>) -> bool {
        use DeliveryState::{Available, Cancelled, Completed, Discarded, Retryable, Running};
        match self {
            Self::Scheduled => matches!(delivery, Some(Available)),
            Self::Sending => matches!(delivery, Some(Available | Running | Retryable)),
            Self::Published => delivery.is_none() || matches!(delivery, Some(Completed | Cancelled)),
            Self::Withdrawn => {
                delivery.is_none() || matches!(delivery, Some(Completed | Cancelled | Discarded))
            }
            Self::AwaitingApproval | Self::AwaitingHand | Self::Cancelled => {
                delivery.is_none() || matches!(delivery, Some(Cancelled))
            }
            Self::Held => matches!(delivery, Some(Cancelled)),
            Self::Unconfirmed => matches!(delivery, Some(Running | Retryable | Discarded)),
            Self::Failed => matches!(delivery, Some(Discarded)),
        }
    }
}

impl Publication {
    /// Whether it may be met with its placing delivery in this state.
    pub const fn goes_with(&self, delivery: Option<DeliveryState>) -> bool {
        self.state.goes_with(delivery)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table of docs/state-machines.md that follows `## Publication × delivery`.
    #[test]
    fn the_pairs_are_the_documented_ones() {
        let text = include_str!("../../../../docs/state-machines.md");
        let section = text.split("\n## Publication × delivery\n").nth(1).unwrap();
        let section = section.split("\n## ").next().unwrap();
        let mut seen = 0;
        for row in section.lines().filter(|line| line.starts_with("| `")) {
            let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
            let state: State = cells[0].trim_matches('`').parse().unwrap();
            let columns = std::iter::once(None).chain(DeliveryState::ALL.iter().copied().map(Some));
            for (cell, delivery) in cells[1..].iter().zip(columns) {
                assert_eq!(
                    state.goes_with(delivery),
                    !cell.is_empty(),
                    "{state} with {delivery:?}"
                );
                seen += 1;
            }
        }
        assert_eq!(seen, State::ALL.len() * (DeliveryState::ALL.len() + 1));
    }
}
