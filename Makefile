# make report   from a fresh checkout to the pages of the sample reports
# make oracle   DuckDB beside the build, against which a test compares our tables; without it that test is skipped
# make test     all tests; make lint: the form of the sources; make clean: removes what was built
.DEFAULT_GOAL := report
.PHONY: report build test oracle lint clean libraries packers

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

lint:
	swift format lint --strict -r Sources Tests Package.swift

clean:
	swift package clean

libraries:
	@pkg-config --exists libarchive libisal libsodium 2>/dev/null \
	  || { $(call install,libarchive-dev libisal-dev libsodium-dev pkg-config); }

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
