# SPDX-License-Identifier: MIT
"""Tables as people have them: what is read, and what is said about it."""
import csv
import json

import acceptance
from acceptance import casebook

NAMES = 'root_id,experiment_id,probe,date,text'
ROWS = [['1', '7', 'Tea', '2020-10-03', 'Green; or black, as you like'], ['2', '7', 'Tea', '2020-11', 'Caf\u00e9 \u201cau lait\u201d'],
        ['3', '8', 'Coffee', 'May, 2021', 'Two\nlines']]
MAPPED = '--columns', 'root_id=1,probe=2,date=3,text=4'


def delimited(rows, delimiter=',', end='\n', **how):
    """A table as Python's csv module writes it."""
    import io
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator=end, **how)
    writer.writerow(NAMES.split(','))
    writer.writerows(rows)
    return out.getvalue()


def escaped(rows):
    """As `mysql -B` prints a table."""
    def escape(cell):
        return cell.replace('\\', '\\\\').replace('\n', '\\n').replace('\t', '\\t').replace('\0', '\\0')
    return ''.join('\t'.join(map(escape, row)) + '\n' for row in [NAMES.split(','), *rows])


def outfile(rows):
    """As SELECT ... INTO OUTFILE writes rows, under a line of names."""
    def escape(cell):
        return ''.join('\\' + c if c in '\\\n\t' else c for c in cell)
    return ''.join('\t'.join(map(escape, row)) + '\n' for row in [NAMES.split(','), *rows])


class SameRows(acceptance.TestCase):
    """However a table is written, the same rows give the same files."""

    def written(self, name, content, *options):
        folder = self.export(self.write(name, content), 'of ' + name, *options)
        return acceptance.digests(folder, leave_out=acceptance.NAMES_SOURCE)

    def test_dialects_and_encodings(self):
        plain = self.written('plain.csv', delimited(ROWS))
        kinds = {
            'bom': '\ufeff' + delimited(ROWS), 'boms': '\ufeff\ufeff' + delimited(ROWS), 'crlf': delimited(ROWS, end='\r\n'),
            'semicolons': delimited(ROWS, ';'), 'tabs': delimited(ROWS, '\t'), 'bars': delimited(ROWS, '|'),
            'all quoted': delimited(ROWS, quoting=csv.QUOTE_ALL), 'tabs quoted': delimited(ROWS, '\t', quoting=csv.QUOTE_ALL),
            'told': 'sep=;\n' + delimited(ROWS, ';'), 'batch': escaped(ROWS), 'outfile': outfile(ROWS),
            'backslash': delimited(ROWS, quoting=csv.QUOTE_ALL, doublequote=False, escapechar='\\'),
            'utf-16le with bom': b'\xff\xfe' + delimited(ROWS, '\t').encode('utf-16le'),
            'utf-16be with bom': b'\xfe\xff' + delimited(ROWS).encode('utf-16be'),
            'utf-16le': delimited(ROWS).encode('utf-16le'), 'utf-16be': delimited(ROWS).encode('utf-16be'),
            'blank lines': delimited(ROWS).replace('\n3,', '\n\n  \n3,'),
            'blanks in names': delimited(ROWS).replace(NAMES, 'root_id , experiment_id,\u00a0probe,\u200bdate,text '),
            'blanks before quotes': delimited(ROWS).replace(',"', ', "'),
            'delimiters alone': delimited(ROWS) + ',,,,\n,,,,\n',
            'more delimiters': ''.join(line + ',,\n' for line in delimited(ROWS[:2]).splitlines()) + '3,8,Coffee,"May, 2021","Two\nlines",,\n'}
        for name, content in kinds.items():
            with self.subTest(name):
                self.assertEqual(self.written(name + '.txt', content), plain)

    def test_named_encodings(self):
        plain = self.written('plain.csv', delimited(ROWS))
        for encoding in ('windows-1252', 'macintosh', 'utf-8'):
            with self.subTest(encoding):
                content = delimited(ROWS).encode('mac-roman' if encoding == 'macintosh' else encoding)
                self.assertEqual(self.written(encoding + '.csv', content, '--encoding', encoding), plain)

    def test_other_scripts_in_their_usual_encodings(self):
        for encoding, word in [('shift_jis', 'テスト'), ('windows-1251', 'Чай'), ('gb18030', '茶'), ('big5', '茶'), ('koi8-r', 'Чай')]:
            with self.subTest(encoding):
                rows = [['1', '7', 'Tea', '2020-10', word + ', hot']]
                plain = self.written(encoding + ' in utf-8.csv', delimited(rows))
                self.assertEqual(self.written(encoding + '.csv', delimited(rows).encode(encoding), '--encoding', encoding), plain)

    def test_options_override_the_guess(self):
        plain = self.written('plain.csv', delimited(ROWS))
        odd = delimited(ROWS, '~', quotechar="'")
        self.assertEqual(self.written('odd.txt', odd, '--delimiter', '~', '--quote', "'"), plain)
        self.assertEqual(self.written('batch.txt', escaped(ROWS), '--delimiter', 'tab', '--quote', 'none', '--escape', 'backslash'), plain)


