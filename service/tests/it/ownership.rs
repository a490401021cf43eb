//! Ownership over time: transfers, corrections, designations, and what is read off them.

#![expect(clippy::indexing_slicing, reason = "a test that cannot go on has failed, also in a helper of the tests")]

mod designations;
mod ended;
mod histories;
mod readers;
mod rights;
mod together;
mod told;
mod upgrade;

use chrono::{DateTime, NaiveDate, Utc};
use entity::{
    id::{OwnerId, OwnershipChangeId, UnitId},
    identity::Role,
    property::title::{
        AnnulmentForm, CorrectionForm, OwnershipPartForm, OwnershipsForm, TransferForm, TransferFromForm,
    },
};
use service::{
    Clock, Ctx, Error,
    property::{Holding, ownership_history, ownerships_by_units},
    testkit::World,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn refused(error: &Error) -> Vec<(&'static str, String)> {
    assert!(!matches!(error, Error::Failed(_)), "{error}");
    error.refusals().iter().map(|refusal| (refusal.code, refusal.path.join("."))).collect()
}

fn one(code: &'static str, path: &str) -> Vec<(&'static str, String)> {
    vec![(code, path.to_owned())]
}

fn part(owner: OwnerId, right: &str, part: &str) -> OwnershipPartForm {
    OwnershipPartForm { owner: owner.to_string(), right: right.to_owned(), part: part.to_owned() }
}

fn set(on: &str, parts: Vec<OwnershipPartForm>) -> OwnershipsForm {
    OwnershipsForm { starts_on: on.to_owned(), parts, ..OwnershipsForm::default() }
}

/// A transfer of what is named, or of all of it where no part is given, to takers who take alike.
fn transfer(on: &str, passing: &str, from: &[(OwnerId, &str, &str)], to: &[OwnerId]) -> TransferForm {
    let given = |(owner, right, part): &(OwnerId, &str, &str)| TransferFromForm {
        given: "on".to_owned(),
        owner: owner.to_string(),
        right: (*right).to_owned(),
        part: (*part).to_owned(),
    };
    TransferForm {
        effective_on: on.to_owned(),
        passing: passing.to_owned(),
        from: from.iter().map(given).collect(),
        to: to.iter().map(|owner| part(*owner, "", "")).collect(),
        ..TransferForm::default()
    }
}

fn correction(on: &str, parts: Vec<OwnershipPartForm>) -> CorrectionForm {
    CorrectionForm {
        effective_on: on.to_owned(),
        parts,
        reason: "Erreur de saisie".to_owned(),
        ..CorrectionForm::default()
    }
}

fn annulment() -> AnnulmentForm {
    AnnulmentForm { reason: "Vente annulée".to_owned(), ..AnnulmentForm::default() }
}

/// The syndic at another instant than that at which the clock of the world stands.
fn at(world: &World, instant: &str) -> Ctx {
    let instant: DateTime<Utc> = instant.parse().unwrap();
    let mut host = world.host.clone();
    host.clock = Clock::Stopped(instant);
    world.own.ctx(&host, Role::Syndic)
}

/// Who holds a unit on a day, as rank of the owner in the house, right and part.
async fn holders(ctx: &Ctx, world: &World, unit: UnitId, on: &str) -> Vec<String> {
    let holdings = ownerships_by_units(ctx, &[unit], day(on)).await.unwrap().remove(&unit).unwrap_or_default();
    told(world, &holdings)
}

fn told(world: &World, holdings: &[Holding]) -> Vec<String> {
    let rank = |owner: OwnerId| world.own.home.owners.iter().position(|one| *one == owner).unwrap();
    holdings.iter().map(|one| format!("{} {} {}", rank(one.owner), one.right.code(), one.part)).collect()
}

/// The change that was recorded last.
async fn last_change(ctx: &Ctx, unit: UnitId) -> OwnershipChangeId {
    ownership_history(ctx, unit).await.unwrap().into_iter().max_by_key(|change| change.number).unwrap().id
}
