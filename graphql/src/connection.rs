//! Lists in pages, as Relay's cursor connections specification has them.

use async_graphql::{Object, OutputType, SimpleObject};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use entity::refusal::Refusal;
use service::{
    Result,
    page::{PageRequest, Slice},
};

use crate::{
    charges::{CallForFunds, Contribution, PreviewContribution},
    identity::{
        AuditEntry, Organization, PlatformAccount, PlatformMember, RoleAssignment, SecondFactorHolder, SupportGrant,
    },
    library::Document,
    messaging::{AddressFailure, Delivery, Notification},
    outside::{Letter, LetterBatch, WebhookDelivery},
    platform::Job,
    property::{
        Association, Handover, Head, Import, KeyPart, KeyReading, Neighbour, Occupant, Owner, OwnerSimulation,
        OwnerStake, PlannedUnit, SearchResult, Title, Unit, UnitShares, UnitSimulation,
    },
    transfer::Transfer,
};

/// Rows on a page when nobody says otherwise.
const FIRST: u32 = 25;
/// What a cursor holds besides a number, so that other encoded texts are not taken for one.
const TAG: &str = "after:";
/// The cost from which on more makes no difference; keeps sums of sums inside the type.
const COST_MAX: usize = 1_000_000;

/// Understands `first` and `after`.
///
/// # Errors
/// `page-size`, `cursor-malformed`.
pub fn page(first: Option<i32>, after: Option<&str>) -> Result<PageRequest> {
    // A negative number is as impossible as zero, which is refused with the right words.
    let first = first.map_or(FIRST, |first| u32::try_from(first).unwrap_or_default());
    let offset = match after {
        None => 0,
        Some(cursor) => read_cursor(cursor).ok_or_else(|| Refusal::new("cursor-malformed").at("after"))?,
    };
    PageRequest::new(first, offset)
}

/// What a list costs: as much as its rows together.
pub fn list_cost(first: Option<i32>, child: usize) -> usize {
    // More rows than a page may have are refused when the field is reached.
    let first = first.map_or(FIRST, |first| u32::try_from(first).unwrap_or_default());
    let rows = usize::try_from(first).unwrap_or(COST_MAX).clamp(1, COST_MAX);
    rows.saturating_mul(child).clamp(1, COST_MAX)
}

/// What one thing costs that takes as much work as so many fields.
pub fn once(work: usize, child: usize) -> usize {
    work.saturating_add(child).min(COST_MAX)
}

/// What a list without pages costs, when it has about so many rows.
pub fn about(rows: usize, child: usize) -> usize {
    rows.saturating_mul(child).saturating_add(1).min(COST_MAX)
}

/// The mark after the row at this position, counted from zero.
fn cursor(position: u64) -> String {
    URL_SAFE_NO_PAD.encode(format!("{TAG}{}", position.saturating_add(1)))
}

fn read_cursor(cursor: &str) -> Option<u64> {
    let text = String::from_utf8(URL_SAFE_NO_PAD.decode(cursor).ok()?).ok()?;
    // The database counts rows with signed numbers.
    text.strip_prefix(TAG)?.parse::<u32>().ok().map(u64::from)
}

/// Where a page stands in its list.
#[derive(SimpleObject)]
pub struct PageInfo {
    /// Whether more follows: ask again with `after: endCursor`.
    has_next_page: bool,
    /// Whether rows stand before this page.
    has_previous_page: bool,
    /// The mark of the first row.
    start_cursor: Option<String>,
    /// The mark of the last row.
    end_cursor: Option<String>,
}

/// One row of a page.
pub struct Edge<N> {
    cursor: String,
    node: N,
}

/// A page of a list.
pub struct Connection<N> {
    edges: Vec<Edge<N>>,
    offset: u64,
    has_next: bool,
}

impl<N> Connection<N> {
    fn info(&self) -> PageInfo {
        PageInfo {
            has_next_page: self.has_next,
            has_previous_page: self.offset > 0,
            start_cursor: self.edges.first().map(|edge| edge.cursor.clone()),
            end_cursor: self.edges.last().map(|edge| edge.cursor.clone()),
        }
    }
}

impl<N> Connection<N> {
    fn new<R>(slice: Slice<R>, mut node: impl FnMut(R) -> N) -> Self {
        let rows = (slice.offset..).zip(slice.rows);
        let edges = rows.map(|(position, row)| Edge { cursor: cursor(position), node: node(row) }).collect();
        Self { edges, offset: slice.offset, has_next: slice.has_next }
    }
}

impl<R, N: From<R>> From<Slice<R>> for Connection<N> {
    fn from(slice: Slice<R>) -> Self {
        Self::new(slice, N::from)
    }
}

