//! What a list comes to, in words: for the import's dry run and for the island of its first step.

use entity::{
    property::{
        association,
        import::{ImportPlan, RowProblem, Severity, TableKind},
    },
    share::Share,
};
use service::{
    Ctx, Result,
    property::{ImportFile, ImportLook, ImportSource, association_by_slug, import_look},
    text::Text,
};

use super::words::difference;
use crate::{
    api::property::{ImportCount, ImportGlance, ImportProblem},
    context::refusal_message,
    form::Fields,
};

/// How many problems stand beside the list while it is being pasted; the dry run shows more.
const GLANCE_PROBLEMS: usize = 8;
/// How many problems the dry run tells.
const PROBLEMS: usize = 200;

/// A list that was understood, and the shares that it meets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// What would be made, and what is wrong.
    pub plan: ImportPlan,
    /// The shares of the units that the register already has.
    pub already: Share,
    /// The total of the base deed.
    pub total: Share,
}

impl Checked {
    /// What a look at a list comes to beside the base deed.
    #[must_use]
    pub fn new(association: &association::Model, look: ImportLook) -> Self {
        let (plan, total) = (look.plan, association.total_shares);
        Self { already: Share(total.0.saturating_sub(plan.shares_expected)), total, plan }
    }

    /// Whether it is a list of units, whose shares must add up.
    #[must_use]
    pub const fn has_shares(&self) -> bool {
        matches!(self.plan.table, TableKind::List | TableKind::Units)
    }

    /// Whether the list may be imported as it stands.
    #[must_use]
    pub const fn is_ready(&self) -> bool {
        self.plan.is_acceptable()
    }

    /// The shares of the register and the list together.
    #[must_use]
    pub fn sum(&self) -> Share {
        Share(self.already.0.saturating_add(self.plan.shares_sum))
    }

    /// "999 sur 1 000 : il manque 1 quotité." Nothing where a list has no shares.
    #[must_use]
    pub fn sum_in_words(&self, text: Text) -> String {
        if !self.has_shares() {
            return String::new();
        }
        let sum = self.sum();
        let id = match sum.cmp(&self.total) {
            std::cmp::Ordering::Equal => "property-import-sum-exact",
            std::cmp::Ordering::Less => "property-import-sum-missing",
            std::cmp::Ordering::Greater => "property-import-sum-above",
        };
        text.with(id, &difference(text, sum, self.total))
    }

    /// Whether the list may be imported, in one sentence.
    #[must_use]
    pub fn verdict(&self, text: Text) -> String {
        text.get(if self.is_ready() { "property-import-preview-ready" } else { "property-import-preview-refused" })
    }

    /// How many owners would be made; those of the register are not made again.
    #[must_use]
    pub fn new_owners(&self) -> usize {
        self.plan.owners.iter().filter(|owner| owner.known.is_none()).count()
    }

    /// What would be made and what is wrong, counted.
    #[must_use]
    pub fn counts(&self, text: Text) -> Vec<ImportCount> {
        let plan = &self.plan;
        let parts = plan.titles.iter().flat_map(|title| &title.periods).map(|period| period.parts.len()).sum::<usize>();
        let of_units = [("property-import-count-units", plan.units.len())];
        let of_owners = [("property-import-count-owners", self.new_owners())];
        let of_titles = [("property-import-count-ownerships", plan.ownerships.len().saturating_add(parts))];
        let of_keys = [("property-exchange-count-keys", plan.keys.len())];
        let made: Vec<(&str, usize)> = match plan.table {
            TableKind::List => of_units.into_iter().chain(of_owners).chain(of_titles).collect(),
            TableKind::Units => of_units.to_vec(),
            TableKind::Owners => of_owners.to_vec(),
            TableKind::Ownerships => of_titles.to_vec(),
            TableKind::Keys => of_keys.to_vec(),
        };
        let buildings =
            (!plan.buildings.is_empty()).then_some(("property-exchange-count-buildings", plan.buildings.len()));
        let found = [
            ("property-import-count-errors", plan.error_count),
            ("property-import-count-warnings", plan.warning_count),
        ];
        let figures =
            std::iter::once(("property-import-count-rows", plan.row_count())).chain(buildings).chain(made).chain(found);
        figures.map(|(id, figure)| ImportCount { term: text.get(id), figure: figure.to_string() }).collect()
    }
}

/// A problem and its place, in words.
#[must_use]
pub fn problem(text: Text, problem: &RowProblem) -> ImportProblem {
    let stops = problem.severity == Severity::Error;
    ImportProblem {
        stops,
        severity: text.get(if stops { "property-import-problem-error" } else { "property-import-problem-warning" }),
        row: if problem.row == 0 { text.get("property-import-problem-whole") } else { problem.row.to_string() },
        column: problem.column.clone().unwrap_or_default(),
        reason: refusal_message(text, &problem.refusal),
    }
}

