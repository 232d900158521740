# SPDX-License-Identifier: MIT
"""`casebook inspect`: what a source holds, before anything is written."""
import fcntl
import json
import os
import re
import sqlite3
import struct
import subprocess
import termios

import acceptance
from acceptance import casebook

ROWS = [[1, 1, 'Tea', 'March, 2020', 'Tea is green. https://example.org/a'], [2, 1, 'Tea', 'May, 2020', 'Tea is black.'],
        [3, 2, 'Tea', None, None], [4, 2, 'Coffee', 'June, 2021', 'Coffee is brown.']]


class Inspect(acceptance.TestCase):
    def inspect(self, source, *arguments, said=''):
        """What it shows; `said` is a pattern of all that it says besides."""
        outcome = casebook('inspect', source, *arguments)
        self.assertEqual(outcome.code, 0)
        self.assertRegex(outcome.stderr, f'(?s)^{said}$')
        return outcome.stdout

    def test_a_table_has_a_line_for_each_probe(self):
        lines = self.inspect(self.csv('rows.csv', ROWS)).splitlines()
        rows = {line.split()[-1]: line.split()[:-1] for line in lines if line.endswith((' Tea', ' Coffee'))}
        self.assertEqual(rows, {'Tea': ['3', '2020-03', '2020-05', '1', '1', '1', '█·█·············'], 'Coffee': ['1', '2021-06', '2021-06', '0', '0', '0', '···············█']})
        self.assertIn('Experiments: 1 (2), 2 (2)\nHosts of links: example.org (1)\n', '\n'.join(lines) + '\n')

    def test_json_tells_a_terminal_nothing_and_says_what_is_there(self):
        probe = 'Tea\u009b1m\u202e\x7f'
        said = self.inspect(self.csv('hostile.csv', [['1', '7', probe, 'March, 2020', 'x']]), '--json')
        for sign in probe[3:]:
            if not sign.isalnum():
                self.assertNotIn(sign, said)
        self.assertIn('Tea', json.loads(said)['probes'][0]['title'])

    def test_json_says_the_same(self):
        told = json.loads(self.inspect(self.csv('rows.csv', ROWS), '--json'))
        names = ('title', 'rows', 'first_month', 'last_month', 'links', 'undated', 'null_texts')
        self.assertEqual([tuple(probe[name] for name in names) for probe in told['probes']],
                         [('Coffee', 1, '2021-06', '2021-06', 0, 0, 0), ('Tea', 3, '2020-03', '2020-05', 1, 1, 1)])
        self.assertEqual((told['rows'], told['null_dates'], told['null_probes']), (4, 1, 0))

    def test_further_columns_and_repeated_ids_are_named_with_what_they_hold(self):
        source = self.folder / 'rows.csv'
        source.write_text('root_id,experiment_id,probe,date,text,mood,place\n1,1,Tea,"March, 2020",Tea is green.,calm,\n'
                          '1,1, ,"May, 2020",A,glad\x1b,\n2,1,,"May, 2020",B,,\n', encoding='utf-8')
        shown = self.inspect(source)
        self.assertIn('Rows with the root_id of another: 1\n', shown)
        self.assertIn('\n     count  further columns, for --attributes\n         2  mood  (calm)\n         0  place\n', shown)
        self.assertRegex(shown, r'(?m)^ +2 .* \(no probe\)$')
        told = json.loads(self.inspect(source, '--json'))
        self.assertEqual(told['further_columns'], [{'name': 'mood', 'count': 2, 'example': 'calm'}, {'name': 'place', 'count': 0, 'example': ''}])
        self.assertEqual(told['repeated_ids'], 1)

    def test_a_long_prompt_is_called_as_its_document_is(self):
        prompt = 'You are a poet who writes about the sea. ' * 5
        shown = self.inspect(self.csv('rows.csv', [[1, 1, prompt, 'March, 2020', 'A']]))
        self.assertRegex(shown, r'(?m) You are a poet who writes about the sea\.[^\n]{,100}…$')

    def on_terminal(self, columns, source):
        """The lines that a terminal of so many columns shows."""
        ours, theirs = self.pseudo_terminal()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack('HHHH', 40, columns, 0, 0))
        with subprocess.Popen([acceptance.PROGRAM, 'inspect', source, '--no-progress'], stdout=theirs):
            os.close(theirs)
            shown = b''
            try:
                while piece := os.read(ours, 4096):
                    shown += piece
            except OSError:  # how Linux says that nobody has the other end any more
                pass
        os.close(ours)
        return shown.decode().splitlines()

    def test_a_narrow_terminal_shows_each_probe_and_its_numbers(self):
        probe = 'The sea in winter is a place of many birds'
        source = self.csv('rows.csv', [[i, 1, probe, f'2020-{i % 12 + 1:02}', 'A'] for i in range(24)])
        months = '█' * 12
        self.assertIn(f'        24  2020-01  2020-12           0         0          0  {months}  {probe}', self.on_terminal(130, source))
        self.assertIn(f'  24  2020-01  2020-12      0        0          0  {months}  {probe[:24]}…', self.on_terminal(90, source))
        lines = self.on_terminal(70, source)
        self.assertEqual(lines[lines.index(probe) + 1].rstrip(), f'  24  2020-01  2020-12      0        0          0  {months}')
        self.assertTrue(all(len(line) <= 70 for line in lines[3:]), lines)

    def test_html_writes_the_report_and_nothing_else(self):
        source = self.csv('rows.csv', ROWS)
        page = self.folder / 'report.html'
        said = r'Wrote .*report\.html, the report of 4 cases in 2 documents\n'
        self.assertEqual(self.inspect(source, '--html', page, said=said), '')
        self.assertIn('<b>4</b> cases', page.read_text(encoding='utf-8'))
        self.assertNotIn('href=', page.read_text(encoding='utf-8'))
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ['report.html', 'rows.csv'])
        before = page.read_bytes()
        outcome = casebook('inspect', source, '--html', page)
        self.assertEqual(outcome.code, 1)
        self.assertIn('There is a file', outcome.stderr)
        self.assertEqual(page.read_bytes(), before)

    def test_nothing_is_written(self):
        self.inspect(self.csv('rows.csv', ROWS))
        self.inspect(self.sample())
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ['rows.csv', 'sample.sqlite'])

    def test_the_statement_shown_for_a_missing_index_adds_it(self):
        database = self.sample()
        self.assertNotIn('CREATE INDEX', self.inspect(database))  # nothing is joined
        statement = re.search(r'(?m)^  (CREATE INDEX .*)$', self.inspect(database, '--no-shortcut'))[1]
        with sqlite3.connect(database) as connection:
            connection.execute(statement)
        connection.close()
        self.assertNotIn('CREATE INDEX', self.inspect(database, '--no-shortcut'))

    @acceptance.needs_mariadb
    def test_the_same_on_mariadb(self):
        server = acceptance.MariaDb('end_to_end_inspect')
        server.run(acceptance.SAMPLE_SQL.read_bytes())
        no_date = 'Values that the server could not read: 1, such as .*not known.*\\n'
        self.assertRegex(self.inspect(server.url(), said=no_date), r'406 +2019-11 +2021-02 .* 13 probes')
        slow = 'The view combined joins table_output to itself without an index, .*--table table_output .*\\n' + no_date
        shown = self.inspect(server.url(), '--no-shortcut', said=slow)
        self.assertRegex(shown, r'406 +2019-11 +2021-02 .* 13 probes')
        server.run(re.search(r'(?m)^  (ALTER TABLE .*)$', shown)[1])
        self.assertNotIn('ALTER TABLE', self.inspect(server.url(), '--no-shortcut', said=no_date))


if __name__ == '__main__':
    acceptance.main()
