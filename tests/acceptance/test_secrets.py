# SPDX-License-Identifier: MIT
"""A password opens the database and is seen nowhere else."""
import subprocess
import time
from pathlib import Path

import acceptance

SECRET = "p4ss w'ord#§"


@acceptance.needs_mariadb
class Secrets(acceptance.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = acceptance.MariaDb('end_to_end_secrets')
        quoted = SECRET.replace("'", "''")
        cls.server.run(f"""
            CREATE TABLE combined (root_id INT, experiment_id INT, probe TEXT, date TEXT, text TEXT);
            INSERT INTO combined VALUES (1, 1, 'Tea', 'March, 2020', 'Tea is green.');
            CREATE VIEW slow AS SELECT root_id, experiment_id, probe, date, text FROM combined WHERE SLEEP(3) = 0;
            CREATE OR REPLACE USER keeper IDENTIFIED BY '{quoted}';
            GRANT SELECT ON end_to_end_secrets.* TO keeper;""")

    def assert_unseen(self, *places):
        for place in places:
            self.assertNotIn(SECRET.encode(), place)

    def export_unseen(self, *arguments, **environment):
        outcome = acceptance.casebook('export', self.server.url('keeper'), '-o', self.folder / 'out', '-v', *arguments,
                                      env=acceptance.environment(**environment))
        self.assertEqual(outcome.code, 0, outcome.stderr)
        self.assert_unseen(outcome.stdout.encode(), outcome.stderr.encode(), *acceptance.files(self.folder / 'out').values())

    def test_from_the_environment(self):
        self.export_unseen(MYSQL_PWD=SECRET)

    def secret_file(self, mode=0o600):
        path = self.write('secret', SECRET + '\n')
        path.chmod(mode)
        return path

    def test_from_a_file(self):
        self.export_unseen('--password-file', self.secret_file())

    def test_a_file_that_everybody_may_read_is_refused(self):
        outcome = acceptance.casebook('export', self.server.url('keeper'), '-o', self.folder / 'out', '--password-file', self.secret_file(0o644))
        self.assertEqual(outcome.code, 2, outcome.stderr)
        self.assertIn('chmod 600', outcome.stderr)
        self.assertFalse((self.folder / 'out').exists())

    def test_from_the_option_file_of_the_user(self):
        self.write('.my.cnf', f'[client]\npassword = "{SECRET}"\n')
        self.export_unseen(HOME=str(self.folder))

    def test_one_that_stands_in_the_url_is_not_shown(self):
        url = self.server.url('keeper:p4ss%20w%27ord%23%C2%A7')
        outcome = acceptance.casebook('export', url, '-o', self.folder / 'out', '-v')
        shown = [outcome.stdout.encode(), outcome.stderr.encode()]
        if (self.folder / 'out').exists():
            shown += acceptance.files(self.folder / 'out').values()
        self.assert_unseen(*shown)
        for place in shown:
            self.assertNotIn(b'p4ss%20', place)

    def test_the_list_of_processes_does_not_show_it(self):
        running = subprocess.Popen([acceptance.PROGRAM, 'export', self.server.url('keeper'), '--view', 'slow', '--password-file', self.secret_file(),
                                    '-o', self.folder / 'out'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=acceptance.environment())
        time.sleep(1)
        try:
            self.assertIsNone(running.poll(), 'it ended before anyone could look')
            for name in 'cmdline', 'environ':
                self.assert_unseen(Path(f'/proc/{running.pid}/{name}').read_bytes())
            self.assertNotIn(SECRET, self.server.run('SHOW FULL PROCESSLIST'))
        finally:
            self.assertEqual(running.wait(timeout=60), 0)


if __name__ == '__main__':
    acceptance.main()
