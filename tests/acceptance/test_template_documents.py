# SPDX-License-Identifier: MIT
"""Documents made with templates that other programs wrote: LibreOffice, pandoc, python-docx, and one whose style ids are of
another language. They look like their templates, and other programs read them as any of ours."""
import shutil
import subprocess
import unittest
import zipfile

import acceptance
import readers

try:
    import docx
except ImportError:
    docx = None

ROWS = [['1', '7', 'The lake', 'October, 2020', 'The lake is deep. See https://example.org/a?b=1&c for more.\\nIt is cold.'],
        ['2', '7', 'The lake', 'March, 2021', 'The lake is cold & clear.'], ['3', '7', 'The lake', None, 'Nobody swims.'],
        ['4', '8', '湖', 'March, 2021', '湖水很深，见 https://example.net/湖 。'], ['5', '8', 'البحيرة', 'March, 2021', 'البحيرة عميقة']]
STYLES = ['Title', 'Subtitle', 'Heading 1', 'Heading 2', 'Case Text']
WITHOUT_ALL_STYLES = {'libreoffice': ['Case Heading', 'List Text', 'Quote', 'Code'],
                      'pandoc': ['Case Text', 'Case Heading', 'List Text', 'Quote', 'Code'],
                      'python-docx': ['Case Text', 'Case Heading', 'List Text', 'Code', 'Hyperlink']}


def libreoffice_template(folder):
    """With a page of A5, a header with a picture, a footer, and a serif font."""
    subprocess.run(['soffice', f'-env:UserInstallation=file://{folder}/profile', '--headless', '--convert-to', 'docx', '--outdir', folder,
                    acceptance.PROJECT / 'tests/acceptance/template.fodt'], check=True, capture_output=True, timeout=300)
    return folder / 'template.docx'


def pandoc_template(folder):
    subprocess.run(['pandoc', '-o', folder / 'reference.docx', '--print-default-data-file', 'reference.docx'], check=True)
    return folder / 'reference.docx'


def python_docx_template(folder):
    docx.Document().save(folder / 'python.docx')
    return folder / 'python.docx'


def german_template(folder):
    """The built-in one with the ids that a German Word gives."""
    acceptance.casebook('template', '-o', folder / 'english.docx', '-q')
    ids = {b'Title': b'Titel', b'Subtitle': b'Untertitel', b'Heading1': b'berschrift1', b'Heading2': b'berschrift2',
           b'Normal': b'Standard', b'CaseText': b'Falltext'}
    with zipfile.ZipFile(folder / 'english.docx') as english, zipfile.ZipFile(folder / 'german.docx', 'w') as german:
        for name in english.namelist():
            content = english.read(name)
            for ours, theirs in ids.items():
                if name == 'word/styles.xml':
                    for element in (b'w:styleId', b'w:basedOn w:val', b'w:next w:val'):
                        content = content.replace(element + b'="' + ours + b'"', element + b'="' + theirs + b'"')
            german.writestr(name, content)
    return folder / 'german.docx'


def makers():
    yield 'german', german_template
    if shutil.which('soffice'):
        yield 'libreoffice', libreoffice_template
    if shutil.which('pandoc'):
        yield 'pandoc', pandoc_template
    if docx:
        yield 'python-docx', python_docx_template


def looks_of(document):
    """What a template decides: {style: its look}, the page, and the texts of header and footer."""
    def color(font):
        return font.color.rgb if font.color is not None else None
    read = docx.Document(document)
    styles = {style.name: (style.font.name, style.font.size, style.font.bold, style.font.italic, color(style.font),
                           style.paragraph_format.alignment, style.paragraph_format.left_indent)
              for style in read.styles if style.name in STYLES}
    section = read.sections[-1]
    page = (section.page_width, section.page_height, section.left_margin, section.right_margin, section.top_margin)
    return styles, page, [[p.text for p in part.paragraphs] for part in (section.header, section.footer)]


