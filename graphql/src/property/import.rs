//! Importing tables into the register: what they come to, carrying them out, undoing them.

use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use entity::{
    id::BuildingId,
    property::{
        import::{Column, ColumnMapping, ImportPlan as Plan, KeyColumn, PlannedUnit as Planned, RowProblem as Problem},
        import_batch,
    },
    refusal::Refusal,
};
use service::{
    Ctx, Error,
    property::{self, ImportFile, ImportSource},
};

use super::kind::{ImportTable, Severity, UnitKind};
use crate::{
    connection::{Counted, about, list_cost, page},
    identity::Account,
    loader::loaders,
    payload::UserError,
    scalar::{self, DateTime},
    value::Fraction,
};

/// A table to import, and what the table does not say.
#[derive(InputObject)]
pub struct ImportInput {
    /// The table: the text of a CSV file with headings, or pasted from a spreadsheet. Not looked at where there is a file.
    #[graphql(default)]
    text: String,
    /// A file in base64: CSV in whatever encoding, or an Excel workbook (`.xlsx`).
    file: Option<String>,
    /// The name of the file.
    file_name: Option<String>,
    /// What the table holds; found from its headings by default.
    table: Option<ImportTable>,
    /// The sheet of a workbook; the first one with headings by default.
    sheet: Option<String>,
    /// Which column is what; as it was understood before for the same headings, or found from them, by default.
    mapping: Option<ImportMappingInput>,
    /// The building of units whose row names none; the first one of the association by default.
    building_id: Option<ID>,
    /// Whether buildings that the table names and the register lacks are made.
    #[graphql(default)]
    makes_buildings: bool,
    /// The day since when an owner owns whose row names none, such as `2026-01-31`; today by default.
    starts_on: Option<String>,
}

/// Which column of a table is what.
#[derive(InputObject)]
pub struct ImportMappingInput {
    /// The row of the headings, as the spreadsheet counts it; zero when the table has none.
    header_row: u32,
    /// The columns that are imported.
    columns: Vec<ImportColumnInput>,
}

/// One column of a table and what it is.
#[derive(InputObject)]
pub struct ImportColumnInput {
    /// Its position, counted from zero.
    position: usize,
    /// What it is: `reference`, `shares`, `owner_name`…, or `key` for the parts of the key that its heading names.
    meaning: String,
}

