# SPDX-License-Identifier: MIT
"""What other programs make of the sample's documents: the Open XML SDK, LibreOffice, pandoc and python-docx."""
import shutil
import subprocess
import unittest

import acceptance
import readers

try:
    import docx
except ImportError:
    docx = None


class Documents(acceptance.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.corpus = acceptance.tempfile.TemporaryDirectory(prefix='casebook-test-')
        cls.addClassCleanup(cls.corpus.cleanup)
        folder = acceptance.Path(cls.corpus.name)
        database = acceptance.sqlite_database(folder / 'sample.sqlite', acceptance.SAMPLE_SQL.read_text(encoding='utf-8'))
        outcome = acceptance.casebook('export', database, '-o', folder / 'out')
        assert outcome.code == 0, outcome.stderr
        cls.documents = sorted((folder / 'out').glob('documents*/*.docx'))
        assert len(cls.documents) == 26, cls.documents

    def headings(self, document):
        return [text for style, text in acceptance.paragraphs(document) if style.startswith('Heading')]

    @unittest.skipUnless(readers.validator(), 'no Open XML validator: tests/acceptance/validator fetches it')
    def test_the_open_xml_sdk_finds_no_fault(self):
        self.assertEqual(readers.open_xml_faults(self.documents), {})

    @unittest.skipUnless(shutil.which('soffice'), 'no LibreOffice')
    def test_libreoffice_shows_every_heading(self):
        shown = readers.libreoffice_words(self.documents, self.folder)
        for document in self.documents:
            for heading in self.headings(document):
                self.assertIn(''.join(heading.split()), shown[document], document.name)

    @unittest.skipUnless(shutil.which('pandoc'), 'no pandoc')
    def test_pandoc_sees_the_headings_and_their_levels(self):
        for document in self.documents:
            expected = [(int(style[-1]), text) for style, text in acceptance.paragraphs(document) if style.startswith('Heading')]
            self.assertEqual(readers.pandoc_headings(document), expected, document.name)

    @unittest.skipUnless(docx, 'no python-docx')
    def test_python_docx_sees_the_styles_and_the_title(self):
        names = {'Title': 'Title', 'Subtitle': 'Subtitle', 'Heading1': 'Heading 1', 'Heading2': 'Heading 2', 'CaseText': 'Case Text'}
        for path in self.documents:
            document = docx.Document(path)
            expected = [(names[style], text) for style, text in acceptance.paragraphs(path)]
            read = [(p.style.name, ''.join(t.text for t in p._p.iter(acceptance.W + 't'))) for p in document.paragraphs]
            self.assertEqual(read, expected, path.name)
            self.assertEqual(document.core_properties.title, expected[0][1])


if __name__ == '__main__':
    acceptance.main()
