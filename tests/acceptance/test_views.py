# SPDX-License-Identifier: MIT
"""Views of other shapes: further columns of all types as attributes of cases, and a debate whose columns bear other names.
What is expected was written by hand."""
import csv
import json

import acceptance
from acceptance import casebook
from check_project import Check

# Column, type in MariaDB, SQL of a value, how it reads.
ATTRIBUTES = [
    ('party', 'VARCHAR(20)', "'Grüne 🌻'", 'Grüne 🌻'),
    ('born', 'DATE', "'1972-02-29'", '1972-02-29'),
    ('spoke', 'DATETIME', "'2020-10-03 20:15:00'", '2020-10-03 20:15:00'),
    ('year of entry', 'YEAR', '1998', '1998'),
    ('share', 'DECIMAL(8,3)', '-12.500', '-12.500'),
    ('weight', 'DOUBLE', '0.1', '0.1'),
    ('votes', 'BIGINT UNSIGNED', '18446744073709551615', '18446744073709551615'),
    ('won', 'BOOLEAN', 'TRUE', '1'),
    ('mood', "ENUM('glad','sad')", "'sad'", 'sad'),
    ('town', 'VARCHAR(20) CHARACTER SET latin1', "_utf8mb4 X'C3BC6C6D'", 'ülm'),  # stored as FC 6C 6D
    ('note', 'TEXT', "'one\\n two\\t<&> \"three\"'", 'one two <&> "three"'),
    ('nothing', 'TEXT', "''", ''),
    ('formula', 'TEXT', "'=1+1'", '=1+1')]


@acceptance.needs_mariadb
class Attributes(acceptance.TestCase):
    """One case has them all, the other has NULL for each."""

    def setUp(self):
        super().setUp()
        self.server = acceptance.MariaDb('end_to_end_views')
        columns = ', '.join(f'`{name}` {type_}' for name, type_, _, _ in ATTRIBUTES)
        values = ', '.join(sql for _, _, sql, _ in ATTRIBUTES)
        self.server.run(f'''CREATE TABLE speeches (root_id INT, experiment_id INT, probe TEXT, date TEXT, text TEXT, photo BLOB, {columns})
                DEFAULT CHARSET=utf8mb4;
            INSERT INTO speeches VALUES (1, 41, 'Taxes', 'October, 2020', 'Taxes are dull.', X'FF00C3A4', {values});
            INSERT INTO speeches (root_id, experiment_id, probe, date, text) VALUES (2, 41, 'Taxes', 'October, 2020', 'Taxes?');
            CREATE VIEW combined AS SELECT * FROM speeches;''')
        self.names = [name for name, _, _, _ in ATTRIBUTES]
        self.values = [value for _, _, _, value in ATTRIBUTES]

    def sheet(self, out):
        with open(out / 'cases/cases.csv', encoding='utf-8-sig', newline='') as file:
            return [line[8:] for line in csv.reader(file)]

    def test_every_type_reads_as_it_does_in_the_database(self):
        out = self.export(self.server.url(), 'out', '--attributes', 'all')
        as_shown = ["'" + value if value.startswith('=') else value for value in self.values]
        self.assertEqual(self.sheet(out), [self.names, as_shown, [''] * len(ATTRIBUTES)])

    def test_columns_of_bytes_are_left_out_and_named(self):
        outcome = casebook('export', self.server.url(), '-o', self.folder / 'out', '--attributes', 'all')
        self.assertEqual(outcome.code, 0)
        self.assertIn("Columns of bytes (BLOB) are no attributes: 1, such as 'photo'.", outcome.stderr)
        outcome = casebook('export', self.server.url(), '-o', self.folder / 'out 2', '--attributes', 'photo')
        self.assertEqual(outcome.code, 1)
        self.assertIn('The column photo holds bytes (BLOB)', outcome.stderr)

    def test_a_project_has_them_except_those_that_are_missing(self):
        out = self.export(self.server.url(), 'out', '--attributes', 'all', '--qdpx')
        check = Check(out / 'casebook.qdpx')
        self.assertEqual(check.faults, [])
        self.assertEqual(check.attributes, self.names)
        found = [{name: value for name, value in check.values[case].items() if name in self.names} for case in ('2020-10 Case 1', '2020-10 Case 2')]
        self.assertEqual(found, [{name: value for name, value in zip(self.names, self.values) if value}, {}])

    def test_those_that_are_named_come_in_that_order(self):
        out = self.export(self.server.url(), 'out', '--attributes', 'WON,party')
        self.assertEqual(self.sheet(out), [['won', 'party'], ['1', 'Grüne 🌻'], ['', '']])

    def test_one_that_is_not_there_lists_what_is(self):
        outcome = acceptance.casebook('export', self.server.url(), '-o', self.folder / 'out', '--attributes', 'party,height')
        self.assertEqual((outcome.code, outcome.stdout), (1, ''))
        self.assertIn('has no column height', outcome.stderr)
        self.assertIn('year of entry', outcome.stderr)


