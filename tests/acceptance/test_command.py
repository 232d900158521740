# SPDX-License-Identifier: MIT
"""The command line: what it prints where, how it ends, and what it refuses."""
import re

import acceptance
from acceptance import casebook

ROWS = [[1, 1, 'Tea', 'March, 2020', 'Tea is green. https://example.org/a'], [2, 1, 'Tea', 'May, 2020', 'Tea is black.'],
        [3, 2, 'Tea', None, None], [4, 2, 'Coffee', 'June, 2021', 'Coffee is brown.']]


class Command(acceptance.TestCase):
    def refused(self, *arguments, code=2, names=()):
        """The program ends with `code`, prints no result, and says why in a sentence and a hint."""
        outcome = casebook(*arguments)
        self.assertEqual((outcome.code, outcome.stdout), (code, ''), outcome.stderr)
        self.assertIn(len(outcome.stderr.strip().splitlines()), (1, 2), outcome.stderr)
        for name in names:
            self.assertIn(name, outcome.stderr)
        self.assertNotRegex(outcome.stderr, r'->|FAILED', 'that is how a library talks, not how people do')

    def test_version_is_that_of_the_build(self):
        lists = (acceptance.PROJECT / 'CMakeLists.txt').read_text(encoding='utf-8')
        version = re.search(r'project\(casebook VERSION ([\d.]+)', lists)[1]
        outcome = casebook('--version')
        self.assertEqual((outcome.code, outcome.stdout.splitlines()[0], outcome.stderr), (0, f'casebook {version}', ''))
        self.assertIn('Licence: MIT', outcome.stdout)
        self.assertRegex(outcome.stdout, r'sqlite3\s+3\.\d+')

    def test_help_fits_on_standard_output_and_has_examples(self):
        for arguments in (['-h'], ['--help'], ['export', '-h'], ['inspect', '-h']):
            with self.subTest(arguments):
                outcome = casebook(*arguments)
                self.assertEqual((outcome.code, outcome.stderr), (0, ''))
                self.assertRegex(outcome.stdout, r'(?m)^ *casebook (export|inspect) \S')

    def test_every_option_is_in_the_help(self):
        options = '''--output --overwrite --view --table --columns --probe --experiment --since --until --normalize --keep-probe
            --repair-mojibake --changes --max-cases --memory --dry-run --progress --password-file --ssl-ca --ssl-mode
            --qdpx --codebook --config'''
        shown = casebook('export', '-h').stdout
        for option in options.split():
            self.assertIn(option, shown)
        for option in ('--json', '--config', '--view'):
            self.assertIn(option, casebook('inspect', '-h').stdout)

    def test_wrong_usage_ends_with_2(self):
        rows = self.csv('rows.csv', ROWS)
        out = self.folder / 'out'
        for arguments, names in (
                ([], ['export', 'inspect']),
                (['expört', rows], ['expört', 'export', 'inspect']),
                (['--config', rows], ['export', 'inspect']),
                (['export'], []),
                (['export', rows], ['-o']),
                (['export', rows, '-o', out, '--colour'], ['--colour']),
                (['export', rows, '-o', out, '--since', '2020-13'], ['2020-13']),
                (['export', rows, '-o', out, '--normalize', 'nfd'], ['nfd']),
                (['export', rows, '-o', out, '-j', 'many'], ['many']),
                (['export', rows, '-o', out, '-j', '-1'], ['-1']),
                (['export', rows, '-o', out, '--max-cases', '0'], ['--max-cases', "'0'"]),
                (['export', rows, '-o', out, '--max-cases', '-1'], ['--max-cases', "'-1'"]),
                (['export', rows, '-o', out, '--memory', 'lots'], ['lots']),
                (['export', rows, '-o', out, '--memory', '-1'], ['--memory', "'-1'"]),
                (['export', rows, '-o', out, '--since', '2020-06', '--until', '2020-05'], ['--since', '--until']),
                (['export', rows, '-o', out, '--columns', 'probe'], ['probe']),
                (['export', rows, '-o', out, '--columns', 'colour=blue'], ['colour']),
                (['export', rows, '-o', out, '--ssl-mode', 'maybe'], ['maybe']),
                (['export', 'ftp://example.org/rows', '-o', out], ['ftp'])):
            with self.subTest(arguments):
                self.refused(*arguments, names=names)
                self.assertFalse(out.exists())
                self.assertEqual([path.name for path in self.folder.iterdir()], ['rows.csv'])

    def test_quiet_is_silent(self):
        outcome = casebook('export', self.csv('rows.csv', ROWS), '-o', self.folder / 'out', '-q')
        self.assertEqual((outcome.code, outcome.stdout, outcome.stderr), (0, '', ''))

    def test_no_progress_line_is_drawn_where_nobody_watches(self):
        outcome = casebook('export', self.csv('rows.csv', ROWS), '-o', self.folder / 'out')
        self.assertEqual(outcome.code, 0)
        self.assertNotIn('\r', outcome.stderr)
        self.assertNotIn('\x1b', outcome.stderr + outcome.stdout)

    def test_dry_run_writes_nothing(self):
        before = acceptance.files(self.folder) | {'rows.csv': self.csv('rows.csv', ROWS).read_bytes()}
        outcome = casebook('export', self.folder / 'rows.csv', '-o', self.folder / 'out', '--dry-run')
        self.assertEqual(outcome.code, 0, outcome.stderr)
        self.assertEqual(acceptance.files(self.folder), before)
        self.assertFalse((self.folder / 'out').exists())

    def test_rows_come_from_standard_input_too(self):
        rows = self.csv('rows.csv', ROWS).read_bytes()
        self.export(self.folder / 'rows.csv', 'from-file')
        self.export('-', 'from-stdin', stdin=rows)
        leave = acceptance.NAMES_SOURCE
        self.assertEqual(acceptance.digests(self.folder / 'from-file', leave), acceptance.digests(self.folder / 'from-stdin', leave))

    def test_tabs_separate_as_commas_do(self):
        rows = self.csv('rows.csv', ROWS)
        tabs = self.write('rows.tsv', rows.read_text(encoding='utf-8').replace(',', '\t').replace('"March\t 2020"', 'March, 2020')
                          .replace('"May\t 2020"', 'May, 2020').replace('"June\t 2021"', 'June, 2021'))
        leave = acceptance.NAMES_SOURCE
        self.assertEqual(acceptance.digests(self.export(rows, 'a'), leave), acceptance.digests(self.export(tabs, 'b'), leave))

    def titles(self, folder):
        return {path.name: [text for style, text in acceptance.paragraphs(path) if style == 'Heading2']
                for path in (folder / 'documents').iterdir()}

    def test_probes_experiments_and_months_can_be_chosen(self):
        rows = self.csv('rows.csv', ROWS)
        for name, arguments, wanted in (
                ('probe', ['--probe', 'Coffee'], {'Coffee.docx': ['2021-06 Case 4']}),
                ('experiment', ['--experiment', '2'], {'Coffee.docx': ['2021-06 Case 4'], 'Tea.docx': ['Undated Case 3']}),
                ('since', ['--since', '2020-05'], {'Coffee.docx': ['2021-06 Case 4'], 'Tea.docx': ['2020-05 Case 2']}),
                ('until', ['--until', '2020-03'], {'Tea.docx': ['2020-03 Case 1']}),
                ('both', ['--probe', 'Tea', '--probe', 'Coffee', '--since', '2020-04', '--until', '2020-12'], {'Tea.docx': ['2020-05 Case 2']})):
            with self.subTest(name):
                self.assertEqual(self.titles(self.export(rows, name, *arguments)), wanted)

    def test_a_configuration_file_says_what_the_command_line_does_not(self):
        rows = self.csv('rows.csv', ROWS)
        config = self.write('casebook.toml', 'since = "2020-05"\nprobe = ["Tea"]\n')
        self.assertEqual(self.titles(self.export(rows, 'out', '--config', config)), {'Tea.docx': ['2020-05 Case 2']})
        outcome = casebook('--config', config, 'export', rows, '-o', self.folder / 'before')
        self.assertEqual(outcome.code, 0, outcome.stderr)
        self.assertEqual(self.titles(self.folder / 'before'), {'Tea.docx': ['2020-05 Case 2']})

    def test_other_column_names_can_be_mapped(self):
        rows = self.write('rows.csv', 'id,run,prompt,created,content\n1,1,Tea,"March, 2020",Tea is green.\n')
        out = self.export(rows, 'out', '--columns', 'root_id=id,experiment_id=run,probe=prompt,date=created,text=content')
        self.assertEqual(self.titles(out), {'Tea.docx': ['2020-03 Case 1']})

    def test_an_export_is_written_over_only_on_request(self):
        rows = self.csv('rows.csv', ROWS)
        out = self.export(rows)
        (out / 'documents' / 'notes of mine.txt').write_text('keep me', encoding='utf-8')
        before = acceptance.files(out)
        self.refused('export', rows, '-o', out, code=1, names=['out', '--overwrite'])
        self.assertEqual(acceptance.files(out), before)
        self.export(self.csv('fewer.csv', ROWS[:3]), 'out', '--overwrite')
        self.assertEqual(sorted(path.name for path in (out / 'documents').iterdir()), ['Tea.docx', 'notes of mine.txt'])

    def test_a_folder_that_holds_something_else_is_left_alone(self):
        (self.folder / 'out').mkdir()
        (self.folder / 'out' / 'thesis.odt').write_text('mine', encoding='utf-8')
        self.refused('export', self.csv('rows.csv', ROWS), '-o', self.folder / 'out', code=1, names=['out'])
        self.assertEqual(acceptance.files(self.folder / 'out'), {'thesis.odt': b'mine'})


if __name__ == '__main__':
    acceptance.main()
