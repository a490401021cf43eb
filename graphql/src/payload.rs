//! What mutations answer: the object, or why there is none.

use std::collections::BTreeMap;

use async_graphql::{
    Context, ID, Interface, Json, Object, Result,
    parser::types::{Selection, SelectionSet},
};
use entity::refusal::{Refusal, Refusals};
use service::{
    Ctx, Error, Outcome, RequestKey,
    identity::{Attempt, attempt_refused},
};

use crate::{
    charges::{CallForFundsCancelPayload, CallForFundsIssuePayload},
    error::screaming,
    identity::{
        AccountActivatePayload, AccountDeactivatePayload, BackupCodesRenewPayload, ContextSwitchPayload,
        EmailChangeConfirmPayload, EmailChangeRequestPayload, IdentityUnlinkPayload, InvitationAcceptPayload,
        InvitationCodeCreatePayload, InvitationLookPayload, InvitationSendPayload, LoginChallengeAnswerPayload,
        LoginPayload, OrganizationActivatePayload, OrganizationCreatePayload, OrganizationRequireSecondFactorPayload,
        OrganizationSuspendPayload, OrganizationUpdatePayload, PasswordChangePayload, PasswordResetPayload,
        PasswordResetRequestPayload, PersonalTokenCreatePayload, PersonalTokenRevokePayload, ProgramRevokePayload,
        RoleAcceptPayload, RoleEndPayload, RoleGrantPayload, SecondFactorDisablePayload, SecondFactorEnablePayload,
        SecondFactorRevokePayload, SecondFactorSetUpPayload, SessionConfirmPayload, SessionRevokePayload,
        SessionsRevokeOthersPayload, SupportEnterPayload, SupportGrantPayload, SupportLeavePayload,
        SupportRevokePayload, TokenRefreshPayload, TokenRevokePayload, ViewAsBeginPayload, ViewAsEndPayload,
    },
    library::{
        DocumentAddPayload, DocumentArchivePayload, DocumentHoldLiftPayload, DocumentHoldPayload,
        DocumentLinkAddPayload, DocumentLinkRemovePayload, DocumentPassCreatePayload, DocumentPassRevokePayload,
        DocumentSharePayload, DocumentShareRevokePayload, DocumentUpdatePayload, DocumentVersionAddPayload,
        DocumentVersionRestorePayload, UploadBeginPayload, UploadCancelPayload,
    },
    loader::{Loaders, loaders, service_of},
    messaging::{
        AddressFailedPayload, AddressWorksPayload, DeliverySendAgainPayload, NotificationPreferenceUpdatePayload,
        NotificationReadAllPayload, NotificationReadPayload, PushSubscribePayload, PushUnsubscribePayload,
    },
    outside::{
        CalendarFeedCreatePayload, CalendarFeedRevokePayload, CalendarFeedRotatePayload, LetterBatchMarkPayload,
        LetterBatchPreparePayload, LetterBatchRedrawPayload, LetterBatchTrackPayload, WebhookActivatePayload,
        WebhookArchivePayload, WebhookCreatePayload, WebhookDeactivatePayload, WebhookDeliveryReplayPayload,
        WebhookPingPayload, WebhookReplayPayload, WebhookRotatePayload, WebhookUpdatePayload,
    },
    platform::{JobCancelPayload, JobRetryPayload},
    property::{
        AssociationArchivePayload, AssociationCreatePayload, AssociationOpenPayload, AssociationPartialSetPayload,
        AssociationSettingsUpdatePayload, AssociationUpdatePayload, BuildingArchivePayload, BuildingCreatePayload,
        BuildingUpdatePayload, DeedArchivePayload, DeedCreatePayload, DeedUpdatePayload, DeliveryConsentCreatePayload,
        DeliveryConsentWithdrawPayload, DesignationEndPayload, DesignationSetPayload, DistributionKeyAmendPayload,
        DistributionKeyArchivePayload, DistributionKeyCorrectPayload, DistributionKeyCreatePayload,
        EntranceArchivePayload, EntranceCreatePayload, EntranceUpdatePayload, HandoverAbandonPayload,
        HandoverCompletePayload, HandoverDemandPayload, HandoverMarkPayload, HandoverReopenPayload,
        HandoverStartPayload, ImportApplyPayload, ImportUndoPayload, MandateCreatePayload, MandateEndPayload,
        MandateResumePayload, MandateUpdatePayload, OccupantCreatePayload, OccupantErasePayload, OccupantUpdatePayload,
        OwnerArchivePayload, OwnerContactCreatePayload, OwnerContactUpdatePayload, OwnerCreatePayload,
        OwnerMergePayload, OwnerUpdatePayload, OwnershipAnnulPayload, OwnershipCorrectPayload, OwnershipSetPayload,
        OwnershipTransferPayload, PublicPageUpdatePayload, SharesAmendPayload, UnitArchivePayload, UnitCreatePayload,
        UnitMetersSetPayload, UnitUpdatePayload,
    },
    scalar,
    transfer::{
        NotaryFileOpenPayload, PortalBeginPayload, PortalDeedNoticeAddPayload, PortalDownloadPayload,
        PortalFilePayload, PortalMessageAddPayload, PortalNewLinkPayload, PortalOpenPayload, PortalRequestPayload,
        TransferBeginPayload, TransferCancelPayload, TransferDeedNoticeAddPayload, TransferDefaultClearPayload,
        TransferDefaultSetPayload, TransferDeliverPayload, TransferGeneratePayload, TransferLinkRevokePayload,
        TransferMessageAddPayload, TransferRequestPayload, TransferSectionAnswerPayload, TransferSectionClearPayload,
        TransferSettingsUpdatePayload, TransferUpdatePayload,
    },
};

