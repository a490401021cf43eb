//! The small enumerations of charges.

use serde::{Deserialize, Serialize};

use crate::{property::kinds, refusal::Refusal};

kinds! {
    /// Whether a charge recurs. The reserve fund is fed in proportion to the ordinary ones (C. civ. art. 3.86 §3).
    ChargeNature refused as "charge-nature-unknown" {
        /// Recurs: insurance, cleaning, upkeep.
        Ordinary = "ordinary",
        /// Does not recur: works that the general meeting decided.
        Extraordinary = "extraordinary",
    }
}
