# SPDX-License-Identifier: MIT
"""Texts in Markdown: what a reader of the documents, the project and the manifest finds of them."""
import csv
import json
import unittest
import zipfile

import acceptance

try:
    import docx
except ImportError:
    docx = None

TEXT = ('# Bread\n\nIt is **easy**, see [here](https://example.org/a).\n\n1. Flour\n   - white\n\n> Wait.\n\n'
        '```sh\nif x:\n\tcurl https://example.org/b  &lt;\n\nfi\n```\n\n| A | B |\n|---|---|\n| 1 | `2` |\n')
PLAIN = 'A #post with *stars* and https://example.org/c'


class Markdown(acceptance.TestCase):
    def setUp(self):
        super().setUp()
        self.rows = self.folder / 'rows.csv'
        with open(self.rows, 'w', encoding='utf-8', newline='') as file:
            csv.writer(file).writerows([('root_id', 'experiment_id', 'probe', 'date', 'text'), (1, 7, 'Tell me', 'October, 2020', TEXT),
                                        (2, 7, 'Tell me', 'October, 2020', PLAIN)])

    @unittest.skipUnless(docx, 'needs python3-docx')
    def test_lines_have_the_styles_of_their_kinds(self):
        document = docx.Document(next((self.export(self.rows) / 'documents').iterdir()))
        text = [(one.style.name, one.text) for one in document.paragraphs]
        begin = text.index(('Case Heading', 'Bread'))
        self.assertEqual(text[begin:begin + 12], [
            ('Case Heading', 'Bread'), ('Case Text', 'It is easy, see here.'), ('List Text', '1. Flour'), ('List Text', '• white'),
            ('Quote', 'Wait.'), ('Code', 'if x:'), ('Code', '\tcurl https://example.org/b  &lt;'), ('Code', ''), ('Code', 'fi'),
            ('Case Text', 'A\tB'), ('Case Text', '1\t2'), ('Heading 2', '2020-10 Case 2')])
        bold = [run.text for one in document.paragraphs[begin:begin + 11] for run in one.runs if run.bold]
        self.assertEqual(bold, ['easy', 'A', 'B'])

    def test_the_manifest_counts_them_and_no_address_is_left_outside_of_code(self):
        manifest = json.loads((self.export(self.rows) / 'manifest.json').read_text(encoding='utf-8'))
        self.assertEqual((manifest['options']['markdown'], manifest['markdown'], manifest['links'], manifest['links_in_code']), ('auto', 1, 3, 1))

    def test_off_leaves_all_marks(self):
        out = self.export(self.rows, 'out', '--markdown', 'off')
        self.assertEqual(json.loads((out / 'manifest.json').read_text(encoding='utf-8'))['markdown'], 0)
        with zipfile.ZipFile(next((out / 'documents').iterdir())) as document:
            self.assertIn(b'# Bread', document.read('word/document.xml'))


if __name__ == '__main__':
    acceptance.main()
