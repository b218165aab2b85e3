#!/usr/bin/env bash
# A kiosk that may do nothing: its own user, no right, no network, no home, a file system that it cannot write to.
# A whole visit works all the same, full screen and line by line, and SIGTERM ends it cleanly.
source "$(dirname "${BASH_SOURCE[0]}")/kit.sh"
source .ci/field.d/visit.sh

sandbox='a kiosk in a sandbox'
if [[ $(uname) != Linux ]]; then
    skip "$sandbox" 'bubblewrap is for Linux'
    done_here
fi
if ! has bwrap bubblewrap || ! has tmux tmux || ! has setpriv util-linux; then
    skip "$sandbox" "bubblewrap or tmux is missing: $(why "$out/apt")"
    done_here
fi

# A place that everybody may read: the clone may lie in a home.
place=$(mktemp -d /tmp/field-XXXXXX)
at_end+=("rm -rf $place")
chmod 755 "$place"
install -m 755 "$openchair" "$place/openchair"

# Not root outside either: in a sandbox made by root, nobody would still own root's files.
nobody=()
[[ $(id -u) != 0 ]] || nobody=(setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs)
closed=("${nobody[@]}" env -i PATH=/usr/bin:/bin TERM="screen" LANG=C.UTF-8 HOME=/nowhere
    bwrap --ro-bind / / --proc /proc --unshare-user --unshare-net --unshare-ipc --unshare-pid --die-with-parent
    --cap-drop ALL --chdir / --)

if ! "${closed[@]}" true 2>"$out/bwrap"; then
    skip "$sandbox" "this machine does not let bubblewrap: $(why "$out/bwrap")"
    done_here
fi
holds 'the sandbox is one: nothing can be written' \
    "${closed[@]}" sh -c '! touch /tmp/x /var/tmp/x /dev/shm/x /x /run/x 2>&- && test "$(id -u)" != 0'
holds 'the sandbox is one: there is no network' \
    "${closed[@]}" sh -c 'test "$(grep -c : /proc/net/dev)" -le 1'

# Full screen, by keys. /dev is that of the machine, for the terminal stands in it.
sit_down "$out/capture" "${closed[@]}" "$place/openchair" --kiosk --lang en
at_end+=(get_up)
if comes_to_the_groups; then
    ok 'full screen: a visitor comes to the groups'
else
    wrong 'full screen: a visitor does not come to the groups'
    done_here
fi
press h
holds 'full screen: help lines are there' sees '988'
press x
holds 'full screen: it waits for the next visitor' sees 'Press any key'
press C-c
press C-\\
press C-z
holds 'full screen: no key has ended it' until_it 20 begun

# Of the processes in the window, the kiosk is the last: bwrap waits around it.
kiosk=$(pgrep -f "^$place/openchair --kiosk" | tail -n 1)
ended() {
    [[ $(tmux -L "$desk" display-message -p '#{pane_dead}') == 1 ]]
}
"${root[@]}" kill -TERM "$kiosk"
holds 'full screen: SIGTERM ends it' until_it 10 ended
holds 'full screen: and it ends with 0' test "$(tmux -L "$desk" display-message -p '#{pane_dead_status}')" = 0
holds 'full screen: and the screen is clear' test "$(screen | grep -c '[a-z]' | tail -n 1)" -le 1

# Line by line, through a pipe: any key, then the numbers, to the groups, and out. This time there is a place to
# write, and it stays empty.
mkdir -m 777 "$place/trap"
writable=(--bind "$place/trap" /var/tmp --setenv TMPDIR /var/tmp --setenv HOME /var/tmp --)
code=0
printf '%s\n' 1 1 1 3 1 s 1 x | timeout 20 "${closed[@]:0:${#closed[@]}-1}" "${writable[@]}" \
    "$place/openchair" --kiosk --plain --lang en >"$out/lines" || code=$?
holds 'line by line: a visitor comes to the groups' grep -q 'groups that may fit' "$out/lines"
holds 'line by line: the end of its input ends it with 0' test "$code" = 0
holds 'nothing was written where it could have been' test -z "$(ls -A "$place/trap")"
done_here
