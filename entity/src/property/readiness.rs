//! What an association must have before it is opened: computed from the register, never ticked by hand.
//!
//! Each requirement is a predicate over [`RegisterFigures`]. What blocks is asked by the law or makes the first call, or the first convocation,
//! wrong; what only warns can be put right afterwards without anything having been wrong in the meantime.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{
    DeedKind, Fund, kinds,
    obligation::{COUNCIL_LOTS, council_is_obligatory},
};
use crate::{format::iban::Iban, refusal::Refusal, share::Share};

/// How many units, or keys, a message names before it only counts the rest.
const NAMED: usize = 5;

kinds! {
    /// What is asked of an association before it is opened, in the order in which it is put right.
    Requirement refused as "requirement-unknown" {
        /// There are units, and as many as the base deed declares (C. civ. art. 3.84).
        Units = "units",
        /// The shares of the units add up to the total of the base deed (C. civ. art. 3.85 §1).
        Shares = "shares",
        /// Every distribution key has units, and their parts add up to its total (C. civ. art. 3.85 §1 2°).
        Keys = "keys",
        /// Every unit has owners whose parts make one whole.
        Owners = "owners",
        /// Every owner has an address: a convocation goes there by registered letter (C. civ. art. 3.87 §3).
        Addresses = "addresses",
        /// For every unit exactly one person votes (C. civ. art. 3.87 §1).
        Voters = "voters",
        /// No two owners look like the same person.
        Duplicates = "duplicates",
        /// The base deed is recorded (C. civ. art. 3.85 §1).
        BaseDeed = "base_deed",
        /// The by-laws are recorded (C. civ. art. 3.85 §1 2°).
        ByLaws = "by_laws",
        /// The internal rules are recorded (C. civ. art. 3.85 §3).
        InternalRules = "internal_rules",
        /// The two funds have two different accounts (C. civ. art. 3.86 §3).
        Accounts = "accounts",
        /// The fiscal year is known.
        FiscalYear = "fiscal_year",
        /// The fifteen days of the yearly general meeting are known (C. civ. art. 3.85 §3).
        MeetingPeriod = "meeting_period",
        /// A syndic's mandate runs today (C. civ. art. 3.89 §1).
        Mandate = "mandate",
        /// From twenty lots on there is a council (C. civ. art. 3.90 §1).
        Council = "council",
    }
}

kinds! {
    /// What follows from a requirement that is not met.
    Severity refused as "severity-unknown" {
        /// The association cannot be opened.
        Blocks = "blocks",
        /// It can; a person should look.
        Warns = "warns",
        /// Nothing follows now: the law asks for it later.
        Informs = "informs",
    }
}

impl Requirement {
    /// What follows while it is not met.
    ///
    /// A vote without a holder only warns: the law itself says what follows, it is suspended. An owner without an address blocks, because nobody
    /// could convene her; the address of her own unit is always there to be written down.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::Voters | Self::Duplicates => Severity::Warns,
            Self::Council => Severity::Informs,
            Self::Units
            | Self::Shares
            | Self::Keys
            | Self::Owners
            | Self::Addresses
            | Self::BaseDeed
            | Self::ByLaws
            | Self::InternalRules
            | Self::Accounts
            | Self::FiscalYear
            | Self::MeetingPeriod
            | Self::Mandate => Severity::Blocks,
        }
    }

    /// The law that asks for it, where there is one.
    #[must_use]
    pub const fn law(self) -> Option<&'static str> {
        Some(match self {
            Self::Units => "C. civ. art. 3.84",
            Self::Shares | Self::BaseDeed => "C. civ. art. 3.85 §1",
            Self::Keys | Self::ByLaws => "C. civ. art. 3.85 §1 2°",
            Self::InternalRules | Self::MeetingPeriod => "C. civ. art. 3.85 §3",
            Self::Accounts => "C. civ. art. 3.86 §3",
            Self::Voters => "C. civ. art. 3.87 §1",
            Self::Addresses => "C. civ. art. 3.87 §3",
            Self::Mandate => "C. civ. art. 3.89 §1",
            Self::Council => "C. civ. art. 3.90 §1",
            Self::Owners | Self::Duplicates | Self::FiscalYear => return None,
        })
    }

    /// The code of the refusal that says what is missing.
    const fn refusal(self) -> &'static str {
        match self {
            Self::Units => "readiness-units",
            Self::Shares => "readiness-shares",
            Self::Keys => "readiness-keys",
            Self::Owners => "readiness-owners",
            Self::Addresses => "readiness-addresses",
            Self::Voters => "readiness-voters",
            Self::Duplicates => "readiness-duplicates",
            Self::BaseDeed => "readiness-base-deed",
            Self::ByLaws => "readiness-by-laws",
            Self::InternalRules => "readiness-internal-rules",
            Self::Accounts => "readiness-accounts",
            Self::FiscalYear => "readiness-fiscal-year",
            Self::MeetingPeriod => "readiness-meeting-period",
            Self::Mandate => "readiness-mandate",
            Self::Council => "readiness-council",
        }
    }
}

