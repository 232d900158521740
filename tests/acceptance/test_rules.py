# SPDX-License-Identifier: MIT
"""What is known of NVivo, MAXQDA, ATLAS.ti, QualCoder and the standard, rule by rule, each with the check that holds it for the
sample. docs/nvivo.md says where the rules come from."""
import csv
import re
import unicodedata
import xml.etree.ElementTree as ET
import zipfile

import acceptance
from check_project import FLAVORS, QDA

X = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
RULES = []


def rule(sentence):
    """A check of what an export of the sample holds."""
    def add(check):
        RULES.append((sentence, check))
        return check
    return add


class Export:
    """What the rules look at."""

    def __init__(self, folder, projects, special):
        self.folder = folder
        self.special = special
        self.documents = sorted((folder / 'documents').iterdir())
        self.paragraphs = [p for path in self.documents for p in acceptance.paragraphs(path)]
        self.sheet = (folder / 'cases/cases.txt').read_bytes()
        self.lines = list(csv.reader(self.sheet.decode('utf-8-sig').splitlines(), dialect='excel-tab'))
        self.packages = {flavor: zipfile.ZipFile(path) for flavor, path in projects.items()}
        self.roots = {flavor: ET.fromstring(package.read('project.qde')) for flavor, package in self.packages.items()}

    def cells(self, path):
        """{column: [(its type, what is stored)]} of a workbook."""
        found = {}
        for cell in ET.fromstring(zipfile.ZipFile(self.special / path).read('xl/worksheets/sheet1.xml')).iter(X + 'c'):
            stored = ''.join(one.text or '' for one in cell.iter() if one.tag in (X + 't', X + 'v'))
            found.setdefault(re.match('[A-Z]+', cell.get('r'))[0], []).append((cell.get('t', 'n'), stored))
        return found

    def headings(self, style):
        return [text for kind, text in self.paragraphs if kind == style]

    def texts(self, flavor):
        return [self.packages[flavor].read(name) for name in self.packages[flavor].namelist() if name.endswith('.txt')]

    def guids(self, flavor, tag):
        return [element.get('guid') for element in self.roots[flavor].iter(QDA + tag)]


# NVivo: documents and headings

@rule('NVivo counts an empty paragraph as one: there is none')
def _(export):
    return all(text.strip() for _, text in export.paragraphs)


@rule('headings of the same words are one code: a month is called the same in every document')
def _(export):
    return all(re.fullmatch(r'\d{4}-\d\d [A-Z][a-z]+|Undated', month) for month in export.headings('Heading1'))


@rule('headings of the same words are one code: no two cases have the same')
def _(export):
    return len(set(map(str.casefold, export.headings('Heading2')))) == len(export.headings('Heading2'))


@rule('NVivo replaces characters in names: no heading of a month or case has one')
def _(export):
    return not any(set(r'\/:*?"<>|') & set(text) for style in ('Heading1', 'Heading2') for text in export.headings(style))


@rule('a document is called as its file: no name differs by its case alone')
def _(export):
    return len({path.stem.casefold() for path in export.documents}) == len(export.documents)


@rule('a file that a zip tool or NVivo finds odd was refused: a document has no entry of a folder')
def _(export):
    return not any(name.endswith('/') for path in export.documents for name in zipfile.ZipFile(path).namelist())


# NVivo: classification sheets

@rule('NVivo guesses the encoding: a text sheet begins with the mark of UTF-8')
def _(export):
    return export.sheet.startswith(b'\xef\xbb\xbf')


@rule('the first column holds the names of cases exactly as they are')
def _(export):
    return sorted(line[0] for line in export.lines[1:]) == sorted(export.headings('Heading2'))


@rule('a sheet has one header row, and as many cells in every line')
def _(export):
    return {len(line) for line in export.lines} == {8} and export.lines[0][0] == 'Case'


@rule('dates are read by local settings: a month is written as no local date is')
def _(export):
    return all(re.fullmatch(r'(\d{4}-\d\d)?', line[2]) for line in export.lines[1:])


@rule('no column is called like another')
def _(export):
    return len(set(map(str.casefold, export.lines[0]))) == len(export.lines[0])


