# `make help` says what there is. Settings go through the environment or behind the word: make run PORT=9000

HAMSEDA = .venv/bin/hamseda
UV = .venv/bin/uv --no-config
COMPILE = $(UV) pip compile pyproject.toml --generate-hashes --no-emit-index-url --python-version 3.11

.DEFAULT_GOAL = help
.PHONY: help run test check bench docs reference messages assets lock clean

help: ## this list
	@sed -n 's/^\([a-z]*\): *## */\1|/p' Makefile | while IFS='|' read -r name text; do printf '  make %-11s%s\n' "$$name" "$$text"; done

run: ## install, migrate, fill an empty database with the demo city, and serve it
	@.ci/install run
	@exec $(HAMSEDA) serve --prepare

test: ## every test, on SQLite and on PostgreSQL (installs Chromium and PostgreSQL from Debian's packages when missing)
	@.ci/install dev
	@.ci/packages
	@.venv/bin/python .ci/test

check: ## style, types, walls, the rules of the house, catalogues
	@.ci/install dev
	@.ci/check

bench: ## the benchmarks of docs/benchmarks.md
	@.ci/install dev
	@$(HAMSEDA) bench

docs: ## the documentation, into docs/_build/html
	@.ci/install dev
	@.venv/bin/sphinx-build -q -W --keep-going -b html docs docs/_build/html
	@echo "docs/_build/html/index.html"

reference: ## the reference pages that are written from code
	@.ci/install dev
	@.venv/bin/python -m hamseda.project.reference docs/reference

messages: ## take new texts into the translation catalogues and compile them
	@.ci/install dev
	@.venv/bin/python -m tests.house.catalogues

assets: ## bundle scripts, styles, type and icons (needs Node)
	@cd src/hamseda/design/assets && npm ci --no-audit --no-fund && npm run build

lock: ## pin every dependency anew in requirements/
	@.ci/install dev
	@$(COMPILE) --upgrade --group build --output-file requirements/run.lock
	@$(COMPILE) --upgrade --group build --group dev --constraint requirements/run.lock --output-file requirements/dev.lock

clean: ## remove what was installed and built; the data in var/ stay
	rm -rf .venv docs/_build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +
