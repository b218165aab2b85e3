#!/usr/bin/env bash
# The drawn tree in Graphviz.
source "$(dirname "${BASH_SOURCE[0]}")/kit.sh"

if ! has dot graphviz; then
    skip 'the tree in Graphviz' "$(why "$out/apt")"
    done_here
fi
for graph in "" "--depth 3" "--from relation"; do
    # shellcheck disable=SC2086 # no argument, or several
    if "$openchair" graph $graph | dot -Tsvg >"$shots/tree.svg" 2>"$out/dot" && [[ ! -s $out/dot ]]; then
        ok "dot draws \`graph $graph\`"
    else
        wrong "dot does not draw \`graph $graph\`"
        head -n 5 "$out/dot"
    fi
done
done_here
