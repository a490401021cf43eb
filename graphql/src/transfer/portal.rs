//! What a notary, an agent or a seller sees without an account, and the files of one who has an account.

use async_graphql::{ID, Object, Result, SimpleObject};
use entity::transfer::portal_fees;
use service::{
    Ctx,
    transfer::{
        PortalAnnex as Annexed, PortalAssociation as Found, PortalDeed as Deed, PortalFetched as Fetched,
        PortalFile as File, PortalMessage as Said, PortalOwnFile, PortalSection as Standing, PortalStart as Start,
        PortalVersion as Delivered, portal_search,
    },
};

use super::kind::{
    Completeness, Need, OpenReason, RequesterKind, SectionKind, TransferFile, TransferKind, TransferSide, TransferState,
};
use crate::{
    scalar::{self, Date, DateTime, EnterpriseNumber, Locale},
    value::{Address, BELGIUM, Money},
};

/// An association that takes requests without an account.
pub struct PortalAssociation(Found);

/// An association that takes requests without an account, as everybody may see it: what stands in the enterprise register. Nothing is said of units or
/// owners.
#[Object]
impl PortalAssociation {
    /// Opaque identifier; goes into `associationId` of `portalBegin`.
    async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// Its legal name.
    async fn name(&self, #[graphql(desc = "The language of the reader.")] locale: Option<Locale>) -> &str {
        locale.map_or(self.0.name.as_str(), |locale| self.0.name_in(locale.0))
    }

    /// The language of its deeds.
    async fn language(&self) -> Locale {
        Locale(self.0.language)
    }

    /// Its number in the enterprise register.
    async fn enterprise_number(&self) -> EnterpriseNumber {
        EnterpriseNumber(self.0.enterprise_number.clone())
    }

    /// Its seat.
    async fn address(&self) -> Address {
        Address {
            street: Some(self.0.street.clone()),
            postal_code: Some(self.0.postal_code.clone()),
            city: Some(self.0.city.clone()),
            country: BELGIUM.to_owned(),
        }
    }
}

/// The associations that take requests without an account and fit every word.
///
/// # Errors
/// Failures only.
pub async fn associations_found(ctx: &Ctx, text: &str) -> Result<Vec<PortalAssociation>> {
    Ok(portal_search(ctx, text).await?.into_iter().map(PortalAssociation).collect())
}

/// What somebody sees who follows the link by which she asks.
pub struct PortalStart(Start);

impl From<Start> for PortalStart {
    fn from(start: Start) -> Self {
        Self(start)
    }
}

/// What somebody sees who follows the link by which she asks.
#[Object]
impl PortalStart {
    /// Whom she asks.
    async fn association(&self) -> PortalAssociation {
        PortalAssociation(self.0.place.association.clone())
    }

    /// The address that the link was sent to.
    async fn email(&self) -> &str {
        &self.0.email
    }

    /// What the information before the contract costs the seller (C. civ. art. 3.94 §4).
    async fn fee_contract(&self) -> Money {
        Money(self.0.place.fee_contract)
    }

    /// What the information before the deed costs her.
    async fn fee_deed(&self) -> Money {
        Money(self.0.place.fee_deed)
    }

    /// Where in the syndic's contract that stands (C. civ. art. 3.89 §1).
    async fn fee_source(&self) -> Option<&str> {
        self.0.place.fee_source.as_deref()
    }

    /// What goes into `fees` of `portalRequest`, so that nobody is charged anything else than what she was told.
    async fn fees(&self) -> String {
        portal_fees(self.0.place.fee_contract, self.0.place.fee_deed)
    }

    /// The buildings to choose from, where there is more than one.
    async fn buildings(&self) -> Vec<PortalBuilding> {
        let buildings = self.0.buildings.iter();
        buildings.map(|(id, name)| PortalBuilding { id: scalar::id(*id), name: name.clone() }).collect()
    }
}

/// A building to choose from.
#[derive(SimpleObject)]
pub struct PortalBuilding {
    /// Opaque identifier; goes into `buildingId`.
    id: ID,
    /// Its name.
    name: String,
}

/// A file as whoever asked sees it.
pub struct PortalFile(File);

impl From<File> for PortalFile {
    fn from(file: File) -> Self {
        Self(file)
    }
}

