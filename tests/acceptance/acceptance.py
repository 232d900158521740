# SPDX-License-Identifier: MIT
"""What the acceptance tests share: they run the program as a user would and read what it wrote with Python's standard
library alone. Each test file ends in `acceptance.main()`; what cannot be tested here is skipped, with the reason."""
import csv
import hashlib
import os
import pty
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
SAMPLE_SQL = PROJECT / 'samples' / 'experiment.sql'
PROGRAM = os.environ.get('CASEBOOK', str(PROJECT / 'build/release/src/casebook'))
SANITIZED = bool(os.environ.get('CASEBOOK_SANITIZE'))
SOCKET = os.environ.get('CASEBOOK_TEST_SOCKET')  # of the MariaDB that tests/mariadb starts
COLUMNS = ['root_id', 'experiment_id', 'probe', 'date', 'text']
W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
SKIPPED = 77

PART = os.environ.get('CASEBOOK_TEST_PART')  # 'mariadb': only the tests that need it; 'others'; None: all


def needs_mariadb(test):
    """CTest runs these as a test of their own, which it reports as skipped where there is no server."""
    test.needs_mariadb = True
    return unittest.skipUnless(SOCKET, 'no MariaDB: run through tests/mariadb')(test)


class PartLoader(unittest.TestLoader):
    def getTestCaseNames(self, case):
        names = super().getTestCaseNames(case)
        if PART is None:
            return names
        needing = {name for name in names if any(hasattr(it, 'needs_mariadb') for it in (case, getattr(case, name)))}
        return [name for name in names if (name in needing) == (PART == 'mariadb')]


def main():
    result = unittest.main(verbosity=2, exit=False, testLoader=PartLoader()).result
    if not result.wasSuccessful():
        sys.exit(1)
    sys.exit(SKIPPED if result.testsRun == len(result.skipped) else 0)


def environment(**changes):
    """A plain English one, without what the tester's own settings would change; None takes a variable out."""
    plain = dict(os.environ, LC_ALL='C.UTF-8', HOME='/nonexistent')
    for name in ('SOURCE_DATE_EPOCH', 'MYSQL_PWD', 'MYSQL_HOME'):
        plain.pop(name, None)
    for name, value in changes.items():
        plain.pop(name, None)
        if value is not None:
            plain[name] = value
    return plain


class Outcome:
    """How a run of the program ended."""

    def __init__(self, done):
        self.code = done.returncode
        self.stdout = done.stdout.decode('utf-8')
        self.stderr = done.stderr.decode('utf-8')


def casebook(*arguments, before=(), env=None, stdin=b'', **options):
    """Runs the program, after the words of another (`before`), and waits for it."""
    return Outcome(subprocess.run([*before, PROGRAM, *map(str, arguments)], input=stdin, capture_output=True,
                                  env=env or environment(), timeout=300, **options))


class TestCase(unittest.TestCase):
    """With a folder of its own, that is gone afterwards."""

    def setUp(self):
        temporary = tempfile.TemporaryDirectory(prefix='casebook-test-')
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)

    def export(self, source, name='out', *arguments, **options):
        """A run that succeeds; gives the folder that it wrote."""
        outcome = casebook('export', source, '-o', self.folder / name, *arguments, **options)
        self.assertEqual(outcome.code, 0, outcome.stderr)
        return self.folder / name

    def pseudo_terminal(self):
        """As pty.openpty(); where the system has none, the test is skipped."""
        try:
            return pty.openpty()
        except OSError as error:
            self.skipTest(str(error))

    def write(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode('utf-8'))
        return path

    def csv(self, name, rows):
        return write_csv(self.folder / name, rows)

    def sample(self):
        """The sample as an SQLite database."""
        return sqlite_database(self.folder / 'sample.sqlite', SAMPLE_SQL.read_text(encoding='utf-8'))


