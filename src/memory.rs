//! The memory of a kiosk stays in memory: what a visitor told is written to no disk.

/// What could be done about it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// No image of this process is written where it crashes.
    pub no_cores: bool,
    /// Nothing of it is swapped out. Where the limit of locked memory is not lifted, nothing is
    /// locked: memory that is asked for later would not be given, and the kiosk would end. Then the
    /// service has to forbid swap (`MemorySwapMax=0`).
    pub no_swap: bool,
}

/// Keeps this process out of core images and, where it may, out of the swap. The limit of cores holds
/// for programs that it starts, too.
#[cfg(unix)]
#[must_use]
pub fn hold() -> Held {
    use rustix::process::{Resource, Rlimit, setrlimit};

    let none = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    let limited = setrlimit(Resource::Core, none).is_ok();
    Held {
        no_cores: limited && is_private(),
        no_swap: is_locked(),
    }
}

/// There is nothing to be done here.
#[cfg(not(unix))]
#[must_use]
pub const fn hold() -> Held {
    Held {
        no_cores: false,
        no_swap: false,
    }
}

/// A program that collects cores gets them whatever the limit is (core(5)), but not of a process
/// that may not be looked into.
#[cfg(target_os = "linux")]
fn is_private() -> bool {
    use rustix::process::{DumpableBehavior, set_dumpable_behavior};
    set_dumpable_behavior(DumpableBehavior::NotDumpable).is_ok()
}

#[cfg(all(unix, not(target_os = "linux")))]
const fn is_private() -> bool {
    true
}

#[cfg(target_os = "linux")]
fn is_locked() -> bool {
    use rustix::mm::{MlockAllFlags, mlockall};
    use rustix::process::{Resource, getrlimit};
    let is_lifted = getrlimit(Resource::Memlock).current.is_none();
    is_lifted && mlockall(MlockAllFlags::CURRENT | MlockAllFlags::FUTURE).is_ok()
}

#[cfg(all(unix, not(target_os = "linux")))]
const fn is_locked() -> bool {
    false
}

#[cfg(all(test, unix))]
mod tests {
    use rustix::process::{Resource, getrlimit};

    use super::*;

    #[test]
    fn a_kiosk_leaves_no_core_image() {
        assert!(hold().no_cores);
        assert_eq!(getrlimit(Resource::Core).current, Some(0));
    }
}
