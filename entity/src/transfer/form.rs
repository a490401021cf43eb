//! What somebody fills in to ask for the information of C. civ. art. 3.94 about one unit, and to correct what was filled in.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Channel, Requester, TransferKind};
use crate::{
    date::parse_date,
    id::{AccountId, AssociationId, DocumentId, UnitId},
    language::Language,
    money::Cents,
    refusal::{Check, Refusal, Refusals},
    text_input,
};

/// Longest name of a person or an office.
const NAME_MAX: usize = 120;
/// Longest reference of who asks.
const REFERENCE_MAX: usize = 60;
/// Longest reason for a withdrawal.
const REASON_MAX: usize = 300;
/// Largest fee that a contract of a syndic can reasonably ask for one file; more is a slip of the keyboard.
const FEE_MAX: Cents = Cents(500_000);

/// A request as filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TransferForm {
    /// The unit that is sold.
    pub unit: String,
    /// Code of before what the information is asked for.
    pub kind: String,
    /// Code of who asks.
    pub requester: String,
    /// Name of the person who asks.
    pub name: String,
    /// Her office; a seller has none.
    pub office: String,
    /// Her address for electronic mail, to which everything is sent.
    pub email: String,
    /// Her telephone number; may be empty.
    pub phone: String,
    /// Code of the language in which she is written to.
    pub language: String,
    /// What she calls the file; may be empty.
    pub reference: String,
    /// Code of how the request came in.
    pub channel: String,
    /// The day on which it came in; empty for today.
    pub received_on: String,
    /// The planned day of the deed; may be empty.
    pub transfer_on: String,
    /// Name of the buyer; may be empty.
    pub buyer_name: String,
    /// The document by which the owner lets somebody ask; may be empty.
    pub mandate_document: String,
}

/// Who asks, where she is written to, and what she says about the sale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TransferContact {
    /// Name of the person who asks.
    pub name: String,
    /// Her office.
    pub office: Option<String>,
    /// Her address for electronic mail, in lower case.
    pub email: String,
    /// Her telephone number.
    pub phone: Option<String>,
    /// The language in which she is written to.
    pub language: Language,
    /// What she calls the file.
    pub reference: Option<String>,
    /// The day on which the request came in, in Belgium.
    pub received_on: NaiveDate,
    /// The planned day of the deed.
    pub transfer_on: Option<NaiveDate>,
    /// Name of the buyer.
    pub buyer_name: Option<String>,
    /// The document by which the owner lets somebody ask.
    pub mandate_document: Option<DocumentId>,
}

/// A request that makes sense by itself; whether the unit is there, the service looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewTransfer {
    /// The co-ownership.
    pub association: AssociationId,
    /// The unit that is sold.
    pub unit: UnitId,
    /// Before what the information is asked for.
    pub kind: TransferKind,
    /// Who asks.
    pub requester: Requester,
    /// How the request came in.
    pub channel: Channel,
    /// Who asks, in person, and about which sale.
    pub contact: TransferContact,
    /// The account of who asks, where she has one.
    pub asked_by: Option<AccountId>,
}

impl NewTransfer {
    /// Reads a form about a unit of an association; `today` is the day in Belgium.
    ///
    /// # Errors
    /// `unit-unknown`, `transfer-kind-unknown`, `transfer-requester-unknown`, `transfer-deed-notary-only`, `transfer-channel-unknown`,
    /// `transfer-received-future`, `transfer-deed-before-request`, `document-unknown` and the refusals of the texts, each at its field.
    pub fn parse(form: &TransferForm, association: AssociationId, today: NaiveDate) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let unit = check.take("unit", form.unit.trim().parse::<UnitId>().map_err(|_| Refusal::new("unit-unknown")));
        let kind = check.take("kind", TransferKind::parse(&form.kind));
        let requester = check.take("requester", Requester::parse(&form.requester));
        if let (Some(kind), Some(requester)) = (kind, requester)
            && !requester.may_ask(kind)
        {
            check.refuse(Refusal::new("transfer-deed-notary-only").at("requester").law(kind.law()));
        }
        let channel = check.take("channel", Channel::parse(&form.channel));
        let contact = contact(&mut check, form, requester, today);
        check.finish_with(|| {
            Some(Self {
                association,
                unit: unit?,
                kind: kind?,
                requester: requester?,
                channel: channel?,
                contact: contact?,
                asked_by: None,
            })
        })
    }
}

