//! The information about a unit that is sold (C. civ. art. 3.94), which practice calls état daté: one set of facts, printed and attached for machines.
//!
//! Unlike the letters, which are given finished sentences beside their facts, this document is written from its facts here: what is printed cannot
//! say something else than what is attached. The caller brings the words of the reader's language as [`TransferWords`].

mod check;
mod data;
mod files;
mod plain;
mod view;
mod words;
mod xml;

pub use data::{
    IssueStatus, SCHEMA_NAME, SectionNeed, SectionOutcome, TransferAnnex, TransferAssociation, TransferData,
    TransferDocument, TransferIssue, TransferItem, TransferLine, TransferRequest, TransferSection, TransferSyndic,
    TransferVerified,
};
pub use files::{SCHEMA, TransferFiles, json, xml};
pub use view::{AnnexNote, AnnexPlace, picture, render};
pub use words::TransferWords;
