//! `mitoyen audit verify`.

use clap::Args;
use entity::id::OrganizationId;
use service::identity::{ChainReport, audit_verify};

use super::{open, print};
use crate::{config::Config, start::StartError};

#[derive(Args, Debug)]
pub(super) struct Options {
    /// The identifier of one organization; without it, every chain is checked, that of the platform too.
    #[arg(long, value_name = "ID")]
    organization: Option<OrganizationId>,
}

/// Checks the chains of the audit trail and prints a line for each; an error when one of them is broken.
pub(super) async fn verify(config: &Config, options: &Options) -> Result<(), StartError> {
    // The database is read as it is: a migration is no part of looking.
    let host = open(config).await?;
    let checked = audit_verify(&host, options.organization).await;
    host.database.close().await.map_err(StartError::Database)?;
    let reports = checked.map_err(|error| StartError::Refused(error.to_string()))?;
    print(&reports.iter().map(line).collect::<Vec<_>>().join("\n"))?;
    let broken = reports.iter().filter(|report| report.broken.is_some()).count();
    if broken == 0 {
        Ok(())
    } else {
        Err(StartError::Refused(format!("{broken} of {} chains of the audit trail are broken", reports.len())))
    }
}

fn line(report: &ChainReport) -> String {
    let whose = match &report.organization {
        Some((id, name)) => format!("{id} ({name})"),
        None => "platform".to_owned(),
    };
    let before = match report.unchained {
        0 => String::new(),
        count => format!(", and {count} from before the chain"),
    };
    let entries = format!("{} entries{before}", report.length);
    match &report.broken {
        None => format!("intact {whose}: {entries}, last {}", if report.head.is_empty() { "-" } else { &report.head }),
        Some(link) => {
            let event = link.event.map(|id| format!(" ({id})")).unwrap_or_default();
            format!("BROKEN {whose}: {entries}; entry {}{event}: {}", link.sequence, link.what)
        }
    }
}

#[cfg(test)]
mod tests {
    use service::identity::{BrokenLink, Fault};
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_broken_link_is_named() {
        let id = Uuid::from_u128(7);
        let report = ChainReport {
            organization: Some((OrganizationId(Uuid::from_u128(1)), "Étude".to_owned())),
            length: 12,
            head: "ab".to_owned(),
            unchained: 0,
            broken: Some(BrokenLink { sequence: 4, event: Some(id.into()), what: Fault::Content }),
        };
        let line = line(&report);
        assert!(line.starts_with("BROKEN 00000000-0000-0000-0000-000000000001 (Étude): 12 entries; entry 4"), "{line}");
        assert!(line.contains(&id.to_string()), "{line}");
        let intact = super::line(&ChainReport { broken: None, organization: None, ..report });
        assert_eq!(intact, "intact platform: 12 entries, last ab");
    }
}
