# SPDX-License-Identifier: MIT
"""Shards and their merge: together they write what one run writes, byte for byte, whatever happens to them on the way."""
import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
import unittest

import acceptance

SHARED = acceptance.PROJECT.parent / 'shared'
EVERYTHING = ['--spreadsheets', '--reader', '--qdpx', '--corpus', 'jsonl,alceste,txm,tei,vertical,text,khcoder', '--corpus-links']


def rows_of(sizes):
    """Rows of as many probes as there are sizes, each with so many, some of which share their root_id across probes."""
    rows = []
    for probe, size in enumerate(sizes):
        for i in range(size):
            text = f'The probe {probe} says &amp; https://t.co/abcDEF{i} what\u200b nobody' if i % 3 else 'Words  of their own \x92'
            rows.append([i * (probe % 3 + 1), i % 4, f'The probe {probe}', f'20{10 + i % 9}-{i % 12 + 1:02}' if i % 7 else 'soon', text])
    return rows


class Shards(acceptance.TestCase):
    def shard(self, source, name, which, *arguments, **options):
        return acceptance.casebook('export', source, '-o', self.folder / name, '--shard', which, *arguments, **options)

    def merge(self, name, *arguments, **options):
        return acceptance.casebook('merge', self.folder / name, *arguments, **options)

    def in_shards(self, source, name, count, *arguments):
        """Writes all shards, not in their order, and merges them."""
        for number in random.Random(count).sample(range(1, count + 1), count):
            outcome = self.shard(source, name, f'{number}/{count}', *arguments)
            self.assertEqual(outcome.code, 0, outcome.stderr)
            self.assertFalse((self.folder / name / 'manifest.json').exists())
        outcome = self.merge(name)
        self.assertEqual(outcome.code, 0, outcome.stderr)
        return self.folder / name

    def assert_same(self, one, other):
        self.assertGreater(len(acceptance.files(one)), 5)
        self.assertEqual(acceptance.digests(one), acceptance.digests(other))
        self.assertEqual(sorted(os.listdir(one)), sorted(os.listdir(other)))
        left = [path.name for path in self.folder.iterdir() if path.name.endswith('.casebook-partial')]
        self.assertEqual(left, [])

    def assert_refused(self, outcome, *words):
        self.assertEqual(outcome.code, 1, outcome.stderr)
        for word in words:
            self.assertIn(word, outcome.stderr)

    def source(self):
        return self.csv('rows.csv', rows_of([700, 3, 40, 1, 40, 12, 90]))


class SameBytes(Shards):
    def test_every_output_of_few_and_many_shards(self):
        source = self.source()
        whole = self.export(source, 'whole', *EVERYTHING, '--max-cases', '600')
        for count in (3,) if acceptance.SANITIZED else (1, 2, 3, 7, 20):
            self.assert_same(whole, self.in_shards(source, f'of-{count}', count, *EVERYTHING, '--max-cases', '600'))

    def test_names_and_joined_cases(self):
        source = self.source()
        for number, options in enumerate((['--case-name', '{experiment_id} {probe}'],
                                          ['--case-name', 'Speaker {experiment_id}', '--join-cases', '--layout', 'case', '--qdpx'],
                                          ['--codebook', '--no-report', '--no-sheets', '--variants', 'with-links'],
                                          ['--since', '2012-01', '--probe', 'The probe 0', '--probe', 'The probe 2'])):
            whole = self.export(source, f'whole-{number}', *options)
            self.assert_same(whole, self.in_shards(source, f'shards-{number}', 2, *options))

    def test_the_list_of_changes(self):
        source = self.source()
        for name in ('one', 'many'):
            (self.folder / name).mkdir()
        whole = self.export(source, 'whole', '--changes', self.folder / 'one/changes.csv')
        self.assert_same(whole, self.in_shards(source, 'shards', 3, '--changes', self.folder / 'many/changes.csv'))
        self.assertEqual(acceptance.files(self.folder / 'one'), acceptance.files(self.folder / 'many'))

    def test_a_template_of_your_own(self):
        self.assertEqual(acceptance.casebook('template', '-o', self.folder / 'my.docx').code, 0)
        source, look = self.source(), ['--template', self.folder / 'my.docx']
        self.assert_same(self.export(source, 'whole', *look), self.in_shards(source, 'shards', 2, *look))

    def test_shards_that_are_written_at_the_same_time(self):
        source = self.source()
        whole = self.export(source, 'whole')
        runs = [subprocess.Popen([acceptance.PROGRAM, 'export', source, '-o', self.folder / 'shards', '--shard', f'{k}/4', '-j1'],
                                 stderr=subprocess.PIPE, env=acceptance.environment()) for k in range(1, 5)]
        for run in runs:
            _, said = run.communicate(timeout=300)
            self.assertEqual(run.returncode, 0, said)
        self.assertEqual(self.merge('shards').code, 0)
        self.assert_same(whole, self.folder / 'shards')

    def test_a_warning_is_said_by_the_merge_as_by_one_run(self):
        source = self.source()
        whole = acceptance.casebook('export', source, '-o', self.folder / 'whole')
        for number in (1, 2):
            self.shard(source, 'shards', f'{number}/2')
        merged = self.merge('shards')
        self.assertIn("such as 'soon'", whole.stderr)
        self.assertEqual(merged.stderr.replace('/shards', '/whole'), whole.stderr)

    @unittest.skipUnless((SHARED / 'data').is_dir(), f'no folder {SHARED.name} beside the project')
    def test_real_nasty_and_random_rows(self):
        with open(self.folder / 'random.csv', 'w', encoding='utf-8') as out:
            subprocess.run([sys.executable, SHARED / 'tools/random_rows.py', '2000', '7'], stdout=out, check=True)
        for source in (SHARED / 'data/dev.csv', SHARED / 'data/nasty.csv', self.folder / 'random.csv'):
            whole = self.export(source, f'whole-{source.stem}', *EVERYTHING)
            for count in (2,) if acceptance.SANITIZED else (1, 2, 3, 7):
                self.assert_same(whole, self.in_shards(source, f'{source.stem}-{count}', count, *EVERYTHING))


