# SPDX-License-Identifier: MIT
"""Every value is one value: sheets, workbooks, spreadsheets, project and corpora call the attributes of a case the same, and hold
the same of them, whatever the columns are called and hold."""
import csv
import json
import random
import re
import unittest

import acceptance
from check_project import Check

try:
    import openpyxl
except ImportError:
    openpyxl = None

SHARED = acceptance.PROJECT.parent / 'shared'
BUILT_IN = ['Case', 'Probe', 'Month', 'Year', 'Experiment', 'Links', 'Words', 'Source Date']
ATTRIBUTES = ['Year', 'month', 'WORDS', 'case', 'Text', 'Date', 'source date', 'Mood', 'mood', 'Mood (2)', 'a:b', '=x', '7', 'doc_id',
              'doc_id_2', 'Experiment_ID']
CALLED = ['Year (2)', 'month (2)', 'WORDS (2)', 'case (2)', 'Text (2)', 'Date (2)', 'source date (2)', 'Mood', 'mood (2)', 'Mood (2) (2)',
          'a:b', '=x', '7', 'doc_id (2)', 'doc_id_2', 'Experiment_ID (2)']
HOSTILE = ['@ann', "'@ann", '=1+1', '-', '+', '-5', '0', '007', '-0', '12', '123456789012345678', '1e5', '1.50', '2020-10', '"', '"quoted"',
           "'", "''", 'a"b', 'a,b', 'a;b', '_x000D_', '_x005F_', '🌊', '＝1', 'é', 'TRUE', '#N/A', '<b>', '&amp;lt;', '\\N?', '', ' x  y ',
           'x' * 300]


def unguarded(cell):
    """A cell of a file that is opened as a spreadsheet, without what keeps it from being a formula."""
    return cell[1:] if re.match(r"'[=+\-@＝＋－＠]", cell) else cell


def unguarded_rows(rows):
    return [[unguarded(cell) for cell in row] for row in rows]


@unittest.skipUnless(openpyxl, 'no python3-openpyxl')
class Values(acceptance.TestCase):
    def hostile_rows(self, seed):
        chance = random.Random(seed)
        path = self.folder / f'rows-{seed}.csv'
        with open(path, 'w', encoding='utf-8', newline='') as file:
            writer = csv.writer(file)
            writer.writerow([*acceptance.COLUMNS, *ATTRIBUTES])
            for number in range(60):
                writer.writerow([chance.choice([str(number), '@' + str(number), 'a/b', '7']), chance.choice(['7', '@e', '', '=8']),
                                 chance.choice(['=probe', 'The sea: calm', '', '"']), chance.choice(['2020-10', 'soon', 'March, 2021']),
                                 'A text.', *(chance.choice(HOSTILE) for _ in ATTRIBUTES)])
        return path

    def table(self, rows):
        """({column: value} by case, the columns), values that are not there left out."""
        columns, *lines = rows
        self.assertEqual(len(columns), len({column.casefold() for column in columns}), 'two columns of one name')
        cases = {line[0]: {column: cell for column, cell in zip(columns[1:], line[1:]) if cell != ''} for line in lines}
        self.assertEqual(len(cases), len(lines), 'two cases of one name')
        return cases, columns

    def text_sheet(self, path, dialect):
        with open(path, encoding='utf-8-sig', newline='') as file:
            return list(csv.reader(file, dialect=dialect))

    def workbook(self, path):
        def text(value):
            return '' if value is None else str(value).replace('_x005F_', '_')
        return [[text(cell) for cell in row] for row in openpyxl.load_workbook(path).active.iter_rows(values_only=True)]

    def compare(self, source, name, *options):
        out = self.export(source, name, '--qdpx', '--spreadsheets', '--attributes', 'all', '--corpus', 'jsonl', '--corpus', 'khcoder', *options)
        check = Check(out / 'casebook.qdpx')
        self.assertEqual(check.faults, [])
        txt, columns = self.table(self.text_sheet(out / 'cases/cases.txt', 'excel-tab'))
        self.assertEqual(columns, [*BUILT_IN, *check.attributes])
        self.assertEqual(txt, check.values)
        self.assertEqual(unguarded_rows(self.text_sheet(out / 'cases/cases.csv', 'excel')),
                         unguarded_rows(self.text_sheet(out / 'cases/cases.txt', 'excel-tab')))
        self.assertEqual(self.table(self.workbook(out / 'cases/cases.xlsx')), (txt, columns))
        self.compare_spreadsheets(out, txt, check.attributes)
        self.compare_corpora(out, txt, check.attributes)
        return columns

    def compare_corpora(self, out, txt, attributes):
        cases = [json.loads(line) for line in (out / 'corpus/jsonl/corpus.jsonl').read_text(encoding='utf-8').splitlines()]
        tags = ['probe', 'month', 'date', 'experiment_id', 'links']
        self.assertEqual({tuple(case) for case in cases}, {('doc_id', 'text', *tags, *attributes)})
        kept = {'Probe': 'probe', 'Month': 'month', 'Experiment': 'experiment_id', **{name: name for name in attributes}}
        expected = {case: {column: values[column] for column in kept if column in values} for case, values in txt.items()}
        self.assertEqual({case['doc_id']: {column: case[tag] for column, tag in kept.items() if case[tag]} for case in cases}, expected)
        columns, *rows = self.workbook(out / 'corpus/khcoder/corpus.xlsx')
        self.assertEqual(columns, ['text', 'case', *tags, *attributes])
        found = {row[1]: dict(zip(columns, row)) for row in rows}
        self.assertEqual({case: {column: row[tag] for column, tag in kept.items() if row[tag]} for case, row in found.items()}, expected)

    def compare_spreadsheets(self, out, txt, attributes):
        found = {}
        for path in (out / 'spreadsheets').iterdir():
            columns, *rows = self.workbook(path)
            self.assertEqual(columns, ['Case', 'Date', 'Month', 'Experiment', 'Text', *attributes])
            for row in rows:
                found[row[0]] = {column: cell for column, cell in zip(columns, row) if column in ('Month', 'Experiment', *attributes) and cell != ''}
        kept = {'Month', 'Experiment', *attributes}
        self.assertEqual(found, {case: {column: value for column, value in values.items() if column in kept} for case, values in txt.items()})

    def test_random_rows_with_hostile_attributes(self):
        for seed in range(3):
            with self.subTest(seed):
                self.assertEqual(self.compare(self.hostile_rows(seed), f'out-{seed}'), [*BUILT_IN, *CALLED])

    def test_names_of_the_users_own_and_plain_ones(self):
        self.compare(self.hostile_rows(9), 'own', '--case-name', '@{mood} {root_id}')
        self.compare(self.hostile_rows(9), 'plain', '--plain-names', '--case-name', '{mood}')

    def test_two_probes_that_differ_by_an_apostrophe_stay_two(self):
        rows = [['1', '7', '@A', '2020-10', 'One.'], ['2', '7', "'@A", '2020-10', 'Two.']]
        out = self.export(self.csv('rows.csv', rows))
        self.assertEqual({row[1] for row in self.text_sheet(out / 'cases/cases.txt', 'excel-tab')[1:]}, {'@A', "'@A"})

    @unittest.skipUnless((SHARED / 'data').is_dir(), f'no folder {SHARED.name} beside the project')
    def test_dev_and_nasty(self):
        for name in 'dev', 'nasty':
            with self.subTest(name):
                self.compare(SHARED / f'data/{name}.csv', name)


if __name__ == '__main__':
    acceptance.main()
