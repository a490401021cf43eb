//! What an association still lacks before charges can be called: computed from the register, never ticked by hand.

use entity::{
    identity::Permission,
    property::{Fund, association, bank_account},
    share::Share,
};
use leptos::prelude::*;
use service::{
    Result,
    property::{AssociationOverview, UnitFilter, ownerships_by_units},
};

use super::{
    parts::{fact, facts},
    register::all_units,
    words::{difference, fund},
};
use crate::{
    context::PageContext,
    ui::{ActionCard, Cards, Glyph, StatusChip, Tone},
};

/// Where the register stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Readiness {
    /// Units in use.
    pub units: u64,
    /// The shares of the units.
    pub shares: Share,
    /// The total of the base deed.
    pub total: Share,
    /// Units that nobody owns today.
    pub units_without_owner: usize,
    /// Funds without a bank account.
    pub funds_without_account: Vec<Fund>,
}

impl Readiness {
    /// Looks at the register as it stands today.
    ///
    /// # Errors
    /// `Forbidden` for whoever may not see who owns what.
    pub async fn read(
        page: &PageContext,
        association: &association::Model,
        overview: AssociationOverview,
        accounts: &[bank_account::Model],
    ) -> Result<Self> {
        let units = all_units(&page.ctx, association.id, &UnitFilter::default()).await?;
        let ids: Vec<_> = units.iter().map(|unit| unit.id).collect();
        let holdings = ownerships_by_units(&page.ctx, &ids, page.ctx.today()).await?;
        let orphan = |id: &&entity::id::UnitId| holdings.get(*id).is_none_or(Vec::is_empty);
        let missing = |fund: &&Fund| !accounts.iter().any(|account| account.fund == **fund);
        Ok(Self {
            units: overview.units,
            shares: overview.shares,
            total: association.total_shares,
            units_without_owner: ids.iter().filter(orphan).count(),
            funds_without_account: Fund::ALL.iter().filter(missing).copied().collect(),
        })
    }

    fn shares_complete(&self) -> bool {
        self.shares == self.total
    }

    fn owners_complete(&self) -> bool {
        self.units > 0 && self.units_without_owner == 0
    }

    fn is_ready(&self) -> bool {
        self.shares_complete() && self.owners_complete() && self.funds_without_account.is_empty()
    }

    /// The three conditions, each with its state in a word.
    pub fn list(&self, page: &PageContext) -> AnyView {
        let text = page.text();
        let shares = if self.shares_complete() {
            page.t("property-ready-shares")
        } else {
            page.tv("property-shares-missing", &difference(text, self.shares, self.total))
        };
        let owners = if self.units == 0 {
            page.t("property-ready-no-units")
        } else if self.owners_complete() {
            page.t("property-ready-owners")
        } else {
            page.tv("property-ready-owners-missing", &[("count", self.units_without_owner.into())])
        };
        let accounts = if self.funds_without_account.is_empty() {
            page.t("property-ready-accounts")
        } else {
            let funds: Vec<String> = self.funds_without_account.iter().map(|missing| fund(text, *missing)).collect();
            page.tv("property-ready-accounts-missing", &[("funds", funds.join(", ").into())])
        };
        let line = |done: bool, words: String| {
            let (tone, label) = if done { (Tone::Good, "property-ready") } else { (Tone::Wait, "property-not-ready") };
            view! { <StatusChip tone=tone label=page.t(label)/>" "{words} }
        };
        let lines = [
            fact(page.t("property-shares"), line(self.shares_complete(), shares)),
            fact(page.t("property-owners"), line(self.owners_complete(), owners)),
            fact(page.t("property-overview-accounts"), line(self.funds_without_account.is_empty(), accounts)),
        ];
        facts(false, lines)
    }

    /// What to do now, each with one verb.
    pub fn next_steps(&self, page: &PageContext, association: &association::Model) -> AnyView {
        let text = page.text();
        let import = (self.units == 0).then(|| {
            view! {
                <ActionCard title=page.t("property-overview-next-import-title") detail=page.t("property-overview-next-import-detail")
                    href=page.in_association("/import") action=page.t("property-overview-next-import-action") tone=Tone::Wait icon=Glyph::Import/>
            }
        });
        let shares = (self.units > 0 && !self.shares_complete()).then(|| {
            view! {
                <ActionCard title=page.tv("property-shares-missing", &difference(text, self.shares, self.total))
                    detail=page.t("property-overview-next-shares-detail") href=page.in_association("/units")
                    action=page.t("property-shares-missing-action") tone=Tone::Wait icon=Glyph::Scale/>
            }
        });
        let owners = (self.units_without_owner > 0).then(|| {
            view! {
                <ActionCard title=page.tv("property-ready-owners-missing", &[("count", self.units_without_owner.into())])
                    detail=page.t("property-overview-next-owners-detail") href=page.in_association("/units")
                    action=page.t("property-overview-next-owners-action") tone=Tone::Wait icon=Glyph::People/>
            }
        });
        let may_edit = page.ctx.may_in(Permission::AssociationWrite, association.id);
        let accounts = (may_edit && !self.funds_without_account.is_empty()).then(|| {
            let funds: Vec<String> = self.funds_without_account.iter().map(|missing| fund(text, *missing)).collect();
            view! {
                <ActionCard title=page.t("property-overview-next-accounts-title")
                    detail=page.tv("property-ready-accounts-missing", &[("funds", funds.join(", ").into())])
                    href=page.in_association("/edit") action=page.t("property-overview-next-accounts-action") tone=Tone::Wait icon=Glyph::Bank/>
            }
        });
        let call = (self.is_ready() && page.ctx.may_in(Permission::CallIssue, association.id)).then(|| {
            view! {
                <ActionCard title=page.t("property-overview-next-call-title") detail=page.t("property-overview-next-call-detail")
                    href=page.in_association("/calls/new") action=page.t("property-overview-next-call-action") tone=Tone::Good icon=Glyph::Call/>
            }
        });
        view! { <Cards>{import}{shares}{owners}{accounts}{call}</Cards> }.into_any()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_association_without_units_is_not_ready() {
        let empty = Readiness {
            units: 0,
            shares: Share(0),
            total: Share(1000),
            units_without_owner: 0,
            funds_without_account: vec![],
        };
        assert!(!empty.shares_complete() && !empty.owners_complete() && !empty.is_ready());
        let short = Readiness { units: 8, shares: Share(999), ..empty.clone() };
        assert!(!short.is_ready() && short.owners_complete());
        let whole = Readiness { shares: Share(1000), ..short.clone() };
        assert!(whole.is_ready());
        assert!(!Readiness { funds_without_account: vec![Fund::Reserve], ..whole.clone() }.is_ready());
        assert!(!Readiness { units_without_owner: 1, ..whole }.is_ready());
    }
}
