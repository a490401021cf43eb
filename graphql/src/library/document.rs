//! Documents of associations.

use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use entity::{
    id::AssociationId,
    library::{self, ObjectKind, document, document_share, document_version},
};
use service::library::{BEGINNING_MAX, DocumentFilter, document_snippets, documents_list, version_file};

use super::{
    document_kind::{DocumentCircle, DocumentKind, DocumentRetention, DocumentTextState, DocumentVisibility},
    document_pass::DocumentPass,
    upload::MediaType,
};
use crate::{
    connection::{Connection, about, once},
    loader::{loaders, service_of},
    node::{Node, node},
    property::{Association, Owner},
    scalar::{self, Date, DateTime, Locale},
};

/// A document of an association.
pub struct Document {
    row: document::Model,
    /// Where the words stand that it was looked for by.
    snippet: Option<Vec<library::Piece>>,
}

impl From<document::Model> for Document {
    fn from(row: document::Model) -> Self {
        Self { row, snippet: None }
    }
}

/// A document of an association. Whoever may not read it finds nothing under its identifier.
#[Object]
impl Document {
    /// Opaque identifier, for `node(id:)`.
    pub async fn id(&self) -> ID {
        scalar::id(self.row.id)
    }

    /// Grows by one with every change; goes into `expectedVersion`.
    pub async fn version(&self) -> i32 {
        self.row.version
    }

    /// When it was added.
    async fn created_at(&self) -> DateTime {
        DateTime(self.row.created_at)
    }

    /// When it was last changed.
    pub async fn updated_at(&self) -> DateTime {
        DateTime(self.row.updated_at)
    }

    /// When it was put away; only those who manage the association still see it then.
    async fn archived_at(&self) -> Option<DateTime> {
        self.row.archived_at.map(DateTime)
    }

    /// Why it was put away.
    async fn archive_reason(&self) -> Option<&str> {
        self.row.archive_reason.as_deref()
    }

    /// When its content was deleted for good.
    async fn erased_at(&self) -> Option<DateTime> {
        self.row.erased_at.map(DateTime)
    }

    /// Its title.
    async fn title(&self) -> &str {
        &self.row.title
    }

    /// What it is.
    async fn kind(&self) -> DocumentKind {
        self.row.kind.into()
    }

    /// The day of the document itself.
    async fn dated_on(&self) -> Date {
        Date(self.row.dated_on)
    }

    /// Its language.
    async fn language(&self) -> Locale {
        Locale(self.row.language)
    }

    /// Who may read it.
    async fn visibility(&self) -> DocumentVisibility {
        self.row.visibility.into()
    }

    /// Whether it is about an owner as a person, and so for no other owner to read.
    async fn is_personal(&self) -> bool {
        self.row.personal
    }

    /// How long it is kept.
    async fn retention(&self) -> DocumentRetention {
        self.row.retention.into()
    }

    /// The last day on which it is kept; absent for no end and for no term.
    async fn kept_until(&self) -> Option<Date> {
        self.row.kept_until.map(Date)
    }

    /// The law that asks for it to be kept, where one does.
    async fn retention_law(&self) -> Option<&str> {
        self.row.retention.law()
    }

    /// Since when it is held, whatever its term says.
    async fn held_at(&self) -> Option<DateTime> {
        self.row.held_at.map(DateTime)
    }

    /// Its version in force.
    async fn current_version(&self, ctx: &Context<'_>) -> Result<Option<DocumentVersion>> {
        Ok(loaders(ctx)?.document_versions.load(self.row.current_version_id).await?.map(DocumentVersion))
    }

    /// Its versions, the latest first.
    #[graphql(complexity = "about(5, child_complexity)")]
    async fn versions(&self, ctx: &Context<'_>) -> Result<Vec<DocumentVersion>> {
        let rows = loaders(ctx)?.versions_of_document.load(self.row.id).await?.unwrap_or_default();
        Ok(rows.into_iter().map(DocumentVersion).collect())
    }

