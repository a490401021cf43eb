//! The page of an association that everybody may read: set by its syndic, shown to whoever knows its address.
//!
//! Showing it needs no account. The transaction is opened for that one page; on PostgreSQL the policies let it see the page while it is switched
//! on, its association and the mandate of the day, and nothing else. The queries ask for the columns that the page shows and no others.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use entity::{
    format::enterprise_number::EnterpriseNumber,
    id::{AssociationId, PublicPageId, PublicSlugId},
    identity::Permission,
    language::Language,
    property::{
        NewPublicPage, PublicNumber, PublicPageForm, PublicSlug, PublicTexts, SyndicKind, association, mandate,
        public_page, public_slug,
    },
    refusal::{Refusal, Refusals},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect, Select, SelectModel, Selector,
};

use super::association_for_change;
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    printable::require_printable,
    store::{Purpose, Tx},
    work::{Begun, Outcome, RequestKey, Work},
};

/// A public page as its syndic has set it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicPage {
    /// The row.
    pub row: public_page::Model,
    /// What it says, by language.
    pub texts: PublicTexts,
    /// Whom to call.
    pub numbers: Vec<PublicNumber>,
}

impl TryFrom<public_page::Model> for PublicPage {
    type Error = Error;

    fn try_from(row: public_page::Model) -> Result<Self> {
        let texts = serde_json::from_value(row.texts.clone())?;
        let numbers = serde_json::from_value(row.numbers.clone())?;
        Ok(Self { row, texts, numbers })
    }
}

/// Everything that a public page shows, and nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicView {
    /// Its name in addresses.
    pub slug: String,
    /// The association.
    pub association: PublicAssociation,
    /// The syndic of the day; two while one stands in beside another, none between two mandates.
    pub syndics: Vec<PublicSyndic>,
    /// What it says, by language.
    pub texts: PublicTexts,
    /// Whom to call.
    pub numbers: Vec<PublicNumber>,
}

/// What a public page shows of the association's own row.
#[derive(Clone, Debug, PartialEq, Eq, sea_orm::FromQueryResult)]
pub struct PublicAssociation {
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

impl PublicAssociation {
    const COLUMNS: [association::Column; 9] = [
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
}

/// What the law wants everybody to know of a syndic (C. civ. art. 3.89 §2).
#[derive(Clone, Debug, PartialEq, Eq, sea_orm::FromQueryResult)]
pub struct PublicSyndic {
    /// What kind of person.
    pub kind: SyndicKind,
    /// Surname and first names, or the name of the company.
    pub name: String,
    /// The legal form of a company.
    pub legal_form: Option<String>,
    /// Number in the enterprise register.
    pub enterprise_number: Option<EnterpriseNumber>,
    /// Number with the institute of estate agents.
    pub ipi_number: Option<String>,
    /// The profession of a human being.
    pub profession: Option<String>,
    /// Street and house number of the domicile or the registered office.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// Municipality.
    pub city: String,
    /// ISO 3166-1 alpha-2 code.
    pub country: String,
    /// Telephone number.
    pub phone: Option<String>,
    /// Address for electronic mail.
    pub email: Option<String>,
    /// The day of the appointment.
    pub appointed_on: NaiveDate,
}

impl PublicSyndic {
    const COLUMNS: [mandate::Column; 13] = [
        mandate::Column::Kind,
        mandate::Column::Name,
        mandate::Column::LegalForm,
        mandate::Column::EnterpriseNumber,
        mandate::Column::IpiNumber,
        mandate::Column::Profession,
        mandate::Column::Street,
        mandate::Column::PostalCode,
        mandate::Column::City,
        mandate::Column::Country,
        mandate::Column::Phone,
        mandate::Column::Email,
        mandate::Column::AppointedOn,
    ];
}

/// What stands at an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PublicAnswer {
    /// A page.
    Page(Box<PublicView>),
    /// A name that the page had before; this is the one that it has now.
    Moved(String),
}

/// The public pages of associations; absent where none has been set.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn public_pages_by_associations(
    ctx: &Ctx,
    ids: &[AssociationId],
) -> Result<BTreeMap<AssociationId, PublicPage>> {
    let proof = ctx.prove(Permission::AssociationRead)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<public_page::Entity>(&proof)
        .filter(public_page::Column::AssociationId.is_in(ids.iter().map(|id| id.0)))
        .all(&*tx)
        .await?;
    rows.into_iter().map(|row| Ok((row.association_id, PublicPage::try_from(row)?))).collect()
}

