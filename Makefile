# Everything this project is built, tested and packaged with. `make` lists it.

TAGS        := migrated_fynedo
FYNE        := go run fyne.io/tools/cmd/fyne@v1.7.4
STATICCHECK := go run honnef.co/go/tools/cmd/staticcheck@v0.8.2
SOURCES     := assets cmd core gui
PURE        := ./assets/... ./cmd/... ./core/...
STAGE       := bin/stage

# What runs in one goroutine, where the race detector would only cost time.
SEQUENTIAL  := ./core/chart ./core/corpus ./core/exchange ./core/report ./core/series ./core/simulation ./core/verdict

MINGW       := x86_64-w64-mingw32-gcc

# A module of its own, for the libraries that hand-out is compared with.
COMPARISON      := core/strategy/comparison

# The folder of a Python with subinterpreters, for the tests that want one; empty
# where none can be had, and they are skipped.
LATEST      := PARALLELOGRAM_PYTHON_LATEST="$$(.ci/python-latest)"

# Which benchmarks `make bench` runs, how often, and of which packages.
BENCH       := .
COUNT       := 1
BENCHED     := ./cmd/... ./core/... ./gui/...

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run build headless test lint race python-latest windows simulation bench package screenshots workloads commands icons deps clean

help: ## list what can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1	\2/p' Makefile | expand -t 22

run: build ## install what is missing, build, open the window (ARGS="show run.txt" for the terminal)
	@bin/parallelogram $(ARGS)

build: ## build bin/parallelogram
	@.ci/deps run
	go build -tags $(TAGS) -o bin/parallelogram ./cmd/app

headless: ## build bin/parallelogram-headless: static, no window, for servers
	@.ci/deps
	CGO_ENABLED=0 go build -tags headless -trimpath -o bin/parallelogram-headless ./cmd/app

test: lint race ## check and test everything; pictures of the window go to bin/realwindow

lint: ## gofmt, vet and staticcheck, with the window and without, for Windows and macOS too
	@.ci/deps run
	@unformatted=$$(gofmt -l $(SOURCES)) && test -z "$$unformatted" || \
		{ echo "gofmt -w these files:"; echo "$$unformatted"; exit 1; }
	go vet -tags $(TAGS) ./...
	CGO_ENABLED=0 go vet -tags headless $(PURE)
	for system in windows darwin; do GOOS=$$system CGO_ENABLED=0 go vet -tags headless $(PURE) || exit 1; done
	$(STATICCHECK) -tags $(TAGS) ./...
	cd $(COMPARISON) && go vet ./... && $(STATICCHECK) ./...

race: ## every test, under the race detector where anything is concurrent, the real window's too
	@.ci/deps run test
	CGO_ENABLED=0 go test -count=1 -tags headless ./cmd/...
	go test -count=1 -tags $(TAGS) $(SEQUENTIAL)
	$(LATEST) go test -race -count=1 -timeout 20m -tags $(TAGS) $$(go list -tags $(TAGS) ./... | grep -vxF "$$(go list $(SEQUENTIAL))")
	go -C $(COMPARISON) test -count=1 ./...

python-latest: ## put a Python of this system's development release into bin, for tests of subinterpreters
	@.ci/python-latest

simulation: ## how often the statistics are right on machines whose truth is known: minutes
	go test ./core/simulation -figures -v -count=1 -timeout 30m

windows: ## vet the window for Windows as well; takes minutes, and a compiler such as gcc-mingw-w64-x86-64
	CC=$(MINGW) CGO_ENABLED=1 GOOS=windows go vet -tags $(TAGS) ./...

bench: ## the figures: ratios measured side by side (BENCH=pattern, COUNT=n)
	@.ci/deps run
	go test -p 1 -run '^$$' -bench '$(BENCH)' -benchmem -count $(COUNT) -timeout 60m -tags $(TAGS) $(BENCHED)
	go -C $(COMPARISON) test -run '^$$' -bench '$(BENCH)' -count $(COUNT) -timeout 60m ./...

# fyne package looks for FyneApp.toml beside main, counts its build number up
# and leaves files behind when interrupted: let it have a copy of the sources.
package: ## make bin/Parallelogram.tar.xz, ready to install
	@.ci/deps run package
	@rm -rf $(STAGE) && mkdir -p $(STAGE)
	@cp -R $(SOURCES) go.mod go.sum $(STAGE) && cp FyneApp.toml $(STAGE)/cmd/app
	cd $(STAGE) && $(FYNE) package --release --src cmd/app --icon "$$PWD/assets/icon.png" --executable "$$PWD/parallelogram"
	@mv $(STAGE)/Parallelogram.tar.xz bin && rm -rf $(STAGE)
	@echo "bin/Parallelogram.tar.xz: unpack it; there, 'make user-install' or 'sudo make install'"

screenshots: ## take the pictures of docs/ anew from the running program
	@.ci/deps run test
	go test -count=1 -tags $(TAGS) ./cmd/app/realwindow -run '^TestScreenshot' -screenshots $(CURDIR)/docs

workloads: ## measure every effect on this machine and write docs/workloads.md: half an hour
	go test -count=1 -timeout 120m -tags headless ./cmd/app/cli -run '^TestWorkloadsPage$$' -v -workloads-page $(CURDIR)/docs

commands: ## measure a program on this machine and write the end of docs/commands.md: a minute or two
	go test -count=1 -timeout 30m -tags headless ./cmd/app/cli -run '^TestCommandsPage$$' -v -commands-page $(CURDIR)/docs

icons: ## draw assets/icon.png from assets/icon.svg
	go test -count=1 ./assets -run '^TestIconIsTheDrawing$$' -regen

deps: ## install what running, testing and packaging need and this system lacks
	@.ci/deps run test package

clean: ## remove bin
	rm -rf bin
