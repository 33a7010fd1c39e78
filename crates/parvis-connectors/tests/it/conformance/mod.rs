//! The suite. Each test is told what it needs by the connector's own declaration, and does nothing where that isn't
//! declared; `every` names them all for a network, `troubled` those for a network that can be told to misbehave.

mod connecting;
mod dying;
mod editing;
mod hearing;
mod sending;
mod trouble;
mod words;

pub use connecting::*;
pub use dying::*;
pub use editing::*;
pub use hearing::*;
pub use sending::*;
pub use trouble::*;
pub use words::*;

/// The tests of the suite, on the harness that an async function gives (none: it isn't there, and that was said).
macro_rules! suite {
    ($harness:path: $($name:ident),* $(,)?) => {$(
        #[tokio::test]
        async fn $name() {
            if let Some(harness) = $harness().await {
                crate::conformance::$name(&harness).await;
            }
        }
    )*};
    (every $harness:path) => {
        crate::conformance::suite! { $harness:
            an_account_is_connected_and_stays_so,
            a_wrong_secret_is_rejected,
            what_is_no_identifier_is_said,
            a_forgotten_session_is_renewed_and_nothing_is_lost,
            a_revoked_credential_wants_connecting_anew,
            anothers_credential_serves_nobody,
            the_same_key_sent_twice_is_one_piece,
            a_key_that_stands_is_not_used_for_something_else,
            looking_up_tells_what_stands,
            withdrawing_twice_is_withdrawing_once,
            a_thread_hangs_together,
            a_piece_in_a_language_is_taken,
            pictures_and_a_link_card_are_taken,
            a_sending_can_be_stopped_until_the_last_moment,
            what_is_too_long_is_said_and_never_sent,
            an_edit_takes_the_place_of_what_stood,
            an_edit_made_twice_is_one_and_is_found,
            what_is_gone_is_not_edited,
            a_reply_a_like_and_a_repost_are_read_back,
            our_answer_stands_below_what_it_answers,
            the_account_is_counted_as_a_whole,
            our_profile_is_read,
            what_has_gone_is_not_answered,
            a_reply_taken_back_is_gone,
            a_strangers_markup_stays_text,
            a_long_conversation_is_read_whole,
            what_is_withdrawn_has_no_replies_to_read,
            dead_at_each_step_it_stands_there_once,
            dead_at_any_moment_nothing_is_lost_and_nothing_is_there_twice,
        }
    };
    (troubled $harness:path) => {
        crate::conformance::suite! { $harness:
            taken_in_silence_is_found_and_not_sent_twice,
            lost_on_the_way_is_known_to_be_absent,
            a_network_that_is_down_is_tried_again,
            a_rate_limit_says_when_to_come_back,
            a_refusal_comes_with_its_words,
            only_a_clear_no_is_a_no,
        }
    };
}
pub(crate) use suite;
