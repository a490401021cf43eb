//! How an owner receives what the association sends, and what she agreed to.
//!
//! A convocation goes by registered letter, unless the addressee has accepted another means individually, explicitly and in
//! writing (C. civ. art. 3.87 §3). The law says nothing of the kind about calls for funds.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{kinds, owner_form::given};
use crate::{
    date::parse_date,
    format::national_number,
    id::DeliveryConsentId,
    refusal::{Check, Refusal, Refusals},
    text_input,
};

/// The law that asks for a consent.
pub const CONSENT_LAW: &str = "C. civ. art. 3.87 §3";
/// Longest proof.
const PROOF_MAX: usize = 500;

kinds! {
    /// By what means something is sent.
    DeliveryChannel refused as "delivery-channel-unknown" {
        /// By registered letter.
        Registered = "registered",
        /// By ordinary letter.
        Post = "post",
        /// By electronic mail.
        Email = "email",
        /// Handed over against a receipt.
        ByHand = "by_hand",
    }
}

kinds! {
    /// What an owner has agreed to receive by other means.
    DeliveryScope refused as "delivery-scope-unknown" {
        /// Everything.
        All = "all",
        /// Convocations and minutes.
        Meetings = "meetings",
        /// Calls for funds and statements.
        Charges = "charges",
    }
}

kinds! {
    /// What is sent.
    DeliveryPurpose refused as "delivery-purpose-unknown" {
        /// A convocation.
        Meetings = "meetings",
        /// A call for funds or a statement.
        Charges = "charges",
    }
}

impl DeliveryScope {
    /// Whether a consent of this scope is about what is sent.
    #[must_use]
    pub const fn covers(self, purpose: DeliveryPurpose) -> bool {
        match (self, purpose) {
            (Self::All, _)
            | (Self::Meetings, DeliveryPurpose::Meetings)
            | (Self::Charges, DeliveryPurpose::Charges) => true,
            (Self::Meetings, DeliveryPurpose::Charges) | (Self::Charges, DeliveryPurpose::Meetings) => false,
        }
    }
}

/// A consent as it was given, and perhaps withdrawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Consent {
    /// Identifier.
    pub id: DeliveryConsentId,
    /// The means that was accepted.
    pub channel: DeliveryChannel,
    /// What for.
    pub scope: DeliveryScope,
    /// The first day on which it stands.
    pub given_on: NaiveDate,
    /// The first day on which it stands no more.
    pub withdrawn_on: Option<NaiveDate>,
}

impl Consent {
    /// Whether it stands on a day.
    #[must_use]
    pub fn stands_on(&self, day: NaiveDate) -> bool {
        self.given_on <= day && self.withdrawn_on.is_none_or(|withdrawn| day < withdrawn)
    }
}

/// By what means something is to be sent, and on what ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// The means.
    pub channel: DeliveryChannel,
    /// The consent to it; absent where the usual means serves.
    pub consent: Option<DeliveryConsentId>,
}

/// By what means something is to be sent on a day: the means last agreed to, or else the usual one.
#[must_use]
pub fn delivery_on(consents: &[Consent], purpose: DeliveryPurpose, day: NaiveDate) -> Delivery {
    let standing = consents.iter().filter(|consent| consent.scope.covers(purpose) && consent.stands_on(day));
    match standing.max_by_key(|consent| (consent.given_on, consent.id)) {
        Some(last) => Delivery { channel: last.channel, consent: Some(last.id) },
        None => Delivery { channel: usual_channel(purpose), consent: None },
    }
}

/// The means that needs nobody's consent.
#[must_use]
pub const fn usual_channel(purpose: DeliveryPurpose) -> DeliveryChannel {
    match purpose {
        DeliveryPurpose::Meetings => DeliveryChannel::Registered,
        DeliveryPurpose::Charges => DeliveryChannel::Post,
    }
}

/// Refuses to send a convocation by a means that the addressee has not accepted.
///
/// # Errors
/// `convocation-without-consent`.
pub fn require_consent(
    consents: &[Consent],
    channel: DeliveryChannel,
    purpose: DeliveryPurpose,
    day: NaiveDate,
) -> Result<(), Refusal> {
    let accepted =
        |consent: &Consent| consent.channel == channel && consent.scope.covers(purpose) && consent.stands_on(day);
    let free = purpose != DeliveryPurpose::Meetings || channel == DeliveryChannel::Registered;
    if free || consents.iter().any(accepted) {
        return Ok(());
    }
    Err(Refusal::new("convocation-without-consent").at("channel").with("channel", channel.code()).law(CONSENT_LAW))
}

