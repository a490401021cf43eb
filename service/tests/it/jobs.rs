//! Jobs: made once, done once, tried again, given up, handed over.

mod crews;
mod kit;
mod life;
mod recurring;