def write_csv(path, rows):
    """Rows of the view as its export would have them: None is \\N."""
    with open(path, 'w', encoding='utf-8', newline='') as file:
        writer = csv.writer(file, lineterminator='\n')
        writer.writerow(COLUMNS)
        writer.writerows([['\\N' if cell is None else cell for cell in row] for row in rows])
    return path


def sqlite_database(path, script):
    import sqlite3
    with sqlite3.connect(path) as connection:
        connection.executescript(script)
    connection.close()
    return path


class MariaDb:
    """A throw-away server, through its own client."""

    def __init__(self, database, socket=SOCKET):
        self.database = database
        self.socket = socket
        self.run(f'DROP DATABASE IF EXISTS {database}; CREATE DATABASE {database}', on='')

    def run(self, script, on=None):
        """What the statements print, without headings."""
        script = script if isinstance(script, bytes) else script.encode('utf-8')
        command = ['mariadb', '--no-defaults', '--user=root', f'--socket={self.socket}', '--default-character-set=utf8mb4',
                   '--batch', '--skip-column-names', *filter(None, [self.database if on is None else on])]
        done = subprocess.run(command, input=script, capture_output=True)
        assert done.returncode == 0, done.stderr.decode('utf-8')
        return done.stdout.decode('utf-8')

    def rows(self, what, columns, order=''):
        """The rows of a table or view, each value as text or None. HEX keeps the client from escaping anything."""
        listed = self.run(f"SELECT {', '.join(f'HEX(CONVERT({c} USING utf8mb4))' for c in columns)} FROM {what} {order}")
        return [[None if cell == 'NULL' else bytes.fromhex(cell).decode('utf-8') for cell in line.split('\t')]
                for line in listed.splitlines()]

    def url(self, user='root', database=None):
        return f'mysql://{user}@localhost/{database or self.database}?socket={self.socket}'


def files(folder):
    """What a folder holds: {relative path: bytes}."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(Path(folder).rglob('*')) if path.is_file()}


# The files of an export that say where its rows come from, so that they differ where that does.
NAMES_SOURCE = ('manifest.json', 'report.html')


def digests(folder, leave_out=()):
    return {name: hashlib.sha256(content).hexdigest() for name, content in files(folder).items() if name not in leave_out}


# Of paragraphs that are lines of a case's text.
TEXT_STYLES = ('CaseText', 'CaseHeading', 'ListText', 'Quote', 'Code')


def paragraphs(document):
    """[(style id, text)] of a Word document."""
    def text(paragraph):
        return ''.join('\t' if part.tag == W + 'tab' else part.text or '' for run in paragraph.iter(W + 'r') for part in run if part.tag in (W + 't', W + 'tab'))

    with zipfile.ZipFile(document) as package:
        body = ET.fromstring(package.read('word/document.xml')).find(W + 'body')
    return [(p.find(f'{W}pPr/{W}pStyle').get(W + 'val'), text(p)) for p in body.iter(W + 'p')]


def cases_of(folder):
    """[(case's heading, its text)] of all documents without links of an export, in order; lines of a text joined by LF."""
    cases = []
    for document in sorted((Path(folder) / 'documents').iterdir()):
        for style, text in paragraphs(document):
            if style == 'Heading2':
                cases.append((text, ''))
            elif style in TEXT_STYLES:
                cases[-1] = (cases[-1][0], '\n'.join(filter(None, [cases[-1][1], text])))
    return cases


def hyperlinks(document):
    """[(text, target)] of a Word document, in order."""
    with zipfile.ZipFile(document) as package:
        body = ET.fromstring(package.read('word/document.xml'))
        targets = {r.get('Id'): r.get('Target') for r in ET.fromstring(package.read('word/_rels/document.xml.rels'))}
    id_ = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id'
    return [(''.join(t.text or '' for t in link.iter(W + 't')), targets[link.get(id_)]) for link in body.iter(W + 'hyperlink')]


def read_csv(path):
    with open(path, encoding='utf-8-sig', newline='') as file:
        return list(csv.DictReader(file))
