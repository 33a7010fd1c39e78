//! Profiles on networks: who speaks in conversations, and whom somebody trusts.

use crate::sql::{Builder, OptMicros, OptUuid, dialect::any_of, dialect::any_word, word};
use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{Account, AccountId, Network, Timestamp, Trust, UserId, WorkspaceId};
use uuid::Uuid;

macro_rules! columns {
    () => {
        "id, network, remote_id, handle, display_name, url, avatar, trusted_at, trusted_by, first_heard_at"
    };
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: AccountId,
    network: String,
    remote_id: String,
    handle: String,
    display_name: Option<String>,
    url: Option<String>,
    avatar: Option<String>,
    #[sqlx(try_from = "OptMicros")]
    trusted_at: Option<Timestamp>,
    #[sqlx(try_from = "OptUuid")]
    trusted_by: Option<UserId>,
    #[sqlx(try_from = "i64")]
    first_heard_at: Timestamp,
}

impl TryFrom<Row> for Account {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: row.id,
            network: word("accounts.network", &row.network)?,
            remote_id: row.remote_id,
            handle: row.handle,
            display_name: row.display_name,
            url: row.url,
            avatar: row.avatar,
            trusted: match (row.trusted_at, row.trusted_by) {
                (Some(since), Some(by)) => Some(Trust { since, by }),
                _ => None,
            },
            first_heard_at: row.first_heard_at,
        })
    }
}

/// A profile as a network shows it.
#[derive(Clone, Copy, Debug)]
pub struct Heard<'a> {
    /// Where.
    pub network: Network,
    /// What the network never changes.
    pub remote_id: &'a str,
    /// The name people call it by.
    pub handle: &'a str,
    /// The name it shows.
    pub display_name: Option<&'a str>,
    /// Where people see it.
    pub url: Option<&'a str>,
    /// Where its picture is; none when it has none, or when that wasn't said.
    pub picture: Option<&'a str>,
}

/// Takes note of a profile: `id` is its identifier if it is new. Gives it as it is now kept, and whether something
/// that readers see of it has changed.
pub async fn hear(
    tx: &mut Tx,
    workspace: WorkspaceId,
    id: AccountId,
    heard: &Heard<'_>,
    now: Timestamp,
) -> Result<(Account, bool)> {
    let before = by_remote(&mut *tx, workspace, heard.network, heard.remote_id).await?;
    execute!(
        tx,
        "insert into accounts
        (workspace_id, id, network, remote_id, handle, display_name, url, picture, first_heard_at, heard_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
        on conflict (workspace_id, network, remote_id) do update
        set handle = excluded.handle, display_name = excluded.display_name, url = excluded.url,
        picture = excluded.picture, heard_at = excluded.heard_at",
        workspace,
        id,
        heard.network.as_str(),
        heard.remote_id,
        heard.handle,
        heard.display_name,
        heard.url,
        heard.picture,
        now
    )?;
    let after = by_remote(tx, workspace, heard.network, heard.remote_id).await?;
    let after =
        after.ok_or_else(|| StoreError::corrupt("accounts", "an account that was just written is gone"))?;
    let changed = before.is_some_and(|before| before != after);
    Ok((after, changed))
}

/// The account that a network knows as this.
pub async fn by_remote(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    network: Network,
    remote_id: &str,
) -> Result<Option<Account>> {
    let row = fetch_optional!(
        db,
        Row,
        concat!(
            "select ",
            columns!(),
            " from accounts
            where workspace_id = $1
            and network = $2
            and remote_id = $3"
        ),
        workspace,
        network.as_str(),
        remote_id
    )?;
    row.map(TryInto::try_into).transpose()
}

/// An account, and where the network keeps its picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// As it is kept.
    pub account: Account,
    /// Where its picture is, as it was last heard.
    pub picture: Option<String>,
}

#[derive(sqlx::FromRow)]
struct ProfileRow {
    #[sqlx(flatten)]
    account: Row,
    picture: Option<String>,
}

impl Profile {
    /// Whether it is known as it was heard now.
    #[must_use]
    pub fn is_as(&self, heard: &Heard<'_>) -> bool {
        let Self { account, picture } = self;
        account.network == heard.network
            && account.remote_id == heard.remote_id
            && account.handle == heard.handle
            && account.display_name.as_deref() == heard.display_name
            && account.url.as_deref() == heard.url
            && picture.as_deref() == heard.picture
    }
}

/// Those of a network's accounts that have been heard.
pub async fn profiles(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    network: Network,
    remote_ids: &[&str],
) -> Result<Vec<Profile>> {
    let mut sql = Builder::on(
        db,
        concat!(
            "select ",
            columns!(),
            ", picture from accounts where workspace_id = "
        ),
    );
    sql.bind(workspace)
        .push(" and network = ")
        .bind(network.as_str().to_owned());
    sql.push(" and ");
    any_word(&mut sql, "remote_id", remote_ids);
    let rows = sql.fetch_all::<ProfileRow>().await?;
    let profile = |row: ProfileRow| {
        Ok(Profile {
            account: row.account.try_into()?,
            picture: row.picture,
        })
    };
    rows.into_iter().map(profile).collect()
}

/// One account.
pub async fn by_id(db: impl Into<Db<'_>>, workspace: WorkspaceId, id: AccountId) -> Result<Option<Account>> {
    Ok(by_ids(db, workspace, &[id]).await?.pop())
}

/// Those of these accounts that are there.
pub async fn by_ids(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    ids: &[AccountId],
) -> Result<Vec<Account>> {
    let mut sql = Builder::on(
        db,
        concat!("select ", columns!(), " from accounts where workspace_id = "),
    );
    sql.bind(workspace).push(" and ");
    let ids: Vec<Uuid> = ids.iter().map(|id| id.uuid()).collect();
    any_of(&mut sql, "id", &ids);
    let rows = sql.fetch_all::<Row>().await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Trusts an account, or takes that back. Gives whether that was news.
pub async fn trust(tx: &mut Tx, workspace: WorkspaceId, id: AccountId, trust: Option<Trust>) -> Result<bool> {
    let touched = execute!(
        tx,
        "update accounts
        set trusted_at = $3, trusted_by = $4
        where workspace_id = $1
        and id = $2
        and (trusted_at is null) <> ($3 is null)",
        workspace,
        id,
        trust.map(|trust| trust.since),
        trust.map(|trust| trust.by)
    )?;
    Ok(touched == 1)
}

/// Accounts whose picture isn't the one that was fetched, those heard last first: where it is now, if anywhere.
pub async fn avatars_due(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    network: Network,
    most: u32,
) -> Result<Vec<(AccountId, Option<String>)>> {
    let rows = fetch_all!(
        db,
        (Uuid, Option<String>),
        "select id, picture
        from accounts
        where workspace_id = $1
        and network = $2
        and coalesce(picture, '') <> coalesce(avatar_of, '')
        order by heard_at desc, id
        limit $3",
        workspace,
        network.as_str(),
        i64::from(most)
    )?;
    Ok(rows
        .into_iter()
        .map(|(id, picture)| (id.into(), picture))
        .collect())
}

/// Notes what the picture at `of` became: a file's name, or nothing when it was no use.
pub async fn keep_avatar(
    tx: &mut Tx,
    workspace: WorkspaceId,
    id: AccountId,
    of: Option<&str>,
    file: Option<&str>,
) -> Result<()> {
    execute!(
        tx,
        "update accounts
        set avatar_of = $3, avatar = $4
        where workspace_id = $1
        and id = $2",
        workspace,
        id,
        of,
        file
    )?;
    Ok(())
}
