# Everything that people and CI jobs do with this repository. `make` alone lists it.
# Needed: Python 3.11 or newer with its venv module, git and make; the rest is put into .venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
UV ?= $(or $(wildcard $(BIN)/uv),uv)
WORKERS ?= 2
PYTEST = $(BIN)/pytest -n $(WORKERS) --dist worksteal
VALIDATOR := $(VENV)/node/node_modules/vnu-jar/build/dist/vnu.jar
PORT ?= 8000

# pip checks every download against the hashes in a lock, then installs briefgen from this folder, offline.
PIP_INSTALL = $(BIN)/python -m pip --disable-pip-version-check install --quiet
LOCK = $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-strip-extras --custom-compile-command "make lock" $(LOCK_OPTIONS)

.PHONY: help site serve check install test lint ruff types imports pytest coverage test-install browser screenshots bench \
	docs messages lock clean distclean

help:
	@echo "make site       build the site from content/ into output/"
	@echo "make serve      show the site at http://localhost:8000/ while it is being written: PORT=8001"
	@echo "make check      look through content/ and print every problem with its place"
	@echo "make install    put briefgen and what it needs into $(VENV)/ (the others do so themselves)"
	@echo "make test       linter, types, import direction, and tests"
	@echo "make lint       the first three of these; each alone: make ruff, types, imports, pytest"
	@echo "make coverage   the tests again, and which lines and branches none of them reaches"
	@echo "make screenshots  take the README's pictures again"
	@echo "make bench      compare with Hugo and stock Pelican: SIZES=\"1000 10000\", DATE=2026-01-31 to publish"
	@echo "make docs       write anew what is made from the program: commands, rules, schemas"
	@echo "make messages   bring the catalogues of the interface's words up to date with the program"
	@echo "make lock       pin the dependencies anew (needs uv; LOCK_OPTIONS=--upgrade for newer ones)"
	@echo "make clean      remove what builds and tests leave behind"
	@echo "make distclean  remove $(VENV)/ as well, as after an upgrade of Python"
	@echo
	@echo "Another Python: make PYTHON=python3.13 site"

site: $(VENV)/installed
	@$(BIN)/briefgen build
	@echo "Look at it: make serve, then open http://localhost:8000/"

serve: $(VENV)/installed
	@$(BIN)/briefgen serve --port $(PORT)

check: $(VENV)/installed
	@$(BIN)/briefgen check

install: $(VENV)/installed

# Steps of their own, so that `make --keep-going test` reports on all of them, as .ci/run does.
test: lint pytest

lint: ruff types imports

ruff: $(VENV)/installed-for-tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(VENV)/installed-for-tests
	$(BIN)/mypy

imports: $(VENV)/installed-for-tests
	$(BIN)/lint-imports --no-logo

pytest: $(VENV)/installed-for-tests browser
	$(PYTEST)

# Watching every branch takes as long again as the tests do.
coverage: $(VENV)/installed-for-tests browser
	$(PYTEST) --cov

test-install: $(VENV)/installed-for-tests browser

# What no lock of Python's can bring: a browser, and the Nu validator, for which Java and npm are needed.
# This never fails: where something can't be installed, the tests that need it fail and say so; others run.
browser: $(VENV)/made
	@missing=; \
	command -v chromium >/dev/null || command -v google-chrome >/dev/null || missing="$$missing chromium"; \
	command -v java >/dev/null || missing="$$missing default-jre-headless"; \
	command -v npm >/dev/null || test -e $(VALIDATOR) || missing="$$missing npm"; \
	if [ -n "$$missing" ]; then \
		as_root=; [ "`id -u`" = 0 ] || as_root="sudo -n"; \
		if command -v apt-get >/dev/null && $$as_root true 2>/dev/null; then \
			echo "Installing what tests in a browser need:$$missing"; \
			$$as_root apt-get -qq update; \
			$$as_root env DEBIAN_FRONTEND=noninteractive \
				apt-get -qq install --yes --no-install-recommends $$missing >/dev/null; \
		else \
			echo "Tests in a browser need more. On Debian: sudo apt install$$missing" >&2; \
		fi; \
	fi || true
	@test $(VALIDATOR) -nt tests/browser/package-lock.json || { \
		echo "Installing the Nu validator into $(VENV)/ (once)"; \
		mkdir -p $(VENV)/node && cp tests/browser/package*.json $(VENV)/node/ && \
		cd $(VENV)/node && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null && \
		touch ../../$(VALIDATOR); \
	} || echo "The Nu validator could not be installed: its tests will fail" >&2

