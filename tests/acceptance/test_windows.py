# SPDX-License-Identifier: MIT
"""casebook.exe under Wine writes what the program of this system writes, byte for byte, whatever the files are called."""
import hashlib
import os
import sqlite3
import subprocess
import unittest
from pathlib import Path

import acceptance
from acceptance import PROJECT, casebook, environment

WRAPPER = PROJECT / 'tests' / 'windows'
EVERYTHING = ['--spreadsheets', '--reader', '--qdpx', '--corpus-links',
              *(word for name in ('jsonl', 'alceste', 'txm', 'tei', 'vertical', 'text', 'khcoder') for word in ('--corpus', name))]
DAY = {'SOURCE_DATE_EPOCH': '1600000000'}


def on_windows(*words, cwd, stdin=b'', **changes):
    return subprocess.run([WRAPPER, *map(str, words)], input=stdin, capture_output=True, cwd=cwd, timeout=300,
                          env=environment(**DAY, **changes))


def there():
    return subprocess.run([WRAPPER, '--version'], capture_output=True, timeout=300, env=environment()).returncode == 0


def sums_below(folder):
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob('*')) if path.is_file()}


def rows(count):
    """Texts in several scripts, with links, in several documents and months."""
    texts = ['Grüße aus Köln, see https://example.org/a?b=c.', '東京は「大きい」町です。', 'Привет, мир — 🌍', 'a\tb  c\r\n\r\nd',
             'e\u0301tude and étude, "quoted"']
    yield 'root_id,experiment_id,probe,date,text\r\n'
    for i in range(count):
        text = texts[i % len(texts)].replace('"', '""')
        yield f'{i + 1},{i % 7},Länder {i % 3} 🌍,"{["October, 2020", "2021-03-04", ""][i % 3]}","{text}"\r\n'


@unittest.skipUnless(there(), 'no casebook.exe (packaging/windows/libraries, cmake --preset windows), or no Wine')
class OnWindows(acceptance.TestCase):
    def setUp(self):
        super().setUp()
        self.source = Path(self.folder) / 'rows.csv'
        self.source.write_text(''.join(rows(600)), encoding='utf-8', newline='')

    def export(self, *words, cwd=None):
        done = on_windows('export', *words, cwd=cwd or self.folder)
        self.assertEqual(done.returncode, 0, done.stderr.decode('utf-8', 'replace'))
        return done

    def assert_same(self, source, *options):
        here = casebook('export', source, '-o', 'here', *options, cwd=self.folder, env=environment(**DAY))
        self.assertEqual(here.code, 0, here.stderr)
        self.export(source, '-o', 'there', *options)
        folder = Path(self.folder)
        self.assertEqual(sums_below(folder / 'there'), sums_below(folder / 'here'))

    def test_every_output_is_the_same(self):
        self.assert_same('rows.csv', *EVERYTHING)

    def test_a_database_is_read_as_here(self):
        with sqlite3.connect(Path(self.folder) / 'rows.db') as database:
            database.execute('CREATE TABLE data (root_id, experiment_id, probe, date, text)')
            database.executemany('INSERT INTO data VALUES (?, ?, ?, ?, ?)',
                                 [(i, 1, 'Länder', '2020-10-03', f'Text {i} — 🌍') for i in range(50)])
        self.assert_same('rows.db', '--view', 'data')

    def test_another_encoding_is_read_as_here(self):
        (Path(self.folder) / 'old.csv').write_bytes(
            'root_id,experiment_id,probe,date,text\r\n1,1,Länder,2020-10-03,„Grüße“ für 5 €\r\n'.encode('windows-1252'))
        self.assert_same('old.csv', '--encoding', 'windows-1252')

    def test_names_of_all_scripts_are_kept(self):
        folder = Path(self.folder) / 'Ann Müller' / 'Länder 🌍 東京'
        folder.mkdir(parents=True)
        os.rename(self.source, folder / 'Zeilen — ß.csv')
        self.export('Zeilen — ß.csv', '-o', 'Ausgabe 🌍', cwd=folder)
        self.assertIn('documents/Länder 0 🌍.docx', sums_below(folder / 'Ausgabe 🌍'))

    def test_a_dropped_file_is_exported_beside_itself(self):
        done = on_windows(self.source, cwd='/')
        self.assertEqual(done.returncode, 0, done.stderr.decode('utf-8', 'replace'))
        self.assertTrue((Path(self.folder) / 'rows' / 'manifest.json').is_file())

    def test_results_have_no_carriage_returns_and_are_utf_8(self):
        done = on_windows('inspect', 'rows.csv', '--json', cwd=self.folder)
        self.assertEqual(done.returncode, 0)
        self.assertNotIn(b'\r', done.stdout)
        self.assertIn('Länder 0 🌍', done.stdout.decode('utf-8'))

    def test_standard_input_is_read_as_it_is(self):
        done = on_windows('export', '-', '-o', 'piped', cwd=self.folder, stdin=self.source.read_bytes())
        self.assertEqual(done.returncode, 0, done.stderr.decode('utf-8', 'replace'))
        self.export('rows.csv', '-o', 'named')
        folder = Path(self.folder)
        piped, named = (sums_below(folder / name / 'documents') for name in ('piped', 'named'))
        self.assertEqual(piped, named)
        self.assertEqual(len(named), 3)

    def test_an_export_is_replaced_and_nothing_hidden_stays(self):
        for options in ([], ['--overwrite', '--spreadsheets']):
            self.export('rows.csv', '-o', 'out', *options)
        self.assertEqual(sorted(os.listdir(self.folder)), ['out', 'rows.csv'])
        self.assertFalse([name for name in os.listdir(Path(self.folder) / 'out') if name.startswith('.')])

    def test_errors_are_one_sentence_and_a_hint(self):
        for words, sentence, hint in (
                (('export', 'Länder.csv', '-o', 'o'), 'casebook: There is no file Länder.csv.', 'Check the path.'),
                (('export', '.', '-o', 'o'), 'casebook: . is a folder, not a file.', 'Name a file inside it.'),
                (('export', 'mysql://me@localhost/study', '-o', 'o'), None, None)):
            with self.subTest(words=words):
                done = on_windows(*words, cwd=self.folder)
                self.assertIn(done.returncode, (1, 2))
                lines = done.stderr.decode('utf-8').splitlines()
                self.assertEqual(len(lines), 2, lines)
                if sentence:
                    self.assertEqual(lines, [sentence, hint])


if __name__ == '__main__':
    acceptance.main()
