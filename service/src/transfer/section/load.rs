//! Reading everything that the sections compute from, in a number of statements that does not depend on how many requests there are.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use entity::{
    charges::{CallStatus, call_for_funds, call_line, contribution, contribution_detail},
    id::{AssociationId, DocumentVersionId, OwnerId, TransferId, UnitId},
    library::{DocumentKind, ObjectKind, document, document_link, document_version},
    property::{DeedKind, KeyKind, association, building, deed, owner, ownership, unit, unit_share},
    refusal::Refusal,
    share::Share,
    transfer::{
        section::{Answer, minutes_window, statement_window},
        transfer, transfer_answer, transfer_setting,
    },
};
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect, QueryTrait as _};

use super::facts::{About, Book};
use crate::{
    clock::{day_begins, day_in_belgium},
    error::Result,
    library::without_text,
    proof::Proof,
    property::{Holding, in_force_on, keys_at, mandates_at},
    store::Tx,
};

/// The kinds of documents that are found in the library without anybody naming them.
const FOUND: [DocumentKind; 12] = [
    DocumentKind::BaseDeed,
    DocumentKind::ByLaws,
    DocumentKind::InternalRules,
    DocumentKind::Minutes,
    DocumentKind::BalanceSheet,
    DocumentKind::ChargeStatement,
    DocumentKind::InsurancePolicy,
    DocumentKind::Contract,
    DocumentKind::PostInterventionFile,
    DocumentKind::TankCertificate,
    DocumentKind::AsbestosCertificate,
    DocumentKind::EnergyCertificate,
];

/// How much is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Depth {
    /// What tells whether sections are complete.
    Standing,
    /// What is shown and printed too.
    Whole,
}

/// Reads what the registers say about requests on a day. The proof must cover their associations.
pub(super) async fn load(
    tx: &Tx,
    proof: &Proof,
    transfers: &[transfer::Model],
    day: NaiveDate,
    depth: Depth,
) -> Result<Book> {
    let associations: Vec<AssociationId> =
        transfers.iter().map(|row| row.association_id).collect::<BTreeSet<_>>().into_iter().collect();
    let sold: Vec<UnitId> = transfers.iter().map(|row| row.unit_id).collect::<BTreeSet<_>>().into_iter().collect();
    let mut book = Book { day, ..Book::default() };
    if transfers.is_empty() {
        return Ok(book);
    }
    answers(tx, proof, transfers, &mut book).await?;
    institutions(tx, proof, &associations, &mut book).await?;
    persons(tx, proof, &sold, &mut book).await?;
    charges(tx, proof, &associations, &sold, &mut book).await?;
    units(tx, proof, &sold, depth, &mut book).await?;
    documents(tx, proof, &associations, &mut book).await?;
    if depth == Depth::Whole {
        for key in keys_at(tx, proof, &associations, day).await? {
            if key.key.kind == KeyKind::General {
                book.totals.insert(key.key.association_id, Share(key.total));
            }
            book.keys.entry(key.key.association_id).or_default().push(key);
        }
    }
    files(tx, proof, depth, &mut book).await?;
    Ok(book)
}

async fn answers(tx: &Tx, proof: &Proof, transfers: &[transfer::Model], book: &mut Book) -> Result<()> {
    let rows = tx
        .find::<transfer_answer::Entity>(proof)
        .filter(transfer_answer::Column::TransferId.is_in(transfers.iter().map(|row| row.id.0)))
        .all(tx)
        .await?;
    for row in rows {
        let (transfer, section): (TransferId, _) = (row.transfer_id, row.section);
        book.answers.entry(transfer).or_default().insert(section, answer_of(row)?);
    }
    Ok(())
}

/// An answer as it is kept.
pub(super) fn answer_of(row: transfer_answer::Model) -> Result<Answer> {
    Ok(Answer {
        outcome: row.outcome,
        text: row.text,
        items: serde_json::from_value(row.items)?,
        documents: serde_json::from_value(row.documents)?,
        verified_by: row.verified_by,
        verified_by_name: row.verified_by_name,
        verified_at: row.verified_at,
        from_default: row.from_default,
        version: row.version,
    })
}

/// The associations, how they answer, their base deeds and syndics.
async fn institutions(tx: &Tx, proof: &Proof, associations: &[AssociationId], book: &mut Book) -> Result<()> {
    let ids = || associations.iter().map(|id| id.0);
    let rows = tx.find::<association::Entity>(proof).filter(association::Column::Id.is_in(ids())).all(tx).await?;
    book.associations = rows.into_iter().map(|row| (row.id, row)).collect();
    let rows = tx
        .find::<transfer_setting::Entity>(proof)
        .filter(transfer_setting::Column::AssociationId.is_in(ids()))
        .all(tx)
        .await?;
    book.settings = rows.into_iter().map(|row| (row.association_id, row)).collect();
    let rows = tx
        .find::<deed::Entity>(proof)
        .filter(deed::Column::AssociationId.is_in(ids()))
        .filter(deed::Column::Kind.eq(DeedKind::Base))
        .filter(deed::Column::ArchivedAt.is_null())
        .all(tx)
        .await?;
    book.base_deeds = rows.into_iter().map(|row| (row.association_id, row)).collect();
    book.mandates = mandates_at(tx, proof, associations, book.day).await?;
    Ok(())
}

