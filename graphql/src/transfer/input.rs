//! What changes of requests for the information on the transfer of a unit take.

use async_graphql::{ID, InputObject};
use entity::{
    id::{DocumentId, DocumentVersionId, UnitId},
    transfer::{
        self, DeedNoticeForm, TransferChangeForm, TransferForm, TransferSettingForm,
        section::{AnswerForm, ItemForm},
    },
};

use super::kind::{Channel, Outcome, RequesterKind, SectionKind, TransferKind};
use crate::scalar::{self, Locale};

/// The new request.
#[derive(InputObject)]
pub struct TransferRequestInput {
    /// The association.
    pub association_id: ID,
    /// The unit that is sold.
    unit_id: ID,
    /// Before what the information is asked for.
    kind: TransferKind,
    /// Which of those who may ask by law she is who asks; an owner asks as the seller, whatever stands here.
    #[graphql(default_with = "RequesterKind::Notary")]
    requester: RequesterKind,
    /// Who asks; an owner by her own name when absent.
    name: Option<String>,
    /// Her office; a seller has none.
    office: Option<String>,
    /// Her address for electronic mail, to which everything is sent; an owner's own when absent.
    email: Option<String>,
    /// Her telephone number.
    phone: Option<String>,
    /// Language code in which she is written to: `fr`, `nl`, `de` or `en`; that of the request when absent.
    language: Option<Locale>,
    /// What she calls the file.
    reference: Option<String>,
    /// How the request came in; an owner's own on her page, whatever stands here.
    #[graphql(default_with = "Channel::Email")]
    channel: Channel,
    /// The day on which it came in, such as `2026-03-02`; today when absent.
    received_on: Option<String>,
    /// The planned day of the deed.
    transfer_on: Option<String>,
    /// Name of the buyer.
    buyer_name: Option<String>,
    /// The document by which the owner lets somebody ask.
    mandate_document_id: Option<ID>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

impl TransferRequestInput {
    /// As it is filled in; `language` is that of the request.
    pub fn form(&self, language: Locale) -> TransferForm {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        TransferForm {
            unit: scalar::bare::<UnitId>(&self.unit_id),
            kind: transfer::TransferKind::from(self.kind).code().to_owned(),
            requester: transfer::Requester::from(self.requester).code().to_owned(),
            name: text(&self.name),
            office: text(&self.office),
            email: text(&self.email),
            phone: text(&self.phone),
            language: self.language.unwrap_or(language).0.code().to_owned(),
            reference: text(&self.reference),
            channel: transfer::Channel::from(self.channel).code().to_owned(),
            received_on: text(&self.received_on),
            transfer_on: text(&self.transfer_on),
            buyer_name: text(&self.buyer_name),
            mandate_document: self.mandate_document_id.as_ref().map(scalar::bare::<DocumentId>).unwrap_or_default(),
        }
    }
}

/// The request that the syndic begins to work on.
#[derive(InputObject)]
pub struct TransferBeginInput {
    /// The request.
    pub id: ID,
    /// The version that was looked at; without it any is meant.
    pub expected_version: Option<i32>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// The request as it is to be. The unit and the kind stay; for another one there is another request.
#[derive(InputObject)]
pub struct TransferUpdateInput {
    /// The request.
    pub id: ID,
    /// The version that the change was made from; without it the last one wins.
    pub expected_version: Option<i32>,
    /// Who asks.
    name: String,
    /// Her office; a seller has none.
    office: Option<String>,
    /// Her address for electronic mail.
    email: String,
    /// Her telephone number.
    phone: Option<String>,
    /// The language in which she is written to.
    language: Locale,
    /// What she calls the file.
    reference: Option<String>,
    /// The day on which the request came in. Another one moves the terms.
    received_on: String,
    /// The planned day of the deed.
    transfer_on: Option<String>,
    /// Name of the buyer.
    buyer_name: Option<String>,
    /// The document by which the owner lets somebody ask.
    mandate_document_id: Option<ID>,
    /// What the file costs the seller, in euro; nothing when absent.
    fee: Option<String>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

impl TransferUpdateInput {
    /// As it is filled in.
    pub fn form(&self) -> TransferChangeForm {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        TransferChangeForm {
            name: self.name.clone(),
            office: text(&self.office),
            email: self.email.clone(),
            phone: text(&self.phone),
            language: self.language.0.code().to_owned(),
            reference: text(&self.reference),
            received_on: self.received_on.clone(),
            transfer_on: text(&self.transfer_on),
            buyer_name: text(&self.buyer_name),
            mandate_document: self.mandate_document_id.as_ref().map(scalar::bare::<DocumentId>).unwrap_or_default(),
            fee: text(&self.fee),
        }
    }
}

/// The request that is withdrawn.
#[derive(InputObject)]
pub struct TransferCancelInput {
    /// The request.
    pub id: ID,
    /// The version that was looked at; without it any is meant.
    pub expected_version: Option<i32>,
    /// Why; kept with the request.
    pub reason: String,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// One item of an answer. Which fields it may have, the `shape` of the section says.
#[derive(InputObject)]
pub struct TransferItemInput {
    /// The structured communication of the contribution that it is about; among arrears alone.
    communication: Option<String>,
    /// What it is; may be left out where a contribution is named.
    label: Option<String>,
    /// A day.
    date: Option<String>,
    /// An amount of the whole association, in euro.
    total: Option<String>,
    /// The part of the unit, in euro.
    share: Option<String>,
    /// What is still owed, in euro; a credit is negative.
    open: Option<String>,
    /// A remark.
    note: Option<String>,
}

impl From<TransferItemInput> for ItemForm {
    fn from(input: TransferItemInput) -> Self {
        Self {
            communication: input.communication.unwrap_or_default(),
            label: input.label.unwrap_or_default(),
            date: input.date.unwrap_or_default(),
            total: input.total.unwrap_or_default(),
            share: input.share.unwrap_or_default(),
            open: input.open.unwrap_or_default(),
            note: input.note.unwrap_or_default(),
        }
    }
}

/// What is said in a section.
#[derive(InputObject)]
pub struct TransferAnswerFieldsInput {
    /// That there is something, that there is nothing, or that it cannot be told now.
    outcome: Outcome,
    /// In words; for a reservation its reason.
    text: Option<String>,
    /// Item by item.
    #[graphql(default)]
    items: Vec<TransferItemInput>,
    /// The evidence: versions of documents of the association's library, by `DocumentVersion.id`.
    #[graphql(default)]
    document_version_ids: Vec<ID>,
}

impl From<TransferAnswerFieldsInput> for AnswerForm {
    fn from(fields: TransferAnswerFieldsInput) -> Self {
        Self {
            outcome: transfer::AnswerOutcome::from(fields.outcome).code().to_owned(),
            text: fields.text.unwrap_or_default(),
            items: fields.items.into_iter().map(ItemForm::from).collect(),
            documents: fields.document_version_ids.iter().map(scalar::bare::<DocumentVersionId>).collect(),
        }
    }
}

/// The answer to a section of a request.
#[derive(InputObject)]
pub struct TransferSectionAnswerInput {
    /// The request.
    pub id: ID,
    /// The `revision` of the answer that the change was made from; without it the last one wins.
    pub expected_version: Option<i32>,
    /// The section.
    pub section: SectionKind,
    /// What is said.
    #[graphql(flatten)]
    pub fields: TransferAnswerFieldsInput,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// The section whose answer is taken away.
#[derive(InputObject)]
pub struct TransferSectionClearInput {
    /// The request.
    pub id: ID,
    /// The `revision` of the answer that was looked at; without it any is meant.
    pub expected_version: Option<i32>,
    /// The section.
    pub section: SectionKind,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// The version that is to be made.
#[derive(InputObject)]
pub struct TransferGenerateInput {
    /// The request.
    pub id: ID,
    /// The version of the request that was looked at; without it any is meant.
    pub expected_version: Option<i32>,
    /// The day of the figures, such as `2026-03-02`; today when absent.
    pub reference_date: Option<String>,
    /// The language of the document; that of who asks when absent.
    pub language: Option<Locale>,
    /// The sections that the law does not ask for and that stay open: the document says so visibly.
    #[graphql(default)]
    pub reservations: Vec<SectionKind>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// The version that is sent.
#[derive(InputObject)]
pub struct TransferDeliverInput {
    /// The version, whose file is there.
    pub transfer_version_id: ID,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// What is written to who asks.
#[derive(InputObject)]
pub struct TransferMessageAddInput {
    /// The request.
    pub transfer_id: ID,
    /// What it says: lines of plain text.
    pub text: String,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// What was told of the deed that ends a request, by letter.
#[derive(InputObject)]
pub struct TransferDeedNoticeAddInput {
    /// The request.
    pub transfer_id: ID,
    /// What was told.
    #[graphql(flatten)]
    pub notice: DeedNoticeFields,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// What is told of a deed (C. civ. art. 3.94 §3).
#[derive(InputObject)]
pub struct DeedNoticeFields {
    /// The day of the deed: today or before, not before the request came in.
    deed_on: String,
    /// Who holds the unit now, with her present or future address: lines of plain text.
    acquirers: String,
    /// Who represents them, where the unit is held by several.
    representative: Option<String>,
    /// The day of the registered letter that says that the seller contests her arrears (C. civ. art. 3.95); absent where she does not.
    contested_on: Option<String>,
}

impl From<DeedNoticeFields> for DeedNoticeForm {
    fn from(fields: DeedNoticeFields) -> Self {
        Self {
            deed_on: fields.deed_on,
            acquirers: fields.acquirers,
            representative: fields.representative.unwrap_or_default(),
            contested_on: fields.contested_on.unwrap_or_default(),
        }
    }
}

/// The link that is taken back.
#[derive(InputObject)]
pub struct TransferLinkRevokeInput {
    /// The link.
    pub access_id: ID,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// How an association is to answer requests.
#[derive(InputObject)]
pub struct TransferSettingsUpdateInput {
    /// The association.
    pub association_id: ID,
    /// The version that the change was made from; without it the last one wins.
    pub expected_version: Option<i32>,
    /// Whether requests are taken without an account, so that the association is found on the page for notaries.
    accepts_requests: bool,
    /// What a file before the contract costs the seller, in euro; nothing when absent.
    fee_contract: Option<String>,
    /// What a file before the deed costs the seller, in euro; nothing when absent.
    fee_deed: Option<String>,
    /// Where in the syndic's contract the fees stand (C. civ. art. 3.89 §1); may be absent where there are none.
    fee_source: Option<String>,
    /// Who signs; the syndic of the day when absent.
    signatory_name: Option<String>,
    /// As what she signs.
    signatory_role: Option<String>,
    /// How many days before the term the syndic is reminded, 1 to 14; five when absent.
    remind_days: Option<i32>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

impl TransferSettingsUpdateInput {
    /// As it is filled in.
    pub fn form(&self) -> TransferSettingForm {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        TransferSettingForm {
            accepts_requests: self.accepts_requests,
            fee_contract: text(&self.fee_contract),
            fee_deed: text(&self.fee_deed),
            fee_source: text(&self.fee_source),
            signatory_name: text(&self.signatory_name),
            signatory_role: text(&self.signatory_role),
            remind_days: self.remind_days.map(|days| days.to_string()).unwrap_or_default(),
        }
    }
}

/// The section whose usual answer is taken back.
#[derive(InputObject)]
pub struct TransferDefaultClearInput {
    /// The association.
    pub association_id: ID,
    /// The section.
    pub section: SectionKind,
    /// The revision that was looked at; without it whatever is said there is taken back.
    pub expected_version: Option<i32>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// The usual answer of an association to a section.
#[derive(InputObject)]
pub struct TransferDefaultSetInput {
    /// The association.
    pub association_id: ID,
    /// The section.
    pub section: SectionKind,
    /// What is said.
    #[graphql(flatten)]
    pub fields: TransferAnswerFieldsInput,
    /// The day from which on it is no longer taken over without being looked at again.
    pub review_on: String,
    /// The revision that the change was made from, 0 where nothing was said; without it the last one wins.
    pub expected_version: Option<i32>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}
