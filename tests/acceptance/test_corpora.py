# SPDX-License-Identifier: MIT
"""The corpora for other programs, read back by readers that are none of the program's: texts and tags are those of the
documents, case by case."""
import csv
import json
import random
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import acceptance
import corpora

try:
    import openpyxl
except ImportError:
    openpyxl = None

FORMATS = ['jsonl', 'alceste', 'txm', 'tei', 'vertical', 'text', 'khcoder']
SHARED = acceptance.PROJECT.parent / 'shared'
HEAD = ['root_id', 'experiment_id', 'probe', 'date', 'text', 'Mood *of* "day"', 'moodofday', 'links', 'настроение']
HOSTILE = ['**** *probe_masks *month_2020-10', '-*theme', '0001 *var_1', 'costs $ 5 and US$', '</doc>', '<doc id="x">', '<g/>', '<p>', '<!-- no -->',
           '# heading', '## 2020-10 Case 1', '- item', '12. item', '(a) item', '> quote', '```', '    code', '| a | b |', '---', '***', '===', '% title',
           ': definition', '[a](b) ![c](d) [^1] [@e]', '*a* **b** _c_ ~~d~~ ^e^ $f$ `g`', '&amp;amp; &#38;lt; AT&T', '<H1>KH</H1> <h5>', '{"text": "x"}\\',
           "don't say \"so\"... -- --- done", '"quoted, cell"', '=SUM(A1)', '\\begin{x} \\alpha', 'a\tb', ':::', '::: {.x}', '@cited', '--- title: x', '+---+',
           'Don’t 3,5 km e.g. x', '東京タワー и всё العربية עברית हिन्दी 한국어 👩🏽‍⚕️🇺🇸', 'http://example.org/a_b?c=d&e=f*g $x$ end', 'Mr. Smith', 'x' * 5000]
VALUES = ['', 'glad', 'Glad', 'GLAD!', 'very *glad* _indeed_', '"so" & <so>', '😀', '😂', 'x' * 500, 'y' * 499 + 'z', 'y' * 499, '-5', '5', 'none', 'В Москве', "it's"]


def generated_rows():
    rnd = random.Random('corpora')
    rows = [[str(i), str(i % 3), rnd.choice(['Masks', 'The *pandemic* is "here" & <so>', 'В Москве']), rnd.choice(['2020-10-03', 'October, 2020', '', '2021-01']),
             '\n'.join(rnd.sample(HOSTILE, rnd.randint(1, 4))), *rnd.choices(VALUES, k=4)] for i in range(1, 300)]
    return rows + [[str(1000 + i), '1', 'Masks', '2020-10', text, '', '', '', ''] for i, text in enumerate(['', ' ', *HOSTILE])]