    /// What it is about, as far as the person may read it.
    #[graphql(complexity = "about(5, child_complexity)")]
    async fn links(&self, ctx: &Context<'_>) -> Result<Vec<DocumentLink>> {
        let rows = loaders(ctx)?.links_of_document.load(self.row.id).await?.unwrap_or_default();
        Ok(rows.into_iter().map(|row| DocumentLink(scalar::id_of(row.object_kind.node(), row.object_id))).collect())
    }

    /// With whom it is shared, the latest first; hidden from whoever does not manage the association.
    #[graphql(complexity = "about(5, child_complexity)")]
    async fn shares(&self, ctx: &Context<'_>) -> Result<Option<Vec<DocumentShare>>> {
        let rows = loaders(ctx)?.shares_of_document.load(self.row.id).await?.unwrap_or_default();
        Ok(Some(rows.into_iter().map(DocumentShare).collect()))
    }

    /// The links by which it was given to people without an account, the latest first; hidden from whoever does not manage the association.
    #[graphql(complexity = "about(5, child_complexity)")]
    async fn passes(&self, ctx: &Context<'_>) -> Result<Option<Vec<DocumentPass>>> {
        let rows = loaders(ctx)?.passes_of_document.load(self.row.id).await?.unwrap_or_default();
        Ok(Some(rows.into_iter().map(DocumentPass::from).collect()))
    }

    /// The first characters of its text, where it has one.
    async fn beginning(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many characters, 1 to 20 000.", default = 500)] characters: i32,
    ) -> Result<Option<String>> {
        let characters = usize::try_from(characters.max(1)).unwrap_or_default().min(BEGINNING_MAX);
        let text = loaders(ctx)?.document_beginnings.load(self.row.id).await?;
        Ok(text.map(|text| text.chars().take(characters).collect()))
    }

    /// Where the words stand that it was looked for by, when it was found by its text.
    async fn snippet(&self) -> Option<Vec<SnippetPiece>> {
        Some(self.snippet.as_ref()?.iter().cloned().map(SnippetPiece::from).collect())
    }

    /// The association.
    async fn association(&self, ctx: &Context<'_>) -> Result<Option<Association>> {
        Ok(loaders(ctx)?.associations.load(self.row.association_id).await?.map(Association))
    }
}

/// A part of a text, and whether it is what was looked for.
#[derive(SimpleObject)]
pub struct SnippetPiece {
    /// The text as it is written.
    text: String,
    /// Whether it begins with a word that was looked for.
    hit: bool,
}

impl From<library::Piece> for SnippetPiece {
    fn from(piece: library::Piece) -> Self {
        Self { text: piece.text, hit: piece.hit }
    }
}

/// One of the files that a document has had.
pub struct DocumentVersion(document_version::Model);

impl From<document_version::Model> for DocumentVersion {
    fn from(row: document_version::Model) -> Self {
        Self(row)
    }
}

/// One of the files that a document has had.
#[Object]
impl DocumentVersion {
    /// Opaque identifier; goes into `documentVersionIds`.
    async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// Counted from one.
    async fn number(&self) -> i32 {
        self.0.number
    }

    /// What the file is called.
    async fn file_name(&self) -> &str {
        &self.0.file_name
    }

    /// What its bytes say it is.
    async fn media_type(&self) -> MediaType {
        self.0.media_type.into()
    }

    /// Its size in bytes.
    async fn size(&self) -> i64 {
        self.0.size
    }

    /// SHA-256 of the file, hexadecimal.
    async fn sha256(&self) -> &str {
        &self.0.sha256
    }

    /// What is new in it.
    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }

    /// What has become of its text.
    async fn text_state(&self) -> DocumentTextState {
        self.0.text_state.into()
    }

    /// How many pages it has, where that was counted.
    async fn pages(&self) -> Option<i32> {
        self.0.pages
    }

    /// When it was added.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// The path of its file, which works for some minutes and for this person alone; absent once the content was deleted.
    async fn url(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        if self.0.stored_file_id.is_none() {
            return Ok(None);
        }
        Ok(Some(version_file(service_of(ctx)?, &self.0)?))
    }
}

