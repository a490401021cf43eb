//! The tables of an association as files that an import reads again.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use entity::{
    id::{AssociationId, BuildingId, EntranceId},
    identity::Permission,
    property::{
        building, entrance,
        import::{Column, ExportCell, ExportTable, Separator, TableKind, write_csv},
        unit,
    },
};
use sea_orm::{ColumnTrait, QueryFilter};

use super::sheets;
use crate::{
    ctx::Ctx,
    error::{Error, Failure, Result},
    proof::Proof,
    property::{association_fetch, share_register},
    text::Text,
    work::Begun,
};

/// The tables of a workbook, in the order in which they are to be imported again.
pub(super) const TABLES: [TableKind; 4] = [TableKind::Units, TableKind::Owners, TableKind::Ownerships, TableKind::Keys];

/// What a file is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFormat {
    /// Text as RFC 4180 has it.
    Csv {
        /// The sign between cells.
        separator: Separator,
        /// Whether a byte order mark tells Excel that it is UTF-8.
        mark: bool,
    },
    /// An Excel workbook.
    Xlsx,
}

/// Which day, and written how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExportOptions {
    /// The day that the tables are read at. Without it they are those of today, and ownerships come with their whole history.
    pub as_of: Option<NaiveDate>,
    /// What the file is written as.
    pub format: FileFormat,
}

/// A file to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportFile {
    /// Its name.
    pub file_name: String,
    /// Its type, as HTTP names it.
    pub content_type: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// How many rows it has below the headings, all sheets together.
    pub rows: usize,
}

/// One table of an association. It holds personal data, so the whole of the association must be the reader's to see, and the audit trail says that
/// it was taken.
///
/// # Errors
/// `association-unknown`, `Forbidden`; `import-table-unknown` for the combined list, which is only imported.
pub async fn export_table(
    ctx: &Ctx,
    association: AssociationId,
    table: TableKind,
    options: ExportOptions,
) -> Result<ExportFile> {
    if !TABLES.contains(&table) {
        return Err(Error::not_found("import-table-unknown"));
    }
    let export = Export::open(ctx, association, options.as_of).await?;
    let made = export.table(table).await?;
    export.audit(&[table]).await?;
    let name = ctx.text().get(&format!("property-exchange-table-{}", table.code()));
    let stem = export.stem(&name);
    written(ctx, &stem, vec![(name, made)], options.format).await
}

/// All tables of an association in one workbook, a sheet each.
///
/// # Errors
/// `association-unknown`, `Forbidden`.
pub async fn export_workbook(ctx: &Ctx, association: AssociationId, as_of: Option<NaiveDate>) -> Result<ExportFile> {
    let export = Export::open(ctx, association, as_of).await?;
    let mut sheets = Vec::with_capacity(TABLES.len());
    for table in TABLES {
        let name = ctx.text().get(&format!("property-exchange-table-{}", table.code()));
        sheets.push((name, export.table(table).await?));
    }
    export.audit(&TABLES).await?;
    let stem = export.stem(&ctx.text().get("property-exchange-register"));
    written(ctx, &stem, sheets, FileFormat::Xlsx).await
}

/// Writes tables into a file. CSV has room for the first one only.
pub(super) async fn written(
    ctx: &Ctx,
    stem: &str,
    sheets: Vec<(String, ExportTable)>,
    format: FileFormat,
) -> Result<ExportFile> {
    let rows = sheets.iter().map(|(_, table)| table.rows.len()).sum();
    match format {
        FileFormat::Csv { separator, mark } => {
            let text = sheets.first().map(|(_, table)| write_csv(table, separator, mark)).unwrap_or_default();
            Ok(ExportFile {
                file_name: format!("{stem}.csv"),
                content_type: "text/csv; charset=utf-8",
                bytes: text.into_bytes(),
                rows,
            })
        }
        FileFormat::Xlsx => {
            let now = ctx.now();
            let bytes =
                tokio::task::spawn_blocking(move || sheets::workbook(&sheets, now)).await.map_err(Failure::new)??;
            Ok(ExportFile {
                file_name: format!("{stem}.xlsx"),
                content_type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                bytes,
                rows,
            })
        }
    }
}

/// An export under way.
pub(super) struct Export<'a> {
    pub(super) ctx: &'a Ctx,
    pub(super) proof: Proof,
    pub(super) association: AssociationId,
    pub(super) slug: String,
    pub(super) as_of: Option<NaiveDate>,
    pub(super) text: Text,
    pub(super) units: Vec<unit::Model>,
    pub(super) buildings: BTreeMap<BuildingId, String>,
    pub(super) entrances: BTreeMap<EntranceId, String>,
}

impl<'a> Export<'a> {
    async fn open(ctx: &'a Ctx, association: AssociationId, as_of: Option<NaiveDate>) -> Result<Self> {
        ctx.prove_in(Permission::PropertyRead, association)?;
        let proof = ctx.prove_in(Permission::OwnerRead, association)?;
        let row = association_fetch(ctx, association).await?;
        let day = as_of.unwrap_or_else(|| ctx.today());
        let units = share_register(ctx, association, day).await?.units;
        let tx = ctx.reader().await?;
        let buildings = tx
            .find::<building::Entity>(&proof)
            .filter(building::Column::AssociationId.eq(association.0))
            .all(&*tx)
            .await?;
        let buildings = buildings.into_iter().map(|row| (row.id, row.name)).collect();
        let entrances = tx
            .find::<entrance::Entity>(&proof)
            .filter(entrance::Column::AssociationId.eq(association.0))
            .all(&*tx)
            .await?;
        let entrances = entrances.into_iter().map(|row| (row.id, row.name)).collect();
        Ok(Self { ctx, proof, association, slug: row.slug, as_of, text: ctx.text(), units, buildings, entrances })
    }

    pub(super) fn day(&self) -> NaiveDate {
        self.as_of.unwrap_or_else(|| self.ctx.today())
    }

    fn stem(&self, name: &str) -> String {
        format!("{} - {name} - {}", self.slug, self.day())
    }

    /// Says who took which tables, and of which day.
    async fn audit(&self, tables: &[TableKind]) -> Result<()> {
        let work = match self.ctx.begin::<()>("export", &self.proof, None, &()).await? {
            Begun::Replay(_) => return Ok(()),
            Begun::Fresh(work) => work,
        };
        let detail = serde_json::json!({ "tables": tables, "asOf": self.as_of });
        work.audit("export", Some(self.association), self.association, detail).await?;
        work.finish(()).await?;
        Ok(())
    }

    pub(super) fn headings(&self, columns: &[Column]) -> Vec<String> {
        columns.iter().map(|column| self.text.get(&format!("property-exchange-column-{}", column.code()))).collect()
    }

    async fn table(&self, table: TableKind) -> Result<ExportTable> {
        match table {
            TableKind::Owners => self.owners().await,
            TableKind::Ownerships => self.ownerships().await,
            TableKind::Keys => self.keys().await,
            TableKind::Units | TableKind::List => self.units().await,
        }
    }

    pub(super) fn building(&self, unit: &unit::Model) -> ExportCell {
        ExportCell::text(self.buildings.get(&unit.building_id).map(String::as_str))
    }
}
