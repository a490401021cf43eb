//! View components: the shell of a page and the pieces inside it.
//!
//! They are rendered on the server, take strings that are already translated and hold no business rule.
//! `README.md` beside this file has one example of each; the look is in `style/`.

mod action;
mod assets;
mod chart;
mod field;
mod form;
mod frame;
mod icon;
mod message;
mod place;
mod section;
mod shell;
mod steps;
mod table;
mod tone;
mod upload;
mod words;

pub use action::{ActionCard, ButtonKind, Card, Cards, LinkButton, PrintButton, SubmitButton};
pub use assets::{Assets, AssetsError};
pub use chart::{Bar, BarChart};
pub use field::{Choice, Field, FieldKind, FormErrors};
pub use form::{ErrorSummary, Fieldset, FormActions, FormRow, MoreFilters, PostForm};
pub use frame::{AssociationFrame, Frame, Head, Person, StandingBar};
pub use icon::{Glyph, Icon};
pub use message::{Banner, EmptyState, StatusChip};
pub use place::{Place, Tabs};
pub use section::{Fact, FactList, Money, PageHeader};
pub use shell::Shell;
pub use steps::{Event, Step, StepState, Stepper, Timeline};
pub use table::{Column, DataTable, Order, Row};
pub use tone::Tone;
pub use upload::{FileUpload, UploadWords};
pub use words::ShellWords;
