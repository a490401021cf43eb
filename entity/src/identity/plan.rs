//! What an organization may keep on this platform.

use serde::{Deserialize, Serialize};

use crate::refusal::Refusal;

/// The plan of an organization.
///
/// It limits how many associations in use there may be, and how many people may work in them; co-owners and occupants never count, because the
/// law gives them their access whatever the syndic's plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "orm", derive(sea_orm::EnumIter, sea_orm::DeriveActiveEnum))]
#[cfg_attr(
    feature = "orm",
    sea_orm(rs_type = "String", db_type = "String(sea_orm::sea_query::StringLen::N(24))", rename_all = "snake_case")
)]
pub enum Plan {
    /// One co-ownership that runs itself.
    Free,
    /// A small firm.
    Starter,
    /// A firm.
    Professional,
    /// No limits.
    Enterprise,
}

impl Plan {
    /// Every plan, the smallest first.
    pub const ALL: [Self; 4] = [Self::Free, Self::Starter, Self::Professional, Self::Enterprise];

    /// The stable name of the plan in forms, locale files and the API.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Free => "free",
            Self::Starter => "starter",
            Self::Professional => "professional",
            Self::Enterprise => "enterprise",
        }
    }

    /// Understands a plan by its code.
    ///
    /// # Errors
    /// `plan-unknown`.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let text = text.trim();
        let found = Self::ALL.into_iter().find(|plan| plan.code() == text);
        found.ok_or_else(|| Refusal::new("plan-unknown").with("value", text))
    }

    /// Most associations in use; none for no limit.
    #[must_use]
    pub const fn associations(self) -> Option<u64> {
        match self {
            Self::Free => Some(1),
            Self::Starter => Some(5),
            Self::Professional => Some(20),
            Self::Enterprise => None,
        }
    }

    /// Most people who work in the organization; none for no limit.
    #[must_use]
    pub const fn people(self) -> Option<u64> {
        match self {
            Self::Free => Some(3),
            Self::Starter => Some(10),
            Self::Professional => Some(50),
            Self::Enterprise => None,
        }
    }

    /// Whether one more association finds room beside those in use.
    ///
    /// # Errors
    /// `plan-associations-limit` with the limit.
    pub fn admit_association(self, in_use: u64) -> Result<(), Refusal> {
        Self::admit("plan-associations-limit", self.associations(), in_use)
    }

    /// Whether one more person finds room beside those who work there.
    ///
    /// # Errors
    /// `plan-people-limit` with the limit.
    pub fn admit_person(self, working: u64) -> Result<(), Refusal> {
        Self::admit("plan-people-limit", self.people(), working)
    }

    fn admit(code: &'static str, limit: Option<u64>, used: u64) -> Result<(), Refusal> {
        match limit {
            Some(limit) if used >= limit => Err(Refusal::new(code).with("limit", limit).with("used", used)),
            Some(_) | None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Plan;

    #[test]
    fn a_plan_admits_as_many_as_it_says_and_no_more() {
        for plan in Plan::ALL {
            assert_eq!(Plan::parse(plan.code()), Ok(plan));
            match plan.associations().zip(plan.people()) {
                Some((associations, people)) => {
                    assert!(plan.admit_association(associations - 1).is_ok() && plan.admit_person(people - 1).is_ok());
                    let refusal = plan.admit_association(associations).unwrap_err();
                    assert_eq!(refusal.params["limit"], associations.to_string());
                    assert_eq!(plan.admit_person(people).unwrap_err().code, "plan-people-limit");
                }
                None => assert!(plan.admit_association(u64::MAX).is_ok() && plan.admit_person(u64::MAX).is_ok()),
            }
        }
        assert_eq!(Plan::parse("gold").unwrap_err().code, "plan-unknown");
    }

    #[test]
    fn a_larger_plan_has_room_for_more() {
        let room = |limit: Option<u64>| limit.unwrap_or(u64::MAX);
        for pair in Plan::ALL.windows(2) {
            assert!(room(pair[0].associations()) < room(pair[1].associations()));
            assert!(room(pair[0].people()) < room(pair[1].people()));
        }
    }
}
