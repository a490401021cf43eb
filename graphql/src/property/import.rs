//! Importing units and owners from a table.

use async_graphql::{ID, InputObject, Object, Result, SimpleObject};
use entity::{
    id::BuildingId,
    property::import::{ImportPlan as Plan, PlannedUnit as Planned, RowProblem as Problem},
};
use service::{
    Ctx, Error,
    property::{self, ImportSource},
};

use super::kind::{Severity, UnitKind};
use crate::{
    connection::{Counted, about, list_cost, page},
    payload::UserError,
    scalar,
    value::Fraction,
};

/// A table to import, and what the table does not say.
#[derive(InputObject)]
pub struct ImportInput {
    /// The table: the text of a CSV file with headings, or pasted from a spreadsheet. One row names one unit and one owner.
    text: String,
    /// The building that the units are in; the first one of the association by default.
    building_id: Option<ID>,
    /// The day since when the owners own, such as `2026-01-31`; today by default.
    starts_on: Option<String>,
}

/// What `importApply` takes.
#[derive(InputObject)]
pub struct ImportApplyInput {
    /// The association that the units are added to.
    pub association_id: ID,
    /// The table, and what it does not say.
    #[graphql(flatten)]
    pub source: ImportInput,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

impl From<ImportInput> for ImportSource {
    fn from(input: ImportInput) -> Self {
        Self {
            text: input.text,
            building: input.building_id.as_ref().map(scalar::bare::<BuildingId>).unwrap_or_default(),
            starts_on: input.starts_on.unwrap_or_default(),
        }
    }
}

/// What an import made.
#[derive(SimpleObject)]
pub struct ImportReport {
    /// Units made.
    units: usize,
    /// Owners made; those who were in the register already are not made again.
    owners: usize,
    /// Parts of units given to owners.
    ownerships: usize,
}

impl From<property::ImportReport> for ImportReport {
    fn from(report: property::ImportReport) -> Self {
        Self { units: report.units, owners: report.owners, ownerships: report.ownerships }
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
        match property::import_preview(ctx, association, &input.into()).await {
            Ok(plan) => Ok(Self { plan: Some(ImportPlan::new(ctx, plan)), user_errors: Vec::new() }),
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
    problems: Vec<RowProblem>,
}

impl ImportPlan {
    fn new(ctx: &Ctx, plan: Plan) -> Self {
        let problems = plan.problems.iter().cloned().map(|problem| RowProblem::new(ctx, problem)).collect();
        Self { plan, problems }
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
    /// Whether it may be carried out: there are units and no errors.
    async fn acceptable(&self) -> bool {
        self.plan.is_acceptable()
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

    /// Which column was taken for what.
    #[graphql(complexity = "about(10, child_complexity)")]
    async fn columns(&self) -> Vec<ImportColumn> {
        let columns = &self.plan.columns;
        let column = |(column, position): (entity::property::import::Column, usize)| ImportColumn {
            meaning: column.code(),
            position,
            heading: columns.heading(column),
        };
        columns.iter().map(column).collect()
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

/// A column of the table and what it was taken for.
#[derive(SimpleObject)]
pub struct ImportColumn {
    /// What it was taken for: `reference`, `shares`, `owner_name`…
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
