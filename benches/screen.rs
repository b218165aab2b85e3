//! What a frame costs: laying a page out and drawing it, and moving on it.
#![allow(
    missing_docs,
    clippy::expect_used,
    clippy::panic,
    reason = "criterion names a function without words, and a bench may stop at a mistake"
)]

use std::io;
use std::time::{Duration, Instant};

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use openchair::advice::Adviser;
use openchair::app::{App, Event, Program};
use openchair::content::Library;
use openchair::keys::Key;
use openchair::page::Place;
use openchair::run::Face;
use openchair::terminal::{Capabilities, Device, Environment, Flags, Screen};
use openchair::words::Speech;
use ratatui::crossterm::event::Event as Report;
use ratatui::layout::Size;

/// A terminal that swallows everything.
#[derive(Debug)]
struct Null;

impl Device for Null {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        std::hint::black_box(bytes);
        Ok(())
    }

    fn read(&mut self, _wait: Option<Duration>) -> io::Result<Option<Report>> {
        Ok(None)
    }

    fn stop(&mut self) -> io::Result<Size> {
        Ok(SIZE)
    }
}

const SIZE: Size = Size::new(80, 24);

/// A blank screen.
fn blank() -> Screen<Null> {
    let environment = Environment::at_terminal("xterm-256color", SIZE);
    Screen::on(Null, &Capabilities::decide(&environment, Flags::default()))
}

/// Lays the page out and draws what differs.
fn show(app: &mut App<'_>, screen: &mut Screen<Null>) {
    let fit = screen.fit(&app.scene());
    app.fitted(fit);
    screen.show(&app.scene()).expect("nothing can fail here");
}

/// Takes the first item of page after page until a page is reached.
fn walk(app: &mut App<'_>, is_reached: impl Fn(Place) -> bool) {
    for _ in 0..30 {
        if is_reached(app.place()) {
            return;
        }
        app.update(Event::Take(0), Instant::now());
    }
    panic!("the page is not on the way of the first items");
}

fn frames(criterion: &mut Criterion) {
    let guide = Library::built_in().load().expect("the guide loads");
    let speech = Speech::new(&Library::built_in(), &guide, None).expect("the words load");
    let adviser = Adviser::new(&guide);
    let mut app = App::new(&adviser, &speech, true);

    walk(&mut app, |place| matches!(place, Place::Question(_)));
    bench_page(criterion, "question", &mut app);
    walk(&mut app, |place| matches!(place, Place::Group(_)));
    bench_page(criterion, "group", &mut app);
}

/// A whole page on a blank screen, then one step down and up again.
fn bench_page(criterion: &mut Criterion, name: &str, app: &mut App<'_>) {
    let mut group = criterion.benchmark_group(name);
    group.bench_function("new page", |bencher| {
        bencher.iter_batched_ref(blank, |screen| show(app, screen), BatchSize::SmallInput);
    });
    let mut screen = blank();
    show(app, &mut screen);
    let mut keys = [Key::Down, Key::Up].into_iter().cycle();
    group.bench_function("move", |bencher| {
        bencher.iter(|| {
            let key = keys.next().expect("a cycle has no end");
            app.update(Event::Key(key), Instant::now());
            show(app, &mut screen);
        });
    });
}

criterion_group!(benches, frames);
criterion_main!(benches);
