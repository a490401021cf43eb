//! The list of registered letters: what is handed in at the post office with them, on paper and as a table.

use document::letters::{PostLabels, RegisteredList, RegisteredRow};
use entity::{
    id::LetterBatchId,
    outside::{letter, letter_batch},
    property::import::{ExportCell, ExportTable, Separator, write_csv},
    refusal::Refusal,
};

use super::{
    READ,
    content::Sender,
    read::{association_in, letter_batch_fetch, letters_in},
};
use crate::{
    clock::day_in_belgium,
    ctx::Ctx,
    error::Result,
    platform::{PdfFile, draw},
    property::{ExportFile, mandate_at},
    text::Value,
};

/// Where the list of a batch is found on the server; `csv` as a table.
#[must_use]
pub fn letter_batch_list_path(batch: LetterBatchId, csv: bool) -> String {
    format!("/files/letters/{batch}/list.{}", if csv { "csv" } else { "pdf" })
}

async fn read(ctx: &Ctx, id: LetterBatchId) -> Result<(letter_batch::Model, Vec<letter::Model>, Sender)> {
    let batch = letter_batch_fetch(ctx, id).await?;
    let proof = ctx.prove(READ)?;
    let tx = ctx.reader().await?;
    let letters = letters_in(&tx, &proof, id).await?;
    let registered = |letter: &letter::Model| letter.posted_as.unwrap_or(batch.dispatch).is_registered();
    let letters: Vec<letter::Model> = letters.into_iter().filter(registered).collect();
    if letters.is_empty() {
        return Err(Refusal::new("letter-list-empty").into());
    }
    let deed = association_in(&tx, &proof, batch.association_id).await?;
    let today = day_in_belgium(batch.created_at);
    let mandate = mandate_at(&tx, &proof, deed.id, today).await?;
    let organization = ctx.account()?.organization.as_ref().map(|(_, name)| name.clone()).unwrap_or_default();
    let sender = Sender { deed, mandate, organization, today, at: batch.created_at };
    Ok((batch, letters, sender))
}

/// Name and address of a letter, the address in one line.
fn addressee(letter: &letter::Model) -> (String, String) {
    let mut lines = letter.addressee.lines();
    let name = lines.next().unwrap_or_default().to_owned();
    (name, lines.collect::<Vec<_>>().join(", "))
}

/// The list of the registered letters of a batch, in the language of whoever asks.
///
/// # Errors
/// `letter-batch-unknown`, `Forbidden`; `letter-list-empty`; failures.
pub async fn letter_batch_list_pdf(ctx: &Ctx, id: LetterBatchId) -> Result<PdfFile> {
    let (batch, letters, sender) = read(ctx, id).await?;
    let text = ctx.text();
    let rows: Vec<RegisteredRow> = letters
        .iter()
        .map(|letter| {
            let (name, address) = addressee(letter);
            RegisteredRow { rank: letter.position.to_string(), name, address, tracking: letter.tracking_number.clone() }
        })
        .collect();
    let subject = text.with("outside-letter-list-subject", &[("number", Value::from(batch.number))]);
    let list = RegisteredList {
        language: text.language,
        labels: PostLabels::from_words(|id| text.get(id)),
        title: format!("{subject} – {}", sender.deed.name_in(text.language)),
        ident: format!("letters/{id}/list/{}", text.language.code()),
        issued_at: sender.at,
        association: sender.association(text),
        place_and_date: sender.place_and_date(text),
        reference: format!("{}-L{}", sender.deed.number, batch.number),
        subject,
        introduction: batch.subject.clone(),
        total: text.with("outside-letter-list-total", &[("count", Value::from(rows.len()))]),
        rows,
    };
    draw(ctx, format!("{}-L{}-list.pdf", sender.deed.number, batch.number), move || list.render()).await
}

/// The same list as a table.
///
/// # Errors
/// As [`letter_batch_list_pdf`].
pub async fn letter_batch_list_csv(ctx: &Ctx, id: LetterBatchId) -> Result<ExportFile> {
    let (batch, letters, sender) = read(ctx, id).await?;
    let text = ctx.text();
    let headings =
        ["rank", "name", "address", "tracking"].map(|column| text.get(&format!("outside-letter-label-{column}")));
    let row = |letter: &letter::Model| {
        let (name, address) = addressee(letter);
        vec![
            ExportCell::Number(letter.position.to_string()),
            ExportCell::Text(name),
            ExportCell::Text(address),
            letter.tracking_number.clone().map_or(ExportCell::Blank, ExportCell::Text),
        ]
    };
    let rows = letters.len();
    let table = ExportTable { headings: headings.to_vec(), rows: letters.iter().map(row).collect() };
    Ok(ExportFile {
        file_name: format!("{}-L{}.csv", sender.deed.number, batch.number),
        content_type: "text/csv; charset=utf-8",
        bytes: write_csv(&table, Separator::Semicolon, true).into_bytes(),
        rows,
    })
}
