# SPDX-License-Identifier: MIT
"""Sources that cannot be read and folders that cannot be written: exit code 1, one sentence and a hint, and no export that
only looks finished."""
import os
import resource
import shutil
import signal
import subprocess
import threading
import time
import unittest

import acceptance
from acceptance import casebook

HEADER = 'root_id,experiment_id,probe,date,text\n'
ROW = '1,1,Tea,"March, 2020",Tea is green.\n'


def many_rows(count, start=0):
    """Rows whose documents stay large when deflated."""
    import random
    letters = random.Random(7)
    for i in range(start, start + count):
        yield f'{i},1,Tea,"March, 2020",{letters.getrandbits(2400):x}\n'.encode()


class Failures(acceptance.TestCase):
    def failed(self, outcome, *names, code=1):
        self.assertEqual((outcome.code, outcome.stdout), (code, ''), outcome.stderr)
        self.assertIn(len(outcome.stderr.strip().splitlines()), (1, 2), outcome.stderr)
        for name in names:
            self.assertIn(name, outcome.stderr)
        self.assertFalse((self.folder / 'out').exists(), 'something was left behind')

    def refused(self, source, *names, **options):
        self.failed(casebook('export', source, '-o', self.folder / 'out', **options), *names)
        self.failed(casebook('inspect', source, **options), *names)

    def database(self, *statements):
        path = self.folder / 'rows.sqlite'
        return acceptance.sqlite_database(path, ';'.join(statements))


class Sources(Failures):
    def test_a_file_that_is_not_there_is_named(self):
        for name in ('gone.csv', 'gone.sqlite', 'gone.tsv'):
            self.refused(self.folder / name, name)
        self.assertEqual(list(self.folder.iterdir()), [], 'SQLite must not make the database')

    def test_a_folder_is_no_source(self):
        (self.folder / 'rows.csv').mkdir()
        self.refused(self.folder / 'rows.csv', 'rows.csv')

    def test_a_file_that_is_no_csv_is_named(self):
        for content in (b'', b'\x89PNG\r\n\x1a\n\0\0\0\rIHDR' + bytes(range(256)), b'PK\3\4' + b'\0' * 64):
            self.refused(self.write('rows.csv', content), 'rows.csv')

    def test_a_file_that_is_no_database_is_named(self):
        self.refused(self.write('rows.sqlite', b'Dear diary, ' * 500), 'rows.sqlite')

    def test_a_csv_without_a_column_tells_which_it_has(self):
        self.refused(self.write('rows.csv', 'root_id,experiment_id,prompt,date,text\n'), 'probe', 'prompt')

    def test_a_ragged_line_is_named_by_its_number(self):
        self.refused(self.write('rows.csv', HEADER + ROW + '2,1,Tea,,a,b\n' + ROW), 'rows.csv', '3')
        self.refused(self.write('rows.csv', HEADER + '1,1,Tea,,"two\nlines"\n' + '2,1,Tea,,a,b\n'), '4')

    def test_a_short_line_is_read_and_said(self):
        outcome = casebook('export', self.write('rows.csv', HEADER + ROW + '2,1,Tea\n' + ROW), '-o', self.folder / 'out')
        self.assertEqual(outcome.code, 0)
        self.assertIn('line 3', outcome.stderr)

    def test_an_option_that_means_nothing_for_the_source_is_wrong_usage(self):
        rows = self.write('rows.csv', HEADER + ROW)
        database = acceptance.sqlite_database(self.folder / 'rows.sqlite', 'CREATE TABLE combined (root_id, experiment_id, probe, date, text)')
        server = 'mysql://ann@localhost/rows'
        for source, option, *value in ((rows, '--table', 'table_output'), (rows, '--no-shortcut'), (rows, '--time-zone', '+00:00'),
                                       (rows, '--password-file', 'password'), (rows, '--ssl-mode', 'required'), (database, '--ssl-ca', 'ca.pem'),
                                       (database, '--delimiter', 'tab'), (database, '--null', 'NA'), (server, '--delimiter', ';'),
                                       (server, '--skip-rows', '2'), (server, '--encoding', 'latin1'), (server, '--quote', 'none')):
            with self.subTest(option, source=source):
                outcome = casebook('export', source, '-o', self.folder / 'out', option, *value)
                self.failed(outcome, option, code=2)

    def test_a_quote_that_is_never_closed_is_an_error(self):
        self.refused(self.write('rows.csv', HEADER + ROW + '2,1,Tea,,"and so on\n' + ROW), '3')

    def test_a_database_without_the_view_tells_which_it_has(self):
        self.refused(self.database('CREATE TABLE letters (id INTEGER)'), 'combined', 'letters')

    def test_a_view_without_a_column_tells_which_it_has(self):
        self.refused(self.database('CREATE TABLE combined (root_id, experiment_id, prompt, date, text)'), 'probe', 'prompt')

    def test_a_view_whose_table_is_gone_is_an_error(self):
        self.refused(self.database('CREATE TABLE t (root_id, experiment_id, probe, date, text)',
                                   'CREATE VIEW combined AS SELECT * FROM t', 'DROP TABLE t'), 'rows.sqlite')


