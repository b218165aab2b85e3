//! What proving and comparing costs as guides grow: 10, 100, 1,000 and 10,000 questions.
#![allow(
    missing_docs,
    clippy::print_stdout,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "criterion names a function without words, and a bench may stop at a mistake"
)]

#[path = "../tests/support/chance.rs"]
mod chance;
#[path = "../tests/support/synthetic.rs"]
mod synthetic;

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use openchair::advice::Adviser;
use openchair::diff;
use openchair::proof::{self, CEILING};

use synthetic::{Sort, synthetic, with_another_wish};

/// Questions and groups.
const SIZES: [(usize, usize); 4] = [(10, 10), (100, 50), (1_000, 500), (10_000, 1_000)];

fn scale(criterion: &mut Criterion) {
    for sort in [Sort::Sane, Sort::Chain, Sort::Worst] {
        let name = format!("{sort:?}").to_lowercase();
        let mut group = criterion.benchmark_group(name);
        group.sample_size(10);
        group.warm_up_time(Duration::from_millis(1));
        group.measurement_time(Duration::from_millis(1));
        for (questions, groups) in SIZES {
            let guide = synthetic(sort, questions, groups);
            let other = with_another_wish(&guide);
            let begun = Instant::now();
            let proof = proof::prove(&Adviser::new(&guide), CEILING);
            println!(
                "{sort:?} {questions}/{groups}: {} paths, {} states, {} unproven, {:?}",
                proof.paths,
                proof.states,
                proof.unproven.len(),
                begun.elapsed(),
            );
            let begun = Instant::now();
            let (old, new) = (Adviser::new(&guide), Adviser::new(&other));
            let compared = diff::compare(&old, &new, CEILING);
            let changed = compared.map(|diff| (diff.paths, diff.changed.paths));
            println!("compared: {changed:?}, {:?}", begun.elapsed());
            group.bench_function(BenchmarkId::new("prove", questions), |bencher| {
                bencher.iter(|| proof::prove(&Adviser::new(&guide), black_box(CEILING)));
            });
            group.bench_function(BenchmarkId::new("diff", questions), |bencher| {
                bencher.iter(|| {
                    let (old, new) = (Adviser::new(&guide), Adviser::new(&other));
                    diff::compare(&old, &new, black_box(CEILING))
                });
            });
        }
    }
}

criterion_group!(benches, scale);
criterion_main!(benches);
