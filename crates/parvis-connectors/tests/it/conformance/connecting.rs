use crate::harness::{Harness, Us, access, error};
use parvis_connectors::{Access, ConnectorErrorKind as Kind, Credential, Draft, Retry, Secret};

pub async fn an_account_is_connected_and_stays_so(harness: &dyn Harness) {
    let request = harness.request();
    let account = harness.connector().connect(&request).await.unwrap();
    assert!(!account.remote_id.is_empty());
    assert_eq!(account.handle, request.identifier.trim_start_matches('@'));
    assert!(
        account.renew_at.is_none_or(|at| at > harness.now()),
        "{:?}",
        account.renew_at
    );
    let again = harness.connector().connect(&request).await.unwrap();
    assert_eq!(again.remote_id, account.remote_id, "one account is one account");

    let renewed = harness
        .connector()
        .renew(&access(&request, &account))
        .await
        .unwrap();
    assert_eq!(renewed.handle, account.handle);
    let mut us = Us::connect(harness).await;
    us.access.credential = renewed.credential;
    us.say("Still here").await;
    assert_eq!(harness.standing().await, ["Still here"]);
}

pub async fn a_wrong_secret_is_rejected(harness: &dyn Harness) {
    let mut request = harness.request();
    request.secret = Secret::new("wrong");
    let said = error(harness.connector().connect(&request).await);
    assert_eq!(
        (said.kind, said.retry, said.field),
        (Kind::CredentialRejected, Retry::Never, Some("secret"))
    );
}

pub async fn what_is_no_identifier_is_said(harness: &dyn Harness) {
    for typed in ["", "   ", "two words", "what?"] {
        let mut request = harness.request();
        request.identifier = typed.to_owned();
        let said = error(harness.connector().connect(&request).await);
        assert_eq!(
            (said.kind, said.field),
            (Kind::InputUnreadable, Some("identifier")),
            "{typed:?}"
        );
    }
}

pub async fn a_forgotten_session_is_renewed_and_nothing_is_lost(harness: &dyn Harness) {
    let mut us = Us::connect(harness).await;
    us.access = harness.forget_session(&us.access).await;
    let (key, draft) = (us.key(), Draft::words("After a pause"));
    let said = error(us.send(&key, &draft, None).await);
    assert_eq!(
        (said.kind, said.retry),
        (Kind::CredentialExpired, Retry::AfterRenewal)
    );
    assert_eq!(harness.standing().await, Vec::<String>::new());

    us.access.credential = harness.connector().renew(&us.access).await.unwrap().credential;
    us.send(&key, &draft, None).await.unwrap();
    assert_eq!(harness.standing().await, ["After a pause"]);
}

pub async fn a_revoked_credential_wants_connecting_anew(harness: &dyn Harness) {
    let us = Us::connect(harness).await;
    harness.revoke(&us.access).await;
    let said = error(harness.connector().renew(&us.access).await);
    assert_eq!((said.kind, said.retry), (Kind::CredentialRejected, Retry::Never));
}

pub async fn anothers_credential_serves_nobody(harness: &dyn Harness) {
    let us = Us::connect(harness).await;
    let strange = Access {
        credential: Credential::from_kept("{\"token\":\"x\"}"),
        ..us.access.clone()
    };
    let said = error(harness.connector().renew(&strange).await);
    assert_eq!((said.kind, said.retry), (Kind::CredentialRejected, Retry::Never));
}
