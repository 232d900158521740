# SPDX-License-Identifier: MIT
"""What the campaigns share: a small export with every output on, run under the tracer, and how a folder is judged afterwards.

CASEBOOK_FAULTS=sample runs a sample of the points, which takes a minute in all, CASEBOOK_FAULTS=long every one; without it, nothing.
CASEBOOK_FAULTS_PART=k/n runs every nth of all, from the kth on, so that a long campaign can be spread over hours or machines."""
import hashlib
import os
import random
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'acceptance'))
import acceptance  # noqa: E402

TRACER = os.environ.get('CASEBOOK_TRACER', str(acceptance.PROJECT / 'build/release/tests/faults/tracer'))
ALLOCATIONS = os.environ.get('CASEBOOK_ALLOCATIONS', str(acceptance.PROJECT / 'build/release/tests/faults/libfailing_allocations.so'))
if os.environ.get('CASEBOOK_FAULTS') not in ('sample', 'long'):
    print('skipped: CASEBOOK_FAULTS is neither sample nor long')
    sys.exit(77)
LONG = os.environ['CASEBOOK_FAULTS'] == 'long'
PART, PARTS = map(int, os.environ.get('CASEBOOK_FAULTS_PART', '1/1').split('/'))
# Of the user's own, in the folder of an export, which then must stay: its files are moved one by one.
FOREIGN = {'notes.txt': b'mine', 'documents/mine.docx': b'mine, too', 'empty/place/a': b''}
EVERY_OUTPUT = ('--qdpx', '--spreadsheets')
MOVING = 'rename,renameat2'
# What changes something on a disk: between two of these, a kill finds the same.
CHANGING = ('open,openat,write,writev,pwrite64,rename,renameat2,mkdir,mkdirat,unlink,unlinkat,rmdir,link,linkat,ftruncate,fallocate,'
            'chmod,chown,fsync,syncfs')
OLD_ROWS = [['1', '7', 'Tea', 'March, 2020', 'Tea is green, see https://example.org/a and that is all.'],
            ['2', '7', 'Coffee', 'April, 2020', 'Coffee is black.'],
            ['9', '7', 'Salt', 'May, 2020', 'Salt is salt in both, and so is its document.']]
NEW_ROWS = [['1', '7', 'Tea', 'March, 2020', 'Tea is green &amp; good, see https://example.org/b too.'],
            ['3', '7', 'Milk', '2021-05-06', 'Milk is white.'], ['4', '8', 'Tea', None, None],
            OLD_ROWS[2]]


def points(count, most):
    """Which of 1…count are tried: all, or a sample that is the same each time."""
    if LONG or count <= most:
        return range(PART, count + 1, PARTS)
    return sorted(random.Random(count).sample(range(1, count + 1), most))


def state(folder):
    """{relative path: checksum}, links as they are; None where there is no folder. What a run hides is left out."""
    folder = Path(folder)
    if not folder.exists():
        return None
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in folder.rglob('*') if path.is_file() and '.casebook-partial' not in str(path.relative_to(folder))}


class Campaign(acceptance.TestCase):
    def setUp(self):
        super().setUp()
        self.old_source = self.csv('old.csv', OLD_ROWS)
        self.new_source = self.csv('new.csv', NEW_ROWS)
        self.work = self.folder / 'work'
        self.out = self.work / 'out'
        self.work.mkdir()
        self.old = self.reference(self.old_source)
        self.new = self.reference(self.new_source)
        self.assertNotEqual(self.old, self.new)

    def command(self, source, *more):
        return [acceptance.PROGRAM, 'export', str(source), '-o', str(self.out), '-j', '2', '-q', *EVERY_OUTPUT, *more]

    def run_plainly(self, source, *more):
        done = subprocess.run(self.command(source, *more), capture_output=True, text=True, env=acceptance.environment(), timeout=120)
        self.assertEqual((done.returncode, done.stderr), (0, ''), done.stderr)

    def reference(self, source):
        self.run_plainly(source)
        whole = state(self.out)
        self.clear()
        return whole

    def begin(self, earlier=True, foreign=False):
        """Makes the state before the run that is tried, and returns it."""
        self.clear()
        if earlier:
            self.run_plainly(self.old_source)
        for name, content in FOREIGN.items() if foreign else ():
            path = self.out / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return state(self.out)

    def begin_with_changes(self, changes):
        """The same with a list of changes elsewhere."""
        self.clear()
        self.run_plainly(self.old_source, '--changes', changes)
        return self.with_changes(changes)

    def with_changes(self, changes):
        return state(self.out), changes.read_bytes()

    def with_foreign(self, before):
        """The new export where `before` was."""
        return {**{name: found for name, found in before.items() if name in FOREIGN}, **self.new}

    def put_right(self, where):
        """The next run puts back what one left, or clears it away, before it refuses to go on."""
        done = subprocess.run(self.command(self.new_source), capture_output=True, text=True, env=acceptance.environment(), timeout=120)
        self.assertIn('Use --overwrite', done.stderr, where)

    def judge_failed(self, before, where):
        """All is as before, or will be: a run that could not put it back has left the next one what it needs for that."""
        if state(self.out) != before:
            self.assertTrue((self.out / '.casebook-partial').exists(), where)
            self.put_right(where)
        self.assertEqual(state(self.out), before, where)

    def half(self):
        """Kills a run while it moves files among others of the user's. Returns the state before it, and what makes that half again."""
        before = self.begin(foreign=True)
        moves = self.count(MOVING, ('--overwrite',))
        self.begin(foreign=True)
        self.traced('--calls', MOVING, '--nth', moves // 2, '--kill', more=('--overwrite',))
        self.assertNotIn('manifest.json', state(self.out))
        kept = self.folder / 'half'
        subprocess.run(['cp', '-a', str(self.work), str(kept)], check=True)

        def begin():
            subprocess.run(['rm', '-rf', str(self.work)], check=True)
            subprocess.run(['cp', '-a', str(kept), str(self.work)], check=True)

        return before, begin

    def clear(self):
        subprocess.run(['rm', '-rf', str(self.work)], check=True)
        self.work.mkdir()

    def traced(self, *options, source=None, more=(), **popen):
        """(exit code, stderr) of the new export under the tracer."""
        done = subprocess.run([TRACER, *map(str, options), '--', *self.command(source or self.new_source, *more)],
                              capture_output=True, text=True, env=acceptance.environment(), timeout=120, **popen)
        return done.returncode, done.stderr

    def count(self, calls, more=(), refused=False):
        """How many such calls the new export makes."""
        code, stderr = self.traced('--calls', calls, '--count', self.folder / 'count', more=more)
        self.assertEqual(code, 1 if refused else 0, stderr)
        return int((self.folder / 'count').read_text())

    def nothing_else(self, *expected):
        """Neither beside the export nor in it."""
        self.assertEqual(sorted(path.name for path in self.work.iterdir()), sorted(expected))
        self.assertEqual([str(path) for path in self.work.rglob('*casebook-partial*')], [])

    def said_properly(self, stderr, where):
        """One sentence and one hint, and no word of what nobody knows."""
        lines = stderr.strip().splitlines()
        self.assertEqual(len(lines), 2, (where, stderr))
        self.assertTrue(lines[0].startswith('casebook: ') and all(line.endswith('.') for line in lines), (where, stderr))
        for word in ('partial', 'inside casebook', 'terminate', '[ERROR]', 'std::'):
            self.assertNotIn(word, stderr, where)