@acceptance.needs_mariadb
class Server(Failures):
    @classmethod
    def setUpClass(cls):
        cls.server = acceptance.MariaDb('end_to_end_failures')
        cls.server.run("""
            CREATE TABLE narrow (root_id INT, prompt TEXT);
            CREATE TABLE combined (root_id INT, experiment_id INT, probe TEXT, date TEXT, text TEXT);
            INSERT INTO combined SELECT seq, 1, 'Tea', 'March, 2020', REPEAT('Tea is green. ', 20) FROM seq_1_to_20000;
            CREATE VIEW slow AS SELECT root_id, experiment_id, probe, date, text FROM combined WHERE SLEEP(0.01) = 0;
            CREATE OR REPLACE USER reader IDENTIFIED BY 'right';
            GRANT SELECT ON end_to_end_failures.* TO reader;""")

    def test_a_server_that_is_not_there_is_named(self):
        self.refused(f'mysql://root@localhost/rows?socket={self.folder}/no.sock', 'no.sock')
        self.refused('mysql://root@127.0.0.1:1/rows', '127.0.0.1')

    def test_a_wrong_password_is_an_error_that_does_not_repeat_it(self):
        env = acceptance.environment(MYSQL_PWD='wr0ng-secret')
        self.refused(self.server.url('reader'), 'reader', env=env)
        self.assertNotIn('wr0ng', casebook('inspect', self.server.url('reader'), env=env).stderr)

    def test_a_database_that_is_not_there_is_named(self):
        self.refused(self.server.url(database='nowhere'), 'nowhere')

    def test_a_view_that_is_not_there_is_named(self):
        self.failed(casebook('export', self.server.url(), '--view', 'upside_down', '-o', self.folder / 'out'), 'upside_down')

    def test_a_view_without_a_column_tells_which_it_has(self):
        self.failed(casebook('export', self.server.url(), '--view', 'narrow', '-o', self.folder / 'out'), 'experiment_id', 'prompt')

    def test_a_connection_that_breaks_off_is_an_error(self):
        running = subprocess.Popen([acceptance.PROGRAM, 'export', self.server.url(), '--view', 'slow', '-o', str(self.folder / 'out')],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=acceptance.environment())
        find = "SELECT id FROM information_schema.processlist WHERE info LIKE '%slow%' AND id <> CONNECTION_ID()"
        for _ in range(100):
            if connections := self.server.run(find).split():
                break
            time.sleep(0.1)
        self.server.run(f'KILL {connections[0]}')
        stdout, stderr = running.communicate(timeout=60)
        self.failed(acceptance.Outcome(subprocess.CompletedProcess([], running.returncode, stdout, stderr)))


class Output(Failures):
    def setUp(self):
        super().setUp()
        self.rows = self.write('rows.csv', HEADER.encode() + b''.join(many_rows(2000)))

    def test_a_path_that_cannot_be_a_folder_is_named(self):
        self.write('file', 'mine')
        outcome = casebook('export', self.rows, '-o', self.folder / 'file' / 'out')
        self.failed(outcome, 'file')
        self.failed(casebook('export', self.rows, '-o', self.folder / 'file'), 'file')
        self.assertEqual((self.folder / 'file').read_bytes(), b'mine')

    def test_a_link_that_leads_nowhere_is_named(self):
        (self.folder / 'link').symlink_to('nowhere')
        self.failed(casebook('export', self.rows, '-o', self.folder / 'link'), f'{self.folder}/link')

    def test_no_name_is_wrong_usage(self):
        for words in (('export', self.rows, '-o', ''), ('merge', '')):
            outcome = casebook(*words, cwd=self.folder)
            self.assertEqual(outcome.code, 2, outcome.stderr)
            self.assertIn('no name is given', outcome.stderr)

    def test_what_is_said_gets_into_no_file_where_standard_descriptors_are_closed(self):
        right = acceptance.digests(self.export(self.rows, 'right', '-q'))
        for closed in ((0, 1, 2), (1, 2), (2,), (0, 2), (0, 1)):
            with self.subTest(closed=closed):
                out = self.folder / f'without {closed}'
                streams = ' '.join(f'{number}>&-' for number in closed)
                subprocess.run(['sh', '-c', f'exec "$@" {streams}', 'sh', acceptance.PROGRAM, 'export', self.rows, '-o', out, '--progress',
                                '-v', '--memory', '1M'], capture_output=True, env=acceptance.environment(), check=True)
                self.assertEqual(acceptance.digests(out), right)

    @unittest.skipIf(os.geteuid() == 0, 'root may write anywhere')
    def test_a_folder_without_permission_is_named(self):
        (self.folder / 'locked').mkdir(mode=0o555)
        self.failed(casebook('export', self.rows, '-o', self.folder / 'locked' / 'out'), 'locked')

    def test_a_folder_on_a_read_only_place_is_named(self):
        self.failed(casebook('export', self.rows, '-o', '/proc/casebook/out'), '/proc/casebook')

    def test_a_file_that_may_not_grow_leaves_nothing_behind(self):
        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
        outcome = casebook('export', self.rows, '-o', self.folder / 'out', preexec_fn=limit, restore_signals=False)
        self.failed(outcome)

    def test_a_full_disk_leaves_nothing_behind(self):
        disk = self.folder / 'disk'
        disk.mkdir()
        mount = ['unshare', '--mount', '--map-root-user', 'sh', '-c',
                 'mount -t tmpfs -o size=300k full "$0" || exit 77; "$@"; code=$?; ls -A "$0" >"$0.after"; exit $code', disk]
        outcome = casebook('export', self.rows, '-o', disk / 'out', before=mount)
        if outcome.code == 77 or not shutil.which('unshare') or not (self.folder / 'disk.after').exists():
            self.skipTest('no small disk can be mounted here')
        self.failed(outcome, 'disk')
        self.assertEqual((self.folder / 'disk.after').read_text(), '')

    def test_what_a_full_disk_stopped_leaves_the_export_before_as_it_was(self):
        out = self.export(self.write('one.csv', HEADER + ROW))
        before = acceptance.files(out)
        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
        outcome = casebook('export', self.rows, '-o', out, '--overwrite', preexec_fn=limit, restore_signals=False)
        self.assertEqual(outcome.code, 1, outcome.stderr)
        self.assertEqual(acceptance.files(out), before)
        self.assertEqual([path.name for path in self.folder.iterdir() if path.name.startswith('.')], [])