/// Who holds the units, also under entries of the register that were merged.
async fn persons(tx: &Tx, proof: &Proof, sold: &[UnitId], book: &mut Book) -> Result<()> {
    let mut rows = tx
        .find::<ownership::Entity>(proof)
        .filter(ownership::Column::UnitId.is_in(sold.iter().map(|id| id.0)))
        .filter(in_force_on(book.day))
        .all(tx)
        .await?;
    rows.sort_unstable_by_key(|row| row.id);
    for row in rows {
        let holding = Holding::try_from(row)?;
        book.holdings.entry(holding.unit).or_default().push(holding);
    }
    let holders: BTreeSet<OwnerId> = book.holdings.values().flatten().map(|holding| holding.owner).collect();
    let ids = || holders.iter().map(|id| id.0);
    let rows = tx
        .find::<owner::Entity>(proof)
        .filter(Condition::any().add(owner::Column::Id.is_in(ids())).add(owner::Column::MergedIntoId.is_in(ids())))
        .all(tx)
        .await?;
    book.owners = rows.into_iter().map(|row| (row.id, row)).collect();
    Ok(())
}

/// What was asked of the holders, and what was asked for the units, by calls that stood on the day.
async fn charges(
    tx: &Tx,
    proof: &Proof,
    associations: &[AssociationId],
    sold: &[UnitId],
    book: &mut Book,
) -> Result<()> {
    let for_units = tx
        .find_owned::<contribution_detail::Entity>(proof)
        .select_only()
        .column(contribution_detail::Column::ContributionId)
        .filter(contribution_detail::Column::UnitId.is_in(sold.iter().map(|id| id.0)))
        .into_query();
    let wanted = Condition::any()
        .add(contribution::Column::OwnerId.is_in(book.owners.keys().map(|id| id.0)))
        .add(contribution::Column::Id.in_subquery(for_units));
    book.contributions = tx
        .find::<contribution::Entity>(proof)
        .filter(contribution::Column::AssociationId.is_in(associations.iter().map(|id| id.0)))
        .filter(wanted)
        .order_by_asc(contribution::Column::Id)
        .all(tx)
        .await?;
    let mut standing = Condition::all().add(call_for_funds::Column::Status.eq(CallStatus::Issued));
    if let Some(next) = book.day.succ_opt().and_then(day_begins) {
        standing = standing.add(call_for_funds::Column::IssuedAt.lt(next));
    }
    let calls: BTreeSet<_> = book.contributions.iter().map(|row| row.call_id).collect();
    let rows = tx
        .find::<call_for_funds::Entity>(proof)
        .filter(call_for_funds::Column::Id.is_in(calls.iter().map(|id| id.0)))
        .filter(standing)
        .all(tx)
        .await?;
    book.calls = rows.into_iter().map(|row| (row.id, row)).collect();
    let rows = tx
        .find::<call_line::Entity>(proof)
        .filter(call_line::Column::CallId.is_in(book.calls.keys().map(|id| id.0)))
        .order_by_asc(call_line::Column::Position)
        .all(tx)
        .await?;
    for row in rows {
        book.lines.entry(row.call_id).or_default().push(row);
    }
    let rows = tx
        .find::<contribution_detail::Entity>(proof)
        .filter(contribution_detail::Column::ContributionId.is_in(book.contributions.iter().map(|row| row.id.0)))
        .order_by_asc(contribution_detail::Column::Position)
        .all(tx)
        .await?;
    for row in rows {
        book.details.entry(row.contribution_id).or_default().push(row);
    }
    Ok(())
}