class Planned(Shards):
    def plan(self, source, *arguments, name='study.plan'):
        return acceptance.casebook('plan', source, '-o', self.folder / name, *arguments)

    def test_shards_of_a_plan_and_one_run_of_it_write_what_one_run_of_the_source_writes(self):
        source, options = self.source(), [*EVERYTHING, '--max-cases', '600']
        whole = self.export(source, 'whole', *options)
        self.assertEqual(self.plan(source, *options).code, 0)
        source.unlink()
        self.assert_same(whole, self.in_shards(self.folder / 'study.plan', 'shards', 3))
        self.assert_same(whole, self.export(self.folder / 'study.plan', 'one'))

    def test_joined_cases_of_a_plan(self):
        source, options = self.source(), ['--case-name', 'Speaker {experiment_id}', '--join-cases', '--layout', 'case', '--qdpx']
        whole = self.export(source, 'whole', *options)
        self.assertEqual(self.plan(source, *options).code, 0)
        self.assert_same(whole, self.in_shards(self.folder / 'study.plan', 'shards', 2))

    def test_what_a_plan_is_not_for(self):
        source = self.source()
        self.assertEqual(self.plan(source).code, 0)
        place = self.folder / 'study.plan'
        before = place.read_bytes()
        self.assert_refused(self.plan(source), 'There is a file', 'study.plan')
        self.assertEqual(place.read_bytes(), before)
        outcome = self.shard(place, 'out', '1/2', '--qdpx')
        self.assertEqual(outcome.code, 2, outcome.stderr)
        self.assertIn('study.plan already', outcome.stderr)
        outcome = self.plan(place, name='other.plan')
        self.assertEqual(outcome.code, 2, outcome.stderr)
        self.assertFalse((self.folder / 'out').exists() or (self.folder / 'other.plan').exists())

    def test_a_plan_of_another_version_and_one_that_was_damaged(self):
        self.assertEqual(self.plan(self.source()).code, 0)
        content = (self.folder / 'study.plan').read_bytes()
        version = content[8:].split(b'plan ', 1)[1][:5]
        head, other_head = b'casebook plan ' + version, b'casebook plan 0.0.1'
        digest, other_digest = (hashlib.sha256(one).hexdigest().encode() for one in (head, other_head))
        other = self.write('other.plan', content.replace(head + digest, other_head + other_digest, 1))
        self.assert_refused(self.shard(other, 'out', '1/2'), 'another version', '0.0.1')
        changed = content.replace(b' what', b' that', 1)
        self.assertNotEqual(changed, content)
        for damaged in (content[:40], content[:2000], content[:-1], content[:-8] + bytes(8), changed):
            cut = self.write('cut.plan', damaged)
            self.assert_refused(self.shard(cut, 'cut', '1/2'), 'cut.plan, or it is damaged', 'Write it again')
            self.assertFalse((self.folder / 'cut/shard-1-of-2').exists())


