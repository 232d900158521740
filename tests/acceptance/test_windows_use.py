# SPDX-License-Identifier: MIT
"""casebook.exe as it is used on Windows: dropped files, network shares, long and odd paths, files that others hold, Ctrl-C,
a console, and a run that is killed."""
import os
import pty
import re
import select
import shutil
import signal
import sqlite3
import subprocess
import termios
import time
import unittest
from pathlib import Path

import acceptance
from acceptance import PROJECT, casebook, environment
from test_windows import DAY, WHY_NOT, WRAPPER, Port, on_windows, rows, sums_below

PREFIX = Path(os.environ.get('CASEBOOK_WINEPREFIX', f'/tmp/casebook-wine-{os.getuid()}'))
COMPILER = shutil.which('x86_64-w64-mingw32-gcc-posix') or shutil.which('x86_64-w64-mingw32-gcc')
# Keeps a file open that nobody else may open meanwhile, until its standard input ends.
HOLDER = r'''
#include <windows.h>
#include <stdio.h>
int wmain(int count, wchar_t **words) {
  HANDLE file = CreateFileW(words[count - 1], GENERIC_READ, 0, NULL, OPEN_EXISTING, 0, NULL);
  puts(file == INVALID_HANDLE_VALUE ? "failed" : "held");
  fflush(stdout);
  while (getchar() != EOF) {}
  return 0;
}
'''
ROW = 'root_id,experiment_id,probe,date,text\n1,1,Tea,"March, 2020",Tea is green.\n'
WROTE = 'Wrote 1 case in 1 document, with and without links, to '
HELD = ('Another program keeps it to itself.', 'Close the programs that use it, and try again.')


def windows_path(path):
    return 'Z:' + str(path).replace('/', '\\')


def silence(terminal):
    """Wine keeps the terminal's own echo, whatever the program asks for: what is shown then comes from the program."""
    settings = termios.tcgetattr(terminal)
    settings[3] &= ~termios.ECHO
    termios.tcsetattr(terminal, termios.TCSANOW, settings)


def on_a_console(*words, cwd, answer, when, longest=120):
    """Runs the program in a terminal and types `answer` when `when` is shown; gives the exit code and what was shown, without the
    sequences that draw it."""
    process, terminal = pty.fork()
    if process == 0:
        silence(0)
        os.chdir(cwd)
        os.execve(WRAPPER, [str(WRAPPER), *map(str, words)], environment(TERM='xterm', **DAY))
    shown, until, answered = b'', time.monotonic() + longest, False
    plain = ''
    while time.monotonic() < until:
        if select.select([terminal], [], [], 0.2)[0]:
            try:
                shown += os.read(terminal, 65536)
            except OSError:  # its end
                break
        plain = re.sub(r'\x1b\[(\?25[lh]|K)', '', shown.decode('utf-8', 'replace'))
        plain = re.sub(r'\x1b\[(\d*)C', lambda found: ' ' * int(found[1] or 1), plain)
        if not answered and when in plain:
            os.write(terminal, answer)
            answered = True
        elif 'Press any key' in plain:
            os.write(terminal, b' ')
    else:
        os.kill(process, signal.SIGKILL)
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), plain


