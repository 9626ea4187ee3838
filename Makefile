# Écoute: everything there is to run. `make` alone lists it.

SHELL := /bin/bash
PREFIX ?= /usr/local
SHARED ?= ../shared
# Every build checks the arrows of the house.
ARROWS := --explicit-target-dependency-import-check error
RELEASE := .build/release/ecoute
PACKAGES := libncurses-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libcsv-dev libsqlite3-dev libstemmer-dev libyajl-dev
TEST_PACKAGES := libvterm-dev tmux

# Runs the tests; when some fail, says again at the end which, and where.
define tests
set -o pipefail; $(1) 2>&1 | tee .build/tests.txt || { grep -aF 'recorded an issue' .build/tests.txt | cut -c1-400 | tail -15; exit 1; }
endef

.PHONY: list demo run test soak check bench eval format install packages test-packages release debug

list: ## List what exists
	@grep -E '^[a-z-]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | column -t -s "$$(printf '\t')"

demo: release ## Open the console on a demonstration centre
	@$(RELEASE) demo

run: release ## Open the console on your own data
	@$(RELEASE)

test: check ## Check, then run every test (a seeded sample of the long families)
	$(call tests,swift test --skip-build --disable-xctest $(ARROWS))

soak: packages test-packages ## Run the long families whole, optimised
	swift build -c release --build-tests -Xswiftc -enable-testing $(ARROWS)
	$(call tests,ECOUTE_SOAK=1 swift test -c release --skip-build --disable-xctest -Xswiftc -enable-testing $(ARROWS))

check: packages test-packages ## Lint the sources, build everything, check the guides
	swift format lint --strict --recursive --parallel --configuration .swift-format Package.swift Sources Tests Benchmarks
	swift build --build-tests $(ARROWS)
	.build/debug/ecoute guides check guides
	@.build/debug/ecoute manual-page | cmp -s - docs/ecoute.1 || { echo "docs/ecoute.1 n'est plus à jour : make docs"; exit 1; }

bench: release test-packages ## Measure speed and memory through a pseudo-terminal
	for p in floor SlowSync bench; do swift build -c release --product $$p $(ARROWS) || exit; done
	.build/release/bench

eval: packages ## Judge retrieval: the right guide or resource first, or among three
	swift build -c release --product eval $(ARROWS)
	.build/release/eval

docs: packages ## Write what is generated: docs/touches.md, docs/ecoute.1
	swift build --product ecoute $(ARROWS)
	.build/debug/ecoute keys --markdown --language fr > docs/touches.md
	.build/debug/ecoute manual-page > docs/ecoute.1

format: ## Format the sources
	swift format format --in-place --recursive --parallel --configuration .swift-format Package.swift Sources Tests Benchmarks

install: release ## Install under PREFIX (/usr/local)
	install -Dm755 $(RELEASE) $(DESTDIR)$(PREFIX)/bin/ecoute
	rm -rf $(DESTDIR)$(PREFIX)/share/ecoute/guides
	mkdir -p $(DESTDIR)$(PREFIX)/share/ecoute
	cp -R guides $(DESTDIR)$(PREFIX)/share/ecoute/guides
	install -Dm644 docs/ecoute.1 $(DESTDIR)$(PREFIX)/share/man/man1/ecoute.1
	for shell in bash zsh fish; do $(RELEASE) --generate-completion-script $$shell > .build/ecoute.$$shell; done
	install -Dm644 .build/ecoute.bash $(DESTDIR)$(PREFIX)/share/bash-completion/completions/ecoute
	install -Dm644 .build/ecoute.zsh $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_ecoute
	install -Dm644 .build/ecoute.fish $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/ecoute.fish

release: packages
	swift build -c release --product ecoute $(ARROWS)

# Debian packages, installed only when one is missing.
packages:
	@$(call install-missing,$(PACKAGES))

test-packages:
	@$(call install-missing,$(TEST_PACKAGES))

define install-missing
missing=$$(for p in $(1); do dpkg -s $$p >/dev/null 2>&1 || echo $$p; done); \
if [ -n "$$missing" ]; then \
  echo "Installation de : $$missing"; \
  sudo=$$([ "$$(id -u)" = 0 ] || echo sudo); \
  $$sudo apt-get update -qq && $$sudo apt-get install -y -qq $$missing; \
fi
endef
