# tulieu: build, tests and installation. Plain GNU make; `make help` lists the targets.
VERSION  := 0.1
PREFIX   ?= /usr/local
DESTDIR  ?=
CC       ?= cc
CFLAGS   ?= -O2 -g
LDFLAGS  ?=
SHARED   ?= ../shared
B        ?= build

# Debian packages: to build, and to test.
DEBS      := gcc libc6-dev make pkg-config gettext libncurses-dev libsqlite3-dev libunistring-dev
TEST_DEBS := libcmocka-dev libvterm-dev python3 ncurses-term

ifdef SAN
B        := build-san
CFLAGS   := -O1 -g -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined
LDFLAGS  += -fsanitize=address,undefined
endif

PKGS     := ncursesw sqlite3
WARN     := -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes -Wmissing-prototypes
DEFS      = -D_POSIX_C_SOURCE=200809L -D_XOPEN_SOURCE=700 -DTL_VERSION='"$(VERSION)"' \
            -DTL_DATADIR='"$(PREFIX)/share/tulieu"' -DTL_LOCALEDIR='"$(PREFIX)/share/locale"'
ALL_CFLAGS  = -std=c11 $(WARN) $(DEFS) -Iinclude -Isrc $(filter-out -D_XOPEN_SOURCE%,$(shell pkg-config --cflags $(PKGS))) -pthread $(CFLAGS)
LIBS        = $(shell pkg-config --libs $(PKGS)) -lunistring -lm -pthread
TEST_LIBS   = -lcmocka -lvterm -lutil

