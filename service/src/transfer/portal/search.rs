//! Finding the association that somebody wants to ask: by its name, the address of its seat or of a building, or its enterprise number.
//!
//! Everybody may look, so only associations are found that take requests here, by what stands in the enterprise register anyway. Nothing is said of
//! units or owners, neither in what is found nor by what is not.

use std::collections::BTreeMap;

use entity::{
    format::enterprise_number::EnterpriseNumber,
    id::{AssociationId, OrganizationId},
    language::Language,
    money::Cents,
    property::{association, building},
    text_input::plain,
    transfer::{TransferKind, transfer_setting},
};
use sea_orm::{
    ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect, QueryTrait as _,
    sea_query::{Expr, ExprTrait as _, Func, LikeExpr, SelectStatement},
};

use super::access::works;
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    store::{Purpose, Tx},
};

/// Most associations that a search answers.
const FOUND_MAX: usize = 10;
/// Most associations that are looked at more closely.
const LOOKED_AT_MAX: u64 = 200;
/// Fewest letters of the longest word: whoever wants a list of all of them is not served.
const LETTERS_MIN: usize = 3;
/// Most words that are looked for.
const WORDS_MAX: usize = 8;
/// Digits of an enterprise number.
const NUMBER_DIGITS: usize = 10;

/// An association that takes requests, as everybody may see it.
#[derive(Clone, Debug, PartialEq, Eq, sea_orm::FromQueryResult)]
pub struct PortalAssociation {
    /// Identifier.
    pub id: AssociationId,
    /// The tenant; nobody outside is told.
    pub(super) organization_id: OrganizationId,
    /// Legal name.
    pub name: String,
    /// Legal name in French, where the deeds give one.
    pub name_fr: Option<String>,
    /// Legal name in Dutch, where the deeds give one.
    pub name_nl: Option<String>,
    /// Legal name in German, where the deeds give one.
    pub name_de: Option<String>,
    /// The language of its deeds.
    pub language: Language,
    /// Its number in the enterprise register.
    pub enterprise_number: EnterpriseNumber,
    /// Street and house number of the seat.
    pub street: String,
    /// Postal code of the seat.
    pub postal_code: String,
    /// Municipality of the seat.
    pub city: String,
}

impl PortalAssociation {
    const COLUMNS: [association::Column; 11] = [
        association::Column::Id,
        association::Column::OrganizationId,
        association::Column::Name,
        association::Column::NameFr,
        association::Column::NameNl,
        association::Column::NameDe,
        association::Column::Language,
        association::Column::EnterpriseNumber,
        association::Column::Street,
        association::Column::PostalCode,
        association::Column::City,
    ];

    /// Its legal name for a reader of a language.
    #[must_use]
    pub fn name_in(&self, language: Language) -> &str {
        let other = match language {
            Language::Fr => self.name_fr.as_deref(),
            Language::Nl => self.name_nl.as_deref(),
            Language::De => self.name_de.as_deref(),
            Language::En => None,
        };
        other.unwrap_or(&self.name)
    }

    /// Everything that it is found by.
    fn words(&self, buildings: Option<&Vec<Address>>) -> String {
        let names = [Some(&self.name), self.name_fr.as_ref(), self.name_nl.as_ref(), self.name_de.as_ref()];
        let seat = [&self.street, &self.postal_code, &self.city];
        let elsewhere =
            buildings.into_iter().flatten().flat_map(|at| [&at.name, &at.street, &at.postal_code, &at.city]);
        let all: Vec<&str> = names.into_iter().flatten().chain(seat).chain(elsewhere).map(String::as_str).collect();
        plain(&all.join(" "))
    }
}

/// What everybody may know who wants to ask an association.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PortalPlace {
    /// The association.
    pub association: PortalAssociation,
    /// What the information before the contract costs the seller (C. civ. art. 3.94 §4).
    pub fee_contract: Cents,
    /// What the information before the deed costs her.
    pub fee_deed: Cents,
    /// Where in the syndic's contract that stands (art. 3.89 §1).
    pub fee_source: Option<String>,
}

impl PortalPlace {
    /// What a request costs the seller.
    #[must_use]
    pub const fn fee(&self, kind: TransferKind) -> Cents {
        match kind {
            TransferKind::Contract => self.fee_contract,
            TransferKind::Deed => self.fee_deed,
        }
    }
}

/// Where a building stands.
#[derive(Clone, Debug, sea_orm::FromQueryResult)]
struct Address {
    association_id: AssociationId,
    name: String,
    street: String,
    postal_code: String,
    city: String,
}

