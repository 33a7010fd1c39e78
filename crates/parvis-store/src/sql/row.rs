use crate::{Result, StoreError};
use parvis_domain::Timestamp;
use sqlx::{Database, Decode, Type};
use std::str::FromStr;
use uuid::Uuid;

/// A nullable column, for `#[sqlx(try_from = "OptUuid")]` on a field of type `Option<SomeId>`.
pub(crate) struct OptUuid(pub(crate) Option<Uuid>);
/// A nullable instant, for `#[sqlx(try_from = "OptMicros")]` on a field of type `Option<Timestamp>`.
pub(crate) struct OptMicros(pub(crate) Option<i64>);

macro_rules! nullable {
    ($($name:ident: $inner:ty),*) => {$(
        impl<DB: Database> Type<DB> for $name where $inner: Type<DB> {
            fn type_info() -> DB::TypeInfo {
                <$inner as Type<DB>>::type_info()
            }
            fn compatible(ty: &DB::TypeInfo) -> bool {
                <$inner as Type<DB>>::compatible(ty)
            }
        }

        impl<'r, DB: Database> Decode<'r, DB> for $name where Option<$inner>: Decode<'r, DB> {
            fn decode(value: DB::ValueRef<'r>) -> Result<Self, sqlx::error::BoxDynError> {
                <Option<$inner> as Decode<'r, DB>>::decode(value).map(Self)
            }
        }
    )*};
}
nullable!(OptUuid: Uuid, OptMicros: i64);

impl From<OptMicros> for Option<Timestamp> {
    fn from(stored: OptMicros) -> Self {
        stored.0.map(Timestamp::from_micros)
    }
}

/// A stored word as the domain's enumeration; a word nobody knows is a corrupt row, not a panic.
pub(crate) fn word<T>(what: &'static str, stored: &str) -> Result<T>
where
    T: FromStr,
    T::Err: std::fmt::Display,
{
    stored.parse().map_err(|error| StoreError::corrupt(what, error))
}
