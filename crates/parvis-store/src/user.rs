//! Who may sign in.

use crate::{
    Db, Result, Tx,
    sql::{Builder, OptMicros, dialect::any_of},
};
use parvis_domain::{Timestamp, User, UserId};
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: UserId,
    name: String,
    email: String,
    password_hash: Option<String>,
    language: String,
    theme: String,
    is_administrator: bool,
    #[sqlx(try_from = "i64")]
    created_at: Timestamp,
    #[sqlx(try_from = "OptMicros")]
    deactivated_at: Option<Timestamp>,
}

impl From<Row> for User {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            name: row.name,
            email: row.email,
            language: row.language,
            theme: row.theme,
            is_administrator: row.is_administrator,
            created_at: row.created_at,
            deactivated_at: row.deactivated_at,
        }
    }
}

/// Whether anybody was ever made: an instance without users still awaits its first set-up.
pub async fn any(db: impl Into<Db<'_>>) -> Result<bool> {
    let one: Option<(i64,)> = fetch_optional!(db, (i64,), "select cast(1 as bigint) from users limit 1")?;
    Ok(one.is_some())
}

/// The user with this identifier.
pub async fn by_id(db: impl Into<Db<'_>>, id: UserId) -> Result<Option<User>> {
    let row = fetch_optional!(
        db,
        Row,
        "select id, name, email, password_hash, language, theme, is_administrator, created_at, deactivated_at
        from users
        where id = $1",
        id
    )?;
    Ok(row.map(Into::into))
}

/// The user who signs in with this address, and the hash of their password if they have one.
pub async fn by_email(db: impl Into<Db<'_>>, email: &str) -> Result<Option<(User, Option<String>)>> {
    let row = fetch_optional!(
        db,
        Row,
        "select id, name, email, password_hash, language, theme, is_administrator, created_at, deactivated_at
        from users
        where email = $1",
        email
    )?;
    Ok(row.map(|mut row| {
        let hash = row.password_hash.take();
        (row.into(), hash)
    }))
}

/// Writes a new one. [`StoreError::Taken`](crate::StoreError::Taken) when the address is in use.
pub async fn insert(tx: &mut Tx, user: &User, password_hash: Option<&str>) -> Result<()> {
    execute!(
        tx,
        "insert into users (id, name, email, password_hash, language, theme, is_administrator, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)",
        user.id,
        &user.name,
        &user.email,
        password_hash,
        &user.language,
        &user.theme,
        user.is_administrator,
        user.created_at
    )?;
    Ok(())
}

/// Writes what the user may change of themselves.
pub async fn update(tx: &mut Tx, user: &User) -> Result<()> {
    execute!(
        tx,
        "update users
        set name = $2, language = $3, theme = $4
        where id = $1",
        user.id,
        &user.name,
        &user.language,
        &user.theme
    )?;
    Ok(())
}

/// Gives the user another password.
pub async fn set_password(tx: &mut Tx, user: UserId, password_hash: &str) -> Result<()> {
    execute!(
        tx,
        "update users set password_hash = $2 where id = $1",
        user,
        password_hash
    )?;
    Ok(())
}

/// The names of these users, in no order; one who doesn't exist is left out.
pub async fn names(db: impl Into<Db<'_>>, ids: &[UserId]) -> Result<Vec<(UserId, String)>> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.uuid()).collect();
    let mut sql = Builder::on(db, "select id, name from users where ");
    any_of(&mut sql, "id", &ids);
    let rows = sql.fetch_all::<(Uuid, String)>().await?;
    Ok(rows.into_iter().map(|(id, name)| (id.into(), name)).collect())
}