DEBATE = [['Budget', '2020-10-03 20:15:00', 'Ann', 'Good evening.'], ['Budget', '2020-10-03 20:16:30', 'Bo', 'Is it? https://example.org/a'],
          ['Budget', '2020-11-01 09:00:00', 'Ann', 'It was.'], ['Roads', None, 'Bo', 'No date here.']]
SHAPE = ('--view', 'transcript', '--columns', 'root_id=,experiment_id=,probe=debate,date=time,text=words', '--attributes', 'speaker',
         '--case-name', '{date} {speaker}')
HEADINGS = {'Budget.docx': ['2020-10 October', '2020-10-03 Ann', '2020-10-03 Bo', '2020-11 November', '2020-11-01 Ann'],
            'Roads.docx': ['Undated', 'Undated Bo']}


def insert_debate(table):
    quoted = (', '.join('NULL' if cell is None else f"'{cell}'" for cell in row) for row in DEBATE)
    return f'INSERT INTO {table} VALUES ' + ', '.join(f'({row})' for row in quoted) + ';'


class Debate(acceptance.TestCase):
    """Its columns are debate, time, speaker and words: no number of a row, and no experiment."""

    def check(self, out):
        headings = {path.name: [text for style, text in acceptance.paragraphs(path) if style.startswith('Heading')]
                    for path in (out / 'documents').iterdir()}
        self.assertEqual(headings, HEADINGS)
        lines = acceptance.read_csv(out / 'cases/cases.csv')
        self.assertEqual([(line['Case'], line['Probe'], line['Experiment'], line['speaker']) for line in lines],
                         [('2020-10-03 Ann', 'Budget', '', 'Ann'), ('2020-10-03 Bo', 'Budget', '', 'Bo'),
                          ('2020-11-01 Ann', 'Budget', '', 'Ann'), ('Undated Bo', 'Roads', '', 'Bo')])
        self.assertEqual([link['case'] for link in acceptance.read_csv(out / 'links.csv')], ['2020-10-03 Bo'])

    def test_a_csv_file(self):
        with open(self.folder / 'debate.csv', 'w', encoding='utf-8', newline='') as file:
            csv.writer(file).writerows([['debate', 'time', 'speaker', 'words'], *([cell or '\\N' for cell in row] for row in DEBATE)])
        self.check(self.export(self.folder / 'debate.csv', 'out', *SHAPE))

    def test_an_sqlite_view(self):
        script = ('CREATE TABLE said (debate TEXT, time TEXT, speaker TEXT, words TEXT);' + insert_debate('said') +
                  'CREATE VIEW transcript AS SELECT * FROM said;')
        self.check(self.export(acceptance.sqlite_database(self.folder / 'debate.sqlite', script), 'out', *SHAPE))

    @acceptance.needs_mariadb
    def test_a_mariadb_view(self):
        server = acceptance.MariaDb('end_to_end_debate')
        server.run('CREATE TABLE said (debate TEXT, time DATETIME, speaker TEXT, words TEXT) DEFAULT CHARSET=utf8mb4;' + insert_debate('said') +
                   'CREATE VIEW transcript AS SELECT * FROM said;')
        self.check(self.export(server.url(), 'out', *SHAPE))

    def test_speeches_of_a_day_stand_in_the_order_of_their_time(self):
        minutes = [7, 0, 59, 31, 8, 30]
        with open(self.folder / 'debate.csv', 'w', encoding='utf-8', newline='') as file:
            csv.writer(file).writerows([['debate', 'time', 'speaker', 'words'],
                                        *(['Budget', f'2020-10-03 20:{minute:02}:00', 'Ann' if minute % 2 else 'Boris', 'Well, ' * minute]
                                          for minute in minutes)])
        out = self.export(self.folder / 'debate.csv', 'out', *SHAPE[2:])
        self.assertEqual([line['Source Date'][14:16] for line in acceptance.read_csv(out / 'cases/cases.csv')], ['00', '07', '08', '30', '31', '59'])

    def test_texts_have_to_be_somewhere(self):
        outcome = acceptance.casebook('export', self.write('debate.csv', 'words\nHello.\n'), '-o', self.folder / 'out', '--columns', 'text=')
        self.assertEqual(outcome.code, 2, outcome.stderr)
        self.assertIn("'text='", outcome.stderr)


class Shortcut(acceptance.TestCase):
    """A view that pairs the tagged rows of a table is read in one pass, or joined by the database: with the same outcome."""

    def test_both_ways_write_the_same_and_the_manifest_says_which_it_was(self):
        out = self.export(self.sample(), 'short')
        joined = self.export(self.folder / 'sample.sqlite', 'joined', '--no-shortcut')
        self.assertEqual(acceptance.digests(out, acceptance.NAMES_SOURCE), acceptance.digests(joined, acceptance.NAMES_SOURCE))
        told, told_of_joined = (json.loads((folder / 'manifest.json').read_text(encoding='utf-8')) for folder in (out, joined))
        self.assertEqual(told['read_as'], 'one pass over table_output, whose rows the view combined would join '
                                          '(--no-shortcut leaves that to the database)')
        self.assertNotIn('read_as', told_of_joined)
        self.assertIs(told_of_joined['options']['shortcut'], False)


if __name__ == '__main__':
    acceptance.main()
