#!/usr/bin/env python3
"""Tells what the marked pages do not cover; exit status 1 if there is anything.

    coverage.py MARKED TABLE INDICATORS ARTICLE_H

MARKED is the folder of marked pages (gold.py says how they are written), TABLE is coverage.tsv,
INDICATORS data/indicators.tsv and ARTICLE_H include/tulieu/article.h, which names the qualifiers and
kinds. Wanted are a figure of every indicator, of every qualifier and of every kind, and for every row
of TABLE a page that shows it:

    date      a page with a day of publication (`published`) that has a line of this form
    told      likewise, but the text alone tells it (`published ~…`)
    undated   a page without a date (`published -`) that has such a line
    trap      words of this form that no figure covers, on a page whose figures are all marked
    period    words of this form on a page, and a figure there whose period is of the form `gives`
    figure    a figure whose words are of this form

The forms are regular expressions; a dated line is matched whole, without blanks at its ends.
"""
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import gold  # noqa: E402


def rows(path):
    """The rows of a table as lists of cells, without comments and its head line."""
    with open(path, encoding='utf-8') as f:
        lines = [x.rstrip('\n') for x in f if x.strip() and not x.startswith('#')]
    return [x.split('\t') for x in lines[1:]]


class Page:
    def __init__(self, name, source):
        self.text, self.record = gold.page(name, source)
        self.lines = [x.strip() for x in self.text.split('\n')]
        head = re.search(r'^#! published (.*)$', source, re.M)
        self.published = head.group(1).strip() if head else None
        body = re.sub(r'^#!.*\n', '', source, flags=re.M)
        self.unmarked = gold.MARK.sub('\x00', body)
        self.metrics = self.record['metrics'] + self.record['zero']


def shows(page, what, words, gives):
    if what in ('date', 'told', 'undated'):
        p = page.published
        kind = None if p is None else 'undated' if p == '-' else 'told' if p.startswith('~') else 'date'
        return kind == what and any(words.fullmatch(x) or (what != 'date' and words.search(x)) for x in page.lines)
    if what == 'trap':
        return words.search(page.unmarked)
    if what == 'period':
        return words.search(page.text) and any(gives.fullmatch(m['period'] or '') for m in page.metrics)
    return any(words.search(m['text_span']) for m in page.metrics)


def main():
    marked, table, indicators, header = sys.argv[1:5]
    pages = []
    for f in sorted(os.listdir(marked)):
        with open(os.path.join(marked, f), encoding='utf-8') as source:
            pages.append(Page(f[:-4], source.read()))
    metrics = [m for p in pages for m in p.metrics]
    with open(header, encoding='utf-8') as f:
        declared = f.read()
    qualifiers = [q.lower() for q in re.findall(r'\bTL_Q_(\w+) = 1 <<', declared)]
    kinds = re.search(r'enum tl_metric_kind \{(.*?)TL_METRIC_KINDS', declared, re.S).group(1)
    kinds = [k.lower() for k in re.findall(r'TL_([A-Z]+)', kinds)]
    missing = []

    have = {m['indicator_id'] for m in metrics if not m['borderline']}
    missing += [f'indicator {r[0]}' for r in rows(indicators) if r[0] not in have]
    have = {q for m in metrics for q in (m['qualifier'] or '').split('|')}
    have |= {'ratio' if m['kind'] == 'ratio' else 'range' for m in metrics if m['value2'] is not None}
    missing += [f'qualifier {q}' for q in qualifiers if q not in have]
    have = {m['kind'] for m in metrics}
    missing += [f'kind {k}' for k in kinds if k not in have]
    listed = rows(table)
    for what, name, words, *rest in listed:
        gives = re.compile(rest[0]) if rest and rest[0] else None
        if not any(shows(p, what, re.compile(words), gives) for p in pages):
            missing.append(f'{what} {name}')
    for m in missing:
        print(f'no own page: {m}')
    print(f'own pages: {len(pages)}, figures: {len(metrics)}, forms: {len(listed)}, missing: {len(missing)}')
    return 1 if missing or not (qualifiers and kinds and listed) else 0


if __name__ == '__main__':
    sys.exit(main())