/// The units that are transferred and those for which something was asked, with their shares of the day.
async fn units(tx: &Tx, proof: &Proof, sold: &[UnitId], depth: Depth, book: &mut Book) -> Result<()> {
    let asked = book.details.values().flatten().map(|detail| detail.unit_id);
    let wanted: BTreeSet<UnitId> = sold.iter().copied().chain(asked).collect();
    let rows =
        tx.find::<unit::Entity>(proof).filter(unit::Column::Id.is_in(wanted.iter().map(|id| id.0))).all(tx).await?;
    book.units = rows.into_iter().map(|row| (row.id, row)).collect();
    let day = book.day;
    let begun = Condition::any().add(unit_share::Column::StartsOn.is_null()).add(unit_share::Column::StartsOn.lte(day));
    let lasts = Condition::any().add(unit_share::Column::EndsOn.is_null()).add(unit_share::Column::EndsOn.gte(day));
    let rows = tx
        .find::<unit_share::Entity>(proof)
        .filter(unit_share::Column::UnitId.is_in(sold.iter().map(|id| id.0)))
        .filter(unit_share::Column::VoidedAt.is_null())
        .filter(begun)
        .filter(lasts)
        .all(tx)
        .await?;
    book.shares = rows.into_iter().map(|row| (row.unit_id, row.shares)).collect();
    if depth == Depth::Whole {
        let wanted = sold.iter().filter_map(|id| book.units.get(id)).map(|unit| unit.building_id.0);
        let rows = tx.find::<building::Entity>(proof).filter(building::Column::Id.is_in(wanted)).all(tx).await?;
        book.buildings = rows.into_iter().map(|row| (row.id, row)).collect();
    }
    Ok(())
}

/// The documents of the library that may belong to a section, and what they are about.
async fn documents(tx: &Tx, proof: &Proof, associations: &[AssociationId], book: &mut Book) -> Result<()> {
    let beyond = || Refusal::new("date-out-of-range");
    let minutes = minutes_window(book.day).ok_or_else(beyond)?;
    let statements = statement_window(book.day).ok_or_else(beyond)?;
    // Minutes and statements of all the years would be many, and only those of the law's years are looked for.
    let recent = |kind: DocumentKind, from: NaiveDate| {
        Condition::any().add(document::Column::Kind.ne(kind)).add(document::Column::DatedOn.gte(from))
    };
    let rows = tx
        .find::<document::Entity>(proof)
        .filter(document::Column::AssociationId.is_in(associations.iter().map(|id| id.0)))
        .filter(document::Column::Kind.is_in(FOUND))
        .filter(document::Column::ArchivedAt.is_null())
        .filter(document::Column::DatedOn.lte(book.day))
        .filter(recent(DocumentKind::Minutes, minutes.from))
        .filter(recent(DocumentKind::ChargeStatement, statements.from))
        .all(tx)
        .await?;
    book.about = about(tx, proof, rows.iter().map(|row| row.id.0)).await?;
    for row in rows {
        book.documents.entry(row.association_id).or_default().push(row);
    }
    Ok(())
}

/// What documents are about, where that is a unit or a person.
pub(super) async fn about(
    tx: &Tx,
    proof: &Proof,
    documents: impl Iterator<Item = uuid::Uuid>,
) -> Result<BTreeMap<entity::id::DocumentId, About>> {
    let links = tx
        .find::<document_link::Entity>(proof)
        .filter(document_link::Column::DocumentId.is_in(documents))
        .filter(document_link::Column::ObjectKind.is_in([ObjectKind::Unit, ObjectKind::Owner]))
        .all(tx)
        .await?;
    let mut map: BTreeMap<entity::id::DocumentId, About> = BTreeMap::new();
    for link in links {
        let about = map.entry(link.document_id).or_default();
        if link.object_kind == ObjectKind::Unit {
            about.units.insert(UnitId(link.object_id));
        } else {
            about.owners.insert(OwnerId(link.object_id));
        }
    }
    Ok(map)
}

/// The files of the documents that answers name, and where all is wanted, of those that were found.
async fn files(tx: &Tx, proof: &Proof, depth: Depth, book: &mut Book) -> Result<()> {
    let found = book.documents.values().flatten().map(|row| row.current_version_id).filter(|_| depth == Depth::Whole);
    let named = book.answers.values().flat_map(BTreeMap::values).flat_map(|answer| answer.documents.iter().copied());
    let wanted: BTreeSet<DocumentVersionId> = found.chain(named).collect();
    let versions = without_text(tx.find::<document_version::Entity>(proof))
        .filter(document_version::Column::Id.is_in(wanted.iter().map(|id| id.0)))
        .all(tx)
        .await?;
    let rows = tx
        .find::<document::Entity>(proof)
        .filter(document::Column::Id.is_in(versions.iter().map(|version| version.document_id.0)))
        .all(tx)
        .await?;
    let rows: BTreeMap<_, _> = rows.into_iter().map(|row| (row.id, row)).collect();
    let about = about(tx, proof, rows.keys().map(|id| id.0)).await?;
    book.about.extend(about);
    book.files = versions
        .into_iter()
        .filter_map(|version| Some((version.id, (rows.get(&version.document_id)?.clone(), version))))
        .collect();
    Ok(())
}

/// The day in Belgium on which an answer was verified.
pub(super) fn verified_on(answer: &Answer) -> NaiveDate {
    day_in_belgium(answer.verified_at)
}
