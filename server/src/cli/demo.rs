//! `mitoyen demo`.

use service::platform::{Scale, demo_fill, demo_scale};

use super::host;
use crate::{config::Config, start::StartError};

/// What to add to the demonstration.
#[derive(clap::Args, Debug)]
pub(super) struct Options {
    /// Also fill a portfolio to measure with: associations x units x calls, such as 50x60x20.
    #[arg(long, value_parser = parse_scale)]
    scale: Option<Scale>,
    /// With a portfolio, also one association of so many units.
    #[arg(long, requires = "scale", default_value_t = 0, value_parser = clap::value_parser!(u32).range(0..=5000))]
    large: u32,
}

fn parse_scale(text: &str) -> Result<Scale, String> {
    let numbers: Vec<u32> = text
        .split('x')
        .map(str::parse)
        .collect::<Result<_, _>>()
        .map_err(|_| "three numbers with x between them".to_owned())?;
    match numbers.as_slice() {
        [associations @ 1..=9000, units @ 1..=2000, calls @ 0..=200] => {
            Ok(Scale { associations: *associations, units: *units, calls: *calls, large: 0 })
        }
        _ => Err("at most 9000 associations x 2000 units x 200 calls".to_owned()),
    }
}

/// Fills the database with the demonstration.
pub(super) async fn fill(config: &Config, options: &Options) -> Result<(), StartError> {
    let host = host(config).await?;
    if !config.demo {
        tracing::warn!("the demo accounts have no password and can be entered only while demo (MITOYEN_DEMO) is true");
    }
    let filled = async {
        demo_fill(&host).await?;
        if let Some(scale) = options.scale {
            demo_scale(&host, Scale { large: options.large, ..scale }).await?;
        }
        // What follows from it, such as telling people, is not left to the first server.
        service::jobs::drain(&host).await
    };
    let filled = filled.await.map(drop).map_err(|error| StartError::Refused(error.to_string()));
    // The write-ahead log is folded into the file, so that the file alone can be copied.
    host.database.close().await.map_err(StartError::Database)?;
    filled
}
