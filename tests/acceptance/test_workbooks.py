# SPDX-License-Identifier: MIT
"""Excel workbooks as openpyxl, LibreOffice and casebook itself write them, read as rows."""
import datetime
import json
import os
import shutil
import sqlite3
import subprocess
import tempfile
import unittest
import zipfile
from pathlib import Path

import openpyxl

import acceptance
from acceptance import COLUMNS, casebook

NAMES = [*COLUMNS, 'mood', 'sure']
# One row in each form that all of these files can hold; 0.5 and 17 are numbers, all else is text.
ROWS = [
    [1, 41, 'The sky', '2020-10-03', 'The sky is blue 😀', 0.5, 'yes'],
    [2, 41, 'The sky', 'October, 2020', 'The sky is not.\nTwo lines & <b>, "quoted"', 17, 'no'],
    [3, 41, 'ÅΩ 大流行', '2021-01-31', 'https://example.org/a?b=1 _x0041_ =1+1', 0.001, 'yes'],
    [4, 7, 'The sea', None, None, -12.25, None],
    [5, 7, 'The sea', '2020-10-03', 'e\u0301 combining', 3, '#N/A is a word'],
    [6, 7, 'The sea', '2020-10-03 12:30:00', 'a day with its time', 123456789012345, '2020-10-03 12:30:00'],
]
LAST_ROW = 1_048_576
DAY = datetime.datetime(2020, 10, 3)
NOON = datetime.datetime(2020, 10, 3, 12, 30)
DATE_FORMATS = ['yyyy-mm-dd', 'dd/mm/yyyy', 'mm-dd-yy', 'd-mmm-yy', 'mmm-yy', 'dd.mm.yyyy;@', '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
                '[$-409]m/d/yy\\ h:mm\\ AM/PM;@', 'yyyy"年"m"月"d"日"', 'm/d/yy h:mm']


def libreoffice(source, form, folder):
    """What LibreOffice saves it as."""
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(['soffice', f'-env:UserInstallation=file://{profile}', '--headless', '--convert-to', form, '--outdir', folder, source],
                       check=True, capture_output=True, timeout=240)
    return Path(folder) / (Path(source).stem + '.' + form.split(':')[0])