/// What `importApply` takes.
#[derive(InputObject)]
pub struct ImportApplyInput {
    /// The association that the table is about.
    pub association_id: ID,
    /// The table, and what it does not say.
    #[graphql(flatten)]
    pub source: ImportInput,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// What `importUndo` takes.
#[derive(InputObject)]
pub struct ImportUndoInput {
    /// The import. It never changes but by this, so there is no version to name.
    pub import_id: ID,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

impl ImportInput {
    /// The source that the input describes.
    ///
    /// # Errors
    /// `import-file-malformed` for what is not base64; `import-column-unknown`.
    pub fn source(self) -> service::Result<ImportSource> {
        let file = match self.file {
            Some(text) => {
                let bytes = STANDARD.decode(text).map_err(|_| Refusal::new("import-file-malformed").at("file"))?;
                Some(ImportFile { name: self.file_name.unwrap_or_default(), bytes })
            }
            None => None,
        };
        Ok(ImportSource {
            text: self.text,
            file,
            table: self
                .table
                .map(entity::property::import::TableKind::from)
                .map(|kind| kind.code().to_owned())
                .unwrap_or_default(),
            sheet: self.sheet.unwrap_or_default(),
            mapping: self.mapping.map(ImportMappingInput::mapping).transpose()?,
            building: self.building_id.as_ref().map(scalar::bare::<BuildingId>).unwrap_or_default(),
            makes_buildings: self.makes_buildings,
            starts_on: self.starts_on.unwrap_or_default(),
        })
    }
}

impl ImportMappingInput {
    fn mapping(self) -> service::Result<ColumnMapping> {
        let mut mapping = ColumnMapping::new(self.header_row);
        for (index, column) in self.columns.iter().enumerate() {
            match column.meaning.as_str() {
                "key" => mapping.set_key(column.position),
                code => {
                    let meaning = Column::parse(code).ok_or_else(|| {
                        Refusal::new("import-column-unknown").at(format!("mapping.columns.{index}.meaning"))
                    })?;
                    mapping.set(meaning, Some(column.position));
                }
            }
        }
        Ok(mapping)
    }
}

/// What an import made.
#[derive(SimpleObject)]
pub struct ImportReport {
    /// Buildings made.
    buildings: usize,
    /// Units made.
    units: usize,
    /// Owners made; those who were in the register already are not made again.
    owners: usize,
    /// Parts of units given to owners.
    ownerships: usize,
    /// Distribution keys made.
    keys: usize,
    /// The import, for undoing it.
    import_id: ID,
}

impl From<property::ImportReport> for ImportReport {
    fn from(report: property::ImportReport) -> Self {
        Self {
            buildings: report.buildings,
            units: report.units,
            owners: report.owners,
            ownerships: report.ownerships,
            keys: report.keys,
            import_id: scalar::id(report.batch),
        }
    }
}

/// An import that was carried out.
pub struct Import(pub import_batch::Model);

impl From<import_batch::Model> for Import {
    fn from(row: import_batch::Model) -> Self {
        Self(row)
    }
}

/// An import that was carried out. It can be undone as a whole while nothing depends on what it made.
#[Object]
impl Import {
    /// Opaque identifier, for `node(id:)`.
    pub async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// What the table held.
    async fn table(&self) -> ImportTable {
        self.0.kind.into()
    }

    /// The name of the file; absent for a list that was pasted.
    async fn file_name(&self) -> Option<&str> {
        self.0.file_name.as_deref()
    }

    /// SHA-256 of the file or text, in hexadecimal.
    async fn sha256(&self) -> &str {
        &self.0.sha256
    }

    /// How many rows it had, without headings and sums.
    async fn rows(&self) -> i32 {
        self.0.rows
    }

    /// How many buildings it made.
    async fn buildings(&self) -> i32 {
        self.0.buildings
    }

    /// How many units it made.
    async fn units(&self) -> i32 {
        self.0.units
    }

    /// How many owners it made.
    async fn owners(&self) -> i32 {
        self.0.owners
    }

    /// How many parts of units it gave to owners.
    async fn ownerships(&self) -> i32 {
        self.0.ownerships
    }

    /// How many distribution keys it made.
    async fn keys(&self) -> i32 {
        self.0.keys
    }

    /// When it was carried out.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// Who carried it out.
    #[graphql(complexity = "about(1, child_complexity)")]
    async fn created_by(&self, ctx: &Context<'_>) -> Result<Option<Account>> {
        Ok(loaders(ctx)?.accounts.load(self.0.account_id).await?.map(Account::from))
    }

    /// When it was undone; absent while it stands.
    async fn undone_at(&self) -> Option<DateTime> {
        self.0.undone_at.map(DateTime)
    }