/// A page of a list whose length is known.
pub struct Counted<N> {
    page: Connection<N>,
    total: usize,
}

impl<N> Counted<N> {
    /// Cuts a page out of a whole list.
    pub fn of<R>(rows: Vec<R>, page: PageRequest) -> Self
    where
        N: From<R>,
    {
        Self::new(rows, page, N::from)
    }

    /// Cuts a page out of a whole list and makes nodes of its rows alone.
    pub fn new<R>(
        rows: impl IntoIterator<Item = R, IntoIter: ExactSizeIterator>,
        page: PageRequest,
        node: impl FnMut(R) -> N,
    ) -> Self {
        let rows = rows.into_iter();
        let total = rows.len();
        let offset = usize::try_from(page.offset).unwrap_or(usize::MAX);
        let first = usize::try_from(page.first).unwrap_or(usize::MAX);
        let has_next = offset.saturating_add(first) < total;
        let rows = rows.skip(offset).take(first).collect();
        Self { page: Connection::new(Slice { rows, offset: page.offset, has_next }, node), total }
    }
}

/// One row of a page.
#[Object(
    concrete(name = "AddressFailureEdge", params(AddressFailure)),
    concrete(name = "AssociationEdge", params(Association)),
    concrete(name = "AuditEdge", params(AuditEntry)),
    concrete(name = "CallForFundsEdge", params(CallForFunds)),
    concrete(name = "ContributionEdge", params(Contribution)),
    concrete(name = "OutgoingMessageEdge", params(Delivery)),
    concrete(name = "DocumentEdge", params(Document)),
    concrete(name = "HeadEdge", params(Head)),
    concrete(name = "ImportEdge", params(Import)),
    concrete(name = "HandoverEdge", params(Handover)),
    concrete(name = "JobEdge", params(Job)),
    concrete(name = "KeyPartEdge", params(KeyPart)),
    concrete(name = "KeyReadingEdge", params(KeyReading)),
    concrete(name = "DirectoryEntryEdge", params(Neighbour)),
    concrete(name = "LetterEdge", params(Letter)),
    concrete(name = "LetterBatchEdge", params(LetterBatch)),
    concrete(name = "WebhookDeliveryEdge", params(WebhookDelivery)),
    concrete(name = "OccupantEdge", params(Occupant)),
    concrete(name = "OrganizationEdge", params(Organization)),
    concrete(name = "OwnerEdge", params(Owner)),
    concrete(name = "OwnerSimulationEdge", params(OwnerSimulation)),
    concrete(name = "OwnerStakeEdge", params(OwnerStake)),
    concrete(name = "PlannedUnitEdge", params(PlannedUnit)),
    concrete(name = "NotificationEdge", params(Notification)),
    concrete(name = "PlatformAccountEdge", params(PlatformAccount)),
    concrete(name = "PlatformMemberEdge", params(PlatformMember)),
    concrete(name = "PreviewContributionEdge", params(PreviewContribution)),
    concrete(name = "RoleAssignmentEdge", params(RoleAssignment)),
    concrete(name = "SearchResultEdge", params(SearchResult)),
    concrete(name = "SecondFactorHolderEdge", params(SecondFactorHolder)),
    concrete(name = "SupportGrantEdge", params(SupportGrant)),
    concrete(name = "TitleEdge", params(Title)),
    concrete(name = "TransferEdge", params(Transfer)),
    concrete(name = "UnitEdge", params(Unit)),
    concrete(name = "UnitSharesEdge", params(UnitShares)),
    concrete(name = "UnitSimulationEdge", params(UnitSimulation))
)]
impl<N: OutputType> Edge<N> {
    /// The mark of the row: what `after` takes.
    async fn cursor(&self) -> &str {
        &self.cursor
    }

    /// The row.
    async fn node(&self) -> &N {
        &self.node
    }
}

