//! What has happened, as a use case says it.

use entity::{
    id::{AccountId, AssociationId, CallId, Identifier, OrganizationId, OwnerId, UnitId},
    messaging::{Fact, Facts, Kind},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// To whom something matters. Nobody is told who may not see the association.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "who", content = "ids")]
pub enum Audience {
    /// Everybody who holds a unit of the association today.
    Owners,
    /// Everybody who holds one of these units today.
    OwnersOf(Vec<UnitId>),
    /// Everybody to whom a call for funds writes: because it asks something of her, or of somebody with whom she shares a divided unit.
    Called(CallId),
    /// One owner.
    Owner(OwnerId),
    /// The syndic and the accountant.
    Managers,
    /// The council.
    Council,
    /// One account.
    Account(AccountId),
    /// The people who run the platform.
    Superadmins,
}

/// Something that has happened and that people are told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub(super) kind: Kind,
    pub(super) organization: Option<OrganizationId>,
    pub(super) association: Option<AssociationId>,
    pub(super) subject: Option<(&'static str, Uuid)>,
    pub(super) facts: Facts,
    pub(super) link: Option<String>,
    pub(super) audience: Vec<Audience>,
}

impl Notice {
    /// Something about an association.
    #[must_use]
    pub fn new(kind: Kind, association: AssociationId) -> Self {
        Self { association: Some(association), ..Self::bare(kind) }
    }

    /// Something about an account alone, or about the platform.
    #[must_use]
    pub fn bare(kind: Kind) -> Self {
        Self {
            kind,
            organization: None,
            association: None,
            subject: None,
            facts: Facts::new(),
            link: None,
            audience: Vec::new(),
        }
    }

    /// In an organization; without this, in the one that the transaction was opened for, if for one.
    #[must_use]
    pub fn organization(self, organization: OrganizationId) -> Self {
        Self { organization: Some(organization), ..self }
    }

    /// The thing that it is about.
    #[must_use]
    pub fn about<I: Identifier>(self, id: I) -> Self {
        self.subject(I::KIND, id.uuid())
    }

    /// The thing that it is about, by the type that the API names.
    #[must_use]
    pub fn subject(self, kind: &'static str, id: Uuid) -> Self {
        Self { subject: Some((kind, id)), ..self }
    }

    /// A fact that the words speak of. Its name is one of `words::NAMES`.
    #[must_use]
    pub fn with(mut self, name: &'static str, fact: impl Into<Fact>) -> Self {
        self.facts.insert(name.to_owned(), fact.into());
        self
    }

    /// Where to look: the path without the language, `/a/…`. The association may stand there by its identifier.
    #[must_use]
    pub fn link(self, path: impl Into<String>) -> Self {
        Self { link: Some(path.into()), ..self }
    }

    /// To whom it matters; said several times, to all of them, and to each account once.
    #[must_use]
    pub fn to(mut self, audience: Audience) -> Self {
        self.audience.push(audience);
        self
    }
}
