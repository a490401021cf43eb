//! The property register: co-ownerships, buildings, units, owners, who owns what since when, and by which key they pay.

mod association_form;
mod contact;
mod deed_form;
mod delivery;
mod duplicate;
mod form;
mod handing_over;
pub mod import;
mod key_form;
mod key_start;
mod kind;
mod mandate_form;
pub mod obligation;
mod occupancy;
mod owner_form;
mod owner_name;
mod parts_form;
mod public;
pub mod readiness;
mod search;
mod settings_form;
pub mod share_timeline;
mod simulation_form;
pub mod storey;
mod term;
pub mod title;
mod unit_form;
pub mod unit_kind;

#[cfg(feature = "orm")]
pub mod association;
#[cfg(feature = "orm")]
pub mod bank_account;
#[cfg(feature = "orm")]
pub mod building;
#[cfg(feature = "orm")]
pub mod deed;
#[cfg(feature = "orm")]
pub mod delivery_consent;
#[cfg(feature = "orm")]
pub mod designation;
#[cfg(feature = "orm")]
pub mod distribution_key;
#[cfg(feature = "orm")]
pub mod entrance;
#[cfg(feature = "orm")]
pub mod handover;
#[cfg(feature = "orm")]
pub mod handover_demand;
#[cfg(feature = "orm")]
pub mod handover_item;
#[cfg(feature = "orm")]
pub mod import_batch;
#[cfg(feature = "orm")]
pub mod import_batch_item;
#[cfg(feature = "orm")]
pub mod import_draft;
#[cfg(feature = "orm")]
pub mod import_mapping;
#[cfg(feature = "orm")]
pub mod key_reading;
#[cfg(feature = "orm")]
pub mod key_version;
#[cfg(feature = "orm")]
pub mod key_version_part;
#[cfg(feature = "orm")]
pub mod mandate;
#[cfg(feature = "orm")]
pub mod occupant;
#[cfg(feature = "orm")]
pub mod opening;
#[cfg(feature = "orm")]
pub mod owner;
#[cfg(feature = "orm")]
pub mod owner_contact;
#[cfg(feature = "orm")]
pub mod owner_person;
#[cfg(feature = "orm")]
pub mod ownership;
#[cfg(feature = "orm")]
pub mod ownership_change;
#[cfg(feature = "orm")]
pub mod ownership_change_part;
#[cfg(feature = "orm")]
pub mod partial_unit;
#[cfg(feature = "orm")]
pub mod public_page;
#[cfg(feature = "orm")]
pub mod public_slug;
#[cfg(feature = "orm")]
pub mod search_entry;
#[cfg(feature = "orm")]
pub mod search_word;
#[cfg(feature = "orm")]
pub mod unit;
#[cfg(feature = "orm")]
pub mod unit_meter;
#[cfg(feature = "orm")]
pub mod unit_share;

pub use association_form::{AssociationForm, NewAssociation, OtherNames};
pub use contact::{ContactForm, ContactKind, ContactPurpose, ContactVisibility, NewContact, contact_key};
pub use deed_form::{DeedForm, NewDeed, NewSharesAmend, SharesAmendForm, UnitSharesForm};
pub use delivery::{
    CONSENT_LAW, Consent, ConsentForm, Delivery, DeliveryChannel, DeliveryPurpose, DeliveryScope, NewConsent,
    delivery_on, read_withdrawal, require_consent, usual_channel,
};
pub use duplicate::{Candidate, DuplicateGroup, SameBy, duplicates, name_key};
pub use form::{BuildingForm, NewBuilding};
pub use handing_over::{
    ACCOUNT_YEARS, HANDOVER_DAYS, HANDOVER_LAW, HandoverEvent, HandoverForm, HandoverItemEvent, HandoverItemKind,
    HandoverItemState, HandoverMark, HandoverMarkForm, HandoverStanding, HandoverStatus, NewHandover, handover_due_on,
    read_abandon_reason,
};
pub use key_form::{Consumption, KeyBasis, KeyForm, KeyPartForm, KeyVersionForm, NewKey, NewKeyVersion};
pub use key_start::KeyStart;
pub(crate) use kind::kinds;
pub use kind::{ChargeMode, DeedKind, Fund, KeyKind, MeterKind, OwnerKind};
pub use mandate_form::{MandateEndForm, MandateForm, MandateGap, NewMandate, NewMandateEnd};
pub use occupancy::{NewOccupant, OccupantForm, OccupantKind, Overlap, RETENTION_YEARS, Stay, kept_until, overlaps};
pub use owner_form::{NewOwner, OwnerForm};
pub use owner_name::{MAX_PERSONS, OwnerPersonForm, PersonName, letter_name};
pub use parts_form::{EntranceForm, NewEntrance, NewPartial, PartialForm};
pub use public::{
    MAX_NUMBERS, NewPublicPage, NumberKind, PublicNumber, PublicNumberForm, PublicPageForm, PublicSlug, PublicText,
    PublicTextForm, PublicTexts, SLUG_MAX, dialled, mail_link, text_for,
};
pub use search::{Findable, SearchKind, SearchText, after_prefix};
pub use settings_form::{Competition, NewSettings, SettingsForm};
pub use simulation_form::{Compared, NewSimulation, SimulationForm};
pub use term::{
    Appointer, EndReason, NOTICE_DAYS, REGISTRATION_WORKING_DAYS, REMINDER_DAYS, SyndicKind, TERM_YEARS, Term,
    TermState, latest_end, notice_due_on, registration_due_on,
};
pub use title::{NewOwnerships, OwnershipPartForm, OwnershipsForm};
pub use unit_form::{MeterForm, MetersForm, NewMeter, NewUnit, UnitForm, reference_key};
