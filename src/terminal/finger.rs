//! A finger, or a mouse button, that goes down and up.
//!
//! Something is taken when it goes up where it went down, so that whoever slips away takes nothing
//! (WCAG 2.5.2). Some terminals tell only of one of the two: until a finger was seen to go up, going
//! down is enough (practice.md A14).

use crate::view::Hit;

/// What is known of the finger.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Finger {
    /// What it went down on.
    on: Option<Hit>,
    /// Whether it was ever seen to go up.
    goes_up: bool,
}

impl Finger {
    /// It goes down on something, or on nothing. Tells what that takes.
    pub(super) const fn press(&mut self, hit: Option<Hit>) -> Option<Hit> {
        if self.goes_up {
            self.on = hit;
            return None;
        }
        hit
    }

    /// It goes up. Tells what that takes.
    pub(super) fn release(&mut self, hit: Option<Hit>) -> Option<Hit> {
        self.goes_up = true;
        let on = self.on.take();
        on.filter(|on| Some(*on) == hit)
    }

    /// Forgets what it is on: something else stands there now.
    pub(super) const fn lift(&mut self) {
        self.on = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: Option<Hit> = Some(Hit::Item(0));
    const OTHER: Option<Hit> = Some(Hit::Item(1));

    #[test]
    fn until_it_was_seen_to_go_up_going_down_is_enough() {
        let mut finger = Finger::default();
        assert_eq!(finger.press(ONE), ONE);
        assert_eq!(finger.press(OTHER), OTHER);
        assert_eq!(finger.release(OTHER), None, "it was taken already");
    }

    #[test]
    fn then_something_is_taken_where_it_goes_up_on_what_it_went_down_on() {
        let mut finger = Finger::default();
        finger.release(None);
        assert_eq!(finger.press(ONE), None);
        assert_eq!(finger.release(ONE), ONE);
        assert_eq!(finger.press(ONE), None);
        assert_eq!(finger.release(OTHER), None, "it slipped away");
        assert_eq!(finger.release(ONE), None, "it went down on nothing");
    }

    #[test]
    fn what_was_pressed_on_another_page_is_not_taken() {
        let mut finger = Finger::default();
        finger.release(None);
        finger.press(ONE);
        finger.lift();
        assert_eq!(finger.release(ONE), None);
    }
}