LIB_SRC  := $(sort $(wildcard $(addsuffix /*.c,$(addprefix src/,base text source parse annotate archive corpus query report))))
UI_SRC   := $(sort $(wildcard src/ui/*.c))
APP_SRC  := $(sort $(wildcard src/cli/*.c)) $(UI_SRC)
LIB_OBJ  := $(LIB_SRC:%.c=$(B)/%.o)
APP_OBJ  := $(APP_SRC:%.c=$(B)/%.o)
UI_OBJ   := $(UI_SRC:%.c=$(B)/%.o)

UNIT_BIN   := $(patsubst tests/unit/%.c,$(B)/tests/unit/%,$(wildcard tests/unit/test_*.c))
SCREEN_BIN := $(patsubst tests/screen/%.c,$(B)/tests/screen/%,$(wildcard tests/screen/test_*.c))
FAULT_BIN  := $(patsubst tests/fault/%.c,$(B)/tests/fault/%,$(wildcard tests/fault/test_*.c))
SCREEN_LIB := $(patsubst %.c,$(B)/%.o,$(filter-out tests/screen/test_%,$(wildcard tests/screen/*.c)))
FUZZ_LIB   := $(patsubst %.c,$(B)/%.o,$(filter-out tests/fuzz/fuzz_%,$(wildcard tests/fuzz/*.c)))
FUZZ_BIN   := $(patsubst tests/fuzz/%.c,$(B)/tests/fuzz/%,$(wildcard tests/fuzz/fuzz_*.c))
PRELOAD    := $(patsubst %.c,$(B)/%.so,$(wildcard tests/preload/*.c))
EVAL_BIN   := $(patsubst tests/eval/%.c,$(B)/tests/eval/%,$(wildcard tests/eval/*.c))
BENCH_LIB  := $(patsubst %.c,$(B)/%.o,$(filter-out tests/bench/bench_%,$(wildcard tests/bench/*.c)))
BENCH_BIN  := $(patsubst tests/bench/%.c,$(B)/tests/bench/%,$(wildcard tests/bench/bench_*.c))
# Compiled so that each branch that it takes is counted (tests/growth/count.h).
GROWTH_SRC := $(sort $(wildcard $(addsuffix /*.c,$(addprefix src/,base text source parse annotate query report))))
GROWTH_OBJ := $(patsubst %.c,$(B)/counted/%.o,$(GROWTH_SRC)) $(patsubst %.c,$(B)/%.o,$(wildcard tests/growth/*.c))
comma      := ,
GROWTH_LD  := $(addprefix -Wl$(comma)--wrap=,memcpy memmove memset memchr memcmp strlen strchr strrchr strstr strspn \
              strcspn strcmp strncmp strcasecmp strncasecmp u8_check u8_normalize u32_normalize malloc calloc realloc free)
MO         := $(patsubst data/po/%.po,$(B)/locale/%/LC_MESSAGES/tulieu.mo,$(wildcard data/po/*.po))
MAN        := $(wildcard man/*.[1-9] man/*/*.[1-9])

.DELETE_ON_ERROR:
.SECONDARY:
.PHONY: all run deps check eval bench fuzz lint install uninstall dist clean help tests

all: $(B)/tulieu $(MO)

help:
	@echo 'make [all]     build build/tulieu'
	@echo 'make deps      install the Debian packages that are missing (sudo only when not root)'
	@echo 'make run       open the browser on the sample archive'
	@echo 'make check     build and run every test (SAN=1: with ASan and UBSan)'
	@echo 'make eval      score the extraction on the seeds (SHARED=DIR, default ../shared) and on tests/eval'
	@echo 'make bench     measure: counts, and times as ratios against peers'
	@echo 'make fuzz      run the fuzz targets for FUZZ_SECONDS each (default 30)'
	@echo 'make lint      compiler warnings as errors, layering, cppcheck where installed'
	@echo 'make install   PREFIX=/usr/local DESTDIR= ; also uninstall, dist, clean'

$(B)/libtulieu.a: $(LIB_OBJ)
	@rm -f $@
	$(AR) rcs $@ $^

# For unit tests of the screen's parts: a test takes of it only what it names.
$(B)/libui.a: $(UI_OBJ)
	@rm -f $@
	$(AR) rcs $@ $^

$(B)/tulieu: $(APP_OBJ) $(B)/libtulieu.a
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$(B)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(OBJ_CFLAGS) -MMD -MP -c -o $@ $<

$(B)/tests/%.o: OBJ_CFLAGS = -Itests

$(B)/tests/unit/%: $(B)/tests/unit/%.o $(B)/libui.a $(B)/libtulieu.a
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(TEST_LIBS) $(LIBS)

$(B)/tests/screen/test_%: $(B)/tests/screen/test_%.o $(SCREEN_LIB) $(B)/libtulieu.a
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(TEST_LIBS) $(LIBS)

# Preloaded into the program under test, which has its own sanitizers.
$(B)/tests/preload/%.so: tests/preload/%.c
	@mkdir -p $(@D)
	$(CC) -std=c11 $(WARN) -O2 -g -fPIC -shared -o $@ $< -ldl

$(B)/tests/fault/%: $(B)/tests/fault/%.o $(SCREEN_LIB) $(B)/libtulieu.a
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(TEST_LIBS) $(LIBS)

$(B)/tests/fuzz/fuzz_%: $(B)/tests/fuzz/fuzz_%.o $(FUZZ_LIB) $(B)/libtulieu.a
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$(B)/tests/eval/%: $(B)/tests/eval/%.o $(B)/libtulieu.a
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$(B)/counted/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -fno-builtin -fsanitize-coverage=trace-pc -MMD -MP -c -o $@ $<

$(B)/tests/growth/growth: $(GROWTH_OBJ) $(B)/libtulieu.a
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) $(GROWTH_LD) -o $@ $^ $(LIBS)

$(B)/tests/bench/bench_%: $(B)/tests/bench/bench_%.o $(BENCH_LIB) $(SCREEN_LIB) $(B)/libtulieu.a
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(TEST_LIBS) $(LIBS)

$(B)/locale/%/LC_MESSAGES/tulieu.mo: data/po/%.po
	@mkdir -p $(@D)
	msgfmt -c -o $@ $<

tests: $(UNIT_BIN) $(SCREEN_BIN) $(FAULT_BIN) $(FUZZ_BIN) $(EVAL_BIN) $(PRELOAD) $(B)/tests/growth/growth

run: all
	./tests/run-sample.sh $(B)

deps:
	@./tests/deps.sh $(DEBS) $(TEST_DEBS)

check: all tests
	@./tests/run.sh $(B)

eval: all $(EVAL_BIN)
	@SHARED='$(SHARED)' ./tests/eval/run.sh $(B)

bench: all $(BENCH_BIN) $(B)/tests/growth/growth
	@SHARED='$(SHARED)' ./tests/bench/run.sh $(B)

fuzz: $(FUZZ_BIN)
	@./tests/fuzz/run.sh $(B)

lint:
	@./tests/lint.sh

install: all
	install -d '$(DESTDIR)$(PREFIX)/bin' '$(DESTDIR)$(PREFIX)/share/tulieu/sample'
	install -m 755 $(B)/tulieu '$(DESTDIR)$(PREFIX)/bin/tulieu'
	install -m 644 data/*.tsv '$(DESTDIR)$(PREFIX)/share/tulieu/'
	install -m 644 data/sample/* '$(DESTDIR)$(PREFIX)/share/tulieu/sample/'
	for m in $(MAN); do s=$${m##*.}; d=$$(dirname $${m#man}); \
	  install -D -m 644 $$m '$(DESTDIR)$(PREFIX)/share/man'"$$d/man$$s/$$(basename $$m)"; done
	for m in $(MO); do install -D -m 644 $$m '$(DESTDIR)$(PREFIX)/share/locale'/$${m#$(B)/locale/}; done

uninstall:
	rm -f '$(DESTDIR)$(PREFIX)/bin/tulieu'
	rm -rf '$(DESTDIR)$(PREFIX)/share/tulieu'
	for m in $(MAN); do s=$${m##*.}; d=$$(dirname $${m#man}); rm -f '$(DESTDIR)$(PREFIX)/share/man'"$$d/man$$s/$$(basename $$m)"; done
	for m in $(MO); do rm -f '$(DESTDIR)$(PREFIX)/share/locale'/$${m#$(B)/locale/}; done

dist:
	@mkdir -p $(B)
	git archive --prefix=tulieu-$(VERSION)/ -o $(B)/tulieu-$(VERSION).tar.gz HEAD
	@echo $(B)/tulieu-$(VERSION).tar.gz

clean:
	rm -rf build build-san build-libfuzzer

-include $(shell find $(B) -name '*.d' 2>/dev/null)
