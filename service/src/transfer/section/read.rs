//! Reading the sections of requests, and how complete they are.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use entity::{
    id::TransferId,
    refusal::Refusal,
    transfer::{
        SectionKind,
        section::{Answer, Completeness, Computed, ComputedDocument, Need, OpenReason},
        transfer,
    },
};
use sea_orm::{ColumnTrait, QueryFilter};

use super::{
    Facts,
    load::{Depth, load},
    section,
};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    proof::Proof,
    store::Tx,
    transfer::READ,
};

/// How far each section of a request is.
pub(in crate::transfer) type Standing = Vec<(SectionKind, Need, Completeness)>;

/// A section as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionView {
    /// Which one.
    pub kind: SectionKind,
    /// How much it matters for this request.
    pub need: Need,
    /// What the registers say.
    pub computed: Option<Computed>,
    /// What the syndic answered.
    pub answer: Option<Answer>,
    /// The documents that the answer names, in its order; those that are gone are absent.
    pub attached: Vec<ComputedDocument>,
    /// Whether that is enough.
    pub completeness: Completeness,
}

/// How many sections of a request are how far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Matrix {
    /// Those that say what they must.
    pub complete: u32,
    /// Those that the law asks for and that are open: while there is one, nothing is issued.
    pub open_law: u32,
    /// Those that are open and that may stay so, with a reservation.
    pub open_other: u32,
    /// Those about which a reservation was made.
    pub reserved: u32,
}

impl Matrix {
    fn of(sections: &[(SectionKind, Need, Completeness)]) -> Self {
        let mut matrix = Self::default();
        for (_, need, completeness) in sections {
            let count = match completeness {
                Completeness::Complete => &mut matrix.complete,
                Completeness::Reserved => &mut matrix.reserved,
                Completeness::Open(_) if need.is_law() => &mut matrix.open_law,
                Completeness::Open(_) => &mut matrix.open_other,
            };
            *count = count.saturating_add(1);
        }
        matrix
    }

    /// How many sections there are.
    #[must_use]
    pub const fn sections(&self) -> u32 {
        self.complete.saturating_add(self.open_law).saturating_add(self.open_other).saturating_add(self.reserved)
    }
}

/// The sections of a request, as at a day; today when none is given.
///
/// # Errors
/// `transfer-unknown`, also for whoever does not manage the association; at `referenceDate`: `transfer-date-future`, `transfer-date-before-deed`.
pub async fn sections(ctx: &Ctx, id: TransferId, as_of: Option<NaiveDate>) -> Result<Vec<SectionView>> {
    let proof = ctx.prove(READ)?;
    let tx = ctx.reader().await?;
    let row = tx.find::<transfer::Entity>(&proof).filter(transfer::Column::Id.eq(id.0)).one(&*tx).await?;
    let row = row.ok_or_else(|| Error::not_found("transfer-unknown"))?;
    let day = as_of.unwrap_or_else(|| ctx.today());
    let book = load(&tx, &proof, std::slice::from_ref(&row), day, Depth::Whole).await?;
    let facts = book.facts(&row);
    require_day(facts, ctx.today())?;
    SectionKind::ALL.iter().map(|kind| view(facts, *kind)).collect()
}

/// How complete the sections of requests are today; those that the person does not manage are absent.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn matrices_by_transfers(ctx: &Ctx, ids: &[TransferId]) -> Result<BTreeMap<TransferId, Matrix>> {
    let proof = ctx.prove(READ)?;
    let tx = ctx.reader().await?;
    let these = transfer::Column::Id.is_in(ids.iter().map(|id| id.0));
    let rows = tx.find::<transfer::Entity>(&proof).filter(these).all(&*tx).await?;
    let standing = standing(&tx, &proof, &rows, ctx.today()).await?;
    Ok(standing.into_iter().map(|(id, sections)| (id, Matrix::of(&sections))).collect())
}

/// How far each section of some requests is, without what it says: what a stranger with a link may see of the work. The proof must cover their
/// associations.
pub(in crate::transfer) async fn standing(
    tx: &Tx,
    proof: &Proof,
    rows: &[transfer::Model],
    day: NaiveDate,
) -> Result<BTreeMap<TransferId, Standing>> {
    let book = load(tx, proof, rows, day, Depth::Standing).await?;
    let of = |row: &transfer::Model| -> Result<(TransferId, Standing)> {
        let facts = book.facts(row);
        let one = |kind: &SectionKind| judged(facts, *kind).map(|(need, _, completeness)| (*kind, need, completeness));
        Ok((row.id, SectionKind::ALL.iter().map(one).collect::<Result<Standing>>()?))
    };
    rows.iter().map(of).collect()
}

/// What the registers say in a section, and whether that is enough.
pub(super) fn judged(facts: Facts<'_>, kind: SectionKind) -> Result<(Need, Option<Computed>, Completeness)> {
    let section = section(kind);
    let need = kind.need(facts.transfer().kind);
    let computed = section.compute(facts)?;
    let completeness = match section.judge(facts, need, computed.as_ref()) {
        // A document that was deleted since, or that is about somebody else now, proves nothing to a buyer.
        Completeness::Complete if !facts.has_evidence(kind) => Completeness::Open(OpenReason::Evidence),
        judged => judged,
    };
    Ok((need, computed, completeness))
}

fn view(facts: Facts<'_>, kind: SectionKind) -> Result<SectionView> {
    let (need, computed, completeness) = judged(facts, kind)?;
    let answer = facts.answer(kind).cloned();
    let named = answer.iter().flat_map(|answer| &answer.documents);
    let attached = named
        .filter_map(|version| {
            let (document, file) = facts.file(*version)?;
            Some(ComputedDocument {
                document: document.id,
                version: file.id,
                title: document.title.clone(),
                kind: document.kind,
                dated_on: document.dated_on,
            })
        })
        .collect();
    Ok(SectionView { kind, need, computed, answer, attached, completeness })
}

/// Refuses a day of which nothing can be known: one to come, and one on which the association was not there yet.
///
/// # Errors
/// At `referenceDate`: `transfer-date-future`, `transfer-date-before-deed`.
pub(super) fn require_day(facts: Facts<'_>, today: NaiveDate) -> Result<()> {
    let day = facts.day();
    if day > today {
        return Err(Refusal::new("transfer-date-future").at("referenceDate").with("today", today).into());
    }
    match facts.base_deed() {
        Some(deed) if day < deed.dated_on => {
            Err(Refusal::new("transfer-date-before-deed").at("referenceDate").with("deed", deed.dated_on).into())
        }
        Some(_) | None => Ok(()),
    }
}
