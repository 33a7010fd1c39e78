use super::line::Line;
use super::{Trouble, account, avatars, news, pace, profile, thread};
use crate::App;
use parvis_connectors::{ConnectorError, ConnectorErrorKind as Kind};
use parvis_store::channel;
use parvis_store::reading::{self, Reading};
use uuid::Uuid;

/// What listening to one channel goes on with.
pub(super) struct Session<'a> {
    pub(super) app: &'a App,
    pub(super) channel: &'a parvis_domain::Channel,
    pub(super) line: Line<'a>,
    pub(super) lease: Uuid,
}

/// Listens to one channel: news first, since they say which threads to read; then the threads that are due, and what is
/// counted for them; then, a few times a day, the account and its profile; then new faces.
pub(super) async fn listen(app: &App, reading: &mut Reading, lease: Uuid) -> Result<(), Trouble> {
    let workspace = reading.workspace_id;
    let Some(channel) = channel::by_id(&app.store, workspace, reading.channel_id).await? else {
        return Err(Trouble::LostLease);
    };
    let line = Line::open(app, workspace, &channel).await?;
    if !line.hears() {
        return Ok(());
    }
    let mut session = Session {
        app,
        channel: &channel,
        line,
        lease,
    };
    let told = match news::read(&mut session, reading).await {
        // A list that can't be read says nothing about the threads.
        Err(Trouble::Network(error)) if is_about_the_list(&error) => Err(Trouble::Network(error)),
        Err(trouble) => return Err(trouble),
        Ok(()) => Ok(()),
    };
    thread::read_due(&mut session, reading).await?;
    if account::count(&mut session, reading).await? {
        profile::look(&mut session, reading).await?;
    }
    avatars::fetch(&mut session, reading).await?;
    told
}

pub(super) const fn is_about_the_list(error: &ConnectorError) -> bool {
    matches!(
        error.kind,
        Kind::Refused | Kind::ServerFault | Kind::NotTheNetworkExpected | Kind::NotOffered | Kind::Gone
    )
}

impl Session<'_> {
    /// Says that we are still at it.
    pub(super) async fn stay(&self, tx: &mut parvis_store::Tx, reading: &Reading) -> Result<(), Trouble> {
        let until = self.app.now().plus(pace::LEASE);
        if reading::lengthen_lease(tx, reading, self.lease, until).await? {
            Ok(())
        } else {
            Err(Trouble::LostLease)
        }
    }
}
