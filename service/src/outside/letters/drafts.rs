//! The letters that are to be written: to whom, where to, about what.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use entity::{
    charges::{call_for_funds, contribution},
    id::{ContributionId, OwnerId},
    language::Language,
    platform::issued_document,
    property::{DeliveryPurpose, owner},
};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use super::people::{LetterPerson, judged};
use crate::{
    charges::{LETTER_KIND, LetterSnapshot, postal_lines},
    error::Result,
    proof::Proof,
    store::Tx,
    text::{Text, Value},
};

/// One letter to be written.
pub(super) struct Draft {
    pub owner: owner::Model,
    pub addressee: Vec<String>,
    pub contribution: Option<ContributionId>,
    pub reference: Option<String>,
}

/// One draft for each contribution of a call, with the address that was frozen when it was issued.
pub(super) async fn call_drafts(
    tx: &Tx,
    proof: &Proof,
    call: &call_for_funds::Model,
    day: NaiveDate,
) -> Result<Vec<(LetterPerson, Draft)>> {
    let contributions = tx
        .find::<contribution::Entity>(proof)
        .filter(contribution::Column::CallId.eq(call.id.0))
        .order_by_asc(contribution::Column::Position)
        .all(tx)
        .await?;
    let frozen = tx
        .find::<issued_document::Entity>(proof)
        .filter(issued_document::Column::Kind.eq(LETTER_KIND))
        .filter(issued_document::Column::SubjectId.is_in(contributions.iter().map(|row| row.id.0)))
        .all(tx)
        .await?;
    let mut frozen: BTreeMap<_, _> = frozen.into_iter().map(|row| (row.subject_id, row.data)).collect();
    let owners = tx
        .find::<owner::Entity>(proof)
        .filter(owner::Column::Id.is_in(contributions.iter().map(|row| row.owner_id.0)))
        .all(tx)
        .await?;
    let judged = judged(tx, proof, owners, DeliveryPurpose::Charges, day).await?;
    let mut judged: BTreeMap<OwnerId, LetterPerson> =
        judged.into_iter().map(|person| (person.owner.id, person)).collect();
    let mut drafts = Vec::with_capacity(contributions.len());
    for row in contributions {
        let Some((data, mut person)) = frozen.remove(&row.id.0).zip(judged.remove(&row.owner_id)) else { continue };
        let snapshot: LetterSnapshot = serde_json::from_str(&data)?;
        // The letter shows the address that was frozen with it, whatever the register says now.
        person.has_address = (2..=::document::letters::ADDRESS_LINES).contains(&snapshot.addressee.len());
        let draft = Draft {
            owner: owner::Model { language: snapshot.language, ..person.owner.clone() },
            addressee: snapshot.addressee,
            contribution: Some(row.id),
            reference: Some(snapshot.reference),
        };
        drafts.push((person, draft));
    }
    Ok(drafts)
}

/// What the letters of a call are about.
pub(super) fn call_subject(call: &call_for_funds::Model, language: Language) -> String {
    Text::new(language).with("document-call-subject", &[("title", Value::from(call.title.as_str()))])
}

/// One draft for each person, with her address of today.
pub(super) fn owner_drafts(people: Vec<LetterPerson>) -> Vec<(LetterPerson, Draft)> {
    let draft = |person: LetterPerson| {
        let addressee = postal_lines(&person.owner);
        let draft = Draft { owner: person.owner.clone(), addressee, contribution: None, reference: None };
        (person, draft)
    };
    people.into_iter().map(draft).collect()
}
