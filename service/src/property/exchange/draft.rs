//! Lists that somebody is looking at before she imports them. They are hers alone, and forgotten once they are imported, given up or a week old.

use chrono::{Days, NaiveDate};
use entity::{
    id::{AssociationId, BuildingId, ImportDraftId},
    identity::Permission,
    property::{
        import::{ColumnMapping, TableKind},
        import_draft,
    },
    refusal::Refusal,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter};

use super::{
    apply::{ImportReport, import_look, import_within, prove_import},
    errors::error_table,
    export::{ExportFile, FileFormat, written},
    memory,
    register::{ImportLook, PROBLEMS},
    source::{ImportFile, ImportSource},
};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    proof::Proof,
    property::association_by_slug,
    work::{Begun, Outcome, RequestKey},
};

/// Days after which a list is forgotten.
const DAYS: u64 = 7;
/// Longest name of a file or a sheet that is kept.
const NAME_MAX: usize = 160;
/// Most problems that the file with the errors names.
const ERRORS: usize = 200_000;

/// A list that somebody is looking at, and what it comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftLook {
    /// Identifier.
    pub id: ImportDraftId,
    /// The association that it would be imported into.
    pub association: AssociationId,
    /// The name of the file; absent for a list that was pasted.
    pub file_name: Option<String>,
    /// The text, where the list was pasted.
    pub text: Option<String>,
    /// The building of units whose row names none.
    pub building: BuildingId,
    /// Whether missing buildings are made.
    pub makes_buildings: bool,
    /// The day since when an owner owns whose row names none.
    pub starts_on: NaiveDate,
    /// Whether somebody has said which column is what.
    pub is_mapped: bool,
    /// What it comes to, or why it cannot be looked at as it is.
    pub look: std::result::Result<ImportLook, Vec<Refusal>>,
}

/// What is changed about a list; what is absent stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftChange {
    /// A text in the place of the one before.
    pub text: Option<String>,
    /// What the table holds; an empty code says that the headings decide.
    pub table: Option<String>,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// Which column is what. It is remembered for lists with the same headings.
    pub mapping: Option<ColumnMapping>,
    /// Whether missing buildings are made.
    pub makes_buildings: Option<bool>,
    /// Identifier of the building.
    pub building: Option<String>,
    /// The day.
    pub starts_on: Option<String>,
}

/// Keeps a list to be looked at. What cannot be read as a table at all is refused here.
///
/// # Errors
/// `association-unknown`, `Forbidden`; `building-unknown`, a malformed day; what cannot be read as a table.
pub async fn import_draft_create(
    ctx: &Ctx,
    association: AssociationId,
    source: &ImportSource,
    key: Option<&RequestKey>,
) -> Result<Outcome<ImportDraftId>> {
    let proof = ctx.prove_in(Permission::PropertyWrite, association)?;
    // Refuses what nobody could make sense of, and a building that is none; what rows are wrong is told when it is looked at.
    let facts = facts(ctx, association, source).await?;
    let work = match ctx.begin("import_draft_create", &proof, key, &(association, source.fingerprint())).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let old = work.now.checked_sub_days(Days::new(DAYS)).unwrap_or(work.now);
    work.tx
        .forget::<import_draft::Entity>(&proof, Condition::all().add(import_draft::Column::CreatedAt.lt(old)))
        .await?;
    let id = Ctx::mint::<ImportDraftId>();
    let row = import_draft::ActiveModel {
        id: Set(id),
        association_id: Set(association),
        account_id: Set(proof.account()),
        kind: Set(source.kind()?),
        file_name: Set(source.file.as_ref().map(|file| file.name.chars().take(NAME_MAX).collect())),
        sha256: Set(source.sha256()),
        content: Set(source.bytes().to_vec()),
        sheet: Set(
            Some(source.sheet.trim().chars().take(NAME_MAX).collect()).filter(|sheet: &String| !sheet.is_empty())
        ),
        mapping: Set(source.mapping.as_ref().map(serde_json::to_value).transpose()?),
        building_id: Set(facts.0),
        makes_buildings: Set(source.makes_buildings),
        starts_on: Set(facts.1),
        created_at: Set(work.now),
        ..Default::default()
    };
    work.tx.insert(&proof, row).await?;
    work.finish(id).await
}

