//! Paper as a PDF file: US Letter, in the fonts that every reader has, with a tree of what each part
//! is, so that it can be heard as well as seen.

mod layout;
mod letters;
mod setting;

use pdf_writer::types::StructRole;
use pdf_writer::{Content, Finish, Name, Pdf, Rect, Ref, Str, TextStr};

use self::layout::{Element, HEIGHT, Ink, Print, Role, Style, WIDTH};
use self::setting::Set;

use crate::page::{Page, Telling};
use crate::spelling::win_ansi_code;

const REGULAR: Name<'_> = Name(b"F1");
const BOLD: Name<'_> = Name(b"F2");

/// A page as a PDF file.
pub(super) fn write(page: &Page, telling: Telling<'_>, large: bool) -> Vec<u8> {
    let ([roomy, close], sheets) = Style::of(large);
    let mut set = setting::set(page, telling, roomy);
    if set.sheets.len() > sheets {
        // Where even that does not help, there is no need to be close.
        let closer = setting::set(page, telling, close);
        if closer.sheets.len() <= sheets {
            set = closer;
        }
    }
    let places = Places::new(&set);
    let mut pdf = Pdf::new();

    let mut catalog = pdf.catalog(places.catalog);
    catalog.pages(places.pages);
    catalog.lang(TextStr(telling.lang.tag()));
    catalog.mark_info().marked(true);
    catalog.viewer_preferences().display_doc_title(true);
    catalog.pair(Name(b"StructTreeRoot"), places.tree);
    catalog.finish();
    let mut info = pdf.document_info(places.info);
    info.title(TextStr(&telling.words.handout.file));
    info.finish();

    let count = i32::try_from(set.sheets.len()).unwrap_or(i32::MAX);
    let mut pages = pdf.pages(places.pages);
    pages.kids((0..set.sheets.len()).map(|at| places.sheet(at)));
    pages.count(count);
    pages.finish();
    for (font, name) in [
        (places.regular, "Helvetica"),
        (places.bold, "Helvetica-Bold"),
    ] {
        let mut font = pdf.type1_font(font);
        font.base_font(Name(name.as_bytes()));
        font.encoding_predefined(Name(b"WinAnsiEncoding"));
    }
    let mut marked: Vec<Vec<(usize, i32)>> = vec![Vec::new(); set.elements.len()];
    let mut parents = Vec::new();
    for (at, prints) in set.sheets.iter().enumerate() {
        let mut sheet = pdf.page(places.sheet(at));
        sheet.media_box(Rect::new(0.0, 0.0, points(WIDTH), points(HEIGHT)));
        sheet.parent(places.pages);
        sheet.contents(places.contents(at));
        sheet.struct_parents(i32::try_from(at).unwrap_or(i32::MAX));
        let mut resources = sheet.resources();
        let mut fonts = resources.fonts();
        fonts.pair(REGULAR, places.regular);
        fonts.pair(BOLD, places.bold);
        fonts.finish();
        resources.finish();
        sheet.finish();
        let (content, elements) = content(prints, &set.elements);
        pdf.stream(places.contents(at), &content);
        for (mark, element) in (0..).zip(&elements) {
            if let Some(marks) = marked.get_mut(*element) {
                marks.push((at, mark));
            }
        }
        parents.push(elements);
    }
    tree(&mut pdf, &set, &places, &marked, &parents);
    pdf.finish()
}

/// Where each object of the file stands.
struct Places {
    catalog: Ref,
    info: Ref,
    pages: Ref,
    tree: Ref,
    document: Ref,
    regular: Ref,
    bold: Ref,
    first: i32,
    sheets: i32,
}

impl Places {
    fn new(set: &Set) -> Self {
        Self {
            catalog: Ref::new(1),
            info: Ref::new(2),
            pages: Ref::new(3),
            tree: Ref::new(4),
            document: Ref::new(5),
            regular: Ref::new(6),
            bold: Ref::new(7),
            first: 8,
            sheets: number(set.sheets.len()),
        }
    }

    fn sheet(&self, at: usize) -> Ref {
        Ref::new(self.first + number(at))
    }

    fn contents(&self, at: usize) -> Ref {
        Ref::new(self.first + self.sheets + number(at))
    }

    fn parents(&self, at: usize) -> Ref {
        Ref::new(self.first + 2 * self.sheets + number(at))
    }

    fn element(&self, at: usize) -> Ref {
        Ref::new(self.first + 3 * self.sheets + number(at))
    }
}

fn number(at: usize) -> i32 {
    i32::try_from(at).unwrap_or(i32::MAX / 8)
}

/// Tenths of a point as points.
fn points(tenths: usize) -> f32 {
    f32::from(u16::try_from(tenths).unwrap_or(u16::MAX)) / 10.0
}

