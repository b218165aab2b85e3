#!/bin/sh
# Builds the Debian package: kiosk/package.sh [DIR]. Needs cargo-deb (`cargo install cargo-deb --locked`).
# The package lies in DIR, or in target/debian.
set -eu
cd "$(dirname "$0")/.."

to=${1:-target/debian}
cargo build --release --locked
openchair=${CARGO_TARGET_DIR:-target}/release/openchair

# What the program writes about itself.
made=target/package
mkdir -p "$made" "$to"
"$openchair" man >"$made/openchair.1"
for shell in bash zsh fish; do
    "$openchair" completions "$shell" >"$made/openchair.$shell"
done

cargo deb --quiet --no-build --no-strip --output "$to"
