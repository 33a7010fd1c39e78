//! A server of the Mastodon API that is none: it follows the documentation as far as Parvis, and a client that others
//! wrote, call it. Texts come back as the HTML that Mastodon makes of them; what a request says is held against the
//! derived description of the API where that is at hand.

mod accounts;
mod apps;
mod body;
mod html;
mod instance;
mod media;
mod notifications;
mod routes;
mod schema;
mod statuses;
mod views;
mod world;

pub use world::{FakeMember, Quirks};

use self::world::World;
use super::Misbehaviour;
use super::wire::{Answer, Ask, Wire};
use parvis_domain::Clock;
use serde_json::Value;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use url::Url;

/// The fake server.
#[derive(Debug)]
pub struct FakeMastodon {
    wire: Wire,
    world: Arc<Mutex<World>>,
}

impl FakeMastodon {
    /// An empty server on a free port of 127.0.0.1, which ends when it is dropped.
    pub async fn start(clock: Arc<dyn Clock>) -> Self {
        Self::start_at(clock, 0).await
    }

    /// The same, on a port of one's choice.
    pub async fn start_at(clock: Arc<dyn Clock>, port: u16) -> Self {
        let world = Arc::new(Mutex::new(World::new(clock)));
        let answering = Arc::clone(&world);
        let wire = Wire::open_at(port, move |ask| answer(&answering, ask))
            .await
            .expect("a free port");
        lock(&world).at(wire.address);
        Self { wire, world }
    }

    /// Where it listens: the guard needs an exception for it.
    pub const fn address(&self) -> SocketAddr {
        self.wire.address
    }

    /// Its address.
    pub fn url(&self) -> Url {
        Url::parse(&lock(&self.world).url).expect("an address")
    }

    /// From now on a request that the description doesn't know is refused and kept: see [`FakeMastodon::violations`].
    ///
    /// # Errors
    /// When the description can't be read.
    pub fn hold_to(&self, description: &Path) -> Result<(), String> {
        let schema = schema::Description::read(description)?;
        lock(&self.world).description = Some(schema);
        Ok(())
    }

    /// What was asked against the description.
    pub fn violations(&self) -> Vec<String> {
        lock(&self.world).violations.clone()
    }

    /// How it differs from Mastodon.
    pub fn behaves(&self, change: impl FnOnce(&mut Quirks)) {
        change(&mut lock(&self.world).quirks);
    }

    /// Somebody moves in. `acct` is `name` for one of this server, `name@host` for one of another.
    pub fn moves_in(&self, acct: &str, display_name: &str) -> FakeMember {
        lock(&self.world).moves_in(acct, display_name)
    }

    /// From now on, so many times, a call goes wrong this way: `POST /api/v1/statuses`, with `:id` for any id, or `*`.
    pub fn tell(&self, route: &str, misbehaviour: Misbehaviour, times: usize) {
        lock(&self.world).told.tell(route, misbehaviour, times);
    }

    /// All goes right again. Gives what had been told and wasn't done.
    pub fn forgive(&self) -> Vec<(Misbehaviour, usize)> {
        lock(&self.world).told.forgive()
    }

    /// From now on it is called by this name, where somebody sees to it that the name leads here.
    pub fn is_called(&self, name: &str) {
        let mut world = lock(&self.world);
        world.domain = format!("{name}:{}", self.wire.address.port());
        world.url = format!("http://{}/", world.domain);
    }

    /// How many statuses stand there.
    pub fn stands(&self) -> usize {
        lock(&self.world).statuses.len()
    }

    /// The server goes away: from now on nobody listens at its address.
    pub async fn goes_away(&self) {
        self.wire.close().await;
    }

    /// The tokens of the account are worth nothing any more.
    pub fn revokes(&self, who: &FakeMember) {
        lock(&self.world)
            .tokens
            .retain(|_, token| token.account != who.id);
    }

    /// The account is suspended, or isn't any more.
    pub fn suspends(&self, who: &FakeMember, suspended: bool) {
        lock(&self.world).member_mut(&who.id).suspended = suspended;
    }

