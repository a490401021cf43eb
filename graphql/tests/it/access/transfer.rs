//! The sale of a unit.

use entity::{
    id::{TransferAccessId, TransferId, TransferVersionId},
    transfer::{
        AnswerOutcome, GenerateForm, SectionKind, TransferForm, TransferKind,
        section::{AnswerForm, Completeness},
    },
};
use serde_json::{Value, json};
use service::{
    Ctx,
    testkit::House,
    transfer::{
        accesses_by_transfers, message_add, section_answer, sections, transfer_generate, transfer_request,
        versions_by_transfers,
    },
};
use uuid::Uuid;

use super::{
    expected::{CALL_PREVIEW, CANCEL, Expected, HOLDER, ISSUE_IN, NEVER_HERS, REGISTER, SELF, SENT, SENT_NODE},
    place::Place,
    question::{Operation, by_id, change, inside, line, of_association, stale},
};
use crate::kit::opaque;

/// What there is of this room in a place.
pub struct Things {
    /// A request of a notary about the first unit, which the owner of [`World::ctx`](service::testkit::World::ctx) holds.
    transfer: String,
    /// A version of its document.
    version: String,
    /// A link that was sent.
    access: String,
}

impl Things {
    pub async fn of(ctx: &Ctx, house: &House) -> Self {
        let form = TransferForm {
            unit: house.units[0].to_string(),
            kind: "contract".to_owned(),
            requester: "notary".to_owned(),
            name: "Me Lambert".to_owned(),
            office: "Étude Lambert".to_owned(),
            email: "etude@lambert.example".to_owned(),
            language: "fr".to_owned(),
            channel: "email".to_owned(),
            ..TransferForm::default()
        };
        let transfer = transfer_request(ctx, None, house.id, &form).await.unwrap().value;
        let mut reservations = Vec::new();
        for section in sections(&ctx.anew(), transfer, None).await.unwrap() {
            if section.completeness == Completeness::Complete && section.kind != SectionKind::Proceedings {
                continue;
            }
            if !section.need.is_law() {
                reservations.push(section.kind.code().to_owned());
                continue;
            }
            let outcome = if section.kind.shape().none { AnswerOutcome::None } else { AnswerOutcome::Given };
            let text = "Essai".to_owned();
            let form = AnswerForm { outcome: outcome.code().to_owned(), text, ..AnswerForm::default() };
            section_answer(&ctx.anew(), None, transfer, section.kind, &form, None).await.unwrap();
        }
        let form = GenerateForm { reservations, ..GenerateForm::default() };
        transfer_generate(&ctx.anew(), None, transfer, &form, None).await.unwrap();
        let version = versions_by_transfers(&ctx.anew(), &[transfer]).await.unwrap()[&transfer][0].id;
        message_add(&ctx.anew(), None, transfer, "Bonjour").await.unwrap();
        let access = accesses_by_transfers(&ctx.anew(), &[transfer]).await.unwrap()[&transfer][0].id;
        Self { transfer: opaque(transfer), version: opaque(version), access: opaque(access) }
    }

    pub fn unknown(nobody: Uuid) -> Self {
        Self {
            transfer: opaque(TransferId(nobody)),
            version: opaque(TransferVersionId(nobody)),
            access: opaque(TransferAccessId(nobody)),
        }
    }
}

/// The requests that somebody manages, and those about her own units.
const REQUESTS: Expected = ["U", "F", "D", "D", "F", "D", "F", "F", "F"];
/// How the requests stand that somebody manages.
const FIGURES: Expected = ["U", "F", "D", "D", "F", "F", "F", "F", "F"];
/// Asking: whoever manages the association what came in, an owner for herself.
const ASK: Expected = ["UUUU", "NNNN", "DDNN", "DNNN", "FNNN", "DNNN", "FNNN", "NNNN", "NNNN"];
/// Asking without an account an association that takes no such requests, which is answered like one that is not there.
const CLOSED: Expected = ["NNNN"; 9];

