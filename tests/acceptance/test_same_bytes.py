# SPDX-License-Identifier: MIT
"""The same rows and options give the same bytes: with any number of threads, from any source, on any day."""
import json
import shutil
import sqlite3
import unittest
import zipfile

import acceptance

STORED = '''CREATE VIEW stored AS
    SELECT DISTINCT d.root_id, d.experiment_id, d.probe, d.content AS date, t.content AS text
    FROM table_output AS d JOIN table_output AS t ON d.root_id = t.root_id AND d.tag = 'date' AND t.tag = 'trimmed';'''


class SameBytes(acceptance.TestCase):
    def setUp(self):
        super().setUp()
        self.database = self.sample()

    def view_as_csv(self):
        """The sample's view, as SQLite itself would show it if it knew MySQL's DATE_FORMAT."""
        months = 'January February March April May June July August September October November December'.split()
        def date_format(value, _):
            parts = (value or '').split('-')
            return f'{months[int(parts[1]) - 1]}, {parts[0]}' if len(parts) == 3 else None
        with sqlite3.connect(self.database) as connection:
            connection.create_function('DATE_FORMAT', 2, date_format)
            rows = connection.execute(f"SELECT {', '.join(acceptance.COLUMNS)} FROM combined").fetchall()
        return self.csv('view.csv', rows)

    def assert_same(self, one, other, leave_out=()):
        one, other = acceptance.digests(one, leave_out), acceptance.digests(other, leave_out)
        self.assertGreater(len(one), 20)
        self.assertEqual(one, other)

    def test_any_number_of_threads(self):
        one = self.export(self.database, 'one', '-j', '1')
        for threads in ('2', '7'):
            self.assert_same(one, self.export(self.database, f'with-{threads}', '-j', threads))

    def test_any_budget_of_memory(self):
        self.assert_same(self.export(self.database, 'usual'), self.export(self.database, 'little', '--memory', '1M'))

    def test_csv_and_sqlite(self):
        self.assert_same(self.export(self.database, 'sqlite'), self.export(self.view_as_csv(), 'csv'), acceptance.NAMES_SOURCE)

    def test_json_and_csv(self):
        view = self.view_as_csv()
        with open(view, encoding='utf-8', newline='') as file:
            rows = [{name: None if cell == '\\N' else cell for name, cell in row.items()} for row in acceptance.csv.DictReader(file)]
        lines = self.write('view.jsonl', ''.join(json.dumps(row) + '\n' for row in rows))
        array = self.write('view.json', json.dumps({'found': len(rows), 'rows': rows}, ensure_ascii=False, indent=1))
        one = self.export(view, 'csv')
        for source in (lines, array):
            self.assert_same(one, self.export(source, f'of-{source.name}'), acceptance.NAMES_SOURCE)

    def test_all_attributes_of_a_file_and_of_a_pipe_that_says_what_came_too_late(self):
        rows = [{'root_id': n, 'experiment_id': 1, 'probe': 'p', 'date': '2020-10', 'text': 'x' * 100, 'mood': 'calm'} for n in range(20_000)]
        rows[-1]['late'] = 'here'
        lines = self.write('rows.jsonl', ''.join(json.dumps(row) + '\n' for row in rows))
        head = acceptance.read_csv(self.export(lines, 'file', '--attributes', 'all') / 'cases/cases.csv')[0]
        self.assertEqual(list(head)[-2:], ['mood', 'late'])
        outcome = acceptance.casebook('export', '-', '-o', self.folder / 'pipe', '--attributes', 'all', stdin=lines.read_bytes())
        self.assertEqual(outcome.code, 0, outcome.stderr)
        self.assertIn("Paths that only later objects have, which are no attributes: 1, such as 'late'", outcome.stderr)
        self.assertEqual(list(acceptance.read_csv(self.folder / 'pipe/cases/cases.csv')[0])[-1], 'mood')

    def test_rows_in_another_order(self):
        view = self.view_as_csv()
        with open(view, encoding='utf-8', newline='') as file:
            head, *rows = list(acceptance.csv.reader(file))
        self.assert_same(self.export(view, 'straight'), self.export(self.csv('backwards.csv', reversed(rows)), 'backwards'), acceptance.NAMES_SOURCE)

    @acceptance.needs_mariadb
    def test_mariadb_and_sqlite(self):
        server = acceptance.MariaDb('end_to_end_same_bytes')
        server.run(acceptance.SAMPLE_SQL.read_bytes())
        self.assert_same(self.export(self.database, 'sqlite'), self.export(server.url(), 'mariadb'), acceptance.NAMES_SOURCE)

    def test_the_table_and_a_view_of_the_dates_as_stored(self):
        with sqlite3.connect(self.database) as connection:
            connection.execute(STORED)
        connection.close()
        self.assert_table_is_view(self.database)

    @acceptance.needs_mariadb
    def test_the_same_of_mariadb(self):
        server = acceptance.MariaDb('end_to_end_same_table')
        server.run(acceptance.SAMPLE_SQL.read_bytes() + STORED.encode())
        self.assert_table_is_view(server.url())

    def assert_table_is_view(self, source):
        self.assert_same(self.export(source, 'view', '--view', 'stored'), self.export(source, 'table', '--table', 'table_output'), acceptance.NAMES_SOURCE)

    @unittest.skipIf(acceptance.SANITIZED, 'a sanitizer must be loaded first, and so must faketime')
    @unittest.skipUnless(shutil.which('faketime'), 'no faketime')
    def test_another_day(self):
        self.assert_same(self.export(self.database, 'today'),
                         self.export(self.database, 'then', before=['faketime', '2031-07-14 03:00:00']))

    def test_no_clock_time_is_in_a_document(self):
        document = next((self.export(self.database) / 'documents').iterdir())
        with zipfile.ZipFile(document) as package:
            self.assertEqual({entry.date_time for entry in package.infolist()}, {(1980, 1, 1, 0, 0, 0)})
            self.assertNotIn(b'dcterms:created', package.read('docProps/core.xml'))

    def test_source_date_epoch_sets_the_time(self):
        env = acceptance.environment(SOURCE_DATE_EPOCH='1577934245')
        document = next((self.export(self.database, env=env) / 'documents').iterdir())
        with zipfile.ZipFile(document) as package:
            self.assertIn(b'2020-01-02T03:04:05Z', package.read('docProps/core.xml'))


if __name__ == '__main__':
    acceptance.main()
