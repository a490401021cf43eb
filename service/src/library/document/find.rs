//! Lists of documents, and what is found by its words.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use entity::{
    id::{AssociationId, DocumentId, DocumentVersionId},
    identity::Permission,
    language::Language,
    library::{
        DocumentKind, ObjectKind, Piece, document, document_link, document_search, document_version, looked_for,
        snippet,
    },
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait as _, DbBackend, Order, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait as _, Select,
    sea_query::{CaseStatement, Expr},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::access::Reading;
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    page::{PageRequest, Slice},
    proof::Proof,
    store::Tx,
};

/// Most characters of the beginning of a text.
pub const BEGINNING_MAX: usize = 20_000;

/// What a list of documents is narrowed to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentFilter {
    /// Beginnings of words of the title, the kind, the file's name and the text, all of them.
    pub search: Option<String>,
    /// What the documents are.
    pub kind: Option<DocumentKind>,
    /// The year of the documents.
    pub year: Option<i32>,
    /// Their language.
    pub language: Option<Language>,
    /// Something that they are about.
    pub about: Option<(ObjectKind, Uuid)>,
    /// Those that were put away, instead of those in use; only for whoever manages the association.
    pub archived: bool,
}

/// The documents of an association that the person may read, the latest first; with a search, those whose title has every word come before the rest.
///
/// # Errors
/// `association-unknown`, `Unauthenticated`, `Forbidden`; failures.
pub async fn documents_list(
    ctx: &Ctx,
    association: AssociationId,
    filter: &DocumentFilter,
    page: PageRequest,
) -> Result<Slice<document::Model>> {
    ctx.prove_in(Permission::DocumentRead, association)?;
    let reading = Reading::of(ctx)?;
    let tx = ctx.reader().await?;
    let mut query = tx
        .find::<document::Entity>(&reading.proof)
        .filter(document::Column::AssociationId.eq(association.0))
        .filter(reading.documents(&tx))
        .filter(if filter.archived {
            document::Column::ArchivedAt.is_not_null()
        } else {
            document::Column::ArchivedAt.is_null()
        });
    if let Some(kind) = filter.kind {
        query = query.filter(document::Column::Kind.eq(kind));
    }
    if let Some(language) = filter.language {
        query = query.filter(document::Column::Language.eq(language));
    }
    if let Some(year) = filter.year {
        let days = NaiveDate::from_ymd_opt(year, 1, 1).zip(NaiveDate::from_ymd_opt(year, 12, 31));
        query = query.filter(match days {
            Some((first, last)) => Condition::all().add(document::Column::DatedOn.between(first, last)),
            None => Condition::all().add(Expr::value(false)),
        });
    }
    if let Some((kind, id)) = filter.about {
        let about = tx
            .find_owned::<document_link::Entity>(&reading.proof)
            .select_only()
            .column(document_link::Column::DocumentId)
            .filter(document_link::Column::ObjectKind.eq(kind))
            .filter(document_link::Column::ObjectId.eq(id))
            .into_query();
        query = query.filter(document::Column::Id.in_subquery(about));
    }
    if let Some(search) = &filter.search {
        query = searched(&tx, &reading.proof, query, &looked_for(search));
    }
    let rows = query
        .order_by_desc(document::Column::DatedOn)
        .order_by_desc(document::Column::Id)
        .offset(page.offset)
        .limit(page.limit())
        .all(&*tx)
        .await?;
    Ok(page.cut(rows))
}

/// Narrows to documents that have every word, those with all of them in their title first.
fn searched(tx: &Tx, proof: &Proof, query: Select<document::Entity>, words: &[String]) -> Select<document::Entity> {
    if words.is_empty() {
        return query.filter(Expr::value(false));
    }
    let found = |columns: Columns| {
        let rows = tx
            .find_owned::<document_search::Entity>(proof)
            .select_only()
            .column(document_search::Column::DocumentId)
            .filter(matching(tx, columns, words))
            .into_query();
        document::Column::Id.in_subquery(rows)
    };
    let first: Expr = CaseStatement::new().case(found(Columns::Title), 0).finally(1).into();
    query.filter(found(Columns::All)).order_by(first, Order::Asc)
}

#[derive(Clone, Copy)]
enum Columns {
    Title,
    All,
}

