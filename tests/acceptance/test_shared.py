# SPDX-License-Identifier: MIT
"""Real rows, nasty rows and random rows, where the folder `shared` lies beside the project: they may not be published, so
they are no part of it. Its own checker, which shares no code with the program, judges the documents."""
import json
import subprocess
import sys
import unittest

import acceptance
import readers

SHARED = acceptance.PROJECT.parent / 'shared'
OWN_VIEW = {
    'dev': """CREATE VIEW combined AS
        select distinct t_1.root_id, t_1.experiment_id, t_1.probe as 'probe', DATE_FORMAT(t_1.content, "%M, %Y") as 'date', t_2.content as 'text'
        from table_output as t_1 inner join table_output as t_2
        on t_1.root_id = t_2.root_id and t_1.tag = 'date' and t_2.tag = 'trimmed'""",
    'nasty': """CREATE VIEW combined AS
        select distinct t_1.root_id, t_1.experiment_id, t_1.probe as 'probe', t_1.content as 'date', t_2.content as 'text'
        from table_output as t_1 inner join table_output as t_2
        on t_1.root_id = t_2.root_id and t_1.tag = 'date' and t_2.tag = 'trimmed'""",
}
# An address of 3,013 characters: the checker wants a hyperlink, docx_check.py (and Word's own dialog) none of more than 2,079.
TOO_LONG = '9000053'


@unittest.skipUnless((SHARED / 'data').is_dir(), f'no folder {SHARED.name} beside the project')
class Shared(acceptance.TestCase):
    def check(self, rows, out):
        """The checker's closing line is '… 0 failed'."""
        done = subprocess.run([sys.executable, SHARED / 'tools/check_output.py', rows, out], capture_output=True, encoding='utf-8')
        faults = '\n'.join(line for line in done.stdout.splitlines() if not line.startswith('ok'))
        self.assertTrue(done.stdout.rstrip().endswith(' 0 failed'), faults + done.stderr)

    def assert_sound(self, out):
        """Everything that reads Word documents takes every document."""
        documents = sorted(out.glob('documents*/*.docx'))
        if readers.validator():
            self.assertEqual(readers.open_xml_faults(documents), {})
        if readers.shutil.which('pandoc'):
            for document in documents:
                expected = [''.join(text.split()) for style, text in acceptance.paragraphs(document) if style.startswith('Heading')]
                self.assertEqual([''.join(text.split()) for _, text in readers.pandoc_headings(document)], expected, document.name)
        done = subprocess.run([sys.executable, SHARED / 'tools/ooxml/docx_check.py', *documents], capture_output=True, encoding='utf-8')
        faults = [fault for line in done.stdout.splitlines() for fault in json.loads(line)['errors']]
        self.assertEqual(faults, [], done.stderr)
        self.assertEqual(len(done.stdout.splitlines()), len(documents))

    def test_dev_from_csv(self):
        out = self.export(SHARED / 'data/dev.csv')
        self.check(SHARED / 'data/dev.csv', out)
        self.assert_sound(out)

    def test_nasty_from_csv(self):
        rows = SHARED / 'data/nasty.csv'
        self.assert_sound(self.export(rows, 'all'))
        kept = self.write('nasty.csv', self.without_too_long(rows.read_bytes()))
        self.check(kept, self.export(kept))

    def without_too_long(self, rows):
        """That row is one line."""
        lines = rows.splitlines(keepends=True)
        kept = [line for line in lines if line.split(b',')[0].decode('utf-8', 'replace') != TOO_LONG]
        self.assertEqual(len(lines) - len(kept), 1)
        return b''.join(kept)

    def test_random_rows(self):
        for seed in ('1', 'rye', '2020'):
            with self.subTest(seed):
                made = subprocess.run([sys.executable, SHARED / 'tools/random_rows.py', '3000', seed], check=True, capture_output=True)
                rows = self.write(f'random-{seed}.csv', made.stdout)
                self.check(rows, self.export(rows, f'out-{seed}'))

    @unittest.skipUnless(readers.shutil.which('soffice'), 'no LibreOffice')
    def test_libreoffice_opens_all(self):
        for name in 'dev', 'nasty':
            out = self.export(SHARED / f'data/{name}.csv', name)
            documents = sorted(out.glob('documents*/*.docx'))
            words = readers.libreoffice_words(documents, self.folder / f'{name}-pdf')
            for document in documents:
                last = [text for style, text in acceptance.paragraphs(document) if style == 'Heading2'][-1]
                self.assertIn(''.join(last.split()), words[document], document.name)

    @acceptance.needs_mariadb
    def test_the_three_sources_give_the_same_documents_and_pass(self):
        for name in 'dev', 'nasty':
            with self.subTest(name):
                server = acceptance.MariaDb(f'end_to_end_{name}')
                server.run((SHARED / f'data/{name}.sql').read_bytes())
                server.run(f'DELETE FROM table_output WHERE root_id = {TOO_LONG}'.encode())
                view = self.csv(f'{name}.csv', server.rows('combined', acceptance.COLUMNS))
                outs = [self.export(view, f'{name}-csv'), self.export(server.url(), f'{name}-mariadb'),
                        self.export(self.as_sqlite(name, server), f'{name}-sqlite')]
                for out in outs:
                    self.check(view, out)
                csv, mariadb, sqlite = (acceptance.digests(out, acceptance.NAMES_SOURCE) for out in outs)
                self.assertEqual(csv, mariadb)
                self.assertEqual(csv, sqlite)

    def as_sqlite(self, name, server):
        """The server's table as an SQLite database, with the view as its owner wrote it."""
        columns = ['id', 'experiment_id', 'root_id', 'tag', 'depth', 'probe', 'content']
        path = acceptance.sqlite_database(self.folder / f'{name}.sqlite', f"""
            CREATE TABLE table_output (id INTEGER PRIMARY KEY, experiment_id INTEGER, root_id INTEGER, tag TEXT, depth INTEGER,
                                       probe TEXT, content TEXT);
            CREATE INDEX roots ON table_output (root_id);
            {OWN_VIEW[name]};""")
        import sqlite3
        with sqlite3.connect(path) as connection:
            connection.executemany(f"INSERT INTO table_output VALUES ({', '.join('?' * len(columns))})", server.rows('table_output', columns))
        connection.close()
        return path


if __name__ == '__main__':
    acceptance.main()