pub fn table() -> Vec<Operation> {
    [
        line(SENT, transfers, &["Association.transfers"]),
        line(REGISTER, settings, &["Association.transferSettings"]),
        line(CALL_PREVIEW, defaults, &["Association.transferDefaults"]),
        line(REQUESTS, mine, &["Viewer.transfers"]),
        line(FIGURES, figures, &["Viewer.transferFigures"]),
        line(SELF, files, &["Viewer.notaryFiles"]),
        line(SELF, apportion, &["Query.transferApportion"]),
        line(HOLDER, search, &["Query.portalSearch"]),
        line(SENT_NODE, |_, place| by_id(&place.transfer.transfer), &["Node.Transfer"]),
        line(CANCEL, progress, &["Subscription.transferProgress"]),
        line(ASK, request, &["Mutation.transferRequest"]),
        line(
            CANCEL,
            one,
            &[
                "Mutation.transferBegin",
                "Mutation.transferUpdate",
                "Mutation.transferCancel",
                "Mutation.transferSectionAnswer",
                "Mutation.transferSectionClear",
                "Mutation.transferGenerate",
            ],
        ),
        line(
            CANCEL,
            part,
            &[
                "Mutation.transferDeliver",
                "Mutation.transferMessageAdd",
                "Mutation.transferDeedNoticeAdd",
                "Mutation.transferLinkRevoke",
            ],
        ),
        line(
            ISSUE_IN,
            setting,
            &["Mutation.transferSettingsUpdate", "Mutation.transferDefaultSet", "Mutation.transferDefaultClear"],
        ),
        line(CLOSED, begin, &["Mutation.portalBegin"]),
        line(HOLDER, new_link, &["Mutation.portalNewLink"]),
        line(
            HOLDER,
            holder,
            &[
                "Mutation.portalOpen",
                "Mutation.portalRequest",
                "Mutation.portalFile",
                "Mutation.portalMessageAdd",
                "Mutation.portalDeedNoticeAdd",
                "Mutation.portalDownload",
            ],
        ),
        line(NEVER_HERS, open, &["Mutation.notaryFileOpen"]),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn transfers(_: &'static str, place: &Place) -> (String, Value) {
    of_association(place, "transfers(first: 2) { nodes { id number unit { reference } } }")
}

fn settings(_: &'static str, place: &Place) -> (String, Value) {
    of_association(place, "transferSettings { feeContract { amount } feeDeed { amount } }")
}

fn defaults(_: &'static str, place: &Place) -> (String, Value) {
    of_association(place, "transferDefaults { section outcome }")
}

fn mine(_: &'static str, _: &Place) -> (String, Value) {
    ("{ viewer { transfers(first: 2) { nodes { id number } } } }".to_owned(), json!({}))
}

fn figures(_: &'static str, _: &Place) -> (String, Value) {
    ("{ viewer { transferFigures { open overdue } } }".to_owned(), json!({}))
}

fn files(_: &'static str, _: &Place) -> (String, Value) {
    ("{ viewer { notaryFiles { id number } } }".to_owned(), json!({}))
}

fn apportion(_: &'static str, _: &Place) -> (String, Value) {
    let query = "query($input: TransferApportionInput!) { transferApportion(input: $input) { apportionment { workingFundRefund { amount } } userErrors { code } } }";
    let input = json!({ "parts": 120, "total": 1000, "contractOn": "2026-01-20", "deedOn": "2026-04-10" });
    (query.to_owned(), json!({ "input": input }))
}

fn search(_: &'static str, _: &Place) -> (String, Value) {
    ("query($text: String!) { portalSearch(text: $text) { id name } }".to_owned(), json!({ "text": "Les Essais" }))
}

fn progress(_: &'static str, place: &Place) -> (String, Value) {
    let query = "subscription($id: ID!) { transferProgress(id: $id) { transfer { number } matrix { complete } } }";
    (query.to_owned(), json!({ "id": place.transfer.transfer }))
}

fn request(name: &'static str, place: &Place) -> (String, Value) {
    // Refused for its address of electronic mail, so that no request is left for the next line of the table.
    let kind = TransferKind::Contract.code().to_uppercase();
    let input = json!({
        "unitId": place.unit, "kind": kind, "name": "Me Lambert", "office": "Étude Lambert", "email": "nobody",
    });
    change(name, inside(place, input))
}

fn one(name: &'static str, place: &Place) -> (String, Value) {
    let input = match name.trim_start_matches("Mutation.") {
        "transferBegin" => json!({}),
        "transferUpdate" => json!({
            "name": "Me Lambert", "office": "Étude Lambert", "email": "etude@lambert.example", "language": "fr",
            "receivedOn": "2026-03-02",
        }),
        "transferCancel" => json!({ "reason": "Essai" }),
        "transferSectionAnswer" => json!({ "section": "PROCEEDINGS", "outcome": "NONE" }),
        "transferSectionClear" => json!({ "section": "PROCEEDINGS" }),
        "transferGenerate" => json!({ "referenceDate": "2026-03-02" }),
        other => panic!("there is no input for {other} in the test"),
    };
    change(name, stale(&place.transfer.transfer, input))
}

fn part(name: &'static str, place: &Place) -> (String, Value) {
    let things = &place.transfer;
    let input = match name.trim_start_matches("Mutation.") {
        "transferDeliver" => json!({ "transferVersionId": things.version }),
        "transferMessageAdd" => json!({ "transferId": things.transfer, "text": "Essai" }),
        // Refused for a day to come, so that nothing is written.
        "transferDeedNoticeAdd" => {
            json!({ "transferId": things.transfer, "deedOn": "2030-01-01", "acquirers": "Luc Maes" })
        }
        "transferLinkRevoke" => json!({ "accessId": things.access }),
        other => panic!("there is no input for {other} in the test"),
    };
    change(name, input)
}

fn setting(name: &'static str, place: &Place) -> (String, Value) {
    // Refused for a fee below zero, for a day that is over and because nothing is said there, so that nothing is set.
    let input = match name.trim_start_matches("Mutation.") {
        "transferSettingsUpdate" => json!({ "acceptsRequests": false, "feeContract": "-1" }),
        "transferDefaultSet" => json!({ "section": "CLAIMS", "outcome": "NONE", "reviewOn": "2020-01-01" }),
        _ => json!({ "section": "CLAIMS" }),
    };
    change(name, inside(place, input))
}

fn begin(name: &'static str, place: &Place) -> (String, Value) {
    change(name, inside(place, json!({ "email": "etude@lambert.example", "language": "fr" })))
}

fn new_link(name: &'static str, _: &Place) -> (String, Value) {
    change(name, json!({ "email": "etude@lambert.example" }))
}

fn holder(name: &'static str, place: &Place) -> (String, Value) {
    let token = "a link that opens nothing";
    change(
        name,
        match name.trim_start_matches("Mutation.") {
            "portalRequest" => json!({
                "token": token, "kind": "CONTRACT", "requester": "NOTARY", "name": "Me Lambert", "unitReference": "A1", "fees": "0-0",
            }),
            "portalDeedNoticeAdd" => json!({ "token": token, "deedOn": "2026-03-02", "acquirers": "Luc Maes" }),
            "portalMessageAdd" => json!({ "token": token, "text": "Essai" }),
            "portalDownload" => json!({ "token": token, "versionId": place.transfer.version, "what": "PDF" }),
            _ => json!({ "token": token }),
        },
    )
}

fn open(name: &'static str, place: &Place) -> (String, Value) {
    change(name, json!({ "transferId": place.transfer.transfer }))
}
