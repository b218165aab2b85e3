#!/usr/bin/env bash
# The sheet to take away, printed through a real CUPS by key: it arrives whole, under a title that says nothing, and
# neither the document nor the job is kept. Without paper the program says so, and nothing comes out later.
source "$(dirname "${BASH_SOURCE[0]}")/kit.sh"
source .ci/field.d/visit.sh
source .ci/field.d/cups.sh

printing='printing through CUPS'
if ! has lp cups-client || ! PATH=$PATH:/usr/sbin has cupsd cups || ! has tmux tmux || ! has pdftotext poppler-utils; then
    skip "$printing" "cups, tmux or pdftotext is missing: $(why "$out/apt")"
    done_here
fi
if [[ $(id -u) != 0 ]]; then
    skip "$printing" 'only root may start a CUPS with a printer of its own'
    done_here
fi
if [[ $(command -v lp) != /usr/bin/lp ]]; then
    skip "$printing" 'lp is not where the program looks for it'
    done_here
fi
if ! cups_starts; then
    skip "$printing" "CUPS does not start: $(why "$cups_log")"
    done_here
fi

arrived() {
    [[ -s $printed ]] && nothing_waits
}
title() {
    tail -n 1 "$printed.titles"
}

# By hand first, so that what fails below is the program's own.
"$openchair" --lang en handout --group aa --as pdf >"$out/sheet.pdf"
lp -s -t guide -o document-format=application/pdf <"$out/sheet.pdf"
holds 'a sheet arrives' until_it 20 arrived
holds 'as it was sent, byte for byte' cmp -s "$out/sheet.pdf" "$printed"
holds 'and is not kept' until_it 5 nothing_is_kept

# From the groups to the printed sheet, by key.
prints() {
    press p && takes 'Look at the sheet' 'Print it' && takes 'Print it' "$1"
}

# In each face of printing: a person at a desk, and a kiosk that has a printer.
walks=(desk)
if "$openchair" --help | grep -q -- '--kiosk \[<*FILE'; then
    walks+=(kiosk)
    printf '(printer: cups(queue: "office", paper: pdf))\n' >"$out/kiosk.ron"
fi
for walk in "${walks[@]}"; do
    : >"$printed"
    : >"$printed.titles"
    case $walk in
    desk) sit_down "$out/capture" "$openchair" --lang en ;;
    kiosk) sit_down "$out/capture" "$openchair" --lang en --kiosk "$out/kiosk.ron" ;;
    esac
    at_end+=(get_up)
    if ! comes_to_the_groups; then
        wrong "$walk: it does not come to its groups"
        get_up
        continue
    fi
    holds "$walk: by key, it says that the printer has the sheet" prints 'The printer has the sheet'
    holds "$walk: the sheet arrives" until_it 20 arrived
    holds "$walk: the title says nothing" test "$(title)" = guide
    if pdftotext -layout "$printed" "$out/printed.txt" 2>"$out/pdftotext"; then
        ok "$walk: what arrives is a PDF"
    else
        wrong "$walk: what arrives is no PDF: $(why "$out/pdftotext")"
    fi
    holds "$walk: with a group and a help line on it" \
        sh -c "grep -q 'Alcoholics Anonymous' '$out/printed.txt' && grep -q 988 '$out/printed.txt'"
    holds "$walk: and no answer" test "$(grep -c -i 'you told us' "$out/printed.txt")" = 0
    holds "$walk: the spool keeps nothing" until_it 5 nothing_is_kept
    holds "$walk: no job is remembered" test -z "$(lpstat -W all -o)"
    holds "$walk: no log has the time of a job" test "$(grep -c 'Job' "$cups_access")" = 0

    # Without paper.
    : >"$printed"
    touch "$printed.empty"
    press x
    get_up
    case $walk in
    desk) sit_down "$out/capture" "$openchair" --lang en ;;
    kiosk) sit_down "$out/capture" "$openchair" --lang en --kiosk "$out/kiosk.ron" ;;
    esac
    comes_to_the_groups || wrong "$walk: it does not come to its groups"
    holds "$walk: it says that there is no paper" prints 'Nothing was printed'
    holds "$walk: and takes the job back" until_it 20 nothing_waits
    rm "$printed.empty"
    sleep 1
    holds "$walk: nothing comes out when there is paper again" test ! -s "$printed"
    get_up
done
done_here