@unittest.skipIf(WHY_NOT, WHY_NOT)
class Use(acceptance.TestCase):
    def setUp(self):
        super().setUp()
        self.folder = Path(self.folder)
        self.write('rows.csv', ROW)

    def said(self, *words, code=0, cwd=None):
        done = on_windows(*words, cwd=cwd or self.folder)
        lines = (done.stdout + done.stderr).decode('utf-8').splitlines()
        self.assertEqual(done.returncode, code, lines)
        return lines

    def exported(self, source, target, shown=None):
        self.assertEqual(self.said('export', source, '-o', target), [WROTE + (shown or target)])

    def share(self):
        """This test's folder as a folder of the network."""
        server = PREFIX / 'dosdevices/unc' / f'casebook-test-{os.getpid()}'
        server.mkdir(parents=True, exist_ok=True)
        self.addCleanup(shutil.rmtree, server)
        (server / 'share').symlink_to(self.folder)
        return rf'\\{server.name}\share'

    def hold(self, name):
        if not COMPILER:
            self.skipTest('no compiler for Windows')
        holder = self.folder / 'holder.exe'
        subprocess.run([COMPILER, '-municode', '-O1', '-x', 'c', '-', '-o', holder], input=HOLDER.encode(), check=True)
        running = subprocess.Popen([WRAPPER, windows_path(self.folder / name)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   env=environment(CASEBOOK_EXE=str(holder)))
        self.assertEqual(running.stdout.readline().strip(), b'held')
        holder.unlink()
        return running

    def hidden(self):
        return [path for path in self.folder.rglob('.*') if path.name.startswith('.')]


@unittest.skipIf(WHY_NOT, WHY_NOT)
class Parts(unittest.TestCase):
    """What the program is made of, which nobody who unpacks it has to bring."""
    FOLDER = Path(os.environ.get('CASEBOOK_EXE', PROJECT / 'build/windows/src/casebook.exe')).parent
    OF_WINDOWS = {'advapi32.dll', 'bcrypt.dll', 'crypt32.dll', 'kernel32.dll', 'msvcrt.dll', 'secur32.dll', 'shell32.dll', 'shlwapi.dll', 'ws2_32.dll'}
    LISTED_AS = {'fmt': 'fmtlib', 'libmariadb': 'mariadb', 'libutf8proc': 'utf8proc', 'nlohmann_json': 'nlohmann-json', 'tomlplusplus': 'toml++',
                 'unistring': 'libunistring'}

    def imported(self, name):
        shown = subprocess.run(['x86_64-w64-mingw32-objdump', '-p', self.FOLDER / name], capture_output=True, check=True, encoding='utf-8').stdout
        return {found.lower() for found in re.findall(r'DLL Name: (\S+)', shown)}

    @unittest.skipUnless(COMPILER, 'no compiler for Windows')
    def test_it_needs_no_library_but_those_of_windows_and_the_one_beside_it(self):
        """Wine has some of its own that Windows has not, such as zlib1.dll."""
        self.assertEqual(self.imported('casebook.exe') - self.OF_WINDOWS, {'libmariadb.dll'})
        self.assertEqual(self.imported('libmariadb.dll') - self.OF_WINDOWS, set())

    def test_the_list_of_parts_names_every_library(self):
        listed = subprocess.run([PROJECT / 'packaging/windows/libraries', '--list'], capture_output=True, check=True, encoding='utf-8').stdout
        packaged = re.findall(r"\('([^']+)', 'lib|\('([^']+)', 'nlohmann", (PROJECT / 'packaging/windows/zip.py').read_text(encoding='utf-8'))
        parts = {line.split()[0] for line in listed.splitlines()} | {name for names in packaged for name in names}
        built_with = on_windows('--version', cwd=PROJECT).stdout.decode('utf-8').split('Built with ')[1]
        names = {self.LISTED_AS.get(name, name) for name in re.findall(r'([\w+]+)(?: [\d.]+)?(?:,|\.$)', ' '.join(built_with.split()))}
        self.assertGreater(len(names), 12)
        self.assertEqual(names - parts, set())


class Dropped(Use):
    """What the Explorer does: the whole path is the only word."""

    def drop(self, *names, code=0):
        return self.said(*(windows_path(self.folder / name) for name in names), code=code, cwd='/')

    def test_a_table_goes_into_a_folder_of_its_name_and_again_into_another(self):
        for shown in ('rows', 'rows 2', 'rows 3'):
            with self.subTest(folder=shown):
                self.assertEqual(self.drop('rows.csv'), [WROTE + windows_path(self.folder / shown)])
                self.assertTrue((self.folder / shown / 'manifest.json').is_file())

    def test_a_database_and_a_workbook(self):
        with sqlite3.connect(self.folder / 'Länder 🌍.db') as database:
            database.execute('CREATE TABLE combined AS SELECT 1 root_id, 1 experiment_id, "Tea" probe, "2020-03" date, "Green" text')
        import openpyxl
        book = openpyxl.Workbook()
        book.active.append(acceptance.COLUMNS)
        book.active.append([1, 1, 'Tea', '2020-03', 'Green'])
        book.save(self.folder / 'book.xlsx')
        for name in ('Länder 🌍.db', 'book.xlsx'):
            with self.subTest(name=name):
                self.assertEqual(self.drop(name), [WROTE + windows_path((self.folder / name).with_suffix(''))])

    def test_a_folder_and_a_file_without_an_ending_keep_their_names(self):
        self.write('study', ROW)
        (self.folder / 'tables').mkdir()
        shutil.copy(self.folder / 'rows.csv', self.folder / 'tables')
        for name in ('study', 'tables'):
            with self.subTest(name=name):
                self.assertEqual(self.drop(name), [WROTE + windows_path(self.folder / f'{name} export')])

    def test_two_at_a_time_are_refused(self):
        self.assertEqual(self.drop('rows.csv', 'rows.csv', code=2),
                         [f'casebook: A command is missing before {windows_path(self.folder / "rows.csv")}.',
                          'Type casebook export FILE -o FOLDER; on Windows, drop one thing at a time onto casebook.exe.'])

    def test_a_file_that_another_program_keeps_to_itself(self):
        with self.hold('rows.csv') as running:
            said = self.drop('rows.csv', code=1)
            running.stdin.close()
        self.assertEqual(said, [f'casebook: {windows_path(self.folder / "rows.csv")} cannot be opened: {HELD[0]}', HELD[1]])
        self.assertFalse((self.folder / 'rows').exists())

    def test_from_a_share_of_the_network(self):
        share = self.share()
        self.assertEqual(self.said(rf'{share}\rows.csv', cwd='/'), [WROTE + rf'{share}\rows'])
        self.assertTrue((self.folder / 'rows/manifest.json').is_file())


class Paths(Use):
    def test_more_than_260_characters(self):
        deep = '/'.join(['Ann Müller', *('Länder 🌍 ' + 'x' * 60,) * 4])
        (self.folder / deep).mkdir(parents=True)
        shutil.copy(self.folder / 'rows.csv', self.folder / deep)
        self.exported(f'{deep}/rows.csv', f'{deep}/out')
        whole = windows_path(self.folder / deep)
        self.exported(rf'{whole}\rows.csv', rf'{whole}\again')
        self.assertGreater(len(whole), 260)
        self.assertEqual(*(sums_below(self.folder / deep / name / 'documents') for name in ('out', 'again')))

    def test_every_kind_of_output_on_a_share(self):
        share = self.share()
        with sqlite3.connect(self.folder / 'rows.db') as database:
            database.execute('CREATE TABLE combined AS SELECT 1 root_id, 1 experiment_id, "Tea" probe, "2020-03" date, "Green" text')
        for words, made in ((('export', rf'{share}\rows.csv', '-o', rf'{share}\new\one', '--changes', rf'{share}\changes.csv'), 'new/one/manifest.json'),
                            (('export', rf'{share}\rows.csv', '-o', rf'{share}\new\one', '--overwrite'), 'new/one/manifest.json'),
                            (('export', rf'{share}\r*s.csv', '-o', rf'{share}\two', '--reader'), 'two/reader.html'),
                            (('export', rf'{share}\rows.db', '-o', rf'{share}\three'), 'three/manifest.json'),
                            (('export', rf'\\?\UNC{share[1:]}\rows.csv', '-o', rf'\\?\UNC{share[1:]}\four'), 'four/manifest.json'),
                            (('plan', rf'{share}\rows.csv', '-o', rf'{share}\rows.plan'), 'rows.plan'),
                            (('template', '-o', rf'{share}\look.docx'), 'look.docx'),
                            (('inspect', rf'{share}\rows.csv', '--html', rf'{share}\report.html'), 'report.html'),
                            (('export', rf'{share}\rows.csv', '-o', rf'{share}\five', '--shard', '1/1'), 'five/shard-1-of-1'),
                            (('merge', rf'{share}\five'), 'five/manifest.json')):
            with self.subTest(words=words):
                self.said(*words)
                self.assertTrue((self.folder / made).exists())
        self.assertTrue((self.folder / 'changes.csv').exists())
        self.assertEqual(self.hidden(), [])

    def test_the_folder_that_a_drive_is_at(self):
        self.exported('Z:rows.csv', 'Z:out', windows_path(self.folder / 'out'))

    def test_a_path_with_the_prefix_of_the_system(self):
        whole = windows_path(self.folder)
        self.exported(rf'\\?\{whole}\rows.csv', rf'\\?\{whole}\out', rf'{whole}\out')

    def test_a_path_from_the_root_with_strokes_of_either_kind(self):
        self.exported(self.folder / 'rows.csv', str(self.folder / 'out'))
        self.said('inspect', str(self.folder / 'rows.csv').replace('/', '\\'))

    def test_dots_and_blanks_at_the_end_are_none(self):
        self.exported('rows.csv', 'out. .', 'out')
        self.assertTrue((self.folder / 'out/manifest.json').is_file())

    def test_a_device_is_no_folder(self):
        for name in ('con', 'NUL', r'out\aux', 'com1'):
            with self.subTest(name=name):
                self.assertEqual(self.said('export', 'rows.csv', '-o', name, code=1),
                                 [f'casebook: {name} is a device of Windows, not a folder.', 'Name another folder with -o.'])

    def test_probes_that_are_called_like_devices(self):
        probes = {'CON': '_CON', 'nul': '_nul', 'Com1.txt': '_Com1.txt', 'LPT¹': '_LPT¹', 'CONIN$': '_CONIN$', 'a.': 'a', 'b ': 'b', 'c:d': 'c d',
                  'e/f\\g': 'e-f-g', '...': '(unnamed)', '.hidden': 'hidden', '-dash': 'dash', 'Länder 🌍': 'Länder 🌍'}
        self.csv('probes.csv', [[i, 1, probe, '2020-03', 'Text'] for i, probe in enumerate(probes)])
        self.said('export', 'probes.csv', '-o', 'out')
        self.assertEqual(sorted(path.stem for path in (self.folder / 'out/documents').iterdir()), sorted(probes.values()))


class Held(Use):
    def test_a_source(self):
        shutil.copy(self.folder / 'rows.csv', self.folder / 'book.xlsx')
        for name in ('rows.csv', 'book.xlsx'):
            with self.hold(name) as running:
                for words in (('export', name, '-o', 'out'), ('inspect', name)):
                    with self.subTest(words=words):
                        self.assertEqual(self.said(*words, code=1), [f'casebook: {name} cannot be opened: {HELD[0]}', HELD[1]])
                running.stdin.close()
        self.assertFalse((self.folder / 'out').exists())

    def test_a_document_of_an_earlier_export(self):
        self.exported('rows.csv', 'out')
        before = sums_below(self.folder / 'out')
        with self.hold('out/documents/Tea.docx') as running:
            self.assertEqual(self.said('export', 'rows.csv', '-o', 'out', '--overwrite', code=1),
                             [rf'casebook: Cannot read back out\documents\Tea.docx: {HELD[0]}', HELD[1]])
            running.stdin.close()
        self.assertEqual(sums_below(self.folder / 'out'), before)
        self.said('export', 'rows.csv', '-o', 'out', '--overwrite')
        self.assertEqual(self.hidden(), [])

    def test_files_that_may_only_be_read(self):
        os.chmod(self.folder / 'rows.csv', 0o444)
        self.exported('rows.csv', 'out')
        for path in (self.folder / 'out').rglob('*'):
            os.chmod(path, 0o555 if path.is_dir() else 0o444)
        for options in ((), ('--spreadsheets',)):
            self.said('export', 'rows.csv', '-o', 'out', '--overwrite', *options)
            self.assertEqual(self.hidden(), [])


class Stopped(Use):
    def test_a_killed_run_is_put_right_by_the_next(self):
        self.write('rows.csv', ''.join(rows(30_000)))
        self.said('export', 'rows.csv', '-o', 'out', '--no-sheets')
        hidden = self.folder / 'out/.casebook-partial'
        for pause in (0, 0.3, 1):
            running = subprocess.Popen([WRAPPER, 'export', 'rows.csv', '-o', 'out', '--overwrite'], cwd=self.folder, stderr=subprocess.DEVNULL,
                                       env=environment(**DAY))
            for _ in range(2400):
                if hidden.is_dir() or running.poll() is not None:
                    break
                time.sleep(0.05)
            time.sleep(pause)
            running.kill()
            running.wait()
        self.said('export', 'rows.csv', '-o', 'out', '--overwrite')
        here = casebook('export', 'rows.csv', '-o', 'here', cwd=self.folder, env=environment(**DAY))
        self.assertEqual(here.code, 0, here.stderr)
        self.assertEqual(sums_below(self.folder / 'out'), sums_below(self.folder / 'here'))
        self.assertEqual(self.hidden(), [])

    def test_ctrl_c_leaves_nothing_behind(self):
        self.write('rows.csv', ''.join(rows(200_000)))
        code, shown = on_a_console('export', 'rows.csv', '-o', 'out', cwd=self.folder, when='Reading', answer=b'\x03')
        self.assertEqual(code, 130, shown)
        self.assertIn('casebook: Interrupted', shown)
        self.assertEqual(os.listdir(self.folder), ['rows.csv'])

    def test_a_console_shows_all_scripts(self):
        self.write('rows.csv', ROW.replace('Tea,', 'Länder 東京,'))
        code, shown = on_a_console('inspect', 'rows.csv', cwd=self.folder, when='Press any key', answer=b' ')
        self.assertEqual(code, 0, shown)
        self.assertRegex(shown, '█ +Länder ')
        self.assertNotIn('\ufffd', shown)


class Refused(Use):
    def test_errors_are_those_of_other_systems(self):
        """Whose sentences test_failures.py looks at."""
        header = ROW.splitlines()[0]
        tables = {'empty.csv': '', 'noise.csv': bytes(range(256)), 'narrow.csv': 'root_id,probe\n1,Tea\n', 'long.csv': ROW + '2,1,Tea,2020-03,a,b\n',
                  'open.csv': header + '\n1,1,Tea,2020,"never closed\n', 'no.db': 'SQLite format 3\0' + 'x' * 2000, 'no.xlsx': 'PK\3\4 no workbook',
                  'no.json': '[{"a": }]', 'no.jsonl': '{"a": 1}\n{', 'twice.csv': 'probe,probe,root_id,text,date,experiment_id\n'}
        for name, content in tables.items():
            self.write(name, content)
        acceptance.sqlite_database(self.folder / 'other.db', 'CREATE TABLE other (a)')
        acceptance.sqlite_database(self.folder / 'gone.db', 'CREATE TABLE t (a); CREATE VIEW combined AS SELECT * FROM t; DROP TABLE t')
        (self.folder / 'nothing').mkdir()
        sources = [*((name,) for name in (*tables, 'other.db', 'gone.db', 'nothing', 'not there.csv')), ('rows.csv', '--ssl-mode', 'required')]
        for words in (('export', 'rows.csv', '-o', 'rows.csv'), ('export', 'rows.csv', '-o', 'rows.csv/out'), ('exprot',), ('export', '--outptu', 'x'),
                      *((verb, *source, *target) for source in sources for verb, target in (('export', ('-o', 'out')), ('inspect', ())))):
            with self.subTest(words=words):
                here = casebook(*words, cwd=self.folder)
                self.assertIn(here.code, (1, 2))
                self.assertEqual(self.said(*words, code=here.code), here.stderr.replace('rows.csv/out', r'rows.csv\out').splitlines())
                self.assertFalse((self.folder / 'out').exists())


@unittest.skipIf(WHY_NOT, WHY_NOT)
@acceptance.needs_mariadb
class Password(acceptance.TestCase):
    def test_it_is_asked_for_and_not_shown(self):
        server = acceptance.MariaDb('windows_password')
        server.run(acceptance.SAMPLE_SQL.read_bytes())
        server.run("CREATE OR REPLACE USER ann@localhost IDENTIFIED BY 'gehéim'; GRANT SELECT, SHOW VIEW ON windows_password.* TO ann@localhost")
        port = Port()
        self.addCleanup(port.close)
        for typed, code in (('gehéim', 0), ('falsch', 1)):
            with self.subTest(typed=typed):
                done, shown = on_a_console('export', port.url('windows_password', 'ann'), '-o', f'out{code}', cwd=self.folder, when='assword',
                                           answer=typed.encode() + b'\r')
                self.assertEqual(done, code, shown)
                self.assertNotIn(typed, shown)
        self.assertTrue((Path(self.folder) / 'out0/manifest.json').is_file())


if __name__ == '__main__':
    acceptance.main()
