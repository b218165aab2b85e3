#!/usr/bin/env bash
# The hand-out on paper: zbar reads every code from PDF, HTML and half blocks, and poppler reads the words of
# the PDF in their order.
source "$(dirname "${BASH_SOURCE[0]}")/kit.sh"

if ! has pdftoppm poppler-utils; then
    skip 'the hand-out on paper' "$(why "$out/apt")"
    done_here
elif ! has zbarimg zbar-tools; then
    skip 'the codes of the hand-out' "$(why "$out/apt")"
    done_here
fi

groups=(--group aa --group smart --group lifering)
addresses='HTTPS://LIFERING.ORG
HTTPS://WWW.AA.ORG
HTTPS://WWW.SMARTRECOVERY.ORG'

# Whether these codes, and no others, are read in pictures.
codes() {
    local read_back
    read_back=$({ zbarimg -q --raw "${@:2}" 2>/dev/null || true; } | sort)
    [[ $read_back == "$1" ]]
}

# Words one a line, without what only draws.
words() {
    tr -d '=_•|-' | tr -s '[:space:]' '\n' | sed '/^$/d'
}

for language in $(languages); do
    for size in '' --large; do
        sheet=$shots/handout-$language$size
        # shellcheck disable=SC2086 # no argument, or one
        "$openchair" --lang "$language" handout "${groups[@]}" --as pdf $size >"$sheet.pdf"
        pdftoppm -r 150 -png "$sheet.pdf" "$sheet"
        holds "the codes of the PDF are read ($language$size)" codes "$addresses" "$sheet"-*.png
    done
    pdftotext -raw "$shots/handout-$language.pdf" - | words >"$out/pdf.words"
    "$openchair" --lang "$language" handout "${groups[@]}" | words >"$out/text.words"
    holds "the PDF says the words of the text, in their order ($language)" diff "$out/text.words" "$out/pdf.words"
    if ! has chromium chromium; then
        skip "the hand-out as HTML ($language)" "there is no chromium: $(why "$out/apt")"
        continue
    fi
    for size in '' --large; do
        page=$shots/handout-html-$language$size
        # shellcheck disable=SC2086 # no argument, or one
        "$openchair" --lang "$language" handout "${groups[@]}" --as html $size >"$page.html"
        timeout 120 chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer \
            --print-to-pdf="$page.pdf" "file://$page.html" >"$out/chromium" 2>&1 || true
        pdftoppm -r 150 -png "$page.pdf" "$page" || true
        holds "the codes of the HTML are read ($language$size)" codes "$addresses" "$page"-*.png
    done
done

if has python3 python3; then
    "$openchair" handout "${groups[@]}" --codes | python3 .ci/field.d/grid.py >"$shots/handout-grid.pgm"
    holds 'the codes in half blocks are read, drawn as a console draws them' \
        codes "$addresses" "$shots/handout-grid.pgm"
else
    skip 'the codes in half blocks' 'there is no python3'
fi

# Every group that a sheet can lead to, each on a sheet of its own.
missed=()
for group in $("$openchair" groups | sed 's/ .*//'); do
    "$openchair" handout --group "$group" --as pdf >"$out/one.pdf" 2>"$out/one" || continue
    address=$(pdftotext -raw "$out/one.pdf" - | sed -n '/^https\{0,1\}:/{p;q}')
    ((${#address} <= 53)) || continue
    pdftoppm -r 150 -png -singlefile "$out/one.pdf" "$out/one"
    codes "${address^^}" "$out/one.png" || missed+=("$group")
done
if [[ ${#missed[@]} == 0 ]]; then
    ok 'the code of every group is read as its address'
else
    wrong "the codes of these groups are not read: ${missed[*]}"
fi
skip 'the codes of a receipt' 'the printer draws them itself, and there is none here'
done_here
