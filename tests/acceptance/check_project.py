# SPDX-License-Identifier: MIT
"""Reads a REFI-QDA project as another program would, and says what is wrong with it. It knows the standard, the Word
documents inside and the rows, and nothing of the program that wrote it. Cases are found in ROWS by the names that they have
by default. Its time grows with the project's size and no faster: each thing is looked up, never searched for.

    check_project.py PROJECT.qdpx [ROWS.csv [FLAVOR]]
"""
import csv
import io
import re
import sys
import typing
import uuid
import xml.etree.ElementTree as ET
import zipfile

QDA = '{urn:QDA-XML:project:1.0}'
W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
R = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}'
GROUPS = ['Cases', 'Months', 'Probes', 'Experiments', 'Links']
VALUES = {'Text': 'TextValue', 'Integer': 'IntegerValue'}
HEADINGS = ('Heading1', 'Heading2')
TEXTS = ('CaseText', 'CaseHeading', 'ListText', 'Quote', 'Code')


class Flavor(typing.NamedTuple):
    """How one program, or a family of them, takes a project."""
    byte_order_mark: bool = False
    line_end: str = '\n'
    counted_line_end: str = '\n'  # what a line end counts as
    encoding: str = 'utf-32-le'  # of the units that positions count
    width: int = 4
    one_coding: bool = False  # in each selection
    case_is_code: bool = True  # by its GUID, else it refers to its code
    case_has_selections: bool = True
    prefix: str = ''  # of variables
    source_attributes: str = 'source'  # or 'case': of no name; or none


FLAVORS = {
    'standard': Flavor(),
    'nvivo': Flavor(byte_order_mark=True, line_end='\r\n', counted_line_end='\r\n', encoding='utf-16-le', width=2, one_coding=True,
                    case_has_selections=False, prefix='Case:', source_attributes=''),
    'atlas': Flavor(case_is_code=False),
    'maxqda': Flavor(line_end='\r\n', source_attributes='case'),
    'utf16': Flavor(encoding='utf-16-le', width=2),
}


def unnumbered(name):
    """What a name was before a number told it from another."""
    return re.sub(r' \(\d+\)$', '', name)


def shown(element):
    """The text of it, in which a tab is one."""
    return ''.join('\t' if one.tag == W + 'tab' else one.text or '' for one in element.iter() if one.tag in (W + 't', W + 'tab'))


class Word:
    """The paragraphs of a document, and which of them are whose. What is coded as a heading's text runs from the paragraph
    under it to the next of its level; a case is the last heading level there is."""

    def __init__(self, content):
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            body = ET.fromstring(package.read('word/document.xml')).find(W + 'body')
        self.paragraphs, self.links = [], []
        for p in body.iter(W + 'p'):
            position = 0
            for child in p:
                text = shown(child)
                if child.tag == W + 'hyperlink':
                    self.links.append((len(self.paragraphs), position, text))
                position += len(text)
            self.paragraphs.append((p.find(f'{W}pPr/{W}pStyle').get(W + 'val'), shown(p)))
        styles = [style for style, _ in self.paragraphs]
        self.case_style = 'Heading2' if 'Heading2' in styles else 'Heading1'

    def cases(self):
        """{heading: (first paragraph, one past the last)} of the text under it."""
        found = {}
        for i, (style, text) in enumerate(self.paragraphs):
            if style == self.case_style:
                end = i + 1
                while end < len(self.paragraphs) and self.paragraphs[end][0] in TEXTS:
                    end += 1
                found[text] = (i + 1, end)
        return found

    def months(self):
        """[(heading, (first paragraph, one past the last))] of what stands under each heading 1, if that is not the cases' own."""
        at = [i for i, (style, _) in enumerate(self.paragraphs) if style == 'Heading1'] if self.case_style == 'Heading2' else []
        return [(self.paragraphs[a][1], (a + 1, b)) for a, b in zip(at, at[1:] + [len(self.paragraphs)])]

    def body(self):
        return next(i for i, (style, _) in enumerate(self.paragraphs) if style in HEADINGS), len(self.paragraphs)


