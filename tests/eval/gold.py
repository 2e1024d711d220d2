#!/usr/bin/env python3
"""Makes pages and gold from the marked pages of tests/eval/marked.

    gold.py MARKED OUT      writes OUT/pages/NAME.txt and OUT/gold.jsonl

A marked page is a page in our own words with its expectations beside it. Lines that begin with `#!`
come first and say what holds for the page; in the rest every figure stands as

    [[the figure and its unit|indicator|u=unit|p=period|s=scope|q=qualifiers|v=value|w=value2|k=kind]]

indicator is an id or `-`; the rest may be left out: the unit is then what follows the number, period
and scope are those of the page, value and kind follow from the digits. `{{...}}` marks a figure that an
annotator may leave out (borderline). A statement of zero (q=zero) has no numeral, and score.py knows of
none: its mark is the field `zero` of the record, which zero.py compares. The head lines:

    #! primary NAME; NAME       provinces that the page is about (63 names); `-` for none
    #! mentioned NAME; NAME
    #! published DATE           ISO; `-` for none; `~DATE` inferred
    #! kicker TEXT, #! authors NAME; NAME, #! source NAME, #! agency CODE
    #! topics id id             best first
    #! title TEXT               where the first line is not the title
    #! period P, #! scope WORDS the defaults of the figures
    #! doc TYPE|NUMBER|DATE     one a mention;  #! person NAME|POSITION
    #! roles 1=kicker 3=title   line roles, as in the gold of the seeds
"""
import json, os, re, sys

MARK = re.compile(r'\[\[(.*?)\]\]|\{\{(.*?)\}\}', re.S)
SCALES = {'nghìn': 1e3, 'ngàn': 1e3, 'triệu': 1e6, 'tỷ': 1e9, 'tỉ': 1e9}
WORDS = {'một': 1, 'hai': 2, 'ba': 3, 'bốn': 4, 'năm': 5, 'sáu': 6, 'bảy': 7, 'tám': 8, 'chín': 9, 'mười': 10}


def number(s):
    s = s.replace('.', '') if re.fullmatch(r'\d{1,3}(\.\d{3})+(,\d+)?', s) else s
    return float(s.replace(',', '.'))


def figure(text, opts):
    """value, value2, kind and unit of a figure from its digits, unless opts says otherwise."""
    nums = re.findall(r'\d+(?:[.,]\d+)*', text)
    value = value2 = None
    kind, unit = 'count', ''
    if nums:
        value = number(nums[0])
        rest = text[text.index(nums[0]) + len(nums[0]):]
        if re.match(r'/\d', rest) and len(nums) > 1:
            value2, kind = number(nums[1]), 'ratio'
            rest = rest[1 + len(nums[1]):]
        m = re.match(r'\s*(nghìn|ngàn|triệu|tỷ|tỉ)\b', rest)
        if m and kind == 'count':
            value *= SCALES[m.group(1)]
            rest = rest[m.end():]
        if rest.lstrip().startswith('%'):
            kind = 'percent'
        unit = rest.strip()
    else:
        word = text.split()[0].lower()
        value, unit = WORDS.get(word), ' '.join(text.split()[1:])
        if 'zero' in opts.get('q', '').split(','):
            value = 0
    if 'v' in opts:
        value = float(opts['v'])
    if 'w' in opts:
        value2 = float(opts['w'])
    return value, value2, opts.get('k', kind), opts.get('u', unit)


def page(name, source):
    head, lines = {}, source.split('\n')
    many = {'doc': [], 'person': []}
    while lines and lines[0].startswith('#!'):
        key, _, text = lines.pop(0)[2:].strip().partition(' ')
        if key in many:
            many[key].append(text.split('|'))
        else:
            head[key] = text.strip()
    metrics, out = [], []
    for number_of_line, line in enumerate(lines, 1):
        plain, at = '', 0
        for m in MARK.finditer(line):
            plain += line[at:m.start()]
            at = m.end()
            inner, border = (m.group(1), False) if m.group(1) is not None else (m.group(2), True)
            parts = inner.split('|')
            text, indicator = parts[0], parts[1] if len(parts) > 1 else '-'
            opts = dict(p.split('=', 1) for p in parts[2:])
            value, value2, kind, unit = figure(text, opts)
            if value is None:
                sys.exit(f'{name}:{number_of_line}: no value in {text!r}')
            period = opts.get('p', head.get('period', ''))
            metrics.append({
                'line': number_of_line, 'col': len(plain) + 1, 'text_span': text, 'value': value, 'value2': value2,
                'kind': kind, 'unit': unit, 'indicator_id': None if indicator == '-' else indicator,
                'qualifier': opts.get('q', '').replace(',', '|') or None, 'scope': opts.get('s', head.get('scope')) or None,
                'period': None if period in ('', '-') else period, 'period_text': opts.get('pt', ''), 'borderline': border})
            plain += text
        out.append(plain + line[at:])
    zero = [m for m in metrics if 'zero' in (m['qualifier'] or '')]
    metrics = [m for m in metrics if m not in zero]
    record = {'id': name, 'metrics': metrics, 'zero': zero, 'topics': head.get('topics', '').split()}
    listed = lambda k: [] if head.get(k, '-') == '-' else [x.strip() for x in head[k].split(';')]
    record['title'] = head.get('title', out[0].strip())
    if record['title'] == '-':
        record['title'] = None
    if 'kicker' in head:
        record['kicker'] = None if head['kicker'] == '-' else head['kicker']
    if 'published' in head:
        d = head['published']
        record['published'] = None if d == '-' else d.lstrip('~')
        record['published_basis'] = 'inferred' if d.startswith('~') else 'explicit'
    record['authors'] = listed('authors')
    record['province'] = None
    if 'primary' in head:
        record['provinces_primary'], record['provinces_mentioned'] = listed('primary'), listed('mentioned')
    record['documents'] = [{'type': d[0], 'number': d[1], 'date': d[2] if len(d) > 2 else None} for d in many['doc']]
    record['people'] = [{'name': p[0], 'position': p[1] if len(p) > 1 else None} for p in many['person']]
    if 'source' in head:
        record['source'] = head['source']
    record['dateline_agency'] = head.get('agency')
    if 'roles' in head:
        record['roles'] = dict(r.split('=') for r in head['roles'].split())
    return '\n'.join(out), record


def main():
    marked, target = sys.argv[1:3]
    os.makedirs(os.path.join(target, 'pages'), exist_ok=True)
    with open(os.path.join(target, 'gold.jsonl'), 'w', encoding='utf-8') as gold:
        for f in sorted(os.listdir(marked)):
            name = f[:-4]
            text, record = page(name, open(os.path.join(marked, f), encoding='utf-8').read())
            with open(os.path.join(target, 'pages', f), 'w', encoding='utf-8') as out:
                out.write(text)
            gold.write(json.dumps(record, ensure_ascii=False) + '\n')


if __name__ == '__main__':
    main()
