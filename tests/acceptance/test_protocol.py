# SPDX-License-Identifier: MIT
"""Servers that say what a real one seldom does: fewer columns than they were asked for, ways to log in that give a password
away, that of MySQL 8."""
import acceptance
from mysql_protocol import Server

COLUMNS = [[name, 'text', 'YES', '', None, ''] for name in acceptance.COLUMNS]
ANSWERS = [('SELECT VERSION', [['8.0.33']]), ('CONNECTION_ID', [['7']]), ('SHOW COLUMNS', COLUMNS), ('@@error_count', [['0']]),
           ('@@warning_count', [['0']])]
ROW = ['1', '41', 'The sky', '2020-10-03', 'It is blue.']


class Protocol(acceptance.TestCase):
    def run_with(self, rows, *arguments, **server):
        self.server = Server([*ANSWERS, ('FROM `combined`', rows)], **server)
        self.addCleanup(self.server.close)
        password = self.write('password', 'open sesame\n')
        password.chmod(0o600)
        return acceptance.casebook('export', f'mysql://ann@127.0.0.1:{self.server.port}/x', '-o', self.folder / 'out', '--password-file',
                                   password, *arguments)

    def test_a_server_of_the_protocol_is_read(self):
        outcome = self.run_with([ROW])
        self.assertEqual(outcome.code, 0, outcome.stderr)
        self.assertIn('2020-10-03 Case 1', str(acceptance.paragraphs(self.folder / 'out/documents/The sky.docx')))

    def test_fewer_columns_than_asked_for_are_an_error(self):
        outcome = self.run_with([ROW[:3]])
        self.assertEqual(outcome.code, 1, outcome.stderr)
        self.assertIn('The server gave 3 columns, which is fewer than it was asked for', outcome.stderr)

    def test_a_password_is_not_sent_in_clear_text(self):
        outcome = self.run_with([ROW], switch_to='mysql_clear_password')
        self.assertEqual(outcome.code, 1, outcome.stderr)
        self.assertIn('asks for the password in a way in which it is not sent: ', outcome.stderr)
        self.assertNotIn(b'open sesame', self.server.received)

    def test_mysql_8_logs_in(self):
        for server in ({'plugin': 'caching_sha2_password'}, {'switch_to': 'caching_sha2_password'}):
            with self.subTest(server):
                outcome = self.run_with([ROW], '--overwrite', password=b'open sesame', **server)
                self.assertEqual(outcome.code, 0, outcome.stderr)
                self.assertNotIn(b'open sesame', self.server.received)

    def test_a_password_is_not_sent_in_clear_text_by_mysql_8_without_tls(self):
        for mode in ('disabled', 'preferred', 'required'):
            with self.subTest(mode):
                outcome = self.run_with([ROW], '--ssl-mode', mode, plugin='caching_sha2_password', full=True)
                self.assertEqual(outcome.code, 1, outcome.stderr)
                self.assertIn('asks for the password in a way in which it is not sent: ', outcome.stderr)
                self.assertEqual(self.server.received.count(b'open sesame'), 0)

    def test_mysql_8_refuses_a_wrong_password_in_its_own_words(self):
        outcome = self.run_with([ROW], plugin='caching_sha2_password', password=b'another')
        self.assertEqual(outcome.code, 1, outcome.stderr)
        self.assertIn(' refuses the user ann: Access denied', outcome.stderr)

    def test_another_way_to_log_in_is_refused(self):
        outcome = self.run_with([ROW], switch_to='authentication_windows_client')
        self.assertEqual(outcome.code, 1, outcome.stderr)
        self.assertIn('asks for the password in a way in which it is not sent: Authentication plugin ', outcome.stderr)


if __name__ == '__main__':
    acceptance.main()