/// A consent as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ConsentForm {
    /// Code of the means that was accepted.
    pub channel: String,
    /// Code of what for; everything when empty.
    pub scope: String,
    /// The day on which it was given.
    pub given_on: String,
    /// Where the written consent is found, or what it says.
    pub proof: String,
}

/// A consent that makes sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewConsent {
    /// The means that was accepted.
    pub channel: DeliveryChannel,
    /// What for.
    pub scope: DeliveryScope,
    /// The day on which it was given.
    pub given_on: NaiveDate,
    /// Where the written consent is found, or what it says.
    pub proof: String,
}

impl NewConsent {
    /// Understands a form.
    ///
    /// # Errors
    /// Every field that is missing or malformed; `consent-needless` for registered letters, `consent-in-future`,
    /// `consent-without-proof`.
    pub fn parse(form: &ConsentForm, today: NaiveDate) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let channel = check.take("channel", DeliveryChannel::parse(&form.channel).and_then(other_than_registered));
        let scope = given(&form.scope, |text| check.take("scope", DeliveryScope::parse(text)));
        let scope = if form.scope.trim().is_empty() { Some(DeliveryScope::All) } else { scope };
        let given_on = check.take("givenOn", parse_date(&form.given_on).and_then(|day| not_after(day, today)));
        let proof = check.take("proof", proof_of(&form.proof));
        check.finish_with(|| Some(Self { channel: channel?, scope: scope?, given_on: given_on?, proof: proof? }))
    }
}

fn other_than_registered(channel: DeliveryChannel) -> Result<DeliveryChannel, Refusal> {
    match channel {
        DeliveryChannel::Registered => Err(Refusal::new("consent-needless").law(CONSENT_LAW)),
        DeliveryChannel::Post | DeliveryChannel::Email | DeliveryChannel::ByHand => Ok(channel),
    }
}

fn not_after(day: NaiveDate, today: NaiveDate) -> Result<NaiveDate, Refusal> {
    if day > today { Err(Refusal::new("consent-in-future")) } else { Ok(day) }
}

fn proof_of(text: &str) -> Result<String, Refusal> {
    let proof = text_input::optional(text, PROOF_MAX)?;
    let proof = proof.ok_or_else(|| Refusal::new("consent-without-proof").law(CONSENT_LAW))?;
    national_number::without(proof)
}

