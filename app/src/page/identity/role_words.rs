//! How roles and their days are said.

use chrono::NaiveDate;
use entity::{
    date::format_date,
    identity::{Plan, Role},
};
use service::text::{Text, Value};

use crate::context::PageContext;

/// The message that names a role.
pub(crate) const fn role_message(role: Role) -> &'static str {
    match role {
        Role::Superadmin => "identity-role-superadmin",
        Role::Syndic => "identity-role-syndic",
        Role::Accountant => "identity-role-accountant",
        Role::CouncilMember => "identity-role-council-member",
        Role::Owner => "identity-role-owner",
        Role::Occupant => "identity-role-occupant",
        Role::Contractor => "identity-role-contractor",
        Role::Notary => "identity-role-notary",
    }
}

/// "Syndic · Cabinet Peeters, all co-ownerships": the role and where it is held.
pub(super) fn held_where(text: Text, role: Role, association: Option<&str>, organization: &str) -> String {
    let role = text.get(role_message(role));
    match association {
        Some(association) => format!("{role} · {association}"),
        None => {
            let values = [("role", Value::from(role)), ("organization", Value::from(organization))];
            text.with("identity-hats-firm-wide", &values)
        }
    }
}

/// From when to when, in words; nothing where it is neither limited nor still to begin.
pub(super) fn term(page: &PageContext, starts_on: Option<NaiveDate>, ends_on: Option<NaiveDate>) -> String {
    let today = page.ctx.today();
    let day = |day: NaiveDate| Value::from(format_date(day, page.language()));
    match (starts_on.filter(|first| *first > today), ends_on) {
        (Some(first), Some(last)) => page.tv("identity-hats-from-to", &[("first", day(first)), ("last", day(last))]),
        (Some(first), None) => page.tv("identity-hats-from", &[("first", day(first))]),
        (None, Some(last)) => page.tv("identity-hats-until", &[("last", day(last))]),
        (None, None) => String::new(),
    }
}

/// The name of a plan.
pub(super) fn plan(text: Text, plan: Plan) -> String {
    text.get(match plan {
        Plan::Free => "identity-plan-free",
        Plan::Starter => "identity-plan-starter",
        Plan::Professional => "identity-plan-professional",
        Plan::Enterprise => "identity-plan-enterprise",
    })
}

/// "4 of 20", or "4" where there is no limit.
pub(super) fn used_of(page: &PageContext, used: u64, limit: Option<u64>) -> String {
    match limit {
        Some(limit) => page.tv("identity-plan-used-of", &[("used", number(used)), ("limit", number(limit))]),
        None => page.tv("identity-plan-used", &[("used", number(used))]),
    }
}

fn number(value: u64) -> Value<'static> {
    i64::try_from(value).unwrap_or(i64::MAX).into()
}
