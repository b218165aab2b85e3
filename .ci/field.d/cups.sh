# shellcheck shell=bash
# A real CUPS of our own: its own socket, settings and spool, and a printer whose paper is a file. The machine's own
# print service is not touched. Taken in after kit.sh.

# Starts it: CUPS_SERVER then names its socket. What the queue "office" prints lies in $printed, and the titles of the
# jobs in $printed.titles. While there is a file $printed.empty, the printer has no paper.
cups_starts() {
    local at
    # CUPS wants a short path for its socket, and its user to come in.
    at=$(mktemp -d /tmp/field-cups-XXXXXX)
    spool=$at/spool
    printed=$at/printed
    mkdir -p "$at/etc/ppd" "$at/cache" "$at/state/certs" "$spool/tmp" "$at/log" "$at/bin/backend"
    : >"$printed"
    local part
    for part in /usr/lib/cups/*; do
        [[ $part == */backend ]] || ln -s "$part" "$at/bin/"
    done
    cat >"$at/bin/backend/sheets" <<'END'
#!/bin/sh
# A printer of CUPS: job, user, title, copies, options, and the file, or none where it comes by standard input.
[ $# -ge 5 ] || exit 0
to=${DEVICE_URI#sheets:}
while [ -e "$to.empty" ]; do
    echo 'STATE: +media-empty-error' >&2
    sleep 0.2
done
echo 'STATE: -media-empty-error' >&2
printf '%s\n' "$3" >>"$to.titles"
cat ${6+"$6"} >>"$to"
END
    chmod 755 "$at/bin/backend/sheets"
    local owner=lp
    [[ $(id -u) == 0 ]] || owner=$(id -un)
    cat >"$at/etc/cups-files.conf" <<END
ServerRoot $at/etc
ServerBin $at/bin
CacheDir $at/cache
StateDir $at/state
RequestRoot $spool
TempDir $spool/tmp
AccessLog $at/log/access
ErrorLog $at/log/error
PageLog $at/log/page
Printcap $at/printcap
User $owner
Group $(id -gn "$owner")
SystemGroup root $(id -gn)
ConfigFilePerm 0600
END
    cat >"$at/etc/cupsd.conf" <<END
Listen $at/socket
LogLevel info
Browsing No
DefaultAuthType None
WebInterface No
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
END
    # What is under test: the two settings that the kiosk's README and lock.sh name.
    printf 'PreserveJobFiles No\nPreserveJobHistory No\nAccessLogLevel config\n' >>"$at/etc/cupsd.conf"
    if [[ $(id -u) == 0 ]]; then
        chown -R "$owner" "$at"
        # CUPS starts nothing that somebody else could have changed.
        chown -R root:root "$at/bin" "$at/etc"
    fi
    chmod 755 "$at"
    PATH=$PATH:/usr/sbin cupsd -f -c "$at/etc/cupsd.conf" -s "$at/etc/cups-files.conf" >"$out/cupsd.log" 2>&1 &
    cups_pid=$!
    cups_log=$at/log/error
    cups_access=$at/log/access
    export CUPS_SERVER=$at/socket
    at_end+=("cups_ends $at")
    until_it 20 cups_runs || return 1
    lpadmin -p office -E -v "sheets:$printed" -m raw 2>"$out/lpadmin.log" || return 1
    lpadmin -d office
}

cups_runs() {
    LC_ALL=C lpstat -r 2>/dev/null | grep -q 'is running'
}

cups_ends() {
    kill "$cups_pid" 2>/dev/null || true
    wait "$cups_pid" 2>/dev/null || true
    rm -rf "$1"
}

# The number of documents and job files that the spool holds.
kept() {
    find "$spool" -type f ! -path '*/tmp/*' | wc -l
}
nothing_is_kept() {
    [[ $(kept) == 0 ]]
}
nothing_waits() {
    [[ -z $(lpstat -o) ]]
}
