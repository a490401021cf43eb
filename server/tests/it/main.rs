//! The server from outside: a request in, an answer out, over a real database in a folder of its own.

mod cache;
mod cookie;
mod cross_site;
mod files;
mod graphql_http;
mod harness;
mod headers;
mod health;
mod limits;
mod playground;
mod shutdown;
mod site;
mod start;
