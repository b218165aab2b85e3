# shellcheck shell=bash
# A visitor of a kiosk: a program in a window of tmux, keys by what stands on the screen. Taken in after kit.sh.

# Each window has a server of its own: one that ends would take a new one along.
seats=0
desk=field-$$-$seats

# Starts a command in a window of 80 by 24, and keeps what it writes in a file.
#   sit_down CAPTURE COMMAND…
sit_down() {
    local capture=$1
    shift
    : >"$capture"
    seats=$((seats + 1))
    desk=field-$$-$seats
    # The pipe stands before the program starts, so that nothing is missed.
    tmux -L "$desk" -f /dev/null new-session -d -x 80 -y 24 \
        "sleep 0.5; exec env -u TMUX -u TMUX_PANE LANG=C.UTF-8 $(printf '%q ' "$@")"
    tmux -L "$desk" set-option -g remain-on-exit on
    tmux -L "$desk" pipe-pane -o "cat >>$(printf '%q' "$capture")"
}

get_up() {
    tmux -L "$desk" kill-server 2>/dev/null || true
}

screen() {
    tmux -L "$desk" capture-pane -p
}

seen() {
    screen | grep -qF -- "$1"
}

# Waits until words stand on the screen.
sees() {
    until_it 20 seen "$1" && return
    printf 'The screen has no "%s":\n' "$1"
    screen
    return 1
}

press() {
    tmux -L "$desk" send-keys "$@"
}

# Takes what has these words, by its number, and waits for the next words.
#   takes 'Alcohol' 'What would you like'
takes() {
    sees "$1" || return 1
    local number
    number=$(screen | grep -F -- "$1" | sed -n 's/^[> ]*\([1-9]\) .*/\1/p' | head -n 1)
    [[ -n $number ]] || return 1
    press "$number"
    sees "$2"
}

# The process in the window.
pid_there() {
    tmux -L "$desk" display-message -p '#{pane_pid}'
}

begun() {
    seen 'Press any key' || seen 'Start the questions'
}

# From the start to the groups, as somebody who drinks. A kiosk waits for a first key.
comes_to_the_groups() {
    until_it 20 begun || return 1
    if seen 'Press any key'; then
        press Enter
    fi
    takes 'Start the questions' 'Who is this for?' &&
        takes 'For me' 'How old are you?' &&
        takes '26 or older' 'What is it mainly about?' &&
        takes 'Alcohol' 'What would you like to change' &&
        press s && takes 'Go on to the groups' 'groups that may fit'
}
