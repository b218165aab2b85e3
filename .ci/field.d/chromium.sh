#!/usr/bin/env bash
# The review page in a real Chromium, in each language; then that of the small guide of the tests.
source "$(dirname "${BASH_SOURCE[0]}")/kit.sh"

PLAYWRIGHT=1.65.1
AXE=4.14.1

page='the review page in Chromium'
if ! has node nodejs || ! has npm npm; then
    skip "$page" "node and npm are missing: $(why "$out/apt")"
elif ! has chromium chromium; then
    skip "$page" "there is no chromium: $(why "$out/apt")"
elif ! packages "playwright-core@$PLAYWRIGHT" "axe-core@$AXE"; then
    skip "$page" "npm gives no playwright-core and axe-core: $(why "$out/npm.log")"
else
    pages=()
    for language in $(languages); do
        "$openchair" --lang "$language" review "$out/guide-$language.html" >/dev/null
        pages+=("$out/guide-$language.html")
    done
    for language in en es; do
        "$openchair" --content tests/content/valid --lang "$language" review "$out/small-$language.html" >/dev/null
        pages+=("$out/small-$language.html")
    done
    timeout 600 node .ci/field.d/page.cjs "$(command -v chromium)" "$out/npm" "$shots" "${pages[@]}" || failed=1
fi
done_here
