# Alles wat een ontwikkelaar of gebruiker nodig heeft, in één woord. De README noemt hetzelfde zonder make.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.klaar

.PHONY: run test check bench setup clean

run: setup ## voert de IKT-11-suite uit op de gesimuleerde keten en bouwt het rapport
	$(BIN)/ikt run --fase IKT-11; code=$$?; $(BIN)/ikt rapport IKT-11 && exit $$code

test: setup ## alle tests van ikt zelf
	$(BIN)/python -m pytest -n 2 tests

check: setup ## stijl, typen, lagen en de scenario's
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/ikt lint

bench: setup ## metingen, met verhoudingen
	$(BIN)/python -m benchmarks

setup: $(READY) ## haalt alles op wat nodig is; daarna is er geen netwerk meer nodig

$(READY): pyproject.toml constraints.txt package-lock.json
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev]"
	npm ci --silent --no-audit --no-fund
	touch $(READY)

clean:
	rm -rf .venv node_modules build *.egg-info