/// What the list in a form comes to, for the island. `fields` are the form's names and values.
///
/// # Errors
/// As `import_look`.
pub async fn of_fields(ctx: &Ctx, slug: &str, fields: Vec<(String, String)>) -> Result<ImportGlance> {
    let association = association_by_slug(ctx, slug).await?;
    let mut form = Fields::default();
    for (name, value) in fields {
        form.set(&name, value);
    }
    let look = import_look(ctx, association.id, &source(&form)?, PROBLEMS).await?;
    let checked = Checked::new(&association, look);
    let text = ctx.text();
    let problems: Vec<ImportProblem> =
        checked.plan.problems.iter().take(GLANCE_PROBLEMS).map(|one| problem(text, one)).collect();
    let hidden = checked.plan.problems.len().saturating_sub(problems.len());
    Ok(ImportGlance {
        ready: checked.is_ready(),
        verdict: checked.verdict(text),
        sum: checked.sum_in_words(text),
        counts: checked.counts(text),
        more: if hidden == 0 {
            String::new()
        } else {
            text.with("property-import-problem-more", &[("count", hidden.into())])
        },
        problems,
    })
}

/// The list that a form holds: a file before pasted text.
///
/// # Errors
/// `import-empty`.
pub fn source(fields: &Fields) -> Result<ImportSource> {
    let file = fields.file("file").map(|file| ImportFile { name: file.name.clone(), bytes: file.bytes.clone() });
    let text = if file.is_some() { String::new() } else { fields.get("text").to_owned() };
    if file.is_none() && text.trim().is_empty() {
        return Err(entity::refusal::Refusal::new("import-empty").at("text").into());
    }
    Ok(ImportSource {
        text,
        file,
        table: fields.get("table").to_owned(),
        building: fields.get("building").to_owned(),
        makes_buildings: fields.is_checked("makesBuildings"),
        starts_on: fields.get("startsOn").to_owned(),
        ..ImportSource::default()
    })
}

#[cfg(test)]
mod tests {
    use entity::{
        language::Language,
        property::import::{ImportOptions, Register, RegisterOwner, parse},
    };

    use super::*;

    fn checked(text: &str, already: i64) -> Checked {
        let plan = parse(text, &ImportOptions::new(1000 - already, Language::Fr));
        Checked { plan, already: Share(already), total: Share(1000) }
    }

    #[test]
    fn a_missing_share_is_named_and_stops_the_import() {
        let short =
            checked("Lot;Genre;Quotités;Nom\nA1;Appartement;600;Anne Peeters\nA2;Appartement;399;Luc Maes\n", 0);
        assert!(!short.is_ready());
        assert_eq!(short.sum_in_words(Text::new(Language::Fr)), "999 sur 1\u{a0}000\u{a0}: il manque 1 quotité.");
        let whole =
            checked("Lot;Genre;Quotités;Nom\nA1;Appartement;600;Anne Peeters\nA2;Appartement;400;Luc Maes\n", 0);
        assert!(whole.is_ready(), "{:?}", whole.plan.problems);
        assert_eq!(whole.sum_in_words(Text::new(Language::En)), "1,000 of 1,000: the sum is right.");
    }

    #[test]
    fn shares_of_the_register_count_towards_the_total() {
        let rest = checked("Lot;Genre;Quotités;Nom\nA1;Appartement;400;Anne Peeters\n", 600);
        assert_eq!((rest.sum(), rest.is_ready()), (Share(1000), true));
    }

    #[test]
    fn an_owner_of_the_register_is_not_counted_among_those_who_would_be_made() {
        let anne = RegisterOwner { number: 1, name: "Anne Peeters".to_owned(), email: None };
        let register = Register { buildings: vec!["Parc".to_owned()], owners: vec![anne], ..Register::default() };
        let options = ImportOptions { register: Some(register), ..ImportOptions::new(1000, Language::Fr) };
        let list = "Lot;Genre;Quotités;Nom\nA1;Appartement;600;Anne Peeters\nA2;Appartement;400;Luc Maes\n";
        let checked = Checked { plan: parse(list, &options), already: Share(0), total: Share(1000) };
        assert_eq!((checked.plan.owners.len(), checked.new_owners(), checked.plan.warning_count), (2, 1, 1));
    }

    #[test]
    fn a_list_of_persons_has_no_sum_of_shares() {
        let persons = checked("Nom;E-mail\nAnne Peeters;anne@example.be\n", 0);
        assert_eq!((persons.is_ready(), persons.sum_in_words(Text::new(Language::Fr)).as_str()), (true, ""));
        assert_eq!(persons.counts(Text::new(Language::En)).len(), 4);
    }

    /// The example beside the form must be a list that the import understands, in the language that it stands in.
    #[test]
    fn the_example_of_every_language_is_understood() {
        for language in Language::ALL {
            let text = Text::new(language);
            let rows =
                ["property-import-example-row", "property-import-example-first", "property-import-example-second"]
                    .map(|id| text.get(id));
            let plan = parse(&rows.join("\n"), &ImportOptions::new(120, language));
            assert_eq!(plan.problems, [], "{language:?}");
            assert_eq!(
                (plan.columns.iter().count(), plan.units.len(), plan.owners.len(), plan.ownerships.len()),
                (8, 1, 2, 2),
                "{language:?}"
            );
        }
    }
}
