//! `stazh`: the whole deployment in one file.

use std::process::ExitCode;

use clap::Parser;
use server::commands;
use server::config::{Cli, Command};

#[tokio::main]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    let log = if matches!(cli.command, Command::Serve(_)) { "info" } else { "warn" };
    commands::start_log(log);
    let done = match cli.command {
        Command::Serve(serve) => commands::serve::run(serve).await,
        Command::Demo(demo) => commands::demo::run(demo).await,
        Command::Content(content) => commands::content::run(&content),
        Command::User(user) => commands::user::run(user).await,
        Command::Routes(routes) => commands::routes::run(&routes),
        Command::Doctor(doctor) => commands::doctor::run(doctor).await,
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}
