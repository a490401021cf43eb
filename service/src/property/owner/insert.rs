//! Writing new owners down, one or many.

use entity::{
    id::{OwnerId, OwnerPersonId},
    property::{NewOwner, PersonName, association, owner, owner_person},
    refusal::Refusals,
};
use sea_orm::ActiveValue::Set;

use super::contact::primary_rows;
use crate::{ctx::Ctx, error::Result, printable::require_printable, property::search::search_owners, work::Work};

/// An owner with the rank that she will have.
pub(in crate::property) struct NumberedOwner {
    pub number: i32,
    pub new: NewOwner,
}

/// Adds owners to an association with their persons and their means of contact, and puts them into the search. The association's counter is the
/// caller's business.
///
/// # Errors
/// `sign-unprintable`.
pub(in crate::property) async fn owners_insert(
    work: &Work,
    association: &association::Model,
    owners: Vec<NumberedOwner>,
) -> Result<Vec<OwnerId>> {
    let mut ids = Vec::with_capacity(owners.len());
    let (mut rows, mut persons, mut contacts) = (Vec::with_capacity(owners.len()), Vec::new(), Vec::new());
    for NumberedOwner { number, new } in owners {
        printable(&new)?;
        let id = Ctx::mint::<OwnerId>();
        ids.push(id);
        persons.extend(person_rows(association.id, id, &new.persons));
        contacts.extend(primary_rows(work, association.id, id, &new));
        rows.push(owner::ActiveModel {
            id: Set(id),
            association_id: Set(association.id),
            number: Set(number),
            version: Set(1),
            created_at: Set(work.now),
            updated_at: Set(work.now),
            archived_at: Set(None),
            merged_into_id: Set(None),
            ..filled(new)
        });
    }
    work.tx.insert_all(&work.proof, rows).await?;
    work.tx.insert_all(&work.proof, persons).await?;
    work.tx.insert_all(&work.proof, contacts).await?;
    search_owners(&work.tx, &work.proof, &ids).await?;
    Ok(ids)
}

/// What of an owner stands in her own row.
pub(super) fn filled(new: NewOwner) -> owner::ActiveModel {
    owner::ActiveModel {
        kind: Set(new.kind),
        name: Set(new.name),
        legal_form: Set(new.legal_form),
        enterprise_number: Set(new.enterprise_number),
        representative: Set(new.representative),
        email: Set(new.email),
        phone: Set(new.phone),
        language: Set(new.language),
        street: Set(new.street),
        postal_code: Set(new.postal_code),
        city: Set(new.city),
        country: Set(new.country),
        ..Default::default()
    }
}

/// The rows of the persons who are an owner together.
pub(super) fn person_rows(
    association: entity::id::AssociationId,
    owner: OwnerId,
    persons: &[PersonName],
) -> Vec<owner_person::ActiveModel> {
    let row = |(person, position): (&PersonName, i32)| owner_person::ActiveModel {
        id: Set(Ctx::mint::<OwnerPersonId>()),
        association_id: Set(association),
        owner_id: Set(owner),
        position: Set(position),
        salutation: Set(person.salutation.clone()),
        given_name: Set(person.given_name.clone()),
        family_name: Set(person.family_name.clone()),
        ..Default::default()
    };
    persons.iter().zip(1_i32..).map(row).collect()
}

/// Refuses what letters to the owner could not print.
///
/// # Errors
/// `sign-unprintable`.
pub(in crate::property) fn printable(new: &NewOwner) -> Result<(), Refusals> {
    let text = |field: &'static str, text: &Option<String>| text.clone().map(|text| (field.to_owned(), text));
    let persons = new.persons.iter().enumerate().flat_map(|(row, person)| {
        let at = |field: &str| format!("persons.{row}.{field}");
        let family = Some((at("familyName"), person.family_name.clone()));
        let given = person.given_name.clone().map(|name| (at("givenName"), name));
        let salutation = person.salutation.clone().map(|words| (at("salutation"), words));
        [salutation, given, family].into_iter().flatten()
    });
    let mut texts: Vec<(String, String)> = persons.collect();
    // A name that the persons make is wrong where they are wrong.
    if texts.is_empty() {
        texts.push(("name".to_owned(), new.name.clone()));
    }
    texts.extend(text("representative", &new.representative));
    texts.extend(text("street", &new.street));
    texts.extend(text("city", &new.city));
    require_printable(texts.iter().map(|(field, text)| (field.as_str(), text.as_str())))
}
