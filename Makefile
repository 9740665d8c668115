# SPDX-License-Identifier: MIT
# make run                 the app, with everything it needs set up     make run ARGS="now calf"
# make test                all tests, and which lines and branches they run
# make test ARGS="tests/guide -x"    some of them, not measured
# make life                the app in real surroundings: screen readers, keyboards, countries, clocks, missing parts
# make check               style, types, directions, routines, schema
# make clinical-review     what waits for a clinician, and three forms to send, in build/clinical-review/
# make made                schemas, lists in the documents and completions anew, as the code has them now
# make fuzz                any bytes into every reader of files, guided by coverage; takes an hour
# make bench               the benchmarks
# make package             a folder in dist/ that runs without Python
.POSIX:
ARGS =
PY = .venv/bin/python

run:
	@sh setup/up.sh run && exec $(PY) -m cramprelief $(ARGS)

test:
	@sh setup/up.sh dev && exec sh setup/test.sh $(ARGS)

life:
	@sh setup/up.sh dev && exec sh setup/life.sh $(ARGS)

check:
	@sh setup/up.sh dev && exec sh setup/check.sh

clinical-review:
	@sh setup/up.sh dev && .venv/bin/python docs/make_clinical_review.py --packs build/clinical-review

made:
	@sh setup/up.sh dev && exec sh setup/made.sh

fuzz:
	@sh setup/up.sh dev && exec sh setup/fuzz.sh $(ARGS)

bench:
	@sh setup/up.sh dev && exec $(PY) benchmarks $(ARGS)

package:
	@sh setup/package.sh

lock:
	@sh setup/lock.sh

.PHONY: run test life check clinical-review made fuzz bench package lock
