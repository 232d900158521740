# SPDX-License-Identifier: MIT
"""The classification sheets, read back cell by cell, and the names that cases bear in all files. What is expected was
written by hand."""
import csv
import json
import re
import zipfile

import acceptance
import readers

try:
    import openpyxl
except ImportError:
    openpyxl = None

HEAD = ['root_id', 'experiment_id', 'probe', 'date', 'text', 'mood', 'Place']
ROWS = [
    ['1', '7', 'Tea: in Ulm', 'March, 2020', 'Tea: in Ulm is green.', 'glad', '=SUM(1)'],
    ['2', '7', 'Tea: in Ulm', '2020-02-03', "Tea: in Ulm isn't\nslow https://example.org/a b", '\\N', 'http://x.example/'],
    ['2', '7', 'Tea: in Ulm', '2020-02-14', 'Coffee', '"sad"', ''],
    ['3', '8', '', 'soon', '茶 and 🍵', 'a\tb', '-5'],
]
CASES = [
    ['2020-02-03 Case 2', 'Tea: in Ulm', '2020-02', '2020', '7', '1', '3', '2020-02-03'],
    ['2020-02-14 Case 2 (2)', 'Tea: in Ulm', '2020-02', '2020', '7', '0', '1', '2020-02-14'],
    ['2020-03 Case 1', 'Tea: in Ulm', '2020-03', '2020', '7', '0', '2', 'March, 2020'],
]
NO_PROBE = ['Undated Case 3', '(no probe)', '', '', '8', '0', '2', 'soon']
COLUMNS = ['Case', 'Probe', 'Month', 'Year', 'Experiment', 'Links', 'Words', 'Source Date']
def typed(line, texts):
    """A line as a workbook has it: whole numbers are numbers, but in the columns `texts`."""
    return [int(cell) if i not in texts and re.fullmatch(r'0|-?[1-9][0-9]*', cell) else cell for i, cell in enumerate(line)]


def typed_case(line):
    return typed(line, texts=(0, 1, 2, 7))


MONTHS = [['Month', 'ISO Month', 'Year', 'Cases', 'Links', 'Words'],
          ['2020-02 February', '2020-02', '2020', '2', '1', '4'],
          ['2020-03 March', '2020-03', '2020', '1', '0', '2'],
          ['Undated', '', '', '1', '0', '2']]

MONTHS_IN_WORKBOOK = [typed(line, texts=(0, 1)) for line in MONTHS]
IN_WORKBOOK = [[*COLUMNS, 'Place', 'mood'], [*typed_case(NO_PROBE), -5, 'a b'], [*typed_case(CASES[0]), 'http://x.example/', ''],
               [*typed_case(CASES[1]), '', '"sad"'], [*typed_case(CASES[2]), '=SUM(1)', 'glad']]


