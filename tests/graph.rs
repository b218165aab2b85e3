//! The drawn tree: it says where each answer really leads, folds what is deep, holds any text, and
//! nothing in the picture covers anything else.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails where it stands"
)]

mod support {
    #[allow(dead_code, reason = "each test uses a part")]
    pub(crate) mod command;
    #[allow(dead_code, reason = "each test uses a part")]
    pub(crate) mod guides;
}

use std::collections::BTreeSet;

use openchair::chart::{self, Chart, Frame, Layout, Shape, Steps};
use openchair::content::Library;
use openchair::guide::{
    Answer, Choice, Condition, Guide, Lang, Question, QuestionIndex, Said, Text,
};
use openchair::interview::{self, Interview};
use openchair::page::Telling;
use openchair::words::Speech;
use rstest::rstest;

use support::command::{fails, run};
use support::guides::{load, shipped, small, small_folder};

/// Shows a guide in English.
fn told<T>(guide: &Guide, show: impl FnOnce(Telling<'_>) -> T) -> T {
    let speech = Speech::new(&Library::built_in(), guide, Some("en")).unwrap();
    let (lang, words) = speech.at(speech.begin());
    show(Telling { guide, lang, words })
}

fn chart(guide: &Guide, depth: usize) -> Chart {
    told(guide, |telling| Chart::new(telling, guide.first, depth))
}

fn text(words: &str) -> Text {
    Text::new(vec![(Lang::new("en"), words.to_owned())])
}

/// A question with so many choices, each of which leads where `next` says.
fn question(id: usize, next: &[Option<usize>]) -> Question {
    let to = |next: usize| Some(QuestionIndex(next));
    let choices = next.iter().enumerate();
    Question {
        id: format!("q{id}"),
        text: text(&format!("Question {id}?")),
        why: text("So."),
        when: Condition::default(),
        choices: choices
            .map(|(at, next)| Choice {
                id: format!("c{at}"),
                text: text(&format!("Choice {at}")),
                detail: None,
                pool: Some(openchair::guide::Pool::Visitors),
                wishes: Vec::new(),
                next: next.and_then(to),
            })
            .collect(),
        skip: None,
        next: None,
    }
}

/// The small guide with these questions in place of its own. No more than questions is looked at.
fn guide_of(questions: Vec<Question>) -> Guide {
    let mut guide = load(small());
    guide.languages = vec![Lang::new("en")];
    guide.first = QuestionIndex(0);
    guide.questions = questions;
    guide
}

/// Odd guides, by what is odd about them.
fn odd(name: &str) -> Guide {
    match name {
        "one question" => guide_of(vec![question(0, &[None, None])]),
        "eight ways" => {
            let all: Vec<Option<usize>> = (1..=8).map(Some).collect();
            let rest = (1..=8).map(|at| question(at, &[None]));
            guide_of(std::iter::once(question(0, &all)).chain(rest).collect())
        }
        "ways past many" => {
            // Each question leads to the next one and to the end of the file.
            let all = (0..30).map(|at| {
                let next = if at < 29 { Some(at + 1) } else { None };
                let last = if at < 29 { Some(29) } else { None };
                question(at, &[next, last, None])
            });
            guide_of(all.collect())
        }
        "hundreds" => {
            let all = (0..200).map(|at| {
                let next = |by: usize| (at + by < 200).then_some(at + by);
                question(at, &[next(1), next(3), next(7)])
            });
            guide_of(all.collect())
        }
        "long words" => {
            let mut only = question(0, &[None]);
            only.text = text(&"endless".repeat(5_000));
            only.choices[0].text = text(&"word ".repeat(20_000));
            guide_of(vec![only])
        }
        "wide letters" => {
            let mut only = question(0, &[None]);
            only.text = text(&"漢字かな".repeat(40));
            guide_of(vec![only])
        }
        "shipped" => shipped(),
        "small" => load(small()),
        _ => panic!("{name}"),
    }
}

// ---- where answers lead

/// Answers that a person could give, drawn from a number.
fn answers(guide: &Guide, mut seed: u64) -> Interview {
    let mut interview = Interview::begin(guide);
    while let Some(at) = interview.next(guide) {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let all: Vec<Answer> = guide.question(at).answers().collect();
        let pick = usize::try_from(seed >> 33).unwrap() % all.len();
        interview.answer(guide, at, all[pick]);
    }
    interview
}

#[rstest]
#[case("shipped")]
#[case("small")]
fn every_way_of_a_person_is_a_way_in_the_chart(#[case] name: &str) {
    let guide = odd(name);
    let chart = chart(&guide, usize::MAX);
    let place = |at: QuestionIndex| {
        let mut nodes = chart.nodes.iter();
        nodes
            .position(|node| node.shape == Shape::Question(at))
            .unwrap()
    };
    let mut walked = BTreeSet::new();
    for seed in 0..3_000 {
        let interview = answers(&guide, seed);
        let way = interview::way(&guide, interview.answers());
        for (step, after) in way.iter().zip(way.iter().skip(1).map(Some).chain([None])) {
            // The box where the answer leads, then past those that are not asked.
            let from = place(step.question);
            let mut open: Vec<usize> = chart
                .edges
                .iter()
                .filter(|edge| edge.from == from && edge.answers.contains(&step.answer))
                .map(|edge| edge.to)
                .collect();
            assert!(!open.is_empty(), "{step:?} leads nowhere");
            let mut found = false;
            while let Some(at) = open.pop() {
                match (chart.nodes[at].shape, after) {
                    (Shape::Question(here), Some(after)) if here == after.question => found = true,
                    (Shape::Groups(_), None) => found = true,
                    (Shape::Question(here), _)
                        if !guide.question(here).when.holds(interview.answers()) =>
                    {
                        let on = chart.edges.iter().filter(|edge| {
                            let passes = edge.is_past || edge.answers.contains(&Answer::Skip);
                            edge.from == at && passes
                        });
                        open.extend(on.map(|edge| edge.to));
                    }
                    _ => {}
                }
            }
            assert!(found, "from {step:?} no way leads to {after:?}");
            walked.insert((from, step.answer));
        }
    }
    // People have gone every way there is.
    let all = chart.edges.iter().flat_map(|edge| {
        let answers = edge.answers.iter();
        answers.map(|answer| (edge.from, *answer))
    });
    assert_eq!(all.collect::<BTreeSet<_>>(), walked);
}

#[test]
fn a_question_certainly_passed_over_is_no_step() {
    let guide = shipped();
    let steps = Steps::new(&guide);
    let after = |question: &str, choice: &str| {
        let at = guide.question_named(question).unwrap();
        let answer = guide.question(at).answer_named(choice).unwrap();
        let next = steps.after(at, answer);
        next.map(|at| guide.question(at).id.as_str())
    };
    assert_eq!(after("aim", "stop"), Some("outlook"));
    assert_eq!(after("aim", "cut-down"), Some("withdrawal"));
    assert_eq!(after("outlook", "faith"), Some("faith"));
    assert_eq!(after("outlook", "skip"), Some("approach"));
    assert_eq!(after("faith", "christian"), Some("setting"));
    assert_eq!(after("family-place", "skip"), None);
}

#[test]
fn a_way_leads_past_a_question_where_skipping_it_would_lead_elsewhere() {
    // 1 is asked after the first choice of 0 alone, 2 only after the second one. Nobody knows at 0.
    let mut all: Vec<Question> = (0..4).map(|at| question(at, &[None, None])).collect();
    for (at, question) in all.iter_mut().take(3).enumerate() {
        question.next = Some(QuestionIndex(at + 1));
    }
    for question in &mut all {
        question.skip = Some(text("No"));
    }
    let mut between = question(9, &[None]);
    between.skip = Some(text("No"));
    between.next = Some(QuestionIndex(1));
    all[0].next = Some(QuestionIndex(4));
    all.push(between);
    let said = |choice| Condition(vec![Said::new(QuestionIndex(0), [choice], false)]);
    all[1].when = said(0);
    all[2].when = said(1);
    let guide = guide_of(all);
    let steps = Steps::new(&guide);
    let skipped = steps.after(QuestionIndex(1), Answer::Skip);
    assert_eq!(
        skipped,
        Some(QuestionIndex(3)),
        "who is asked 1 is never asked 2"
    );
    let past: Vec<_> = steps.past(QuestionIndex(1)).collect();
    assert_eq!(past, [Some(QuestionIndex(2))]);
    let chart = chart(&guide, usize::MAX);
    let dashed: Vec<&str> = chart
        .edges
        .iter()
        .filter(|edge| edge.is_past)
        .map(|edge| edge.label.as_str())
        .collect();
    assert_eq!(dashed, ["not asked"]);
}

#[test]
fn many_answers_on_one_way_are_said_in_few_words() {
    let chart = chart(&shipped(), usize::MAX);
    let labels: BTreeSet<&str> = chart.edges.iter().map(|it| it.label.as_str()).collect();
    let expected = [
        "any answer",
        "all other answers",
        "not asked",
        "“For me”",
        "“For someone I care about”",
        "“I lost someone”",
        "“I want to learn”",
        "“I want to cut down”",
        "“I would like a group of my faith”",
    ];
    assert_eq!(labels, BTreeSet::from(expected));
    let ends = chart
        .nodes
        .iter()
        .filter(|it| matches!(it.shape, Shape::Groups(_)));
    assert_eq!(ends.count(), 4, "each role ends at groups of its own");
}

// ---- folding

#[rstest]
#[case("shipped")]
#[case("small")]
#[case("eight ways")]
#[case("ways past many")]
#[case("hundreds")]
fn no_question_is_lost_in_a_fold(#[case] name: &str) {
    let guide = odd(name);
    let all = Steps::new(&guide).levels(guide.first).len();
    for depth in (1..=16).chain([usize::MAX]) {
        let chart = chart(&guide, depth);
        let (mut shown, mut folded) = (0, 0);
        for node in &chart.nodes {
            match node.shape {
                Shape::Question(_) => shown += 1,
                Shape::Fold => {
                    let count = node.label.split(' ').next().unwrap();
                    folded += count.parse::<usize>().unwrap();
                }
                Shape::Groups(_) => {}
            }
        }
        assert_eq!(shown + folded, all, "at {depth}");
        // Every box is on a way, and no two ways join the same boxes.
        let mut joined = BTreeSet::new();
        for edge in &chart.edges {
            assert!(joined.insert((edge.from, edge.to)), "{edge:?} twice");
        }
        for (at, node) in chart.nodes.iter().enumerate().skip(1) {
            assert!(
                joined.iter().any(|(_, to)| *to == at),
                "nothing leads to {node:?}"
            );
        }
    }
    assert_eq!(
        chart(&guide, 1)
            .nodes
            .iter()
            .filter(|it| it.shape == Shape::Fold)
            .count()
            > 0,
        all > 1
    );
}

// ---- the sheet

const fn overlap(one: &Frame, other: &Frame) -> bool {
    one.left < other.left + other.width
        && other.left < one.left + one.width
        && one.top < other.top + other.height
        && other.top < one.top + one.height
}

#[rstest]
#[case("shipped")]
#[case("small")]
#[case("one question")]
#[case("eight ways")]
#[case("ways past many")]
#[case("long words")]
#[case("wide letters")]
fn nothing_in_the_picture_covers_anything_else(#[case] name: &str) {
    let guide = odd(name);
    for depth in [1, 2, 3, 5, usize::MAX] {
        let chart = chart(&guide, depth);
        let layout = chart::lay_out(&chart);
        assert_eq!(layout.nodes.len(), chart.nodes.len());
        assert_eq!(layout.routes.len(), chart.edges.len());
        let labels = layout.routes.iter().filter_map(|it| it.label.as_ref());
        let frames: Vec<&Frame> = layout.nodes.iter().chain(labels).collect();
        for (at, one) in frames.iter().enumerate() {
            let inside = one.left >= 0
                && one.top >= 0
                && one.left + one.width <= layout.width
                && one.top + one.height <= layout.height;
            assert!(inside, "{one:?} lies outside");
            assert!(!one.lines.is_empty());
            for other in &frames[at + 1..] {
                assert!(!overlap(one, other), "{one:?}\ncovers\n{other:?}");
            }
        }
        ways_hold(&chart, &layout);
    }
}

/// Each way runs down from its first box to its last one, past all others.
#[track_caller]
fn ways_hold(chart: &Chart, layout: &Layout) {
    for (edge, route) in chart.edges.iter().zip(&layout.routes) {
        let (from, to) = (&layout.nodes[edge.from], &layout.nodes[edge.to]);
        let (first, last) = (route.points[0], *route.points.last().unwrap());
        assert_eq!((first.1, last.1), (from.top + from.height, to.top));
        assert!((from.left..=from.left + from.width).contains(&first.0));
        assert!((to.left..=to.left + to.width).contains(&last.0));
        for pair in route.points.windows(2) {
            let ((x, y), (to_x, to_y)) = (pair[0], pair[1]);
            assert!(y <= to_y, "{route:?} turns up");
            for (at, frame) in layout.nodes.iter().enumerate() {
                let is_own = at == edge.from || at == edge.to;
                let meets = y < frame.top + frame.height && frame.top < to_y;
                let between =
                    x.min(to_x) < frame.left + frame.width && frame.left < x.max(to_x).max(x + 1);
                assert!(
                    is_own || !(meets && between),
                    "{route:?} runs through {frame:?}"
                );
            }
        }
    }
}

#[test]
fn hundreds_of_questions_are_laid_out_as_well() {
    let chart = chart(&odd("hundreds"), usize::MAX);
    let layout = chart::lay_out(&chart);
    assert!(layout.height > 10_000 && layout.width > 200);
}

// ---- what is written

#[test]
fn dot_says_what_the_chart_says() {
    let ran = run(&[
        "--content",
        small_folder().to_str().unwrap(),
        "graph",
        "--from",
        "outlook",
    ]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let expected = "\
digraph openchair {
  node [shape=box, fontname=\"sans-serif\", fontsize=12];
  edge [fontname=\"sans-serif\", fontsize=11];
  n0 [label=\"3 · A spiritual side?\"];
  n1 [label=\"4 · Among whom?\\n\\nAsked only if 2 is not “To cut\\ndown”\", style=dashed];
  n2 [label=\"5 · Where?\"];
  n3 [label=\"Groups for your own drinking\\nor drug use\", shape=ellipse];
  n4 [label=\"Groups for family and friends\", shape=ellipse];
  n0 -> n1 [label=\"any answer\"];
  n1 -> n2 [label=\"any answer\"];
  n2 -> n3 [label=\"any answer\"];
  n2 -> n4 [label=\"any answer\"];
}
";
    assert_eq!(ran.out, expected);
}

#[test]
fn mermaid_says_what_the_chart_says_in_the_language_asked_for() {
    let small = small_folder();
    let ran = run(&[
        "--content",
        small.to_str().unwrap(),
        "--lang",
        "es",
        "graph",
        "--as",
        "mermaid",
        "--depth",
        "2",
    ]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(
        ran.out
            .starts_with("flowchart TD\n  n0[\"1 · ¿Para quién es?\"]\n"),
        "{}",
        ran.out
    );
    assert!(
        ran.out.contains("  n0 -->|\"“Para mí”\"| n1\n"),
        "{}",
        ran.out
    );
    assert!(ran.out.contains("[[\""), "{}", ran.out);
}

/// Texts that mean something in one of the languages, or in HTML.
const HOSTILE: [&str; 9] = [
    "\"]; n9 [label=\"x",
    "back\\slash \\n \\N \\\" end\\",
    "</text><script>alert(1)</script> & &lt; &#60;",
    "#quot; #35; ;end; %% comment %%{init: {}}%%",
    "`**bold**` _x_ [a](b) 1. list - list + list",
    "| --> -.-> ==> subgraph end { } ( ) [[ ]]",
    "style a:#b; classDef x fill:#f00;",
    "<br/> <b> // /* */ http://example.org",
    "$$x$$ @{shape: x} ~~~ :::red",
];

fn hostile() -> Guide {
    let all = HOSTILE.iter().enumerate().map(|(at, mark)| {
        let mut question = question(at, &[None, None]);
        question.text = text(mark);
        for choice in &mut question.choices {
            choice.text = text(mark);
        }
        if at + 1 < HOSTILE.len() {
            question.choices[0].next = Some(QuestionIndex(at + 1));
        }
        if at > 0 {
            question.when = Condition(vec![Said::new(QuestionIndex(at - 1), [0], false)]);
            question.skip = Some(text(mark));
        }
        question
    });
    guide_of(all.collect())
}

/// The words outside of quotes; within them a backslash may only break a line or mean itself.
fn outside(text: &str) -> String {
    let mut outside = String::new();
    for (at, part) in text.split('"').enumerate() {
        if at % 2 == 0 {
            outside.push_str(part);
        } else {
            outside.push('_');
            let escapes = part.replace("\\\\", "").replace("\\n", "");
            assert!(!escapes.contains('\\'), "{part}");
            assert!(!part.contains(['<', '>', '\n']), "{part}");
        }
    }
    outside
}

#[test]
fn any_text_stays_a_text_in_dot() {
    let plain = |guide: &Guide| outside(&chart::dot(&chart(guide, usize::MAX)));
    let hostile = hostile();
    let mut tame = hostile.clone();
    for question in &mut tame.questions {
        question.text = text("x");
        question.skip = question.skip.as_ref().map(|_| text("x"));
        for choice in &mut question.choices {
            choice.text = text("x");
        }
    }
    assert_eq!(plain(&hostile), plain(&tame));
    let dot = chart::dot(&chart(&hostile, usize::MAX));
    assert!(dot.contains("back\\\\slash"), "{dot}");
    assert!(dot.contains("&amp;lt;"), "{dot}");
}

#[test]
fn any_text_stays_a_text_in_mermaid() {
    let mermaid = chart::mermaid(&chart(&hostile(), usize::MAX));
    for line in mermaid.lines().skip(1) {
        let quotes = line.matches('"').count();
        assert!(quotes == 0 || quotes == 2, "{line}");
        let Some(label) = line.split('"').nth(1) else {
            continue;
        };
        // A sign that could mean something stands as its number.
        let label = label.replace("<br/>", "");
        for part in label.split('#').skip(1) {
            let (number, _) = part.split_once(';').unwrap();
            assert!(number.parse::<u32>().is_ok(), "{line}");
        }
        let plain = |c: char| c.is_alphanumeric() || " ,?!'·…“”¿¡–—#;".contains(c);
        assert!(label.chars().all(plain), "{line}");
    }
}

// ---- wrong usage

#[test]
fn an_unknown_question_is_named_with_those_that_are_known() {
    let ran = run(&["graph", "--from", "agee"]);
    fails(
        &ran,
        2,
        &["there is no question \"agee\"", "who, age, substance"],
    );
    assert_eq!(ran.out, "");
}

#[rstest]
#[case(&["graph", "--depth", "0"])]
#[case(&["graph", "--depth", "-1"])]
#[case(&["graph", "--depth", "many"])]
#[case(&["graph", "--as", "svg"])]
fn wrong_arguments_are_refused(#[case] args: &[&str]) {
    fails(&run(args), 2, &["error"]);
}

#[test]
fn a_branch_is_drawn_alone() {
    let ran = run(&["graph", "--from", "relation", "--depth", "2"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(ran.out.contains("14 · Who are you worried"));
    assert!(ran.out.contains("more questions, from"));
    assert!(!ran.out.contains("Who is this for?"));
    assert!(ran.out.contains("Groups for family and friends"));
    assert!(!ran.out.contains("your own drinking"));
    assert!(ran.out.lines().count() < 20);
}
