//! What only a browser can measure.

use std::process::Command;

use anyhow::Result;

use crate::{process, project::Project, setup};

/// Types into the filter of a list of units and tells how long each key stroke took, from the event to the finished layout.
pub(super) fn filter(project: &Project, address: &str, path: &str) -> Result<String> {
    let mut command = Command::new("node");
    command
        .arg("measure/filter.mjs")
        .arg(format!("http://{address}"))
        .arg(path)
        .current_dir(project.root.join("end2end"));
    if let Some(chromium) = setup::chromium() {
        command.env("MITOYEN_CHROMIUM", chromium);
    }
    Ok(process::output(&mut command)?.trim().to_owned())
}
