#!/bin/sh
# SPDX-License-Identifier: MIT
# Everything that is checked without running the app. All checks run; the last line tells how many failed.
set -u
cd "$(dirname "$0")/.."
bin=.venv/bin
failed=0

check() {
    name=$1
    shift
    if output=$("$@" 2>&1); then
        echo "ok      $name"
    else
        echo "FAILED  $name"
        echo "$output" | tail -n 60
        failed=$((failed + 1))
    fi
}

schema_is_current() {
    $bin/python -m cramprelief schema | diff -u assets/schema/routine.schema.json - &&
        $bin/python -m cramprelief schema --figure | diff -u assets/schema/figure.schema.json - &&
        $bin/python -m cramprelief schema --guide | diff -u assets/schema/guide.schema.json -
}

check "style" $bin/ruff check .
check "format" $bin/ruff format --check .
check "types" $bin/mypy src/cramprelief
check "directions" $bin/lint-imports
check "routines" $bin/python -m cramprelief validate routines
check "figures" $bin/python -m cramprelief validate assets/figures
check "articles" $bin/python -m cramprelief validate assets/articles assets/sources.yaml
check "guide" $bin/python -m cramprelief validate assets/guide
check "clinician's list" $bin/python docs/make_clinical_review.py --check
check "keys of the guide" $bin/python docs/make_guide_tables.py --check
check "lists in the documents" $bin/python docs/make_lists.py --check
check "completions" $bin/python tools/make_completions.py --check
check "gallery" $bin/python docs/make_figures.py --check
check "schema" schema_is_current

if [ "$failed" -gt 0 ]; then
    echo "$failed checks failed"
    exit 1
fi
echo "all checks passed"