/// A file as whoever asked sees it: by when it is answered, how far it is, what was written, what was delivered. Not what the sections hold: that is in
/// the documents.
#[Object]
impl PortalFile {
    /// What it is called, such as `ED-2026-0007`.
    async fn number(&self) -> &str {
        &self.0.number
    }

    /// What was asked for.
    async fn kind(&self) -> TransferKind {
        self.0.kind.into()
    }

    /// How far it is.
    async fn state(&self) -> TransferState {
        self.0.state.into()
    }

    /// Why it was withdrawn.
    async fn cancel_reason(&self) -> Option<&str> {
        self.0.cancel_reason.as_deref()
    }

    /// The name of the association.
    async fn association_name(&self) -> &str {
        &self.0.association
    }

    /// The reference of the unit.
    async fn unit_reference(&self) -> &str {
        &self.0.unit
    }

    /// Which of those who may ask by law she is.
    async fn requester(&self) -> RequesterKind {
        self.0.requester.into()
    }

    /// Her name.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// Her office.
    async fn office(&self) -> Option<&str> {
        self.0.office.as_deref()
    }

    /// Her own reference.
    async fn reference(&self) -> Option<&str> {
        self.0.reference.as_deref()
    }

    /// When it came in.
    async fn received_on(&self) -> Date {
        Date(self.0.received_on)
    }

    /// The last day that the law gives the syndic, in calendar days.
    async fn due_on(&self) -> Date {
        Date(self.0.clock.due_on)
    }

    /// The fifteenth working day, by which practice counts.
    async fn working_day_due_on(&self) -> Date {
        Date(self.0.clock.working_day_due_on)
    }

    /// The day planned for the deed.
    async fn transfer_on(&self) -> Option<Date> {
        self.0.transfer_on.map(Date)
    }

    /// What it costs the seller.
    async fn fee(&self) -> Money {
        Money(self.0.fee)
    }

    /// The last day on which what was delivered is relied on.
    async fn expires_on(&self) -> Option<Date> {
        self.0.expires_on.map(Date)
    }

    /// Which sections are complete, without what they hold.
    async fn sections(&self) -> Vec<PortalSection> {
        self.0.sections.iter().copied().map(PortalSection::from).collect()
    }

    /// What was written, the oldest first.
    async fn messages(&self) -> Vec<PortalMessage> {
        self.0.messages.iter().cloned().map(PortalMessage::from).collect()
    }

    /// What was told of the deed last.
    async fn deed_notice(&self) -> Option<PortalDeedNotice> {
        self.0.deed.clone().map(PortalDeedNotice::from)
    }

    /// What was delivered, the latest first.
    async fn versions(&self) -> Vec<PortalVersion> {
        self.0.versions.iter().cloned().map(PortalVersion::from).collect()
    }

    /// What was fetched by links, the latest first.
    async fn fetched(&self) -> Vec<PortalFetched> {
        self.0.fetched.iter().copied().map(PortalFetched::from).collect()
    }

    /// Until when the link works.
    async fn link_until(&self) -> DateTime {
        DateTime(self.0.link_until)
    }
}

/// How far a section is.
#[derive(SimpleObject)]
pub struct PortalSection {
    /// Which.
    kind: SectionKind,
    /// How much it matters for this request.
    need: Need,
    /// Whether it says what it must.
    completeness: Completeness,
    /// Why it is open.
    open_reason: Option<OpenReason>,
}

impl From<Standing> for PortalSection {
    fn from(section: Standing) -> Self {
        Self {
            kind: section.kind.into(),
            need: section.need.into(),
            completeness: section.completeness.into(),
            open_reason: section.completeness.reason().map(OpenReason::from),
        }
    }
}

/// Something that was written.
#[derive(SimpleObject)]
pub struct PortalMessage {
    /// By which side.
    side: TransferSide,
    /// By whom.
    author_name: String,
    /// What it says: lines of plain text.
    text: String,
    /// When.
    at: DateTime,
}

impl From<Said> for PortalMessage {
    fn from(said: Said) -> Self {
        Self { side: said.side.into(), author_name: said.author, text: said.text, at: DateTime(said.at) }
    }
}

