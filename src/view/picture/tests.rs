//! What a person sees of a page, at every size.

use proptest::prelude::*;
use ratatui::layout::Size;

use super::*;
use crate::app::{Panel, Scene};
use crate::page::{Block, Item, Page, Place, Target};
use crate::view::{Glyphs, Look, Reach, Theme, sample};

const LOOK: Look = Look {
    theme: Theme::ANSI,
    glyphs: Glyphs::Unicode,
    reach: Reach::Keys,
};

fn scene(page: &Page) -> Scene<'_> {
    Scene {
        page,
        aside: None,
        panel: None,
        focus: Focus::Item(page.start),
        serial: 1,
        said: None,
        hints: &[],
        words: sample::words(),
    }
}

fn drawn(picture: &Picture<'_>, size: Size) -> Vec<String> {
    let area = Rect::new(0, 0, size.width, size.height);
    let mut buffer = Buffer::empty(area);
    picture.render(area, &mut buffer);
    let cells = buffer.content().chunks(usize::from(size.width));
    cells
        .map(|row| {
            row.iter()
                .map(ratatui::buffer::Cell::symbol)
                .collect::<String>()
        })
        .map(|row| row.trim_end().to_owned())
        .collect()
}

/// All that a page shows, one screenful after the other, without the frame around it.
fn all(page: &Page, size: Size, look: Look) -> String {
    let scene = scene(page);
    let sheet = Sheet::lay(&scene, size, look, None);
    let body = sheet.frame.body;
    let mut text = sheet.title.join(" ");
    for screenful in 0..sheet.screens.len() {
        let picture = sheet.picture(Focus::More(screenful), None);
        let rows = drawn(&picture, size);
        for row in &rows[usize::from(body.top())..usize::from(body.bottom())] {
            text.push('\n');
            text.push_str(row);
        }
    }
    text
}

#[test]
fn a_question_at_80_by_24() {
    let page = sample::question();
    let scene = Scene {
        hints: &sample::hints(),
        ..scene(&page)
    };
    let size = Size::new(80, 24);
    let sheet = Sheet::lay(&scene, size, LOOK, None);
    let rows = drawn(&sheet.picture(Focus::Item(1), None), size);
    assert_eq!(
        rows,
        [
            "  Who is this for?",
            "",
            "  1  For me",
            "     My own drinking or drug use, or I am not sure",
            "",
            "> 2  For someone I care about                          2 of 4, your answer",
            "     Their drinking or drug use worries me",
            "",
            "  3  I lost someone",
            "     A death from alcohol or drugs",
            "",
            "  4  I want to learn",
            "     As a professional, a student or a friend",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "  Enter take it   0 back   w why this question   s see groups now   ? all keys",
            "  Help now: call or text 988   h help now   x leave now",
        ]
    );
}

#[test]
fn hints_give_way_from_the_least_important_and_help_never_does() {
    let page = sample::question();
    let scene = Scene {
        hints: &sample::hints(),
        ..scene(&page)
    };
    for width in 60..=200 {
        let size = Size::new(width, 24);
        let sheet = Sheet::lay(&scene, size, LOOK, None);
        let rows = drawn(&sheet.picture(Focus::Item(0), None), size);
        assert_eq!(
            rows[23],
            "  Help now: call or text 988   h help now   x leave now"
        );
        assert!(rows[22].starts_with("  Enter take it   0 back   w why this question"));
        let hints = ["take it", "back", "question", "now", "keys"];
        assert!(
            hints.iter().any(|end| rows[22].ends_with(end)),
            "{}",
            rows[22]
        );
    }
}

#[test]
fn no_word_is_lost_at_any_width() {
    for page in sample::pages() {
        let expected = sample::words_of(&page);
        for width in 60..=200 {
            let shown = all(&page, Size::new(width, 24), LOOK);
            let shown: Vec<&str> = shown.split_whitespace().collect();
            for word in &expected {
                assert!(shown.contains(&word.as_str()), "{word} at {width}");
            }
        }
    }
}

#[test]
fn the_console_tier_draws_only_what_its_fonts_have() {
    let look = Look {
        glyphs: Glyphs::Console,
        ..LOOK
    };
    for page in sample::pages() {
        for row in all(&page, Size::new(80, 24), look).lines() {
            assert!(row.chars().all(|char| Glyphs::Console.has(char)), "{row}");
        }
    }
}

