# SPDX-License-Identifier: MIT
"""What all comparisons share: the programs, the folder of work, how a set of rows is measured and where figures go."""
import os
import shutil
import subprocess
import sys
from pathlib import Path

import contenders
import report
from contenders import HERE
from measure import Failure, in_turn
from sources import row_file

OPENED = 20_000  # rows up to which python-docx has to open every document, too
ROOM = 2 << 30  # bytes that an export of a million rows certainly fits into
PROBES = {'few': '20 probes', 'many': 'a probe for every 100 rows', 'one': 'one probe'}


class Bench:
    def __init__(self, options):
        self.options = options
        self.work = options.work.resolve()
        self.work.mkdir(parents=True, exist_ok=True)
        self.program = options.casebook.resolve() if options.casebook else contenders.build_casebook()
        self.provenance = report.provenance(self.program)
        print(f'{self.provenance}\n', flush=True)
        self.limit = None
        if options.limit.exists():
            self.limit = contenders.build_limit(options.limit, self.work)
        else:
            print(f'No limit program: {options.limit} does not exist', file=sys.stderr)

    def folder(self, shape='few'):
        """For output. ext4 is slow to make files where thousands were deleted in the last minutes, as between two runs here, so
        many small documents go to memory; few large ones to the disk, as a user's would."""
        memory = Path('/dev/shm')
        roomy = memory.is_dir() and shutil.disk_usage(memory).free > ROOM
        return memory / f'casebook-bench-{os.getpid()}' if shape == 'many' and roomy else self.work / 'out'

    def wanted(self, name):
        return not self.options.only or name in self.options.only

    def rounds(self, most=99):
        return min(self.options.rounds, most)

    def casebook(self, *options, name='casebook'):
        return contenders.casebook(self.program, *contenders.DOCUMENTS_ALONE, *options, name=name)

    def fast(self):
        """casebook, the limit and the strongest rival."""
        everyone = [self.casebook(), contenders.casebook(self.program, name='casebook, with sheets'), *self.limits(),
                    contenders.rival('plain-python')]
        return [contender for contender in everyone if self.wanted(contender.name)]

    def limits(self):
        return [contenders.limit(self.limit, contenders.cores())] if self.limit else []

    def check(self, rows):
        """What looks at an output of so many rows."""
        opened = rows <= OPENED and contenders.has_python_docx()

        def look(contender, folder):
            done = subprocess.run([contenders.PYTHON, '-B', HERE / 'check.py', folder, str(rows),
                                   *(['open'] if opened else [])], capture_output=True, encoding='utf-8')
            if done.returncode != 0:
                raise Failure(f'{contender.name}: {done.stderr.strip()}')
        return look

    def compare(self, who, script, shape, rows, rounds):
        """A table of these contenders on one set of rows."""
        source = row_file(self.work, rows, script, shape)
        samples = in_turn(who, source, rounds, self.folder(shape), self.check(rows))
        return self.part(f'{script}, {PROBES[shape]}, {rows:,} rows ({source.stat().st_size / 1e6:,.1f} MB)',
                         report.table(samples, rows))

    def part(self, title, text):
        print(f'### {title}\n\n{text}\n', flush=True)
        return f'### {title}\n\n{text}\n'

    def publish(self, title, parts):
        if self.options.write:
            report.write(title, f'{self.provenance}\n\n' + '\n'.join(parts))
