//! The pages through their router, over a real database: no server and no browser.

mod charges;
mod errors;
mod form;
mod home;
mod identity;
mod pages;
mod preview;
mod site;