#[test]
fn every_item_begins_on_one_screenful_with_its_detail() {
    for page in sample::pages() {
        let scene = scene(&page);
        let sheet = Sheet::lay(&scene, Size::new(80, 24), LOOK, None);
        let fit = sheet.fit(&scene);
        let mut next = 0;
        for items in &fit.screens {
            assert_eq!(items.start, next);
            assert!(items.len() <= 9);
            next = items.end;
        }
        assert_eq!(next, page.items().count());
        for (n, item) in page.items().enumerate() {
            let rows = drawn(&sheet.picture(Focus::Item(n), None), Size::new(80, 24));
            let at = rows.iter().position(|row| row.starts_with('>')).unwrap();
            assert!(rows[at].contains(&item.label), "{}", rows[at]);
            if let Some(detail) = &item.detail {
                assert_eq!(rows[at + 1].trim(), detail);
            }
        }
    }
}

#[test]
fn a_preview_stands_beside_the_list_and_stays_while_the_cursor_passes_on() {
    let (page, behind) = (sample::suggestions(), sample::group());
    let size = Size::new(120, 30);
    let with = Scene {
        aside: Some(&behind),
        ..scene(&page)
    };
    let sheet = Sheet::lay(&with, size, LOOK, None);
    let aside = sheet.beside(&with).unwrap();
    let rows = drawn(&sheet.picture(Focus::Item(0), Some(&aside)), size);
    assert!(rows[2].contains("│  SMART Recovery"), "{}", rows[2]);
    assert!(rows.iter().any(|row| row.ends_with("│  Enter shows all")));
    let without = scene(&page);
    assert!(sheet.serves(&without, size));
    assert!(sheet.beside(&without).is_none());
    // A narrower window has no room for it.
    let narrow = Sheet::lay(&with, Size::new(99, 30), LOOK, Some(&sheet));
    assert!(narrow.beside(&with).is_none());
}

#[test]
fn a_small_window_says_so_as_far_as_there_is_room() {
    let page = sample::question();
    let size = Size::new(20, 5);
    let scene = scene(&page);
    let sheet = Sheet::lay(&scene, size, LOOK, None);
    let picture = sheet.picture(Focus::Item(1), None);
    assert_eq!(
        drawn(&picture, size),
        ["Make the window", "larger. h help now,", "x leave", "", ""]
    );
    assert_eq!(picture.cursor(), Position::ORIGIN);
    // The items stay where they were for whoever counts them.
    assert_eq!(sheet.fit(&scene).screens.first(), Some(&(0..4)));
}

#[test]
fn a_tap_finds_what_stands_there() {
    let page = sample::question();
    let sheet = Sheet::lay(&scene(&page), Size::new(80, 24), LOOK, None);
    let picture = sheet.picture(Focus::Item(0), None);
    assert_eq!(picture.hit(Position::new(9, 5)), Some(Hit::Item(1)));
    assert_eq!(picture.hit(Position::new(9, 6)), Some(Hit::Item(1)));
    assert_eq!(picture.hit(Position::new(9, 7)), None);
    assert_eq!(
        picture.hit(Position::new(4, 23)),
        Some(Hit::Key(Key::Char('h')))
    );
    assert_eq!(
        picture.hit(Position::new(46, 23)),
        Some(Hit::Key(Key::Char('x')))
    );
}

