#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Whether a contender did the job: check.py FOLDER ROWS [open]

Every row must stand under a heading of its own in both variants. With `open`, python-docx must be able to read each document."""
import sys
import zipfile
from pathlib import Path

CASE = b'"Heading2"'


def cases(path):
    """Case headings of a document, which may be large: read in pieces that overlap by what could be cut."""
    count, rest = 0, b''
    with zipfile.ZipFile(path) as package, package.open('word/document.xml') as document:
        while piece := document.read(1 << 20):
            count += (rest + piece).count(CASE)
            rest = piece[1 - len(CASE):]
    return count


def open_all(documents):
    import docx
    return sum(paragraph.style.style_id == 'Heading2' for path in documents for paragraph in docx.Document(path).paragraphs)


def main():
    folder, rows = Path(sys.argv[1]), int(sys.argv[2])
    documents = sorted(path for path in folder.rglob('*') if path.suffix in ('.docx', '.zip'))
    if (found := sum(map(cases, documents))) != 2 * rows:
        sys.exit(f'{found} cases in {len(documents)} documents, where {2 * rows} should be')
    of_word = [path for path in documents if path.suffix == '.docx']
    if 'open' in sys.argv[3:] and of_word and (found := open_all(of_word)) != 2 * rows:
        sys.exit(f'python-docx finds {found} cases, where {2 * rows} should be')


if __name__ == '__main__':
    main()