@rule('a hierarchical name is the place that Create As Cases makes of the headings')
def _(export):
    places = set()
    for path in (export.special / 'documents').iterdir():
        month = None
        for style, text in acceptance.paragraphs(path):
            if style == 'Heading1':
                month = text
            elif style == 'Heading2':
                places.add(f'Cases\\\\{month}\\{text}')
    sheet = csv.reader((export.special / 'cases/cases.txt').read_text(encoding='utf-8-sig').splitlines(), dialect='excel-tab')
    return {line[0] for line in sheet} == {'Case', *places}


# NVivo: datasets

@rule('the type of a field cannot be changed after import: whole numbers are numbers, all else is text')
def _(export):
    kinds = [kind for kind, _ in export.cells('spreadsheets/a.xlsx')['F']]
    return kinds == ['inlineStr', 'n', 'inlineStr', 'n', 'inlineStr']  # the heading, 12, 007, -5, 1.50


@rule('_x000D_ stands for a character in a cell: one that is meant as it is written is escaped')
def _(export):
    return export.cells('spreadsheets/a.xlsx')['E'][1:] == [('inlineStr', 'One _x005F_x000D_ two.')] * 4


@rule('a dataset has at most 256 fields: more are said')
def _(export):
    return 'a dataset of NVivo takes 256 at most: 257' in (export.special / 'said.txt').read_text(encoding='utf-8')


@rule('characters beyond the BMP are a risk in names: with --plain-names no document, heading and code has one, or any emoji')
def _(export):
    project = ET.fromstring(zipfile.ZipFile(export.special / 'casebook.qdpx').read('project.qde'))
    names = [one.get('name') for tag in ('Code', 'Case', 'Set', 'TextSource') for one in project.iter(QDA + tag) if one.get('name')]
    names += [path.name for path in export.special.glob('documents*/*')]
    names += [text for path in export.special.glob('documents*/*') for style, text in acceptance.paragraphs(path) if 'Heading' in style]
    return len(names) > 20 and not any(c > '\uffff' or unicodedata.category(c) == 'So' for name in names for c in name)


# REFI-QDA: the package

@rule('project.qde lies at the root, sources in a flat folder of small letters')
def _(export):
    return all(names[0] == 'project.qde' and all(re.fullmatch(r'sources/[0-9a-f-]{36}\.(docx|txt)', name) for name in names[1:])
               for names in (package.namelist() for package in export.packages.values()))


@rule('a styled text is a .docx, with its .txt beside it, both internal')
def _(export):
    return all(source.get('richTextPath') == f'internal://{source.get("guid")}.docx' and
               source.get('plainTextPath') == f'internal://{source.get("guid")}.txt'
               for root in export.roots.values() for source in root.iter(QDA + 'TextSource'))


@rule('no text stands in the project itself: QualCoder stops at it')
def _(export):
    return not any(list(root.iter(QDA + 'PlainTextContent')) for root in export.roots.values())


@rule('origin, name, users and dates are there: QualCoder and qc need them')
def _(export):
    return all(root.get(name) for root in export.roots.values() for name in ('origin', 'name', 'creationDateTime', 'creatingUserGUID')) and \
        all(coding.get('creatingUser') and coding.get('creationDateTime') for root in export.roots.values() for coding in root.iter(QDA + 'Coding'))


@rule('names of codes are unique over the whole codebook: QualCoder needs it')
def _(export):
    names = [code.get('name').casefold() for code in export.roots['standard'].iter(QDA + 'Code')]
    return len(names) == len(set(names))


@rule('a set holds sources, notes and codes, not cases')
def _(export):
    return {member.tag for root in export.roots.values() for one in root.iter(QDA + 'Set') for member in one} == {QDA + 'MemberSource'}


@rule('no wrapper and no group of codes is empty')
def _(export):
    return all(len(element) for root in export.roots.values() for element in [*root, *root.find(f'{QDA}CodeBook/{QDA}Codes')])


@rule('an end is exclusive, and no selection is empty')
def _(export):
    return all(0 <= int(s.get('startPosition')) < int(s.get('endPosition')) for root in export.roots.values() for s in root.iter(QDA + 'PlainTextSelection'))


# Flavors

