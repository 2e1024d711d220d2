#!/usr/bin/env python3
"""Holds what the program finds in general news to what was judged and counted before, as TAP.

    corpus.py BUILD             compares
    corpus.py BUILD --update    writes corpus-counts.tsv anew: read its diff before committing
    corpus.py BUILD -v          also each line of a list that is not as it was judged

$SHARED/corpus (default ../shared) holds the articles; without it all is skipped. They are other people's text:
lists and counts here name articles by number only. README.md says what the lists and counts are for.
"""
import collections
import hashlib
import json
import lzma
import os
import re
import subprocess
import sys
import threading

HERE = os.path.dirname(os.path.abspath(__file__))
CORPUS = os.path.join(os.environ.get('SHARED') or os.path.join(HERE, '../../../shared'), 'corpus/news-2017.jsonl.xz')
COUNTS = os.path.join(HERE, 'corpus-counts.tsv')
# A count may rise by so many, or by this share, before somebody has to look (README.md: measured).
LEAST, SHARE = 3, 0.03


def table(name):
    with open(os.path.join(HERE, name), encoding='utf-8') as f:
        rows = [line.rstrip('\n').split('\t') for line in f if not line.startswith('#')]
    return [dict(zip(rows[0], row)) for row in rows[1:]]


def minima(part):
    with open(os.path.join(HERE, 'thresholds.tsv'), encoding='utf-8') as f:
        rows = [line.rstrip('\n').split('\t') for line in f if not line.startswith('#')]
    return {row[1]: float(row[2]) for row in rows if row[0] == part}