fn contact(
    check: &mut Check,
    form: &TransferForm,
    requester: Option<Requester>,
    today: NaiveDate,
) -> Option<TransferContact> {
    let name = check.take("name", text_input::required(&form.name, NAME_MAX));
    let office = if requester == Some(Requester::Seller) {
        text_input::optional(&form.office, NAME_MAX)
    } else {
        text_input::required(&form.office, NAME_MAX).map(Some)
    };
    let office = check.take("office", office);
    let email = check.take("email", text_input::email(&form.email));
    let phone = check.take("phone", optional(&form.phone, text_input::phone));
    let language = check.take("language", form.language.parse::<Language>());
    let reference = check.take("reference", text_input::optional(&form.reference, REFERENCE_MAX));
    let received_on = check.take("receivedOn", received(&form.received_on, today));
    let transfer_on = check.take("transferOn", optional(&form.transfer_on, parse_date));
    if let (Some(received_on), Some(Some(transfer_on))) = (received_on, transfer_on)
        && transfer_on < received_on
    {
        check.refuse(Refusal::new("transfer-deed-before-request").at("transferOn").with("received", received_on));
    }
    let buyer_name = check.take("buyerName", text_input::optional(&form.buyer_name, NAME_MAX));
    let mandate_document = check.take("mandateDocument", optional(&form.mandate_document, document));
    Some(TransferContact {
        name: name?,
        office: office?,
        email: email?.to_lowercase(),
        phone: phone?,
        language: language?,
        reference: reference?,
        received_on: received_on?,
        transfer_on: transfer_on?,
        buyer_name: buyer_name?,
        mandate_document: mandate_document?,
    })
}

/// The day on which a request came in: today where none is given, and none that is still to come.
fn received(text: &str, today: NaiveDate) -> Result<NaiveDate, Refusal> {
    let day = optional(text, parse_date)?.unwrap_or(today);
    if day > today { Err(Refusal::new("transfer-received-future").with("value", day)) } else { Ok(day) }
}

fn document(text: &str) -> Result<DocumentId, Refusal> {
    text.trim().parse().map_err(|_| Refusal::new("document-unknown"))
}

/// Reads a text that may be left out: blank means `None`.
fn optional<T>(text: &str, parse: impl FnOnce(&str) -> Result<T, Refusal>) -> Result<Option<T>, Refusal> {
    if text.trim().is_empty() { Ok(None) } else { parse(text).map(Some) }
}

/// A correction of a request as filled in: who asks, about which sale, and what it costs. The unit and the kind stay; for another one there is
/// another request.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TransferChangeForm {
    /// Name of the person who asks.
    pub name: String,
    /// Her office; a seller has none.
    pub office: String,
    /// Her address for electronic mail.
    pub email: String,
    /// Her telephone number; may be empty.
    pub phone: String,
    /// Code of the language in which she is written to.
    pub language: String,
    /// What she calls the file; may be empty.
    pub reference: String,
    /// The day on which the request came in.
    pub received_on: String,
    /// The planned day of the deed; may be empty.
    pub transfer_on: String,
    /// Name of the buyer; may be empty.
    pub buyer_name: String,
    /// The document by which the owner lets somebody ask; may be empty.
    pub mandate_document: String,
    /// What the file costs the seller.
    pub fee: String,
}

/// A correction that makes sense by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewTransferChange {
    /// Who asks, and about which sale.
    pub contact: TransferContact,
    /// What the file costs the seller (C. civ. art. 3.94 §4).
    pub fee: Cents,
}

impl NewTransferChange {
    /// Reads a correction of what somebody asked; `today` is the day in Belgium.
    ///
    /// # Errors
    /// As [`NewTransfer::parse`]; `transfer-fee-impossible` at `fee`.
    pub fn parse(form: &TransferChangeForm, requester: Requester, today: NaiveDate) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let form_of_contact = TransferForm {
            name: form.name.clone(),
            office: form.office.clone(),
            email: form.email.clone(),
            phone: form.phone.clone(),
            language: form.language.clone(),
            reference: form.reference.clone(),
            received_on: form.received_on.clone(),
            transfer_on: form.transfer_on.clone(),
            buyer_name: form.buyer_name.clone(),
            mandate_document: form.mandate_document.clone(),
            ..TransferForm::default()
        };
        let contact = contact(&mut check, &form_of_contact, Some(requester), today);
        let fee = check.take("fee", fee(&form.fee));
        check.finish_with(|| Some(Self { contact: contact?, fee: fee? }))
    }
}

/// Reads what a file costs; nothing means that it costs nothing.
///
/// # Errors
/// `transfer-fee-impossible` below zero and above 5 000 €, and the refusals of amounts.
pub(super) fn fee(text: &str) -> Result<Cents, Refusal> {
    let amount = optional(text, Cents::parse)?.unwrap_or_default();
    if (Cents::ZERO..=FEE_MAX).contains(&amount) {
        Ok(amount)
    } else {
        Err(Refusal::new("transfer-fee-impossible").with("maximum", FEE_MAX.to_decimal_string()))
    }
}