class Corpora(acceptance.TestCase):
    @classmethod
    def setUpClass(cls):
        """All sources are exported once, for all tests."""
        cls.made = cls.enterClassContext(tempfile.TemporaryDirectory(prefix='casebook-test-'))
        cls.all_exports = {}

    def generated(self):
        path = self.folder / 'generated.csv'
        with open(path, 'w', encoding='utf-8', newline='') as file:
            csv.writer(file).writerows([HEAD, *generated_rows()])
        return path

    def export_all(self, source, name='out', *arguments):
        return self.export(source, name, '--markdown', 'off', '--corpus-links', *(word for one in FORMATS for word in ('--corpus', one)), *arguments)

    def sources(self):
        yield 'generated', self.generated(), ('--attributes', 'all')
        yield 'sample', self.sample(), ()
        if (SHARED / 'data').is_dir():
            for name in 'dev', 'nasty':
                yield name, SHARED / f'data/{name}.csv', ()
            made = subprocess.run([sys.executable, SHARED / 'tools/random_rows.py', '1500', 'corpora'], check=True, capture_output=True)
            yield 'random', self.write('random.csv', made.stdout), ()

    def exports(self):
        """(out, its folders of corpora, what they must hold) of every source, in both variants."""
        if not self.all_exports:
            for name, source, arguments in self.sources():
                self.all_exports[name] = self.export_all(source, Path(self.made) / name, *arguments)
        for out in self.all_exports.values():
            for ending, with_links in ('', False), ('-with-links', True):
                yield out, (lambda form, out=out, ending=ending: out / 'corpus' / (form + ending)), corpora.documents(out, with_links)

    def assert_cases(self, found, expected):
        """`found` and `expected`: [(name, lines)]; the first difference is shown."""
        for one, other in zip(found, expected):
            self.assertEqual(one, other)
        self.assertEqual(len(found), len(expected))

    def files(self, out, folder, ending):
        """The documents' files in a folder of corpora, in the order of the documents."""
        key = 'file_with_links' if folder.name.endswith('-with-links') else 'file'
        return [one[key].split('/')[1].removesuffix('.docx') + ending
                for one in json.loads((out / 'manifest.json').read_text(encoding='utf-8'))['documents']]

    def test_json_lines_hold_the_documents_texts_and_the_sheets_tags(self):
        for out, folder, expected in self.exports():
            cases = corpora.read_jsonl(folder('jsonl'))
            self.assert_cases([(tags['doc_id'], lines) for tags, lines in cases], expected)
            with open(out / 'cases/cases.csv', encoding='utf-8-sig', newline='') as file:
                sheet = [[line[name].removeprefix("'") for name in ('Case', 'Probe', 'Month', 'Experiment', 'Links')] for line in csv.DictReader(file)]
            self.assertEqual([[tags['doc_id'], tags['probe'].removeprefix("'"), tags['month'] or '', tags['experiment_id'] or '', str(len(tags['links']))]
                              for tags, _ in cases], sheet)
            self.assertEqual({tuple(map(type, (tags['doc_id'], tags['probe'], tags['links']))) for tags, _ in cases}, {(str, str, list)})
            self.assertEqual({tuple(tags) for tags, _ in cases}, {tuple(cases[0][0])})

    def test_alceste_holds_every_text_that_is_not_empty_and_its_words_lead_back(self):
        for out, folder, expected in self.exports():
            cases = corpora.read_alceste(folder('alceste'))
            changed = {(line['tag'], line['written']): line['original'].removeprefix("'") for line in acceptance.read_csv(folder('alceste') / 'changed-tags.csv')
                       if line['kind'] == 'value'}
            names = [changed['case', tags['case']] for tags, _ in cases]
            self.assert_cases([(name, [corpora.unescaped(line) for line in lines]) for name, (_, lines) in zip(names, cases)],
                              [(name, [corpora.unescaped(line) for line in lines]) for name, lines in expected if lines])
            by_name = {tags['doc_id']: tags for tags, _ in corpora.read_jsonl(folder('jsonl'))}
            for name, (tags, _) in zip(names, cases):
                expected_values = [value if isinstance(value, str) else '' if value is None else str(len(value)) for value in list(by_name[name].values())[1:]]
                self.assertEqual([changed.get((key, word), word).removeprefix("'") for key, word in list(tags.items())[1:]],
                                 [value.removeprefix("'") for value in expected_values])

    def test_txm_holds_a_file_for_each_case_and_its_tags(self):
        for out, folder, expected in self.exports():
            cases = corpora.read_txm(folder('txm'))
            self.assert_cases([(tags['case'], lines) for tags, lines in cases], expected)
            self.assert_tags(folder, cases, skip=2)

    def assert_tags(self, folder, cases, skip):
        """Those of `cases` behind the first `skip` are those of the JSON lines behind the name."""
        for (tags, _), (known, _) in zip(cases, corpora.read_jsonl(folder('jsonl'))):
            self.assertEqual(list(tags.values())[skip:], [str(len(value)) if isinstance(value, list) else value or '' for value in list(known.values())[1:]])

    @unittest.skipUnless(shutil.which('xmllint'), 'no xmllint')
    def test_tei_is_valid_and_holds_the_same(self):
        for out, folder, expected in self.exports():
            files = self.files(out, folder('tei'), '.xml')
            schema = acceptance.PROJECT / 'tests/acceptance/tei_subset.rng'
            done = subprocess.run(['xmllint', '--huge', '--noout', '--relaxng', schema, *(folder('tei') / name for name in files)], capture_output=True, encoding='utf-8')
            self.assertEqual(done.returncode, 0, done.stderr[:2000])
            cases = corpora.read_tei(folder('tei'), files)
            self.assert_cases([(tags['case'], lines) for tags, lines in cases], expected)
            known = corpora.read_jsonl(folder('jsonl'))
            self.assertEqual([[tags['month'], tags['date'], tags.get('experiment_id', ''), tags['links']] for tags, _ in cases],
                             [[tags['month'] or '', tags['date'] or '', tags['experiment_id'] or '', str(len(tags['links']))] for tags, _ in known])

    def test_vertical_holds_every_text_with_tokens_and_all_tags(self):
        def squeezed(lines):
            return [''.join(line.split()) for line in lines]
        for out, folder, expected in self.exports():
            cases = corpora.read_vertical(folder('vertical'))
            self.assert_cases([(tags['case'], squeezed(lines)) for tags, lines in cases], [(name, squeezed(lines)) for name, lines in expected if lines])
            known = {tags['doc_id']: tags for tags, _ in corpora.read_jsonl(folder('jsonl'))}
            for tags, _ in cases:
                self.assertEqual(list(tags.values())[2:], [str(len(value)) if isinstance(value, list) else value or '' for value in list(known[tags['case']].values())[1:]])

    def test_vertical_keeps_blanks_between_tokens(self):
        out = self.export(self.csv('rows.csv', [['1', '1', 'p', '2020-10', "So, it's 3.5 km (about) – «да»!"]]), 'out', '--corpus', 'vertical')
        self.assertEqual(corpora.read_vertical(out / 'corpus/vertical')[0][1], ["So, it's 3.5 km (about) – «да»!"])

    @unittest.skipUnless(shutil.which('pandoc'), 'no pandoc')
    def test_pandoc_reads_text_back(self):
        for out, folder, expected in self.exports():
            if out.name != 'generated' and folder('text').name != 'text':
                continue  # pandoc takes its time
            cases, titles = corpora.read_text(folder('text'), self.files(out, folder('text'), '.md'))
            plain_blanks = str.maketrans('\u00a0', ' ')
            self.assert_cases([(tags['case'], [line.translate(plain_blanks) for line in lines]) for tags, lines in cases],
                              [(name, [line.translate(plain_blanks) for line in lines]) for name, lines in expected])
            self.assertEqual(titles, [one['title'] for one in json.loads((out / 'manifest.json').read_text(encoding='utf-8'))['documents']])

    @unittest.skipUnless(openpyxl, 'no python3-openpyxl')
    def test_kh_coders_workbook_holds_the_same(self):
        for out, folder, expected in self.exports():
            cases = corpora.read_khcoder(folder('khcoder'))
            self.assert_cases([(tags['case'], [line.replace('＜', '<') for line in lines]) for tags, lines in cases], expected)
            self.assert_tags(folder, cases, skip=1)

    @unittest.skipUnless(shutil.which('Rscript'), 'no R')
    def test_r_reads_json_lines_and_a_folder_of_texts(self):
        out = self.export_all(self.generated(), 'out', '--attributes', 'all')
        known = corpora.read_jsonl(out / 'corpus/jsonl')
        script = self.write('read.R', '''
            a <- commandArgs(TRUE)
            if (requireNamespace("jsonlite", quietly = TRUE)) {
              d <- jsonlite::stream_in(file(a[1]), verbose = FALSE)
              cat(nrow(d), sum(nchar(d$text, "bytes")), length(unique(d$doc_id)), "\\n")
            } else cat("missing\\n")
            if (requireNamespace("tm", quietly = TRUE)) {
              t <- tm::VCorpus(tm::DirSource(a[2], pattern = "[.]txt$", encoding = "UTF-8"))
              cat(length(t), sum(sapply(t, function(one) sum(nchar(as.character(one), "bytes")))), "\\n")
            } else cat("missing\\n")''')
        said = subprocess.run(['Rscript', script, out / 'corpus/jsonl/corpus.jsonl', out / 'corpus/txm'], check=True, capture_output=True,
                              encoding='utf-8', env=acceptance.environment()).stdout.splitlines()
        size = sum(len('\n'.join(lines).encode()) for _, lines in known)
        without_breaks = sum(len(line.encode()) for _, lines in known for line in lines)
        self.assertIn(said[0].split(), (['missing'], [str(len(known)), str(size), str(len(known))]))
        self.assertIn(said[1].split(), (['missing'], [str(len(known)), str(without_breaks)]))

    def test_the_bytes_do_not_depend_on_threads_or_memory(self):
        source = self.generated()
        one = acceptance.digests(self.export_all(source, 'one', '-j', '1'))
        self.assertGreater(len(one), 300)
        self.assertEqual(acceptance.digests(self.export_all(source, 'three', '-j', '3', '--memory', '1M')), one)

    def test_the_manifest_lists_every_file_and_counts_what_was_changed(self):
        out = self.export_all(self.generated(), 'out', '--attributes', 'all')
        manifest = json.loads((out / 'manifest.json').read_text(encoding='utf-8'))
        self.assertEqual(manifest['options']['corpus'], FORMATS)
        listed = {one['file']: one['sha256'] for form in FORMATS for one in manifest['outputs'][f'corpus_{form}']['files']}
        there = {f'corpus/{name}': digest for name, digest in acceptance.digests(out / 'corpus').items()}
        self.assertEqual(listed, there)
        empty = sum(not lines for _, lines in corpora.documents(out)) + sum(not lines for _, lines in corpora.documents(out, True))
        self.assertEqual(manifest['outputs']['corpus_alceste']['left_out_cases'], empty)
        self.assertEqual(manifest['outputs']['corpus_vertical']['left_out_cases'], empty)
        self.assertGreater(manifest['outputs']['corpus_alceste']['escaped_texts'], 10)
        for form in 'jsonl', 'alceste', 'txm', 'vertical', 'khcoder':
            lines = sum(len(acceptance.read_csv(out / f'corpus/{form}{ending}/changed-tags.csv')) for ending in ('', '-with-links'))
            self.assertEqual(manifest['outputs'][f'corpus_{form}']['changed_tags'], lines)
            self.assertEqual(lines > 0, form not in ('jsonl', 'khcoder'), form)  # these take every name and value here

    def test_overwriting_without_corpora_leaves_none(self):
        rows = self.csv('rows.csv', [['1', '1', 'p', '2020-10', 'x']])
        out = self.export_all(rows)
        self.assertTrue((out / 'corpus/txm/c1.txt').exists())
        self.export(rows, 'out', '--overwrite')
        self.assertFalse((out / 'corpus').exists())

    def test_an_unknown_format_is_refused_with_those_there_are(self):
        outcome = acceptance.casebook('export', self.csv('rows.csv', []), '-o', self.folder / 'out', '--corpus', 'lexico')
        self.assertEqual(outcome.code, 2)
        for form in ['lexico', *FORMATS]:
            self.assertIn(form, outcome.stderr)
        self.assertFalse((self.folder / 'out').exists())


if __name__ == '__main__':
    acceptance.main()
