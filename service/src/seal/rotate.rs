//! Sealing everything anew with the active key, and knowing which keys are still needed.

use sea_orm::{
    ConnectionTrait as _, FromQueryResult, StatementBuilder,
    sea_query::{Alias, Expr, ExprTrait as _, Order, Query, SelectStatement},
};
use uuid::Uuid;

use super::{KeyRing, place};
use crate::{
    ctx::Host,
    error::{Failure, Result},
    store::{Purpose, Tx},
};

/// Rows in a transaction: few enough that nobody waits long for SQLite's writer.
const BATCH: u64 = 200;

/// A column whose values are sealed, in a table that the platform may read whole and whose identifier is `id`.
struct SealedColumn {
    table: &'static str,
    column: &'static str,
}

/// Every sealed column. One that is not here keeps its old key for ever.
const SEALED: [SealedColumn; 6] = [
    SealedColumn { table: "second_factor", column: "secret" },
    SealedColumn { table: "second_factor", column: "codes_key" },
    SealedColumn { table: "delivery_secret", column: "payload" },
    SealedColumn { table: "push_identity", column: "private_key" },
    SealedColumn { table: "webhook", column: "secret" },
    SealedColumn { table: "webhook", column: "former_secret" },
];

/// What was found in one sealed column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedCount {
    /// The table and its column.
    pub place: String,
    /// Values that are sealed.
    pub sealed: u64,
    /// Of them, those that the active key seals already.
    pub current: u64,
    /// Of them, those that no key in hand opens.
    pub lost: u64,
    /// Values that were sealed anew just now.
    pub renewed: u64,
}

#[derive(FromQueryResult)]
struct SealedRow {
    id: Uuid,
    value: String,
}

/// Whether anything is sealed that none of the host's keys opens.
///
/// The server must not start then, since it would refuse people who have done
/// nothing wrong.
///
/// # Errors
/// A failure that names the first column with such a value.
pub async fn keys_suffice(host: &Host) -> Result<()> {
    let tx = host.database.read(Purpose::Platform, std::sync::Arc::default()).await?;
    for column in &SEALED {
        let mut query = column.rows();
        for beginning in host.keys.beginnings() {
            query.and_where(Expr::col(Alias::new(column.column)).not_like(format!("{beginning}%")));
        }
        if !query_rows(&tx, &query.limit(1).take()).await?.is_empty() {
            let what = column.name();
            return Err(Failure::new(format!(
                "{what} holds a value that none of the keys given opens; keys (MITOYEN_KEYS) must hold every key that was ever active and not rotated away"
            ))
            .into());
        }
    }
    Ok(())
}

/// Counts what is sealed with which keys, and opens each value.
///
/// # Errors
/// Failures only.
pub async fn keys_check(host: &Host) -> Result<Vec<SealedCount>> {
    let mut counts = Vec::with_capacity(SEALED.len());
    for column in &SEALED {
        let mut count = column.nothing();
        let mut after = Uuid::nil();
        loop {
            let tx = host.database.read(Purpose::Platform, std::sync::Arc::default()).await?;
            let rows = query_rows(&tx, &column.batch(after)).await?;
            let Some(last) = rows.last() else { break };
            after = last.id;
            for row in &rows {
                count.sealed += 1;
                count.current += u64::from(host.keys.is_current(&row.value));
                count.lost += u64::from(host.keys.open(&column.place(row.id), &row.value).is_err());
            }
        }
        counts.push(count);
    }
    Ok(counts)
}

/// Seals every value anew that another than the active key seals, one transaction a batch.
///
/// Done twice, it does nothing the second time; stopped in
/// the middle, it goes on where it stopped. What no key opens is counted and left as it is.
///
/// # Errors
/// `keys-not-set-up` where the host has no keys; failures.
pub async fn keys_rotate(host: &Host) -> Result<Vec<SealedCount>> {
    let mut counts = Vec::with_capacity(SEALED.len());
    for column in &SEALED {
        let mut count = column.nothing();
        let mut after = Uuid::nil();
        loop {
            let tx = host.database.write(Purpose::Platform, std::sync::Arc::default()).await?;
            let rows = query_rows(&tx, &column.batch(after)).await?;
            let Some(last) = rows.last() else { break };
            after = last.id;
            for row in &rows {
                count.sealed += 1;
                if host.keys.is_current(&row.value) {
                    count.current += 1;
                } else if let Some(renewed) = renewed(&host.keys, &column.place(row.id), &row.value)? {
                    count.renewed += column.write(&tx, row, renewed).await?;
                } else {
                    count.lost += 1;
                }
            }
            tx.commit().await?;
        }
        counts.push(count);
    }
    Ok(counts)
}

/// The value under the active key; nothing when no key opens it.
fn renewed(keys: &KeyRing, place: &str, value: &str) -> Result<Option<String>> {
    match keys.open(place, value) {
        Ok(plain) => keys.seal(place, &plain).map(Some),
        Err(_) => Ok(None),
    }
}

impl SealedColumn {
    fn name(&self) -> String {
        format!("{}.{}", self.table, self.column)
    }

    fn place(&self, row: Uuid) -> String {
        place(self.table, self.column, row)
    }

    fn nothing(&self) -> SealedCount {
        SealedCount { place: self.name(), sealed: 0, current: 0, lost: 0, renewed: 0 }
    }

    fn rows(&self) -> SelectStatement {
        Query::select()
            .column(Alias::new("id"))
            .expr_as(Expr::col(Alias::new(self.column)), Alias::new("value"))
            .from(Alias::new(self.table))
            .and_where(Expr::col(Alias::new(self.column)).is_not_null())
            .take()
    }

    fn batch(&self, after: Uuid) -> SelectStatement {
        self.rows()
            .and_where(Expr::col(Alias::new("id")).gt(after))
            .order_by(Alias::new("id"), Order::Asc)
            .limit(BATCH)
            .take()
    }

    /// Writes a value, unless somebody has written another one in the meantime.
    async fn write(&self, tx: &Tx, row: &SealedRow, value: String) -> Result<u64> {
        let update = Query::update()
            .table(Alias::new(self.table))
            .value(Alias::new(self.column), value)
            .and_where(Expr::col(Alias::new("id")).eq(row.id))
            .and_where(Expr::col(Alias::new(self.column)).eq(row.value.as_str()))
            .take();
        Ok(tx.execute(&update).await?.rows_affected())
    }
}

async fn query_rows(tx: &Tx, query: &impl StatementBuilder) -> Result<Vec<SealedRow>> {
    let rows = tx.query_all(query).await?;
    Ok(rows.iter().map(|row| SealedRow::from_query_result(row, "")).collect::<Result<_, _>>()?)
}