/// Rows of the index that have a word with each of these beginnings. The words are letters and figures only, so neither query language finds anything
/// of its own in them.
fn matching(tx: &Tx, columns: Columns, words: &[String]) -> Expr {
    if tx.get_database_backend() == DbBackend::Postgres {
        let column = match columns {
            Columns::Title => "title_words",
            Columns::All => "words",
        };
        let question = words.iter().map(|word| format!("'{word}':*")).collect::<Vec<_>>().join(" & ");
        let sql = format!("array_to_tsvector(string_to_array(document_search.{column}, ' ')) @@ CAST($1 AS tsquery)");
        Expr::cust_with_values(sql, [question])
    } else {
        let beginnings = words.iter().map(|word| format!("\"{word}\" *")).collect::<Vec<_>>().join(" AND ");
        let question = match columns {
            Columns::Title => format!("title_words : ({beginnings})"),
            Columns::All => format!("words : ({beginnings})"),
        };
        let sql =
            "document_search.number IN (SELECT rowid FROM document_search_index WHERE document_search_index MATCH ?)";
        Expr::cust_with_values(sql, [question])
    }
}

/// Documents by identifier; those that the person may not read are absent.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn documents_by_ids(ctx: &Ctx, ids: &[DocumentId]) -> Result<BTreeMap<DocumentId, document::Model>> {
    let reading = Reading::of(ctx)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<document::Entity>(&reading.proof)
        .filter(document::Column::Id.is_in(ids.iter().map(|id| id.0)))
        .filter(reading.documents(&tx))
        .all(&*tx)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// A document.
///
/// # Errors
/// `document-unknown`, also for one that the person may not read.
pub async fn document_fetch(ctx: &Ctx, id: DocumentId) -> Result<document::Model> {
    documents_by_ids(ctx, &[id]).await?.remove(&id).ok_or_else(|| Error::not_found("document-unknown"))
}

/// The versions of documents that the person may read, the latest first. Their texts are left out, because they are long.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn versions_by_documents(
    ctx: &Ctx,
    ids: &[DocumentId],
) -> Result<BTreeMap<DocumentId, Vec<document_version::Model>>> {
    let readable = documents_by_ids(ctx, ids).await?;
    if readable.is_empty() {
        return Ok(BTreeMap::new());
    }
    let proof = ctx.prove(Permission::DocumentRead)?;
    let tx = ctx.reader().await?;
    let rows = without_text(tx.find::<document_version::Entity>(&proof))
        .filter(document_version::Column::DocumentId.is_in(readable.keys().map(|id| id.0)))
        .order_by_desc(document_version::Column::Number)
        .all(&*tx)
        .await?;
    let mut map: BTreeMap<DocumentId, Vec<document_version::Model>> = BTreeMap::new();
    for row in rows {
        map.entry(row.document_id).or_default().push(row);
    }
    Ok(map)
}

/// The versions in force of documents that the person may read.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn current_versions(
    ctx: &Ctx,
    documents: &[document::Model],
) -> Result<BTreeMap<DocumentId, document_version::Model>> {
    let proof = ctx.prove(Permission::DocumentRead)?;
    let tx = ctx.reader().await?;
    let rows = without_text(tx.find::<document_version::Entity>(&proof))
        .filter(document_version::Column::Id.is_in(documents.iter().map(|row| row.current_version_id.0)))
        .all(&*tx)
        .await?;
    Ok(rows.into_iter().map(|row| (row.document_id, row)).collect())
}

/// Versions with everything but their texts, which are long.
pub(crate) fn without_text(query: Select<document_version::Entity>) -> Select<document_version::Entity> {
    use sea_orm::Iterable as _;
    let columns = document_version::Column::iter().filter(|column| !matches!(column, document_version::Column::Text));
    query.select_only().columns(columns).expr_as(Expr::value(Option::<String>::None), "text")
}

/// Where the words that somebody looks for stand in the texts of documents that she was just shown; nothing for those whose text has none of them.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn document_snippets(
    ctx: &Ctx,
    documents: &[document::Model],
    search: &str,
) -> Result<BTreeMap<DocumentId, Vec<Piece>>> {
    let words = looked_for(search);
    if words.is_empty() || documents.is_empty() {
        return Ok(BTreeMap::new());
    }
    let texts = texts(ctx, documents).await?;
    let shown = |(id, text): (DocumentId, String)| Some((id, snippet(&text, &words))).filter(|(_, at)| !at.is_empty());
    Ok(texts.into_iter().filter_map(shown).collect())
}

