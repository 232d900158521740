# SPDX-License-Identifier: MIT
"""Sources that something has damaged: the program ends with exit code 0 or 1 and never otherwise, and where it ends with 1 the earlier export
stands as it did."""
import random
import subprocess

from faults import LONG, NEW_ROWS, Campaign, acceptance, state


class Sources(Campaign):
    def judge(self, source, where):
        done = subprocess.run(self.command(source, '--overwrite'), capture_output=True, env=acceptance.environment(), timeout=120)
        self.assertIn(done.returncode, (0, 1), (where, done.stderr))
        if done.returncode == 1:
            self.said_properly(done.stderr.decode(), where)
            self.assertEqual(state(self.out), self.now, where)
        else:
            self.now = state(self.out)
            self.assertIn('manifest.json', self.now, where)
        self.nothing_else('out')

    def damage(self, name, whole, count):
        dice = random.Random(11)
        self.run_plainly(self.old_source)
        self.now = self.old
        for number in range(count):
            content = bytearray(whole)
            for _ in range(dice.randint(1, 20)):
                content[dice.randrange(len(content))] = dice.randrange(256)
            if dice.random() < 0.2:
                del content[dice.randrange(len(content)):]
            self.judge(self.write(name, bytes(content)), f'{name} {number}')

    def test_sqlite_files(self):
        path = acceptance.sqlite_database(self.folder / 'whole.sqlite', 'CREATE TABLE combined (root_id, experiment_id, probe, date, text)')
        import sqlite3
        with sqlite3.connect(path) as connection:
            connection.executemany('INSERT INTO combined VALUES (?, ?, ?, ?, ?)', NEW_ROWS * 40)
        connection.close()
        self.damage('damaged.sqlite', path.read_bytes(), 2000 if LONG else 40)

    def test_tables(self):
        self.damage('damaged.csv', self.new_source.read_bytes(), 2000 if LONG else 40)


if __name__ == '__main__':
    acceptance.main()