    /// Who undid it.
    #[graphql(complexity = "about(1, child_complexity)")]
    async fn undone_by(&self, ctx: &Context<'_>) -> Result<Option<Account>> {
        let Some(by) = self.0.undone_by else { return Ok(None) };
        Ok(loaders(ctx)?.accounts.load(by).await?.map(Account::from))
    }
}

/// What `importPreview` answers.
#[derive(SimpleObject)]
pub struct ImportPreviewPayload {
    /// What would be made and what is wrong; absent when the table could not be looked at.
    plan: Option<ImportPlan>,
    /// Why the table could not be looked at; empty when it was.
    user_errors: Vec<UserError>,
}

impl ImportPreviewPayload {
    /// Asks for the plan.
    ///
    /// # Errors
    /// `Unauthenticated`, `Forbidden`; failures.
    pub async fn of(ctx: &Ctx, association: entity::id::AssociationId, input: ImportInput) -> Result<Self> {
        let looked = async {
            let source = input.source()?;
            property::import_look(ctx, association, &source, entity::property::import::MAX_PROBLEMS).await
        };
        match looked.await {
            Ok(look) => Ok(Self { plan: Some(ImportPlan::new(ctx, look)), user_errors: Vec::new() }),
            Err(error @ (Error::Refused(_) | Error::NotFound(_))) => {
                let user_errors = error.refusals().into_iter().map(|refusal| UserError::new(ctx, refusal)).collect();
                Ok(Self { plan: None, user_errors })
            }
            Err(error) => Err(error.into()),
        }
    }
}

/// What an import would make, and everything that is wrong with the table.
pub struct ImportPlan {
    plan: Plan,
    sheet: Option<String>,
    sheets: Vec<String>,
    remembered: bool,
    problems: Vec<RowProblem>,
}

impl ImportPlan {
    fn new(ctx: &Ctx, look: property::ImportLook) -> Self {
        let problems = look.plan.problems.iter().cloned().map(|problem| RowProblem::new(ctx, problem)).collect();
        Self { plan: look.plan, sheet: look.sheet, sheets: look.sheets, remembered: look.remembered, problems }
    }

    fn unit(&self, (position, planned): (usize, &Planned)) -> PlannedUnit {
        let of_unit = self.plan.ownerships.iter().filter(|ownership| ownership.unit == position);
        let owners = of_unit.filter_map(|ownership| {
            let owner = &self.plan.owners.get(ownership.owner)?.owner;
            let (name, email) = (owner.name.clone(), owner.email.clone());
            Some(PlannedOwnership { row: ownership.row, name, email, part: ownership.fraction.into() })
        });
        PlannedUnit {
            row: planned.row,
            reference: planned.reference.clone(),
            kind: planned.kind.into(),
            floor: planned.floor.clone(),
            shares: planned.shares.0,
            owners: owners.collect(),
        }
    }
}

/// What an import would make, and everything that is wrong with the table.
#[Object]
impl ImportPlan {
    /// Whether it may be carried out: something would be made, and there are no errors.
    async fn acceptable(&self) -> bool {
        self.plan.is_acceptable()
    }

    /// What the table was taken for.
    async fn table(&self) -> ImportTable {
        self.plan.table.into()
    }

    /// The sheet of the workbook that was read.
    async fn sheet(&self) -> Option<&str> {
        self.sheet.as_deref()
    }

    /// The sheets of the workbook, in order.
    async fn sheets(&self) -> &[String] {
        &self.sheets
    }

    /// Whether the columns were taken as somebody had said before for the same headings.
    async fn remembered(&self) -> bool {
        self.remembered
    }

    /// How many rows the table has, without headings and sums.
    async fn row_count(&self) -> usize {
        self.plan.row_count()
    }

    /// The buildings that would be made.
    async fn buildings(&self) -> &[String] {
        &self.plan.buildings
    }

    /// The units with their owners, in the order of the table.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn units(
        &self,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Counted<PlannedUnit>>> {
        Ok(Some(Counted::new(self.plan.units.iter().enumerate(), page(first, after.as_deref())?, |unit| {
            self.unit(unit)
        })))
    }

    /// How many owners the table names.
    async fn owner_count(&self) -> usize {
        self.plan.owners.len()
    }

    /// How many parts of units would be given to owners.
    async fn ownership_count(&self) -> usize {
        let told = self.plan.titles.iter().flat_map(|title| &title.periods).map(|period| period.parts.len());
        self.plan.ownerships.len().saturating_add(told.sum())
    }

    /// The distribution keys that would be made.
    #[graphql(complexity = "about(5, child_complexity)")]
    async fn keys(&self) -> Vec<PlannedKey> {
        let key = |key: &entity::property::import::PlannedKey| {
            let (units, total_parts) = match &key.parts {
                KeyColumn::Parts(parts) => {
                    (parts.len(), Some(parts.iter().fold(0_i64, |sum, (_, share)| sum.saturating_add(share.0))))
                }
                KeyColumn::Except(left_out) => (left_out.len(), None),
            };
            PlannedKey { name: key.name.clone(), units, total_parts }
        };
        self.plan.keys.iter().map(key).collect()
    }