/// Something that a document is about.
pub struct DocumentLink(ID);

/// Something that a document is about.
#[Object]
impl DocumentLink {
    /// Its identifier.
    async fn object_id(&self) -> &ID {
        &self.0
    }

    /// The thing itself; nothing when the person may not read it, or when it is of a kind that is not asked for by itself.
    #[graphql(complexity = "once(2, child_complexity)")]
    async fn object(&self, ctx: &Context<'_>) -> Result<Option<Node>> {
        node(ctx, &self.0).await
    }
}

/// With whom a document is shared.
pub struct DocumentShare(document_share::Model);

impl From<document_share::Model> for DocumentShare {
    fn from(row: document_share::Model) -> Self {
        Self(row)
    }
}

/// With whom a document is shared: a circle of people, or one owner.
#[Object]
impl DocumentShare {
    /// Identifier of the share, for taking it back.
    async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// The circle; absent where it is one owner.
    async fn circle(&self) -> Option<DocumentCircle> {
        self.0.circle.map(Into::into)
    }

    /// The owner; absent where it is a circle.
    async fn owner(&self, ctx: &Context<'_>) -> Result<Option<Owner>> {
        let Some(id) = self.0.owner_id else { return Ok(None) };
        Ok(loaders(ctx)?.owners.load(id).await?.map(Owner::from))
    }

    /// The first day.
    async fn starts_on(&self) -> Date {
        Date(self.0.starts_on)
    }

    /// The last day, where there is one.
    async fn ends_on(&self) -> Option<Date> {
        self.0.ends_on.map(Date)
    }

    /// When it was taken back.
    async fn revoked_at(&self) -> Option<DateTime> {
        self.0.revoked_at.map(DateTime)
    }
}

/// Which documents.
#[derive(Default, InputObject)]
pub struct DocumentFilterInput {
    /// Beginnings of words of the title, the kind, the file's name and the text, all of them; case and accents make no difference.
    search: Option<String>,
    /// What they are.
    kind: Option<DocumentKind>,
    /// The year of the documents.
    year: Option<i32>,
    /// Their language.
    language: Option<Locale>,
    /// Something that they are about, such as a unit.
    about_id: Option<ID>,
    /// Those that were put away, instead of those in use; for whoever manages the association.
    #[graphql(default)]
    archived: bool,
}

/// The documents of an association that the person may read.
///
/// # Errors
/// As `documents_list`.
pub async fn documents_of(
    ctx: &Context<'_>,
    association: AssociationId,
    filter: DocumentFilterInput,
    page: service::page::PageRequest,
) -> Result<Connection<Document>> {
    // What nothing can be about has no documents.
    let about = filter.about_id.as_ref().map(|id| {
        let (kind, uuid) = scalar::open(id).unwrap_or_default();
        ObjectKind::of_node(&kind).map_or((ObjectKind::Unit, uuid::Uuid::nil()), |kind| (kind, uuid))
    });
    let search = filter.search.filter(|text| !text.trim().is_empty());
    let filter = DocumentFilter {
        search: search.clone(),
        kind: filter.kind.map(Into::into),
        year: filter.year,
        language: filter.language.map(|language| language.0),
        about,
        archived: filter.archived,
    };
    let service = service_of(ctx)?;
    let rows = documents_list(service, association, &filter, page).await?;
    // Texts are long: they are read once for the page, and only for whoever asks for the places.
    let look = ctx.look_ahead();
    let asked =
        look.field("nodes").field("snippet").exists() || look.field("edges").field("node").field("snippet").exists();
    let mut snippets = match search.filter(|_| asked) {
        Some(search) => document_snippets(service, &rows.rows, &search).await?,
        None => std::collections::BTreeMap::new(),
    };
    Ok(rows.map(|row| Document { snippet: snippets.remove(&row.id), row }).into())
}
