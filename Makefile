# The verbs. `make run` and `make test` need nothing but a Debian 12 or 13 with this checkout: they install what is
# missing (tools/packages.sh), build, and go.
SHELL := /bin/sh
JOBS ?= $(shell nproc)
PORT ?= 8080
export CTEST_PARALLEL_LEVEL ?= $(JOBS)

.PHONY: help packages build deb run test check bench bench-search bench-insights eval eval-insights fuzz soak format fresh conformance clean

help: ## what there is
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 20

build: ## the release build: build/release/wordkeep (installs packages if missing)
	@tools/packages.sh build
	@cmake --preset release >/dev/null
	@cmake --build build/release -j $(JOBS) --target wordkeep

deb: build ## a Debian package: build/release/wordkeep_*.deb
	@cd build/release && cpack -G DEB --config CPackConfig.cmake >/dev/null && ls -1 "$$PWD"/wordkeep_*.deb

run: build ## starts Wordkeep on an embedded store, with a played Instagram, and prints the address
	@tools/run_demo.sh build/release/wordkeep $(PORT)

test: ## every test (installs packages if missing)
	@tools/packages.sh test
	@tools/run_tests.sh $(JOBS)

check: ## style, structure, clang-tidy on what changed, and every test: what CI holds a change to
	@tools/packages.sh test
	@tools/check_style.sh
	@$(MAKE) --no-print-directory test

bench: build ## messages a second, kept (beside Express and nginx) and masked (beside npm's), in one run
	@tools/packages.sh bench
	@bench/run.sh build/release
	@$(MAKE) --no-print-directory bench-search

bench-search: ## search as one types beside PostgreSQL (TEXTS=100000,1000000)
	@tools/packages.sh bench
	@cmake --preset release >/dev/null
	@cmake --build build/release -j $(JOBS) --target search_bench
	@python3 -B bench/search/run.py --bench build/release/bench/search_bench --texts $${TEXTS:-100000,1000000}

bench-insights: ## seconds and memory to learn from many texts (TEXTS="100000 1000000")
	@tools/packages.sh build
	@cmake --preset release >/dev/null
	@cmake --build build/release -j $(JOBS) --target insights_bench
	@echo "| texts | told s | computed s | together s | processor s | peak MiB | groups | in a group | one joins ms |"
	@echo "|---:|---:|---:|---:|---:|---:|---:|---:|---:|"
	@for texts in $${TEXTS:-100000 1000000}; do build/release/bench/insights_bench $$texts || exit 1; done

fuzz: ## fuzzes each target for FUZZ_SECONDS (default 60)
	@tools/packages.sh test
	@fuzz/run.sh $${FUZZ_SECONDS:-60}

eval: build ## scores the masker on a folder of labelled sets: make eval DATA=folder
	@python3 tools/masking/evaluate.py --binary build/release/wordkeep $(EVAL_OPTIONS) $(DATA)

eval-insights: ## scores the groups on files of labelled texts: make eval-insights DATA="set.jsonl banking77.csv"
	@tools/packages.sh evaluate
	@cmake --preset release >/dev/null
	@cmake --build build/release -j $(JOBS) --target insights_evaluate
	@/usr/bin/python3 -B tools/insights/evaluate.py --binary build/release/tools/insights/insights_evaluate \
		$(EVAL_OPTIONS) $(or $(DATA),tests/insights/judged.jsonl tests/insights/held.jsonl)

soak: build ## an hour of load with kills and restarts (SOAK_SECONDS)
	@python3 tests/crash/kill_under_load.py --binary build/release/wordkeep --seconds $${SOAK_SECONDS:-3600}

format: ## clang-format on every C++ file
	@git ls-files -co --exclude-standard '*.cpp' '*.hpp' | xargs clang-format-19 -i

fresh: ## proves `make test` and `make run` in bare Debian 12 and 13 trees (root, long)
	@tools/fresh.sh

conformance: build ## plays webhook cases: make conformance PLAYER=play.py CASES=folder
	@tests/service/conformance.sh build/release/wordkeep "$(PLAYER)" "$(CASES)"

clean: ## removes every build
	@rm -rf build var
