//! What the guide costs: loading it, giving advice, proving it.
#![allow(
    missing_docs,
    clippy::expect_used,
    reason = "criterion names a function without words, and a bench may stop at a mistake"
)]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use openchair::advice::Adviser;
use openchair::care;
use openchair::content::Library;
use openchair::guide::{Answer, Answers, Guide};
use openchair::interview::Interview;
use openchair::proof::{self, CEILING};

fn guide() -> Guide {
    let guide = Library::built_in().load();
    guide.expect("the built-in guide loads")
}

/// The answers of someone who always takes the first choice.
fn first_choices(guide: &Guide) -> Answers {
    let mut interview = Interview::begin(guide);
    while let Some(question) = interview.next(guide) {
        interview.answer(guide, question, Answer::Choice(0));
    }
    interview.answers().clone()
}

fn load(criterion: &mut Criterion) {
    criterion.bench_function("load", |bencher| bencher.iter_with_large_drop(guide));
}

fn advise(criterion: &mut Criterion) {
    let guide = guide();
    criterion.bench_function("adviser", |bencher| bencher.iter(|| Adviser::new(&guide)));
    let adviser = Adviser::new(&guide);
    let answers = first_choices(&guide);
    criterion.bench_function("advise", |bencher| {
        bencher.iter(|| adviser.advise(black_box(&answers)));
    });
}

/// What `check` does besides the proof: all texts, all lists of words, the age of every fact.
fn care(criterion: &mut Criterion) {
    let library = Library::built_in();
    let guide = guide();
    let day = guide.month.first_day();
    criterion.bench_function("care", |bencher| {
        bencher.iter_with_large_drop(|| care::look(&library, &guide, black_box(day)));
    });
}

fn prove(criterion: &mut Criterion) {
    let guide = guide();
    let adviser = Adviser::new(&guide);
    let mut group = criterion.benchmark_group("proof");
    group.sample_size(10);
    group.bench_function("all paths", |bencher| {
        bencher.iter(|| proof::prove(&adviser, black_box(CEILING)));
    });
}

criterion_group!(benches, load, advise, care, prove);
criterion_main!(benches);