class Documents(acceptance.TestCase):
    @classmethod
    def setUpClass(cls):
        corpus = acceptance.tempfile.TemporaryDirectory(prefix='casebook-test-')
        cls.addClassCleanup(corpus.cleanup)
        folder = acceptance.Path(corpus.name)
        rows = acceptance.write_csv(folder / 'rows.csv', ROWS)
        cls.templates, cls.warnings, cls.documents = {}, {}, {}
        cls.built_in = cls.export_to(rows, folder / 'built-in')[1]
        for name, make in makers():
            cls.templates[name] = make(folder)
            cls.warnings[name], cls.documents[name] = cls.export_to(rows, folder / name, '--template', cls.templates[name])

    @staticmethod
    def export_to(rows, out, *arguments):
        outcome = acceptance.casebook('export', rows, '-o', out, '-q', *arguments)
        assert outcome.code == 0, outcome.stderr
        return outcome.stderr, sorted(out.glob('documents*/*.docx'))

    def pairs(self):
        """(template, our document with the built-in look, the same with the template's)"""
        for name, documents in self.documents.items():
            self.assertEqual([d.name for d in documents], [d.name for d in self.built_in])
            self.assertEqual(len(documents), 6)
            for ours, theirs in zip(self.built_in, documents):
                yield name, ours, theirs

    def test_what_a_template_lacks_is_named_in_one_line(self):
        for name, said in self.warnings.items():
            missing = WITHOUT_ALL_STYLES.get(name, [])
            self.assertEqual(said.count('\n'), 1 if missing else 0, said)
            for style in missing:
                self.assertIn(style, said)

    def test_all_texts_and_links_are_there(self):
        for name, ours, theirs in self.pairs():
            self.assertEqual([text for _, text in acceptance.paragraphs(theirs)], [text for _, text in acceptance.paragraphs(ours)], name)
            self.assertEqual(acceptance.hyperlinks(theirs), acceptance.hyperlinks(ours), name)

    @unittest.skipUnless(readers.validator(), 'no Open XML validator: tests/acceptance/validator fetches it')
    def test_the_open_xml_sdk_finds_no_fault(self):
        for name, documents in self.documents.items():
            self.assertEqual(readers.open_xml_faults(documents), {}, name)

    @unittest.skipUnless(docx, 'no python-docx')
    def test_styles_page_header_and_footer_are_the_templates(self):
        for name, _, theirs in self.pairs():
            styles, *page = looks_of(theirs)
            expected, *expected_page = looks_of(self.templates[name])
            self.assertEqual(set(styles), set(STYLES), name)
            self.assertEqual({style: styles[style] for style in expected}, expected, name)
            self.assertEqual(set(STYLES) - set(expected), {s for s in WITHOUT_ALL_STYLES.get(name, []) if s in STYLES})
            self.assertEqual(page, expected_page, name)

    @unittest.skipUnless(docx and shutil.which('soffice'), 'no python-docx, or no LibreOffice')
    def test_the_look_that_libreoffice_was_told_of_arrives(self):
        """Expected values are those of template.fodt."""
        for document in self.documents['libreoffice']:
            styles, (width, height, left, right, _), (header, footer) = looks_of(document)
            self.assertEqual([round(length.cm, 1) for length in (width, height, left, right)], [14.8, 21.0, 2.0, 1.5])
            self.assertEqual((header, footer), (['House of Texts '], ['Page 1 of our study']))
            self.assertEqual(str(styles['Title'][4]), '7A1F1F')
            self.assertEqual(styles['Heading 1'][1].pt, 16)
            with zipfile.ZipFile(document) as package:
                self.assertTrue(any(name.startswith('word/media/') for name in package.namelist()))
                self.assertIn(b'DejaVu Serif', package.read('word/styles.xml'))
                self.assertNotIn(b'Ann Author', b''.join(package.read(name) for name in package.namelist()))

    @unittest.skipUnless(docx, 'no python-docx')
    def test_python_docx_sees_the_same_styles(self):
        for name, ours, theirs in self.pairs():
            read = [[(p.style.name, p.text) for p in docx.Document(document).paragraphs] for document in (ours, theirs)]
            self.assertEqual(read[1], read[0], name)

    @unittest.skipUnless(shutil.which('pandoc'), 'no pandoc')
    def test_pandoc_sees_the_same_headings(self):
        for name, ours, theirs in self.pairs():
            self.assertEqual(readers.pandoc_headings(theirs), readers.pandoc_headings(ours), name)

    @unittest.skipUnless(shutil.which('soffice'), 'no LibreOffice')
    def test_libreoffice_shows_every_heading_and_the_header(self):
        for name, documents in self.documents.items():
            shown = readers.libreoffice_words(documents, self.folder)
            for ours, document in zip(self.built_in, documents):
                for _, heading in [(s, text) for s, text in acceptance.paragraphs(ours) if s.startswith('Heading')]:
                    self.assertIn(''.join(heading.split()), shown[document], name)
                if name == 'libreoffice':
                    self.assertIn('HouseofTexts', shown[document])
                    self.assertIn('Page1ofourstudy', shown[document])


if __name__ == '__main__':
    acceptance.main()
