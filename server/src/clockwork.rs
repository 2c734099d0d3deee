//! What the clock does by itself: hands in attempts whose time is over, forgets full buckets, reads settings anew.

use std::time::Duration;

use app::exams::verbs;
use app::problem::Problem;
use app::world::World;
use rules::attempt::GRACE_SECONDS;

/// Hands in every attempt whose time is over. Run once before the first request, then every few seconds.
pub async fn hand_in_overdue(world: &World) -> Result<usize, Problem> {
    let now = world.clock.now();
    let due = world.db.read().await?.overdue(now - chrono::Duration::seconds(GRACE_SECONDS)).await?;
    let mut count = 0;
    for id in due {
        let closed = world
            .write(move |tx| async move {
                let sitting = tx.attempt(&id).await?;
                // In the last millisecond of the grace an answer still counts.
                if sitting.clock.is_over(now) {
                    verbs::close(&tx, &sitting, now).await?;
                }
                Ok::<_, Problem>(sitting.clock.is_over(now))
            })
            .await;
        // One attempt that cannot be closed must not keep the others open.
        match closed {
            Ok(closed) => count += usize::from(closed),
            Err(problem) => tracing::error!(?problem, "an overdue attempt could not be handed in"),
        }
    }
    Ok(count)
}

/// Goes on until the process ends.
pub async fn run(world: World) {
    let mut beat = tokio::time::interval(Duration::from_secs(5));
    let mut round = 0_u64;
    loop {
        beat.tick().await;
        match hand_in_overdue(&world).await {
            Ok(0) => {}
            Ok(count) => tracing::info!(count, "handed in by time"),
            Err(problem) => tracing::warn!(?problem, "could not hand in overdue attempts, trying again"),
        }
        round += 1;
        if round.is_multiple_of(6) {
            world.limits.sweep();
            if let Err(error) = world.reload_settings().await {
                tracing::warn!(%error, "could not read the settings anew");
            }
        }
    }
}