/// Reads the day from which on a consent stands no more.
///
/// # Errors
/// A malformed day; `consent-in-future`; `consent-withdrawn-before-given`.
pub fn read_withdrawal(text: &str, given_on: NaiveDate, today: NaiveDate) -> Result<NaiveDate, Refusal> {
    let day = parse_date(text).and_then(|day| not_after(day, today)).map_err(|refusal| refusal.at("withdrawnOn"))?;
    if day < given_on { Err(Refusal::new("consent-withdrawn-before-given").at("withdrawnOn")) } else { Ok(day) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn consent(rank: u128, channel: DeliveryChannel, scope: DeliveryScope, given: &str, until: &str) -> Consent {
        Consent {
            id: DeliveryConsentId(Uuid::from_u128(rank)),
            channel,
            scope,
            given_on: day(given),
            withdrawn_on: (!until.is_empty()).then(|| day(until)),
        }
    }

    #[test]
    fn convocations_go_by_registered_letter_unless_something_else_was_accepted() {
        let on = |consents: &[Consent], purpose, at: &str| delivery_on(consents, purpose, day(at)).channel;
        assert_eq!(on(&[], DeliveryPurpose::Meetings, "2026-01-01"), DeliveryChannel::Registered);
        assert_eq!(on(&[], DeliveryPurpose::Charges, "2026-01-01"), DeliveryChannel::Post);
        let given = [
            consent(1, DeliveryChannel::Email, DeliveryScope::All, "2024-05-01", "2026-02-01"),
            consent(2, DeliveryChannel::Post, DeliveryScope::Meetings, "2025-05-01", ""),
        ];
        for (purpose, at, channel) in [
            (DeliveryPurpose::Meetings, "2024-04-30", DeliveryChannel::Registered),
            (DeliveryPurpose::Meetings, "2024-05-01", DeliveryChannel::Email),
            (DeliveryPurpose::Meetings, "2025-05-01", DeliveryChannel::Post),
            (DeliveryPurpose::Charges, "2026-01-31", DeliveryChannel::Email),
            (DeliveryPurpose::Charges, "2026-02-01", DeliveryChannel::Post),
        ] {
            assert_eq!(on(&given, purpose, at), channel, "{purpose:?} {at}");
        }
    }

    /// Belgian rules §1.3.
    #[test]
    fn a_convocation_by_electronic_mail_wants_a_consent() {
        let refused = |consents: &[Consent], channel, purpose| {
            require_consent(consents, channel, purpose, day("2026-03-02"))
                .map_err(|refusal| (refusal.code, refusal.law))
        };
        let without = Err(("convocation-without-consent", Some(CONSENT_LAW)));
        let charges = [consent(1, DeliveryChannel::Email, DeliveryScope::Charges, "2024-05-01", "")];
        let withdrawn = [consent(1, DeliveryChannel::Email, DeliveryScope::All, "2024-05-01", "2026-03-02")];
        let standing = [consent(1, DeliveryChannel::Email, DeliveryScope::Meetings, "2024-05-01", "")];
        for consents in [&[][..], &charges, &withdrawn] {
            assert_eq!(refused(consents, DeliveryChannel::Email, DeliveryPurpose::Meetings), without);
        }
        assert_eq!(refused(&standing, DeliveryChannel::Email, DeliveryPurpose::Meetings), Ok(()));
        assert_eq!(refused(&standing, DeliveryChannel::ByHand, DeliveryPurpose::Meetings), without);
        assert_eq!(refused(&[], DeliveryChannel::Registered, DeliveryPurpose::Meetings), Ok(()));
        assert_eq!(refused(&[], DeliveryChannel::Email, DeliveryPurpose::Charges), Ok(()));
    }

    #[test]
    fn a_consent_has_a_day_and_a_proof() {
        let form = |channel: &str, given_on: &str, proof: &str| ConsentForm {
            channel: channel.into(),
            given_on: given_on.into(),
            proof: proof.into(),
            ..ConsentForm::default()
        };
        let told = |form: &ConsentForm| {
            let refused = NewConsent::parse(form, day("2026-03-02")).err().unwrap_or_default();
            refused.iter().map(|refusal| (refusal.code, refusal.path.join("."))).collect::<Vec<_>>()
        };
        assert_eq!(told(&form("email", "02/03/2026", "Lettre du 2 mars, classeur 4")), []);
        assert_eq!(
            told(&form("registered", "03/03/2026", " ")),
            [
                ("consent-needless", "channel".into()),
                ("consent-in-future", "givenOn".into()),
                ("consent-without-proof", "proof".into())
            ]
        );
        assert_eq!(told(&form("email", "", "93.05.18-223.61"))[1].0, "national-number");
        let read =
            |text: &str| read_withdrawal(text, day("2025-05-01"), day("2026-03-02")).map_err(|refusal| refusal.code);
        assert_eq!(read("2025-05-01"), Ok(day("2025-05-01")));
        assert_eq!(read("2025-04-30"), Err("consent-withdrawn-before-given"));
        assert_eq!(read("2026-03-03"), Err("consent-in-future"));
    }

    proptest! {
        /// Whatever was agreed to and withdrawn: what is sent by the means that is answered is never refused.
        #[test]
        fn the_answered_means_is_always_allowed(
            given in proptest::collection::vec((0_usize..4, 0_usize..3, 0_u64..900, proptest::option::of(0_u64..900)), 0..6),
            at in 0_u64..1000
        ) {
            let first = day("2024-01-01");
            let consents: Vec<Consent> = given.into_iter().enumerate().map(|(rank, (channel, scope, from, length))| Consent {
                id: DeliveryConsentId(Uuid::from_u128(u128::try_from(rank).unwrap())),
                channel: DeliveryChannel::ALL[channel],
                scope: DeliveryScope::ALL[scope],
                given_on: first + chrono::Days::new(from),
                withdrawn_on: length.map(|length| first + chrono::Days::new(from + length)),
            }).collect();
            let at = first + chrono::Days::new(at);
            for purpose in DeliveryPurpose::ALL {
                let delivery = delivery_on(&consents, *purpose, at);
                prop_assert_eq!(require_consent(&consents, delivery.channel, *purpose, at), Ok(()));
                prop_assert!(delivery.consent.is_none_or(|id| consents.iter().any(|one| one.id == id && one.stands_on(at))));
            }
        }
    }
}
