//! Serve the site.

use std::fs::File;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use app::accounts::cookies;
use app::clock::Clock;
use app::limits::Limits;
use app::world::World;
use axum::ServiceExt;
use axum::extract::Request;
use notify::{RecursiveMode, Watcher};
use rules::people::Role;
use storage::library::{Library, Source};

use super::{Done, library, migrate, open, sqlite_file};
use crate::config::{Serve, Switch};
use crate::layers::is_loopback;
use crate::{clockwork, layers};

/// Checks, migrates, catches up with the clock, then listens until it is told to stop.
pub async fn run(serve: Serve) -> Done {
    let origin = origin(&serve)?;
    // Behind a public proxy the listen address is loopback too; what people type decides.
    let loopback = serve.listen.ip().is_loopback() && is_loopback(&origin);
    if origin.starts_with("https://") && serve.trusted_proxies.is_empty() {
        tracing::warn!("no --trusted-proxy: everybody behind the proxy shares its address and its limits");
    }
    if serve.limits == Switch::Off && !loopback {
        return Err("--limits off is for tools on this machine: listen on 127.0.0.1 for that.".into());
    }
    let content = library(serve.store.content.as_deref())?;
    let db = open(&serve.store).await?;
    let _lock = lock(&serve.store.database)?;
    if serve.no_migrate {
        let pending = db.pending_migrations().await.map_err(|e| e.to_string())?;
        if pending > 0 {
            return Err(format!("The schema lacks {pending} migrations and --no-migrate is set. Back up, then start without it."));
        }
    } else {
        migrate(&db).await?;
    }
    let clock = Clock::System(serve.demo_clock.unwrap_or_default());
    let world = World::new(db, content, clock, Limits::with(serve.limits == Switch::On, &serve.chosen_limits), origin.clone()).await.map_err(|e| e.to_string())?;
    if world.settings().demo && !loopback {
        return Err("This database holds invented people whose passwords everybody knows; it is served on loopback only.".into());
    }
    if serve.demo_clock.is_some() && !world.settings().demo {
        return Err("--demo-clock moves the clock of a demo database only.".into());
    }
    first_admin(&world).await?;
    // Before the first request: an attempt that ended while we were away is handed in as of its deadline.
    clockwork::hand_in_overdue(&world).await.map_err(|p| format!("Attempts whose time is over could not be handed in ({}).", p.word()))?;
    tokio::spawn(clockwork::run(world.clone()));
    let _watcher = serve.store.content.as_deref().map(|dir| watch(&world, dir)).transpose()?;
    let listener = tokio::net::TcpListener::bind(serve.listen).await.map_err(|e| format!("Cannot listen on {}: {e}.", serve.listen))?;
    println!("Stazh is at {origin}");
    let service = ServiceExt::<Request>::into_make_service_with_connect_info::<SocketAddr>(layers::service(world.clone(), &serve.trusted_proxies));
    axum::serve(listener, service).with_graceful_shutdown(stop()).await.map_err(|e| e.to_string())?;
    world.db.close().await;
    Ok(())
}

/// The address people type. Plain http is for loopback; elsewhere passwords would travel in clear.
fn origin(serve: &Serve) -> Done<String> {
    let loopback = serve.listen.ip().is_loopback();
    let origin = match &serve.origin {
        Some(origin) => origin.trim_end_matches('/').to_owned(),
        None if loopback => format!("http://{}", serve.listen),
        None => return Err("Say with --origin which address people type: https://stazh.example.".into()),
    };
    match () {
        () if origin.starts_with("https://") || (loopback && is_loopback(&origin)) || (origin.starts_with("http://") && serve.insecure_http) => Ok(origin),
        () if origin.starts_with("http://") => Err("--origin is plain http: passwords would travel in clear. Use https, or --insecure-http if you know why.".into()),
        () => Err(format!("--origin {origin} is not an address: write https://stazh.example.")),
    }
}

/// One process a file: two would not know of each other's attempts.
fn lock(database: &str) -> Done<Option<File>> {
    let Some(file) = sqlite_file(database) else { return Ok(None) };
    let path = format!("{}.lock", file.display());
    let lock = File::create(&path).map_err(|e| format!("{path} cannot be made: {e}."))?;
    lock.try_lock().map_err(|_| format!("Another stazh uses {}. Stop it first; for several nodes use PostgreSQL.", file.display()))?;
    Ok(Some(lock))
}

/// On an empty database: a link for the first administrator, fifteen minutes.
async fn first_admin(world: &World) -> Done {
    let empty = async { world.db.read().await?.is_empty().await }.await.map_err(|e| e.to_string())?;
    if !empty {
        return Ok(());
    }
    let (token, hash) = cookies::token();
    let now = world.clock.now();
    let add = world.write(move |tx| async move {
        let id = tx.add_person("admin@localhost", "Администратор", now).await?;
        tx.grant(&id, Role::Admin, None, now).await?;
        tx.add_invite(&hash, &id, None, now, now + chrono::Duration::minutes(15)).await?;
        Ok::<_, storage::Error>(())
    });
    add.await.map_err(|e| e.to_string())?;
    println!("The database is empty. Sign in as admin@localhost after choosing a password here (15 minutes, once):\n{}/invite/{token}", world.origin);
    Ok(())
}

/// Reads changed content anew; a broken change is reported and the last good content stays.
fn watch(world: &World, dir: &Path) -> Done<notify::RecommendedWatcher> {
    let (sender, mut changes) = tokio::sync::mpsc::unbounded_channel();
    let tell = move |event: notify::Result<notify::Event>| {
        if event.is_ok_and(|e| !e.kind.is_access()) {
            // The receiver is gone only when the process ends.
            let _ = sender.send(());
        }
    };
    let mut watcher = notify::recommended_watcher(tell).map_err(|e| format!("{} cannot be watched: {e}.", dir.display()))?;
    watcher.watch(dir, RecursiveMode::Recursive).map_err(|e| format!("{} cannot be watched: {e}.", dir.display()))?;
    let (world, source) = (world.clone(), Source::Dir(dir.to_owned()));
    tokio::spawn(async move {
        while changes.recv().await.is_some() {
            // An editor saves in several steps; a quarter of a second of quiet, then once.
            tokio::time::sleep(std::time::Duration::from_millis(250)).await;
            while changes.try_recv().is_ok() {}
            let source = source.clone();
            match tokio::task::spawn_blocking(move || Library::load(&source)).await {
                Ok(Ok(library)) => {
                    world.set_library(Arc::new(library));
                    tracing::info!("content read anew");
                }
                Ok(Err(faults)) => faults.iter().for_each(|fault| tracing::error!(%fault, "content is broken, the last good one stays")),
                Err(error) => tracing::error!(%error, "content could not be read"),
            }
        }
    });
    Ok(watcher)
}

/// Ctrl-C or SIGTERM: requests under way are finished, new ones are not taken.
async fn stop() {
    let mut term = match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        Ok(term) => term,
        Err(error) => {
            tracing::error!(%error, "cannot listen for SIGTERM");
            return std::future::pending().await;
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = term.recv() => {}
    }
    tracing::info!("stopping");
}
