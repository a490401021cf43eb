//! The entry point that the browser loads: it wakes the islands that the server has rendered, and nothing else.

// The linker drops the islands of a crate that nobody names.
use app as _;
use wasm_bindgen::prelude::wasm_bindgen;

/// Called once by the page's module script.
#[wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
