//! Memory that is kept to itself: no core file, no other process that reads it, no swap.

/// Keeps the memory of this process to itself, as far as the system lets it. What it does not let,
/// the operator has to: a kiosk that did not start would help nobody.
pub fn keep_to_itself() {
    #[cfg(unix)]
    no_core();
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
        no_swap();
    }
}

#[cfg(unix)]
fn no_core() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let none = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    let _ = setrlimit(Resource::Core, none);
}

/// Only where any amount may be locked: under a limit, memory asked for later would be refused.
#[cfg(target_os = "linux")]
fn no_swap() {
    use rustix::mm::{MlockAllFlags, mlockall};
    use rustix::process::{Resource, getrlimit};
    if getrlimit(Resource::Memlock).current.is_none() {
        // What is not used yet takes no memory until it is.
        let _ = mlockall(MlockAllFlags::CURRENT | MlockAllFlags::FUTURE | MlockAllFlags::ONFAULT);
    }
}
