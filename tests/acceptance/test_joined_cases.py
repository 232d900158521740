# SPDX-License-Identifier: MIT
"""--join-cases: the turns of a debate and the answers of a survey, whose cases are its speakers and respondents."""
import csv
import io
import json
import unittest
import xml.etree.ElementTree as ET
import zipfile

import acceptance
import corpora

QDA = '{urn:QDA-XML:project:1.0}'
SPEAKERS = ['Ann', 'Bob', 'Kim']
JOINED = ('--join-cases', '--case-name', '{speaker}', '--attributes', 'speaker,party')


def debate(parties=None):
    """200 turns of three speakers in two nights, a debate each; every tenth turn is a mere link."""
    parties = parties or {'Ann': 'red', 'Bob': 'blue', 'Kim': ''}
    rows = []
    for i in range(200):
        night, speaker = (1 if i < 120 else 2), SPEAKERS[i * i % 3 + (i % 7 == 0)]
        text = 'https://example.org/x' if i % 10 == 9 else f'Turn {i} has five words.'
        rows.append([str(i + 1), str(night), f'Debate {night}', f'2020-10-0{night}', text, speaker, parties[speaker]])
    return rows


class JoinedCases(acceptance.TestCase):
    def rows(self, name, rows):
        text = io.StringIO()
        csv.writer(text, lineterminator='\n').writerows([[*acceptance.COLUMNS, 'speaker', 'party'], *rows])
        return self.write(name, text.getvalue())

    def debate(self, *arguments):
        return self.export(self.rows('debate.csv', debate()), 'out', *JOINED, *arguments)

    def sheet(self, out):
        return acceptance.read_csv(out / 'cases/cases.csv')

    def manifest(self, out):
        return json.loads((out / 'manifest.json').read_text(encoding='utf-8'))

    def test_every_turn_keeps_its_place_and_its_heading(self):
        out = self.debate()
        found = corpora.documents(out, with_links=True)
        self.assertEqual(found, [(row[5], [row[4]]) for row in debate()])
        titles = [one['title'] for one in self.manifest(out)['documents']]
        self.assertEqual(titles, ['Debate 1', 'Debate 2'])
        about = [text for style, text in acceptance.paragraphs(out / 'documents/Debate 1.docx') if style == 'Subtitle']
        self.assertEqual(about, ['120 turns, 2020-10, 12 without text, without links'])

    def test_the_sheet_has_a_line_for_each_case_with_what_all_its_turns_share(self):
        out = self.debate()
        lines = self.sheet(out)
        self.assertEqual([line['Case'] for line in lines], list(dict.fromkeys(row[5] for row in debate())))
        for line in lines:
            turns = [row for row in debate() if row[5] == line['Case']]
            links = sum(row[4].startswith('https') for row in turns)
            self.assertEqual([line['Links'], line['Words']], [str(links), str(5 * (len(turns) - links))])
            self.assertEqual([line['Probe'], line['Month'], line['Year'], line['Experiment']], ['', '2020-10', '2020', ''])
            self.assertEqual([line['speaker'], line['party']], [line['Case'], turns[0][6]])
        text = (out / 'cases/cases.txt').read_text(encoding='utf-8-sig').splitlines()
        self.assertEqual([line.split('\t')[0] for line in text], ['Case', *(line['Case'] for line in lines)])

    def test_rows_and_cases_are_counted(self):
        outcome = acceptance.casebook('export', self.rows('debate.csv', debate()), '-o', self.folder / 'out', *JOINED)
        self.assertIn('Wrote 200 rows of 3 cases in 2 documents', outcome.stderr)
        manifest = self.manifest(self.folder / 'out')
        self.assertEqual([manifest['rows_read'], manifest['cases_written'], manifest['joined_cases'], manifest['warnings']], [200, 200, 3, []])
        self.assertEqual(manifest['options']['join_cases'], True)
        dry = acceptance.casebook('export', self.rows('debate.csv', debate()), '-o', self.folder / 'no', '--dry-run', *JOINED)
        self.assertIn('Would write 200 rows of 3 cases in 2 documents', dry.stderr)

    def test_an_attribute_that_differs_within_a_case_is_a_warning_with_both_values(self):
        rows = debate()
        rows[0][5:] = ['Ann', 'red']
        rows[50][5:] = ['Ann', 'green']
        rows[60][5:] = ['Ann', '']
        out = self.export(self.rows('rows.csv', rows), 'out', *JOINED)
        [warning] = self.manifest(out)['warnings']
        self.assertIn("'party'", json.dumps(warning))
        self.assertIn("Ann: 'red' and 'green'", json.dumps(warning))
        self.assertEqual(warning['count'], 1)
        self.assertEqual([line['party'] for line in self.sheet(out) if line['Case'] == 'Ann'], ['red'])

    def test_respondents_answer_in_several_documents_and_names_that_differ_in_case_are_two(self):
        rows = [[str(i), '', question, '2021-03', f'{name} on {question}', name, '']
                for question in ('Food', 'Work') for i, name in enumerate(['anna', 'Anna', 'Zoë', 'anna'])]
        out = self.export(self.rows('survey.csv', rows), 'out', *JOINED)
        self.assertEqual([line['Case'] for line in self.sheet(out)], ['anna', 'Anna (2)', 'Zoë'])
        self.assertEqual([name for name, _ in corpora.documents(out)], ['anna', 'Anna (2)', 'Zoë', 'anna'] * 2)
        self.assertEqual(self.manifest(out)['joined_cases'], 3)

    def test_the_project_has_one_case_coded_to_all_its_turns(self):
        for flavor in 'standard', 'nvivo', 'atlas', 'maxqda', 'utf16':
            out = self.export(self.rows('debate.csv', debate()), flavor, *JOINED, '--qdpx-flavor', flavor)
            with zipfile.ZipFile(out / 'casebook.qdpx') as package:
                root = ET.fromstring(package.read('project.qde'))
            guids = [one.get('guid') for one in root.iter() if one.get('guid') and one.tag != QDA + 'Case']
            self.assertEqual(len(guids), len(set(guids)))
            cases = [one for one in root.iter(QDA + 'Case') if one.get('name')]
            self.assertEqual([one.get('name') for one in cases], [line['Case'] for line in self.sheet(out)])
            group = next(code for code in root.iter(QDA + 'Code') if code.get('name') == 'Cases')
            codes = {code.get('guid'): code.get('name') for code in group.findall(QDA + 'Code')}
            self.assertEqual(sorted(codes.values()), SPEAKERS)
            coded = {name: 0 for name in SPEAKERS}
            selections = {}
            for selection in root.iter(QDA + 'PlainTextSelection'):
                for reference in selection.iter(QDA + 'CodeRef'):
                    if reference.get('targetGUID') in codes:
                        coded[codes[reference.get('targetGUID')]] += 1
                        selections[selection.get('guid')] = codes[reference.get('targetGUID')]
            # With links every turn has text; without, one in ten has none.
            expected = {name: sum(1 + (not row[4].startswith('https')) for row in debate() if row[5] == name) for name in SPEAKERS}
            self.assertEqual(coded, expected)
            if flavor != 'nvivo':
                for case in cases:
                    named = [one.get('targetGUID') for one in case.findall(QDA + 'SelectionRef')]
                    self.assertEqual(len(named), expected[case.get('name')])
                    self.assertEqual({selections[one] for one in named}, {case.get('name')})

    def test_a_speakers_name_with_a_colon_stands_above_each_text(self):
        out = self.debate('--layout', 'speaker', '--qdpx', '--corpus', 'text')
        found = acceptance.paragraphs(out / 'documents-with-links/Debate 2 (with links).docx')
        self.assertEqual([one for one in found if one[0].startswith('Heading')], [('Heading1', '2020-10 October')])
        said = [text for style, text in found if style == 'CaseText']
        self.assertEqual(said, [line for row in debate()[120:] for line in (row[5] + ':', row[4])])
        with zipfile.ZipFile(out / 'casebook.qdpx') as package:
            texts = [package.read(name).decode('utf-8') for name in package.namelist() if name.endswith('.txt')]
        self.assertIn('\n'.join(said), [text.split('2020-10 October\n')[1] for text in texts])

    def together(self, rows):
        """The paragraphs of a document in which each speaker has one heading."""
        said = []
        for name in dict.fromkeys(row[5] for row in rows):
            said.append(('Heading1', name))
            said += [('CaseText', row[4]) for row in rows if row[5] == name]
        return said

    def test_all_turns_of_a_case_stand_under_one_heading_where_cases_are_heading_1(self):
        out = self.debate('--layout', 'case', '--sheet-keys', 'hierarchical', '--qdpx', '--corpus', 'text', '--corpus-links')
        for night, rows in ('Debate 1', debate()[:120]), ('Debate 2', debate()[120:]):
            expected = self.together(rows)
            found = acceptance.paragraphs(out / f'documents-with-links/{night} (with links).docx')
            self.assertEqual([one for one in found if one[0] in ('Heading1', 'CaseText')], expected)
            plain = acceptance.paragraphs(out / f'documents/{night}.docx')
            self.assertEqual([one for one in plain if one[0] in ('Heading1', 'CaseText')],
                             [one for one in expected if not one[1].startswith('https')])
        self.assertEqual([line['Case'] for line in self.sheet(out)], ['Cases\\\\' + name for name in dict.fromkeys(row[5] for row in debate())])
        with zipfile.ZipFile(out / 'casebook.qdpx') as package:
            texts = [package.read(name).decode('utf-8') for name in package.namelist() if name.endswith('.txt')]
            root = ET.fromstring(package.read('project.qde'))
        said = '\n'.join(text for _, text in self.together(debate()[120:]))
        self.assertTrue(any(text.endswith(said) for text in texts), texts)
        guids = [one.get('guid') for one in root.iter() if one.get('guid') and one.tag != QDA + 'Case']
        self.assertEqual(len(guids), len(set(guids)))
        [markdown] = (out / 'corpus/text-with-links').glob('Debate 2*.md')
        headings = [line[2:] for line in markdown.read_text(encoding='utf-8').splitlines() if line.startswith('# ')]
        self.assertEqual(headings, [text for style, text in self.together(debate()[120:]) if style == 'Heading1'])

    def test_turns_that_stand_together_are_coded_by_months_that_come_again(self):
        rows = [[str(i), '', 'Talks', date, text, name, ''] for i, (date, text, name) in enumerate(
            [('2020-01', 'one', 'Ann'), ('2020-02', '', 'Ann'), ('2020-02', 'two', 'Ann'), ('2020-01', 'three', 'Bob'), ('2020-02', 'four', 'Bob')])]
        out = self.export(self.rows('talks.csv', rows), 'out', *JOINED, '--layout', 'case', '--qdpx', '--variants', 'without-links')
        with zipfile.ZipFile(out / 'casebook.qdpx') as package:
            [text] = [package.read(name).decode('utf-8') for name in package.namelist() if name.endswith('.txt')]
            root = ET.fromstring(package.read('project.qde'))
        names = {code.get('guid'): code.get('name') for code in root.iter(QDA + 'Code')}
        coded = {}
        for selection in root.iter(QDA + 'PlainTextSelection'):
            for reference in selection.iter(QDA + 'CodeRef'):
                words = text[int(selection.get('startPosition')):int(selection.get('endPosition'))]
                coded.setdefault(names[reference.get('targetGUID')], []).append(words)
        self.assertEqual(coded['2020-01 January'], ['Ann\none', 'Bob\nthree'])
        self.assertEqual(coded['2020-02 February'], ['two', 'four'])
        self.assertEqual(coded['Ann'], ['one', 'two'])

    def test_corpora_hold_every_turn_with_the_name_of_its_case(self):
        out = self.debate(*(word for one in ('jsonl', 'alceste', 'txm', 'tei', 'vertical', 'khcoder') for word in ('--corpus', one)))
        names = [row[5] for row in debate()]
        cases = corpora.read_jsonl(out / 'corpus/jsonl')
        self.assertEqual([tags['case'] for tags, _ in cases], names)
        self.assertEqual([tags['doc_id'] for tags, _ in cases], [f'c{i:03}' for i in range(1, 201)])
        self.assertEqual([tags['case'] for tags, _ in corpora.read_txm(out / 'corpus/txm')], names)
        with_text = [row[5] for row in debate() if not row[4].startswith('https')]
        self.assertEqual([tags['case'] for tags, _ in corpora.read_alceste(out / 'corpus/alceste')], [name.lower() for name in with_text])
        self.assertEqual([tags['case'] for tags, _ in corpora.read_vertical(out / 'corpus/vertical')], with_text)

    def test_the_bytes_do_not_depend_on_threads_or_the_order_of_the_rows(self):
        rows = debate() * 30
        for i, row in enumerate(rows):
            rows[i] = [str(i + 1), *row[1:]]
        source = self.rows('rows.csv', rows)
        for layout in 'month', 'case':
            self.same_bytes(rows, source, (*JOINED, '--layout', layout, '--qdpx', '--corpus', 'alceste', '--corpus', 'jsonl'))

    def same_bytes(self, rows, source, everything):
        one = acceptance.digests(self.export(source, 'one', *everything, '--overwrite', '-j', '1'))
        for threads in '2', '7':
            self.assertEqual(acceptance.digests(self.export(source, 'j' + threads, *everything, '--overwrite', '-j', threads)), one)
        turned = acceptance.digests(self.export(self.rows('turned.csv', rows[::-1]), 'turned', *everything, '--overwrite', '-j', '2'), acceptance.NAMES_SOURCE)
        self.assertEqual({name: digest for name, digest in one.items() if name not in acceptance.NAMES_SOURCE}, turned)

    def test_it_needs_a_name_for_cases_and_no_place_that_they_do_not_have(self):
        source = self.rows('debate.csv', debate())
        for arguments, said in ((['--join-cases'], '--case-name'), ([*JOINED, '--sheet-keys', 'hierarchical'], '--layout case')):
            outcome = acceptance.casebook('export', source, '-o', self.folder / 'out', *arguments)
            self.assertEqual(outcome.code, 2)
            self.assertIn(said, outcome.stderr)
            self.assertFalse((self.folder / 'out').exists())


if __name__ == '__main__':
    acceptance.main()
