# SPDX-License-Identifier: MIT
"""A plan, the shards of an export and their merge, one after the other on this machine: what each takes, alone and together."""
import re
import shutil
import subprocess
import sys

import report
from contenders import HERE
from measure import Failure, progress, run_command
from sources import row_file

SHARDS = 4
COPIES = 100  # of the rows, which are piped: as a file they would take as much room as the plan


class Step:
    def __init__(self, name, place, command, **streams):
        progress(f'{name} …')
        self.name = name
        self.seconds, usage, said = run_command([str(word) for word in command], **streams)
        wrote = re.search(r'Wrote (?:the plan of )?([\d,]+) case', said)
        if not wrote:
            raise Failure(f'{name} said: {said}')
        self.rows = int(wrote[1].replace(',', ''))
        self.processor = usage.ru_utime + usage.ru_stime
        self.peak = usage.ru_maxrss * 1024
        self.room = room_of(place)

    def cells(self):
        return [self.name, f'{self.rows:,}', report.short(self.seconds), f'{self.rows / self.seconds:,.0f}', report.short(self.processor),
                f'{self.peak / 2**20:,.0f}', f'{self.room / 1e9:,.2f}']


def room_of(place):
    """Bytes on the disk; a document that a merge takes over has two names for a while."""
    if place.is_file():
        return place.stat().st_size
    return sum({status.st_ino: status.st_size for status in (path.stat() for path in place.rglob('*') if path.is_file())}.values())


def plan(bench, rows, file):
    source = row_file(bench.work, rows, 'mixed', 'few')
    with subprocess.Popen([sys.executable, '-B', HERE / 'repeat_rows.py', source, str(COPIES)], stdout=subprocess.PIPE) as maker:
        step = Step('plan', file, [bench.program, 'plan', '-', '-o', file], stdin=maker.stdout)
    if maker.returncode != 0:
        raise Failure('The rows could not be made')
    return step


def run(bench):
    rows = (bench.options.rows or [1_000_000])[0]
    file, folder = bench.work / 'rows.plan', bench.work / 'shards'
    file.unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)
    try:
        steps = [plan(bench, rows, file)]
        before = 0
        for number in range(1, SHARDS + 1):
            shard = Step(f'shard {number} of {SHARDS}', folder,
                         [bench.program, 'export', file, '-o', folder, '--shard', f'{number}/{SHARDS}'])
            shard.room, before = shard.room - before, shard.room
            steps.append(shard)
        file.unlink()
        steps.append(Step('merge', folder, [bench.program, 'merge', folder]))
        bench.check(rows * COPIES)(steps[-1], folder)
    finally:
        progress('')
        file.unlink(missing_ok=True)
        shutil.rmtree(folder, ignore_errors=True)
    return steps


def table(steps, rows):
    seconds = sum(step.seconds for step in steps)
    head = ['', 'rows', 'seconds', 'rows/s', 'CPU s', 'peak MiB', 'GB on the disk']
    whole = ['all of them', f'{rows:,}', report.short(seconds), f'{rows / seconds:,.0f}', report.short(sum(step.processor for step in steps)),
             f'{max(step.peak for step in steps) / 2**20:,.0f}', '']
    cells = [head, ['---', *['---:'] * (len(head) - 1)], *(step.cells() for step in steps), whole]
    return '\n'.join('| ' + ' | '.join(line) + ' |' for line in cells)


def shards(bench):
    steps = run(bench)
    rows = steps[0].rows
    bench.publish('Shards', [bench.part(f'mixed, 20 probes, {rows:,} rows, piped into a plan', table(steps, rows))])
