# SPDX-License-Identifier: MIT
"""What all comparisons share: the programs, the folder of work, how a set of rows is measured and where figures go."""
import subprocess
import sys

import contenders
import report
from contenders import HERE
from measure import Failure, in_turn
from sources import row_file

OPENED = 20_000  # rows up to which python-docx has to open every document, too
PROBES = {'few': '20 probes', 'many': 'a probe for every 100 rows', 'one': 'one probe'}


class Bench:
    def __init__(self, options):
        self.options = options
        self.work = options.work.resolve()
        self.work.mkdir(parents=True, exist_ok=True)
        self.folder = self.work / 'out'
        self.program = options.casebook.resolve() if options.casebook else contenders.build_casebook()
        self.provenance = report.provenance(self.program)
        print(f'{self.provenance}\n', flush=True)
        self.limit = None
        if options.limit.exists():
            self.limit = contenders.build_limit(options.limit, self.work)
        else:
            print(f'No limit program: {options.limit} does not exist', file=sys.stderr)

    def wanted(self, name):
        return not self.options.only or name in self.options.only

    def rounds(self, most=99):
        return min(self.options.rounds, most)

    def fast(self):
        """casebook, the limit and the strongest rival."""
        everyone = [contenders.casebook(self.program), *self.limits(), contenders.rival('plain-python')]
        return [contender for contender in everyone if self.wanted(contender.name)]

    def limits(self):
        return [contenders.limit(self.limit, contenders.cores())] if self.limit else []

    def check(self, rows):
        def look(contender, folder):
            done = subprocess.run([contenders.PYTHON, '-B', HERE / 'check.py', folder, str(rows),
                                   *(['open'] if self.opens(contender, rows) else [])], capture_output=True, encoding='utf-8')
            if done.returncode != 0:
                raise Failure(f'{contender.name}: {done.stderr.strip()}')
        return look

    @staticmethod
    def opens(contender, rows):
        return rows <= OPENED and contender.name != 'limit' and contenders.has_python_docx()

    def compare(self, who, script, shape, rows, rounds):
        """A table of these contenders on one set of rows."""
        source = row_file(self.work, rows, script, shape)
        samples = in_turn(who, source, rounds, self.folder, self.check(rows))
        return self.part(f'{script}, {PROBES[shape]}, {rows:,} rows ({source.stat().st_size / 1e6:,.1f} MB)',
                         report.table(samples, rows))

    def part(self, title, text):
        print(f'### {title}\n\n{text}\n', flush=True)
        return f'### {title}\n\n{text}\n'

    def publish(self, title, parts):
        if self.options.write:
            report.write(title, f'{self.provenance}\n\n' + '\n'.join(parts))