/// Reads why a request is withdrawn.
///
/// # Errors
/// `text-required`, `text-too-long`, `text-control-character`, at `reason`.
pub fn cancel_reason(text: &str) -> Result<String, Refusal> {
    text_input::required(text, REASON_MAX).map_err(|refusal| refusal.at("reason"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn today() -> NaiveDate {
        "2026-03-02".parse().unwrap()
    }

    fn form() -> TransferForm {
        TransferForm {
            unit: Uuid::from_u128(7).to_string(),
            kind: "deed".into(),
            requester: "notary".into(),
            name: "Me Claes".into(),
            office: "Étude Claes".into(),
            email: "Etude@Claes.example".into(),
            language: "nl".into(),
            channel: "registered".into(),
            received_on: "27/02/2026".into(),
            transfer_on: "2026-06-15".into(),
            ..TransferForm::default()
        }
    }

    fn parse(form: &TransferForm) -> Result<NewTransfer, Vec<(&'static str, String)>> {
        NewTransfer::parse(form, AssociationId(Uuid::nil()), today())
            .map_err(|refusals| refusals.iter().map(|one| (one.code, one.path.join("."))).collect())
    }

    #[test]
    fn a_request_that_makes_sense() {
        let new = parse(&form()).unwrap();
        assert_eq!(
            (new.kind, new.requester, new.channel),
            (TransferKind::Deed, Requester::Notary, Channel::Registered)
        );
        assert_eq!(new.contact.email, "etude@claes.example");
        assert_eq!(new.contact.received_on, "2026-02-27".parse().unwrap());
        assert_eq!(new.contact.language, Language::Nl);
        let today_received = parse(&TransferForm { received_on: String::new(), ..form() }).unwrap();
        assert_eq!(today_received.contact.received_on, today());
    }

    #[test]
    fn nobody_but_a_notary_asks_before_the_deed() {
        for requester in ["agent", "seller"] {
            let refused = parse(&TransferForm { requester: requester.into(), ..form() }).unwrap_err();
            assert_eq!(refused, [("transfer-deed-notary-only", "requester".to_owned())], "{requester}");
            let before = TransferForm { requester: requester.into(), kind: "contract".into(), ..form() };
            assert!(parse(&before).is_ok(), "{requester}");
        }
    }

    #[test]
    fn every_wrong_field_is_told() {
        let refused = parse(&TransferForm {
            unit: "7".into(),
            kind: "rent".into(),
            requester: "cousin".into(),
            email: "nobody".into(),
            phone: "CALL".into(),
            language: "es".into(),
            channel: "pigeon".into(),
            received_on: "2026-03-03".into(),
            transfer_on: "2026-13-01".into(),
            mandate_document: "x".into(),
            ..TransferForm::default()
        })
        .unwrap_err();
        let fields: Vec<&str> = refused.iter().map(|(_, field)| field.as_str()).collect();
        assert_eq!(
            fields,
            [
                "unit",
                "kind",
                "requester",
                "channel",
                "name",
                "office",
                "email",
                "phone",
                "language",
                "receivedOn",
                "transferOn",
                "mandateDocument"
            ]
        );
        assert!(refused.contains(&("transfer-received-future", "receivedOn".to_owned())));
    }

    #[test]
    fn a_deed_is_not_planned_before_it_is_asked_for() {
        let refused = parse(&TransferForm { transfer_on: "2026-02-26".into(), ..form() }).unwrap_err();
        assert_eq!(refused, [("transfer-deed-before-request", "transferOn".to_owned())]);
    }

    #[test]
    fn fees_are_amounts_within_reason() {
        assert_eq!(fee(""), Ok(Cents::ZERO));
        assert_eq!(fee("185,50"), Ok(Cents(18_550)));
        for wrong in ["-1", "5000,01"] {
            assert_eq!(fee(wrong).unwrap_err().code, "transfer-fee-impossible", "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_read_or_refused(text in ".{0,200}") {
            let form = TransferForm {
                unit: text.clone(),
                name: text.clone(),
                office: text.clone(),
                email: text.clone(),
                phone: text.clone(),
                reference: text.clone(),
                received_on: text.clone(),
                buyer_name: text.clone(),
                ..form()
            };
            let _ = parse(&form);
            if let Ok(reason) = cancel_reason(&text) {
                prop_assert_eq!(cancel_reason(&reason), Ok(reason));
            }
        }
    }
}
