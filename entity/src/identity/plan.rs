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

    /// Most bytes of files; none for no limit.
    #[must_use]
    pub const fn storage_bytes(self) -> Option<u64> {
        const GIBIBYTE: u64 = 1024 * 1024 * 1024;
        match self {
            Self::Free => Some(2 * GIBIBYTE),
            Self::Starter => Some(20 * GIBIBYTE),
            Self::Professional => Some(200 * GIBIBYTE),
            Self::Enterprise => None,
        }
    }

    /// Whether so many bytes more find room beside those that are used.
    ///
    /// # Errors
    /// `storage-full` with the limit and what is used, in MB.
    pub fn admit_bytes(self, used: u64, more: u64) -> Result<(), Refusal> {
        const MEBIBYTE: u64 = 1024 * 1024;
        match self.storage_bytes() {
            Some(limit) if used.saturating_add(more) > limit => {
                Err(Refusal::new("storage-full").with("limit", limit / MEBIBYTE).with("used", used.div_ceil(MEBIBYTE)))
            }
            Some(_) | None => Ok(()),
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
    fn a_file_finds_room_up_to_the_last_byte() {
        for plan in Plan::ALL {
            match plan.storage_bytes() {
                Some(limit) => {
                    assert!(plan.admit_bytes(limit - 1, 1).is_ok() && plan.admit_bytes(0, limit).is_ok());
                    assert_eq!(plan.admit_bytes(limit, 1).unwrap_err().code, "storage-full");
                    assert_eq!(plan.admit_bytes(u64::MAX, u64::MAX).unwrap_err().code, "storage-full");
                }
                None => assert!(plan.admit_bytes(u64::MAX, u64::MAX).is_ok()),
            }
        }
    }

    #[test]
    fn a_larger_plan_has_room_for_more() {
        let room = |limit: Option<u64>| limit.unwrap_or(u64::MAX);
        for pair in Plan::ALL.windows(2) {
            assert!(room(pair[0].associations()) < room(pair[1].associations()));
            assert!(room(pair[0].people()) < room(pair[1].people()));
            assert!(room(pair[0].storage_bytes()) < room(pair[1].storage_bytes()));
        }
    }
}
