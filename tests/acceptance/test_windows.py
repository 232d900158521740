# SPDX-License-Identifier: MIT
"""casebook.exe under Wine writes what the program of this system writes, byte for byte, whatever the files are called.

Wine makes this slow, so it is done on request alone, with CASEBOOK_WINDOWS=1."""
import hashlib
import os
import socket
import sqlite3
import subprocess
import threading
import time
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


def why_not():
    """Why the tests are skipped; None if they are not."""
    if not os.environ.get('CASEBOOK_WINDOWS'):
        return 'Wine is slow: set CASEBOOK_WINDOWS=1'
    if subprocess.run([WRAPPER, '--version'], capture_output=True, timeout=300, env=environment()).returncode != 0:
        return 'no casebook.exe (packaging/windows/libraries, cmake --preset windows), or no Wine'
    return None


WHY_NOT = why_not()


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


class Port:
    """A port of this machine that leads to the socket of the tests' MariaDB, which has no port of its own."""

    def __init__(self):
        self.door = socket.create_server(('127.0.0.1', 0))
        self.number = self.door.getsockname()[1]
        threading.Thread(target=self.let_in, daemon=True).start()

    def let_in(self):
        while True:
            try:
                guest, _ = self.door.accept()
            except OSError:  # closed
                return
            threading.Thread(target=self.lead, args=(guest,), daemon=True).start()

    def lead(self, guest):
        with guest, socket.socket(socket.AF_UNIX) as server:
            server.connect(acceptance.SOCKET)
            back = threading.Thread(target=self.pass_on, args=(server, guest))
            back.start()
            self.pass_on(guest, server)
            back.join()

    @staticmethod
    def pass_on(one, other):
        try:
            while piece := one.recv(1 << 16):
                other.sendall(piece)
            other.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # one of the two has gone

    def url(self, database, user='root'):
        return f'mysql://{user}@127.0.0.1:{self.number}/{database}'

    def close(self):
        self.door.shutdown(socket.SHUT_RDWR)
        self.door.close()


@unittest.skipIf(WHY_NOT, WHY_NOT)
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
                (('export', 'L*.csv', '-o', 'o'), 'casebook: No file fits L*.csv.', 'Check the path.'),
                (('export', 'mysql://me@localhost/study?socket=/tmp/s', '-o', 'o'), 'casebook: There is no socket /tmp/s on Windows.',
                 "Name the server's host and port in the URL.")):
            with self.subTest(words=words):
                self.assert_refused(words, sentence, hint)

    def assert_refused(self, words, sentence, hint):
        done = on_windows(*words, cwd=self.folder)
        self.assertIn(done.returncode, (1, 2))
        self.assertEqual(done.stderr.decode('utf-8').splitlines(), [sentence, hint])

    def test_shards_of_it_become_the_same_export(self):
        done = casebook('export', 'rows.csv', '-o', 'here', *EVERYTHING, cwd=self.folder, env=environment(**DAY))
        self.assertEqual(done.code, 0, done.stderr)
        for words in (('1/2',), ('2/2',), ('1/2', '--overwrite')):
            self.export('rows.csv', '-o', 'there', *EVERYTHING, '--shard', *words)
        merged = on_windows('merge', 'there', cwd=self.folder)
        self.assertEqual(merged.returncode, 0, merged.stderr.decode('utf-8', 'replace'))
        folder = Path(self.folder)
        self.assertEqual(sums_below(folder / 'there'), sums_below(folder / 'here'))
        self.assertEqual(sorted(os.listdir(folder / 'there')), sorted(os.listdir(folder / 'here')))

    def test_a_plan_of_it_becomes_the_same_export(self):
        planned = on_windows('plan', 'rows.csv', '-o', 'Länder.plan', cwd=self.folder)
        self.assertEqual(planned.returncode, 0, planned.stderr.decode('utf-8', 'replace'))
        self.export('Länder.plan', '-o', 'there')
        casebook('export', 'rows.csv', '-o', 'here', cwd=self.folder, env=environment(**DAY))
        self.assertEqual(*(sums_below(Path(self.folder) / name / 'documents') for name in ('there', 'here')))

    def test_a_folder_and_a_pattern_are_read_as_here(self):
        for name in ('Länder 1.csv', 'Länder 2.csv', '.hidden.csv', 'other.txt'):
            target = Path(self.folder) / 'several' / name
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(self.source.read_bytes())
        for source in ('several', 'several/L*.csv', 'sever?l/* 1.csv'):
            with self.subTest(source=source):
                self.assert_same(source, '--overwrite')

    def test_what_another_run_holds_is_left_alone(self):
        other = subprocess.Popen([WRAPPER, 'export', '-', '-o', 'out', '--shard', '1/2'], cwd=self.folder, stdin=subprocess.PIPE,
                                 stderr=subprocess.PIPE, env=environment())
        hidden = Path(self.folder) / 'out' / '.shard-1-of-2.casebook-partial'
        self.addCleanup(other.communicate)
        other.stdin.write(''.join(rows(30_000)).encode()[:2_000_000])  # the rest does not come
        other.stdin.flush()
        for _ in range(600):
            if hidden.is_dir():
                break
            time.sleep(0.05)
        for words in (('export', 'rows.csv', '-o', 'out', '--shard', '1/2'), ('export', 'rows.csv', '-o', 'out', '--overwrite')):
            with self.subTest(words=words):
                done = on_windows(*words, cwd=self.folder)
                self.assertEqual(done.returncode, 1)
                self.assertIn('Another run is writing to out', done.stderr.decode('utf-8'))
        self.export('rows.csv', '-o', 'out', '--shard', '2/2')


