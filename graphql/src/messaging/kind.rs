//! The small enumerations of messaging.

use async_graphql::Enum;

/// Something that has happened and that somebody is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::messaging::Kind")]
pub enum NotificationKind {
    /// A call for funds has been issued.
    CallIssued,
    /// A call for funds has been cancelled.
    CallCancelled,
    /// A payment has come in.
    PaymentReceived,
    /// A payment is late; an amicable reminder.
    PaymentReminder,
    /// A formal notice, from which interest runs.
    FormalNotice,
    /// The general meeting has approved a budget.
    BudgetApproved,
    /// An invoice has been recorded.
    ExpenseAdded,
    /// An invoice waits for approval.
    ExpenseToApprove,
    /// The settlement of a period is there.
    SettlementReady,
    /// A general meeting is convened.
    Convocation,
    /// A convened meeting has been moved or cancelled.
    MeetingChanged,
    /// Somebody has asked for an item on the agenda.
    AgendaRequested,
    /// Somebody has been given a proxy.
    ProxyReceived,
    /// A vote is open.
    VoteOpened,
    /// The minutes of a meeting are there.
    MinutesReady,
    /// A poll between meetings is open.
    PollOpened,
    /// The council has written.
    CouncilMessage,
    /// A document has been added.
    DocumentAdded,
    /// A document has been shared with the person herself.
    DocumentShared,
    /// The title of a unit has changed.
    OwnershipChanged,
    /// What the register says about the person has changed.
    OwnerRecordChanged,
    /// The syndic's mandate comes to its end.
    MandateEnds,
    /// A term of a handover comes near.
    HandoverTerm,
    /// Something that was sent has not arrived.
    DeliveryFailed,
    /// Letters wait to be printed, because the law wants somebody told who is reached by post.
    LettersWaiting,
    /// A notary asks for the information about a unit.
    TransferRequested,
    /// The information about a unit is ready.
    TransferReady,
    /// The term for giving the information about a unit comes near.
    TransferTerm,
    /// The term for giving the information about a unit is over.
    TransferOverdue,
    /// Somebody who asked for the information about a unit has written.
    TransferMessage,
    /// The notary has told of the deed by which a unit changed hands.
    TransferDeed,
    /// The seller of a unit contests what she owes, and an attachment must be notified in time.
    TransferContested,
    /// A defect has been reported.
    TicketAdded,
    /// A reported defect has been dealt with.
    TicketResolved,
    /// Works are announced.
    WorksAnnounced,
    /// An inspection falls due.
    InspectionDue,
    /// A contract comes to its end.
    ContractEnds,
    /// A quote has come in.
    QuoteReceived,
    /// A notice has been posted.
    NoticePosted,
    /// A booking is confirmed.
    BookingConfirmed,
    /// A neighbour answers an offer or asks for one.
    ExchangeRequested,
    /// A consumption is unusually high.
    ConsumptionHigh,
    /// A group purchase of energy has begun or moved on.
    EnergyCampaign,
    /// Somebody exercises a right over personal data.
    PrivacyRequest,
    /// Personal data has leaked.
    DataIncident,
    /// The person has been given a role.
    RoleGiven,
    /// A role of the person has ended.
    RoleEnded,
    /// Somebody has signed in on a device that was not known.
    DeviceNew,
    /// The password has changed.
    PasswordChanged,
    /// The second factor has been set up, changed or taken away.
    FactorChanged,
    /// The sign-in address has changed.
    EmailChanged,
    /// An identity of another provider opens the account now.
    ProviderLinked,
    /// The people who run the platform may look into the organization.
    SupportGranted,
    /// Somebody has accepted the person's invitation.
    InvitationAccepted,
    /// A job has failed for good.
    JobDead,
    /// A message of the platform.
    SystemMessage,
}

/// What preferences are set for: kinds that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::messaging::Group")]
pub enum NotificationGroup {
    /// Calls for funds, payments, budgets.
    Money,
    /// General meetings, votes, the council.
    Meetings,
    /// Documents.
    Documents,
    /// Who owns what.
    Register,
    /// Tickets, works, inspections.
    Upkeep,
    /// Notices, bookings, exchanges between neighbours.
    Community,
    /// Consumption and energy.
    Energy,
    /// What falls due for whoever manages.
    Management,
    /// Sales of units.
    Transfer,
    /// Personal data.
    Privacy,
    /// The person's own account.
    Security,
    /// The platform itself.
    Platform,
}

/// How urgent something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::messaging::Priority")]
pub enum NotificationPriority {
    /// Good to know.
    Low,
    /// Worth reading.
    Medium,
    /// To be acted on.
    High,
    /// To be acted on now; quiet hours do not hold it back.
    Critical,
}

/// By what means somebody is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::messaging::Channel")]
pub enum NotificationChannel {
    /// In the notification centre, and live on open pages.
    InApp,
    /// By electronic mail.
    Email,
    /// By a message that the device shows while no page is open.
    Push,
    /// By text message.
    Sms,
    /// By letter.
    Post,
}

/// How often somebody wants to be told by a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::messaging::Rhythm")]
pub enum NotificationRhythm {
    /// At once.
    Immediately,
    /// Once a day, all together.
    Daily,
    /// Once a week, all together.
    Weekly,
    /// Never.
    Off,
}