class SeveralFiles(Shards):
    def files(self):
        rows = rows_of([30, 20, 5])
        (self.folder / 'rows').mkdir()
        for number, part in enumerate((rows[:11], rows[11:12], rows[12:])):
            self.csv(f'rows/part-{number}.csv', part)
        return self.csv('all.csv', rows)

    def test_a_folder_and_a_pattern_are_one_source(self):
        whole = self.export(self.files(), 'whole')
        for name, source in (('folder', self.folder / 'rows'), ('pattern', self.folder / 'rows/part-[0-9].csv')):
            out = self.export(source, name)
            self.assertEqual(acceptance.digests(whole, acceptance.NAMES_SOURCE), acceptance.digests(out, acceptance.NAMES_SOURCE))
            self.assertIn('3 files', (out / 'manifest.json').read_text(encoding='utf-8'))
        self.assert_same(self.export(self.folder / 'rows', 'folder', '--overwrite'), self.in_shards(self.folder / 'rows', 'shards', 2))

    def test_hidden_files_and_folders_are_left_out(self):
        whole = self.export(self.files(), 'whole')
        self.write('rows/.hidden', 'no table')
        (self.folder / 'rows/deeper').mkdir()
        self.assertEqual(acceptance.digests(whole, acceptance.NAMES_SOURCE),
                         acceptance.digests(self.export(self.folder / 'rows', 'out'), acceptance.NAMES_SOURCE))

    def test_what_is_no_source(self):
        self.files()
        (self.folder / 'empty').mkdir()
        for source, said in (('rows/none-*.csv', 'No file fits'), ('empty', 'no file in the folder')):
            self.assert_refused(acceptance.casebook('export', self.folder / source, '-o', self.folder / 'out'), said)

    def test_other_columns_name_the_file(self):
        self.files()
        self.write('rows/part-9.csv', 'root_id,experiment_id,probe,date,text,mood\n1,1,p,2020-01,x,calm\n')
        self.assert_refused(acceptance.casebook('export', self.folder / 'rows', '-o', self.folder / 'out', '--attributes', 'all'),
                            'part-9.csv', 'other columns', 'mood')