/// A distribution key, as far as it must add up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyFigures {
    /// How the by-laws call it.
    pub name: String,
    /// How many units bear it.
    pub units: usize,
    /// The sum of their parts.
    pub sum: i64,
    /// The total that it states.
    pub total: i64,
}

impl KeyFigures {
    /// Whether amounts can be spread by it.
    #[must_use]
    pub const fn adds_up(&self) -> bool {
        self.units > 0 && self.sum == self.total
    }
}

/// What the register holds on a day, counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RegisterFigures {
    /// Units in use.
    pub units: usize,
    /// Units that the law counts as lots (art. 3.89 §5 15°).
    pub lots: u64,
    /// How many units, of every kind, the base deed declares, when somebody has written that down.
    pub declared_units: Option<usize>,
    /// The sum of the shares of the units.
    pub shares: Share,
    /// The total of the base deed.
    pub total_shares: Share,
    /// The distribution keys in use.
    pub keys: Vec<KeyFigures>,
    /// References of the units whose owners' parts do not make one whole.
    pub units_without_whole: Vec<String>,
    /// References of the units for which nobody can vote.
    pub units_without_voter: Vec<String>,
    /// Owners of today.
    pub owners: usize,
    /// Owners of today without an address.
    pub owners_without_address: usize,
    /// Owners in use who look like another one.
    pub owners_alike: usize,
    /// The kinds of deeds that are recorded.
    pub deeds: BTreeSet<DeedKind>,
    /// The accounts of the funds.
    pub accounts: BTreeMap<Fund, Iban>,
    /// Whether the fiscal year is known.
    pub fiscal_year: bool,
    /// Whether the period of the yearly general meeting is known.
    pub meeting_period: bool,
    /// Whether a syndic's mandate runs.
    pub mandate: bool,
}

/// A requirement, whether it is met, and the figures that tell why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Predicate {
    /// What is asked.
    pub requirement: Requirement,
    /// What follows while it is not met.
    pub severity: Severity,
    /// Whether it is met.
    pub met: bool,
    /// What was counted, by name; the same names in the message.
    pub figures: BTreeMap<String, String>,
}

impl Predicate {
    fn new(requirement: Requirement, met: bool) -> Self {
        Self { requirement, severity: requirement.severity(), met, figures: BTreeMap::new() }
    }

    #[expect(clippy::needless_pass_by_value, reason = "numbers and texts are handed over without a reference sign")]
    fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.figures.insert(name.to_owned(), value.to_string());
        self
    }

    /// What is missing, as a refusal at the requirement; nothing when it is met.
    #[must_use]
    pub fn refusal(&self) -> Option<Refusal> {
        if self.met {
            return None;
        }
        let refusal = Refusal::new(self.requirement.refusal()).at(self.requirement.code());
        let refusal = FIGURES
            .iter()
            .filter_map(|name| Some((*name, self.figures.get(*name)?)))
            .fold(refusal, |refusal, (name, value)| refusal.with(name, value));
        Some(match self.requirement.law() {
            Some(law) => refusal.law(law),
            None => refusal,
        })
    }

    /// Whether the association cannot be opened because of it.
    #[must_use]
    pub fn blocks(&self) -> bool {
        !self.met && self.severity == Severity::Blocks
    }
}

/// The names of everything that is counted.
const FIGURES: [&str; 10] =
    ["case", "count", "declared", "difference", "direction", "expected", "lots", "names", "sum", "threshold"];

/// Tells a message whether there is nothing at all, or something that is wrong.
const fn case(nothing: bool) -> &'static str {
    if nothing { "none" } else { "some" }
}

/// Every requirement over what the register holds, in order.
#[must_use]
pub fn predicates(figures: &RegisterFigures) -> Vec<Predicate> {
    Requirement::ALL.iter().map(|requirement| predicate(*requirement, figures)).collect()
}

