# SPDX-License-Identifier: MIT
"""The tables that a script writes are what it writes."""
import subprocess
import sys
import unittest

from acceptance import PROJECT, SKIPPED, main


class Tables(unittest.TestCase):
    def test_the_tables_are_what_the_generator_writes(self):
        done = subprocess.run([sys.executable, PROJECT / 'src/text/tables/generate_tables.py', '--check'], capture_output=True, encoding='utf-8')
        if done.returncode == SKIPPED:
            self.skipTest(done.stderr.strip())
        self.assertEqual((done.returncode, done.stdout), (0, ''))


if __name__ == '__main__':
    main()
