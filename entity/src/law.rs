//! References to the law, as readers of each language cite them.

use crate::language::Language;

/// How references to the Civil Code begin.
const CIVIL_CODE: &str = "C. civ. art. ";

/// A reference to the law as readers of a language cite it: `C. civ. art. 3.94 §1 2°` is `Burgerlijk Wetboek, art. 3.94, § 1, 2°` in Dutch. A
/// reference to another text stays as it is.
#[must_use]
pub fn cite(reference: &str, language: Language) -> String {
    let Some(article) = reference.strip_prefix(CIVIL_CODE) else { return reference.to_owned() };
    let (code, paragraph, number) = match language {
        Language::Fr => ("Code civil, art.", ", §\u{a0}", ", "),
        Language::Nl => ("Burgerlijk Wetboek, art.", ", §\u{a0}", ", "),
        Language::De => ("Zivilgesetzbuch, Art.", " §\u{a0}", " Nr.\u{a0}"),
        Language::En => ("Civil Code, art.", " §\u{a0}", ", "),
    };
    let mut cited = format!("{code}\u{a0}");
    for (rank, word) in article.split(' ').enumerate() {
        let follows = cited.ends_with(',');
        match (word.strip_prefix('§'), word.contains('°')) {
            (Some(rest), _) => cited.extend([paragraph, rest]),
            // The numbers of one paragraph are listed: what comes after a comma is a further one.
            (None, true) if follows => cited.extend([" ", word]),
            (None, true) => cited.extend([number, word]),
            (None, false) if rank == 0 => cited.push_str(word),
            (None, false) => cited.extend([" ", word]),
        }
    }
    if language == Language::De { cited.replace('°', "") } else { cited }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cited(reference: &str) -> [String; 4] {
        Language::ALL.map(|language| cite(reference, language).replace('\u{a0}', " "))
    }

    #[test]
    fn the_civil_code_is_cited_in_the_language_of_the_reader() {
        assert_eq!(
            cited("C. civ. art. 3.87 §1"),
            [
                "Code civil, art. 3.87, § 1",
                "Burgerlijk Wetboek, art. 3.87, § 1",
                "Zivilgesetzbuch, Art. 3.87 § 1",
                "Civil Code, art. 3.87 § 1"
            ]
        );
        assert_eq!(cite("C. civ. art. 3.84", Language::En), "Civil Code, art.\u{a0}3.84");
        assert_eq!(cite("loi du 8 août 1983 art. 8", Language::Nl), "loi du 8 août 1983 art. 8");
    }

    #[test]
    fn numbers_of_a_paragraph_are_listed() {
        assert_eq!(
            cited("C. civ. art. 3.94 §1 1°, 3°"),
            [
                "Code civil, art. 3.94, § 1, 1°, 3°",
                "Burgerlijk Wetboek, art. 3.94, § 1, 1°, 3°",
                "Zivilgesetzbuch, Art. 3.94 § 1 Nr. 1, 3",
                "Civil Code, art. 3.94 § 1, 1°, 3°"
            ]
        );
        assert_eq!(cited("C. civ. art. 3.89 §5 10°")[2], "Zivilgesetzbuch, Art. 3.89 § 5 Nr. 10");
    }
}