/// The public page of an association.
///
/// # Errors
/// `association-unknown`; `public-page-unknown` when none has been set.
pub async fn public_page_fetch(ctx: &Ctx, association: AssociationId) -> Result<PublicPage> {
    ctx.prove_in(Permission::AssociationRead, association)?;
    let page = public_pages_by_associations(ctx, &[association]).await?.remove(&association);
    page.ok_or_else(|| Error::not_found("public-page-unknown"))
}

/// Sets the public page of an association, for the first time or anew. A name in addresses that it had before goes on leading to it.
///
/// # Errors
/// `association-unknown`, `association-archived`, `Forbidden`, `stale-version`, malformed fields, `sign-unprintable`; `public-slug-taken` when the
/// name leads, or has led, to the page of another association.
pub async fn public_page_update(
    ctx: &Ctx,
    association: AssociationId,
    expected_version: Option<i32>,
    form: &PublicPageForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<AssociationId>> {
    let proof = ctx.prove_in(Permission::AssociationWrite, association)?;
    let new = NewPublicPage::parse(form)?;
    printable(form, &new)?;
    let work = match ctx.begin("public_page_update", &proof, key, &(association, expected_version, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    association_for_change(&work, association).await?;
    let before = work
        .tx
        .find::<public_page::Entity>(&proof)
        .filter(public_page::Column::AssociationId.eq(association.0))
        .one(&work.tx)
        .await?;
    let (texts, numbers) = (serde_json::to_value(&new.texts)?, serde_json::to_value(&new.numbers)?);
    let slug = new.slug.as_str().to_owned();
    let (id, was) = match before {
        // A version that is expected of a page that nobody has set was read somewhere else.
        None if expected_version.is_some_and(|version| version > 0) => {
            return Err(Refusal::new("stale-version").into());
        }
        None => {
            let id = Ctx::mint::<PublicPageId>();
            let row = public_page::ActiveModel {
                id: Set(id),
                association_id: Set(association),
                slug: Set(slug.clone()),
                enabled: Set(new.enabled),
                texts: Set(texts),
                numbers: Set(numbers),
                version: Set(1),
                created_at: Set(work.now),
                updated_at: Set(work.now),
                ..Default::default()
            };
            // The page comes before its name, because the name refers to it; and a name that is taken undoes both.
            if !work.tx.insert_new(&proof, public_page::Column::Slug, row).await? {
                return Err(taken(&new.slug));
            }
            remember_slug(&work, association, id, &new.slug).await?;
            (id, None)
        }
        Some(before) => {
            if before.slug != slug {
                remember_slug(&work, association, before.id, &new.slug).await?;
            }
            let change = public_page::ActiveModel {
                slug: Set(slug.clone()),
                enabled: Set(new.enabled),
                texts: Set(texts),
                numbers: Set(numbers),
                ..Default::default()
            };
            work.changed(&before, &change);
            work.tx.change::<public_page::Entity, _>(&proof, before.id, expected_version, work.now, change).await?;
            (before.id, Some((before.slug, before.enabled)))
        }
    };
    let detail = serde_json::json!({ "before": was, "slug": slug, "enabled": new.enabled });
    work.audit("public_page_update", Some(association), id, detail).await?;
    work.finish(association).await
}

/// Refuses what the notice for the entrance could not print: it takes these texts from the page.
fn printable(form: &PublicPageForm, new: &NewPublicPage) -> Result<(), Refusals> {
    let rows = form.texts.iter().enumerate();
    let said =
        rows.filter_map(|(index, row)| Some((index, new.texts.get(&row.language.trim().parse::<Language>().ok()?)?)));
    let texts = said.flat_map(|(index, text)| {
        let lines =
            [("openingHours", &text.opening_hours), ("rulesAt", &text.rules_at), ("decisionsAt", &text.decisions_at)];
        lines.into_iter().filter_map(move |(field, line)| Some((format!("texts.{index}.{field}"), line.as_deref()?)))
    });
    let texts: Vec<(String, &str)> = texts.collect();
    require_printable(texts.iter().map(|(field, text)| (field.as_str(), *text)))
}

/// Keeps a name for this page for ever.
async fn remember_slug(work: &Work, association: AssociationId, page: PublicPageId, slug: &PublicSlug) -> Result<()> {
    let row = public_slug::ActiveModel {
        id: Set(Ctx::mint::<PublicSlugId>()),
        association_id: Set(association),
        page_id: Set(page),
        slug: Set(slug.as_str().to_owned()),
        chosen_at: Set(work.now),
        ..Default::default()
    };
    if work.tx.insert_new(&work.proof, public_slug::Column::Slug, row).await? {
        return Ok(());
    }
    // It may be one that this very page had before.
    let own = work
        .tx
        .find::<public_slug::Entity>(&work.proof)
        .filter(public_slug::Column::Slug.eq(slug.as_str()))
        .filter(public_slug::Column::PageId.eq(page.0))
        .one(&work.tx)
        .await?;
    own.map(|_| ()).ok_or_else(|| taken(slug))
}

fn taken(slug: &PublicSlug) -> Error {
    Refusal::new("public-slug-taken").at("slug").with("value", slug.as_str()).into()
}

/// The page as everybody would see it, for those who may see the association anyway; also before it is switched on.
///
/// # Errors
/// `association-unknown`; `public-page-unknown` when none has been set.
pub async fn public_page_preview(ctx: &Ctx, association: AssociationId) -> Result<PublicView> {
    let page = public_page_fetch(ctx, association).await?;
    let proof = ctx.prove_in(Permission::AssociationRead, association)?;
    let tx = ctx.reader().await?;
    let row = association_of(tx.find::<association::Entity>(&proof), association).one(&*tx).await?;
    let row = row.ok_or_else(|| Error::not_found("association-unknown"))?;
    let syndics = syndics_on(tx.find::<mandate::Entity>(&proof), association, ctx.today()).all(&*tx).await?;
    Ok(view(page, row, syndics))
}

/// What stands at an address on a day. Anybody may ask.
///
/// # Errors
/// `public-page-unknown`, whether there is no such page, or it is switched off, or its association has been put away.
pub async fn public_page_show(ctx: &Ctx, slug: &str) -> Result<PublicAnswer> {
    let unknown = || Error::not_found("public-page-unknown");
    // Whatever is no name of a page needs no database to be unknown.
    if PublicSlug::parse(slug).is_ok_and(|read| read.as_str() == slug) {
        let purpose = Purpose::PublicPage { slug: slug.to_owned(), day: ctx.today() };
        let tx = ctx.host().database.read(purpose, ctx.counter()).await?;
        show(&tx, slug, ctx.today()).await?.ok_or_else(unknown)
    } else {
        Err(unknown())
    }
}

async fn show(tx: &Tx, slug: &str, day: NaiveDate) -> Result<Option<PublicAnswer>> {
    let known: Option<PublicPageId> = tx
        .find_platform::<public_slug::Entity>()
        .filter(public_slug::Column::Slug.eq(slug))
        .select_only()
        .column(public_slug::Column::PageId)
        .into_tuple()
        .one(tx)
        .await?;
    let Some(id) = known else { return Ok(None) };
    let row = tx
        .find_platform::<public_page::Entity>()
        .filter(public_page::Column::Id.eq(id.0))
        .filter(public_page::Column::Enabled.eq(true))
        .one(tx)
        .await?;
    let Some(row) = row else { return Ok(None) };
    if row.slug != slug {
        return Ok(Some(PublicAnswer::Moved(row.slug)));
    }
    let id = row.association_id;
    let association = association_of(tx.find_platform::<association::Entity>(), id).one(tx).await?;
    let Some(association) = association else { return Ok(None) };
    let syndics = syndics_on(tx.find_platform::<mandate::Entity>(), id, day).all(tx).await?;
    Ok(Some(PublicAnswer::Page(Box::new(view(PublicPage::try_from(row)?, association, syndics)))))
}

/// The columns that the page shows of an association in use.
fn association_of(query: Select<association::Entity>, id: AssociationId) -> Selector<SelectModel<PublicAssociation>> {
    query
        .filter(association::Column::Id.eq(id.0))
        .filter(association::Column::ArchivedAt.is_null())
        .select_only()
        .columns(PublicAssociation::COLUMNS)
        .into_model()
}

/// The mandates of an association that run on a day.
pub(super) fn mandates_on(association: AssociationId, day: NaiveDate) -> Condition {
    let lasts = |last: mandate::Column| Condition::any().add(last.is_null()).add(last.gte(day));
    Condition::all()
        .add(mandate::Column::AssociationId.eq(association.0))
        .add(mandate::Column::StartsOn.lte(day))
        .add(lasts(mandate::Column::EndsOn))
        .add(lasts(mandate::Column::EndedOn))
}

/// The columns that the page shows of the mandates of a day, the oldest first: whoever stands in comes after the syndic.
fn syndics_on(
    query: Select<mandate::Entity>,
    association: AssociationId,
    day: NaiveDate,
) -> Selector<SelectModel<PublicSyndic>> {
    query
        .filter(mandates_on(association, day))
        .order_by_asc(mandate::Column::StartsOn)
        .order_by_asc(mandate::Column::Id)
        .select_only()
        .columns(PublicSyndic::COLUMNS)
        .into_model()
}

fn view(page: PublicPage, association: PublicAssociation, syndics: Vec<PublicSyndic>) -> PublicView {
    PublicView { slug: page.row.slug, association, syndics, texts: page.texts, numbers: page.numbers }
}