/// The same, counted from the bottom of the sheet.
fn up(tenths: usize) -> f32 {
    points(HEIGHT.saturating_sub(tenths))
}

/// What is drawn on a sheet, and the element of each marked part of it, in order.
fn content(prints: &[Print], elements: &[Element]) -> (Vec<u8>, Vec<usize>) {
    let mut content = Content::new();
    let mut marks = Vec::new();
    for part in prints.chunk_by(|one, other| one.element == other.element) {
        let Some(element) = part.first().map(|print| print.element) else {
            continue;
        };
        let role = elements.get(element).map_or(Role::Paragraph, |it| it.role);
        let name = struct_role(role).to_name();
        let mut mark = content.begin_marked_content_with_properties(name);
        mark.properties().identify(number(marks.len()));
        mark.finish();
        marks.push(element);
        for print in part {
            draw(print, &mut content);
        }
        content.end_marked_content();
    }
    (content.finish().into_vec(), marks)
}

fn draw(print: &Print, content: &mut Content) {
    match &print.ink {
        Ink::Text { text, size, bold } => {
            let bytes: Vec<u8> = text.chars().filter_map(win_ansi_code).collect();
            content.begin_text();
            content.set_font(if *bold { BOLD } else { REGULAR }, points(*size));
            content.next_line(points(print.left), up(print.base));
            content.show(Str(&bytes));
            content.end_text();
        }
        Ink::Rule { length } => {
            content.set_line_width(0.7);
            let y = up(print.base + 15);
            content.move_to(points(print.left), y);
            content.line_to(points(print.left + length), y);
            content.stroke();
        }
        Ink::Code { code, module } => {
            for (x, y, length) in code.runs() {
                let bottom = print.base + (y + 1) * module;
                let left = points(print.left + x * module);
                content.rect(left, up(bottom), points(length * module), points(*module));
            }
            content.fill_nonzero();
        }
    }
}

/// The tree of what each part is.
fn tree(
    pdf: &mut Pdf,
    set: &Set,
    places: &Places,
    marked: &[Vec<(usize, i32)>],
    parents: &[Vec<usize>],
) {
    let mut root = pdf
        .indirect(places.tree)
        .start::<pdf_writer::writers::StructTreeRoot<'_>>();
    root.child(places.document);
    let mut numbers = root.parent_tree();
    let mut entries = numbers.nums();
    for at in 0..parents.len() {
        entries.insert(number(at), places.parents(at));
    }
    entries.finish();
    numbers.finish();
    root.parent_tree_next_key(number(parents.len()));
    root.finish();
    for (at, elements) in parents.iter().enumerate() {
        let mut array = pdf.indirect(places.parents(at)).array();
        array.items(elements.iter().map(|element| places.element(*element)));
    }
    let mut parts = vec![Vec::new(); set.elements.len()];
    let mut document = pdf.struct_element(places.document);
    document.kind(StructRole::Document).parent(places.tree);
    let mut children = document.children();
    for (at, element) in set.elements.iter().enumerate() {
        match element.parent {
            Some(parent) => parts.get_mut(parent).into_iter().for_each(|it| it.push(at)),
            None => _ = children.struct_element(places.element(at)),
        }
    }
    children.finish();
    document.finish();
    let elements = set.elements.iter().zip(marked).zip(&parts);
    for (at, ((element, marks), parts)) in elements.enumerate() {
        let mut written = pdf.struct_element(places.element(at));
        written.kind(struct_role(element.role));
        let parent = element
            .parent
            .map_or(places.document, |it| places.element(it));
        written.parent(parent);
        if let Some(alt) = &element.alt {
            written.alt(TextStr(alt));
        }
        let mut children = written.children();
        for part in parts {
            children.struct_element(places.element(*part));
        }
        for (sheet, mark) in marks {
            let mut child = children.marked_content_ref();
            child.page(places.sheet(*sheet)).marked_content_id(*mark);
        }
        children.finish();
        written.finish();
    }
}

const fn struct_role(role: Role) -> StructRole {
    match role {
        Role::Title => StructRole::H1,
        Role::Heading => StructRole::H2,
        Role::Subheading => StructRole::H3,
        Role::Paragraph => StructRole::P,
        Role::List => StructRole::L,
        Role::ListItem => StructRole::LI,
        Role::Label => StructRole::Lbl,
        Role::ListBody => StructRole::LBody,
        Role::Table => StructRole::Table,
        Role::TableRow => StructRole::TR,
        Role::TableHead => StructRole::TH,
        Role::TableCell => StructRole::TD,
        Role::Figure => StructRole::Figure,
    }
}
