//! What is shipped around the program agrees with itself: services, keymap, settings and the package.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on fails where it stands"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

const UNITS: [&str; 2] = ["openchair-kiosk.service", "openchair-touch.service"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap()
}

fn unit(name: &str) -> String {
    read(&format!("kiosk/{name}"))
}

/// What is set in a file of systemd: `Name=value` lines without comments.
fn settings(text: &str) -> Vec<(&str, &str)> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once('=')).collect()
}

/// The values of a setting that may stand more than once.
fn values<'a>(text: &'a str, name: &str) -> Vec<&'a str> {
    let all = settings(text).into_iter();
    all.filter(|(it, _)| *it == name)
        .map(|(_, value)| value)
        .collect()
}

/// What the package takes, and where it puts that: pairs of a path in the project and one in the system.
fn assets() -> Vec<(String, String)> {
    let manifest = read("Cargo.toml");
    let list = manifest.split("\nassets = [").nth(1).unwrap();
    let list = list.split("\n]").next().unwrap();
    let quoted = |line: &str| {
        let mut parts = line.split('"').skip(1).step_by(2).map(str::to_owned);
        Some((parts.next()?, parts.next()?))
    };
    list.lines().filter_map(quoted).collect()
}

/// The files of the project that a pattern of the package names.
fn matches(pattern: &str) -> Vec<PathBuf> {
    let path = root().join(pattern);
    let name = path.file_name().unwrap().to_str().unwrap().to_owned();
    let Some((before, after)) = name.split_once('*') else {
        return path.exists().then_some(path).into_iter().collect();
    };
    let files = fs::read_dir(path.parent().unwrap()).unwrap();
    let files = files.map(|it| it.unwrap().path());
    let named = |it: &PathBuf| {
        let name = it.file_name().unwrap().to_str().unwrap();
        it.is_file() && name.starts_with(before) && name.ends_with(after)
    };
    files.filter(named).collect()
}

/// Every file that the package puts into a system, besides what is built.
fn installed() -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for (from, to) in assets() {
        for file in matches(&from) {
            let name = file.file_name().unwrap().to_str().unwrap();
            all.insert(match to.strip_suffix('/') {
                Some(folder) => format!("/{folder}/{name}"),
                None => format!("/{to}"),
            });
        }
    }
    all
}

#[test]
fn all_that_the_package_takes_is_there() {
    let assets = assets();
    assert!(assets.len() > 15);
    for (from, _) in assets {
        if !from.starts_with("target/") {
            assert!(!matches(&from).is_empty(), "{from}");
        }
    }
}

#[test]
fn all_that_stands_in_the_folder_of_the_kiosk_is_explained() {
    let readme = read("kiosk/README.md");
    for entry in fs::read_dir(root().join("kiosk")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let told = readme.contains(&format!("`{name}`")) || readme.contains(&format!("`{name}/`"));
        assert!(told || name == "README.md", "{name}");
    }
}

#[test]
fn what_a_service_reads_is_what_the_package_brings() {
    let installed = installed();
    for name in UNITS {
        assert!(installed.contains(&format!("/usr/lib/systemd/system/{name}")));
        let text = unit(name);
        let words = text.lines().filter(|line| line.starts_with("Exec"));
        let words = words.flat_map(|line| line.split([' ', '=']));
        let ours: Vec<&str> = words.filter(|it| it.contains("/openchair/")).collect();
        assert!(!ours.is_empty(), "{name}");
        for path in ours {
            assert!(installed.contains(path), "{name}: {path}");
        }
        for wanted in values(&text, "Documentation") {
            let file = wanted.split(' ').find_map(|it| it.strip_prefix("file:"));
            assert!(installed.contains(file.unwrap()), "{name}: {wanted}");
        }
    }
}

#[test]
fn a_service_runs_as_the_user_that_is_made_for_it() {
    let users = read("kiosk/openchair.sysusers");
    let user = users.lines().find_map(|it| it.strip_prefix("u ")).unwrap();
    assert!(user.ends_with("/usr/sbin/nologin"));
    for name in UNITS {
        let named = user.split(' ').next().unwrap();
        assert_eq!(values(&unit(name), "User"), [named], "{name}");
    }
}

#[test]
fn a_service_always_comes_back_and_leaves_nothing_of_a_visit() {
    for name in UNITS {
        let text = unit(name);
        for (setting, value) in [
            ("Restart", "always"),
            ("StartLimitIntervalSec", "0"),
            ("Type", "notify"),
            ("WatchdogSec", "20"),
            ("LimitCORE", "0"),
            ("MemorySwapMax", "0"),
            ("LimitMEMLOCK", "infinity"),
            ("ProtectSystem", "strict"),
            ("ProtectHome", "yes"),
            ("PrivateNetwork", "yes"),
            ("NoNewPrivileges", "yes"),
            ("CapabilityBoundingSet", ""),
            ("TTYReset", "yes"),
            ("TTYVHangup", "yes"),
            ("TTYVTDisallocate", "yes"),
        ] {
            assert_eq!(values(&text, setting), [value], "{name}: {setting}");
        }
        // Both want the same console.
        let other = UNITS.into_iter().find(|it| *it != name).unwrap();
        assert!(values(&text, "Conflicts")[0].contains(other), "{name}");
        // A keymap that is not loaded leaves ways out: without `-` the service does not start.
        let before = values(&text, "ExecStartPre");
        let keymap = before.iter().find(|it| it.contains("loadkeys")).unwrap();
        assert!(keymap.starts_with("+/"), "{name}");
    }
    let touch = unit(UNITS[1]);
    let start = values(&touch, "ExecStart")[0];
    let cage = start.split(" -- ").next().unwrap();
    assert!(
        cage.ends_with("cage -d"),
        "cage switches consoles with -s: {cage}"
    );
    assert!(start.ends_with("/usr/bin/openchair --kiosk --touch"));
}