class Rows(acceptance.TestCase):
    """What is read of one table, and what is said."""

    def read(self, content, *options, name='rows.csv'):
        """([(heading, text)] of the cases, stderr)"""
        outcome = casebook('export', self.write(name, content), '-o', self.folder / 'out', '--overwrite', *options)
        self.assertEqual(outcome.code, 0, outcome.stderr)
        return acceptance.cases_of(self.folder / 'out'), outcome.stderr

    def refusal(self, content, *options, name='rows.csv'):
        outcome = casebook('export', self.write(name, content), '-o', self.folder / 'out', *options)
        self.assertIn(outcome.code, (1, 2), outcome.stdout)
        self.assertFalse((self.folder / 'out' / 'manifest.json').exists())
        return outcome.stderr

    def test_a_delimiter_is_decided_by_many_lines(self):
        content = 'root_id;experiment_id;a probe, or prompt, or both, or none;date;text\n' + ''.join(f'{i};1;Tea;2020-10;Hot\n' for i in range(9))
        cases, _ = self.read(content, '--columns', 'probe="a probe, or prompt, or both, or none"')
        self.assertEqual(len(cases), 9)

    def test_quotes_in_a_file_with_tabs_are_characters(self):
        content = NAMES.replace(',', '\t') + '\n1\t7\tTea\t2020-10\t"Hot" she said\n2\t7\tTea\t2020-10\t"Open\n3\t7\tTea\t2020-10\tclosed"\n'
        cases, said = self.read(content)
        self.assertEqual([text for _, text in cases], ['"Hot" she said', '"Open', 'closed"'])

    def test_backslashes_that_may_be_text_are_said(self):
        tabs = NAMES.replace(',', '\t') + '\n'
        doubt = 'Backslashes are read as escapes, so that \\n is a line break, such as '
        cases, said = self.read(tabs + '1\t7\tTea\t2020-10\tthe field $\\nabla \\theta$\n')
        self.assertEqual(cases[0][1], 'the field $\nabla heta$')
        self.assertIn(doubt + "'\\nabla'. --escape none takes them as text.", said)
        cases, said = self.read(tabs + '1\t7\tTea\t2020-10\tthe field $\\nabla \\theta$\n', '--escape', 'none')
        self.assertEqual([cases[0][1], doubt in said], ['the field $\\nabla \\theta$', False])
        for sure in ('a\\nb\\\\c', 'a\\nb\t\\N'):
            _, said = self.read(tabs.replace('text', 'text\tmore') + '1\t7\tTea\t2020-10\t' + sure + ('' if '\t' in sure else '\t') + '\n')
            self.assertNotIn(doubt, said)

    def test_names_and_places(self):
        cases, _ = self.read('1,Tea,2020-10,Hot\n2,Tea,2020-11,Cold\n', *MAPPED)
        self.assertEqual(cases, [('2020-10 Case 1', 'Hot'), ('2020-11 Case 2', 'Cold')])
        cases, _ = self.read('id,"Answer, final","say ""so""",a.b c\n5,Hot,Tea,2020-10\n',
                             '--columns', 'text="Answer, final",root_id=id', '--columns', 'probe="say ""so""",date=a.b c,experiment_id=')
        self.assertEqual(cases, [('2020-10 Case 5', 'Hot')])

    def test_names_in_a_config_file(self):
        for lines in ("columns = ['text=\"Answer, final\"', 'root_id=id']\nattributes = '\"a, b\",c'\n",
                      'columns = "text=\\"Answer, final\\",root_id=id"\nattributes = ["a, b", "c"]\n'):
            config = self.write('casebook.toml', lines)
            cases, _ = self.read('id,experiment_id,"Answer, final",probe,date,"a, b",c\n5,1,Hot,Tea,2020-10,x,y\n', '--config', config)
            self.assertEqual(cases, [('2020-10 Case 5', 'Hot')])
            told = json.loads((self.folder / 'out' / 'manifest.json').read_text(encoding='utf-8'))
            self.assertEqual(told['options']['attributes'], ['a, b', 'c'])

    def test_an_answer_that_begins_with_the_name_of_its_question_is_whole(self):
        survey = 'id,mood,hope\n1,mood swings all day,hope\n'
        options = '--columns', 'root_id=id,date=,probe=,experiment_id=', '--texts', 'mood,hope'
        cases, _ = self.read(survey, *options)
        self.assertEqual([text for _, text in cases], ['hope', 'mood swings all day'])

    def test_rows_to_skip_below_the_names(self):
        survey = NAMES + '\nRoot,Experiment,"The probe, whole",Date,Text\n"{""ImportId"":1}",2,3,4,5\n1,7,Tea,2020-10,Hot\n'
        self.assertEqual(self.read(survey, '--skip-rows', '2')[0], [('2020-10 Case 1', 'Hot')])

    def test_rows_to_skip_above_the_names(self):
        titled = 'Study of tea,,,,\nmade in May,,,,\n' + NAMES + '\n1,7,Tea,2020-10,Hot\n'
        self.assertIn('--skip-rows 2', self.refusal(titled))
        self.assertEqual(self.read(titled, '--skip-rows', '2')[0], [('2020-10 Case 1', 'Hot')])

    def test_more_rows_to_skip_than_there_are(self):
        said = self.refusal(NAMES + '\n1,7,Tea,2020-10,Hot\n', '--skip-rows', '9')
        self.assertIn('--skip-rows passes over all rows of', said)
        self.assertIn('It has only 2 rows', said)

    def test_null_words(self):
        content = NAMES + '\n1,7,Tea,2020-10,NULL\n2,7,Tea,2020-10,N/A\n'
        cases, said = self.read(content)
        self.assertEqual([text for _, text in cases], ['NULL', 'N/A'])
        self.assertIn("Texts that read as if there were none: 2, such as 'NULL'.", said)
        self.assertEqual([text for _, text in self.read(content, '--null', 'NULL', '--null', 'N/A')[0]], ['', ''])

    def test_dates(self):
        content = NAMES + '\n' + ''.join(f'{i},7,Tea,{date},Hot\n' for i, date in enumerate(['2020-3', '03.10.2020', '03/10/2020', 'soon']))
        cases, said = self.read(content)
        self.assertEqual([name for name, _ in cases], ['2020-03 Case 0', '2020-10-03 Case 1', 'Undated Case 2', 'Undated Case 3'])
        self.assertIn("are undated: 2, such as '03/10/2020'. Say how they are written: --date-format", said)
        cases, said = self.read(content, '--date-format', '%d/%m/%Y')
        self.assertEqual(cases[2][0], '2020-10-03 Case 2')
        self.assertIn("are undated: 1, such as 'soon'.", said)

    def test_what_is_said_stands_in_the_manifest_and_quiet_is_quiet(self):
        content = NAMES + '\n1,7,Tea,soon,Hot\n2,7,Tea\n,,,,\n'
        _, said = self.read(content)
        told = json.loads((self.folder / 'out' / 'manifest.json').read_text(encoding='utf-8'))['warnings']
        self.assertEqual([(one['count'], one['example']) for one in told], [(1, 'the one on line 3'), (1, 'the one on line 4'), (1, 'soon')])
        for one in told:
            self.assertIn(one['sentence'], said)
        self.assertEqual(self.read(content, '-q')[1], '')

    def test_bytes_that_are_no_utf8_among_others(self):
        content = (NAMES + '\n1,7,Tea,2020-10,caf\u00e9 \u00fc \u00f6\n').encode('utf-8') + b'2,7,Tea,2020-10,cut \xf0\x9f\n'
        self.assertIn('Bytes that are no UTF-8: 1', self.read(content)[1])
        cut = (NAMES + '\n1,7,Tea,2020-10,hot').encode('utf-8') + b'\xf0\x9f\n'
        self.assertIn('Bytes that are no UTF-8: 1', self.read(cut)[1])

    def test_another_encoding_far_behind_the_first_rows(self):
        plain = (NAMES + '\n').encode() + b''.join(b'%d,7,Tea,2020-10,Hot and strong\n' % i for i in range(60000))
        said = self.refusal(plain + b'70000,7,Tea,2020-10,caf\xe9 noir\n')
        self.assertIn('is not written in UTF-8', said)
        self.assertIn('--encoding windows-1252', said)

    def test_rows_shorter_than_the_header(self):
        cases, said = self.read(NAMES.replace(',date,text', ',text,date') + '\n1,7,Tea,Hot,2020-10\n2,7,Tea,Cold\n3,8,Coffee\n')
        self.assertEqual(cases, [('Undated Case 3', ''), ('2020-10 Case 1', 'Hot'), ('Undated Case 2', 'Cold')])
        self.assertIn("Rows shorter than that of the names, read as if the rest were empty: 2, such as 'the one on line 3'.", said)

    def test_a_row_longer_than_the_header(self):
        self.assertIn('line 3 has 6 fields, the header has 5', self.refusal(NAMES + '\n1,7,Tea,2020-10,Hot\n2,7,Tea,2020-10,Hot,more\n'))

    def test_a_field_that_swallows_rows(self):
        content = NAMES + '\n1,7,Tea,2020-10,"Hot\n2,7,Tea,2020-10,Cold\n3,7,Tea,2020-10,Iced"\n'
        self.assertIn('Quoted fields that hold what looks like whole rows: 1', self.read(content)[1])

    def test_rows_that_a_month_leaves_out_unread(self):
        _, said = self.read(NAMES + '\n1,7,Tea,2020-10,Hot\n2,7,Tea,03/10/2020,Cold\n', '--since', '2020-01')
        self.assertIn("because their date could not be read: 1, such as '03/10/2020'", said)

    def test_a_filter_that_matches_nothing(self):
        content = NAMES + '\n1,7,Tea,2020-10,Hot\n2,8,Coffee?,2021-05,Black\n'
        for options, sentence, hint in [(['--probe', 'Tee'], "There is no probe 'Tee'", "'Coffee?', 'Tea'"),
                                        (['--probe', 'Tea', '--probe', 'Tee'], "There is no probe 'Tee'", "'Tea'"),
                                        (['--experiment', '9'], "There is no experiment '9'", "'7', '8'"),
                                        (['--since', '2022-01'], 'No row is left', '2020-10 to 2021-05')]:
            said = self.refusal(content, *options)
            self.assertIn(sentence, said)
            self.assertIn(hint, said)
        for name in ('Coffee?', 'Coffee.docx', 'Coffee (with links).docx'):
            self.assertEqual(len(self.read(content, '--probe', name)[0]), 1, name)

    def test_what_is_no_table_is_named(self):
        for content, said in [(b'\x1f\x8b\x08\x00rest', 'packed with gzip'), (b'PK\x03\x04....word/document.xml', 'a Word document'),
                              (b'PK\x03\x04....xl/workbook.xml', 'is damaged: its zip cannot be read'),
                              ('-- MySQL dump 10.13\nINSERT INTO x VALUES (1);\n', 'a dump of SQL'), ('CREATE TABLE x (a int);\n', 'a dump of SQL'),
                              ('<!DOCTYPE html>\n<html></html>', 'a web page'), ('+------+\n| text |\n+------+\n', 'a database client draws'),
                              (NAMES.encode() + b'\n1,7,Tea,2020-10,caf\xe9\n', '--encoding windows-1252'), ('', 'is empty'),
                              ('root_id,probe,date,text\n1,Tea,2020-10,Hot\n', '--columns experiment_id=')]:
            with self.subTest(said):
                self.assertIn(said, self.refusal(content))

    def test_an_encoding_is_guessed_from_its_texts(self):
        for encoding, text in [('shift_jis', '東京で新しい本を買いました。'), ('euc-jp', 'とても面白いです。'), ('gb18030', '我们昨天在市场买了新的面包。'),
                               ('big5', '茶是綠色的。我們昨天在市場買了新的麵包。'), ('uhc', '우리는 어제 시장에서 새 빵을 샀다.'), ('windows-1251', 'Чай зелёный, а кофе чёрный.'),
                               ('koi8-r', 'Чай зелёный, а кофе чёрный.'), ('windows-1253', 'Το τσάι είναι πράσινο.'), ('windows-1255', 'התה ירוק והקפה שחור.'),
                               ('windows-1256', 'الشاي أخضر والقهوة سوداء.'), ('windows-1252', 'Grün “ist” der Tee.'),
                               ('windows-1252', 'Grüße – „ok“ €'), ('windows-1252', 'élève où ça')]:
            with self.subTest(encoding):
                rows = [[str(i), '7', 'Tea', '2020-10', text] for i in range(5)]
                content = delimited(rows).encode('cp949' if encoding == 'uhc' else encoding)
                self.assertIn(f'say so with --encoding {encoding} ', self.refusal(content))

    def test_names_are_shown_with_what_cannot_be_seen_in_them(self):
        self.assertIn("'te<U+200B>xt'", self.refusal('root_id,experiment_id,probe,date,te\u200bxt\n1,7,Tea,2020-10,Hot\n'))

    def test_inspect_says_what_was_guessed(self):
        source = self.write('rows.csv', NAMES.replace(',', ';') + '\n1;7;Tea;2020-10;Hot\n')
        shown = casebook('inspect', source).stdout
        self.assertIn('Read as UTF-8, fields parted by semicolons (5 of them in 2 of the first 2 rows)', shown)
        self.assertIn('semicolons', json.loads(casebook('inspect', source, '--json').stdout)['read_as'])

    def test_latin1_in_a_database(self):
        database = acceptance.sqlite_database(
            self.folder / 'rows.db', f"CREATE TABLE combined ({NAMES}); INSERT INTO combined VALUES (1, 7, 'Tea', '2020-10', CAST(x'636166e9' AS TEXT));")
        said = casebook('export', database, '-o', self.folder / 'out').stderr
        self.assertIn('is not written in UTF-8', said)
        self.assertIn('--encoding windows-1252', said)
        self.assertEqual(acceptance.cases_of(self.export(database, 'out', '--encoding', 'latin1')), [('2020-10 Case 1', 'caf\u00e9')])
        self.assertIn('need a table of text', casebook('export', database, '-o', self.folder / 'out', '--null', 'x').stderr)


if __name__ == '__main__':
    acceptance.main()