    /// What the account writes is seen like this unless it says otherwise.
    pub fn prefers(&self, who: &FakeMember, visibility: &'static str) {
        lock(&self.world).member_mut(&who.id).prefers = visibility;
    }

    /// The account's profile says this, and has this status pinned.
    pub fn writes_profile(&self, who: &FakeMember, words: &str, pinned: Option<&str>) {
        let mut world = lock(&self.world);
        let member = world.member_mut(&who.id);
        words.clone_into(&mut member.note);
        member.pinned = pinned.and_then(|id| id.parse().ok());
    }

    /// Somebody posts. Returns the status's id.
    pub fn posts(
        &self,
        who: &FakeMember,
        text: &str,
        visibility: &str,
        warning: &str,
        answers: Option<&str>,
    ) -> String {
        let mut world = lock(&self.world);
        world.posts(&who.id, text, visibility, warning, answers)
    }

    /// Somebody answers, publicly, naming whoever is answered as clients do only when told: here they don't.
    pub fn replies(&self, who: &FakeMember, parent: &str, text: &str) -> String {
        self.posts(who, text, "public", "", Some(parent))
    }

    /// Somebody likes a status.
    pub fn likes(&self, who: &FakeMember, status: &str) {
        lock(&self.world).point(&who.id, status, "favourite");
    }

    /// Somebody passes a status on.
    pub fn reposts(&self, who: &FakeMember, status: &str) {
        lock(&self.world).point(&who.id, status, "reblog");
    }

    /// A status is taken away.
    pub fn takes_back(&self, status: &str) {
        lock(&self.world).remove(status);
    }

    /// The texts of what stands there for an account, the oldest first, as they were sent.
    pub fn standing(&self, who: &FakeMember) -> Vec<String> {
        let world = lock(&self.world);
        let own = world
            .statuses
            .values()
            .filter(|status| status.account == who.id && status.reblog.is_none());
        own.map(|status| status.text.clone()).collect()
    }

    /// A status as the API shows it to whoever wrote it.
    pub fn status(&self, id: &str) -> Option<Value> {
        let world = lock(&self.world);
        let status = world.statuses.get(&id.parse().ok()?)?;
        Some(views::status(&world, status, Some(&status.account)))
    }

    /// How often a route was called, as `POST /api/v1/statuses`.
    pub fn calls(&self, route: &str) -> usize {
        lock(&self.world).calls.get(route).copied().unwrap_or(0)
    }

    /// The applications that are known.
    pub fn applications(&self) -> usize {
        lock(&self.world).apps.len()
    }

    /// Every application is forgotten, as servers before 4.3 did with those that nobody used.
    pub fn forgets_applications(&self) {
        lock(&self.world).apps.clear();
    }
}

fn lock(world: &Mutex<World>) -> MutexGuard<'_, World> {
    world.lock().unwrap_or_else(PoisonError::into_inner)
}

fn answer(world: &Mutex<World>, ask: &Ask) -> Answer {
    let mut world = lock(world);
    let route = routes::name(ask);
    *world.calls.entry(route.clone()).or_default() += 1;
    if let Some(broken) = world
        .description
        .as_ref()
        .and_then(|description| description.broken_by(ask, &route))
    {
        world.violations.push(format!("{route}: {broken}"));
        return Answer::json(
            500,
            &serde_json::json!({ "error": format!("against the description: {broken}") }),
        );
    }
    let told = world.told.next(|of| of == route);
    let misdated = told.as_ref().map_or(0, Misbehaviour::misdates_by);
    let said = match told {
        None => routes::answer(&mut world, &route, ask),
        Some(misbehaviour) => {
            let right = misbehaviour
                .takes()
                .then(|| routes::answer(&mut world, &route, ask));
            misbehaviour.spoil(right)
        }
    };
    let shows = jiff::SignedDuration::from_secs(misdated);
    let date = (world.now().to_jiff() + shows)
        .strftime("%a, %d %b %Y %H:%M:%S GMT")
        .to_string();
    said.header("date", &date)
}
