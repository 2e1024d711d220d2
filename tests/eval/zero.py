#!/usr/bin/env python3
"""Compares statements of zero with what the marked pages say of them, and takes them out of an export.

    zero.py GOLD EXPORT OUT     GOLD of gold.py; OUT: EXPORT without figures of the qualifier zero

score.py wants a numeral in every figure, and gold files made elsewhere leave these statements out; so
they are compared here, each with its words, indicator, unit, period and qualifiers, and none may
be missing or too many. Prints a line in the form of score.py.
"""
import json
import os
import sys


def main():
    gold_path, export, out = sys.argv[1:4]
    with open(gold_path, encoding='utf-8') as f:
        gold = {g['id']: g for g in map(json.loads, f)}
    hits = of = 0
    with open(export, encoding='utf-8') as f, open(out, 'w', encoding='utf-8') as rest:
        for article in map(json.loads, f):
            name = os.path.splitext(os.path.basename(article['file']))[0]
            body = article['body'].encode()
            have = [m for m in article['metrics'] if 'zero' in m['qualifiers']]
            said = sorted((body[m['begin']:m['end']].decode(), m['value'], m['kind'], m['indicator'], m['unit'],
                           m['period'], tuple(sorted(m['qualifiers']))) for m in have)
            want = sorted((m['text_span'], m['value'], m['kind'], m['indicator_id'], m['unit'], m['period'],
                           tuple(sorted(m['qualifier'].split('|')))) for m in gold[name]['zero'])
            for m in set(want) ^ set(said):
                print(f'   {name} {"missed" if m in want else "extra"}: {m}')
            hits += len(set(want) & set(said))
            of += len(set(want) | set(said))
            article['metrics'] = [m for m in article['metrics'] if m not in have]
            rest.write(json.dumps(article, ensure_ascii=False) + '\n')
    print(f'statements of zero  {hits:5d}/{of:<5d} {100 * hits / of if of else 0:6.1f} %')


if __name__ == '__main__':
    main()
