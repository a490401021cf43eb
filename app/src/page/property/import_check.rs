//! What a list of units and owners comes to, in words: for the import's second step and for the island of its first.

use entity::{
    property::{
        association,
        import::{ImportPlan, RowKind, RowProblem, Severity},
    },
    share::Share,
};
use service::{
    Ctx, Result,
    property::{ImportSource, association_by_slug, import_preview},
    text::Text,
};

use super::words::difference;
use crate::{
    api::property::{ImportCount, ImportGlance, ImportProblem},
    context::refusal_message,
    form::Fields,
};

/// How many problems stand beside the list while it is being pasted; the second step shows them all.
const GLANCE_PROBLEMS: usize = 8;
/// The problem that says how many others are not told; it is no problem of its own.
const MORE: &str = "import-more-problems";

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
    /// Understands a list without writing anything.
    ///
    /// # Errors
    /// As `import_preview`.
    pub async fn of(ctx: &Ctx, association: &association::Model, source: &ImportSource) -> Result<Self> {
        let plan = import_preview(ctx, association.id, source).await?;
        let total = association.total_shares;
        Ok(Self { already: Share(total.0.saturating_sub(plan.shares_expected)), total, plan })
    }

    /// How many errors there are, those of the register's own among them.
    #[must_use]
    pub fn errors(&self) -> usize {
        let told = self
            .plan
            .problems
            .iter()
            .filter(|problem| problem.severity == Severity::Error && problem.refusal.code != MORE)
            .count();
        told.max(self.plan.error_count)
    }

    /// Whether the list may be imported as it stands.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.errors() == 0 && self.plan.is_acceptable()
    }

    /// The shares of the register and the list together.
    #[must_use]
    pub fn sum(&self) -> Share {
        Share(self.already.0.saturating_add(self.plan.shares_sum))
    }

    /// "999 sur 1 000 : il manque 1 quotité."
    #[must_use]
    pub fn sum_in_words(&self, text: Text) -> String {
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

    /// What would be made and what is wrong, counted.
    #[must_use]
    pub fn counts(&self, text: Text) -> Vec<ImportCount> {
        let rows =
            self.plan.rows.iter().filter(|row| matches!(row.kind, RowKind::Lot { .. } | RowKind::Refused)).count();
        let figures = [
            ("property-import-count-rows", rows),
            ("property-import-count-units", self.plan.units.len()),
            ("property-import-count-owners", self.plan.owners.len()),
            ("property-import-count-ownerships", self.plan.ownerships.len()),
            ("property-import-count-errors", self.errors()),
            ("property-import-count-warnings", self.plan.warning_count),
        ];
        figures.into_iter().map(|(id, figure)| ImportCount { term: text.get(id), figure: figure.to_string() }).collect()
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
/// As `import_preview`.
pub async fn of_fields(ctx: &Ctx, slug: &str, fields: Vec<(String, String)>) -> Result<ImportGlance> {
    let association = association_by_slug(ctx, slug).await?;
    let mut form = Fields::default();
    for (name, value) in fields {
        form.set(&name, value);
    }
    let checked = Checked::of(ctx, &association, &source(&form)?).await?;
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
/// What cannot be text; `import-empty`.
pub fn source(fields: &Fields) -> Result<ImportSource> {
    let text = match fields.file("file") {
        Some(file) => ImportSource::decode(&file.bytes)?,
        None => fields.get("text").to_owned(),
    };
    if text.trim().is_empty() {
        return Err(entity::refusal::Refusal::new("import-empty").at("text").into());
    }
    Ok(ImportSource { text, building: fields.get("building").to_owned(), starts_on: fields.get("startsOn").to_owned() })
}

#[cfg(test)]
mod tests {
    use entity::{
        language::Language,
        property::import::{ImportOptions, parse},
    };

    use super::*;

    fn checked(text: &str, already: i64) -> Checked {
        let options = ImportOptions { total_shares: 1000 - already, mapping: None, language: Language::Fr };
        Checked { plan: parse(text, &options), already: Share(already), total: Share(1000) }
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

    /// The example beside the form must be a list that the import understands, in the language that it stands in.
    #[test]
    fn the_example_of_every_language_is_understood() {
        for language in Language::ALL {
            let text = Text::new(language);
            let rows =
                ["property-import-example-row", "property-import-example-first", "property-import-example-second"]
                    .map(|id| text.get(id));
            let options = ImportOptions { total_shares: 120, mapping: None, language };
            let plan = parse(&rows.join("\n"), &options);
            assert_eq!(plan.problems, [], "{language:?}");
            assert_eq!(
                (plan.columns.iter().count(), plan.units.len(), plan.owners.len(), plan.ownerships.len()),
                (8, 1, 2, 2),
                "{language:?}"
            );
        }
    }
}
