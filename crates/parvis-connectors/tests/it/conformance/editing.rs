use crate::harness::{Harness, Us, error};
use parvis_connectors::{
    ConnectorErrorKind as Kind, Draft, Files, Found, Part, PartKey, Published, Remote, Retry, Unwatched,
};
use parvis_domain::Ability;

async fn change(
    us: &Us<'_>,
    remote: &Remote,
    key: &PartKey,
    draft: &Draft,
) -> parvis_connectors::Result<Published> {
    let part = Part {
        others: &[],
        key,
        draft,
        files: &Files::default(),
        reply_to: None,
    };
    us.connector().edit(&us.access, remote, &part, &Unwatched).await
}

async fn looked_up(us: &Us<'_>, remote: &Remote, key: &PartKey, draft: &Draft) -> Found {
    let part = Part {
        others: &[],
        key,
        draft,
        files: &Files::default(),
        reply_to: None,
    };
    us.connector()
        .look_up_edit(&us.access, remote, &part)
        .await
        .unwrap()
}

fn edits(us: &Us<'_>) -> bool {
    us.connector().capabilities(&us.access.facts).can(Ability::Edit)
}

pub async fn an_edit_takes_the_place_of_what_stood(harness: &dyn Harness) {
    let us = Us::connect(harness).await;
    if !edits(&us) {
        return;
    }
    let other = us.say("Stays as it is").await;
    let remote = us.say("Open untill six").await;
    let draft = Draft::words("Open until six");
    let edited = change(&us, &remote, &us.key(), &draft).await.unwrap().remote;
    assert_eq!(
        (&edited.id, &edited.url),
        (&remote.id, &remote.url),
        "it is the same piece"
    );
    assert_eq!(harness.standing().await, ["Stays as it is", "Open until six"]);

    let again = change(&us, &edited, &us.key(), &Draft::words("Open until seven")).await;
    assert_eq!(again.unwrap().remote.id, remote.id);
    assert_eq!(harness.standing().await, ["Stays as it is", "Open until seven"]);
    us.connector().withdraw(&us.access, &remote).await.unwrap();
    assert_eq!(harness.standing().await, ["Stays as it is"]);
    assert_ne!(other.id, remote.id);
}

pub async fn an_edit_made_twice_is_one_and_is_found(harness: &dyn Harness) {
    let us = Us::connect(harness).await;
    if !edits(&us) {
        return;
    }
    let remote = us.say("Fisrt").await;
    let (key, draft) = (us.key(), Draft::words("First"));
    assert_eq!(looked_up(&us, &remote, &key, &draft).await, Found::Absent);
    let edited = change(&us, &remote, &key, &draft).await.unwrap().remote;
    assert_eq!(
        looked_up(&us, &remote, &key, &draft).await,
        Found::There(edited.clone())
    );
    assert_eq!(change(&us, &remote, &key, &draft).await.unwrap().remote, edited);
    assert_eq!(harness.standing().await, ["First"]);
}

pub async fn what_is_gone_is_not_edited(harness: &dyn Harness) {
    let us = Us::connect(harness).await;
    if !edits(&us) {
        return;
    }
    let remote = us.say("Not for long").await;
    us.connector().withdraw(&us.access, &remote).await.unwrap();
    let said = error(change(&us, &remote, &us.key(), &Draft::words("For longer")).await);
    assert_eq!((said.kind, said.retry), (Kind::Gone, Retry::Never));
    assert_eq!(harness.standing().await, Vec::<String>::new());
}