class Text:
    """A plain text and its positions, as the flavor counts."""

    def __init__(self, content, flavor):
        self.faults = []
        if content.startswith(b'\xef\xbb\xbf') != flavor.byte_order_mark:
            self.faults.append('a byte order mark too many or too few')
        text = content.decode('utf-8-sig')
        self.lines = text.split(flavor.line_end)
        if any('\r' in line or '\n' in line for line in self.lines):
            self.faults.append('a line that ends otherwise')
        self.line_end, self.encoding, self.width = flavor.counted_line_end, flavor.encoding, flavor.width
        self.units = self.line_end.join(self.lines).encode(self.encoding)

    def count(self, text):
        return len(text.encode(self.encoding)) // self.width

    def cut(self, begin, end):
        """Nothing where the span leaves the text or cuts a character in half."""
        if not 0 <= begin < end <= len(self.units) // self.width:
            return None
        try:
            return self.units[begin * self.width:end * self.width].decode(self.encoding)
        except UnicodeDecodeError:
            return None

    def join(self, paragraphs):
        return self.line_end.join(text for _, text in paragraphs)


class Check:
    def __init__(self, project, rows=None, flavor='standard', variants=2):
        self.faults, self.counts = [], {}
        self.flavor, self.variants = FLAVORS[flavor], variants
        self.package = zipfile.ZipFile(project)
        self.root = ET.fromstring(self.package.read('project.qde'))
        self.check_package()
        self.check_guids()
        self.check_codes()
        self.check_variables()
        self.coded = {}  # case name: the variants that code it
        self.names = set()  # of all case headings in the documents
        self.texts_of_cases = {}
        for source in self.root.iter(QDA + 'TextSource'):
            self.check_source(source)
        self.check_cases()
        if rows:
            self.check_rows(rows)
        self.check_sets()

    def expect(self, holds, fault):
        if not holds:
            self.faults.append(fault)

    def count(self, what, number=1):
        self.counts[what] = self.counts.get(what, 0) + number

    def check_package(self):
        names = self.package.namelist()
        self.expect(names[0] == 'project.qde', 'project.qde is not first')
        self.expect(len(names) == len(set(names)), 'an entry twice')
        guid = r'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'
        for name in names[1:]:
            self.expect(re.fullmatch(rf'sources/{guid}\.(docx|txt)', name), f'an odd entry: {name}')
        self.expect(self.package.testzip() is None, 'a damaged entry')
        self.expect(self.root.get('origin') and self.root.get('name') and self.root.get('creationDateTime'), 'a project without origin, name or date')

    def check_guids(self):
        """Each GUID is given once, except that of a case that is also a code; every reference leads to something of the right kind."""
        given = {}
        for element in self.root.iter():
            if guid := element.get('guid'):
                self.expect(uuid.UUID(guid).version == 5, f'{guid} is not derived from a name')
                given.setdefault(guid, []).append(element.tag.replace(QDA, ''))
        for guid, tags in given.items():
            both = self.flavor.case_is_code and sorted(tags) == ['Case', 'Code']
            self.expect(len(tags) == 1 or both, f'{guid} stands for {tags}')
        kinds = {'CodeRef': 'Code', 'MemberCode': 'Code', 'VariableRef': 'Variable', 'SelectionRef': 'PlainTextSelection',
                 'SourceRef': 'TextSource', 'MemberSource': 'TextSource'}
        for element in self.root.iter():
            tag = element.tag.replace(QDA, '')
            if target := element.get('targetGUID'):
                self.expect(kinds[tag] in given.get(target, []), f'{tag} to {target}, which is {given.get(target)}')
            for name in 'creatingUser', 'modifyingUser', 'creatingUserGUID':
                if user := element.get(name):
                    self.expect(given.get(user) == ['User'], f'{tag}/{name} is no user')
            if tag in ('Coding', 'PlainTextSelection', 'TextSource'):
                self.expect(element.get('creatingUser') and element.get('creationDateTime'), f'{tag} without user or date')
            if tag == 'PlainTextSelection':
                codings = len(element.findall(QDA + 'Coding'))
                self.expect(codings == 1 or codings == 2 and not self.flavor.one_coding, f'a selection of {codings} codings')
            if tag in ('PlainTextSelection', 'TextSource', 'Code'):
                self.expect(element.get('name'), f'{tag} without a name')

    def check_codes(self):
        self.codes, self.group_of, self.in_group = {}, {}, {}
        groups = self.root.findall(f'{QDA}CodeBook/{QDA}Codes/{QDA}Code')
        found = [unnumbered(group.get('name')) for group in groups]
        self.expect(found == [name for name in GROUPS if name in found], 'other groups of codes')
        self.expect(all(len(group) for group in groups), 'an empty group of codes')
        names = [code.get('name') for code in self.root.iter(QDA + 'Code')]
        self.expect(len(names) == len(set(names)), 'two codes of the same name')
        for group in groups:
            for code in group.iter(QDA + 'Code'):
                self.codes[code.get('guid')] = code.get('name')
                self.group_of[code.get('guid')] = unnumbered(group.get('name'))
            self.in_group[unnumbered(group.get('name'))] = {code.get('name') for code in group.iter(QDA + 'Code')}
        self.months_of_no_number = {unnumbered(name) for name in self.codes_of('Months')}
        self.count('codes', len(names))

    def check_variables(self):
        self.variables = {v.get('guid'): (v.get('name'), v.get('typeOfVariable')) for v in self.root.iter(QDA + 'Variable')}
        names = [name for name, _ in self.variables.values()]
        self.expect(len(names) == len(set(names)), 'a variable twice')
        self.expect(all(name.startswith(self.flavor.prefix) for name in names), 'variables without their classification')
        plain = [name.removeprefix(self.flavor.prefix) for name in names]
        self.expect(plain[:7] == ['Probe', 'Month', 'Year', 'Experiment', 'Links', 'Words', 'Source Date'], f'other variables: {names}')
        self.attributes = plain[7:]

    def check_source(self, source):
        name = source.get('name')
        def inside(path):
            return self.package.read('sources/' + path.removeprefix('internal://'))
        word = Word(inside(source.get('richTextPath')))
        text = Text(inside(source.get('plainTextPath')), self.flavor)
        for fault in text.faults:
            self.faults.append(f'{name}: {fault}')
        values = self.values_of(source)
        self.expect(list(values) == (['Probe'] if self.flavor.source_attributes == 'source' else []), f'{name}: other attributes')
        self.expect(text.lines == [paragraph for _, paragraph in word.paragraphs], f'{name}: the plain text is not the paragraphs')
        cases = word.cases()
        self.names |= set(cases)
        coded = {group: {} for group in GROUPS}
        for selection in source.iter(QDA + 'PlainTextSelection'):
            span = int(selection.get('startPosition')), int(selection.get('endPosition'))
            cut = text.cut(*span)
            self.expect(cut is not None, f'{name}: no text at {span}')
            for coding in selection.iter(QDA + 'Coding'):
                code = coding.find(QDA + 'CodeRef').get('targetGUID')
                coded[self.group_of[code]].setdefault(self.codes[code], []).append((span, cut))
        self.count('codings', sum(len(spans) for group in coded.values() for spans in group.values()))
        self.check_case_codings(name, word, text, cases, coded)
        self.check_month_codings(name, word, text, coded['Months'])
        self.expect([cut for spans in coded['Probes'].values() for _, cut in spans] == [text.join(word.paragraphs[slice(*self.body_of(word))])],
                    f'{name}: the probe is not coded to what is under the title')
        self.check_links(name, word, text, coded['Links'])

    def body_of(self, word):
        begin, end = word.body()
        return (begin + 1, end) if self.has_probe_as_heading(word) else (begin, end)

    def has_probe_as_heading(self, word):
        return len(word.months()) == 1 and word.months()[0][0] not in self.months_of_no_number

    def codes_of(self, group):
        return self.in_group.get(group, {group})

    def check_case_codings(self, name, word, text, cases, coded):
        expected = {heading: [text.join(word.paragraphs[begin:end])] for heading, (begin, end) in cases.items() if begin < end}
        found = {heading: [cut for _, cut in spans] for heading, spans in coded['Cases'].items()}
        self.expect(found == expected, f'{name}: cases are not coded to the text under their headings: '
                    f'{[h for h in {*found, *expected} if found.get(h) != expected.get(h)][:3]}')
        for heading in found:
            self.coded.setdefault(heading, set()).add(name)
        spans_of_cases = {span for spans in coded['Cases'].values() for span, _ in spans}
        experiments_at = {}
        for experiment, spans in coded['Experiments'].items():
            for span, _ in spans:
                experiments_at.setdefault(span, []).append(experiment)
        self.expect(set(experiments_at) <= spans_of_cases, f'{name}: an experiment is coded to what is no case')
        for heading, spans in coded['Cases'].items():
            self.texts_of_cases.setdefault(heading, []).extend(experiments_at.get(spans[0][0], []))

    def check_month_codings(self, name, word, text, coded):
        in_place = sorted((span, unnumbered(month), cut) for month, spans in coded.items() for span, cut in spans)
        found = [(month, cut) for _, month, cut in in_place]
        if word.months() and not self.has_probe_as_heading(word):
            expected = [(heading, text.join(word.paragraphs[begin:end])) for heading, (begin, end) in word.months()]
            self.expect(found == expected, f'{name}: months are not coded to what is under their headings')
        else:  # months have no headings here: they part the cases between them
            self.expect(text.line_end.join(cut for _, cut in found) == text.join(word.paragraphs[slice(*self.body_of(word))]),
                        f'{name}: months leave cases out')

    def check_links(self, name, word, text, coded):
        """Every hyperlink of the document is coded where it stands, and what is coded looks like one."""
        starts, position = [], 0
        for _, paragraph in word.paragraphs:
            starts.append(position)
            position += text.count(paragraph) + len(text.line_end)
        expected = set()
        for paragraph, at, shown in word.links:
            begin = starts[paragraph] + text.count(word.paragraphs[paragraph][1][:at])
            expected.add(((begin, begin + text.count(shown)), shown))
        found = {one for spans in coded.values() for one in spans}
        self.expect(expected <= found, f'{name}: links that are not coded: {sorted(expected - found)[:3]}')
        for _, cut in found - expected:  # cut off, or without a valid target
            self.expect(re.match(r'(?i)h(t(tp?)?)?…|https?:|www|[\w-]+\.\w', cut or '') and ' ' not in cut, f'{name}: no link: {cut!r}')
        self.expect('with links' in name or not found, f'{name}: links in the variant without')
        self.count('links', len(found))

    def check_cases(self):
        self.values, experiments = {}, {}
        cases = list(self.root.iter(QDA + 'Case'))
        self.check_nameless([case for case in cases if case.get('name') is None])
        for case in cases:
            if (name := case.get('name')) is None:
                continue
            code = case.get('guid') if self.flavor.case_is_code else case.find(QDA + 'CodeRef').get('targetGUID')
            self.expect(self.codes.get(code) == name, f'{name}: no code of its name')
            self.expect(name not in self.values, f'{name}: twice')
            values = self.values[name] = self.values_of(case)
            selections = len(case.findall(QDA + 'SelectionRef'))
            self.expect(selections == (len(self.coded.get(name, ())) if self.flavor.case_has_selections else 0),
                        f'{name}: refers to other selections')
            if experiment := values.get('Experiment'):
                codes = self.texts_of_cases.get(name, [])
                self.expect(all(experiments.setdefault(code, experiment) == experiment for code in codes), f'{name}: two experiments have one code')
                if re.fullmatch(r'[\w@=.-]{1,100}', experiment):
                    self.expect({unnumbered(code) for code in codes} <= {f'Experiment {experiment}'}, f'{name}: coded at another experiment')
        self.expect(set(self.values) == self.names, f'cases and headings differ: {sorted(set(self.values) ^ self.names)[:3]}')
        self.count('cases', len(self.values))
        self.count('cases without coding', len(set(self.values) - set(self.coded)))

    def values_of(self, element):
        """{variable: value} of a case or a source."""
        values = {}
        for value in element.findall(QDA + 'VariableValue'):
            variable, kind = self.variables[value.find(QDA + 'VariableRef').get('targetGUID')]
            typed = value.find(QDA + VALUES[kind])
            self.expect(typed is not None and typed.text, f'{element.get("name")}: {variable} is of another type, or empty')
            values[variable.removeprefix(self.flavor.prefix)] = typed.text if typed is not None else None
        return values

    def check_nameless(self, cases):
        """A case without a name carries the attributes of a source."""
        sources = [ref.get('targetGUID') for case in cases for ref in case.findall(QDA + 'SourceRef')]
        all_sources = [source.get('guid') for source in self.root.iter(QDA + 'TextSource')]
        self.expect(sources == (all_sources if self.flavor.source_attributes == 'case' else []), 'attributes of other sources')
        for case in cases:
            self.expect(list(self.values_of(case)) == ['Probe'], 'a nameless case of other attributes')

    def check_rows(self, rows):
        """Each row is a case that has its attributes, as far as they are there and plain."""
        def tidy(cell):
            return None if cell in (None, '', '\\N') else cell
        with open(rows, encoding='utf-8-sig', errors='replace', newline='') as file:
            rows = list(csv.DictReader(file))
        self.expect(len(rows) == len(self.values), f'{len(rows)} rows, {len(self.values)} cases')
        left = {}
        for name, values in self.values.items():
            root = unnumbered(name).rpartition('Case ')[2]
            left.setdefault((root, values.get('Experiment'), values.get('Source Date'), *(values.get(a) for a in self.attributes)), []).append(name)
        for row in rows:
            key = (tidy(row['root_id']), tidy(row['experiment_id']), tidy(row['date']), *(tidy(row.get(a)) for a in self.attributes))
            key = tuple(' '.join(cell.split()) or None if cell else None for cell in key)
            names = left.get(key)
            self.expect(names, f'row {row["root_id"]}: no case with its attributes {key}')
            if names:
                name = names.pop()
                values = self.values[name]
                self.expect('Probe' in values and 'Words' in values and 'Links' in values, f'{name}: lacks Probe, Words or Links')
                self.expect(values.get('Year') == (values['Month'][:4] if 'Month' in values else None), f'{name}: year and month differ')
        self.count('rows', len(rows))

    def check_sets(self):
        sets = {s.get('name'): [m.get('targetGUID') for m in s.findall(QDA + 'MemberSource')] for s in self.root.iter(QDA + 'Set')}
        sources = [s.get('guid') for s in self.root.iter(QDA + 'TextSource')]
        self.expect(len(sets) == len(list(self.root.iter(QDA + 'Set'))), 'a set twice')
        both = sets.pop('Documents', []) + sets.pop('Documents with links', [])
        self.expect(len(sources) == self.variants * len({s.get('name').removesuffix(' (with links)') for s in self.root.iter(QDA + 'TextSource')}),
                    'not one source of each variant')
        self.expect(sorted(both) == sorted(sources), 'the sets of the variants are not all sources')
        self.expect(sorted(m for members in sets.values() for m in members) == sorted(sources), 'the sets of the probes are not all sources')
        self.expect(len(sets) == len(self.codes_of('Probes')) - 1, 'not one set for each probe')


def main():
    check = Check(*sys.argv[1:4])
    for fault in check.faults[:20]:
        print('wrong:', fault)
    print(', '.join(f'{number} {what}' for what, number in check.counts.items()) + f', {len(check.faults)} faults')
    sys.exit(1 if check.faults else 0)


if __name__ == '__main__':
    main()