fn predicate(requirement: Requirement, figures: &RegisterFigures) -> Predicate {
    let listed = |names: &[String]| {
        Predicate::new(requirement, figures.units > 0 && names.is_empty())
            .with("case", case(figures.units == 0))
            .with("count", names.len())
            .with("names", named(names.iter().map(String::as_str)))
    };
    let recorded = |kind: DeedKind| Predicate::new(requirement, figures.deeds.contains(&kind));
    match requirement {
        Requirement::Units => units(requirement, figures),
        Requirement::Shares => shares(requirement, figures),
        Requirement::Keys => {
            let wrong: Vec<&str> =
                figures.keys.iter().filter(|key| !key.adds_up()).map(|key| key.name.as_str()).collect();
            Predicate::new(requirement, !figures.keys.is_empty() && wrong.is_empty())
                .with("case", case(figures.keys.is_empty()))
                .with("count", wrong.len())
                .with("names", named(wrong.into_iter()))
        }
        Requirement::Owners => listed(&figures.units_without_whole),
        Requirement::Voters => listed(&figures.units_without_voter),
        Requirement::Addresses => {
            Predicate::new(requirement, figures.owners > 0 && figures.owners_without_address == 0)
                .with("case", case(figures.owners == 0))
                .with("count", figures.owners_without_address)
        }
        Requirement::Duplicates => {
            Predicate::new(requirement, figures.owners_alike == 0).with("count", figures.owners_alike)
        }
        Requirement::BaseDeed => recorded(DeedKind::Base),
        Requirement::ByLaws => recorded(DeedKind::Rules),
        Requirement::InternalRules => recorded(DeedKind::InternalRules),
        Requirement::Accounts => Predicate::new(requirement, accounts_are_apart(&figures.accounts)),
        Requirement::FiscalYear => Predicate::new(requirement, figures.fiscal_year),
        Requirement::MeetingPeriod => Predicate::new(requirement, figures.meeting_period),
        Requirement::Mandate => Predicate::new(requirement, figures.mandate),
        // A council is elected by the first general meeting, so an association that is just being opened has none.
        Requirement::Council => Predicate::new(requirement, !council_is_obligatory(figures.lots))
            .with("lots", figures.lots)
            .with("threshold", COUNCIL_LOTS),
    }
}

fn units(requirement: Requirement, figures: &RegisterFigures) -> Predicate {
    let declared = figures.declared_units;
    let met = figures.units > 0 && declared.is_none_or(|declared| declared == figures.units);
    // Without a declared number there is nothing to compare with; what is wrong then is that there are no units.
    Predicate::new(requirement, met)
        .with("case", case(figures.units == 0))
        .with("count", figures.units)
        .with("declared", declared.unwrap_or_default())
}

fn shares(requirement: Requirement, figures: &RegisterFigures) -> Predicate {
    let (sum, expected) = (figures.shares.0, figures.total_shares.0);
    let difference = expected.saturating_sub(sum);
    Predicate::new(requirement, difference == 0 && expected > 0)
        .with("sum", sum)
        .with("expected", expected)
        .with("difference", difference.saturating_abs())
        .with("direction", if difference < 0 { "excess" } else { "missing" })
}

fn accounts_are_apart(accounts: &BTreeMap<Fund, Iban>) -> bool {
    let distinct: BTreeSet<&str> = accounts.values().map(Iban::as_str).collect();
    Fund::ALL.iter().all(|fund| accounts.contains_key(fund)) && distinct.len() == accounts.len()
}