/// The `Idempotency-Key` header of the request.
pub struct KeyHeader(pub Option<String>);

/// The segments by which forms name what inputs name with an identifier.
const REFERENCES: [(&str, &str); 15] = [
    ("association", "associationId"),
    ("building", "buildingId"),
    ("documents", "documentVersionIds"),
    ("entrance", "entranceId"),
    ("change", "changeId"),
    ("kept", "keptId"),
    ("key", "keyId"),
    ("lastChange", "lastChangeId"),
    ("mandateDocument", "mandateDocumentId"),
    ("object", "objectId"),
    ("owner", "ownerId"),
    ("parent", "parentId"),
    ("renewedFrom", "renewedFromId"),
    ("unit", "unitId"),
    ("upload", "uploadId"),
];

/// A reason why something was not done: the fault of the input, not of the server.
pub struct UserError {
    refusal: Refusal,
    path: Option<Vec<String>>,
    message: String,
}

impl UserError {
    /// What a refusal says to the person, about a field of `input`.
    pub fn new(ctx: &Ctx, refusal: Refusal) -> Self {
        let message = ctx.text().refusal(&refusal);
        let path = std::iter::once("input".to_owned()).chain(input_path(&refusal.path)).collect();
        Self { refusal, path: Some(path), message }
    }

    /// What a refusal says to the person, about no field in particular.
    pub fn without_path(ctx: &Ctx, refusal: Refusal) -> Self {
        Self { path: None, ..Self::new(ctx, refusal) }
    }
}

/// The path of a refusal in the names of the input: `lines.0.key` becomes `lines`, `0`, `keyId`.
fn input_path(path: &[String]) -> Vec<String> {
    // Rows and columns of a table have the table's own names.
    if path.first().is_some_and(|first| first == "rows") {
        return path.to_vec();
    }
    let segments = path.iter().flat_map(|segment| segment.split('.'));
    let named = |segment: &str| {
        REFERENCES.iter().find(|(form, _)| *form == segment).map_or(segment, |(_, input)| input).to_owned()
    };
    segments.map(named).collect()
}

/// A reason why something was not done: the fault of the input, not of the server.
#[Object]
impl UserError {
    /// Stable name of the reason, such as `STALE_VERSION` or `SHARES_SUM_ABOVE_TOTAL`.
    async fn code(&self) -> String {
        screaming(self.refusal.code)
    }