    /// Which column was taken for what.
    #[graphql(complexity = "about(10, child_complexity)")]
    async fn columns(&self) -> Vec<ImportColumn> {
        let columns = &self.plan.columns;
        let column = |(column, position): (Column, usize)| ImportColumn {
            meaning: column.code(),
            position,
            heading: columns.heading(column),
        };
        let key = |(position, name)| ImportColumn { meaning: "key", position, heading: Some(name) };
        columns.iter().map(column).chain(columns.keys().map(key)).collect()
    }

    /// What is wrong, by row: the first two hundred problems, and one that counts the rest.
    #[graphql(complexity = "about(20, child_complexity)")]
    async fn problems(&self) -> &[RowProblem] {
        &self.problems
    }

    /// How many errors there are. With one of them nothing may be imported.
    async fn error_count(&self) -> usize {
        self.plan.error_count
    }

    /// How many warnings there are.
    async fn warning_count(&self) -> usize {
        self.plan.warning_count
    }

    /// How many rows without content were passed over.
    async fn blank_rows(&self) -> u32 {
        self.plan.blank_rows
    }

    /// The shares of all units of the table that could be read.
    async fn shares_sum(&self) -> i64 {
        self.plan.shares_sum
    }

    /// The shares that are still free of the total in the base deed.
    async fn shares_expected(&self) -> i64 {
        self.plan.shares_expected
    }

    /// Sum minus what was expected: below zero shares are missing, above zero there are too many.
    async fn shares_difference(&self) -> i64 {
        self.plan.shares_difference
    }
}

/// A unit that would be made.
#[derive(SimpleObject)]
pub struct PlannedUnit {
    /// Its first row, as the spreadsheet counts them.
    row: u32,
    /// Its name in the base deed.
    reference: String,
    /// What it is.
    kind: UnitKind,
    /// The storey.
    floor: Option<String>,
    /// Its shares.
    shares: i64,
    /// Its owners.
    owners: Vec<PlannedOwnership>,
}

/// An owner of a unit that would be made.
#[derive(SimpleObject)]
pub struct PlannedOwnership {
    /// The row that says so.
    row: u32,
    /// The name of the owner.
    name: String,
    /// The owner's e-mail address.
    email: Option<String>,
    /// The part of the unit.
    part: Fraction,
}

/// A distribution key that would be made.
#[derive(SimpleObject)]
pub struct PlannedKey {
    /// Its name.
    name: String,
    /// How many units have parts of their own in it; in a key of all units but some, how many are left out.
    units: usize,
    /// What its parts make together; absent in a key of all units but some.
    total_parts: Option<i64>,
}

/// A column of the table and what it was taken for.
#[derive(SimpleObject)]
pub struct ImportColumn {
    /// What it was taken for: `reference`, `shares`, `owner_name`…, or `key` for the parts of the key that its heading names.
    meaning: &'static str,
    /// Its position, counted from zero.
    position: usize,
    /// Its heading, or its letter when it has none.
    heading: Option<String>,
}

/// One problem of a table and its place.
#[derive(SimpleObject)]
pub struct RowProblem {
    /// The row as the spreadsheet counts it, headings included; zero for the whole table.
    row: u32,
    /// The column: its heading, or its letter when it has none.
    column: Option<String>,
    /// Whether it stops the import.
    severity: Severity,
    /// What is wrong.
    error: UserError,
}

impl RowProblem {
    fn new(ctx: &Ctx, problem: Problem) -> Self {
        Self {
            row: problem.row,
            column: problem.column,
            severity: problem.severity.into(),
            error: UserError::without_path(ctx, problem.refusal),
        }
    }
}
