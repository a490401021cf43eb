//! What is expected of the answers: who gets what where.

/// Nobody, and the roles in the order of [`Role::ALL`]: superadmin, syndic, accountant, council member, owner, occupant, contractor, notary. Each
/// row has one letter per place: `D` data (or, for a change, let through to the rules), `N` nothing there, `F` forbidden, `U` unauthenticated.
pub type Expected = [&'static str; 9];

/// Whatever hangs on reading an association.
pub const ASSOCIATION: Expected = ["UUUU", "FFFF", "DDNN", "DNNN", "DNNN", "DNNN", "DNNN", "FFFF", "FFFF"];
/// Reading the register, through the association.
pub const REGISTER: Expected = ["UUUU", "FFFF", "DDNN", "DNNN", "DNNN", "DNNN", "FNNN", "FFFF", "FFFF"];
/// Reading the register, by identifier.
pub const REGISTER_NODE: Expected = ["UUUU", "FFFF", "DDNN", "DNNN", "DNNN", "DNNN", "FFFF", "FFFF", "FFFF"];
/// Reading everybody who owns, through the association.
pub const EVERYBODY: Expected = ["UUUU", "FFFF", "DDNN", "DNNN", "DNNN", "FNNN", "FNNN", "FFFF", "FFFF"];
/// Reading what concerns everybody who owns, by identifier.
pub const EVERYBODY_NODE: Expected = ["UUUU", "FFFF", "DDNN", "DNNN", "DNNN", "FFFF", "FFFF", "FFFF", "FFFF"];
/// Reading who lives in a unit, by identifier.
pub const OCCUPANT_NODE: Expected = ["UUUU", "FFFF", "DDNN", "DNNN", "DNNN", "FFFF", "FFFF", "FFFF", "FFFF"];
/// Reading what was done: the syndic and the council all of it, an owner what was done about her.
pub const AUDIT: Expected = ["UUUU", "FFFF", "DDNN", "FNNN", "DNNN", "DNNN", "FNNN", "FFFF", "FFFF"];
/// Taking the register along, with everybody's data.
pub const EXPORT: Expected = ["UUUU", "FFFF", "DDNN", "DNNN", "DNNN", "FNNN", "FNNN", "FFFF", "FFFF"];
/// Calling for funds, through the association.
pub const CALL_PREVIEW: Expected = ["UUUU", "FFFF", "DDNN", "DNNN", "FNNN", "FNNN", "FNNN", "FFFF", "FFFF"];
/// Changing the register, through the association.
pub const WRITE_PREVIEW: Expected = ["UUUU", "FFFF", "DDNN", "FNNN", "FNNN", "FNNN", "FNNN", "FFFF", "FFFF"];
/// Changing something in an association that the input names. Whoever may not even read it is told that it is not there.
pub const WRITE_IN: Expected = ["UUUU", "NNNN", "DDNN", "FNNN", "FNNN", "FNNN", "FNNN", "NNNN", "NNNN"];
/// Issuing a call in an association that the input names.
pub const ISSUE_IN: Expected = ["UUUU", "NNNN", "DDNN", "DNNN", "FNNN", "FNNN", "FNNN", "NNNN", "NNNN"];
/// Changing a thing that the input names: whoever may change nothing of the kind is told so whatever the identifier.
pub const WRITE: Expected = ["UUUU", "FFFF", "DDNN", "FFFF", "FFFF", "FFFF", "FFFF", "FFFF", "FFFF"];
/// Cancelling a call that the input names.
pub const CANCEL: Expected = ["UUUU", "FFFF", "DDNN", "DNNN", "FFFF", "FFFF", "FFFF", "FFFF", "FFFF"];
/// Accounts: those of the organization, whatever the association.
pub const COLLEAGUE: Expected = ["UUUU", "FFFF", "DDNN", "DDNN", "DDNN", "DDNN", "DDNN", "FFFF", "FFFF"];
/// What belongs to the person herself.
pub const SELF: Expected = ["U", "D", "D", "D", "D", "D", "D", "D", "D"];
/// Organizations and accounts, for whoever runs the platform.
pub const ADMINISTER: Expected = ["UUUU", "DDDN", "FFFF", "FFFF", "FFFF", "FFFF", "FFFF", "FFFF", "FFFF"];
/// An organization by its identifier: every one for whoever runs the platform, for everybody else the one that she works in.
pub const ORGANIZATION_NODE: Expected = ["UUUU", "DDDN", "DDNN", "DDNN", "DDNN", "DDNN", "DDNN", "DDNN", "DDNN"];
/// Going to another organization. Everybody of the test is one person, whom the database knows as the syndic of her organization; that she has no
/// session to move is told only where she may go.
pub const SWITCH: Expected = ["UUUU", "DDNN", "DDNN", "DDNN", "DDNN", "DDNN", "DDNN", "DDNN", "DDNN"];
/// Taking the second factor of somebody off.
pub const REVOKE_FACTOR: Expected = ["UUUU", "DDDN", "DDNN", "FFFF", "FFFF", "FFFF", "FFFF", "FFFF", "FFFF"];
/// Having an organization ask for second factors.
pub const REQUIRE_FACTOR: Expected = ["UUUU", "DDDN", "DDFF", "FFFF", "FFFF", "FFFF", "FFFF", "FFFF", "FFFF"];
/// What a syndic of the whole organization that she works in reads of it.
pub const FIRM_LIST: Expected = ["UUUU", "FFFN", "DDNN", "FFNN", "FFNN", "FFNN", "FFNN", "FFNN", "FFNN"];
/// What was done in the organization that she works in, each as far as her role goes.
pub const FIRM_AUDIT: Expected = ["UUUU", "FFFN", "DDNN", "FFNN", "DDNN", "DDNN", "FFNN", "FFNN", "FFNN"];
/// A session of somebody else's.
pub const NOT_HERS: Expected = ["U", "N", "N", "N", "N", "N", "N", "N", "N"];
/// What belongs to somebody else, whoever asks.
pub const NEVER_HERS: Expected = ["UUUU", "NNNN", "NNNN", "NNNN", "NNNN", "NNNN", "NNNN", "NNNN", "NNNN"];
/// What a link or a code opens, whoever holds it.
pub const HOLDER: Expected = ["D", "D", "D", "D", "D", "D", "D", "D", "D"];
/// Sending a link into an account. The test's worlds send no mail, which is said before anybody is looked for.
pub const INVITE: Expected = ["UUUU", "DDDD", "DDDD", "FFFF", "FFFF", "FFFF", "FFFF", "FFFF", "FFFF"];
/// The organization that she works in; the superadmin works in none.
pub const WORKPLACE: Expected = ["U", "N", "D", "D", "D", "D", "D", "D", "D"];
/// The associations that she may read.
pub const ASSOCIATIONS: Expected = ["U", "F", "D", "D", "D", "D", "D", "F", "F"];
/// Making an association.
pub const FIRM: Expected = ["U", "F", "D", "F", "F", "F", "F", "F", "F"];
/// Following an association that the input names in a calendar.
pub const FOLLOW: Expected = ["UUUU", "NNNN", "DDNN", "DNNN", "DNNN", "DNNN", "DNNN", "NNNN", "NNNN"];
/// An address of a calendar of somebody else's.
pub const NOT_HER_CALENDAR: Expected = ["UUUU", "FFFF", "NNNN", "NNNN", "NNNN", "NNNN", "NNNN", "FFFF", "FFFF"];
/// The platform.
pub const PLATFORM: Expected = ["U", "D", "F", "F", "F", "F", "F", "F", "F"];
/// What she asked for herself, in the organization that she works in. Everybody of the test is one person; the superadmin works in none.
pub const ASKED_FOR: Expected = ["UUUU", "NNNN", "DDNN", "DDNN", "DDNN", "DDNN", "DDNN", "DDNN", "DDNN"];
/// An upload that she began herself, in the organization that she works in. Everybody of the test is one person; the superadmin works in none.
pub const OWN_UPLOAD: Expected = ["UUUU", "FFFF", "DDNN", "DDNN", "DDNN", "DDNN", "DDNN", "DDNN", "DDNN"];
/// What she has been told. Everybody of the test is one person, and she is told things in both of her associations.
pub const HERS: Expected = ["UUUU", "DDNN", "DDNN", "DDNN", "DDNN", "DDNN", "DDNN", "DDNN", "DDNN"];
/// What was sent in an association: everything for whoever sends, to an owner what was sent to herself.
pub const SENT: Expected = ["UUUU", "FFFF", "DDNN", "DNNN", "FNNN", "DNNN", "FNNN", "FFFF", "FFFF"];
/// Something that was sent, by its identifier.
pub const SENT_NODE: Expected = ["UUUU", "FFFF", "DDNN", "DNNN", "FFFF", "DNNN", "FFFF", "FFFF", "FFFF"];
/// Doing something about what was sent: whoever sees it only because it was sent to herself may not.
pub const SENT_CHANGE: Expected = ["UUUU", "FFFF", "DDNN", "DNNN", "FFFF", "FNNN", "FFFF", "FFFF", "FFFF"];
/// The addresses that nothing more is sent to.
pub const FAILING: Expected = ["UUUU", "FFFF", "DDNN", "DNNN", "FNNN", "FNNN", "FNNN", "FFFF", "FFFF"];
/// Saying that an address works again.
pub const FAILING_CHANGE: Expected = ["UUUU", "FFFF", "DDNN", "DNNN", "FFFF", "FFFF", "FFFF", "FFFF", "FFFF"];
/// Bringing files, wherever in the organization.
pub const BRINGS_FILES: Expected = ["U", "F", "D", "D", "F", "F", "F", "F", "F"];
/// Reading a document that is open to every owner, by its identifier.
pub const DOCUMENT_NODE: Expected = ["UUUU", "FFFF", "DDNN", "DNNN", "DNNN", "DNNN", "NNNN", "FFFF", "FFFF"];