fn block() -> impl Strategy<Value = Block> {
    let text = "[a-zé日’— ]{0,200}";
    let item = (
        text,
        proptest::option::of(text),
        proptest::option::of("[a-z ]{0,40}"),
        any::<bool>(),
    );
    prop_oneof![
        text.prop_map(Block::Heading),
        text.prop_map(Block::Prose),
        (text, text).prop_map(|(title, text)| Block::Notice { title, text }),
        (text, proptest::collection::vec(text, 0..4))
            .prop_map(|(lead, points)| Block::Points { lead, points }),
        proptest::collection::vec((text, text), 0..4).prop_map(Block::Rows),
        proptest::collection::vec((text, proptest::collection::vec(text, 3)), 0..4).prop_map(
            |rows| Block::Grid {
                heads: vec!["one".into(); 3],
                rows
            }
        ),
        item.prop_map(|(label, detail, state, under)| {
            Block::Item(Item {
                label,
                detail,
                state,
                under: if under {
                    vec![Block::Prose("under".into())]
                } else {
                    Vec::new()
                },
                target: Target::Back,
            })
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_page_and_no_window_breaks_it(
        blocks in proptest::collection::vec(block(), 0..30),
        width in 1_u16..=300,
        height in 1_u16..=100,
        said in proptest::option::of("[a-z ]{0,300}"),
        focus in 0_usize..40,
        part in proptest::option::of(0_usize..5),
    ) {
        let page = Page::new(Place::About, "A title", blocks);
        let panel = part.map(|part| Panel { page: &page, part, serial: 1, key: "c" });
        let scene = Scene { aside: Some(&page), panel, said: said.as_deref(), ..scene(&page) };
        let size = Size::new(width, height);
        let sheet = Sheet::lay(&scene, size, LOOK, None);
        let aside = sheet.beside(&scene);
        for focus in [Focus::Item(focus), Focus::More(focus)] {
            let picture = sheet.picture(focus, aside.as_ref());
            let rows = drawn(&picture, size);
            let cursor = picture.cursor();
            prop_assert!(cursor.x < width.max(3) && cursor.y < height);
            let items = page.items().count();
            if size.width >= 60 && size.height >= 18 && matches!(focus, Focus::Item(n) if n < items) {
                prop_assert!(rows[usize::from(cursor.y)].starts_with('>'));
            }
        }
        let next = sheet.fit(&scene).screens.iter().try_fold(0, |next, items| {
            (items.start == next && items.len() <= 9).then_some(items.end)
        });
        prop_assert_eq!(next, Some(page.items().count()));
    }
}

/// Where each thing that can be taken stands: its rows and its columns.
fn targets(picture: &Picture<'_>, size: Size) -> Vec<(Hit, Vec<u16>, Vec<u16>)> {
    let mut targets: Vec<(Hit, Vec<u16>, Vec<u16>)> = Vec::new();
    for y in 0..size.height {
        for x in 0..size.width {
            let Some(hit) = picture.hit(Position::new(x, y)) else {
                continue;
            };
            let known = targets.iter().position(|(known, ..)| *known == hit);
            let at = known.unwrap_or_else(|| {
                targets.push((hit, Vec::new(), Vec::new()));
                targets.len() - 1
            });
            targets[at].1.push(y);
            targets[at].2.push(x);
        }
    }
    for (_, rows, columns) in &mut targets {
        rows.sort_unstable();
        rows.dedup();
        columns.sort_unstable();
        columns.dedup();
    }
    targets
}

#[test]
fn for_fingers_everything_has_three_rows_and_ten_columns_and_a_row_between() {
    let look = Look {
        reach: Reach::Fingers,
        ..LOOK
    };
    let number = Hit::Key(Key::Char('h'));
    for size in [Size::new(80, 24), Size::new(120, 33), Size::new(60, 18)] {
        for page in sample::pages() {
            let scene = Scene {
                hints: &sample::hints(),
                ..scene(&page)
            };
            let sheet = Sheet::lay(&scene, size, look, None);
            for screenful in 0..sheet.screens.len() {
                let picture = sheet.picture(Focus::More(screenful), None);
                let targets = targets(&picture, size);
                for (hit, rows, columns) in &targets {
                    // The line with the number leads to help as well, and is one more row of it.
                    let least = if *hit == number { 4 } else { 3 };
                    assert!(rows.len() >= least, "{hit:?} at {size}: {rows:?}");
                    assert!(columns.len() >= 10, "{hit:?} at {size}: {columns:?}");
                }
                let is_key = |hit: &Hit| matches!(hit, Hit::Key(_));
                let in_body = targets.iter().filter(|(hit, ..)| !is_key(hit));
                let in_body: Vec<_> = in_body.collect();
                for pair in in_body.windows(2) {
                    let (above, below) = (pair[0].1.last(), pair[1].1.first());
                    let apart = below.zip(above).map(|(below, above)| below - above);
                    assert!(
                        apart >= Some(2),
                        "{:?} {:?} at {size}",
                        pair[0].0,
                        pair[1].0
                    );
                }
                assert!(targets.iter().any(|(hit, ..)| is_key(hit)));
            }
        }
    }
}
