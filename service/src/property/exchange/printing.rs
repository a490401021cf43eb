//! What a table would make that letters could not print, told in the dry run instead of when the import is carried out.

use entity::{
    property::import::{Column, ImportPlan, RowProblem, Severity},
    refusal::Refusal,
};

use crate::{
    printable::unprintable,
    property::{owner::owner_printable, unit::unit_unprintable},
};

/// The names and addresses of a plan that letters could not print, each at its row and column. Owners whom the register
/// has already are not made again, so that what the table says of them is printed nowhere.
pub(super) fn unprintable_rows(plan: &ImportPlan) -> Vec<RowProblem> {
    let units = plan.units.iter().flat_map(|unit| {
        let refused = unit_unprintable(&unit.reference, unit.floor.as_deref());
        refused.into_iter().map(move |refusal| at_field(plan, unit.row, refusal))
    });
    // Those that the register has already are not made again.
    let buildings = plan.buildings.iter().filter_map(|name| {
        let refusal = unprintable(name)?;
        let row = plan.units.iter().find(|unit| unit.building.as_ref() == Some(name)).map_or(0, |unit| unit.row);
        Some(problem(row, plan.columns.heading(Column::Building), refusal))
    });
    let owners = plan.owners.iter().filter(|planned| planned.known.is_none()).flat_map(|planned| {
        let refused = owner_printable(&planned.owner).err().unwrap_or_default();
        refused.into_iter().map(move |refusal| at_field(plan, planned.row, refusal))
    });
    let keys = plan.keys.iter().filter_map(|key| Some(problem(key.row, key.column.clone(), unprintable(&key.name)?)));
    units.chain(buildings).chain(owners).chain(keys).collect()
}

/// What is wrong with a field, at the column that it comes from.
fn at_field(plan: &ImportPlan, row: u32, refusal: Refusal) -> RowProblem {
    let column = refusal.path.first().and_then(|field| Column::of_field(field));
    problem(row, column.and_then(|column| plan.columns.heading(column)), refusal)
}

fn problem(row: u32, column: Option<String>, refusal: Refusal) -> RowProblem {
    // The row and the column say where it is.
    RowProblem { row, column, refusal: Refusal { path: Vec::new(), ..refusal }, severity: Severity::Error }
}
