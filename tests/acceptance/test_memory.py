# SPDX-License-Identifier: MIT
"""Memory does not grow with the rows, from a CSV file and from a database: beyond the budget they wait in a file. With the
documents it grows a little, because the manifest lists them at the end."""
import os
import sqlite3
import subprocess
import unittest

import acceptance

FEW, MANY = 300_000, 1_500_000
MIB = 1 << 20
# What may grow: a bit for each root_id, the list of a document's deflated pieces. Six bytes a row would be too many.
MAY_GROW = 7 * MIB
# What is known of a document: its probe, title, names, months, counts and checksums, some 2 KB; as a tree of JSON they would be 6.
OF_A_DOCUMENT = 4000


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

    def assert_constant(self, kind, few, many):
        small, large = self.peak(few, f'few-{kind}'), self.peak(many, f'many-{kind}')
        self.assertLess(large - small, MAY_GROW, f'{small / MIB:.0f} MiB for {FEW} rows, {large / MIB:.0f} MiB for {MANY}')

    def test_of_a_csv_file(self):
        self.assert_constant('csv', self.csv_file(FEW), self.csv_file(MANY))

    def test_of_a_database(self):
        self.assert_constant('db', self.database(FEW), self.database(MANY))

    def test_grows_little_with_the_documents(self):
        few, many = (self.peak(self.csv_file(probes, probes), f'of-{probes}-probes') for probes in (1_000, 7_000))
        self.assertLess((many - few) / 6_000, OF_A_DOCUMENT)

    def csv_file(self, count, probes=5):
        path = self.folder / f'{count}-{probes}.csv'
        with open(path, 'w', encoding='utf-8') as file:
            file.write(','.join(acceptance.COLUMNS) + '\n')
            file.writelines(','.join(map(str, row)) + '\n' for row in rows(count, probes))
        return path

    def database(self, count):
        path = self.folder / f'{count}.db'
        with sqlite3.connect(path) as connection:
            connection.execute('CREATE TABLE combined (root_id INTEGER, experiment_id INTEGER, probe TEXT, date TEXT, text TEXT)')
            connection.executemany('INSERT INTO combined VALUES (?, ?, ?, ?, ?)', rows(count))
        return path


acceptance.main()
