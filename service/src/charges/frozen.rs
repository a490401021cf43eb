//! The letters that were frozen when calls were issued, read again.

use std::collections::BTreeMap;

use entity::{charges::contribution, id::ContributionId, identity::Permission, platform::issued_document};
use sea_orm::{ColumnTrait, QueryFilter};

use super::letter::{LETTER_KIND, LetterSnapshot};
use crate::{ctx::Ctx, error::Result};

/// The letters of contributions, in one statement. One without a letter is absent.
pub(super) async fn frozen_letters(
    ctx: &Ctx,
    contributions: &[contribution::Model],
) -> Result<BTreeMap<ContributionId, LetterSnapshot>> {
    // The contributions have been read with a personal proof; their documents are looked for by them and by nothing else.
    let proof = ctx.prove(Permission::AssociationRead)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<issued_document::Entity>(&proof)
        .filter(issued_document::Column::Kind.eq(LETTER_KIND))
        .filter(issued_document::Column::SubjectId.is_in(contributions.iter().map(|row| row.id.0)))
        .all(&*tx)
        .await?;
    let mut letters = BTreeMap::new();
    for row in rows {
        let letter: LetterSnapshot = serde_json::from_str(&row.data)?;
        letters.insert(ContributionId(row.subject_id), letter);
    }
    Ok(letters)
}
