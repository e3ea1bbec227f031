# chat, test, coverage, bench, lock: each sets up what it needs in .venv, once. Needs Python 3.11 or newer, and make.

# The first Python on this machine that is new enough and starts.
PYTHON ?= $(shell for name in python3 python3.13 python3.12 python3.11 python; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$name; break; }; done)
BIN := .venv/bin
# Where the tests' databases lie: in memory, where there is room for that, for every commit waits for the disk.
IN_MEMORY := $(shell df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 && $$4 > 1000000 { print "/dev/shm" }')
# Tests at the same time: half as many again as processors, for some of what a test of a platform does is waiting.
WORKERS := $(shell getconf _NPROCESSORS_ONLN 2>/dev/null | awk '{ print int(1.5 * $$1) }')
READY := .venv/.ready
# And compiled Python is kept: the tests start the coach a hundred times.
TEST_SETTINGS := $(if $(IN_MEMORY),PYTEST_DEBUG_TEMPROOT=$(IN_MEMORY)) PYTHONDONTWRITEBYTECODE=

.PHONY: chat test coverage bench lock
.DEFAULT_GOAL := chat

## Talk to the coach. ARGS goes to `coach chat`: make chat ARGS="--user sam"
chat: $(READY)
	@$(BIN)/coach chat $(ARGS)

## Everything that must hold before a change lands. ARGS goes to pytest: make test ARGS="-k store"
test: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/coach check
	$(TEST_SETTINGS) $(BIN)/pytest --numprocesses=$(or $(WORKERS),auto) --dist=worksteal $(ARGS)

## Which lines and branches the tests reach; takes several times as long as the tests alone.
coverage: $(READY)
	$(TEST_SETTINGS) $(BIN)/pytest --numprocesses=auto --dist=worksteal --cov --cov-report=term:skip-covered $(ARGS)

## How fast it is, as ratios that hold on any machine.
bench: $(READY)
	@$(BIN)/python -m tests.bench $(ARGS)

## Pin the newest versions that pyproject.toml allows, for every platform, with their hashes.
lock: $(READY)
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --group dev --extra slack --extra discord --universal --python-version 3.11 --upgrade \
		--generate-hashes --no-strip-extras --no-emit-index-url --no-emit-find-links --no-annotate \
		--custom-compile-command "make lock" --output-file requirements.lock --quiet

$(READY): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Firsthand needs Python 3.11 or newer; none was found." >&2; exit 1; }
	@echo "Setting up .venv (the first time takes a minute or two) ..."
	@$(BIN)/python -c "import pip" 2>/dev/null || $(PYTHON) -m venv --clear .venv
	@$(BIN)/python -m pip install --disable-pip-version-check --require-hashes --requirement requirements.lock
	@$(BIN)/python -m pip install --disable-pip-version-check --quiet --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q coach bots
	@touch $@
