# SPDX-License-Identifier: MIT
"""The REFI-QDA project: valid by the standard's schema where that lies beside the project, and right by check_project.py,
which reads it as another program would."""
import hashlib
import json
import shutil
import subprocess
import unittest
import zipfile

import acceptance
from check_project import FLAVORS, Check

SHARED = acceptance.PROJECT.parent / 'shared'
SCHEMAS = SHARED / 'refi-qda'
can_validate = bool(shutil.which('xmllint')) and SCHEMAS.is_dir()
ROWS = [['1', '41', 'The sea', '2020-10-03', 'The sea is calm 🌊 see https://example.org/a?b=1&c=2 today\nand tomorrow'],
        ['2', '41', 'The sea', 'October, 2020', 'The sea took https://example.com/x and www.example.org/y'],
        ['3', '42', 'The sea', None, None],
        ['4', None, 'The sea', 'November, 2020', 'https://example.org/only'],
        ['5', '42', 'A & B', 'November, 2020', 'A & B <never> "meet"']]


def names_in_codebook(out):
    return [code.get('name') for code in acceptance.ET.parse(out / 'casebook.qdc').iter('{urn:QDA-XML:codebook:1.0}Code')]


class Project(acceptance.TestCase):
    def project(self, source, name='out', *options, rows=None, flavor='standard', variants=2):
        """The checked project of an export."""
        out = self.export(source, name, '--qdpx-flavor', flavor, *options)
        check = Check(out / 'casebook.qdpx', rows, flavor, variants)
        self.assertEqual(check.faults, [])
        if can_validate:
            self.validate(out)
        return out, check

    def validate(self, out):
        with zipfile.ZipFile(out / 'casebook.qdpx') as package:
            self.validate_file('Project.xsd', self.write('project.qde', package.read('project.qde')))
        self.validate_file('Codebook.xsd', out / 'casebook.qdc')

    def validate_file(self, schema, file):
        done = subprocess.run(['xmllint', '--noout', '--nonet', '--schema', SCHEMAS / schema, file], capture_output=True, encoding='utf-8')
        self.assertEqual(done.returncode, 0, done.stderr[-2000:])

    @unittest.skipUnless(can_validate, 'no xmllint, or no schemas beside the project: validity is not tested')
    def test_the_sample_is_valid_by_the_schemas(self):
        self.project(self.sample())

    def test_the_sample_in_every_flavor(self):
        contents = []
        for flavor in FLAVORS:
            with self.subTest(flavor):
                out, check = self.project(self.sample(), flavor, flavor=flavor)
                contents.append((check.values, sorted(check.codes.values()), check.counts))
                self.assertGreater(check.counts['codings'], 1000)
                self.assertGreater(check.counts['links'], 50)
                manifest = json.loads((out / 'manifest.json').read_text(encoding='utf-8'))
                self.assertEqual(manifest['cases_written'], check.counts['cases'])
                self.assertEqual(manifest['links'], check.counts['links'])
                self.assertEqual(manifest['outputs']['project']['cases_without_coding'], check.counts['cases without coding'])
                self.assertGreater(check.counts['cases without coding'], 0)
        self.assertEqual([one == contents[0] for one in contents], [True] * len(FLAVORS))

    def test_one_flavor_is_not_read_as_another(self):
        rows = self.csv('rows.csv', ROWS)
        for flavor in FLAVORS:
            project = self.project(rows, flavor, flavor=flavor)[0] / 'casebook.qdpx'
            for other in FLAVORS:
                if other != flavor:
                    with self.subTest(flavor, read_as=other):
                        try:
                            self.assertNotEqual(Check(project, flavor=other).faults, [])
                        except AttributeError:  # no CodeRef
                            self.assertEqual(other, 'atlas')

    def test_a_flavor_or_variant_that_does_not_exist(self):
        for option, word, known in (('--qdpx-flavor', 'quirkos', 'atlas, maxqda, nvivo, standard, utf16'),
                                    ('--variants', 'links', 'both, with-links, without-links')):
            outcome = acceptance.casebook('export', self.sample(), '-o', self.folder / 'none', option, word)
            self.assertEqual(outcome.code, 2)
            self.assertIn(f"'{word}' is none of {known}", outcome.stderr)

    def test_one_variant_alone(self):
        rows = self.csv('rows.csv', ROWS)
        for variants, folders, ending in (('without-links', {'documents', 'spreadsheets'}, ''),
                                          ('with-links', {'documents-with-links', 'spreadsheets-with-links'}, ' (with links)')):
            with self.subTest(variants):
                out, check = self.project(rows, variants, '--variants', variants, '--spreadsheets', '--corpus', 'jsonl', rows=rows, variants=1)
                self.assertEqual({path.name for path in out.iterdir() if path.is_dir()}, folders | {'cases', 'corpus'})
                self.assertEqual([path.name for path in (out / 'corpus').iterdir()], ['jsonl' if variants == 'without-links' else 'jsonl-with-links'])
                sources = [source.get('name') for source in check.root.iter('{urn:QDA-XML:project:1.0}TextSource')]
                self.assertEqual(sorted(sources), ['A & B' + ending, 'The sea' + ending])
                self.assertEqual('Links' in check.in_group, variants == 'with-links')
                manifest = json.loads((out / 'manifest.json').read_text(encoding='utf-8'))
                self.assertEqual(manifest['options']['variants'], variants)
                self.assertEqual('file_with_links' in manifest['documents'][0], variants == 'with-links')
                listed = {one[key] for one in manifest['documents'] for key in ('file', 'file_with_links') if key in one}
                self.assertEqual(listed, {path.relative_to(out).as_posix() for path in out.glob('documents*/*')})
                self.export(rows, variants, '--overwrite')

    def test_documents_of_one_variant_are_those_of_both(self):
        both = acceptance.files(self.export(self.sample(), 'both'))
        for variants, folder in ('without-links', 'documents/'), ('with-links', 'documents-with-links/'):
            one = acceptance.files(self.export(self.sample(), variants, '--variants', variants))
            self.assertEqual({name: content for name, content in one.items() if name.startswith('documents')},
                             {name: content for name, content in both.items() if name.startswith(folder)})

    def test_plain_names_have_no_emoji_and_stay_apart(self):
        rows = [['a🌊', '🌲', 'Sea 🌊', 'October, 2020', 'One 🌊.'], ['a🌲', '7', 'Sea 🌲', 'October, 2020', 'Two.']]
        for layout in 'month', 'probe-case':
            out, check = self.project(self.csv('rows.csv', rows), layout, '--plain-names', '--layout', layout)
            self.assertEqual(set(check.values), {'2020-10 Case a', '2020-10 Case a (2)'})
            self.assertEqual({path.name for path in (out / 'documents').iterdir()}, {'Sea.docx', 'Sea (2).docx'})
            self.assertFalse([name for name in check.codes.values() if max(name) > '\uffff'])
            self.assertEqual({values['Probe'] for values in check.values.values()}, {'Sea 🌊', 'Sea 🌲'})
            headings = [text for path in (out / 'documents').iterdir() for style, text in acceptance.paragraphs(path) if 'Heading' in style]
            self.assertFalse([text for text in headings if max(text) > '\uffff'])

    def test_experiments_that_are_called_alike_are_codes_of_their_own(self):
        ids = ['😂', '😭', '😀', 'run/1', 'run:1', 'run*1', 'x' * 300 + 'a', 'x' * 300 + 'b', 'y😂', 'y']
        rows = self.csv('rows.csv', [[str(number), one, 'Sea', '2020-10', 'A text.'] for number, one in enumerate(ids * 2)])
        names = {'plain': {'Experiment', 'Experiment (2)', 'Experiment (3)', 'Experiment y', 'Experiment y (2)'},
                 'usual': {'Experiment 😂', 'Experiment 😭', 'Experiment 😀', 'Experiment y', 'Experiment y😂'}}
        for kind, options in ('plain', ['--plain-names']), ('usual', []):
            _, check = self.project(rows, kind, *options, rows=rows)
            cut = 'Experiment ' + 'x' * 109
            self.assertEqual(check.in_group['Experiments'] - {'Experiments'},
                             names[kind] | {'Experiment run1', 'Experiment run-1', 'Experiment run-1 (2)', cut, cut + ' (2)'})

    def test_what_plain_names_changed_is_said(self):
        rows = self.csv('rows.csv', [['a❤️', '7', 'Tea ☔️', '2020-10', 'One.'], ['b', '7', 'Tea ☔️', '2020-10', 'Two.']])
        for options, said in (['--plain-names'], True), ([], False):
            outcome = acceptance.casebook('export', rows, '-o', self.folder / str(said), *options)
            sentence = 'Cases and documents without emoji and characters beyond the BMP in their names: 2'
            self.assertEqual(sentence in outcome.stderr, said, outcome.stderr)

    def test_each_row_is_a_case_with_its_attributes(self):
        rows = self.csv('rows.csv', ROWS)
        for flavor in FLAVORS:
            _, check = self.project(rows, flavor, rows=rows, flavor=flavor)
            self.assertEqual(check.values['2020-10-03 Case 1'],
                             {'Probe': 'The sea', 'Month': '2020-10', 'Year': '2020', 'Experiment': '41', 'Links': '1', 'Words': '6',
                              'Source Date': '2020-10-03'})
            self.assertEqual(check.values['Undated Case 3'], {'Probe': 'The sea', 'Experiment': '42', 'Links': '0', 'Words': '0'})
            self.assertEqual(check.counts['cases without coding'], 1)

    def test_codes_have_the_names_of_what_they_stand_for(self):
        _, check = self.project(self.csv('rows.csv', ROWS))
        self.assertEqual({group: check.codes_of(group) - {group} for group in ('Months', 'Probes', 'Experiments', 'Links')},
                         {'Months': {'2020-10 October', '2020-11 November', 'Undated'}, 'Probes': {'The sea', 'A & B'},
                          'Experiments': {'Experiment 41', 'Experiment 42'}, 'Links': {'example.org', 'example.com', 'www.example.org'}})

    def test_names_of_cases_that_are_names_of_other_codes(self):
        for name in 'Months', 'Probes', 'Experiments', 'Links', 'The sea', 'Undated', 'Experiment 42', 'example.org', '2020-10 October':
            with self.subTest(name):
                out, check = self.project(self.csv('rows.csv', ROWS), name, '--case-name', name)
                self.assertEqual(check.codes_of('Cases') - {'Cases'}, {name, *(f'{name} ({number})' for number in (2, 3, 4, 5))})
                self.assertEqual(sorted(names_in_codebook(out)), sorted(check.codes.values()))

    def test_cases_that_are_called_as_the_group_of_cases(self):
        out, check = self.project(self.csv('rows.csv', ROWS), 'out', '--case-name', 'cases')
        self.assertEqual(check.codes_of('Cases'), {'cases', 'cases (2)', 'cases (3)', 'cases (4)', 'cases (5)', 'Cases (6)'})
        self.assertEqual(names_in_codebook(out)[0], 'Cases (6)')
        self.assertEqual(sorted(names_in_codebook(out)), sorted(check.codes.values()))
        self.assertEqual(set(check.values), {'cases', 'cases (2)', 'cases (3)', 'cases (4)', 'cases (5)'})

    def test_names_of_codes_differ_by_more_than_case(self):
        rows = [['1', 'Ä', 'The sea', 'October, 2020', 'One.'], ['2', 'ä', 'The sea', 'October, 2020', 'Two.']]
        _, check = self.project(self.csv('rows.csv', rows), 'out', '--case-name', 'THE SEA')
        self.assertEqual(check.codes_of('Cases'), {'Cases', 'THE SEA', 'THE SEA (2)'})
        self.assertEqual(check.codes_of('Probes'), {'Probes', 'The sea (3)'})
        self.assertEqual(check.codes_of('Experiments'), {'Experiments', 'Experiment Ä', 'Experiment ä (2)'})

    def test_other_layouts_and_parts(self):
        for options in (['--layout', 'case'], ['--layout', 'probe-case'], ['--max-cases', '7'], ['--month-heading', '{year}']):
            with self.subTest(options):
                self.project(self.sample(), '-'.join(options).replace('{', '').replace('}', ''), *options)

    def test_no_document_is_another_than_beside_the_project(self):
        out, _ = self.project(self.sample())
        with zipfile.ZipFile(out / 'casebook.qdpx') as package:
            inside = sorted(package.read(name) for name in package.namelist() if name.endswith('.docx'))
        self.assertEqual(inside, sorted(path.read_bytes() for path in out.glob('documents*/*.docx')))

    def test_any_number_of_threads_and_any_budget_of_memory(self):
        usual = acceptance.files(self.project(self.sample(), 'usual')[0])
        for name, *options in (['one', '-j', '1'], ['seven', '-j', '7'], ['little', '--memory', '1M']):
            other = acceptance.files(self.export(self.sample(), name, '--qdpx', *options))
            self.assertEqual(usual['casebook.qdpx'], other['casebook.qdpx'])
            self.assertEqual(usual['casebook.qdc'], other['casebook.qdc'])

    def test_a_document_of_many_cases_counts_those_without_text_at_its_top(self):
        """Each has a place behind the count, which is known when the last of them was read."""
        texts = ['A poem of the sea', 'A poem', 'A poem \U0001F30A https://e.org/x', 'A poem https://e.org/y', 'A poem']
        source = self.csv('many.csv', [(i, 1, 'A poem', f'2020-{i % 12 + 1:02}-03', texts[i % 5]) for i in range(20_000)])
        out, _ = self.project(source, rows=source)
        for folder, said in ('documents', '12,000 without text, without links'), ('documents-with-links', '8,000 without text, with links'):
            [document] = (out / folder).glob('*.docx')
            self.assertEqual(acceptance.paragraphs(document)[1], ('Subtitle', f'20,000 cases, 2020-01 to 2020-12, {said}'))
        for name, *options in (['one', '-j', '1'], ['little', '--memory', '1M']):
            other = acceptance.files(self.export(source, name, '--qdpx', *options))
            self.assertEqual(acceptance.files(out)['casebook.qdpx'], other['casebook.qdpx'])

    def test_the_codebook_has_the_same_codes(self):
        out, check = self.project(self.sample())
        codebook = acceptance.ET.parse(out / 'casebook.qdc')
        codes = {code.get('guid'): code.get('name') for code in codebook.iter('{urn:QDA-XML:codebook:1.0}Code')}
        self.assertEqual(codes, check.codes)

    def test_the_codebook_alone(self):
        both = self.export(self.sample(), 'both', '--qdpx')
        out = self.export(self.sample(), 'out', '--codebook')
        self.assertEqual([path.name for path in out.glob('*.qd*')], ['casebook.qdc'])
        self.assertEqual((out / 'casebook.qdc').read_bytes(), (both / 'casebook.qdc').read_bytes())
        manifest = json.loads((out / 'manifest.json').read_text(encoding='utf-8'))
        content = (out / 'casebook.qdc').read_bytes()
        self.assertEqual(manifest['outputs']['project']['files'],
                         [{'file': 'casebook.qdc', 'bytes': len(content), 'sha256': hashlib.sha256(content).hexdigest()}])
        self.assertTrue(manifest['options']['codebook'])
        self.export(self.sample(), 'out', '--overwrite')
        self.assertEqual(list(out.glob('*.qd*')), [])

    @unittest.skipUnless(can_validate, 'no xmllint, or no schemas beside the project: validity is not tested')
    def test_the_codebook_alone_is_valid_by_its_schema(self):
        for name, source, *options in (('sample', self.sample()), ('none', self.csv('none.csv', [])),
                                       ('cases', self.csv('rows.csv', ROWS), '--case-name', 'Cases')):
            with self.subTest(name):
                self.validate_file('Codebook.xsd', self.export(source, name, '--codebook', *options) / 'casebook.qdc')

    def test_a_dry_run_writes_no_codebook(self):
        outcome = acceptance.casebook('export', self.sample(), '-o', self.folder / 'out', '--codebook', '--dry-run')
        self.assertEqual((outcome.code, (self.folder / 'out').exists()), (0, False), outcome.stderr)

    def test_only_when_asked(self):
        self.assertEqual(list(self.export(self.sample()).glob('*.qd*')), [])

    def test_overwriting_takes_the_earlier_project_away(self):
        out, _ = self.project(self.sample())
        self.export(self.sample(), 'out', '--overwrite')
        self.assertEqual(list(out.glob('*.qd*')), [])

    def test_no_rows(self):
        out = self.export(self.csv('empty.csv', []), 'empty', '--qdpx')
        if can_validate:
            self.validate(out)
        with zipfile.ZipFile(out / 'casebook.qdpx') as package:
            self.assertEqual(package.namelist(), ['project.qde'])

    def test_the_checker_finds_what_is_wrong(self):
        out, _ = self.project(self.csv('rows.csv', ROWS))
        wrongs = {'startPosition="': 'startPosition="1', 'name="Undated Case 3"': 'name="Case 3"', '<IntegerValue>2020': '<IntegerValue>',
                  'sources': 'Sources'}
        for right, wrong in wrongs.items():
            with self.subTest(right), zipfile.ZipFile(out / 'casebook.qdpx') as package:
                damaged = self.folder / 'damaged.qdpx'
                with zipfile.ZipFile(damaged, 'w') as other:
                    for name in package.namelist():
                        content = package.read(name)
                        if name == 'project.qde':
                            content = content.replace(right.encode(), wrong.encode(), 1)
                        other.writestr(name if right != 'sources' else name + '~', content)
                try:
                    self.assertNotEqual(Check(damaged).faults, [])
                except KeyError:  # an entry that is not there
                    self.assertEqual(right, 'sources')

    def test_the_checker_misses_a_row_that_is_no_case(self):
        out, _ = self.project(self.csv('rows.csv', ROWS))
        for column, value in ((0, '11'), (1, '40'), (3, 'October, 2021')):
            other = [list(row) for row in ROWS]
            other[1][column] = value
            with self.subTest(value):
                faults = Check(out / 'casebook.qdpx', self.csv('other.csv', other)).faults
                self.assertEqual([fault.split(':')[0] for fault in faults], ['row ' + other[1][0]])


@unittest.skipUnless((SHARED / 'data').is_dir(), f'no folder {SHARED.name} beside the project')
class Shared(Project):
    """Real and nasty rows."""

    def test_dev_and_nasty(self):
        for name in 'dev', 'nasty':
            rows = SHARED / f'data/{name}.csv'
            for flavor in FLAVORS:
                with self.subTest(name, flavor=flavor):
                    self.project(rows, f'{name}-{flavor}', rows=rows, flavor=flavor)


# The tests of Project belong to Project alone.
for _test in [name for name in dir(Project) if name.startswith('test_')]:
    setattr(Shared, _test, None)


if __name__ == '__main__':
    acceptance.main()
