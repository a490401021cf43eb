//! Importing units, owners and ownerships from a table: everything or nothing.

use chrono::NaiveDate;
use entity::{
    date::parse_date,
    id::{AssociationId, BuildingId, OwnerId, UnitId},
    identity::Permission,
    property::{
        NewUnit, association, building,
        import::{
            ImportOptions, ImportPlan, PlannedOwner, PlannedOwnership, PlannedUnit, RowProblem, Severity, decode, parse,
        },
        owner, ownership, unit,
    },
    refusal::{Refusal, Refusals},
    share::Share,
    text_input::plain,
};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};

use super::{association::sum_of_shares, association_for_change, owner::owners_insert, units_in_use};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    proof::Proof,
    store::Tx,
    work::{Begun, Outcome, RequestKey},
};

/// A table to import, and what the table does not say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ImportSource {
    /// The table: the text of a CSV file, or pasted from a spreadsheet.
    pub text: String,
    /// Identifier of the building that the units are in; the first one when empty.
    pub building: String,
    /// The day since when the owners own; today when empty.
    pub starts_on: String,
}

impl ImportSource {
    /// The text of a file, whatever it is encoded in.
    ///
    /// # Errors
    /// What cannot be text.
    pub fn decode(bytes: &[u8]) -> Result<String> {
        Ok(decode(bytes).map_err(|refusal| refusal.at("file"))?.text)
    }
}

/// What was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportReport {
    /// Units made.
    pub units: usize,
    /// Owners made; those who were already in the register are not made again.
    pub owners: usize,
    /// Parts of units given to owners.
    pub ownerships: usize,
}

/// What the register has that an import meets.
struct Register {
    units: Vec<unit::Model>,
    owners: Vec<owner::Model>,
    buildings: Vec<building::Model>,
    building: BuildingId,
    starts_on: NaiveDate,
    remaining: Share,
}

impl Register {
    async fn read(ctx: &Ctx, tx: &Tx, proof: &Proof, deed: &association::Model, source: &ImportSource) -> Result<Self> {
        let starts_on = match source.starts_on.trim() {
            "" => ctx.today(),
            text => parse_date(text).map_err(|refusal| refusal.at("startsOn"))?,
        };
        let buildings = tx
            .find::<building::Entity>(proof)
            .filter(building::Column::AssociationId.eq(deed.id.0))
            .filter(building::Column::ArchivedAt.is_null())
            .order_by_asc(building::Column::Position)
            .all(tx)
            .await?;
        let chosen = match source.building.trim() {
            "" => buildings.first(),
            text => buildings.iter().find(|row| text.parse().is_ok_and(|wanted: BuildingId| wanted == row.id)),
        };
        let building = chosen.map(|row| row.id).ok_or_else(|| Refusal::new("building-unknown").at("building"))?;
        let units = units_in_use(tx, proof, deed.id).await?;
        let owners = tx
            .find::<owner::Entity>(proof)
            .filter(owner::Column::AssociationId.eq(deed.id.0))
            .filter(owner::Column::ArchivedAt.is_null())
            .all(tx)
            .await?;
        let remaining = Share(deed.total_shares.0.saturating_sub(sum_of_shares(&units)?.0));
        Ok(Self { units, owners, buildings, building, starts_on, remaining })
    }

    /// Understands the table, beside what the register already has.
    fn plan(&self, deed: &association::Model, source: &ImportSource) -> Result<ImportPlan> {
        if self.remaining.0 == 0 {
            return Err(Refusal::new("import-shares-complete").at("text").with("total", deed.total_shares.0).into());
        }
        let options = ImportOptions { total_shares: self.remaining.0, mapping: None, language: deed.language };
        let mut plan = parse(&source.text, &options);
        let refused = plan.units.iter().filter_map(|planned| {
            let refusal = match self.building_of(planned) {
                None => Refusal::new("building-unknown"),
                Some(building)
                    if self
                        .units
                        .iter()
                        .any(|unit| unit.building_id == building && unit.reference == planned.reference) =>
                {
                    Refusal::new("unit-reference-taken").with("value", &planned.reference)
                }
                Some(_) => return None,
            };
            Some(RowProblem { row: planned.row, column: None, refusal, severity: Severity::Error })
        });
        let refused: Vec<RowProblem> = refused.collect();
        plan.problems.extend(refused);
        Ok(plan)
    }

    /// The building that a row names, or the chosen one when it names none.
    fn building_of(&self, planned: &PlannedUnit) -> Option<BuildingId> {
        match &planned.building {
            None => Some(self.building),
            Some(name) => self.buildings.iter().find(|row| plain(&row.name) == plain(name)).map(|row| row.id),
        }
    }