/// The first lines of the texts of documents; absent for those that have none, and for those that the person may not read.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn document_beginnings(ctx: &Ctx, ids: &[DocumentId]) -> Result<BTreeMap<DocumentId, String>> {
    let documents: Vec<document::Model> = documents_by_ids(ctx, ids).await?.into_values().collect();
    let cut = |(id, text): (DocumentId, String)| (id, text.chars().take(BEGINNING_MAX).collect());
    Ok(texts(ctx, &documents).await?.into_iter().map(cut).collect())
}

async fn texts(ctx: &Ctx, documents: &[document::Model]) -> Result<BTreeMap<DocumentId, String>> {
    let reading = Reading::of(ctx)?;
    let tx = ctx.reader().await?;
    let readable = tx
        .find::<document::Entity>(&reading.proof)
        .select_only()
        .column(document::Column::CurrentVersionId)
        .filter(reading.documents(&tx))
        .into_query();
    let wanted = documents.iter().map(|row| row.current_version_id.0);
    let rows: Vec<(DocumentId, Option<String>)> = tx
        .find::<document_version::Entity>(&reading.proof)
        .select_only()
        .column(document_version::Column::DocumentId)
        .column(document_version::Column::Text)
        .filter(document_version::Column::Id.is_in(wanted))
        .filter(document_version::Column::Id.in_subquery(readable))
        .into_tuple()
        .all(&*tx)
        .await?;
    Ok(rows.into_iter().filter_map(|(id, text)| Some((id, text?))).collect())
}

/// What documents that the person may read are about.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn links_by_documents(
    ctx: &Ctx,
    ids: &[DocumentId],
) -> Result<BTreeMap<DocumentId, Vec<document_link::Model>>> {
    let readable = documents_by_ids(ctx, ids).await?;
    if readable.is_empty() {
        return Ok(BTreeMap::new());
    }
    let proof = ctx.prove(Permission::DocumentRead)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<document_link::Entity>(&proof)
        .filter(document_link::Column::DocumentId.is_in(readable.keys().map(|id| id.0)))
        .order_by_asc(document_link::Column::Id)
        .all(&*tx)
        .await?;
    let mut map: BTreeMap<DocumentId, Vec<document_link::Model>> = BTreeMap::new();
    for row in rows {
        map.entry(row.document_id).or_default().push(row);
    }
    Ok(map)
}

/// A version of a document that the person may read.
///
/// # Errors
/// `document-unknown`, `document-version-unknown`; failures.
pub async fn version_fetch(ctx: &Ctx, document: DocumentId, number: i32) -> Result<document_version::Model> {
    document_fetch(ctx, document).await?;
    let proof = ctx.prove(Permission::DocumentRead)?;
    let tx = ctx.reader().await?;
    let row = without_text(tx.find::<document_version::Entity>(&proof))
        .filter(document_version::Column::DocumentId.eq(document.0))
        .filter(document_version::Column::Number.eq(number))
        .one(&*tx)
        .await?;
    row.ok_or_else(|| Error::not_found("document-version-unknown"))
}

/// Versions by identifier, of documents that the person may read.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn versions_by_ids(
    ctx: &Ctx,
    ids: &[DocumentVersionId],
) -> Result<BTreeMap<DocumentVersionId, document_version::Model>> {
    let reading = Reading::of(ctx)?;
    let tx = ctx.reader().await?;
    let readable = tx
        .find::<document::Entity>(&reading.proof)
        .select_only()
        .column(document::Column::Id)
        .filter(reading.documents(&tx))
        .into_query();
    let rows = without_text(tx.find::<document_version::Entity>(&reading.proof))
        .filter(document_version::Column::Id.is_in(ids.iter().map(|id| id.0)))
        .filter(document_version::Column::DocumentId.in_subquery(readable))
        .all(&*tx)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// The years of the documents of an association that the person may read, the latest first.
///
/// # Errors
/// `association-unknown`, `Unauthenticated`, `Forbidden`; failures.
pub async fn document_years(ctx: &Ctx, association: AssociationId) -> Result<Vec<i32>> {
    ctx.prove_in(Permission::DocumentRead, association)?;
    let reading = Reading::of(ctx)?;
    let tx = ctx.reader().await?;
    let days: Vec<NaiveDate> = tx
        .find::<document::Entity>(&reading.proof)
        .select_only()
        .column(document::Column::DatedOn)
        .distinct()
        .filter(document::Column::AssociationId.eq(association.0))
        .filter(document::Column::ArchivedAt.is_null())
        .filter(reading.documents(&tx))
        .into_tuple()
        .all(&*tx)
        .await?;
    let years: std::collections::BTreeSet<i32> = days.iter().map(Datelike::year).collect();
    Ok(years.into_iter().rev().collect())
}
