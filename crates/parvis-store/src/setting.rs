//! What the instance remembers of itself, by name.

use crate::{Db, Result, Tx};

/// What is kept under this name.
pub async fn get(db: impl Into<Db<'_>>, name: &str) -> Result<Option<String>> {
    let row = fetch_optional!(
        db,
        (String,),
        "select value
        from instance_settings
        where name = $1",
        name
    )?;
    Ok(row.map(|(value,)| value))
}

/// Keeps a value, unless one is there already. Whoever was first wins: read it again afterwards.
pub async fn put_first(tx: &mut Tx, name: &str, value: &str) -> Result<()> {
    execute!(
        tx,
        "insert into instance_settings (name, value)
        values ($1, $2)
        on conflict (name) do nothing",
        name,
        value
    )?;
    Ok(())
}
