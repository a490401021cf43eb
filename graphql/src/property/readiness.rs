//! What an association still lacks before it is opened.

use async_graphql::{Context, Enum, Object, Result, SimpleObject};
use entity::property::readiness::Predicate;
use service::property::{self, Readiness as Read};

use crate::{error::screaming, loader::service_of, scalar::DateTime};

/// What follows from a requirement that is not met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(name = "RequirementSeverity", remote = "entity::property::readiness::Severity")]
pub enum RequirementSeverity {
    /// The association cannot be opened.
    Blocks,
    /// It can; a person should look.
    Warns,
    /// Nothing follows now: the law asks for it later.
    Informs,
}

/// What an association still lacks before it is opened.
pub struct Readiness(Read);

impl From<Read> for Readiness {
    fn from(read: Read) -> Self {
        Self(read)
    }
}

/// What an association still lacks before it is opened: computed from the register, never ticked by hand.
#[Object]
impl Readiness {
    /// Whether nothing stands in the way of opening it.
    async fn ready(&self) -> bool {
        self.0.is_ready()
    }

    /// When it was opened.
    async fn opened_at(&self) -> Option<DateTime> {
        self.0.opened_at.map(DateTime)
    }

    /// Every requirement, in the order in which it is put right.
    async fn requirements(&self) -> Vec<Requirement> {
        let requirement = |found| Requirement { found, is_partial: self.0.is_partial };
        self.0.predicates.iter().cloned().map(requirement).collect()
    }
}

/// One requirement.
pub struct Requirement {
    found: Predicate,
    is_partial: bool,
}

/// One requirement, whether it is met, and where it is put right.
#[Object]
impl Requirement {
    /// Stable name, such as `SHARES`.
    async fn code(&self) -> String {
        screaming(self.found.requirement.code())
    }

    /// What follows while it is not met.
    async fn severity(&self) -> RequirementSeverity {
        self.found.severity.into()
    }

    /// Whether it is met.
    async fn met(&self) -> bool {
        self.found.met
    }

    /// What is missing, in the language of the request; absent when nothing is.
    async fn message(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        let text = service_of(ctx)?.text();
        Ok(self.found.refusal().map(|refusal| text.refusal(&refusal)))
    }

    /// What was counted.
    async fn figures(&self) -> Vec<Figure> {
        self.found.figures.iter().map(|(name, value)| Figure { name: name.clone(), value: value.clone() }).collect()
    }

    /// The law that asks for it, when there is one.
    async fn legal_ref(&self) -> Option<&str> {
        self.found.requirement.law()
    }

    /// The page that puts it right: a path within the association, such as `/units`.
    async fn fix(&self) -> &str {
        property::requirement_fix(&self.found, self.is_partial)
    }
}

/// Something that was counted.
#[derive(SimpleObject)]
#[graphql(name = "RequirementFigure")]
pub struct Figure {
    /// What.
    name: String,
    /// How much.
    value: String,
}
