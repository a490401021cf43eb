//! What a notary, an agent or a seller does without an account. Each of these stands alone in its document, so that there is one guess for each request.

use async_graphql::{Context, ID, InputObject, Object, Result};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use entity::{
    id::{AssociationId, BuildingId, TransferId, TransferVersionId},
    refusal::Refusal,
    transfer::{self, PortalBeginForm, PortalForm},
};
use service::{
    Error,
    transfer::{
        PortalMandate, files_of_mine_open, portal_begin, portal_deed_notice, portal_download, portal_file,
        portal_message, portal_new_link, portal_open, portal_request,
    },
};

use super::{
    input::DeedNoticeFields,
    kind::{RequesterKind, TransferFile, TransferKind},
    portal::{PortalFile, PortalStart},
};
use crate::{
    identity::{address, itself, once},
    payload::{Act, payload},
    scalar::{self, Locale, known},
};

payload! {
    /// What `portalBegin` answers.
    PortalBeginPayload {
        /// Whether a link was sent. The answer is the same whether or not the address is known.
        sent: bool
    }
}

payload! {
    /// What `portalOpen` answers.
    PortalOpenPayload {
        /// Whom the link asks, and what it costs.
        start: PortalStart
    }
}

payload! {
    /// What `portalRequest` answers.
    PortalRequestPayload {
        /// The path of the page where she follows the file; its last part is the token of `portalFile`. Said once and never again.
        path: String
    }
}

payload! {
    /// What `portalFile` answers.
    PortalFilePayload {
        /// The file.
        file: PortalFile
    }
}

payload! {
    /// What `portalDeedNoticeAdd` answers.
    PortalDeedNoticeAddPayload {
        /// The file as it is now.
        file: PortalFile
    }
}

payload! {
    /// What `portalMessageAdd` answers.
    PortalMessageAddPayload {
        /// The file, with what was written.
        file: PortalFile
    }
}

payload! {
    /// What `portalDownload` answers.
    PortalDownloadPayload {
        /// The path that it is fetched from, once and within a quarter of an hour.
        path: String
    }
}

payload! {
    /// What `portalNewLink` answers.
    PortalNewLinkPayload {
        /// Whether links are sent, if there are files that the address asked for. The answer is the same whether or not there are.
        sent: bool
    }
}

payload! {
    /// What `notaryFileOpen` answers.
    NotaryFileOpenPayload {
        /// The path of the page of the file, which works for some hours; its last part is the token of `portalFile`.
        path: String
    }
}

/// To whom a link is sent by which she asks.
#[derive(InputObject)]
pub struct PortalBeginInput {
    /// The association, as `portalSearch` found it.
    association_id: ID,
    /// Her address for electronic mail.
    email: String,
    /// The language of her mails.
    language: Locale,
    /// What the client calls this mutation; given back in the answer. It is no idempotency key: what is answered is kept nowhere.
    client_mutation_id: Option<String>,
}

/// The link by which somebody asks.
#[derive(InputObject)]
pub struct PortalOpenInput {
    /// The last part of the link that was sent.
    #[graphql(secret)]
    token: String,
    /// What the client calls this mutation; given back in the answer. It is no idempotency key: what is answered is kept nowhere.
    client_mutation_id: Option<String>,
}

/// The document by which the owner lets somebody ask.
#[derive(InputObject)]
pub struct PortalMandateInput {
    /// The name of the file, whose ending says what it is: a PDF or a picture.
    name: String,
    /// The file in base64, of 3 MB at most.
    file: String,
}

/// What is asked for about which unit.
#[derive(InputObject)]
pub struct PortalRequestInput {
    /// The last part of the link that was sent. It is used up.
    #[graphql(secret)]
    token: String,
    /// Before what the information is asked for.
    kind: TransferKind,
    /// Which of those who may ask by law she is.
    requester: RequesterKind,
    /// Her name.
    name: String,
    /// Her office or agency; a seller has none.
    office: Option<String>,
    /// Her telephone number.
    phone: Option<String>,
    /// Her own reference.
    reference: Option<String>,
    /// The reference of the unit, as the base deed names it.
    unit_reference: String,
    /// The building, where several have such a unit.
    building_id: Option<ID>,
    /// The day planned for the deed.
    transfer_on: Option<String>,
    /// Who buys.
    buyer_name: Option<String>,
    /// What the syndic should know; from an agent or a seller without a mandate, by what right she asks.
    note: Option<String>,
    /// The mandate.
    mandate: Option<PortalMandateInput>,
    /// What `portalOpen` said in `fees`: what she was told that it costs.
    fees: String,
    /// What the client calls this mutation; given back in the answer. It is no idempotency key: the link works once.
    client_mutation_id: Option<String>,
}

