//! The neglect watch: measured against labelled histories, and lived through by people.

mod apart;
mod home;
mod labelled;
mod plans;
mod profile;
mod watched;

/// Precision and recall over (channel, kind), and the share of days found within three.
const WANTED: f64 = 0.9;

#[expect(clippy::print_stdout, reason = "the table is what one runs it for")]
fn holds(half: &str) {
    let measured = labelled::measure(half);
    println!("{}", measured.table());
    assert!(measured.channels > 50, "the histories are there");
    assert!(measured.precision() >= WANTED);
    assert!(measured.recall() >= WANTED);
    assert!(measured.near() >= WANTED);
}

#[test]
fn the_watch_finds_what_a_fair_reader_finds_on_the_seen_histories() {
    holds("seen");
}

/// The half that nobody looked at while the watch was being written.
#[test]
fn the_watch_finds_it_on_histories_it_has_never_met() {
    holds("held-out");
}