/// Associations that take requests and fit each word that is looked for, at most ten of them. An enterprise number is looked for as a whole. Nothing is
/// found by less than three letters or figures.
///
/// # Errors
/// Failures only.
pub async fn portal_search(ctx: &Ctx, text: &str) -> Result<Vec<PortalAssociation>> {
    let looked_for = plain(&text.chars().take(200).collect::<String>());
    let number: String = text.chars().filter(char::is_ascii_digit).collect();
    let is_number = number.len() >= NUMBER_DIGITS.saturating_sub(1)
        && text.chars().all(|sign| sign.is_ascii_digit() || " .-BEbe".contains(sign));
    let mut words: Vec<&str> = looked_for.split(' ').filter(|word| !word.is_empty()).take(WORDS_MAX).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    if words.first().is_none_or(|longest| longest.chars().count() < LETTERS_MIN) {
        return Ok(Vec::new());
    }
    let tx = ctx.host().database.read(Purpose::Portal, ctx.counter()).await?;
    if is_number {
        let number = format!("{number:0>NUMBER_DIGITS$}");
        return found(&tx, Condition::all().add(association::Column::EnterpriseNumber.eq(number))).await;
    }
    let every = words.iter().fold(Condition::all(), |every, word| every.add(spelled(&tx, word)));
    let rows = found(&tx, every).await?;
    let buildings = addresses(&tx, &rows).await?;
    let mut fitting: Vec<PortalAssociation> = rows
        .into_iter()
        .filter(|row| {
            let all = row.words(buildings.get(&row.id));
            words.iter().all(|word| all.contains(word))
        })
        .collect();
    fitting.truncate(FOUND_MAX);
    Ok(fitting)
}

/// Associations in use that take requests, by one more condition.
async fn found(tx: &Tx, condition: Condition) -> Result<Vec<PortalAssociation>> {
    Ok(tx
        .find_platform::<association::Entity>()
        .filter(association::Column::ArchivedAt.is_null())
        .filter(association::Column::Id.in_subquery(taking(tx)))
        .filter(condition)
        .order_by_asc(association::Column::Name)
        .order_by_asc(association::Column::Id)
        .limit(LOOKED_AT_MAX)
        .select_only()
        .columns(PortalAssociation::COLUMNS)
        .into_model::<PortalAssociation>()
        .all(tx)
        .await?)
}

/// The associations that take requests.
fn taking(tx: &Tx) -> SelectStatement {
    tx.find_platform::<transfer_setting::Entity>()
        .select_only()
        .column(transfer_setting::Column::AssociationId)
        .filter(transfer_setting::Column::AcceptsRequests.eq(true))
        .into_query()
}

/// Names and addresses that may hold a word. A database compares letters with their accents, so that every letter that may bear one fits; what fits
/// only so is sorted out afterwards.
fn spelled(tx: &Tx, word: &str) -> Condition {
    let is_plain = |sign: char| sign.is_ascii_alphanumeric() && !"aceinosuyz".contains(sign);
    let bare: String = word.chars().map(|sign| if is_plain(sign) { sign } else { '_' }).collect();
    let pattern = format!("%{bare}%");
    let holds = |column: Expr| Expr::expr(Func::lower(column)).like(LikeExpr::new(pattern.clone()));
    let of = |column: association::Column| holds(Expr::col((association::Entity, column)));
    let at = |column: building::Column| holds(Expr::col((building::Entity, column)));
    let near = tx
        .find_platform::<building::Entity>()
        .select_only()
        .column(building::Column::AssociationId)
        .filter(building::Column::ArchivedAt.is_null())
        .filter(
            Condition::any()
                .add(at(building::Column::Name))
                .add(at(building::Column::Street))
                .add(at(building::Column::PostalCode))
                .add(at(building::Column::City)),
        )
        .into_query();
    Condition::any()
        .add(of(association::Column::Name))
        .add(of(association::Column::NameFr))
        .add(of(association::Column::NameNl))
        .add(of(association::Column::NameDe))
        .add(of(association::Column::Street))
        .add(of(association::Column::PostalCode))
        .add(of(association::Column::City))
        .add(association::Column::Id.in_subquery(near))
}

/// Where the buildings of some associations stand.
async fn addresses(tx: &Tx, rows: &[PortalAssociation]) -> Result<BTreeMap<AssociationId, Vec<Address>>> {
    let found: Vec<Address> = tx
        .find_platform::<building::Entity>()
        .filter(building::Column::ArchivedAt.is_null())
        .filter(building::Column::AssociationId.is_in(rows.iter().map(|row| row.id.0)))
        .select_only()
        .columns([
            building::Column::AssociationId,
            building::Column::Name,
            building::Column::Street,
            building::Column::PostalCode,
            building::Column::City,
        ])
        .into_model()
        .all(tx)
        .await?;
    let mut by_association: BTreeMap<AssociationId, Vec<Address>> = BTreeMap::new();
    for address in found {
        by_association.entry(address.association_id).or_default().push(address);
    }
    Ok(by_association)
}

/// An association that takes requests, and what they cost.
///
/// # Errors
/// `transfer-portal-unknown`, whether there is no such association, it has been put away, it takes no requests here, or its organization is suspended.
pub async fn portal_place(ctx: &Ctx, id: AssociationId) -> Result<PortalPlace> {
    let unknown = || Error::not_found("transfer-portal-unknown");
    let tx = ctx.host().database.read(Purpose::Portal, ctx.counter()).await?;
    let association =
        found(&tx, Condition::all().add(association::Column::Id.eq(id.0))).await?.pop().ok_or_else(unknown)?;
    let setting = tx
        .find_platform::<transfer_setting::Entity>()
        .filter(transfer_setting::Column::AssociationId.eq(id.0))
        .filter(transfer_setting::Column::AcceptsRequests.eq(true))
        .one(&tx)
        .await?
        .ok_or_else(unknown)?;
    drop(tx);
    if !works(ctx, association.organization_id).await? {
        return Err(unknown());
    }
    Ok(PortalPlace {
        association,
        fee_contract: setting.fee_contract_cents,
        fee_deed: setting.fee_deed_cents,
        fee_source: setting.fee_source,
    })
}
