# SPDX-License-Identifier: MIT
"""Memory does not grow with the rows, from a CSV file, a workbook and a database: beyond the budget they wait in a file. With the
documents it grows a little, because the manifest lists them at the end."""
import os
import sqlite3
import subprocess
import unittest
import zipfile

import acceptance

FEW, MANY = 300_000, 1_500_000
MIB = 1 << 20
# What may grow: a bit for each root_id, the list of a document's deflated pieces. Six bytes a row would be too many.
MAY_GROW = 7 * MIB
# What is known of a document: its probe, title, names, months, counts and checksums, some 2 KB; as a tree of JSON they would be 6.
OF_A_DOCUMENT = 4000

OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
WORKBOOK = {
    '[Content_Types].xml': f'<Types xmlns="{PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" '
                           'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    '_rels/.rels': f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml': f'<workbook xmlns:r="{OFFICE}"><sheets><sheet name="Rows" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
                                  f'<Relationship Id="r2" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
}


def rows(count, probes=5):
    def probe(n):
        return f'Probe {n * 7919 % probes}'
    return ((n, 1, probe(n), f'2020-{1 + n % 12:02}', f'{probe(n)} of row {n}') for n in range(count))


@unittest.skipIf(acceptance.SANITIZED, 'a sanitizer keeps memory of its own')
class Memory(acceptance.TestCase):
    def peak(self, source, name):
        """The most memory that an export needs, in bytes: the least of three, for how much is under way at once is chance."""
        return min(self.peak_of_one(source, f'{name}-{i}') for i in range(3))

    def peak_of_one(self, source, name):
        """It counts this process until the program has taken its place: so the rows are never held here."""
        command = [acceptance.PROGRAM, 'export', source, '-o', self.folder / name, '--memory', '16M', '-j', '2', '-q']
        with subprocess.Popen(command, env=acceptance.environment()) as process:
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        self.assertEqual(process.returncode, 0)
        return usage.ru_maxrss * 1024

    def assert_constant(self, kind, few, many, may_grow=MAY_GROW):
        small, large = self.peak(few, f'few-{kind}'), self.peak(many, f'many-{kind}')
        self.assertLess(large - small, may_grow, f'{small / MIB:.0f} MiB for few rows, {large / MIB:.0f} MiB for five times as many')

    def test_of_a_csv_file(self):
        self.assert_constant('csv', self.csv_file(FEW), self.csv_file(MANY))

    def test_of_a_database(self):
        self.assert_constant('db', self.database(FEW), self.database(MANY))

    def test_of_a_workbook(self):
        """Of its texts, and of where they end, the first megabytes are in memory with the fewest rows, too."""
        self.assert_constant('xlsx', self.workbook(FEW // 2), self.workbook(MANY // 3))

    def test_grows_little_with_the_documents(self):
        few, many = (self.peak(self.csv_file(probes, probes), f'of-{probes}-probes') for probes in (1_000, 7_000))
        self.assertLess((many - few) / 6_000, OF_A_DOCUMENT)

    def csv_file(self, count, probes=5):
        path = self.folder / f'{count}-{probes}.csv'
        with open(path, 'w', encoding='utf-8') as file:
            file.write(','.join(acceptance.COLUMNS) + '\n')
            file.writelines(','.join(map(str, row)) + '\n' for row in rows(count, probes))
        return path

    def workbook(self, count):
        """Strings are shared, as Excel writes them."""
        path = self.folder / f'{count}.xlsx'
        with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED, compresslevel=1) as book:
            for name, content in WORKBOOK.items():
                book.writestr(name, content)
            with book.open('xl/sharedStrings.xml', 'w') as part:
                part.write(b'<sst>' + ''.join(f'<si><t>{name}</t></si>' for name in acceptance.COLUMNS).encode())
                part.writelines(f'<si><t>{row[4]}{" and more" * 10}</t></si>'.encode() for row in rows(count))
                part.write(b'</sst>')
            with book.open('xl/worksheets/sheet1.xml', 'w') as part:
                part.write(b'<worksheet><sheetData><row>' + b''.join(b'<c t="s"><v>%d</v></c>' % i for i in range(5)) + b'</row>')
                part.writelines(
                    f'<row><c><v>{root}</v></c><c><v>1</v></c><c t="inlineStr"><is><t>{probe}</t></is></c>'
                    f'<c t="inlineStr"><is><t>{date}</t></is></c><c t="s"><v>{root + 5}</v></c></row>'.encode()
                    for root, _, probe, date, _ in rows(count))
                part.write(b'</sheetData></worksheet>')
        return path

    def database(self, count):
        path = self.folder / f'{count}.db'
        with sqlite3.connect(path) as connection:
            connection.execute('CREATE TABLE combined (root_id INTEGER, experiment_id INTEGER, probe TEXT, date TEXT, text TEXT)')
            connection.executemany('INSERT INTO combined VALUES (?, ?, ?, ?, ?)', rows(count))
        return path


acceptance.main()