/// The first few of them; the count says how many there are.
fn named<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let mut names: Vec<&str> = names.take(NAMED.saturating_add(1)).collect();
    if names.len() > NAMED {
        names.truncate(NAMED);
        names.push("…");
    }
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ready() -> RegisterFigures {
        RegisterFigures {
            units: 24,
            lots: 12,
            declared_units: Some(24),
            shares: Share(1000),
            total_shares: Share(1000),
            keys: vec![KeyFigures { name: "Générale".into(), units: 24, sum: 1000, total: 1000 }],
            owners: 14,
            deeds: DeedKind::ALL.iter().copied().collect(),
            accounts: BTreeMap::from([
                (Fund::Working, Iban::parse("BE68 5390 0754 7034").unwrap()),
                (Fund::Reserve, Iban::parse("BE43 0689 9999 9501").unwrap()),
            ]),
            fiscal_year: true,
            meeting_period: true,
            mandate: true,
            ..RegisterFigures::default()
        }
    }

    fn unmet(figures: &RegisterFigures) -> Vec<&'static str> {
        predicates(figures).into_iter().filter(|one| !one.met).map(|one| one.requirement.code()).collect()
    }

    #[test]
    fn a_complete_register_lacks_nothing() {
        assert!(unmet(&ready()).is_empty());
        assert_eq!(predicates(&ready()).len(), Requirement::ALL.len());
    }

    #[test]
    fn an_empty_register_lacks_everything_but_what_nobody_could_have() {
        let empty = RegisterFigures { total_shares: Share(1000), ..RegisterFigures::default() };
        let met: Vec<_> = predicates(&empty).into_iter().filter(|one| one.met).map(|one| one.requirement).collect();
        assert_eq!(met, [Requirement::Duplicates, Requirement::Council]);
    }

    #[test]
    fn one_missing_share_is_named() {
        let short = RegisterFigures { shares: Share(999), ..ready() };
        assert_eq!(unmet(&short), ["shares"]);
        let refusal = predicates(&short).iter().find_map(Predicate::refusal).unwrap();
        assert_eq!(
            refusal.to_string(),
            "readiness-shares at shares difference=\"1\", direction=\"missing\", expected=\"1000\", sum=\"999\" [C. civ. art. 3.85 §1]"
        );
        let long = RegisterFigures { shares: Share(1001), ..ready() };
        assert_eq!(predicates(&long)[1].figures["direction"], "excess");
    }

    #[test]
    fn declared_units_are_compared_only_where_they_were_declared() {
        assert_eq!(unmet(&RegisterFigures { declared_units: Some(25), ..ready() }), ["units"]);
        assert!(unmet(&RegisterFigures { declared_units: None, ..ready() }).is_empty());
    }

    #[test]
    fn a_key_without_units_or_with_another_sum_is_wrong() {
        let key = |name: &str, units, sum| KeyFigures { name: name.into(), units, sum, total: 10 };
        let keys = vec![key("Ascenseur", 0, 0), key("Chauffage", 3, 9), key("Eau", 3, 10)];
        let found = predicates(&RegisterFigures { keys, ..ready() });
        assert_eq!(found[2].figures["names"], "Ascenseur, Chauffage");
        assert_eq!(unmet(&RegisterFigures { keys: vec![], ..ready() }), ["keys"]);
    }

    #[test]
    fn two_funds_need_two_accounts() {
        let mut same = ready();
        let working = same.accounts[&Fund::Working].clone();
        same.accounts.insert(Fund::Reserve, working);
        assert_eq!(unmet(&same), ["accounts"]);
        let mut one = ready();
        one.accounts.remove(&Fund::Reserve);
        assert_eq!(unmet(&one), ["accounts"]);
    }

    #[test]
    fn a_suspended_vote_warns_and_a_council_only_informs() {
        let figures =
            RegisterFigures { lots: 20, declared_units: None, units_without_voter: vec!["A2".into()], ..ready() };
        let found = predicates(&figures);
        assert_eq!(unmet(&figures), ["voters", "council"]);
        assert!(!found.iter().any(Predicate::blocks));
    }

    #[test]
    fn many_names_are_cut() {
        let many: Vec<String> = (1..=7).map(|rank| format!("A{rank}")).collect();
        let found = predicates(&RegisterFigures { units_without_whole: many, ..ready() });
        assert_eq!(
            (found[3].figures["count"].as_str(), found[3].figures["names"].as_str()),
            ("7", "A1, A2, A3, A4, A5, …")
        );
    }

    proptest! {
        #[test]
        fn what_is_not_met_is_told_and_what_is_met_is_not(
            units in 0..3_usize, sum in 998..1002_i64, wrong in 0..2_usize, voters in 0..2_usize, owners in 0..3_usize,
            year in any::<bool>(), mandate in any::<bool>(), lots in 18..22_u64,
        ) {
            let figures = RegisterFigures {
                units, lots, declared_units: None, shares: Share(sum), owners,
                units_without_whole: vec!["A1".into(); wrong], units_without_voter: vec!["A1".into(); voters],
                fiscal_year: year, mandate, ..ready()
            };
            let found = predicates(&figures);
            for one in &found {
                prop_assert_eq!(one.refusal().is_none(), one.met);
                prop_assert_eq!(one.blocks(), !one.met && one.requirement.severity() == Severity::Blocks);
                // Nothing that was counted is left out of the message.
                if let Some(refusal) = one.refusal() {
                    prop_assert_eq!(refusal.params.len(), one.figures.len());
                    prop_assert_eq!(refusal.law, one.requirement.law());
                }
            }
            let blocked = units == 0 || sum != 1000 || wrong > 0 || owners == 0 || !year || !mandate;
            prop_assert_eq!(found.iter().any(Predicate::blocks), blocked);
        }
    }
}
