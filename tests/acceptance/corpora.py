# SPDX-License-Identifier: MIT
"""Readers of the corpora, each written from the documentation of the program that the format is for, and strict: what that
program would lose or take for something else is an error. Each gives [(tags, lines)], the cases in order."""
import csv
import html
import json
import re
import subprocess
import xml.etree.ElementTree as ET

import acceptance

TEI = '{http://www.tei-c.org/ns/1.0}'
ID = '{http://www.w3.org/XML/1998/namespace}id'


def documents(out, with_links=False):
    """[(name, lines)] of all Word documents, as the manifest lists them."""
    cases = []
    for one in json.loads((out / 'manifest.json').read_text(encoding='utf-8'))['documents']:
        for style, text in acceptance.paragraphs(out / one['file_with_links' if with_links else 'file']):
            if style == 'Heading2':
                cases.append((text, []))
            elif style in acceptance.TEXT_STYLES:
                cases[-1][1].append(text)
    return cases


def read_jsonl(folder):
    cases = []
    for line in (folder / 'corpus.jsonl').read_bytes().decode('utf-8').split('\n')[:-1]:
        one = json.loads(line)
        text = one.pop('text')
        cases.append((one, text.split('\n') if text else []))
    return cases


def read_alceste(folder):
    """IRaMuTeQ's documentation, "Format des données en entrée": a text begins with four stars and its starred variables; the
    name of a variable ends at the first underscore."""
    content = (folder / 'corpus.txt').read_bytes().decode('utf-8')
    assert not content.startswith('\ufeff') and '\r' not in content and '$' not in content
    cases = []
    for line in content.split('\n')[:-1]:
        if line.startswith('****'):
            starred = line.split(' ')[1:]
            assert all(re.fullmatch(r'\*[a-z][a-z0-9]*_[^\s*]+', one) for one in starred), line
            cases.append((dict(one[1:].split('_', 1) for one in starred), []))
            assert list(cases[-1][0]) == list(cases[0][0]) and len(starred) == len(cases[0][0])
        else:
            assert not line.startswith('-*') and not re.match(r'\d{4} \*', line) and line.strip(), line
            cases[-1][1].append(line)
    assert all(lines for _, lines in cases)
    return cases


def unescaped(line):
    """What the wide characters of an Alceste corpus stood for."""
    return re.sub(r'^(\d{4} )＊|^＊(?=\*\*\*)|^－(?=\*)', lambda m: (m[1] + '*') if m[1] else '*' if m[0] == '＊' else '-', line).replace('＄', '$')


def read_txm(folder):
    """TXM's manual, "TXT+CSV": commas, quotation marks; `id` is the name of a file."""
    with open(folder / 'metadata.csv', encoding='utf-8', newline='') as file:
        rows = list(csv.DictReader(file, strict=True))
    assert all(re.fullmatch('[a-z][a-z0-9_]*', name) for name in rows[0]) and list(rows[0])[0] == 'id'
    assert {path.stem for path in folder.glob('*.txt')} == {row['id'] for row in rows}
    return [(row, (folder / f"{row['id']}.txt").read_bytes().decode('utf-8').split('\n')[:-1]) if (folder / f"{row['id']}.txt").stat().st_size > 1
            else (row, []) for row in rows]


def read_tei(folder, files):
    cases = []
    for name in files:
        for month in ET.parse(folder / name).iter(TEI + 'div'):
            if month.get('type') != 'month':
                continue
            for one in month.findall(TEI + 'div'):
                date = one.find(f'{TEI}dateline/{TEI}date')
                tags = {'id': one.get(ID), 'case': one.find(TEI + 'head').text, 'month': month.get('n') or '', 'date': '' if date is None else date.get('when')}
                tags.update({note.get('n'): note.text for note in one.findall(TEI + 'note')})
                cases.append((tags, [''.join(p.itertext()) for p in one.findall(TEI + 'p')]))
    return cases


def read_vertical(folder):
    """The CWB Corpus Encoding Tutorial, 2 and 5: a token or a tag a line, entities, names of a-z 0-9 - _; strings shorter than
    4,096 bytes. Lines of text are their tokens, with a blank between them except where <g/> stands."""
    cases, inside, glue = [], None, False
    for line in (folder / 'corpus.vrt').read_bytes().decode('utf-8').split('\n')[:-1]:
        assert line and line == line.strip(' \t\r\n') and len(line.encode()) < 65536, line
        start = re.fullmatch(r'<doc((?: [a-z][a-z0-9_]*="[^"<>]*")+)>', line)
        if start:
            assert inside is None
            inside = 'doc'
            cases.append(({name: html.unescape(value) for name, value in re.findall(r' (\w+)="([^"]*)"', start[1])}, []))
        elif line == '<p>':
            assert inside == 'doc'
            inside = 'p'
            cases[-1][1].append('')
        elif line == '</p>':
            assert inside == 'p' and cases[-1][1][-1]
            inside = 'doc'
        elif line == '</doc>':
            assert inside == 'doc' and cases[-1][1]
            inside = None
        elif line == '<g/>':
            assert cases[-1][1][-1]
            glue = True
        else:
            assert inside == 'p' and not line.startswith('<') and not re.search(r'&(?!lt;|gt;|amp;|quot;)', line), line
            token = html.unescape(line)
            assert len(token.encode()) < 4096
            cases[-1][1][-1] += ('' if glue or not cases[-1][1][-1] else ' ') + token
            glue = False
    assert inside is None
    return cases


def plain(inlines):
    """The text of pandoc's inlines: nothing that is markup may be among them but links."""
    text = ''
    for one in inlines:
        kind = one['t']
        assert kind in ('Str', 'Space', 'Link', 'Quoted'), one
        if kind == 'Quoted':  # what stood in typographic quotation marks
            text += {'DoubleQuote': '“{}”', 'SingleQuote': '‘{}’'}[one['c'][0]['t']].format(plain(one['c'][1]))
        else:
            text += one['c'] if kind == 'Str' else ' ' if kind == 'Space' else plain(one['c'][1])
    return text


def read_text(folder, files):
    """As pandoc reads Markdown. It puts a no-break space behind some abbreviations."""
    cases, month, titles = [], None, []
    for name in files:
        read = json.loads(subprocess.run(['pandoc', '--from', 'markdown', '--to', 'json', folder / name], check=True, capture_output=True).stdout)
        titles.append(plain(read['meta']['title']['c']))
        # The lines of the whole prompt, where the title shortens it, and how many cases there are.
        about = next(i for i, block in enumerate(read['blocks']) if block['t'] != 'BlockQuote')
        for block in read['blocks'][about + 1:]:
            if block['t'] == 'Header' and block['c'][0] == 1:
                month = plain(block['c'][2])
            elif block['t'] == 'Header':
                cases.append(({'case': plain(block['c'][2]), 'month': month}, []))
            else:
                assert block['t'] == 'Para', block
                cases[-1][1].append(plain(block['c']))
    return cases, titles


def read_khcoder(folder):
    import openpyxl
    head, *rows = openpyxl.load_workbook(folder / 'corpus.xlsx').active.iter_rows(values_only=True)
    assert head[0] == 'text' and len(set(head)) == len(head)
    cases = []
    for row in rows:
        tags = dict(zip(head[1:], (cell or '' for cell in row[1:])))
        if cases and cases[-1][0]['case'] == tags['case']:
            cases[-1][1][0] += row[0]
        else:
            cases.append((tags, [row[0] or '']))
    return [(tags, text.split('\n') if text else []) for tags, [text] in cases]