impl PortalRequestInput {
    fn form(&self) -> PortalForm {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        PortalForm {
            kind: transfer::TransferKind::from(self.kind).code().to_owned(),
            requester: transfer::Requester::from(self.requester).code().to_owned(),
            name: self.name.clone(),
            office: text(&self.office),
            phone: text(&self.phone),
            reference: text(&self.reference),
            unit: self.unit_reference.clone(),
            building: self.building_id.as_ref().map(scalar::bare::<BuildingId>).unwrap_or_default(),
            transfer_on: text(&self.transfer_on),
            buyer_name: text(&self.buyer_name),
            note: text(&self.note),
            fees: self.fees.clone(),
        }
    }

    /// The mandate as it was brought.
    fn mandate(&self) -> service::Result<Option<PortalMandate>> {
        let Some(mandate) = &self.mandate else { return Ok(None) };
        let malformed = |_| Refusal::new("import-file-malformed").at("mandate.file");
        let bytes = STANDARD.decode(&mandate.file).map_err(malformed)?;
        Ok(Some(PortalMandate { name: mandate.name.clone(), bytes: bytes.into() }))
    }
}

/// The link to a file.
#[derive(InputObject)]
pub struct PortalFileInput {
    /// The last part of the link to the file.
    #[graphql(secret)]
    token: String,
    /// What the client calls this mutation; given back in the answer. It is no idempotency key: what is answered is kept nowhere.
    client_mutation_id: Option<String>,
}

/// What is written to the syndic.
#[derive(InputObject)]
pub struct PortalMessageAddInput {
    /// The last part of the link to the file.
    #[graphql(secret)]
    token: String,
    /// What it says: lines of plain text.
    text: String,
    /// What the client calls this mutation; given back in the answer. It is no idempotency key: the same words sent twice are written down once.
    client_mutation_id: Option<String>,
}

/// What the notary tells of the deed.
#[derive(InputObject)]
pub struct PortalDeedNoticeAddInput {
    /// The last part of the link to the file.
    #[graphql(secret)]
    token: String,
    /// What is told.
    #[graphql(flatten)]
    notice: DeedNoticeFields,
    /// What the client calls this mutation; given back in the answer. It is no idempotency key: the same notice sent twice is written down once.
    client_mutation_id: Option<String>,
}

/// What is fetched of a file.
#[derive(InputObject)]
pub struct PortalDownloadInput {
    /// The last part of the link to the file.
    #[graphql(secret)]
    token: String,
    /// The version.
    version_id: ID,
    /// What of it.
    what: TransferFile,
    /// Which of the annexes, counted from one; for an annex alone.
    annex: Option<i32>,
    /// What the client calls this mutation; given back in the answer. It is no idempotency key: each answer is a link of its own.
    client_mutation_id: Option<String>,
}

/// The address that has lost its links.
#[derive(InputObject)]
pub struct PortalNewLinkInput {
    /// The address for electronic mail that was asked from.
    email: String,
    /// What the client calls this mutation; given back in the answer. It is no idempotency key: what is answered is kept nowhere.
    client_mutation_id: Option<String>,
}

/// The file that is opened.
#[derive(InputObject)]
pub struct NotaryFileOpenInput {
    /// The file.
    transfer_id: ID,
    /// What the client calls this mutation; given back in the answer. It is no idempotency key: each answer is a link of its own.
    client_mutation_id: Option<String>,
}

/// A unit is named by its reference here, and by its identifier elsewhere: what is wrong with it is told of the field that there is.
fn about_reference(error: Error) -> Error {
    let renamed = |mut refusal: Refusal| {
        for segment in refusal.path.iter_mut().filter(|segment| *segment == "unit") {
            "unitReference".clone_into(segment);
        }
        refusal
    };
    match error {
        Error::Refused(refusals) => Error::Refused(refusals.into_iter().map(renamed).collect()),
        Error::NotFound(refusal) => Error::NotFound(renamed(refusal)),
        other => other,
    }
}

/// What is done without an account about the sale of a unit.
#[derive(Default)]
pub struct PortalMutation;

