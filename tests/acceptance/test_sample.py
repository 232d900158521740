# SPDX-License-Identifier: MIT
"""The sample: its SQL is what its program writes, and it holds what a sample should."""
import csv
import re
import subprocess
import sys
import unicodedata

import acceptance
from check_project import QDA, TEXTS, Check


class Sample(acceptance.TestCase):
    def rows(self, query):
        import sqlite3
        with sqlite3.connect(self.sample()) as connection:
            return connection.execute(query).fetchall()

    def test_the_sql_is_what_the_program_beside_it_writes(self):
        written = subprocess.run([sys.executable, '-B', acceptance.PROJECT / 'samples/make_experiment.py'], capture_output=True, check=True)
        self.assertEqual(written.stdout, acceptance.SAMPLE_SQL.read_bytes())

    def test_it_has_hundreds_of_rows_several_probes_and_more_than_a_year(self):
        (rows, probes), = self.rows("SELECT count(DISTINCT root_id), count(DISTINCT probe) FROM table_output")
        months = self.rows("SELECT DISTINCT substr(content, 1, 7) FROM table_output WHERE tag = 'date' AND content LIKE '20%'")
        self.assertTrue(300 <= rows <= 1000 and probes >= 6 and len(months) >= 14, (rows, probes, len(months)))

    def test_it_has_what_real_rows_have(self):
        texts = [text for text, in self.rows("SELECT content FROM table_output WHERE tag = 'trimmed'")]
        together = '\n'.join(filter(None, texts))
        for part in ('https://', '(http', 'www.', 'https:…', '&amp;', '🌻', '\u200d'):
            self.assertIn(part, together)
        scripts = {unicodedata.name(c).split()[0] for c in together if c.isalpha()}
        self.assertLessEqual({'LATIN', 'CYRILLIC', 'ARABIC', 'CJK'}, scripts)
        self.assertIn(None, texts)

    def test_it_has_a_probe_in_cyrillic_and_one_that_is_an_emoji(self):
        probes = {probe for probe, in self.rows('SELECT DISTINCT probe FROM table_output')}
        self.assertLessEqual({'Сегодня в городе', '🌻'}, probes)

    def test_the_numbers_to_compare_with_in_nvivo_are_its_own(self):
        """Those of docs/nvivo-check.md, counted here in what it has people write."""
        page = (acceptance.PROJECT / 'docs/nvivo-check.md').read_text(encoding='utf-8')
        numbers = {what: list(map(int, re.findall(r'\d+', many))) for what, many in re.findall(r'^\| (.*?) \| (\d.*) \|$', page, re.MULTILINE)
                   if not what.isdigit()}
        out = self.export(self.sample(), 'check', '--spreadsheets', '--qdpx-flavor', 'nvivo')
        check = Check(out / 'casebook.qdpx', flavor='nvivo')
        documents = {path.stem: acceptance.paragraphs(path) for path in (out / 'documents').iterdir()}
        headings = {style: {text for one in documents.values() for kind, text in one if kind == style} for style in ('Heading1', 'Heading2')}
        months, cases = map(len, headings.values())
        with open(out / 'cases/cases.txt', encoding='utf-8-sig', newline='') as file:
            lines = list(csv.reader(file, dialect='excel-tab'))[1:]
        empty = sum(kind == 'Heading2' and after not in TEXTS for one in documents.values()
                    for (kind, _), (after, _) in zip(one, [*one[1:], ('', '')]))
        groups = [len(check.in_group[group]) - 1 for group in ('Cases', 'Months', 'Probes', 'Experiments', 'Links')]
        def count(tag):
            return len(list(check.root.iter(QDA + tag)))
        self.assertEqual(list(numbers.values()), [
            [len(documents)], [months + cases, months, cases], [len(lines)], [count('TextSource')], [count('Case')],
            [count('Code'), len(groups), *groups], [count('Coding')], [count('Set')], [sum(line[1] == 'Our garden' for line in lines)]])
        self.assertEqual(empty, 2)
        longest = max(documents, key=lambda name: sum(style == 'Heading2' for style, _ in documents[name]))
        self.assertEqual((longest, documents[longest][-2][1]), ('Our garden', 'Undated Case 398'))
        self.assertIn('2019-11 Case 27', headings['Heading2'])
        self.assertIn('2019-11 November', headings['Heading1'])

    @acceptance.needs_mariadb
    def test_sqlite_and_mariadb_load_the_same_rows_also_twice(self):
        server = acceptance.MariaDb('end_to_end_sample')
        for _ in range(2):
            server.run(acceptance.SAMPLE_SQL.read_bytes())
        columns = ['id', 'experiment_id', 'root_id', 'tag', 'depth', 'probe', 'content']
        here = self.rows(f"SELECT {', '.join(columns)} FROM table_output ORDER BY id")
        there = server.rows('table_output', columns, 'ORDER BY id')
        self.assertEqual([[None if cell is None else str(cell) for cell in row] for row in here], there)


if __name__ == '__main__':
    acceptance.main()
