//! What a person reads off the screen, and off the lines, is what `advise --json` says, in its
//! order: for every pair of choices and for two thousand paths answered at random.

#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails where it stands"
)]

mod support {
    pub(crate) mod desk;
    pub(crate) mod glass;
    pub(crate) mod leaf;
    pub(crate) mod paths;
    pub(crate) mod readers;
    pub(crate) mod told;
}

use openchair::advice::Adviser;
use openchair::app::App;
use openchair::content::Library;
use openchair::guide::Guide;
use openchair::json;
use openchair::page::Telling;
use openchair::words::Speech;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Size;
use serde_json::Value;

use support::paths::{self, Dice, Path};
use support::readers::{AtLines, AtScreen, Habit};
use support::told::{self, Depth, Reader};

/// Windows: the usual one, the smallest, two wide ones with a page beside the list, a tall one.
const WINDOWS: [Size; 5] = [
    Size::new(80, 24),
    Size::new(60, 18),
    Size::new(120, 40),
    Size::new(200, 60),
    Size::new(80, 100),
];

/// All that both faces and the JSON come from.
struct House<'g> {
    adviser: &'g Adviser<'g>,
    speech: &'g Speech,
}

/// A visit: what is answered, whether the groups are asked for before the end, and how it is read.
struct Visit {
    path: Path,
    early: bool,
    window: Size,
    habit: Habit,
    depth: Depth,
}

impl Visit {
    const fn new(path: Path, number: usize) -> Self {
        Self {
            path,
            early: false,
            window: WINDOWS[number % WINDOWS.len()],
            habit: if number % 8 == 7 {
                Habit::Arrows
            } else {
                Habit::Digits
            },
            depth: if number % 24 == 5 {
                Depth::Pages
            } else {
                Depth::Names
            },
        }
    }
}

impl<'g> House<'g> {
    fn telling(&self) -> Telling<'g> {
        let (lang, words) = self.speech.at(self.speech.begin());
        let guide = self.adviser.guide();
        Telling { guide, lang, words }
    }

    fn app(&self) -> App<'g> {
        App::new(self.adviser, self.speech, true)
    }

    fn json(&self, visit: &Visit) -> Value {
        let answers = paths::answers(self.adviser.guide(), &visit.path);
        let advice = self.adviser.advise(&answers);
        serde_json::from_str(&json::advice(self.telling(), &advice).unwrap()).unwrap()
    }

    /// Answers the questions, from the first page on.
    fn answer(&self, reader: &mut dyn Reader, visit: &Visit) {
        let telling = self.telling();
        reader.take(&telling.words.item.begin);
        for (question, answer) in &visit.path {
            let title = reader.read(told::title).title;
            assert_eq!(title, telling.question(*question));
            reader.take(telling.answer(*question, *answer));
        }
    }

    fn read_off_the_screen(&self, visit: &Visit) -> Vec<String> {
        let mut reader = AtScreen::sit(self.app(), visit.window, visit.habit);
        self.answer(&mut reader, visit);
        if visit.early {
            reader.press(KeyCode::Char('s'));
        }
        told::read(&mut reader, self.telling(), visit.depth)
    }

    fn read_off_the_lines(&self, visit: &Visit) -> Vec<String> {
        let mut reader = AtLines::sit(self.app(), self.telling().words);
        self.answer(&mut reader, visit);
        if visit.early {
            reader.say("s");
        }
        told::read(&mut reader, self.telling(), visit.depth)
    }

    /// Fails where one of the faces does not say what the JSON says.
    fn compare(&self, visit: &Visit) {
        let json = told::of_json(&self.json(visit), self.telling(), visit.depth);
        let faces = [
            ("screen", self.read_off_the_screen(visit)),
            ("lines", self.read_off_the_lines(visit)),
        ];
        for (face, read) in faces {
            if let Some(difference) = told::difference(&read, &json) {
                let path = self.named(&visit.path);
                panic!("{face} at {}: {path}: {difference}", visit.window);
            }
        }
    }

    /// A path as it would stand on the command line.
    fn named(&self, path: &Path) -> String {
        let guide = self.adviser.guide();
        let named = path.iter().map(|(question, answer)| {
            let question = guide.question(*question);
            format!("{}={}", question.id, question.answer_id(*answer))
        });
        named.collect::<Vec<_>>().join(" ")
    }
}

