# shellcheck shell=bash
# What the topics of .ci/field share. A topic takes it in first, and then stands in the root of the clone.
# It says what it saw with `ok` and `wrong`, what it could not run with `skip`, and ends with `done_here`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
exec </dev/null

# The driver gives one folder to all topics; a topic that runs alone makes its own.
if [[ -z ${FIELD_OUT:-} ]]; then
    FIELD_OUT=$(mktemp -d)
    own=$FIELD_OUT
fi
out=$FIELD_OUT
# What a topic has to end, command by command.
at_end=()
# shellcheck disable=SC2154 # set above, where it is
trap 'for it in "${at_end[@]}"; do $it; done; rm -rf "${own:-}"' EXIT
# Pictures and paper to look at are kept where a machine names a place for them.
shots=${FIELD_SHOTS:-$out/shots}
mkdir -p "$shots"

failed=0
openchair=$PWD/target/release/openchair
if [[ -n ${CARGO_TARGET_DIR:-} ]]; then
    openchair=$(realpath -m "$CARGO_TARGET_DIR")/release/openchair
fi
[[ -x $openchair ]] || cargo build --release --locked

ok() {
    printf 'ok: %s\n' "$*"
}

wrong() {
    printf 'NOT OK: %s\n' "$*"
    failed=1
}

# A claim, and the command that decides it.
holds() {
    if "${@:2}"; then ok "$1"; else wrong "$1"; fi
}

# What was not run, and why.
skip() {
    printf 'NOT RUN HERE: %s, because %s\n' "$1" "$2" | tee -a "$out/left-out"
}

done_here() {
    exit "$failed"
}

# The last line of a log, as a reason.
why() {
    local last
    last=$(tail -n 1 "$1" 2>/dev/null || true)
    printf '%s' "${last:-there is no way to install it here}"
}

# How a command is run as root.
root=()
[[ $(id -u) == 0 ]] || root=(sudo -n)

# Installs Debian packages, where this is Debian and we may.
debian() {
    command -v apt-get >/dev/null || return 1
    "${root[@]}" true 2>/dev/null || return 1
    export DEBIAN_FRONTEND=noninteractive
    local options=(install -y -qq --no-install-recommends)
    timeout 420 "${root[@]}" apt-get "${options[@]}" "$@" >"$out/apt" 2>&1 && return
    timeout 120 "${root[@]}" apt-get update -qq >>"$out/apt" 2>&1 || true
    timeout 420 "${root[@]}" apt-get "${options[@]}" "$@" >>"$out/apt" 2>&1
}

# Has a program, installed from a package where it is missing.
has() {
    command -v "$1" >/dev/null || debian "${@:2}" && command -v "$1" >/dev/null
}

# Has packages of npm, in a folder of their own.
packages() {
    mkdir -p "$out/npm"
    timeout 240 npm install --prefix "$out/npm" --no-audit --no-fund --silent --ignore-scripts "$@" >"$out/npm.log" 2>&1
}

# The languages of the guide.
languages() {
    sed -n 's/^ *languages: \[\(.*\)\],.*/\1/p' assets/guide/guide.ron | tr -d '" ' | tr ',' ' '
}

# Waits until a command holds: for seconds, then a command.
until_it() {
    local end=$((SECONDS + $1))
    until "${@:2}"; do
        ((SECONDS < end)) || return 1
        sleep 0.1
    done
}
