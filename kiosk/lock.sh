#!/bin/sh
# Closes what stands around a kiosk: consoles with a login, keys to the system, core files, and what the print
# service keeps. It changes the whole machine: run it where only a kiosk runs, as root, and restart.
#
#   sh /usr/share/openchair/kiosk/lock.sh          close
#   sh /usr/share/openchair/kiosk/lock.sh --undo   open again
#
# With DESTDIR it works on an image.
set -eu

here=$(CDPATH='' cd "$(dirname "$0")" && pwd)
root=${DESTDIR:-}
units="ctrl-alt-del.target debug-shell.service autovt@.service console-getty.service serial-getty@.service
getty@tty1.service getty@tty2.service getty@tty3.service getty@tty4.service getty@tty5.service getty@tty6.service"
files="systemd/logind.conf.d/openchair.conf systemd/system.conf.d/openchair.conf sysctl.d/openchair.conf"

case ${1:-} in
'')
    for file in $files; do
        install -D -m 644 "$here/etc/$file" "$root/etc/$file"
    done
    # A masked unit is a link to nothing.
    mkdir -p "$root/etc/systemd/system"
    for unit in $units; do
        link=$root/etc/systemd/system/$unit
        if [ -e "$link" ] && [ ! -L "$link" ]; then
            echo "$link is a file of yours and stays. See that it lets nobody in." >&2
        else
            ln -sf /dev/null "$link"
        fi
    done
    # Print jobs are not kept, and no log says when one was printed.
    if [ -z "$root" ] && command -v cupsctl >/dev/null; then
        cupsctl PreserveJobFiles=No PreserveJobHistory=No AccessLogLevel=config ||
            echo 'CUPS does not run. Once it does: cupsctl PreserveJobFiles=No PreserveJobHistory=No' >&2
    fi
    if [ -z "$root" ] && grep -q '^/' /proc/swaps 2>/dev/null; then
        echo 'There is swap on this machine. Take it out of /etc/fstab, or encrypt it.' >&2
    fi
    echo 'Closed. Restart, then go through CHECKLIST.md.'
    ;;
--undo)
    for file in $files; do
        rm -f "$root/etc/$file"
    done
    for unit in $units; do
        link=$root/etc/systemd/system/$unit
        if [ "$(readlink "$link" || true)" = /dev/null ]; then
            rm -f "$link"
        fi
    done
    echo 'Open again. Restart. What the print service keeps was left as it is: see cupsctl(8).'
    ;;
*)
    echo "lock.sh: $1 is not known. Say nothing, or --undo." >&2
    exit 2
    ;;
esac
