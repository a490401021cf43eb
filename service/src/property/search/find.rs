//! Reading the index.

use entity::{
    id::{AssociationId, CallId, ContributionId, OccupantId, OwnerId, UnitId},
    identity::Permission,
    property::{ContactVisibility, SearchKind, SearchText, after_prefix, search_entry, search_word},
};
use sea_orm::{
    ColumnTrait, Condition, Order, QueryFilter, QueryOrder, QuerySelect, QueryTrait as _,
    sea_query::{CaseStatement, Expr, SelectStatement},
};

use crate::{
    charges::contributions_by_communication,
    ctx::Ctx,
    error::Result,
    page::{PageRequest, Slice},
    proof::Proof,
    store::Tx,
};

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchHit {
    /// What it is.
    pub subject: SearchSubject,
    /// The association that it belongs to, or is.
    pub association: AssociationId,
    /// What it is called.
    pub label: String,
    /// Whether it was put away.
    pub archived: bool,
}

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchSubject {
    /// An association.
    Association(AssociationId),
    /// An owner.
    Owner(OwnerId),
    /// An occupant.
    Occupant(OccupantId),
    /// A unit.
    Unit(UnitId),
    /// A contribution, by its payment reference.
    Contribution(ContributionId, CallId),
}

/// Finds associations, owners, occupants, units and contributions by the beginnings of words.
///
/// The words are those of names, references of units, telephone numbers, addresses for electronic mail, enterprise numbers and accounts; a payment
/// reference counts as a whole. Everybody finds what she may read and nothing else, and nobody finds somebody by a telephone number that she may not see.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn search(ctx: &Ctx, text: &str, page: PageRequest) -> Result<Slice<SearchHit>> {
    let proof = ctx.prove(Permission::AssociationRead)?;
    let looked_for = SearchText::parse(text);
    let paid_by = match &looked_for.communication {
        Some(communication) => contributions_by_communication(ctx, communication).await?,
        None => Vec::new(),
    };
    // A payment reference leads to few contributions, which stand before everything else.
    let first = |row: &entity::charges::contribution::Model| SearchHit {
        subject: SearchSubject::Contribution(row.id, row.call_id),
        association: row.association_id,
        label: row.communication.display(),
        archived: false,
    };
    let before = u64::try_from(paid_by.len()).unwrap_or(u64::MAX);
    let skipped = usize::try_from(page.offset).unwrap_or(usize::MAX);
    let mut hits: Vec<SearchHit> = paid_by.iter().skip(skipped).map(first).collect();
    let room = page.limit().saturating_sub(u64::try_from(hits.len()).unwrap_or(u64::MAX));
    if !looked_for.is_empty() && room > 0 {
        let tx = ctx.reader().await?;
        let found = entries(ctx, &tx, &proof, &looked_for)
            .offset(page.offset.saturating_sub(before))
            .limit(room)
            .all(&*tx)
            .await?;
        hits.extend(found.into_iter().map(SearchHit::from));
    }
    Ok(page.cut(hits))
}

impl From<search_entry::Model> for SearchHit {
    fn from(row: search_entry::Model) -> Self {
        let subject = match row.kind {
            SearchKind::Association => SearchSubject::Association(row.id.into()),
            SearchKind::Owner => SearchSubject::Owner(row.id.into()),
            SearchKind::Occupant => SearchSubject::Occupant(row.id.into()),
            SearchKind::Unit => SearchSubject::Unit(row.id.into()),
        };
        Self { subject, association: row.association_id, label: row.label, archived: row.archived }
    }
}

/// The entries that the person may find, what is in use and named in full before the rest.
fn entries(ctx: &Ctx, tx: &Tx, proof: &Proof, looked_for: &SearchText) -> sea_orm::Select<search_entry::Entity> {
    let exact = looked_for.words.first().map(|word| {
        let query = tx
            .find_owned::<search_word::Entity>(proof)
            .select_only()
            .column(search_word::Column::EntryId)
            .filter(search_word::Column::Word.eq(word.as_str()));
        CaseStatement::new().case(search_entry::Column::Id.in_subquery(query.into_query()), 0).finally(1)
    });
    let exact: Expr = exact.map_or_else(|| Expr::value(0), Into::into);
    tx.find_owned::<search_entry::Entity>(proof)
        .filter(visible(ctx))
        .filter(found_by(ctx, tx, proof, search_entry::Column::AssociationId, search_entry::Column::Id, looked_for))
        .order_by_asc(search_entry::Column::Archived)
        .order_by(exact, Order::Asc)
        .order_by_asc(search_entry::Column::Rank)
        .order_by_asc(search_entry::Column::Folded)
        .order_by_asc(search_entry::Column::Id)
}

/// Which entries the person may find: each kind by the proof that reading it takes.
fn visible(ctx: &Ctx) -> Condition {
    let kind = |kind: SearchKind| Condition::all().add(search_entry::Column::Kind.eq(kind));
    let in_associations = |proof: &Proof| proof.associations_condition(search_entry::Column::AssociationId);
    let mut visible = Condition::any();
    for (permission, of) in [
        (Permission::AssociationRead, SearchKind::Association),
        (Permission::PropertyRead, SearchKind::Unit),
        (Permission::OwnerRead, SearchKind::Occupant),
    ] {
        if let Ok(proof) = ctx.prove(permission) {
            visible = visible.add(kind(of).add(in_associations(&proof)));
        }
    }
    if let Ok(proof) = ctx.prove_personal(Permission::OwnerRead, Permission::OwnRead) {
        let hers = proof.personal_condition(search_entry::Column::AssociationId, search_entry::Column::OwnerId);
        visible = visible.add(kind(SearchKind::Owner).add(hers));
    }
    visible
}

/// Things whose words begin with each of the words looked for, as far as the person may see these words.
pub(crate) fn found_by(
    ctx: &Ctx,
    tx: &Tx,
    proof: &Proof,
    association: impl ColumnTrait,
    id: impl ColumnTrait,
    looked_for: &SearchText,
) -> Condition {
    if looked_for.is_empty() {
        return Condition::all().add(Expr::value(false));
    }
    let confidential = ctx.prove(Permission::ContactRead).ok();
    let of_word = |word: &String| {
        let any = || beginning(tx, proof, word);
        let open = || any().filter(search_word::Column::Visibility.ne(ContactVisibility::Syndic));
        match &confidential {
            None => Condition::all().add(id.in_subquery(into_query(open()))),
            Some(firm) if firm.covers_all() => Condition::all().add(id.in_subquery(into_query(any()))),
            Some(firm) => {
                let here = firm.associations_condition(association);
                Condition::any()
                    .add(id.in_subquery(into_query(open())))
                    .add(here.add(id.in_subquery(into_query(any()))))
            }
        }
    };
    looked_for.words.iter().map(of_word).fold(Condition::all(), Condition::add)
}

/// What is found by words that begin with this one.
fn beginning(tx: &Tx, proof: &Proof, word: &str) -> sea_orm::Select<search_word::Entity> {
    tx.find_owned::<search_word::Entity>(proof)
        .select_only()
        .column(search_word::Column::EntryId)
        .filter(search_word::Column::Word.gte(word))
        .filter(search_word::Column::Word.lt(after_prefix(word)))
}

fn into_query(select: sea_orm::Select<search_word::Entity>) -> SelectStatement {
    select.into_query()
}
