//! Writing the index.

use std::collections::BTreeMap;

use entity::{
    id::{AssociationId, Identifier, OccupantId, OwnerId, UnitId},
    property::{
        ContactKind, ContactVisibility, Findable, PersonName, SearchKind, association, bank_account, occupant, owner,
        owner_contact, owner_person, search_entry, search_word, unit,
    },
    text_input::plain,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, sea_query::SelectStatement};
use uuid::Uuid;

use crate::{error::Result, proof::Proof, store::Tx};

/// Most things read or forgotten in one statement.
const CHUNK: usize = 500;
/// Longest name of a result.
const LABEL_MAX: usize = 200;

/// A thing and the words by which it is found.
struct Entry {
    id: Uuid,
    kind: SearchKind,
    association: AssociationId,
    owner: Option<OwnerId>,
    label: String,
    archived: bool,
    words: BTreeMap<String, ContactVisibility>,
}

impl Entry {
    fn new(kind: SearchKind, id: impl Identifier, association: AssociationId, label: &str, archived: bool) -> Self {
        let label = label.chars().take(LABEL_MAX).collect();
        Self { id: id.uuid(), kind, association, owner: None, label, archived, words: BTreeMap::new() }
    }

    /// Lets the thing be found by a text, by whoever may see the text.
    fn by(&mut self, findable: Findable<'_>, visibility: ContactVisibility) {
        for word in findable.words() {
            // What is found by one text that everybody may see is no secret in another one.
            let known = self.words.entry(word).or_insert(visibility);
            *known = visibility.max(*known);
        }
    }

    /// Lets the thing be found by a text that whoever may find the thing may see.
    fn by_known(&mut self, findable: Findable<'_>) {
        self.by(findable, ContactVisibility::Owners);
    }
}

/// Writes what can be found of associations anew.
pub(crate) async fn search_associations(tx: &Tx, proof: &Proof, ids: &[AssociationId]) -> Result<()> {
    for ids in ids.chunks(CHUNK) {
        let wanted = || ids.iter().map(|id| id.0);
        let rows =
            tx.find::<association::Entity>(proof).filter(association::Column::Id.is_in(wanted())).all(tx).await?;
        let accounts = tx
            .find::<bank_account::Entity>(proof)
            .filter(bank_account::Column::AssociationId.is_in(wanted()))
            .all(tx)
            .await?;
        let entry = |row: &association::Model| {
            let kind = SearchKind::Association;
            let mut entry = Entry::new(kind, row.id, row.id, &row.name, row.archived_at.is_some());
            let names = [Some(&row.name), row.name_fr.as_ref(), row.name_nl.as_ref(), row.name_de.as_ref()];
            for name in names.into_iter().flatten() {
                entry.by_known(Findable::Name(name));
            }
            entry.by_known(Findable::Name(&row.street));
            entry.by_known(Findable::Name(&row.city));
            entry.by_known(Findable::EnterpriseNumber(&row.enterprise_number));
            for account in accounts.iter().filter(|account| account.association_id == row.id) {
                entry.by_known(Findable::Iban(&account.iban));
            }
            entry
        };
        write(tx, proof, ids, rows.iter().map(entry).collect()).await?;
    }
    Ok(())
}

/// Writes what can be found of units anew.
pub(crate) async fn search_units(tx: &Tx, proof: &Proof, ids: &[UnitId]) -> Result<()> {
    for ids in ids.chunks(CHUNK) {
        let wanted = unit::Column::Id.is_in(ids.iter().map(|id| id.0));
        let rows = tx.find::<unit::Entity>(proof).filter(wanted).all(tx).await?;
        let entry = |row: unit::Model| {
            let archived = row.archived_at.is_some();
            let mut entry = Entry::new(SearchKind::Unit, row.id, row.association_id, &row.reference, archived);
            entry.by_known(Findable::Reference(&row.reference));
            entry
        };
        write(tx, proof, ids, rows.into_iter().map(entry).collect()).await?;
    }
    Ok(())
}

/// Writes what can be found of owners anew. Whoever was merged into somebody else is found as that person.
pub(crate) async fn search_owners(tx: &Tx, proof: &Proof, ids: &[OwnerId]) -> Result<()> {
    for ids in ids.chunks(CHUNK) {
        let wanted = || ids.iter().map(|id| id.0);
        let found =
            Condition::any().add(owner::Column::Id.is_in(wanted())).add(owner::Column::MergedIntoId.is_in(wanted()));
        let (merged, rows): (Vec<owner::Model>, Vec<owner::Model>) = tx
            .find::<owner::Entity>(proof)
            .filter(found)
            .all(tx)
            .await?
            .into_iter()
            .partition(|row| row.merged_into_id.is_some());
        let persons = tx
            .find::<owner_person::Entity>(proof)
            .filter(owner_person::Column::OwnerId.is_in(wanted()))
            .all(tx)
            .await?;
        let contacts = tx
            .find::<owner_contact::Entity>(proof)
            .filter(owner_contact::Column::OwnerId.is_in(wanted()))
            .filter(owner_contact::Column::Kind.ne(ContactKind::Post))
            .all(tx)
            .await?;
        let (mut persons, mut contacts) =
            (by_owner(persons, |row| row.owner_id), by_owner(contacts, |row| row.owner_id));
        let mut names = by_owner(merged, |row| row.merged_into_id.unwrap_or(row.id));
        let entries = rows.into_iter().map(|row| {
            let mut entry = of_owner(&row, persons.remove(&row.id).unwrap_or_default());
            for contact in contacts.remove(&row.id).unwrap_or_default() {
                of_contact(&mut entry, &contact);
            }
            for other in names.remove(&row.id).unwrap_or_default() {
                entry.by_known(Findable::Name(&other.name));
            }
            entry
        });
        let entries = entries.collect();
        write(tx, proof, ids, entries).await?;
    }
    Ok(())
}