#[Object]
impl PortalMutation {
    /// Sends a link to an address, by which its reader asks for the information about a unit. It needs no account and stands alone in its document.
    async fn portal_begin(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whom is asked, and by which address.")] input: PortalBeginInput,
    ) -> Result<Option<PortalBeginPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let association = known::<AssociationId>(&input.association_id, "transfer-portal-unknown");
        let form = PortalBeginForm { email: input.email, language: input.language.0.code().to_owned() };
        let ip = address(ctx);
        let done = async { portal_begin(act.ctx, association?, &form, &ip).await }.await;
        act.answer("associationId", done.map(|()| once(true)), None, itself).await
    }

    /// Tells whom the link asks that was sent, and what it costs. The link is not used up by looking. It needs no account and stands alone in its document:
    /// wrong links are counted.
    async fn portal_open(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The link.")] input: PortalOpenInput,
    ) -> Result<Option<PortalOpenPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = portal_open(act.ctx, &input.token, &address(ctx)).await.map(once);
        act.answer("token", done, None, itself).await
    }

    /// Asks for the information about a unit. It needs no account and stands alone in its document.
    async fn portal_request(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who asks for what about which unit.")] input: PortalRequestInput,
    ) -> Result<Option<PortalRequestPayload>> {
        let act = Act::new(ctx, input.client_mutation_id.clone())?;
        let (form, ip) = (input.form(), address(ctx));
        let done = async {
            let mandate = input.mandate()?;
            portal_request(act.ctx, &input.token, &form, mandate.as_ref(), &ip).await.map(once).map_err(about_reference)
        }
        .await;
        act.answer("token", done, None, itself).await
    }

    /// The file that a link leads to; what the syndic has written counts as seen. It needs no account and stands alone in its document: wrong links are
    /// counted.
    async fn portal_file(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The link.")] input: PortalFileInput,
    ) -> Result<Option<PortalFilePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = portal_file(act.ctx, &input.token, &address(ctx)).await.map(once);
        act.answer("token", done, None, itself).await
    }

    /// Writes to the syndic about a file. It needs no account and stands alone in its document.
    async fn portal_message_add(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is written.")] input: PortalMessageAddInput,
    ) -> Result<Option<PortalMessageAddPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let ip = address(ctx);
        let done = async {
            portal_message(act.ctx, &input.token, &input.text, &ip).await?;
            portal_file(act.ctx, &input.token, &ip).await.map(once)
        }
        .await;
        act.answer("token", done, None, itself).await
    }

    /// Tells the syndic of the deed (C. civ. art. 3.94 §3), and whether the seller contests what she owes (art. 3.95); for the notary alone. It needs no
    /// account and stands alone in its document.
    async fn portal_deed_notice_add(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is told.")] input: PortalDeedNoticeAddInput,
    ) -> Result<Option<PortalDeedNoticeAddPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let (form, ip) = (input.notice.into(), address(ctx));
        let done = async {
            portal_deed_notice(act.ctx, &input.token, &form, &ip).await?;
            portal_file(act.ctx, &input.token, &ip).await.map(once)
        }
        .await;
        act.answer("token", done, None, itself).await
    }

    /// Makes a link by which one thing is fetched of a version that was delivered: the document, its data, an annex, or the receipt of what was fetched
    /// when. It needs no account and stands alone in its document.
    async fn portal_download(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is fetched.")] input: PortalDownloadInput,
    ) -> Result<Option<PortalDownloadPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let version = known::<TransferVersionId>(&input.version_id, "transfer-version-unknown");
        let (what, ip) = ((transfer::TransferFile::from(input.what), input.annex), address(ctx));
        let done = async { portal_download(act.ctx, &input.token, version?, what, &ip).await.map(once) }.await;
        act.answer("token", done, None, itself).await
    }

    /// Sends new links for the files that an address has asked for; the former ones open nothing any more. It needs no account and stands alone in its
    /// document.
    async fn portal_new_link(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The address.")] input: PortalNewLinkInput,
    ) -> Result<Option<PortalNewLinkPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = portal_new_link(act.ctx, &input.email, &address(ctx)).await.map(|()| once(true));
        act.answer("email", done, None, itself).await
    }

    /// Opens a file that the person asked for by her address, as `notaryFiles` lists it.
    async fn notary_file_open(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The file.")] input: NotaryFileOpenInput,
    ) -> Result<Option<NotaryFileOpenPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<TransferId>(&input.transfer_id, "transfer-unknown");
        let done = async {
            act.ctx.account()?;
            files_of_mine_open(act.ctx, id?).await.map(once)
        }
        .await;
        act.answer("transferId", done, None, itself).await
    }
}
