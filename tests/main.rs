//! Stories through the edge: the whole service with its layers, a database, and visitors without scripts.
//!
//! Read `world` (a site and its cast) and `visitor` (a browser without scripts) first; then any story.

#[path = "../storage/src/tests/served.rs"]
mod served;
mod world;
mod visitor;
mod html;
mod form;
mod steps;

mod path;
mod attempts;
mod closing;
mod accounts;
mod forms;
mod crawl;
mod links;
mod edge;
mod access;
mod canary;
mod limits;
mod queries;
mod layers;
mod content;
