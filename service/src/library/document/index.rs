//! Writing the words by which documents are found.

use std::collections::BTreeSet;

use entity::{
    id::DocumentId,
    language::Language,
    library::{DocumentKind, document, document_search, document_version, document_words},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter};

use crate::{
    error::{Error, Result},
    proof::Proof,
    store::Tx,
    text::Text,
};

/// Most letters of words that are kept of one document: a tsvector holds a megabyte.
const WORDS_MAX: usize = 400_000;

/// Writes the words of a document anew, as it is in the transaction.
pub(super) async fn index(tx: &Tx, proof: &Proof, id: DocumentId) -> Result<()> {
    let unknown = || Error::not_found("document-unknown");
    let row = tx.find_owned::<document::Entity>(proof).filter(document::Column::Id.eq(id.0)).one(tx).await?;
    let row = row.ok_or_else(unknown)?;
    let current = document_version::Column::Id.eq(row.current_version_id.0);
    let version =
        tx.find_owned::<document_version::Entity>(proof).filter(current).one(tx).await?.ok_or_else(unknown)?;
    let title = document_words([row.title.as_str()]);
    let kind = kind_words(row.kind);
    let mut words = document_words([row.title.as_str(), kind.as_str(), version.file_name.as_str()]);
    words.extend(document_words(version.text.as_deref()));
    let this = Condition::all().add(document_search::Column::DocumentId.eq(id.0));
    tx.forget::<document_search::Entity>(proof, this).await?;
    let entry = document_search::ActiveModel {
        document_id: Set(id),
        title_words: Set(joined(title)),
        words: Set(joined(words)),
        ..Default::default()
    };
    tx.insert(proof, entry).await
}

/// What the kind is called in every language, because whoever looks for minutes may speak another one than the document.
fn kind_words(kind: DocumentKind) -> String {
    let name = |language: Language| Text::new(language).get(&format!("library-kind-{}", kind.code()));
    Language::ALL.map(name).join(" ")
}

fn joined(words: BTreeSet<String>) -> String {
    let mut text = String::new();
    for word in words {
        if text.len().saturating_add(word.len()) >= WORDS_MAX {
            break;
        }
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&word);
    }
    text
}

#[cfg(test)]
mod tests {
    use entity::library::{DocumentKind, document_words};

    use super::{joined, kind_words};

    #[test]
    fn a_kind_is_found_in_every_language() {
        let words = document_words([kind_words(DocumentKind::Minutes).as_str()]);
        for word in ["proces", "notulen", "protokoll", "minutes"] {
            assert!(words.contains(word), "{word} {words:?}");
        }
    }

    #[test]
    fn the_words_of_an_endless_text_stop_somewhere() {
        let many = (0..200_000_u32).map(|number| format!("{number:06}")).collect();
        assert!(joined(many).len() <= 400_000);
    }
}
