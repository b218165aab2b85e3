//! The service manager, which is told how the kiosk is.

use std::time::Duration;

/// How the kiosk is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The first page stands on the screen.
    Ready,
    /// The loop goes round.
    Alive,
    /// It ends.
    Stopping,
}

/// Whoever is told.
pub trait Notifier {
    /// Tells how the kiosk is. One that nobody hears goes on all the same.
    fn tell(&mut self, state: State);
}

/// systemd, or what speaks as it does. Nothing is told where it did not start the kiosk.
#[derive(Clone, Copy, Debug, Default)]
pub struct Manager;

impl Manager {
    /// How often it wants to hear that the kiosk is alive: twice within the time after which it
    /// would start it again. `None` where it does not watch.
    #[must_use]
    pub fn pulse(self) -> Option<Duration> {
        #[cfg(target_os = "linux")]
        let limit = sd_notify::watchdog_enabled();
        #[cfg(not(target_os = "linux"))]
        let limit: Option<Duration> = None;
        limit
            .map(|limit| limit / 2)
            .filter(|pulse| !pulse.is_zero())
    }
}

impl Notifier for Manager {
    #[cfg(target_os = "linux")]
    fn tell(&mut self, state: State) {
        use sd_notify::NotifyState;
        // A manager that is gone cannot be told.
        let _ = sd_notify::notify(&[match state {
            State::Ready => NotifyState::Ready,
            State::Alive => NotifyState::Watchdog,
            State::Stopping => NotifyState::Stopping,
        }]);
    }

    #[cfg(not(target_os = "linux"))]
    fn tell(&mut self, _state: State) {}
}
