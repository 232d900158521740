# SPDX-License-Identifier: MIT
"""What every rival needs before it can write: the rows of a CSV file by probe, each probe's in the order of their dates.

A rival is run as `RIVAL.py ROWS.csv FOLDER plain|links` and writes one document per probe: the probe as title, a heading for
each month and each case, a paragraph for each line of a text. `plain` takes links out, `links` makes them clickable. None
tidies Unicode or blanks, splits off the probe, lists links or makes safe file names."""
import csv
import itertools
import os
import re
import sys

LINK = re.compile(r'https?://[^\s()]+')


def command_line():
    """(documents, folder, whether with links); makes the folder."""
    if len(sys.argv) != 4 or sys.argv[3] not in ('plain', 'links'):
        sys.exit(f'usage: {sys.argv[0]} ROWS.csv FOLDER plain|links')
    os.makedirs(sys.argv[2], exist_ok=True)
    return read(sys.argv[1]), sys.argv[2], sys.argv[3] == 'links'


def read(path):
    """[(probe, [(date, root, text)] in order)]"""
    csv.field_size_limit(1 << 30)
    probes = {}
    with open(path, encoding='utf-8', newline='') as file:
        rows = csv.reader(file)
        next(rows)
        for root, _, probe, date, text in rows:
            cases = probes.get(probe)
            if cases is None:
                cases = probes[probe] = []
            cases.append((date, int(root), text))
    for cases in probes.values():
        cases.sort()
    return list(probes.items())


def months(cases):
    """(month, its cases), of cases in order"""
    return itertools.groupby(cases, lambda case: case[0][:7])


def without_links(text):
    return LINK.sub('', text) if 'http' in text else text


def pieces(text):
    """[(piece, whether it is a link)]"""
    if 'http' not in text:
        return [(text, False)]
    found, end = [], 0
    for match in LINK.finditer(text):
        found += [(text[end:match.start()], False), (match[0], True)]
        end = match.end()
    return found + [(text[end:], False)]