def marks(build):
    """Lines of the program `marks` for every article, split, and the articles' ids by their number."""
    ids = []
    program = subprocess.Popen([os.path.join(build, 'tests/eval/marks')], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def feed():
        with lzma.open(CORPUS) as corpus:
            for line in corpus:
                ids.append(re.search(rb'"id": "(\d+)"', line)[1].decode())
                program.stdin.write(line)
        program.stdin.close()

    feeder = threading.Thread(target=feed)
    feeder.start()
    lines = [line.decode().rstrip('\n').split('\t') for line in program.stdout]
    feeder.join()
    if program.wait() != 0:
        raise RuntimeError(f'marks ended with status {program.returncode}')
    return lines, ids


def count(lines):
    """How often the program finds what is rare in general news."""
    n = collections.Counter()
    for kind, _, *rest in lines:
        n[kind + 's'] += 1
        if kind == 'article':
            devoted, party, date, inferred, kicker, agency, authors, source, people, positioned, citations = rest
            n['texts about the Party'] += int(devoted)
            n['texts with a figure of the Party\'s work'] += int(party) and not int(devoted)
            n[f'dates from {date or "nothing"}'] += 1
            n['dates inferred'] += int(inferred)
            n['kickers'] += int(kicker)
            n['agencies'] += int(agency)
            n['authors'] += int(authors)
            n['sources'] += int(source)
            n['people'] += int(people)
            n['people with a position'] += int(positioned)
            n['citations'] += int(citations)
        elif kind == 'topic':
            n['topic ' + rest[0]] += 1
        elif kind == 'figure':
            indicator, period, level = rest[4:7]
            n['figures with a period'] += period != ''
            n['figures with a level'] += level != ''
            if indicator:
                n['indicator ' + indicator] += 1
    return n


def judge(lines, ids, verbose):
    """[as it was judged right, judged right] by the measure's name."""
    score = collections.defaultdict(lambda: [0, 0])

    def tell(name, row, right, same, now):
        if right:
            score[name][0] += same
            score[name][1] += 1
        if verbose and not same:
            print(f'# {name}: {row["id"]} {row["offset"]}, judged {"right" if right else "wrong"}, now {now}')

    figures, provinces, places = {}, set(), set()
    for kind, number, *rest in lines:
        article = ids[int(number)]
        if kind == 'figure':
            figures[article, rest[0]] = rest[1:]
        elif kind == 'province':
            provinces.add((article, rest[0]))
        elif kind == 'place':
            places.add((article, *rest))
    for row in table('corpus-metrics.tsv'):
        now = figures.get((row['id'], row['offset']))
        if row['value'] == 'none' or not now:
            tell('figures', row, row['figure'] == 'right', (row['value'] == 'none') == (now is None), now)
            continue
        value, upper, _, indicator, period, _, scope = now[:7]
        scope = scope and hashlib.sha256(scope.encode()).hexdigest()[:8]
        tell('figures', row, row['figure'] == 'right', [value, upper] == [row['value'], row['upper']], now)
        tell('indicators', row, row['indicator'] == 'right', indicator == row['said_indicator'], now)
        tell('scopes', row, row['scope'] == 'right', scope == row['said_scope'], now)
        tell('periods', row, row['period'] == 'right', period == row['said_period'], now)
    for row in table('corpus-provinces.tsv'):
        same = (row['id'], row['province']) in provinces
        tell('provinces', row, row['verdict'] == 'right', same, 'named' if same else 'not named')
    for row in table('corpus-places.tsv'):
        same = (row['id'], row['offset'], row['level'], row['province']) in places
        tell('places', row, row['verdict'] == 'right', same, 'named' if same else 'not named')
    return score


def labels(lines, ids, verbose):
    """[as it was labelled, labelled] by the measure's name, of the figures of corpus-moods.tsv: a fact is shown as one, what
    is not yet one is not (it may be left out); changes and levels of those that are shown."""
    score = collections.defaultdict(lambda: [0, 0])
    shown = {(ids[int(number)], rest[8]): rest[9:] for kind, number, *rest in lines if kind == 'figure'}
    names = {'fact': 'facts', 'open': 'not yet facts'}
    for row in table('corpus-moods.tsv'):
        mood, change = shown.get((row['id'], row['end']), (None, None))
        told = []
        if row['mood'] in names:
            told.append((names[row['mood']], mood == row['mood'] or (mood is None and row['mood'] == 'open')))
        if mood and row['change'] != '~':
            told.append(('levels' if row['change'] == '=' else 'changes', change == row['change']))
        for name, same in told:
            score[name][0] += same
            score[name][1] += 1
            if verbose and not same:
                print(f'# {name}: {row["id"]} {row["end"]} is not shown as it was labelled')
    return score


def verdicts():
    """What the readers said of the list of figures: one line. `left` is a field that is empty and should not be; `wrong` one that misleads."""
    rows, fields = table('corpus-metrics.tsv'), ('figure', 'indicator', 'period', 'scope')
    right = ', '.join(f'{name} {sum(row[name] == "right" for row in rows)}' for name in fields)
    sound = sum(all(row[name] != 'wrong' for name in fields) for row in rows)
    return f'judged by hand, right of {len(rows)} figures: {right}; nothing that is shown is wrong in {sound}'


def read_counts():
    return {row['count of']: int(row['count']) for row in table('corpus-counts.tsv')}


def write_counts(counts):
    with open(COUNTS, encoding='utf-8') as f:
        head = [line for line in f if line.startswith('#')]
    with open(COUNTS, 'w', encoding='utf-8') as f:
        f.writelines(head + ['count of\tcount\n'] + [f'{name}\t{n}\n' for name, n in sorted(counts.items()) if n])


def main():
    build, *options = sys.argv[1:]
    if not os.path.exists(CORPUS):
        print('1..0 # SKIP no corpus in ../shared')
        return 0
    lines, ids = marks(build)
    counts = count(lines)
    if '--update' in options:
        write_counts(counts)
        return 0
    number = failed = 0

    def result(good, text, details=()):
        nonlocal number, failed
        number += 1
        failed += not good
        print(f'{"ok" if good else "not ok"} {number} - {text}')
        for line in details:
            print(f'# {line}')

    def hold(part, score, of_what, now):
        least = minima(part)
        for name in sorted(set(score) | set(least)):
            same, of = score[name]
            result(of and 100 * same / of >= least[name],
                   f'{name} {of_what}: {same} of {of} are {now}, wanted {least[name]:g} %')

    print(f'# {verdicts()}')
    hold('corpus', judge(lines, ids, '-v' in options), 'judged right', 'as they were')
    hold('moods', labels(lines, ids, '-v' in options), 'labelled by hand', 'as labelled')
    before = read_counts()
    result(counts['articles'] == before['articles'], 'the corpus is the one that was counted')
    rose, fell = [], []
    for name in sorted(set(counts) | set(before)):
        was, now = before.get(name, 0), counts[name]
        more = max(LEAST, int(SHARE * was))
        if now > was + more:
            rose.append(f'rose: {name}: {now}, were {was}, at most {was + more}')
        elif now < was - more:
            fell.append(f'fell: {name}: {now}, were {was}: if that is right, corpus.py BUILD --update')
    result(not rose, f'general news: none of {len(before)} counts rose by more than {LEAST} and {SHARE:.0%}', rose + fell)
    print(f'1..{number}')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
