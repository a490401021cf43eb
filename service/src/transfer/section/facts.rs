//! What the registers say about one request on one day, already read: sections compute from it and ask nobody.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use entity::{
    charges::{call_for_funds, call_line, contribution, contribution_detail},
    id::{AssociationId, CallId, ContributionId, DocumentVersionId, OwnerId, TransferId, UnitId},
    library::{DocumentKind, document, document_version},
    property::{association, building, deed, mandate, owner, unit},
    share::Share,
    transfer::{
        SectionKind,
        section::{Answer, ComputedDocument},
        transfer, transfer_setting,
    },
};

use crate::property::{Holding, KeyInForce};

/// What the registers say about some requests on a day; see [`load`](super::load).
#[derive(Debug, Default)]
pub(in crate::transfer) struct Book {
    pub(super) day: NaiveDate,
    pub(super) associations: BTreeMap<AssociationId, association::Model>,
    pub(super) settings: BTreeMap<AssociationId, transfer_setting::Model>,
    pub(super) mandates: BTreeMap<AssociationId, mandate::Model>,
    pub(super) base_deeds: BTreeMap<AssociationId, deed::Model>,
    pub(super) buildings: BTreeMap<entity::id::BuildingId, building::Model>,
    pub(super) units: BTreeMap<UnitId, unit::Model>,
    pub(super) shares: BTreeMap<UnitId, Share>,
    pub(super) totals: BTreeMap<AssociationId, Share>,
    pub(super) keys: BTreeMap<AssociationId, Vec<KeyInForce>>,
    /// Who holds the units that are transferred, in the order in which it was written down.
    pub(super) holdings: BTreeMap<UnitId, Vec<Holding>>,
    pub(super) owners: BTreeMap<OwnerId, owner::Model>,
    pub(super) contributions: Vec<contribution::Model>,
    pub(super) details: BTreeMap<ContributionId, Vec<contribution_detail::Model>>,
    pub(super) calls: BTreeMap<CallId, call_for_funds::Model>,
    pub(super) lines: BTreeMap<CallId, Vec<call_line::Model>>,
    pub(super) documents: BTreeMap<AssociationId, Vec<document::Model>>,
    /// What documents are about, where that is a unit or a person.
    pub(super) about: BTreeMap<entity::id::DocumentId, About>,
    pub(super) files: BTreeMap<DocumentVersionId, (document::Model, document_version::Model)>,
    pub(super) answers: BTreeMap<TransferId, BTreeMap<SectionKind, Answer>>,
}

/// The units and persons that a document is about; about neither, it is about the whole building.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct About {
    pub units: BTreeSet<UnitId>,
    pub owners: BTreeSet<OwnerId>,
}

/// What the registers say about one request.
#[derive(Clone, Copy, Debug)]
pub(in crate::transfer) struct Facts<'a> {
    book: &'a Book,
    transfer: &'a transfer::Model,
}

/// A contribution to a call, with what it is made of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked<'a> {
    pub contribution: &'a contribution::Model,
    pub call: &'a call_for_funds::Model,
    pub details: &'a [contribution_detail::Model],
}

impl Book {
    /// What it says about one of the requests that it was read for.
    pub(in crate::transfer) const fn facts<'a>(&'a self, transfer: &'a transfer::Model) -> Facts<'a> {
        Facts { book: self, transfer }
    }
}