class Refused(Shards):
    def written(self, *which, name='out', source=None, options=()):
        for one in which:
            outcome = self.shard(source or self.source(), name, one, *options)
            self.assertEqual(outcome.code, 0, outcome.stderr)

    def test_numbers_that_are_no_shard(self):
        for wrong in ('4/3', '0/3', '1/0', '3', 'a/b', '1/', '/2', '-1/2', '1/2/3', '1.5/2'):
            outcome = self.shard(self.source(), 'out', wrong)
            self.assertEqual(outcome.code, 2, outcome.stderr)
            self.assertIn(wrong, outcome.stderr)
            self.assertFalse((self.folder / 'out').exists())

    def test_a_shard_of_a_dry_run(self):
        self.assertEqual(self.shard(self.source(), 'out', '1/2', '--dry-run').code, 2)

    def test_a_folder_without_shards(self):
        (self.folder / 'out').mkdir()
        self.assert_refused(self.merge('out'), 'no shards in')
        self.assert_refused(self.merge('nowhere'), 'nowhere is not a folder')

    def test_a_missing_shard(self):
        self.written('1/3', '3/3')
        before = acceptance.digests(self.folder / 'out')
        self.assert_refused(self.merge('out'), 'shard-2-of-3 is missing', '--shard 2/3')
        self.assertEqual(acceptance.digests(self.folder / 'out'), before)
        self.written('2/3')
        self.assertEqual(self.merge('out').code, 0)

    def test_a_shard_that_is_there_already(self):
        self.written('1/2')
        self.assert_refused(self.shard(self.source(), 'out', '1/2'), 'shard-1-of-2 is there already', '--overwrite')
        self.assertEqual(self.shard(self.source(), 'out', '1/2', '--overwrite').code, 0)

    def test_a_copy_of_a_shard_in_the_place_of_another(self):
        self.written('1/2')
        shutil.copytree(self.folder / 'out/shard-1-of-2', self.folder / 'out/shard-2-of-2')
        self.assert_refused(self.merge('out'), 'shard-2-of-2 holds shard 1 of 2')

    def test_a_shard_of_another_number(self):
        self.written('1/2')
        self.assert_refused(self.shard(self.source(), 'out', '1/3'), 'shard-1-of-2 is a shard of another export')
        self.written('2/3', name='other')
        shutil.move(self.folder / 'other/shard-2-of-3', self.folder / 'out')
        self.assert_refused(self.merge('out'), 'shard-2-of-3', 'another export')

    def test_other_options_or_rows_are_refused_by_the_shard_and_by_the_merge(self):
        fewer = self.csv('fewer.csv', rows_of([700, 3, 40]))
        changed = self.csv('rows.csv', rows_of([700, 3, 40, 1, 40, 12, 90]) + [[7, 7, 'p', '2020-10', 'x']])
        kept = self.folder / 'kept.csv'
        shutil.move(changed, kept)
        for what, source, options in (('other options', self.source(), ['--keep-probe']), ('another source', fewer, []),
                                      ('other rows', None, [])):
            self.written('1/2', name=what)
            if source is None:
                source = self.folder / 'rows.csv'
                shutil.copy(kept, source)
            self.assert_refused(self.shard(source, what, '2/2', *options), what, 'shard-')
            self.written('2/2', name=f'{what} alone', source=source, options=options)
            shutil.move(self.folder / f'{what} alone/shard-2-of-2', self.folder / what)
            self.assert_refused(self.merge(what), f'shard-2-of-2 was written', what)
            self.assertTrue((self.folder / what / 'shard-1-of-2/shard.json').exists())

    def test_another_date_is_refused_by_the_shard_and_by_the_merge(self):
        dated = acceptance.environment(SOURCE_DATE_EPOCH='1577934245')
        self.assertEqual(self.shard(self.source(), 'out', '1/2', env=dated).code, 0)
        self.assert_refused(self.shard(self.source(), 'out', '2/2'), 'SOURCE_DATE_EPOCH', 'shard-1-of-2')
        self.assertEqual(self.shard(self.source(), 'out', '2/2', env=dated).code, 0)
        self.assert_refused(self.merge('out'), 'SOURCE_DATE_EPOCH', '2020-01-02T03:04:05Z')
        self.assertEqual(self.merge('out', env=dated).code, 0)
        self.assert_same(self.export(self.source(), 'whole', env=dated), self.folder / 'out')

    def test_a_shard_that_fails_leaves_no_folder(self):
        self.assertEqual(self.shard(self.write('no.csv', 'a,b\n1,2\n'), 'deep/in/out', '1/2').code, 1)
        ragged = self.write('ragged.csv', b'root_id,experiment_id,probe,date,text\n1,1,Tea,2020-01,a\n"')
        self.assertEqual(self.shard(ragged, 'deep/in/out', '1/2').code, 1)
        self.assertFalse((self.folder / 'deep').exists())

    def test_a_whole_export_needs_overwrite_for_shards_and_for_the_merge(self):
        old = acceptance.digests(self.export(self.csv('other.csv', rows_of([5])), 'out'))
        source = self.source()
        self.assert_refused(self.shard(source, 'out', '1/2'), 'holds an export already', '--overwrite')
        self.written('1/2', '2/2', source=source, options=['--overwrite'])
        self.assert_refused(self.merge('out'), 'holds an export already', '--overwrite')
        now = acceptance.digests(self.folder / 'out')
        self.assertEqual({name: sum for name, sum in now.items() if not name.startswith('shard-')}, old)
        self.assertEqual(self.merge('out', '--overwrite').code, 0)
        self.assert_same(self.export(source, 'whole'), self.folder / 'out')

    def test_files_of_the_user(self):
        (self.folder / 'out').mkdir()
        self.write('out/notes.txt', 'mine')
        self.assert_refused(self.shard(self.source(), 'out', '1/1'), 'not empty', 'notes.txt')
        self.written('1/1', options=['--overwrite'])
        refused = self.merge('out')
        self.assert_refused(refused, 'not empty', '--overwrite')
        self.assertNotIn('-o', refused.stderr.replace('--overwrite', ''))
        self.assertEqual(self.merge('out', '--overwrite').code, 0)
        self.assertEqual((self.folder / 'out/notes.txt').read_text(), 'mine')
        (self.folder / 'out/notes.txt').unlink()
        self.assert_same(self.export(self.source(), 'whole'), self.folder / 'out')

    def test_a_shard_that_was_changed(self):
        self.written('1/1')
        document = next((self.folder / 'out/shard-1-of-1/documents').iterdir())
        document.write_bytes(b'changed')
        self.assert_refused(self.merge('out', '--overwrite'), document.name, 'changed')
        self.assertEqual(document.read_bytes(), b'changed')
        self.assert_refused(self.shard(self.source(), 'out', '1/1', '--overwrite'), document.name, 'changed')
        document.unlink()
        self.assert_refused(self.merge('out'), document.name, 'missing')

    def test_a_damaged_record(self):
        self.written('1/1')
        self.write('out/shard-1-of-1/shard.json', '{"version": ')
        self.assert_refused(self.merge('out'), 'shard-1-of-1 is no shard', 'damaged')