class Waiting(Failures):
    """Ctrl-C while a database is busy with a join that gives no row: it ends at once, and so does the database's work."""
    ENDLESS = 'SELECT MAX(a.{0}) AS root_id, 1 AS experiment_id, 2 AS probe, 3 AS date, 4 AS text FROM {1} a JOIN {1} b WHERE a.{0} + b.{0} < 0'

    def interrupted(self, source, is_busy):
        running = subprocess.Popen([acceptance.PROGRAM, 'export', source, '-o', str(self.folder / 'out')], stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, env=acceptance.environment())
        for _ in range(100):
            if is_busy(running):
                break
            time.sleep(0.1)
        start = time.monotonic()
        running.send_signal(signal.SIGINT)
        stdout, stderr = running.communicate(timeout=60)
        if not acceptance.SANITIZED:
            self.assertLess(time.monotonic() - start, 2, 'it waited for its moment of grace')
        self.failed(acceptance.Outcome(subprocess.CompletedProcess([], running.returncode, stdout, stderr)), 'Interrupted', code=130)

    def test_sqlite(self):
        def is_busy(running):  # it has used a third of a second
            return sum(map(int, acceptance.Path(f'/proc/{running.pid}/stat').read_text().split()[13:15])) > 33
        source = acceptance.sqlite_database(self.folder / 'rows.sqlite', 'CREATE VIEW n AS WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 '
                                            'FROM c LIMIT 1000000) SELECT i FROM c; CREATE VIEW combined AS ' + self.ENDLESS.format('i', 'n'))
        self.interrupted(source, is_busy)

    @acceptance.needs_mariadb
    def test_mariadb(self):
        server = acceptance.MariaDb('end_to_end_waiting')
        server.run('CREATE VIEW combined AS ' + self.ENDLESS.format('seq', 'seq_1_to_1000000'))
        def queries(_=None):
            return server.run("SELECT id FROM information_schema.processlist WHERE info LIKE '%combined%' AND id <> CONNECTION_ID()").split()
        self.interrupted(server.url(), queries)
        self.assertEqual(queries(), [], 'the server is still at it')


class Interrupt(Failures):
    def interrupted(self, feed):
        """Starts an export from standard input, feeds it, and presses Ctrl-C while it waits for more."""
        running = subprocess.Popen([acceptance.PROGRAM, 'export', '-', '-o', str(self.folder / 'out')], stdin=subprocess.PIPE,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=acceptance.environment())
        feed(running.stdin)
        start = time.monotonic()
        running.send_signal(signal.SIGINT)
        try:
            running.wait(timeout=30)
            if not acceptance.SANITIZED:
                self.assertLess(time.monotonic() - start, 2, 'it waited for its moment of grace')
        finally:
            running.kill()
            stdout, stderr = running.communicate()
        self.failed(acceptance.Outcome(subprocess.CompletedProcess([], running.returncode, stdout, stderr)), code=130)

    def test_ctrl_c_while_waiting_for_rows_leaves_nothing_behind(self):
        def feed(pipe):
            pipe.write(HEADER.encode() + b''.join(many_rows(3000)))
            pipe.flush()
            time.sleep(0.5)
        self.interrupted(feed)

    def test_ctrl_c_while_rows_arrive_leaves_nothing_behind(self):
        def feed(pipe):
            pipe.write(HEADER.encode())
            def pour():
                try:
                    for start in range(0, 10_000_000, 1000):
                        pipe.write(b''.join(many_rows(1000, start)))
                except (BrokenPipeError, ValueError):
                    pass
            threading.Thread(target=pour, daemon=True).start()
            time.sleep(1)
        self.interrupted(feed)


if __name__ == '__main__':
    acceptance.main()