# The README's pictures, from the site as it is now.
screenshots: $(VENV)/installed-for-tests browser
	@cd tests && ../$(BIN)/python -m browser.screenshots

# With DATE, today's, the figures go into docs/performance.md and docs/performance.svg as well.
bench: $(VENV)/installed-for-benchmarks
	@cd tests && ../$(BIN)/python -m benchmarks $(SIZES) $(if $(DATE),--date $(DATE)) $(BENCH_OPTIONS)

docs: $(VENV)/installed
	$(BIN)/python -m briefgen.cli.reference > docs/commands.md
	$(BIN)/briefgen check --explain all > docs/rules.md
	$(BIN)/briefgen schema --output schemas

# What of the interface is to be said in each language; a language is the folder of its catalogue.
MESSAGES = $(VENV)/messages.pot
CATALOGUES = $(notdir $(wildcard briefgen/locale/*))

messages: $(VENV)/installed-for-tests
	@$(BIN)/pybabel --quiet extract --mapping-file babel.cfg --output-file $(MESSAGES) --no-location \
		--sort-output --project briefgen --keyword pgettext:1c,2 --keyword message:1c,2 \
		--keyword counted:1,2 --keyword forms:1,2 --keyword numbered:1,2 .
	@for language in $(CATALOGUES); do \
		$(BIN)/pybabel --quiet update --input-file $(MESSAGES) --domain briefgen --output-dir briefgen/locale \
			--locale $$language --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date \
			--no-wrap || exit 1; \
	done
	@$(BIN)/pytest -q tests/views/test_catalogues.py || \
		echo "Translate what is missing in briefgen/locale/LANGUAGE/LC_MESSAGES/briefgen.po"

lock:
	@command -v $(UV) >/dev/null || { echo "make lock needs uv: pip install uv" >&2; exit 1; }
	$(LOCK) --group build pyproject.toml --output-file requirements.lock
	$(LOCK) --group build --group test --constraints requirements.lock \
		pyproject.toml --output-file requirements-test.lock
	$(LOCK) --group bench --output-file requirements-bench.lock

clean:
	rm -rf output output.* .briefgen dist build .coverage .coverage.* coverage.xml
	rm -rf .hypothesis .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
	find . -path ./$(VENV) -prune -o -name __pycache__ -type d -exec rm -rf {} +

distclean: clean
	rm -rf $(VENV)

# A folder whose pip does not run is one that was left half made, or whose Python is gone.
$(VENV)/made:
	@command -v $(PYTHON) >/dev/null || { \
		echo "There is no $(PYTHON) here. Install Python 3.11 or newer, or name yours:" >&2; \
		echo "    make PYTHON=/path/to/python3 site" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "briefgen needs Python 3.11 or newer; this is `$(PYTHON) --version 2>&1`." >&2; \
		echo "If a newer one is installed, name it: make PYTHON=python3.13 site" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "$(PYTHON) lacks its venv module. On Debian and Ubuntu: sudo apt install python3-venv" >&2; \
		exit 1; }
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/installed: $(VENV)/made requirements.lock pyproject.toml
	@echo "Installing what briefgen needs into $(VENV)/ (once)"
	@$(PIP_INSTALL) --require-hashes --requirement requirements.lock
	@$(PIP_INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/installed-for-tests: $(VENV)/installed requirements-test.lock
	@echo "Installing what the tests need into $(VENV)/ (once)"
	@$(PIP_INSTALL) --require-hashes --requirement requirements-test.lock
	@touch $@

$(VENV)/installed-for-benchmarks: $(VENV)/installed-for-tests requirements-bench.lock
	@echo "Installing what the benchmark compares with into $(VENV)/ (once)"
	@$(PIP_INSTALL) --require-hashes --requirement requirements-bench.lock
	@touch $@