/// The building and the day that a source names.
async fn facts(ctx: &Ctx, association: AssociationId, source: &ImportSource) -> Result<(BuildingId, NaiveDate)> {
    use entity::property::association as deeds;
    let proof = ctx.prove_in(Permission::PropertyWrite, association)?;
    source.content().await?;
    let tx = ctx.reader().await?;
    let deed = tx.find::<deeds::Entity>(&proof).filter(deeds::Column::Id.eq(association.0)).one(&*tx).await?;
    let deed = deed.ok_or_else(|| Error::not_found("association-unknown"))?;
    let held = super::register::Held::read(ctx, &tx, &proof, &deed, source).await?;
    let building = held.building_of(None, &std::collections::BTreeMap::new());
    let building = building.ok_or_else(|| Refusal::new("building-unknown").at("building"))?;
    Ok((building, held.starts_on))
}

/// A list and what it comes to. It is found in its association only, and by nobody but whoever gave it.
///
/// # Errors
/// `association-unknown`, `import-draft-unknown`, `Forbidden`; failures.
pub async fn import_draft_look(ctx: &Ctx, slug: &str, id: ImportDraftId) -> Result<DraftLook> {
    let row = draft_in(ctx, slug, id).await?;
    look(ctx, row, PROBLEMS).await
}

async fn look(ctx: &Ctx, row: import_draft::Model, most_problems: usize) -> Result<DraftLook> {
    let source = source_of(&row)?;
    let look = match import_look(ctx, row.association_id, &source, most_problems).await {
        Ok(look) => Ok(look),
        Err(Error::Refused(refusals)) => Err(refusals.0),
        Err(error) => return Err(error),
    };
    Ok(DraftLook {
        id: row.id,
        association: row.association_id,
        file_name: row.file_name,
        text: source.file.is_none().then_some(source.text),
        building: row.building_id,
        makes_buildings: row.makes_buildings,
        starts_on: row.starts_on,
        is_mapped: row.mapping.is_some(),
        look,
    })
}

/// The list with the reasons beside every row, as a file.
///
/// # Errors
/// As [`import_draft_look`]; what cannot be read as a table.
pub async fn import_draft_errors(ctx: &Ctx, slug: &str, id: ImportDraftId, format: FileFormat) -> Result<ExportFile> {
    let row = draft_in(ctx, slug, id).await?;
    let name = row.file_name.clone();
    let looked =
        look(ctx, row, ERRORS).await?.look.map_err(|refusals| Error::from(entity::refusal::Refusals(refusals)))?;
    let text = ctx.text();
    let stem = name.as_deref().and_then(|name| name.rsplit_once('.')).map_or("import", |(stem, _)| stem).to_owned();
    let file = format!("{stem} - {}", text.get("property-exchange-errors-file"));
    written(ctx, &file, vec![(text.get("property-exchange-errors-file"), error_table(text, &looked.plan))], format)
        .await
}

/// Changes what is said about a list, or its text.
///
/// # Errors
/// As [`import_draft_look`]; `import-table-unknown`, `building-unknown`, a malformed day; what cannot be read as a table.
pub async fn import_draft_change(ctx: &Ctx, slug: &str, id: ImportDraftId, change: DraftChange) -> Result<()> {
    let row = draft_in(ctx, slug, id).await?;
    let proof = ctx.prove_in(Permission::PropertyWrite, row.association_id)?;
    let mut source = source_of(&row)?;
    if let Some(text) = change.text.filter(|_| source.file.is_none()) {
        source.text = text;
    }
    let other_table = change.table.as_ref().is_some_and(|table| *table != source.table)
        || change.sheet.as_ref().is_some_and(|sheet| *sheet != source.sheet);
    if other_table {
        // What the columns were said to be belongs to the table that they were said of.
        source.mapping = None;
    }
    source.table = change.table.unwrap_or(source.table);
    source.sheet = change.sheet.unwrap_or(source.sheet);
    source.building = change.building.unwrap_or(source.building);
    source.starts_on = change.starts_on.unwrap_or(source.starts_on);
    source.makes_buildings = change.makes_buildings.unwrap_or(source.makes_buildings);
    let said = change.mapping.is_some();
    source.mapping = change.mapping.or(source.mapping);
    let (building, starts_on) = facts(ctx, row.association_id, &source).await?;
    let taken_for = match (said, &source.mapping) {
        (true, Some(_)) => import_look(ctx, row.association_id, &source, PROBLEMS).await.ok().map(|look| look.plan),
        _ => None,
    };
    let work = match ctx.begin::<ImportDraftId>("import_draft_change", &proof, None, &id).await? {
        Begun::Replay(_) => return Ok(()),
        Begun::Fresh(work) => work,
    };
    let new = import_draft::ActiveModel {
        kind: Set(source.kind()?),
        sha256: Set(source.sha256()),
        content: Set(source.bytes().to_vec()),
        sheet: Set(Some(source.sheet.clone()).filter(|sheet| !sheet.is_empty())),
        mapping: Set(source.mapping.as_ref().map(serde_json::to_value).transpose()?),
        building_id: Set(building),
        makes_buildings: Set(source.makes_buildings),
        starts_on: Set(starts_on),
        ..Default::default()
    };
    work.tx.change_all::<import_draft::Entity>(&proof, only(id), new).await?;
    if let Some(plan) = taken_for {
        memory::remember(&work, plan.table, &plan.columns).await?;
    }
    work.finish(id).await?;
    Ok(())
}