#[test]
fn a_kiosk_can_start_what_prints_and_nothing_else() {
    let text = unit(UNITS[0]);
    assert_eq!(values(&text, "NoExecPaths"), ["/"]);
    let may: BTreeSet<&str> = values(&text, "ExecPaths")[0].split(' ').collect();
    let programs = [
        "/usr/bin/openchair",
        "/usr/bin/lp",
        "/usr/bin/lpstat",
        "/usr/bin/cancel",
    ];
    // Libraries are run as well.
    let expected: BTreeSet<&str> = programs.into_iter().chain(["/usr/lib"]).collect();
    assert_eq!(may, expected);
    let spooler = read("src/press/spooler.rs");
    let started = spooler.split('"').filter(|it| it.starts_with("/usr/bin/"));
    for program in started {
        assert!(may.contains(program), "{program}");
    }
}

#[test]
fn installing_enables_nothing() {
    for script in ["postinst", "postrm", "prerm"] {
        let text = read(&format!("kiosk/deb/{script}"));
        for word in [" enable", " start ", " restart", "preset"] {
            assert!(
                !text.contains(&format!("systemctl{word}")),
                "{script}: {word}"
            );
        }
    }
    for file in installed() {
        assert!(
            !file.starts_with("/etc/") || file == "/etc/openchair/kiosk.ron",
            "{file} would be in force"
        );
        assert!(!file.contains("sysctl.d") || file.starts_with("/usr/share/openchair/"));
    }
}

#[test]
fn the_lock_puts_every_setting_in_force_and_takes_it_back() {
    let lock = read("kiosk/lock.sh");
    let listed = lock
        .lines()
        .find_map(|it| it.strip_prefix("files=\""))
        .unwrap();
    let listed: BTreeSet<&str> = listed.trim_end_matches('"').split(' ').collect();
    let mut there = BTreeSet::new();
    let mut folders = vec![root().join("kiosk/etc")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                there.insert(path);
            }
        }
    }
    let named: BTreeSet<PathBuf> = listed
        .iter()
        .map(|it| root().join("kiosk/etc").join(it))
        .collect();
    assert_eq!(there, named);
    for file in listed {
        assert!(
            installed().contains(&format!("/usr/share/openchair/kiosk/etc/{file}")),
            "{file}"
        );
    }
}

#[test]
fn no_key_speaks_to_the_console() {
    let keymap = read("kiosk/keymap");
    let lines = keymap.lines().filter_map(|it| it.strip_prefix("keycode "));
    let bound: Vec<(u16, &str)> = lines
        .map(|it| {
            let (key, action) = it.split_once(" = ").unwrap();
            (key.parse().unwrap(), action)
        })
        .collect();
    // Nothing but these moves is left of what is bound anew.
    let moves = ["Up", "Down", "Left", "Right", "Prior", "Next"];
    assert!(
        bound
            .iter()
            .all(|(_, it)| *it == "VoidSymbol" || moves.contains(it))
    );
    let gone: BTreeSet<u16> = bound
        .iter()
        .filter(|(_, it)| *it == "VoidSymbol")
        .map(|(key, _)| *key)
        .collect();
    // F1 to F12, both Alts, Scroll Lock, SysRq, Print Screen, Delete twice, Break, Pause.
    let wanted = (59..=68).chain([87, 88, 56, 100, 70, 84, 99, 111, 83, 101, 119]);
    for key in wanted {
        assert!(gone.contains(&key), "{key}");
    }
    // What a person needs stays: digits, Enter, Backspace, Escape, Tab, x, h, the number pad.
    for key in [
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 14, 15, 28, 35, 45, 71, 72, 73, 82, 96,
    ] {
        assert!(!gone.contains(&key), "{key}");
    }
}

#[test]
fn no_key_leads_out_of_the_terminal_of_a_touch_kiosk() {
    let text = read("kiosk/foot.ini");
    assert_eq!(values(&text, "lines"), ["0"]);
    let (_, bindings) = text.split_once("[key-bindings]").unwrap();
    let bindings = settings(bindings);
    for action in [
        "spawn-terminal",
        "show-urls-launch",
        "search-start",
        "font-increase",
        "clipboard-paste",
    ] {
        assert!(bindings.iter().any(|(name, _)| *name == action), "{action}");
    }
    for (name, keys) in bindings {
        assert_eq!(keys, "none", "{name}");
    }
}