fn of_owner(row: &owner::Model, persons: Vec<owner_person::Model>) -> Entry {
    let archived = row.archived_at.is_some();
    let mut entry = Entry::new(SearchKind::Owner, row.id, row.association_id, &row.name, archived);
    entry.owner = Some(row.id);
    entry.by_known(Findable::Name(&row.name));
    for person in persons {
        entry.by_known(Findable::Name(&PersonName::from(person).full()));
    }
    if let Some(representative) = &row.representative {
        entry.by_known(Findable::Name(representative));
    }
    if let Some(number) = &row.enterprise_number {
        entry.by_known(Findable::EnterpriseNumber(number));
    }
    entry
}

fn of_contact(entry: &mut Entry, contact: &owner_contact::Model) {
    let Some(value) = contact.value.as_deref() else { return };
    match contact.kind {
        ContactKind::Email => entry.by(Findable::Email(value), contact.visibility),
        ContactKind::Phone | ContactKind::Mobile => entry.by(Findable::Phone(value), contact.visibility),
        ContactKind::Post => {}
    }
}

/// Writes what can be found of occupants anew. An owner who lives in her own unit is found as an owner.
pub(crate) async fn search_occupants(tx: &Tx, proof: &Proof, ids: &[OccupantId]) -> Result<()> {
    for ids in ids.chunks(CHUNK) {
        let wanted = occupant::Column::Id.is_in(ids.iter().map(|id| id.0));
        let rows = tx.find::<occupant::Entity>(proof).filter(wanted).all(tx).await?;
        let entry = |row: occupant::Model| {
            let name = row.name.as_deref()?;
            let mut entry = Entry::new(SearchKind::Occupant, row.id, row.association_id, name, false);
            entry.by_known(Findable::Name(name));
            if let Some(email) = &row.email {
                entry.by_known(Findable::Email(email));
            }
            if let Some(phone) = &row.phone {
                entry.by_known(Findable::Phone(phone));
            }
            Some(entry)
        };
        write(tx, proof, ids, rows.into_iter().filter_map(entry).collect()).await?;
    }
    Ok(())
}

/// Marks things as put away whose identifiers a query answers.
pub(crate) async fn search_archive(tx: &Tx, proof: &Proof, ids: SelectStatement) -> Result<()> {
    let away = search_entry::ActiveModel { archived: Set(true), ..Default::default() };
    let condition = Condition::all().add(search_entry::Column::Id.in_subquery(ids));
    tx.change_all::<search_entry::Entity>(proof, condition, away).await?;
    Ok(())
}

fn by_owner<T>(rows: Vec<T>, owner: impl Fn(&T) -> OwnerId) -> BTreeMap<OwnerId, Vec<T>> {
    let mut map: BTreeMap<OwnerId, Vec<T>> = BTreeMap::new();
    for row in rows {
        map.entry(owner(&row)).or_default().push(row);
    }
    map
}

/// Puts entries in the place of what the index had about these things.
async fn write<I: Identifier>(tx: &Tx, proof: &Proof, ids: &[I], entries: Vec<Entry>) -> Result<()> {
    let known = || ids.iter().map(|id| id.uuid());
    let words = Condition::all().add(search_word::Column::EntryId.is_in(known()));
    tx.forget::<search_word::Entity>(proof, words).await?;
    tx.forget::<search_entry::Entity>(proof, Condition::all().add(search_entry::Column::Id.is_in(known()))).await?;
    let mut rows = Vec::with_capacity(entries.len());
    let mut words = Vec::new();
    for entry in entries {
        words.extend(entry.words.into_iter().map(|(word, visibility)| search_word::ActiveModel {
            word: Set(word),
            entry_id: Set(entry.id),
            visibility: Set(visibility),
            ..Default::default()
        }));
        rows.push(search_entry::ActiveModel {
            id: Set(entry.id),
            association_id: Set(entry.association),
            owner_id: Set(entry.owner),
            kind: Set(entry.kind),
            rank: Set(entry.kind.rank()),
            folded: Set(plain(&entry.label).chars().take(LABEL_MAX).collect()),
            label: Set(entry.label),
            archived: Set(entry.archived),
            ..Default::default()
        });
    }
    tx.insert_all(proof, rows).await?;
    tx.insert_all(proof, words).await
}