/// Imports a list as it was looked at, and forgets it, in one change: of two requests at the same time one imports it, and the same request sent again
/// is answered with what it has made.
///
/// # Errors
/// As `import_apply`, and `import-draft-unknown`.
pub async fn import_draft_apply(
    ctx: &Ctx,
    slug: &str,
    id: ImportDraftId,
    key: Option<&RequestKey>,
) -> Result<Outcome<ImportReport>> {
    let association = association_by_slug(ctx, slug).await?.id;
    let proof = prove_import(ctx, association)?;
    let unknown = || Error::not_found("import-draft-unknown");
    // Whatever this very request has imported before is a draft no more. The file is taken apart before the database is kept waiting.
    let held = match draft_of(ctx, &proof, association, id).await? {
        Some(row) => {
            let source = source_of(&row)?;
            let content = source.content().await?;
            Some((row, source, content))
        }
        None => None,
    };
    let work = match ctx.begin("import_draft_apply", &proof, key, &(association, id)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let (row, source, content) = held.ok_or_else(unknown)?;
    // Somebody who changes it in another window meanwhile looks at it again first.
    let as_looked_at = only(id).add(import_draft::Column::Sha256.eq(row.sha256.as_str()));
    if work.tx.forget::<import_draft::Entity>(&proof, as_looked_at).await? != 1 {
        return Err(unknown());
    }
    let report = import_within(ctx, &work, association, (&source, content)).await?;
    work.finish(report).await
}

/// Forgets a list.
///
/// # Errors
/// As [`import_draft_look`].
pub async fn import_draft_discard(ctx: &Ctx, slug: &str, id: ImportDraftId) -> Result<()> {
    let row = draft_in(ctx, slug, id).await?;
    let proof = ctx.prove_in(Permission::PropertyWrite, row.association_id)?;
    let work = match ctx.begin::<ImportDraftId>("import_draft_discard", &proof, None, &id).await? {
        Begun::Replay(_) => return Ok(()),
        Begun::Fresh(work) => work,
    };
    work.tx.forget::<import_draft::Entity>(&proof, only(id)).await?;
    work.finish(id).await?;
    Ok(())
}

fn only(id: ImportDraftId) -> Condition {
    Condition::all().add(import_draft::Column::Id.eq(id.0))
}

async fn draft_in(ctx: &Ctx, slug: &str, id: ImportDraftId) -> Result<import_draft::Model> {
    let association = association_by_slug(ctx, slug).await?;
    let proof = ctx.prove_in(Permission::PropertyWrite, association.id)?;
    draft_of(ctx, &proof, association.id, id).await?.ok_or_else(|| Error::not_found("import-draft-unknown"))
}

async fn draft_of(
    ctx: &Ctx,
    proof: &Proof,
    association: AssociationId,
    id: ImportDraftId,
) -> Result<Option<import_draft::Model>> {
    let tx = ctx.reader().await?;
    Ok(tx
        .find::<import_draft::Entity>(proof)
        .filter(import_draft::Column::Id.eq(id.0))
        .filter(import_draft::Column::AssociationId.eq(association.0))
        .filter(import_draft::Column::AccountId.eq(proof.account().0))
        .one(&*tx)
        .await?)
}

fn source_of(row: &import_draft::Model) -> Result<ImportSource> {
    let (text, file) = match &row.file_name {
        Some(name) => (String::new(), Some(ImportFile { name: name.clone(), bytes: row.content.clone() })),
        None => (String::from_utf8_lossy(&row.content).into_owned(), None),
    };
    Ok(ImportSource {
        text,
        file,
        table: row.kind.map(TableKind::code).unwrap_or_default().to_owned(),
        sheet: row.sheet.clone().unwrap_or_default(),
        mapping: row.mapping.clone().map(serde_json::from_value).transpose()?,
        building: row.building_id.to_string(),
        makes_buildings: row.makes_buildings,
        starts_on: row.starts_on.to_string(),
    })
}
