# SPDX-License-Identifier: MIT
"""A small export, read back word by word. What is expected was written by hand."""
import json

import acceptance

ROWS = [
    [1, 7, 'Tea in Ulm', 'March, 2020', 'Tea in Ulm is green.'],
    [2, 7, 'Tea in Ulm', '2020-02-03', 'Tea in Ulm grows\nslowly (https://example.org/a?b=1&amp;c=2) &amp; well.'],
    [3, 7, 'Tea in Ulm', None, 'Coffee is black.'],
    [2, 7, 'Tea in Ulm', '2020-02-14', 'Tea in Ulm is sold out. More soon https://www.exam…'],
    [4, 8, None, 'soon', None],
    [5, 8, 'tea in ulm', 'June, 2020', 'tea in ulm، الشاي أخضر 🍵'],
]

TEA = [
    ('Title', 'Tea in Ulm'),
    ('Heading1', '2020-02 February'),
    ('Heading2', '2020-02-03 Case 2'),
    ('CaseText', 'grows'),
    ('CaseText', 'slowly & well.'),
    ('Heading2', '2020-02-14 Case 2 (2)'),
    ('CaseText', 'is sold out. More soon'),
    ('Heading1', '2020-03 March'),
    ('Heading2', '2020-03 Case 1'),
    ('CaseText', 'is green.'),
    ('Heading1', 'Undated'),
    ('Heading2', 'Undated Case 3'),
    ('CaseText', 'Coffee is black.'),
]


class Corpus(acceptance.TestCase):
    def setUp(self):
        super().setUp()
        self.out = self.export(self.csv('rows.csv', ROWS))

    def body(self, name):
        """The paragraphs of a document without the line about it."""
        return [p for p in acceptance.paragraphs(self.out / name) if p[0] != 'Subtitle']

    def test_a_document_has_the_probe_the_months_the_cases_and_their_texts(self):
        self.assertEqual(self.body('documents/Tea in Ulm.docx'), TEA)

    def test_the_line_under_the_title_counts_the_cases(self):
        about = [text for style, text in acceptance.paragraphs(self.out / 'documents/Tea in Ulm.docx') if style == 'Subtitle']
        self.assertEqual(len(about), 1)
        self.assertRegex(about[0], r'\b4 cases\b')

    def test_the_other_variant_has_the_links_in_place(self):
        with_links = {('CaseText', 'slowly & well.'): ('CaseText', 'slowly (https://example.org/a?b=1&c=2) & well.'),
                      ('CaseText', 'is sold out. More soon'): ('CaseText', 'is sold out. More soon https://www.exam…')}
        name = 'documents-with-links/Tea in Ulm (with links).docx'
        self.assertEqual(self.body(name), [with_links.get(p, p) for p in TEA])
        self.assertEqual(acceptance.hyperlinks(self.out / name), [('https://example.org/a?b=1&c=2',) * 2])

    def test_a_row_without_probe_date_and_text_is_a_case(self):
        self.assertEqual(self.body('documents/(no probe).docx'),
                         [('Title', '(no probe)'), ('Heading1', 'Undated'), ('Heading2', 'Undated Case 4')])

    def test_probes_that_differ_in_case_have_a_document_each_with_a_name_of_its_own(self):
        names = {path.name for path in (self.out / 'documents').iterdir()}
        self.assertEqual(len({name.casefold() for name in names}), 3)
        titles = sorted(acceptance.paragraphs(self.out / 'documents' / name)[0][1] for name in names)
        self.assertEqual(titles, ['(no probe)', 'Tea in Ulm', 'tea in ulm'])

    def test_links_csv_lists_every_link_with_where_it_stood(self):
        listed = acceptance.read_csv(self.out / 'links.csv')
        self.assertEqual(list(listed[0]), ['root_id', 'experiment_id', 'probe', 'date', 'case', 'position', 'url', 'host', 'kind'])
        wanted = ('root_id', 'experiment_id', 'probe', 'case', 'position', 'url', 'host', 'kind')
        self.assertEqual([tuple(line[name] for name in wanted) for line in listed], [
            ('2', '7', 'Tea in Ulm', '2020-02-03 Case 2', '1', 'https://example.org/a?b=1&c=2', 'example.org', 'whole'),
            ('2', '7', 'Tea in Ulm', '2020-02-14 Case 2 (2)', '1', 'https://www.exam…', '(unknown)', 'truncated')])

    def test_the_manifest_counts_what_was_read_and_written(self):
        manifest = json.loads((self.out / 'manifest.json').read_text(encoding='utf-8'))
        counted = {name: manifest[name] for name in ('rows_read', 'cases_written', 'empty_cases', 'undated_cases',
                                                     'probe_not_split', 'links', 'truncated_links')}
        self.assertEqual(counted, {'rows_read': 6, 'cases_written': 6, 'empty_cases': 1, 'undated_cases': 2,
                                   'probe_not_split': 2, 'links': 2, 'truncated_links': 1})
        self.assertEqual(len(manifest['documents']), 3)

    def test_the_manifest_knows_every_file_by_its_sha256(self):
        import hashlib
        manifest = json.loads((self.out / 'manifest.json').read_text(encoding='utf-8'))
        listed = {one['file']: one['sha256'] for output in manifest['outputs'].values() for one in output['files']}
        listed |= {one['file' + variant]: one['sha256' + variant]
                   for one in manifest['documents'] for variant in ('', '_with_links')}
        there = acceptance.files(self.out)
        del there['manifest.json']
        self.assertEqual(listed, {name: hashlib.sha256(content).hexdigest() for name, content in there.items()})

    def test_nothing_else_is_written(self):
        tops = {name.split('/')[0] for name in acceptance.files(self.out)}
        self.assertEqual(tops, {'cases', 'documents', 'documents-with-links', 'links.csv', 'manifest.json', 'report.html', 'README.txt'})
        self.assertEqual(sorted(path.name for path in self.out.iterdir()), sorted(tops))


if __name__ == '__main__':
    acceptance.main()