    /// Where in the arguments: begins with `input`; positions in lists are counted from zero. Absent when no argument is at fault.
    async fn path(&self) -> Option<&[String]> {
        self.path.as_deref()
    }

    /// What to tell the person, in the language of the request.
    async fn message(&self) -> &str {
        &self.message
    }

    /// The name of the message, for programs that bring their own words.
    async fn message_id(&self) -> String {
        format!("refusal-{}", self.refusal.code)
    }

    /// The values that the message speaks of.
    async fn params(&self) -> Json<BTreeMap<&'static str, String>> {
        Json(self.refusal.params.clone())
    }

    /// The law that asks for it, when there is one, such as `C. civ. art. 3.86 §3`.
    async fn legal_ref(&self) -> Option<&str> {
        self.refusal.law
    }
}

/// What a mutation found, before it has the name of one payload.
pub struct Answer<T> {
    /// The object, if it was done.
    pub object: Option<T>,
    /// The object as it stands, if somebody else changed it first.
    pub current: Option<T>,
    /// Why it was not done.
    pub errors: Vec<UserError>,
    /// What the client called the mutation.
    pub client_mutation_id: Option<String>,
    /// Whether it had been done before.
    pub replayed: bool,
}

/// A mutation under way.
pub struct Act<'a> {
    /// Who asks.
    pub ctx: &'a Ctx,
    loaders: &'a Loaders,
    client_mutation_id: Option<String>,
    key: service::Result<Option<RequestKey>>,
    key_in_header: bool,
    attempt: Attempt,
}

impl<'a> Act<'a> {
    /// Begins a mutation. The header is its idempotency key; without one, what the client called it.
    ///
    /// # Errors
    /// Failures only.
    pub fn new(ctx: &Context<'a>, client_mutation_id: Option<String>) -> service::Result<Self> {
        let header = ctx.data_opt::<KeyHeader>().and_then(|header| header.0.as_deref());
        let fragments = &ctx.query_env.fragments;
        let several = root_fields(&ctx.query_env.operation.node.selection_set.node, fragments) > 1;
        let text = match header {
            // One header speaks for every mutation of the request, so each gets a key of its own under the name that it has in the answer.
            Some(header) if several => Some(format!("{header}/{}", ctx.item.node.response_key().node)),
            Some(header) => Some(header.to_owned()),
            None => client_mutation_id.clone(),
        };
        let key = text.as_deref().map(RequestKey::parse).transpose();
        Ok(Self {
            ctx: service_of(ctx)?,
            loaders: loaders(ctx)?,
            client_mutation_id,
            key,
            key_in_header: header.is_some(),
            attempt: attempt(ctx),
        })
    }

    /// The idempotency key.
    ///
    /// # Errors
    /// `idempotency-key-malformed`.
    pub fn key(&self) -> service::Result<Option<&RequestKey>> {
        self.key.as_ref().map(Option::as_ref).map_err(Clone::clone)
    }