fn in_house<T>(test: impl FnOnce(&House<'_>, &Guide) -> T) -> T {
    let guide = Library::built_in().load().unwrap();
    let adviser = Adviser::new(&guide);
    let speech = Speech::new(&Library::built_in(), &guide, None).unwrap();
    let house = House {
        adviser: &adviser,
        speech: &speech,
    };
    test(&house, &guide)
}

/// Reads what belongs to one of two halves, so that two tests share the work.
fn pairs(half: usize) {
    in_house(|house, guide| {
        let all = paths::pairs(guide);
        assert!(all.len() > 800, "{} pairs", all.len());
        let mine = all.into_iter().enumerate().filter(|(n, _)| n % 2 == half);
        for (n, path) in mine {
            house.compare(&Visit::new(path, n / 2));
        }
    });
}

fn seeds(seeds: std::ops::Range<usize>) {
    in_house(|house, guide| {
        for seed in seeds {
            let mut dice = Dice::seeded(seed as u64);
            let mut path = paths::random(guide, &mut dice);
            let early = dice.roll(4) == 0;
            if early {
                path.truncate(1 + dice.roll(path.len()));
            }
            // At the end the groups come by themselves.
            let whole = paths::is_whole(guide, &path);
            let visit = Visit::new(path, seed);
            house.compare(&Visit {
                early: early && !whole,
                ..visit
            });
        }
    });
}

#[test]
fn every_pair_of_choices_is_told_alike_by_all_faces_one_half() {
    pairs(0);
}

#[test]
fn every_pair_of_choices_is_told_alike_by_all_faces_other_half() {
    pairs(1);
}

#[test]
fn a_thousand_paths_at_random_are_told_alike_by_all_faces() {
    seeds(0..1_000);
}

#[test]
fn another_thousand_paths_at_random_are_told_alike_by_all_faces() {
    seeds(1_000..2_000);
}

#[test]
fn one_reason_more_or_less_or_in_another_place_is_noticed() {
    in_house(|house, guide| {
        let answers = [
            ("who", "self"),
            ("substance", "alcohol"),
            ("aim", "stop"),
            ("outlook", "secular-only"),
            ("setting", "women"),
        ];
        let visit = Visit::new(paths::named(guide, &answers), 0);
        let telling = house.telling();
        let json = house.json(&visit);
        let read = house.read_off_the_screen(&visit);
        let noticed = |change: &dyn Fn(&mut Value)| {
            let mut changed = json.clone();
            change(&mut changed);
            assert_ne!(changed, json, "nothing was changed");
            let told = told::of_json(&changed, telling, visit.depth);
            told::difference(&read, &told)
        };
        let dropped = json["suggestions"][0]["fits"][1]["text"].as_str().unwrap();
        let drop_reason = |json: &mut Value| {
            list(&mut json["suggestions"][0]["fits"]).remove(1);
        };
        let told = noticed(&drop_reason).unwrap();
        assert!(told.contains(dropped), "{told}");

        let changes: [&dyn Fn(&mut Value); 5] = [
            &|json| {
                list(&mut json["suggestions"][1]["consider"]).pop();
            },
            &|json| list(&mut json["suggestions"]).swap(0, 1),
            &|json| list(&mut json["also"]).swap(0, 1),
            &|json| {
                list(&mut json["set_aside"][0]["change"]).clear();
            },
            &|json| {
                list(&mut json["notices"]).pop();
            },
        ];
        for (n, change) in changes.into_iter().enumerate() {
            assert!(noticed(change).is_some(), "change {n}");
        }
        let same = told::of_json(&json, telling, visit.depth);
        assert_eq!(told::difference(&read, &same), None);
    });
}

fn list(value: &mut Value) -> &mut Vec<Value> {
    value.as_array_mut().unwrap()
}