class Sheets(acceptance.TestCase):
    def source(self):
        path = self.folder / 'rows.csv'
        with open(path, 'w', encoding='utf-8', newline='') as file:
            csv.writer(file).writerows([HEAD, *ROWS])
        return path

    def txt(self, path):
        content = path.read_bytes()
        self.assertTrue(content.startswith(b'\xef\xbb\xbf'))
        self.assertEqual(content.count(b'\r\n'), content.count(b'\n'))
        return list(csv.reader(content.decode('utf-8-sig').splitlines(), dialect='excel-tab'))

    def csv_cells(self, path):
        content = path.read_bytes()
        self.assertTrue(content.startswith(b'\xef\xbb\xbf'))
        return list(csv.reader(content.decode('utf-8-sig').splitlines()))

    def xlsx(self, path):
        """The cells: texts and numbers, none a formula or a link."""
        sheet = openpyxl.load_workbook(path).active
        rows = list(sheet.iter_rows())
        for cell in (cell for row in rows for cell in row if cell.value is not None):
            self.assertIn(cell.data_type, ('s', 'inlineStr', 'n'), cell.coordinate)
            self.assertIsNone(cell.hyperlink, cell.coordinate)
        return [['' if cell.value is None else cell.value for cell in row] for row in rows]

    def test_every_case_is_a_line_with_its_attributes(self):
        out = self.export(self.source())
        expected = [COLUMNS, NO_PROBE, *CASES]
        self.assertEqual(self.txt(out / 'cases/cases.txt'), expected)
        self.assertEqual(self.csv_cells(out / 'cases/cases.csv'), expected)

    def test_the_months_are_cases_of_their_own(self):
        out = self.export(self.source())
        self.assertEqual(self.txt(out / 'cases/cases-by-month.txt'), MONTHS)
        self.assertEqual(self.csv_cells(out / 'cases/cases-by-month.csv'), MONTHS)

    @acceptance.unittest.skipUnless(openpyxl, 'no python3-openpyxl')
    def test_the_workbooks_hold_the_same_and_whole_numbers_as_numbers(self):
        out = self.export(self.source(), 'out', '--attributes', 'place,mood')
        self.assertEqual(self.xlsx(out / 'cases/cases.xlsx'), IN_WORKBOOK)
        self.assertEqual(self.xlsx(out / 'cases/cases-by-month.xlsx'), MONTHS_IN_WORKBOOK)

    @acceptance.unittest.skipUnless(openpyxl, 'no python3-openpyxl')
    def test_the_workbooks_of_the_sample_hold_what_its_csv_holds(self):
        out = self.export(self.sample())
        for name in 'cases', 'cases-by-month':
            cells = self.csv_cells(out / f'cases/{name}.csv')
            self.assertGreater(len(cells), 10)
            texts = (0, 1, 2, 7) if name == 'cases' else (0, 1)
            self.assertEqual(self.xlsx(out / f'cases/{name}.xlsx'), [typed(line, texts) for line in cells])

    @acceptance.unittest.skipUnless(readers.libreoffice_calc(), 'no LibreOffice Calc')
    def test_libreoffice_reads_the_same(self):
        out = self.export(self.source(), 'out', '--attributes', 'place,mood')
        cases, months = out / 'cases/cases.xlsx', out / 'cases/cases-by-month.xlsx'
        read = readers.libreoffice_cells([cases, months], self.folder)
        self.assertEqual(read[cases], IN_WORKBOOK)
        self.assertEqual(read[months], MONTHS_IN_WORKBOOK)

    def test_further_columns_are_attributes_as_they_are_and_in_csv_safe_for_spreadsheets(self):
        out = self.export(self.source(), 'out', '--attributes', 'all')
        values = [['mood', 'Place'], ['a b', '-5'], ['', 'http://x.example/'], ['"sad"', ''], ['glad', '=SUM(1)']]
        self.assertEqual([line[8:] for line in self.txt(out / 'cases/cases.txt')], values)
        values[-1][1] = "'=SUM(1)"
        self.assertEqual([line[8:] for line in self.csv_cells(out / 'cases/cases.csv')], values)

    def test_a_sign_in_front_of_a_name_is_kept(self):
        for sign in '=', '-', '@', '+':
            out = self.export(self.source(), 'out', '--overwrite', '--case-name', sign + '{root_id}', '--qdpx')
            names = [line[0] for line in self.txt(out / 'cases/cases.txt')[1:]]
            self.assertEqual(names, [sign + '3', sign + '2', sign + '2 (2)', sign + '1'])
            headings = {text for path in out.glob('documents/*') for style, text in acceptance.paragraphs(path) if style == 'Heading2'}
            self.assertEqual(headings, set(names))

    def test_cells_are_cut_where_excel_ends_and_that_is_said(self):
        path = self.folder / 'rows.csv'
        with open(path, 'w', encoding='utf-8', newline='') as file:
            csv.writer(file).writerows([[*acceptance.COLUMNS, 'long'], ['1', '7', 'p', '2020', 'text', 'x' * 40000]])
        outcome = acceptance.casebook('export', path, '-o', self.folder / 'out', '--attributes', 'long')
        self.assertEqual(outcome.code, 0)
        self.assertIn('Left out the ends of 1 cells of cases/cases.xlsx', outcome.stderr)
        sheets = json.loads((self.folder / 'out/manifest.json').read_text(encoding='utf-8'))['outputs']['sheets']
        self.assertEqual(sheets['cut_cells'], 1)
        self.assertIn('cases.txt and cases.csv hold them whole', sheets['left_out'])
        self.assertEqual(self.txt(self.folder / 'out/cases/cases.txt')[1][8], 'x' * 40000)

    def test_what_excel_takes_for_a_character_is_escaped(self):
        out = self.export(self.csv('rows.csv', [['1', '2', 'p', '2020-01', 'a_x000D_b _x00e4_ _xyz_']]), 'out', '--spreadsheets')
        with zipfile.ZipFile(out / 'spreadsheets/p.xlsx') as package:
            sheet = package.read('xl/worksheets/sheet1.xml').decode('utf-8')
        self.assertIn('>a_x005F_x000D_b _x005F_x00e4_ _xyz_<', sheet)

    def test_an_attribute_that_is_not_there_lists_what_is(self):
        outcome = acceptance.casebook('export', self.source(), '-o', self.folder / 'out', '--attributes', 'height')
        self.assertEqual(outcome.code, 1)
        self.assertIn('has no column height', outcome.stderr)
        self.assertIn('mood, Place', outcome.stderr)

    def test_keys_are_the_headings_and_the_names_in_the_list_of_links(self):
        out = self.export(self.source(), 'out', '--case-name', '{probe} {year}/{experiment_id}')
        keys = [line[0] for line in self.txt(out / 'cases/cases.txt')[1:]]
        self.assertEqual(keys, ['(no probe) Undated-8', 'Tea- in Ulm 2020-7', 'Tea- in Ulm 2020-7 (2)', 'Tea- in Ulm 2020-7 (3)'])
        headings = [text for document in sorted((out / 'documents').iterdir())
                    for style, text in acceptance.paragraphs(document) if style == 'Heading2']
        self.assertEqual(sorted(headings), sorted(keys))
        self.assertEqual([line['case'] for line in acceptance.read_csv(out / 'links.csv')], ['Tea- in Ulm 2020-7'])
        self.assertEqual(json.loads((out / 'manifest.json').read_text(encoding='utf-8'))['renamed_cases'], 2)

    def test_hierarchical_keys_say_where_a_case_stands(self):
        """Where *Create As Cases* makes it of what the headings of the layout were coded at."""
        for options, key in ((['--sheet-keys', 'hierarchical'], r'Cases\\2020-02 February\2020-02-03 Case 2'),
                             (['--sheet-keys', 'hierarchical', '--layout', 'case'], r'Cases\\2020-02-03 Case 2'),
                             (['--sheet-keys', 'hierarchical', '--layout', 'probe-case'], r'Cases\\Tea~ in Ulm\2020-02-03 Case 2'),
                             (['--sheet-root', 'Nodes'], r'Nodes\\2020-02 February\2020-02-03 Case 2')):
            out = self.export(self.source(), 'out', '--overwrite', *options)
            self.assertEqual(self.txt(out / 'cases/cases.txt')[2][0], key)
            month = '2020-02 February' if '--layout' in options else key[:5] + r'\\2020-02 February'  # a place where it is a heading
            self.assertEqual(self.txt(out / 'cases/cases-by-month.txt')[1][0], month)
        outcome = acceptance.casebook('export', self.source(), '-o', self.folder / 'other', '--sheet-root', 'a\\b')
        self.assertEqual(outcome.code, 2)
        self.assertIn('is no name of a folder in NVivo', outcome.stderr)

    def styles(self, *arguments):
        out = self.export(self.source(), 'out', '--overwrite', *arguments)
        return [p for p in acceptance.paragraphs(out / 'documents/Tea in Ulm.docx') if p[0].startswith('Heading')]

    def test_the_layout_says_what_is_a_heading(self):
        names = [line[0] for line in CASES]
        self.assertEqual(self.styles('--layout', 'case'), [('Heading1', name) for name in names])
        self.assertEqual(self.styles('--layout', 'probe-case'),
                         [('Heading1', 'Tea: in Ulm'), *[('Heading2', name) for name in names]])
        self.assertEqual(self.styles('--month-heading', '{year}'), [('Heading1', '2020'), *[('Heading2', name) for name in names]])

    @acceptance.unittest.skipUnless(openpyxl, 'no python3-openpyxl')
    def test_spreadsheets_hold_every_document_with_links_and_without(self):
        out = self.export(self.source(), 'out', '--spreadsheets', '--attributes', 'mood')
        names = {path.relative_to(out).as_posix() for path in out.glob('spreadsheets*/*')}
        self.assertEqual(names, {'spreadsheets/Tea in Ulm.xlsx', 'spreadsheets/(no probe).xlsx',
                                 'spreadsheets-with-links/Tea in Ulm (with links).xlsx',
                                 'spreadsheets-with-links/(no probe) (with links).xlsx'})
        self.assertEqual(self.xlsx(out / 'spreadsheets/Tea in Ulm.xlsx'),
                         [['Case', 'Date', 'Month', 'Experiment', 'Text', 'mood'],
                          ['2020-02-03 Case 2', '2020-02-03', '2020-02', 7, "isn't\nslow b", ''],
                          ['2020-02-14 Case 2 (2)', '2020-02-14', '2020-02', 7, 'Coffee', '"sad"'],
                          ['2020-03 Case 1', '2020-03', '2020-03', 7, 'is green.', 'glad']])
        self.assertEqual(self.xlsx(out / 'spreadsheets-with-links/Tea in Ulm (with links).xlsx')[1],
                         ['2020-02-03 Case 2', '2020-02-03', '2020-02', 7, "isn't\nslow https://example.org/a b", 'https://example.org/a', ''])
        self.export(self.source(), 'out', '--overwrite')
        self.assertEqual(list(out.glob('spreadsheets*')), [])

    @acceptance.unittest.skipUnless(openpyxl, 'no python3-openpyxl')
    def test_a_text_longer_than_a_cell_goes_on_below_and_nothing_is_lost(self):
        text = ' '.join(f'word{i}' for i in range(12000))
        out = self.export(self.csv('long.csv', [['1', '2', 'p', '2020-01', text]]), 'out', '--spreadsheets')
        rows = self.xlsx(out / 'spreadsheets/p.xlsx')[1:]
        self.assertEqual(len(rows), 4)
        self.assertEqual({tuple(row[:4]) for row in rows}, {('2020-01 Case 1', '2020-01', '2020-01', 2)})
        self.assertEqual(''.join(row[4] for row in rows), text)
        self.assertEqual(json.loads((out / 'manifest.json').read_text(encoding='utf-8'))['outputs']['spreadsheets']['continued_cells'], 2)

    @acceptance.unittest.skipUnless(openpyxl, 'no python3-openpyxl')
    def test_a_long_experiment_goes_on_below_and_that_is_said(self):
        experiment = 'e' * 40_000
        source = self.csv('long.csv', [['1', experiment, 'p', '2020-01', 'A text.'], ['2', '7', 'p', '2020-01', 'A text.']])
        for corpora in ['--corpus', 'khcoder'], []:
            outcome = acceptance.casebook('export', source, '-o', self.folder / 'out', '--overwrite', '--no-sheets', '--spreadsheets',
                                          '--variants', 'without-links', *corpora)
            rows = self.xlsx(self.folder / 'out/spreadsheets/p.xlsx')[1:]
            self.assertEqual([row[0] for row in rows], ['2020-01 Case 1', '2020-01 Case 1', '2020-01 Case 2'])
            self.assertEqual([row[3] for row in rows[:2]], ['e' * 32_767, 'e' * 7_233])
            self.assertIn('Cells of spreadsheets that are too long for Excel and go on in the next row: 1', outcome.stderr)
            self.assertEqual('Cells of corpus/khcoder that are too long for Excel and go on in the next row: 1' in outcome.stderr, bool(corpora))
            if corpora:
                rows = self.xlsx(self.folder / 'out/corpus/khcoder/corpus.xlsx')
                self.assertEqual([row[rows[0].index('experiment_id')] for row in rows[1:]], ['e' * 32_767, 'e' * 7_233, '7'])

    def test_more_columns_than_a_dataset_takes_are_said(self):
        for attributes, said in (251, False), (252, True), (300, True):
            path = self.folder / 'wide.csv'
            with open(path, 'w', encoding='utf-8', newline='') as file:
                csv.writer(file).writerows([[*HEAD[:5], *(f'a{i}' for i in range(attributes))], [*ROWS[0][:5], *('x' for _ in range(attributes))]])
            outcome = acceptance.casebook('export', path, '-o', self.folder / 'out', '--overwrite', '--spreadsheets', '--attributes', 'all',
                                          '--variants', 'without-links')
            sentence = f'Columns of a spreadsheet, of which a dataset of NVivo takes 256 at most: {attributes + 5}'
            self.assertEqual(sentence in outcome.stderr, said, outcome.stderr)
            listed = json.loads((self.folder / 'out/manifest.json').read_text(encoding='utf-8'))['outputs']['spreadsheets'].get('warnings', [])
            self.assertEqual([one['count'] for one in listed], [attributes + 5] if said else [])

    def test_overwriting_without_sheets_leaves_none(self):
        out = self.export(self.source())
        (out / 'cases/mine.md').write_text('stays')
        self.export(self.source(), 'out', '--overwrite', '--no-sheets')
        self.assertEqual([path.name for path in (out / 'cases').iterdir()], ['mine.md'])

    def test_the_manifest_lists_the_sheets(self):
        out = self.export(self.source())
        sheets = json.loads((out / 'manifest.json').read_text(encoding='utf-8'))['outputs']['sheets']
        self.assertEqual([one['file'] for one in sheets['files']],
                         ['cases/cases.txt', 'cases/cases.csv', 'cases/cases.xlsx', 'cases/cases-by-month.txt',
                          'cases/cases-by-month.csv', 'cases/cases-by-month.xlsx'])

    def test_a_pattern_with_an_unknown_field_lists_the_known_ones(self):
        outcome = acceptance.casebook('export', self.source(), '-o', self.folder / 'out', '--case-name', '{when}')
        self.assertEqual(outcome.code, 2)
        self.assertIn('{when}', outcome.stderr)
        self.assertIn('{root_id}', outcome.stderr)
        self.assertFalse((self.folder / 'out').exists())


if __name__ == '__main__':
    acceptance.main()
