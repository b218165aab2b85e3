#!/usr/bin/env bash
# The drawn tree in Mermaid, within a real Chromium.
source "$(dirname "${BASH_SOURCE[0]}")/kit.sh"

PLAYWRIGHT=1.65.1
MERMAID=11.12.0

tree='the tree in Mermaid'
if ! has node nodejs || ! has npm npm; then
    skip "$tree" "node and npm are missing: $(why "$out/apt")"
elif ! has chromium chromium; then
    skip "$tree" "there is no chromium: $(why "$out/apt")"
elif ! packages "playwright-core@$PLAYWRIGHT" "mermaid@$MERMAID"; then
    skip "$tree" "npm gives no mermaid: $(why "$out/npm.log")"
else
    graphs=()
    for language in $(languages); do
        "$openchair" --lang "$language" graph --as mermaid >"$out/tree-$language.mmd"
        "$openchair" --lang "$language" graph --as mermaid --depth 3 >"$out/branch-$language.mmd"
        graphs+=("$out/tree-$language.mmd" "$out/branch-$language.mmd")
    done
    timeout 180 node .ci/field.d/mermaid.cjs "$(command -v chromium)" "$out/npm" "$shots" "${graphs[@]}" || failed=1
fi
done_here