impl<'a> Facts<'a> {
    /// The request.
    pub const fn transfer(self) -> &'a transfer::Model {
        self.transfer
    }

    /// The day as of which everything holds.
    pub const fn day(self) -> NaiveDate {
        self.book.day
    }

    pub fn association(self) -> Option<&'a association::Model> {
        self.book.associations.get(&self.transfer.association_id)
    }

    pub fn setting(self) -> Option<&'a transfer_setting::Model> {
        self.book.settings.get(&self.transfer.association_id)
    }

    /// Who acts as syndic on the day.
    pub fn mandate(self) -> Option<&'a mandate::Model> {
        self.book.mandates.get(&self.transfer.association_id)
    }

    pub fn base_deed(self) -> Option<&'a deed::Model> {
        self.book.base_deeds.get(&self.transfer.association_id)
    }

    /// The unit that is transferred.
    pub fn unit(self) -> Option<&'a unit::Model> {
        self.book.units.get(&self.transfer.unit_id)
    }

    pub fn building(self) -> Option<&'a building::Model> {
        self.book.buildings.get(&self.unit()?.building_id)
    }

    /// The shares that the unit has on the day.
    pub fn shares(self) -> Option<Share> {
        self.book.shares.get(&self.transfer.unit_id).copied()
    }

    /// What the shares of the day make.
    pub fn total_shares(self) -> Option<Share> {
        self.book.totals.get(&self.transfer.association_id).copied()
    }

    /// The keys of the day, the general one first.
    pub fn keys(self) -> &'a [KeyInForce] {
        self.book.keys.get(&self.transfer.association_id).map(Vec::as_slice).unwrap_or_default()
    }

    /// Who holds the unit on the day.
    pub fn holders(self) -> &'a [Holding] {
        self.book.holdings.get(&self.transfer.unit_id).map(Vec::as_slice).unwrap_or_default()
    }

    pub fn owner(self, id: OwnerId) -> Option<&'a owner::Model> {
        self.book.owners.get(&id)
    }

    /// Whether somebody holds the unit, under whichever entry of the register.
    pub fn is_seller(self, owner: OwnerId) -> bool {
        let holds = |id: OwnerId| self.holders().iter().any(|holding| holding.owner == id);
        holds(owner) || self.owner(owner).and_then(|row| row.merged_into_id).is_some_and(holds)
    }

    /// What was asked of the holders of the unit in this association for whichever of their units, by the day on which it is due.
    ///
    /// Nothing is asked of whoever is only told of a call, because she shares a unit with somebody who pays.
    pub(super) fn asked_of_sellers(self) -> Vec<Asked<'a>> {
        self.asked(|asked| !asked.contribution.amount.is_zero() && self.is_seller(asked.contribution.owner_id))
    }

    /// What was asked for the unit, whoever held it then, by the day on which it is due.
    pub(super) fn asked_for_unit(self) -> Vec<Asked<'a>> {
        self.asked(|asked| asked.details.iter().any(|detail| detail.unit_id == self.transfer.unit_id))
    }

    fn asked(self, wanted: impl Fn(&Asked<'a>) -> bool) -> Vec<Asked<'a>> {
        let here = self.book.contributions.iter().filter(|row| row.association_id == self.transfer.association_id);
        let mut asked: Vec<Asked<'a>> = here
            .filter_map(|contribution| {
                let call = self.book.calls.get(&contribution.call_id)?;
                let details = self.book.details.get(&contribution.id).map(Vec::as_slice).unwrap_or_default();
                Some(Asked { contribution, call, details })
            })
            .filter(wanted)
            .collect();
        asked.sort_by_key(|asked| (asked.call.due_on, asked.call.number, asked.contribution.position));
        asked
    }

    /// The lines of a call, by rank.
    pub fn lines(self, call: CallId) -> &'a [call_line::Model] {
        self.book.lines.get(&call).map(Vec::as_slice).unwrap_or_default()
    }

    /// A unit's rank among the units of the seller: the one transferred first, then as the base deed has them.
    pub fn rank(self, unit: UnitId) -> (bool, Option<i32>, UnitId) {
        (unit != self.transfer.unit_id, self.book.units.get(&unit).map(|unit| unit.position), unit)
    }

    /// The documents of some kinds that go to a buyer of this unit, the newest first: those about the building as a whole or about this unit and its
    /// holders. What is about somebody else or about another unit is for nobody here to read.
    pub fn documents(self, kinds: &[DocumentKind]) -> Vec<ComputedDocument> {
        let all = self.book.documents.get(&self.transfer.association_id).map(Vec::as_slice).unwrap_or_default();
        let mut found: Vec<ComputedDocument> = all
            .iter()
            .filter(|row| kinds.contains(&row.kind) && self.concerns(row) && self.alone(row))
            .map(|row| ComputedDocument {
                document: row.id,
                version: row.current_version_id,
                title: row.title.clone(),
                kind: row.kind,
                dated_on: row.dated_on,
            })
            .collect();
        found.sort_by(|left, right| {
            let rank = |row: &ComputedDocument| (std::cmp::Reverse(row.dated_on), row.kind, row.document);
            rank(left).cmp(&rank(right))
        });
        found
    }

    /// Whether a document is about no other unit. One that is about several is enclosed when somebody names it, and not by itself.
    fn alone(self, row: &document::Model) -> bool {
        let units = self.book.about.get(&row.id).map(|about| &about.units);
        units.is_none_or(|units| units.iter().all(|unit| *unit == self.transfer.unit_id))
    }

    /// Whether a document may be shown to a buyer of this unit, as far as what it is about tells.
    pub fn concerns(self, row: &document::Model) -> bool {
        self.book.about.get(&row.id).map_or(!row.personal, |about| self.may_show(about))
    }

    /// Whether what is about these units and persons may be shown to a buyer of this unit.
    pub(super) fn may_show(self, about: &About) -> bool {
        let units = about.units.is_empty() || about.units.contains(&self.transfer.unit_id);
        units && about.owners.iter().all(|owner| self.is_seller(*owner))
    }

    /// A document that goes to a buyer of this unit, with its file: one that is there still, and that is her business.
    pub fn enclosed(self, version: DocumentVersionId) -> Option<(&'a document::Model, &'a document_version::Model)> {
        self.file(version).filter(|(document, file)| self.concerns(document) && file.stored_file_id.is_some())
    }

    /// Whether everything that the answer to a section names can be enclosed.
    pub fn has_evidence(self, section: SectionKind) -> bool {
        let named = self.answer(section).map(|answer| answer.documents.as_slice()).unwrap_or_default();
        named.iter().all(|version| self.enclosed(*version).is_some())
    }

    /// A document that an answer or the library names, with its file.
    pub fn file(self, version: DocumentVersionId) -> Option<(&'a document::Model, &'a document_version::Model)> {
        let (document, file) = self.book.files.get(&version)?;
        (document.association_id == self.transfer.association_id).then_some((document, file))
    }

    /// What the syndic answered.
    pub fn answer(self, section: SectionKind) -> Option<&'a Answer> {
        self.book.answers.get(&self.transfer.id)?.get(&section)
    }
}
