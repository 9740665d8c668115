#!/bin/sh
# SPDX-License-Identifier: MIT
# Writes anew what is made from the code: schemas, lists in the documents, completions, the man page.
set -eu
cd "$(dirname "$0")/.."
python=.venv/bin/python

schema() {
    file=$1
    shift
    $python -m cramprelief schema "$@" > "$file.new"
    mv "$file.new" "$file"
}

schema assets/schema/routine.schema.json
schema assets/schema/figure.schema.json --figure
schema assets/schema/guide.schema.json --guide
$python docs/make_lists.py
$python docs/make_guide_tables.py
$python docs/make_clinical_review.py
$python docs/make_figures.py
$python tools/make_completions.py
$python tools/make_first_frames.py
