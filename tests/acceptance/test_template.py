# SPDX-License-Identifier: MIT
"""`casebook template` writes a Word file to make one's own look from, and `export --template` takes it: what a user types, sees
and gets."""
import hashlib
import json
import os
import unittest
import xml.etree.ElementTree as ET
import zipfile

import acceptance

ROWS = [['1', '7', 'The lake', 'October, 2020', 'The lake is deep. See https://example.org/a for more.'],
        ['2', '7', 'The lake', 'March, 2021', 'The lake is cold & clear.']]


def parts(package):
    with zipfile.ZipFile(package) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def canonical(part):
    return ET.canonicalize(part.decode('utf-8'), strip_text=True)


class Template(acceptance.TestCase):
    def setUp(self):
        super().setUp()
        self.mine = self.folder / 'my.docx'
        self.rows = self.csv('rows.csv', ROWS)

    def template(self, *arguments):
        return acceptance.casebook('template', *arguments)

    def test_it_is_written_whole_and_says_what_to_do(self):
        outcome = self.template('-o', self.mine)
        self.assertEqual((outcome.code, outcome.stdout), (0, ''))
        self.assertEqual(outcome.stderr, f'Wrote {self.mine}; change its styles and give it to casebook export with --template\n')
        self.assertEqual([style for style, _ in acceptance.paragraphs(self.mine)],
                         ['Title', 'Prompt', 'Subtitle', 'Heading1', 'Heading2', 'CaseText', 'CaseHeading', 'ListText', 'Quote', 'Code', 'CaseText'])
        self.assertEqual(acceptance.hyperlinks(self.mine), [('example.org', 'https://example.org/')])

    def test_a_dotx_has_the_type_of_a_template(self):
        self.template('-o', self.folder / 'my.dotx')
        self.template('-o', self.mine)
        dotx, docx = parts(self.folder / 'my.dotx'), parts(self.mine)
        self.assertIn(b'wordprocessingml.template.main+xml', dotx.pop('[Content_Types].xml'))
        self.assertIn(b'wordprocessingml.document.main+xml', docx.pop('[Content_Types].xml'))
        self.assertEqual(dotx, docx)

    def test_it_never_writes_over_a_file_unasked(self):
        self.mine.write_bytes(b'mine')
        outcome = self.template('-o', self.mine)
        self.assertEqual((outcome.code, outcome.stderr), (1, f'casebook: {self.mine} is there already.\n'
                                                             'Name another file with -o; --overwrite takes one that was never changed.\n'))
        outcome = self.template('-o', self.mine, '--overwrite')
        self.assertEqual((outcome.code, outcome.stderr), (1, f'casebook: {self.mine} is not as this version of casebook writes it.\n'
                                                             'Move it to another place, or name another file with -o.\n'))
        self.assertEqual(self.mine.read_bytes(), b'mine')
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ['my.docx', 'rows.csv'])

    def test_it_takes_one_that_was_never_changed(self):
        for name in ('my.docx', 'my.dotx'):
            file = self.folder / name
            self.assertEqual(self.template('-o', file).code, 0)
            before = file.read_bytes(), file.stat().st_ino
            outcome = self.template('-o', file, '--overwrite', '-q')
            self.assertEqual((outcome.code, outcome.stderr), (0, ''))
            self.assertEqual((file.read_bytes(), file.stat().st_ino), before)
        self.mine.write_bytes((self.folder / 'my.dotx').read_bytes())
        self.assertEqual(self.template('-o', self.mine, '--overwrite').code, 1)

    def test_it_follows_no_link(self):
        elsewhere = self.folder / 'elsewhere'
        for link in (self.mine, self.folder / 'my.docx.casebook-partial'):
            link.symlink_to(elsewhere)
            for more in ((), ('--overwrite',)):
                outcome = self.template('-o', self.mine, *more)
                self.assertEqual((outcome.code, outcome.stderr.count('\n')), (1, 2), outcome.stderr)
            self.assertTrue(link.is_symlink())
            self.assertEqual(sorted(p.name for p in self.folder.iterdir()), sorted([link.name, 'rows.csv']))
            link.unlink()
        os.mkfifo(self.mine)
        self.assertEqual(self.template('-o', self.mine, '--overwrite').code, 1)

    def test_what_cannot_be_written_is_told_in_a_sentence_and_a_hint(self):
        for name, code, sentence in [('no/my.docx', 1, 'Cannot write'), ('.', 2, 'ends in neither .docx nor .dotx'),
                                     ('my.doc', 2, 'ends in neither .docx nor .dotx')]:
            outcome = self.template('-o', self.folder / name)
            self.assertEqual(outcome.code, code, outcome.stderr)
            self.assertIn(sentence, outcome.stderr)
            self.assertEqual(outcome.stderr.count('\n'), 2, outcome.stderr)
        (self.folder / 'a.docx').mkdir()
        self.assertIn('a.docx is a folder.\n', self.template('-o', self.folder / 'a.docx', '--overwrite').stderr)

    def test_documents_made_with_it_look_as_without_it_and_nothing_is_warned_of(self):
        plain = self.export(self.rows, 'plain')
        for name in ('my.docx', 'my.dotx'):
            self.template('-o', self.folder / name)
            out = self.folder / f'with {name}'
            outcome = acceptance.casebook('export', self.rows, '-o', out, '-q', '--template', self.folder / name)
            self.assertEqual((outcome.code, outcome.stderr), (0, ''))
            for document in plain.glob('documents*/*.docx'):
                own = out / document.relative_to(plain)
                self.assertEqual(acceptance.paragraphs(own), acceptance.paragraphs(document))
                self.assertEqual(acceptance.hyperlinks(own), acceptance.hyperlinks(document))
                for part in ('word/styles.xml', 'word/theme/theme1.xml', 'word/fontTable.xml', 'docProps/core.xml', 'docProps/app.xml'):
                    self.assertEqual(canonical(parts(own)[part]), canonical(parts(document)[part]), part)

    def test_the_manifest_names_it_without_its_folder(self):
        self.template('-o', self.mine)
        out = self.export(self.rows, 'out', '--template', self.mine)
        manifest = (out / 'manifest.json').read_text(encoding='utf-8')
        self.assertEqual(json.loads(manifest)['options']['template'],
                         {'file': 'my.docx', 'sha256': hashlib.sha256(self.mine.read_bytes()).hexdigest()})
        self.assertNotIn(str(self.folder), manifest.replace(str(self.rows), ''))
        self.assertNotIn('template', json.loads((self.export(self.rows, 'plain') / 'manifest.json').read_text())['options'])

    def test_the_same_bytes_with_any_number_of_threads(self):
        self.template('-o', self.mine)
        outs = [acceptance.digests(self.export(self.rows, f'j{j}', '--template', self.mine, '-j', j)) for j in (1, 2, 7)]
        self.assertEqual(outs[0], outs[1])
        self.assertEqual(outs[0], outs[2])

    def test_a_bad_template_is_refused_before_anything_is_read_or_written(self):
        bad = self.write('letter.docx', 'Dear Ann,')
        outcome = acceptance.casebook('export', self.folder / 'no.csv', '-o', self.folder / 'out', '--template', bad)
        self.assertEqual((outcome.code, outcome.stderr),
                         (1, f'casebook: Cannot use {bad} as a template: it is no Word document.\n'
                             'Name a .docx or .dotx file; this makes one: casebook template -o my.docx.\n'))
        self.assertFalse((self.folder / 'out').exists())
        out = self.export(self.rows, 'kept')
        before = acceptance.digests(out)
        self.assertEqual(acceptance.casebook('export', self.rows, '-o', out, '--overwrite', '--template', bad).code, 1)
        self.assertEqual(acceptance.digests(out), before)

    def test_one_warning_names_all_styles_that_were_added(self):
        self.template('-o', self.mine)
        package = parts(self.mine)
        for missing, said in [(('Case Text',), 'has no style named Case Text; it is added as in the built-in template'),
                              (('Subtitle', 'Case Text', 'Hyperlink'), 'has no styles named Subtitle, Case Text and Hyperlink; they are added '
                                                                       'as in the built-in template')]:
            styles = package['word/styles.xml']
            for name in missing:
                styles = styles.replace(f'"{name}"/>'.encode(), f'"My {name}"/>'.encode())
            other = self.folder / f'{len(missing)}.docx'
            with zipfile.ZipFile(other, 'w', zipfile.ZIP_DEFLATED) as written:
                for name, content in (package | {'word/styles.xml': styles}).items():
                    written.writestr(name, content)
            outcome = acceptance.casebook('export', self.rows, '-o', self.folder / other.stem, '-q', '--template', other)
            self.assertEqual((outcome.code, outcome.stderr), (0, f'{other} {said}\n'))

    @unittest.skipIf(os.getuid() == 0, 'root may read everything')
    def test_a_template_that_may_not_be_read_is_told(self):
        self.template('-o', self.mine)
        self.mine.chmod(0)
        outcome = acceptance.casebook('export', self.rows, '-o', self.folder / 'out', '--template', self.mine)
        self.assertEqual(outcome.code, 1)
        self.assertIn('it cannot be read: Permission denied', outcome.stderr)


if __name__ == '__main__':
    acceptance.main()