/// A page of a list.
#[Object(
    concrete(name = "AddressFailureConnection", params(AddressFailure)),
    concrete(name = "AssociationConnection", params(Association)),
    concrete(name = "AuditConnection", params(AuditEntry)),
    concrete(name = "CallForFundsConnection", params(CallForFunds)),
    concrete(name = "OutgoingMessageConnection", params(Delivery)),
    concrete(name = "DocumentConnection", params(Document)),
    concrete(name = "HandoverConnection", params(Handover)),
    concrete(name = "ImportConnection", params(Import)),
    concrete(name = "JobConnection", params(Job)),
    concrete(name = "DirectoryEntryConnection", params(Neighbour)),
    concrete(name = "LetterConnection", params(Letter)),
    concrete(name = "LetterBatchConnection", params(LetterBatch)),
    concrete(name = "WebhookDeliveryConnection", params(WebhookDelivery)),
    concrete(name = "OccupantConnection", params(Occupant)),
    concrete(name = "OrganizationConnection", params(Organization)),
    concrete(name = "OwnerConnection", params(Owner)),
    concrete(name = "OwnerStakeConnection", params(OwnerStake)),
    concrete(name = "NotificationConnection", params(Notification)),
    concrete(name = "PlatformAccountConnection", params(PlatformAccount)),
    concrete(name = "PlatformMemberConnection", params(PlatformMember)),
    concrete(name = "RoleAssignmentConnection", params(RoleAssignment)),
    concrete(name = "SearchResultConnection", params(SearchResult)),
    concrete(name = "SecondFactorHolderConnection", params(SecondFactorHolder)),
    concrete(name = "SupportGrantConnection", params(SupportGrant)),
    concrete(name = "TitleConnection", params(Title)),
    concrete(name = "TransferConnection", params(Transfer)),
    concrete(name = "UnitConnection", params(Unit))
)]
impl<N: OutputType> Connection<N>
where
    Edge<N>: OutputType,
{
    /// The rows with their marks.
    async fn edges(&self) -> &[Edge<N>] {
        &self.edges
    }

    /// The rows alone.
    async fn nodes(&self) -> Vec<&N> {
        self.edges.iter().map(|edge| &edge.node).collect()
    }

    /// Where the page stands in the list.
    async fn page_info(&self) -> PageInfo {
        self.info()
    }
}

/// A page of a list whose length is known.
#[Object(
    concrete(name = "ContributionConnection", params(Contribution)),
    concrete(name = "HeadConnection", params(Head)),
    concrete(name = "KeyPartConnection", params(KeyPart)),
    concrete(name = "KeyReadingConnection", params(KeyReading)),
    concrete(name = "OwnerSimulationConnection", params(OwnerSimulation)),
    concrete(name = "PlannedUnitConnection", params(PlannedUnit)),
    concrete(name = "PreviewContributionConnection", params(PreviewContribution)),
    concrete(name = "UnitSharesConnection", params(UnitShares)),
    concrete(name = "UnitSimulationConnection", params(UnitSimulation))
)]
impl<N: OutputType> Counted<N>
where
    Edge<N>: OutputType,
{
    /// The rows with their marks.
    async fn edges(&self) -> &[Edge<N>] {
        &self.page.edges
    }

    /// The rows alone.
    async fn nodes(&self) -> Vec<&N> {
        self.page.edges.iter().map(|edge| &edge.node).collect()
    }

    /// Where the page stands in the list.
    async fn page_info(&self) -> PageInfo {
        self.page.info()
    }

    /// How many rows the whole list has.
    async fn total_count(&self) -> usize {
        self.total
    }
}

#[cfg(test)]
mod tests {
    use super::{COST_MAX, Counted, cursor, list_cost, page, read_cursor};

    #[test]
    fn a_cursor_says_how_many_rows_stand_before() {
        assert_eq!(read_cursor(&cursor(0)), Some(1));
        assert_eq!(page(None, Some(&cursor(24))).unwrap().offset, 25);
        for nonsense in ["", "25", "!", "YWZ0ZXI6LTE", "YWZ0ZXI6OTk5OTk5OTk5OTk5OTk"] {
            assert!(page(None, Some(nonsense)).is_err(), "{nonsense}");
        }
    }

    #[test]
    fn pages_have_a_largest_size() {
        assert_eq!(page(None, None).unwrap().first, 25);
        assert_eq!(page(Some(200), None).unwrap().first, 200);
        for wrong in [i32::MIN, -1, 0, 201, i32::MAX] {
            assert!(page(Some(wrong), None).is_err(), "{wrong}");
        }
    }

    #[test]
    fn costs_do_not_overflow() {
        assert_eq!(list_cost(Some(50), 7), 350);
        assert_eq!(list_cost(None, 2), 50);
        assert_eq!(list_cost(Some(-1), 7), 7);
        assert_eq!(list_cost(Some(i32::MAX), usize::MAX), COST_MAX);
    }

    #[test]
    fn a_whole_list_is_cut_into_pages() {
        let middle: Counted<u8> = Counted::of(vec![1_u8, 2, 3, 4, 5], page(Some(2), Some(&cursor(1))).unwrap());
        assert_eq!(middle.page.edges.iter().map(|edge| edge.node).collect::<Vec<_>>(), [3, 4]);
        assert!(middle.page.has_next && middle.total == 5);
        let end: Counted<u8> = Counted::of(vec![1_u8, 2], page(Some(2), None).unwrap());
        assert!(!end.page.has_next);
        let beyond: Counted<u8> = Counted::of(vec![1_u8], page(Some(2), Some(&cursor(9))).unwrap());
        assert!(beyond.page.edges.is_empty() && !beyond.page.has_next);
    }
}
