#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures texts in Markdown against the same texts read as they are.

    markdown.py PROGRAM [ROWS]     200,000 rows of about 1.5 KB unless told

Prints rows a second and the peak of memory for --markdown on and off, in turns, the best of three each.
"""
import csv
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

WORDS = 'answer because between country develop example however important language method people question result several'.split()


def sentence(chance):
    return ' '.join(chance.choices(WORDS, k=chance.randint(6, 14))).capitalize() + '.'


def text(chance):
    """About 1.5 KB, with the constructs of a usual answer."""
    parts = [f'## {sentence(chance)}', f'**{chance.choice(WORDS)}** {sentence(chance)} See [{chance.choice(WORDS)}](https://example.org/a_b).']
    parts.append('\n'.join(f'{i}. **{chance.choice(WORDS)}**: {sentence(chance)}' for i in range(1, 5)))
    parts.append('\n'.join(f'- {sentence(chance)} `{chance.choice(WORDS)}()`' for _ in range(3)))
    parts.append('Compared:\n| a | b |\n|---|---|\n' + '\n'.join(f'| {chance.choice(WORDS)} | ${i} |' for i in range(3)))
    parts.append('```python\nfor x in y:\n    print(x)\n```')
    while sum(map(len, parts)) < 1500:
        parts.append(sentence(chance))
    return '\n\n'.join(parts)


def write_rows(path, count):
    chance = random.Random(1)
    with path.open('w', newline='', encoding='utf-8') as file:
        rows = csv.writer(file)
        rows.writerow(['root_id', 'experiment_id', 'probe', 'date', 'text'])
        rows.writerows((i, 1, f'Question {i % 40}', '2026-01', text(chance)) for i in range(count))


def run(program, source, folder, markdown):
    """Seconds, and the peak of memory in MB."""
    begin = time.monotonic()
    child = subprocess.Popen([program, 'export', source, '-o', folder, '--overwrite', '--markdown', markdown], stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        sys.exit(f'{program} ended with {status}')
    return time.monotonic() - begin, usage.ru_maxrss / 1024


def main():
    program = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 200_000
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch) / 'rows.csv'
        write_rows(source, count)
        best = {}
        for _ in range(3):
            for markdown in ('on', 'off'):
                best[markdown] = min(best.get(markdown, (float('inf'), 0)), run(program, source, Path(scratch) / markdown, markdown))
        for markdown, (seconds, memory) in best.items():
            print(f'--markdown {markdown:3} {count / seconds:10,.0f} rows/s {memory:6.0f} MB')
        print(f"speed on / off: {best['off'][0] / best['on'][0]:.2f}")


if __name__ == '__main__':
    main()