class Workbooks(acceptance.TestCase):
    def workbook(self, rows=None, name='rows.xlsx', names=NAMES, change=None):
        book = openpyxl.Workbook()
        sheet = book.active
        sheet.title = 'Answers'
        sheet.append(names)
        for row in ROWS if rows is None else rows:
            sheet.append([cell if cell is None or isinstance(cell, (int, float, datetime.datetime)) else str(cell).replace('_x', '_x005F_x') for cell in row])
            for cell in sheet[sheet.max_row]:
                if isinstance(cell.value, str):
                    cell.data_type = 's'
        if change:
            change(book, sheet)
        book.save(self.folder / name)
        return self.folder / name

    def csv_file(self):
        with open(self.folder / 'rows.csv', 'w', encoding='utf-8', newline='') as file:
            acceptance.csv.writer(file).writerows([NAMES, *[['\\N' if cell is None else cell for cell in row] for row in ROWS]])
        return self.folder / 'rows.csv'

    def read(self, path, *options):
        """The sheet of the cases that are made of it."""
        return acceptance.read_csv(self.export(path, f'read-{path.stem}', *options) / 'cases/cases.csv')

    def refusal(self, path, *options):
        outcome = casebook('export', path, '-o', self.folder / 'refused', *options)
        self.assertEqual(outcome.code, 1, outcome.stderr)
        self.assertFalse((self.folder / 'refused').exists())
        self.assertEqual(len(outcome.stderr.splitlines()), 2, outcome.stderr)
        return outcome.stderr

    def digests(self, path, *options):
        out = self.export(path, f'of-{path.name}', '--attributes', 'mood,sure', '--qdpx', *options)
        return acceptance.digests(out, acceptance.NAMES_SOURCE)

    def test_the_same_rows_give_the_same_files_from_csv_sqlite_json_and_workbooks(self):
        expected = self.digests(self.csv_file())
        self.assertGreater(len(expected), 10)
        with sqlite3.connect(self.folder / 'rows.db') as database:
            database.execute(f"CREATE TABLE combined ({', '.join(NAMES)})")
            database.executemany(f"INSERT INTO combined VALUES ({', '.join('?' * len(NAMES))})", ROWS)
        database.close()
        lines = self.write('rows.jsonl', ''.join(json.dumps(dict(zip(NAMES, row))) + '\n' for row in ROWS))
        array = self.write('rows.json', json.dumps({'rows': [dict(zip(NAMES, row)) for row in ROWS]}))
        for source in (self.folder / 'rows.db', lines, array, self.workbook()):
            self.assertEqual(self.digests(source), expected, source.name)

    @unittest.skipUnless(shutil.which('soffice'), 'no LibreOffice')
    def test_and_from_what_libreoffice_saves(self):
        expected = self.digests(self.csv_file())
        ods = libreoffice(self.workbook(), 'ods', self.folder / 'ods')
        self.assertEqual(self.digests(libreoffice(ods, 'xlsx', self.folder / 'from-ods')), expected)
        shutil.rmtree(self.folder / 'of-rows.xlsx')
        as_utf8 = ['soffice', '--headless', '--infilter=CSV:44,34,76,1', '--convert-to', 'xlsx', '--outdir', self.folder / 'from-csv', self.folder / 'rows.csv']
        with tempfile.TemporaryDirectory() as profile:
            subprocess.run([*as_utf8[:1], f'-env:UserInstallation=file://{profile}', *as_utf8[1:]], check=True, capture_output=True, timeout=240)
        self.assertEqual(self.digests(self.folder / 'from-csv/rows.xlsx'), expected)

    def test_and_from_a_sheet_that_casebook_wrote(self):
        out = self.export(self.csv_file(), 'written', '--attributes', 'mood,sure')
        again = self.export(out / 'cases/cases.xlsx', 'again', '--columns', 'root_id=Case,experiment_id=Experiment,probe=Probe,date=Source Date,text=Case',
                            '--attributes', 'mood,sure,Words')
        rows = {row['Case']: row for row in acceptance.read_csv(again / 'cases/cases.csv')}
        self.assertEqual(len(rows), len(ROWS))
        first = rows['2020-10-03 Case 2020-10-03 Case 1']
        self.assertEqual((first['mood'], first['sure'], first['Experiment'], first['Source Date']), ('0.5', 'yes', '41', '2020-10-03'))

    def test_dates_in_ten_formats_and_both_systems(self):
        for system in (openpyxl.utils.datetime.CALENDAR_WINDOWS_1900, openpyxl.utils.datetime.CALENDAR_MAC_1904):
            def change(book, sheet):
                book.epoch = system
                for at, form in enumerate(DATE_FORMATS):
                    sheet.cell(at + 2, 4).value = NOON if 'h' in form else DAY
                    sheet.cell(at + 2, 4).number_format = form
            path = self.workbook([[n, 1, 'p', None, 't', None, None] for n in range(len(DATE_FORMATS))], f'{system.year}.xlsx', change=change)
            rows = self.read(path)
            self.assertEqual(sorted(row['Source Date'] for row in rows), sorted(f'2020-10-03{" 12:30:00" * ("h" in form)}' for form in DATE_FORMATS))
            self.assertEqual({row['Case'][:10] for row in rows}, {'2020-10-03'})

    @unittest.skipUnless(shutil.which('soffice'), 'no LibreOffice')
    def test_formulas_have_the_values_that_were_computed_and_none_where_that_never_was(self):
        def change(_, sheet):
            sheet['E2'] = '="The " & LOWER("SKY")'
            sheet['F2'] = '=1/8'
            sheet['G2'] = '=1/0'
        path = self.workbook(ROWS[:1], change=change)
        fresh = casebook('inspect', path)
        self.assertIn('never computed, read as missing: 3, such as \'E2\'', fresh.stderr)
        saved = libreoffice(path, 'xlsx', self.folder / 'saved')
        outcome = casebook('export', saved, '-o', self.folder / 'out', '--attributes', 'mood,sure', '--corpus', 'jsonl', '--keep-probe')
        self.assertIn("error of a formula, read as missing: 1, such as '#DIV/0! in G2'", outcome.stderr)
        row = json.loads((self.folder / 'out/corpus/jsonl/corpus.jsonl').read_text(encoding='utf-8'))
        self.assertEqual((row['text'], row['mood']), ('The sky', '0.125'))

    def test_several_sheets_hidden_ones_and_merged_cells(self):
        def change(book, sheet):
            more = book.create_sheet('More')
            more.append(NAMES)
            more.append([9, 1, 'The sky', 'May, 2022', 'More of it', 1, 'yes'])
            hidden = book.create_sheet('Secret')
            hidden.append(NAMES)
            hidden.sheet_state = 'hidden'
            sheet.row_dimensions[3].hidden = True
            sheet.merge_cells('G4:G5')
        path = self.workbook(change=change)
        shown = casebook('inspect', path)
        for line in ('6  sheet Answers  (root_id, experiment_id, probe, date, text, mood, sure)', '1  sheet More  (', '0  sheet Secret (hidden)  ('):
            self.assertIn(line, shown.stdout)
        for line in ("other sheets, which are not read, such as 'More'", "Hidden rows, read like the others: 1, such as 'row 3'", "only the first has the value: 1, such as 'G4:G5'"):
            self.assertIn(line, shown.stderr)
        rows = acceptance.read_csv(self.export(path, 'all', '--sheet', 'all') / 'cases/cases.csv')
        self.assertEqual([row['sheet'] for row in rows].count('More'), 1)
        self.assertEqual(len(rows), len(ROWS) + 1)
        self.assertIn('has no sheet Les\nIt has Answers, More, Secret (hidden).'.replace('Les\n', 'Les.\n'), self.refusal(path, '--sheet', 'Les'))

    def test_merged_names_are_refused_before_and_after_the_rows(self):
        self.assertIn('merged cells, A1:B1, in the row that names its columns', self.refusal(self.workbook(change=lambda _, sheet: sheet.merge_cells('A1:B1'))))
        self.assertIn('merged cells, A1:A2,', self.refusal(self.workbook(change=lambda _, sheet: sheet.merge_cells('A1:A2'))))

    def test_several_texts_of_a_row_stand_in_the_order_in_which_they_are_named(self):
        path = self.write('answers.csv', 'root_id,experiment_id,probe,date,z,a\n' + ''.join(f'{n},1,P,2020-10,the longer one,short\n' for n in (2, 1)))
        for order in ('z,a', 'a,z'):
            rows = acceptance.read_csv(self.export(path, f'texts-{order[0]}', '--texts', order) / 'cases/cases.csv')
            self.assertEqual([(row['Case'], row['text_column']) for row in rows],
                             [(f'2020-10 Case {n}{second}', name) for n in (1, 2) for second, name in zip(('', ' (2)'), order.split(','))])

    @unittest.skipUnless(os.environ.get('CASEBOOK_LARGE'), 'CASEBOOK_LARGE is not set: a million rows take half a minute')
    def test_a_sheet_of_all_rows_and_columns_that_there_can_be(self):
        def cell(place, text):
            return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'
        full = self.folder / 'full.xlsx'
        with zipfile.ZipFile(self.workbook()) as old, zipfile.ZipFile(full, 'w', zipfile.ZIP_DEFLATED, compresslevel=1) as new:
            for name in set(old.namelist()) - {'xl/worksheets/sheet1.xml'}:
                new.writestr(name, old.read(name))
            with new.open('xl/worksheets/sheet1.xml', 'w') as part:
                part.write(b'<worksheet><sheetData>')
                part.write(('<row r="1">' + ''.join(cell(f'{letter}1', name) for letter, name in zip('ABCDE', COLUMNS)) + cell('XFD1', 'last') + '</row>').encode())
                part.writelines(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c>{cell(f"C{n}", "P")}{cell(f"E{n}", "t")}</row>'.encode() for n in range(2, LAST_ROW))
                part.write(f'<row r="{LAST_ROW}"><c r="A{LAST_ROW}"><v>{LAST_ROW}</v></c>{cell(f"E{LAST_ROW}", "u")}{cell(f"XFD{LAST_ROW}", "corner")}</row>'.encode())
                part.write(b'</sheetData></worksheet>')
        out = self.export(full, 'all-rows', '--attributes', 'last', '--no-report', '--corpus', 'jsonl')
        self.assertEqual(json.loads((out / 'manifest.json').read_text(encoding='utf-8'))['cases_written'], LAST_ROW - 1)
        last = json.loads((out / 'corpus/jsonl/corpus.jsonl').read_text(encoding='utf-8').splitlines()[0])
        self.assertEqual((last['text'], last['last']), ('u', 'corner'))

    def test_rows_above_the_names_are_passed_over(self):
        def change(_, sheet):
            sheet.insert_rows(1, 2)
            sheet['A1'] = 'Survey of the spring'
        self.assertEqual(len(self.read(self.workbook(change=change), '--skip-rows', '2')), len(ROWS))

    def test_what_cannot_be_read_is_named_with_what_to_do(self):
        plain = self.workbook()
        content = plain.read_bytes()
        self.assertIn('cut.xlsx is damaged: its zip cannot be read.\nSave it again', self.refusal(self.write('cut.xlsx', content[:len(content) // 2])))
        self.assertIn('empty.xlsx is damaged, or no Excel workbook', self.refusal(self.write('empty.xlsx', b'')))
        macros = self.folder / 'macros.xlsm'
        with zipfile.ZipFile(plain) as old, zipfile.ZipFile(macros, 'w') as new:
            for name in old.namelist():
                new.writestr(name, old.read(name).replace(b'openxmlformats-officedocument.spreadsheetml.sheet.main', b'ms-excel.sheet.macroEnabled.main'))
        self.assertIn('macros.xlsm is a workbook that may hold macros.\nSave it', self.refusal(macros))
        with zipfile.ZipFile(plain) as old, zipfile.ZipFile(self.folder / 'bomb.xlsx', 'w', zipfile.ZIP_DEFLATED) as new:
            for name in old.namelist():
                if name != 'xl/_rels/workbook.xml.rels':
                    new.writestr(name, old.read(name))
            with new.open('xl/worksheets/sheet2.xml', 'w') as part:
                part.write(b'<worksheet><sheetData><row><c t="str"><v>')
                for _ in range(100):
                    part.write(b'a' * (1 << 20))
            new.writestr('xl/_rels/workbook.xml.rels', old.read('xl/_rels/workbook.xml.rels').replace(b'sheet1.xml', b'sheet2.xml'))
        self.assertIn('bomb.xlsx holds too much: xl/worksheets/sheet2.xml would take more than 64 MB.\n', self.refusal(self.folder / 'bomb.xlsx'))
        outcome = casebook('export', '-', '-o', self.folder / 'refused', stdin=content)
        self.assertEqual((outcome.code, outcome.stderr), (1, 'casebook: An Excel workbook cannot be read from standard input.\nGive the path of its file.\n'))
        outcome = casebook('inspect', self.csv_file(), '--sheet', 'A')
        self.assertEqual((outcome.code, outcome.stderr.splitlines()[0]), (2, 'casebook: --sheet needs an Excel workbook (.xlsx).'))


if __name__ == '__main__':
    acceptance.main()