/// What was told of the deed.
#[derive(SimpleObject)]
pub struct PortalDeedNotice {
    /// The day of the deed.
    deed_on: Date,
    /// Who holds the unit now, with addresses.
    acquirers: String,
    /// Who represents them.
    representative: Option<String>,
    /// The day of the letter that says that the seller contests her arrears.
    contested_on: Option<Date>,
    /// By whom it was told.
    author_name: String,
    /// When.
    at: DateTime,
}

impl From<Deed> for PortalDeedNotice {
    fn from(deed: Deed) -> Self {
        Self {
            deed_on: Date(deed.deed_on),
            acquirers: deed.acquirers,
            representative: deed.representative,
            contested_on: deed.contested_on.map(Date),
            author_name: deed.author,
            at: DateTime(deed.at),
        }
    }
}

/// A version that was delivered.
#[derive(SimpleObject)]
pub struct PortalVersion {
    /// Opaque identifier; goes into `versionId` of `portalDownload`.
    id: ID,
    /// Counted from one.
    number: i32,
    /// The day of its figures.
    reference_date: Date,
    /// Its language.
    language: Locale,
    /// When it was delivered.
    delivered_at: DateTime,
    /// How many pages it has.
    pages: Option<i32>,
    /// SHA-256 of the file, hexadecimal.
    sha256: Option<String>,
    /// The code by which it is verified.
    code: String,
    /// What belongs to it, in order.
    annexes: Vec<PortalAnnex>,
}

/// Something that belongs to a version that was delivered.
#[derive(SimpleObject)]
pub struct PortalAnnex {
    /// Its number; goes into `annex` of `portalDownload`.
    number: i32,
    /// Its title.
    title: String,
    /// How many pages it has, where that is known.
    pages: Option<i32>,
    /// Whether it is the one file of everything: the document with its annexes behind it.
    whole: bool,
}

impl From<Annexed> for PortalAnnex {
    fn from(annex: Annexed) -> Self {
        Self { number: annex.number, title: annex.title, pages: annex.pages, whole: annex.whole }
    }
}

impl From<Delivered> for PortalVersion {
    fn from(version: Delivered) -> Self {
        Self {
            id: scalar::id(version.id),
            number: version.number,
            reference_date: Date(version.reference_date),
            language: Locale(version.language),
            delivered_at: DateTime(version.delivered_at),
            pages: version.pages,
            sha256: version.sha256,
            code: version.code,
            annexes: version.annexes.into_iter().map(PortalAnnex::from).collect(),
        }
    }
}

/// Something that was fetched by a link.
#[derive(SimpleObject)]
pub struct PortalFetched {
    /// The version.
    version_id: ID,
    /// What of it.
    what: TransferFile,
    /// Which of the annexes, counted from one.
    annex: Option<i32>,
    /// When.
    at: DateTime,
}

impl From<Fetched> for PortalFetched {
    fn from(fetched: Fetched) -> Self {
        Self {
            version_id: scalar::id(fetched.version),
            what: fetched.what.into(),
            annex: fetched.annex,
            at: DateTime(fetched.at),
        }
    }
}

/// A file that somebody who has an account asked for by her address, in whatever organization.
pub struct NotaryFile(PortalOwnFile);

impl From<PortalOwnFile> for NotaryFile {
    fn from(file: PortalOwnFile) -> Self {
        Self(file)
    }
}

/// A file that somebody who has an account asked for by her address, in whatever organization. `notaryFileOpen` opens it.
#[Object]
impl NotaryFile {
    /// Opaque identifier; goes into `transferId` of `notaryFileOpen`.
    async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// What it is called, such as `ED-2026-0007`.
    async fn number(&self) -> &str {
        &self.0.number
    }

    /// What she asked for.
    async fn kind(&self) -> TransferKind {
        self.0.kind.into()
    }

    /// How far it is.
    async fn state(&self) -> TransferState {
        self.0.state.into()
    }

    /// The name of the association.
    async fn association_name(&self) -> &str {
        &self.0.association
    }

    /// The reference of the unit.
    async fn unit_reference(&self) -> &str {
        &self.0.unit
    }

    /// Her own reference.
    async fn reference(&self) -> Option<&str> {
        self.0.reference.as_deref()
    }

    /// When it came in.
    async fn received_on(&self) -> Date {
        Date(self.0.received_on)
    }

    /// The last day that the law gives the syndic.
    async fn due_on(&self) -> Date {
        Date(self.0.due_on)
    }
}