@unittest.skipIf(WHY_NOT, WHY_NOT)
@acceptance.needs_mariadb
class WithAServer(acceptance.TestCase):
    def setUp(self):
        super().setUp()
        self.server = acceptance.MariaDb('windows_study')
        self.server.run(acceptance.SAMPLE_SQL.read_bytes())
        self.port = Port()
        self.addCleanup(self.port.close)

    def there(self, *words, user='root', database='windows_study'):
        return on_windows('export', self.port.url(database, user), '-o', 'there', *words, cwd=self.folder)

    def test_its_rows_are_those_that_come_here(self):
        done = self.there('--spreadsheets', '--reader')
        self.assertEqual(done.returncode, 0, done.stderr.decode('utf-8', 'replace'))
        here = self.export(self.server.url(), 'here', '--spreadsheets', '--reader', env=environment(**DAY))
        mine, other = (acceptance.digests(folder, acceptance.NAMES_SOURCE) for folder in (here, Path(self.folder) / 'there'))
        self.assertEqual(other, mine)
        self.assertGreater(len(mine), 5)

    def test_with_tls(self):
        done = self.there('--ssl-mode', 'required')
        self.assertEqual(done.returncode, 0, done.stderr.decode('utf-8', 'replace'))

    def test_a_certificate_of_an_unknown_authority_is_refused(self):
        done = self.there('--ssl-mode', 'verify-identity')
        self.assertEqual(done.returncode, 1)
        self.assertIn('offers no safe connection', done.stderr.decode('utf-8'))

    def test_refusals_are_those_of_the_server_here(self):
        for words, sentence in ((dict(database='nowhere'), 'nowhere'), (dict(user='nobody'), 'refuses the user nobody')):
            with self.subTest(words=words):
                done = self.there(**words)
                self.assertEqual(done.returncode, 1)
                lines = done.stderr.decode('utf-8').splitlines()
                self.assertEqual(len(lines), 2, lines)
                self.assertIn(sentence, lines[0])

    def test_no_server(self):
        closed = Port()
        closed.close()
        done = on_windows('export', closed.url('windows_study'), '-o', 'there', cwd=self.folder)
        self.assertEqual(done.returncode, 1)
        self.assertIn(f'There is no server at 127.0.0.1:{closed.number}', done.stderr.decode('utf-8'))


if __name__ == '__main__':
    acceptance.main()