@rule('QualCoder and qc: LF, no byte order mark')
def _(export):
    return all(b'\r' not in text and not text.startswith(b'\xef\xbb\xbf') for text in export.texts('standard'))


@rule('QualCoder: the text of a case is found by a code of its GUID')
def _(export):
    return set(export.guids('standard', 'Case')) <= set(export.guids('standard', 'Code'))


@rule('NVivo: CR LF after a byte order mark')
def _(export):
    return all(text.startswith(b'\xef\xbb\xbf') and text.count(b'\r\n') == text.count(b'\n') > 0 for text in export.texts('nvivo'))


@rule('NVivo: never two codings in one selection')
def _(export):
    return {len(s.findall(QDA + 'Coding')) for s in export.roots['nvivo'].iter(QDA + 'PlainTextSelection')} == {1}


@rule('NVivo: an attribute is called with its classification')
def _(export):
    return all(v.get('name').startswith('Case:') for v in export.roots['nvivo'].iter(QDA + 'Variable'))


@rule('ATLAS.ti: every GUID stands for one thing')
def _(export):
    guids = [element.get('guid') for element in export.roots['atlas'].iter() if element.get('guid')]
    return len(guids) == len(set(guids))


@rule('ATLAS.ti: the children of a case stand in order, its code first')
def _(export):
    order = ['CodeRef', 'VariableValue', 'SourceRef', 'SelectionRef']
    return all((at := [order.index(child.tag.removeprefix(QDA)) for child in case]) == sorted(at) and at[0] == 0
               for case in export.roots['atlas'].iter(QDA + 'Case'))


@rule('MAXQDA: CR LF, without a byte order mark')
def _(export):
    return all(text.count(b'\r\n') == text.count(b'\n') > 0 and not text.startswith(b'\xef\xbb\xbf') for text in export.texts('maxqda'))


@rule('MAXQDA and Quirkos: a nameless case for each source carries its variables')
def _(export):
    nameless = [case for case in export.roots['maxqda'].iter(QDA + 'Case') if case.get('name') is None]
    return [case.find(QDA + 'SourceRef').get('targetGUID') for case in nameless] == export.guids('maxqda', 'TextSource')


@rule('UTF-16 readers: the longest text ends where its last coding does')
def _(export):
    for source in export.roots['utf16'].iter(QDA + 'TextSource'):
        text = export.packages['utf16'].read(source.get('plainTextPath').replace('internal://', 'sources/')).decode('utf-8')
        if max(int(s.get('endPosition')) for s in source.iter(QDA + 'PlainTextSelection')) != len(text.encode('utf-16-le')) // 2:
            return False
    return True


class Rules(acceptance.TestCase):
    def special(self):
        """An export of rows that the sample does not have."""
        path = self.folder / 'special.csv'
        values = ['12', '007', '-5', '1.50']
        rows = [[f'{number}☔️', 'e👩🏽‍⚕️', 'a🌊', '2020-10', 'One _x000D_ two.', value, *251 * ['x']] for number, value in enumerate(values)]
        with open(path, 'w', encoding='utf-8', newline='') as file:
            csv.writer(file).writerows([[*acceptance.COLUMNS, 'value', *(f'a{i}' for i in range(251))], *rows])
        outcome = acceptance.casebook('export', path, '-o', self.folder / 'special', '--spreadsheets', '--qdpx', '--plain-names', '--attributes', 'value',
                                      *(word for i in range(251) for word in ('--attributes', f'a{i}')),
                                      '--sheet-keys', 'hierarchical', '--variants', 'without-links')
        self.assertEqual(outcome.code, 0, outcome.stderr)
        (self.folder / 'special/said.txt').write_text(outcome.stderr, encoding='utf-8')
        return self.folder / 'special'

    def test_every_rule_holds_for_the_sample(self):
        folders = {flavor: self.export(self.sample(), flavor, '--qdpx-flavor', flavor) for flavor in FLAVORS}
        export = Export(folders['standard'], {flavor: folder / 'casebook.qdpx' for flavor, folder in folders.items()}, self.special())
        self.addCleanup(lambda: [package.close() for package in export.packages.values()])
        for sentence, check in RULES:
            with self.subTest(sentence):
                self.assertTrue(check(export))


if __name__ == '__main__':
    acceptance.main()