    /// The owner of the register who is meant, if she is there: same name and same address for electronic mail.
    fn known(&self, planned: &PlannedOwner) -> Option<OwnerId> {
        let same = |row: &&owner::Model| {
            row.name.to_lowercase() == planned.owner.name.to_lowercase()
                && row.email.as_deref().map(str::to_lowercase) == planned.owner.email.as_deref().map(str::to_lowercase)
        };
        self.owners.iter().find(same).map(|row| row.id)
    }
}

/// Understands a table without writing anything: what would be made, and which rows are wrong.
///
/// # Errors
/// `association-unknown`, `Forbidden`; `building-unknown`, a malformed day; `import-shares-complete`.
pub async fn import_preview(ctx: &Ctx, association: AssociationId, source: &ImportSource) -> Result<ImportPlan> {
    let proof = ctx.prove_in(Permission::PropertyWrite, association)?;
    let tx = ctx.reader().await?;
    let deed =
        tx.find::<association::Entity>(&proof).filter(association::Column::Id.eq(association.0)).one(&*tx).await?;
    let deed = deed.ok_or_else(|| Error::not_found("association-unknown"))?;
    Register::read(ctx, &tx, &proof, &deed, source).await?.plan(&deed, source)
}

/// Imports a table: every row, or none when one of them is wrong.
///
/// # Errors
/// The same as [`import_preview`]; every problem of the table as a refusal at `rows.<row>.<column>`.
pub async fn import_apply(
    ctx: &Ctx,
    association: AssociationId,
    source: &ImportSource,
    key: Option<&RequestKey>,
) -> Result<Outcome<ImportReport>> {
    let proof = ctx.prove_in(Permission::PropertyWrite, association)?;
    let work = match ctx.begin("import_apply", &proof, key, &(association, source)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let deed = association_for_change(&work, association).await?;
    let register = Register::read(ctx, &work.tx, &proof, &deed, source).await?;
    let plan = register.plan(&deed, source)?;
    refuse_problems(&plan)?;

    let known: Vec<Option<OwnerId>> = plan.owners.iter().map(|planned| register.known(planned)).collect();
    let new: Vec<_> = plan
        .owners
        .iter()
        .zip(&known)
        .filter(|(_, known)| known.is_none())
        .map(|(planned, _)| planned.owner.clone())
        .collect();
    let made = new.len();
    let mut inserted = owners_insert(&work, &deed, new).await?.into_iter();
    let owners: Vec<OwnerId> = known.into_iter().filter_map(|known| known.or_else(|| inserted.next())).collect();

    let first = register.units.iter().map(|unit| unit.position).max().unwrap_or_default().saturating_add(1);
    let ids: Vec<UnitId> = plan.units.iter().map(|_| Ctx::mint()).collect();
    let units: Vec<unit::ActiveModel> = plan
        .units
        .iter()
        .zip(&ids)
        .zip(first..)
        .filter_map(|((planned, id), position)| {
            let unit = NewUnit {
                building: register.building_of(planned)?,
                reference: planned.reference.clone(),
                kind: planned.kind,
                floor: planned.floor.clone(),
                shares: planned.shares,
            };
            Some(super::unit::new_row(&work, *id, association, position, unit))
        })
        .collect();
    work.tx.insert_all(&proof, units).await?;

    let holding = |planned: &PlannedOwnership| -> Option<ownership::ActiveModel> {
        let (unit, owner) = (ids.get(planned.unit)?, owners.get(planned.owner)?);
        Some(super::ownership::new_row(&work, association, *unit, *owner, planned.fraction, register.starts_on))
    };
    let holdings: Vec<ownership::ActiveModel> = plan.ownerships.iter().filter_map(holding).collect();
    let report = ImportReport { units: ids.len(), owners: made, ownerships: holdings.len() };
    work.tx.insert_all(&proof, holdings).await?;
    let detail = serde_json::to_value(report)?;
    work.audit("import_apply", Some(association), association, detail).await?;
    work.finish(report).await
}

fn refuse_problems(plan: &ImportPlan) -> Result<()> {
    let errors = plan.problems.iter().filter(|problem| problem.severity == Severity::Error);
    let refusals: Vec<Refusal> = errors
        .map(|problem| {
            let refusal = match &problem.column {
                Some(column) => problem.refusal.clone().prefixed(column.clone()),
                None => problem.refusal.clone(),
            };
            refusal.prefixed(problem.row.to_string()).prefixed("rows")
        })
        .collect();
    if !refusals.is_empty() {
        return Err(Refusals(refusals).into());
    }
    if plan.units.is_empty() { Err(Refusal::new("import-empty").at("text").into()) } else { Ok(()) }
}