    /// Finishes a mutation: reads the object that it was about, or tells why it was not done. Payloads are nullable, so that what one mutation of a
    /// request is forbidden does not hide what another one did.
    ///
    /// `subject` is the argument that names what the mutation is about, and `known` the identifier that it names when the object exists before:
    /// whoever was overtaken by somebody else is shown the object as it stands.
    ///
    /// # Errors
    /// `Unauthenticated`, `Forbidden`; failures.
    pub async fn answer<P, I, M, F>(
        self,
        subject: &str,
        done: service::Result<Outcome<I>>,
        known: Option<I>,
        fetch: impl FnOnce(&'a Ctx, I) -> F,
    ) -> Result<Option<P>>
    where
        P: Payload,
        P::Object: From<M>,
        F: Future<Output = service::Result<M>>,
    {
        self.loaders.forget();
        if let Err(error) = &done {
            attempt_refused(self.ctx, &self.attempt, error).await;
        }
        let mut answer = Answer {
            object: None,
            current: None,
            errors: Vec::new(),
            client_mutation_id: self.client_mutation_id.clone(),
            replayed: false,
        };
        match done {
            Ok(outcome) => {
                answer.replayed = outcome.replayed;
                answer.object = Some(fetch(self.ctx, outcome.value).await?.into());
            }
            Err(Error::NotFound(refusal)) => {
                let refusal = if refusal.path.is_empty() { refusal.at(subject) } else { refusal };
                answer.errors.push(UserError::new(self.ctx, refusal));
            }
            Err(Error::Refused(refusals)) => {
                if let Some(id) = known.filter(|_| refusals.has("stale-version")) {
                    match fetch(self.ctx, id).await {
                        Ok(found) => answer.current = Some(found.into()),
                        // Whoever was first took it back: there is nothing to show.
                        Err(Error::NotFound(_)) => {}
                        Err(error) => return Err(error.into()),
                    }
                }
                answer.errors = self.errors(refusals);
            }
            Err(error) => return Err(error.into()),
        }
        Ok(Some(P::from(answer)))
    }

    fn errors(&self, refusals: Refusals) -> Vec<UserError> {
        let tell = |refusal: Refusal| match refusal.code {
            "stale-version" if refusal.path.is_empty() => UserError::new(self.ctx, refusal.at("expectedVersion")),
            _ if refusal.path.first().is_some_and(|first| first == "idempotencyKey") => {
                if self.key_in_header {
                    UserError::without_path(self.ctx, refusal)
                } else {
                    UserError::new(self.ctx, Refusal { path: vec!["clientMutationId".to_owned()], ..refusal })
                }
            }
            _ => UserError::new(self.ctx, refusal),
        };
        refusals.into_iter().map(tell).collect()
    }
}

/// What a mutation attempts: its name, and the identifiers that its input names.
fn attempt(ctx: &Context<'_>) -> Attempt {
    let arguments = ctx.field().arguments().unwrap_or_default();
    let mut ids = Vec::new();
    for (_, value) in arguments {
        let async_graphql::Value::Object(fields) = value else { continue };
        for (name, value) in fields {
            let async_graphql::Value::String(text) = value else { continue };
            if name == "id" || name.ends_with("Id") {
                ids.extend(scalar::open(&ID(text)));
            }
        }
    }
    Attempt::Mutation(ctx.item.node.name.node.to_string(), ids)
}

/// How many fields the operation has at its root.
fn root_fields(
    set: &SelectionSet,
    fragments: &std::collections::HashMap<
        async_graphql::Name,
        async_graphql::Positioned<async_graphql::parser::types::FragmentDefinition>,
    >,
) -> usize {
    let count = |selection: &async_graphql::Positioned<Selection>| match &selection.node {
        Selection::Field(_) => 1,
        Selection::InlineFragment(inline) => root_fields(&inline.node.selection_set.node, fragments),
        Selection::FragmentSpread(spread) => {
            let fragment = fragments.get(&spread.node.fragment_name.node);
            fragment.map_or(0, |fragment| root_fields(&fragment.node.selection_set.node, fragments))
        }
    };
    set.items.iter().map(count).sum()
}

/// The answer of one mutation.
pub trait Payload: From<Answer<Self::Object>> {
    /// What it is about.
    type Object;
}

/// Declares the payload of a mutation. With `versioned`, it also has the object as it stands for whoever was overtaken.
macro_rules! payload {
    ($(#[$doc:meta])* $name:ident { $(#[$field_doc:meta])* $field:ident: $object:ty }) => {
        $crate::payload::payload!(@type $(#[$doc])* $name $object);

        $(#[$doc])*
        #[async_graphql::Object]
        impl $name {
            $(#[$field_doc])*
            async fn $field(&self) -> Option<&$object> {
                self.0.object.as_ref()
            }

            /// Why it was not done; empty when it was.
            pub async fn user_errors(&self) -> &[$crate::payload::UserError] {
                &self.0.errors
            }

            /// What the client called the mutation.
            pub async fn client_mutation_id(&self) -> Option<&str> {
                self.0.client_mutation_id.as_deref()
            }

            /// Whether this was already done for an earlier request with the same idempotency key.
            pub async fn replayed(&self) -> bool {
                self.0.replayed
            }
        }
    };
    (versioned $(#[$doc:meta])* $name:ident { $(#[$field_doc:meta])* $field:ident: $object:ty }) => {
        $crate::payload::payload!(@type $(#[$doc])* $name $object);

        $(#[$doc])*
        #[async_graphql::Object]
        impl $name {
            $(#[$field_doc])*
            async fn $field(&self) -> Option<&$object> {
                self.0.object.as_ref()
            }

            /// The object as it stands, when `expectedVersion` was overtaken by another change.
            async fn current(&self) -> Option<&$object> {
                self.0.current.as_ref()
            }

            /// Why it was not done; empty when it was.
            pub async fn user_errors(&self) -> &[$crate::payload::UserError] {
                &self.0.errors
            }

            /// What the client called the mutation.
            pub async fn client_mutation_id(&self) -> Option<&str> {
                self.0.client_mutation_id.as_deref()
            }

            /// Whether this was already done for an earlier request with the same idempotency key.
            pub async fn replayed(&self) -> bool {
                self.0.replayed
            }
        }
    };
    (@type $(#[$doc:meta])* $name:ident $object:ty) => {
        $(#[$doc])*
        pub struct $name($crate::payload::Answer<$object>);

        impl From<$crate::payload::Answer<$object>> for $name {
            fn from(answer: $crate::payload::Answer<$object>) -> Self {
                Self(answer)
            }
        }

        impl $crate::payload::Payload for $name {
            type Object = $object;
        }
    };
}
pub(crate) use payload;

/// What every mutation answers, besides the object that it is about.
#[derive(Interface)]
#[graphql(
    field(name = "user_errors", ty = "&[UserError]", desc = "Why it was not done; empty when it was."),
    field(name = "client_mutation_id", ty = "Option<&str>", desc = "What the client called the mutation."),
    field(
        name = "replayed",
        ty = "bool",
        desc = "Whether this was already done for an earlier request with the same idempotency key."
    )
)]
pub enum MutationPayload {
    AccountActivate(AccountActivatePayload),
    AccountDeactivate(AccountDeactivatePayload),
    AssociationArchive(AssociationArchivePayload),
    AssociationCreate(AssociationCreatePayload),
    AssociationOpen(AssociationOpenPayload),
    AssociationPartialSet(AssociationPartialSetPayload),
    AssociationSettingsUpdate(AssociationSettingsUpdatePayload),
    AssociationUpdate(AssociationUpdatePayload),
    BackupCodesRenew(BackupCodesRenewPayload),
    BuildingArchive(BuildingArchivePayload),
    BuildingCreate(BuildingCreatePayload),
    BuildingUpdate(BuildingUpdatePayload),
    CallForFundsCancel(CallForFundsCancelPayload),
    CallForFundsIssue(CallForFundsIssuePayload),
    ContextSwitch(ContextSwitchPayload),
    DeedArchive(DeedArchivePayload),
    DeedCreate(DeedCreatePayload),
    DeedUpdate(DeedUpdatePayload),
    DeliveryConsentCreate(DeliveryConsentCreatePayload),
    DeliveryConsentWithdraw(DeliveryConsentWithdrawPayload),
    DistributionKeyAmend(DistributionKeyAmendPayload),
    DesignationEnd(DesignationEndPayload),
    DesignationSet(DesignationSetPayload),
    DistributionKeyArchive(DistributionKeyArchivePayload),
    DistributionKeyCorrect(DistributionKeyCorrectPayload),
    DistributionKeyCreate(DistributionKeyCreatePayload),
    EntranceArchive(EntranceArchivePayload),
    EntranceCreate(EntranceCreatePayload),
    EntranceUpdate(EntranceUpdatePayload),
    HandoverAbandon(HandoverAbandonPayload),
    HandoverComplete(HandoverCompletePayload),
    HandoverDemand(HandoverDemandPayload),
    HandoverMark(HandoverMarkPayload),
    HandoverReopen(HandoverReopenPayload),
    HandoverStart(HandoverStartPayload),
    IdentityUnlink(IdentityUnlinkPayload),
    ImportApply(ImportApplyPayload),
    ImportUndo(ImportUndoPayload),
    JobCancel(JobCancelPayload),
    JobRetry(JobRetryPayload),
    Login(LoginPayload),
    LoginChallengeAnswer(LoginChallengeAnswerPayload),
    MandateCreate(MandateCreatePayload),
    MandateEnd(MandateEndPayload),
    MandateResume(MandateResumePayload),
    MandateUpdate(MandateUpdatePayload),
    NotificationPreferenceUpdate(NotificationPreferenceUpdatePayload),
    NotificationRead(NotificationReadPayload),
    NotificationReadAll(NotificationReadAllPayload),
    OccupantCreate(OccupantCreatePayload),
    OccupantErase(OccupantErasePayload),
    OccupantUpdate(OccupantUpdatePayload),
    OrganizationActivate(OrganizationActivatePayload),
    OrganizationCreate(OrganizationCreatePayload),
    OrganizationSuspend(OrganizationSuspendPayload),
    OrganizationUpdate(OrganizationUpdatePayload),
    OrganizationRequireSecondFactor(OrganizationRequireSecondFactorPayload),
    OwnerArchive(OwnerArchivePayload),
    OwnerContactCreate(OwnerContactCreatePayload),
    OwnerContactUpdate(OwnerContactUpdatePayload),
    OwnerCreate(OwnerCreatePayload),
    OwnerMerge(OwnerMergePayload),
    OwnerUpdate(OwnerUpdatePayload),
    OwnershipAnnul(OwnershipAnnulPayload),
    OwnershipCorrect(OwnershipCorrectPayload),
    OwnershipSet(OwnershipSetPayload),
    OwnershipTransfer(OwnershipTransferPayload),
    PersonalTokenCreate(PersonalTokenCreatePayload),
    PersonalTokenRevoke(PersonalTokenRevokePayload),
    ProgramRevoke(ProgramRevokePayload),
    PublicPageUpdate(PublicPageUpdatePayload),
    RoleAccept(RoleAcceptPayload),
    RoleEnd(RoleEndPayload),
    RoleGrant(RoleGrantPayload),
    SecondFactorDisable(SecondFactorDisablePayload),
    SecondFactorEnable(SecondFactorEnablePayload),
    SecondFactorRevoke(SecondFactorRevokePayload),
    SecondFactorSetUp(SecondFactorSetUpPayload),
    SharesAmend(SharesAmendPayload),
    SupportEnter(SupportEnterPayload),
    SupportGrant(SupportGrantPayload),
    SupportLeave(SupportLeavePayload),
    SupportRevoke(SupportRevokePayload),
    TokenRefresh(TokenRefreshPayload),
    TokenRevoke(TokenRevokePayload),
    UnitArchive(UnitArchivePayload),
    UnitCreate(UnitCreatePayload),
    UnitMetersSet(UnitMetersSetPayload),
    UnitUpdate(UnitUpdatePayload),
    ViewAsBegin(ViewAsBeginPayload),
    ViewAsEnd(ViewAsEndPayload),
    EmailChangeConfirm(EmailChangeConfirmPayload),
    EmailChangeRequest(EmailChangeRequestPayload),
    InvitationAccept(InvitationAcceptPayload),
    InvitationCodeCreate(InvitationCodeCreatePayload),
    InvitationLook(InvitationLookPayload),
    InvitationSend(InvitationSendPayload),
    PasswordChange(PasswordChangePayload),
    PasswordReset(PasswordResetPayload),
    PasswordResetRequest(PasswordResetRequestPayload),
    SessionConfirm(SessionConfirmPayload),
    SessionRevoke(SessionRevokePayload),
    SessionsRevokeOthers(SessionsRevokeOthersPayload),
    AddressFailed(AddressFailedPayload),
    AddressWorks(AddressWorksPayload),
    DeliverySendAgain(DeliverySendAgainPayload),
    PushSubscribe(PushSubscribePayload),
    PushUnsubscribe(PushUnsubscribePayload),
    DocumentAdd(DocumentAddPayload),
    DocumentArchive(DocumentArchivePayload),
    DocumentHold(DocumentHoldPayload),
    DocumentHoldLift(DocumentHoldLiftPayload),
    DocumentLinkAdd(DocumentLinkAddPayload),
    DocumentLinkRemove(DocumentLinkRemovePayload),
    DocumentPassCreate(DocumentPassCreatePayload),
    DocumentPassRevoke(DocumentPassRevokePayload),
    DocumentShare(DocumentSharePayload),
    DocumentShareRevoke(DocumentShareRevokePayload),
    DocumentUpdate(DocumentUpdatePayload),
    DocumentVersionAdd(DocumentVersionAddPayload),
    DocumentVersionRestore(DocumentVersionRestorePayload),
    UploadBegin(UploadBeginPayload),
    UploadCancel(UploadCancelPayload),
    CalendarFeedCreate(CalendarFeedCreatePayload),
    CalendarFeedRevoke(CalendarFeedRevokePayload),
    CalendarFeedRotate(CalendarFeedRotatePayload),
    LetterBatchMark(LetterBatchMarkPayload),
    LetterBatchPrepare(LetterBatchPreparePayload),
    LetterBatchRedraw(LetterBatchRedrawPayload),
    LetterBatchTrack(LetterBatchTrackPayload),
    WebhookActivate(WebhookActivatePayload),
    WebhookArchive(WebhookArchivePayload),
    WebhookCreate(WebhookCreatePayload),
    WebhookDeactivate(WebhookDeactivatePayload),
    WebhookDeliveryReplay(WebhookDeliveryReplayPayload),
    WebhookPing(WebhookPingPayload),
    WebhookReplay(WebhookReplayPayload),
    WebhookRotate(WebhookRotatePayload),
    WebhookUpdate(WebhookUpdatePayload),
    TransferBegin(TransferBeginPayload),
    TransferCancel(TransferCancelPayload),
    TransferDeedNoticeAdd(TransferDeedNoticeAddPayload),
    TransferDefaultClear(TransferDefaultClearPayload),
    TransferDefaultSet(TransferDefaultSetPayload),
    TransferDeliver(TransferDeliverPayload),
    TransferGenerate(TransferGeneratePayload),
    TransferLinkRevoke(TransferLinkRevokePayload),
    TransferMessageAdd(TransferMessageAddPayload),
    TransferRequest(TransferRequestPayload),
    TransferSectionAnswer(TransferSectionAnswerPayload),
    TransferSectionClear(TransferSectionClearPayload),
    TransferSettingsUpdate(TransferSettingsUpdatePayload),
    TransferUpdate(TransferUpdatePayload),
    NotaryFileOpen(NotaryFileOpenPayload),
    PortalBegin(PortalBeginPayload),
    PortalDownload(PortalDownloadPayload),
    PortalFile(PortalFilePayload),
    PortalDeedNoticeAdd(PortalDeedNoticeAddPayload),
    PortalMessageAdd(PortalMessageAddPayload),
    PortalNewLink(PortalNewLinkPayload),
    PortalOpen(PortalOpenPayload),
    PortalRequest(PortalRequestPayload),
}

#[cfg(test)]
mod tests {
    use entity::refusal::Refusal;

    use super::input_path;

    #[test]
    fn paths_use_the_names_of_the_input() {
        assert_eq!(input_path(&Refusal::new("x").at("lines.0.key").path), ["lines", "0", "keyId"]);
        assert_eq!(input_path(&Refusal::new("x").at("name").path), ["name"]);
        assert_eq!(input_path(&Refusal::new("x").at("rows").at("3").at("Nr. lot").path), ["rows", "3", "Nr. lot"]);
        assert!(input_path(&[]).is_empty());
    }
}