class Stopped(Shards):
    def kill_at(self, seconds, *arguments):
        """Kills a run after a while; whether it was still running."""
        run = subprocess.Popen([acceptance.PROGRAM, *map(str, arguments)], stderr=subprocess.DEVNULL, env=acceptance.environment())
        try:
            run.wait(seconds)
        except subprocess.TimeoutExpired:
            run.send_signal(signal.SIGKILL)
        return run.wait() == -signal.SIGKILL

    def test_killed_shards_and_merges_are_run_again(self):
        """CASEBOOK_KILLS says how often; the instants are spread over a run, whatever it takes."""
        kills = int(os.environ.get('CASEBOOK_KILLS', '6'))
        source = self.source()
        began = time.monotonic()
        whole = self.export(source, 'whole', *EVERYTHING)
        takes = time.monotonic() - began
        chance = random.Random(3)
        killed = 0
        for turn in range(kills):
            place = self.folder / f'out-{turn}'
            shards = [['export', source, '-o', place, '--shard', f'{k}/2', *EVERYTHING] for k in (1, 2)]
            for shard in shards:
                killed += self.kill_at(chance.uniform(0, takes), *shard)
                self.assertFalse((place / 'manifest.json').exists())
                again = acceptance.casebook(*shard)
                self.assertTrue(again.code == 0 or 'is there already' in again.stderr, again.stderr)
            killed += self.kill_at(chance.uniform(0, takes), 'merge', place)
            again = self.merge(place.name)
            self.assertTrue(again.code == 0 or (place / 'manifest.json').exists(), again.stderr)
            self.assert_same(whole, place)
            shutil.rmtree(place)
        self.assertGreater(killed, 0)

    def test_a_killed_merge_beside_files_of_the_user(self):
        source = self.source()
        whole = self.export(source, 'whole')
        place = self.folder / 'out'
        chance = random.Random(5)
        for turn in range(4):
            place.mkdir()
            self.write('out/notes.txt', 'mine')
            self.assertEqual(self.shard(source, 'out', '1/1', '--overwrite').code, 0)
            self.kill_at(chance.uniform(0, 0.3), 'merge', place, '--overwrite')
            again = self.merge('out', '--overwrite')
            self.assertTrue(again.code == 0 or (place / 'manifest.json').exists(), again.stderr)
            self.assertEqual((place / 'notes.txt').read_text(), 'mine')
            (place / 'notes.txt').unlink()
            self.assert_same(whole, place)
            shutil.rmtree(place)

    @unittest.skipUnless(os.geteuid() == 0 and shutil.which('mount'), 'only root mounts a small disk')
    def test_a_full_disk_in_the_merge_keeps_the_shards(self):
        source = self.source()
        script = f'''mount -t tmpfs -o size=6m none "$1" || exit 77
            "$2" export "$3" -o "$1/out" --shard 1/1 --spreadsheets -q || exit 78
            head -c 100m /dev/zero > "$1/filler" 2>/dev/null
            "$2" merge "$1/out" -q; code=$?
            test -e "$1/out/shard-1-of-1/shard.json" && test ! -e "$1/out/manifest.json" || exit 79
            rm "$1/filler"
            "$2" merge "$1/out" -q || exit 80
            cp -r "$1/out" "$4"; exit $code'''
        (self.folder / 'disk').mkdir()
        done = subprocess.run(['unshare', '--mount', 'sh', '-c', script, 'sh', self.folder / 'disk', acceptance.PROGRAM, source,
                               self.folder / 'merged'], capture_output=True, encoding='utf-8', env=acceptance.environment())
        if done.returncode == 77 or 'unshare' in done.stderr:
            self.skipTest('no mounting here')
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn('No space left', done.stderr)
        self.assert_same(self.export(source, 'whole', '--spreadsheets'), self.folder / 'merged')


if __name__ == '__main__':
    acceptance.main()
