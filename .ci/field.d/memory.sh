#!/usr/bin/env bash
# What a visit leaves in the memory of a kiosk: a sentence that only this visit could compose is found in the
# process while it is on the screen, and neither in its memory nor on its terminal once the visit has ended.
source "$(dirname "${BASH_SOURCE[0]}")/kit.sh"
source .ci/field.d/visit.sh

memory='the memory of a kiosk'
if [[ $(uname) != Linux ]]; then
    skip "$memory" 'it is read through Linux'
    done_here
fi
if ! has tmux tmux || ! has python3 python3; then
    skip "$memory" "tmux or python3 is missing: $(why "$out/apt")"
    done_here
fi
if ! "${root[@]}" true 2>/dev/null; then
    skip "$memory" 'only root may read it'
    done_here
fi

# The first reason of the advice: the answer in words, and what the group is, joined in one sentence.
reason=$("$openchair" --lang en advise who=self age=adult substance=alcohol | sed -n 's/^- //p' | head -n 1)
sentence=${reason:0:40}
printf 'The sentence: %s\n' "$sentence"
holds 'it is composed: the program has it nowhere' test "$(grep -c -F -- "$sentence" "$openchair")" = 0

count() {
    "${root[@]}" python3 .ci/field.d/memory.py "$(pid_there)" "$sentence"
}
leaves_nothing() {
    [[ $(count) == 0 ]]
}
# What the terminal was sent after it was last cleared.
since_cleared() {
    python3 -c 'import sys; sys.stdout.buffer.write(open(sys.argv[1], "rb").read().rpartition(b"\x1b[3J")[2])' "$1"
}

for round in once twice; do
    if [[ $round == once ]]; then
        sit_down "$out/capture" "$openchair" --kiosk --lang en
        at_end+=(get_up)
    fi
    if ! comes_to_the_groups || ! sees "${sentence:0:30}"; then
        wrong 'the kiosk does not come to its groups'
        done_here
    fi
    before=$(pid_there)
    if ! there=$(count); then
        skip "$memory" "it cannot be read: $there"
        done_here
    fi
    holds "$round: during the visit it is in memory ($there times)" test "$there" -gt 0
    holds "$round: and its words were sent to the terminal" grep -qaE 'told.{0,40}about.{0,40}alcohol' "$out/capture"
    press x
    sees 'Press any key' || wrong 'the kiosk does not wait for the next visitor'
    holds "$round: after the visit it is not in memory" until_it 5 leaves_nothing
    holds "$round: the same process goes on" test "$(pid_there)" = "$before"
    since_cleared "$out/capture" >"$out/since"
    holds "$round: nothing of it was sent after the clearing" test "$(grep -c -i 'alcohol' "$out/since")" = 0
    holds "$round: and the waiting page was" grep -q 'Press any key' "$out/since"
    holds "$round: the screen and what has scrolled off have nothing of it" \
        test "$(tmux -L "$desk" capture-pane -p -S - | grep -c -F "${sentence:0:30}")" = 0
done
done_here
