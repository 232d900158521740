# SPDX-License-Identifier: MIT
"""Figures as Markdown, on the terminal and in RESULTS.md."""
import os
import platform
import re
import subprocess
from datetime import date
from pathlib import Path

from measure import middle

RESULTS = Path(__file__).resolve().parent / 'RESULTS.md'
HEAD = '''# Results

Written by `tests/bench/run --write`; what is compared with what stands in its help. Each section is of one run, on the
machine and the day that it names.
'''


def table(samples, rows, references=('casebook', 'limit')):
    """One line for each contender of `samples`, which read `rows` rows (or as many as `rows` says for its name); its time in
    multiples of each reference that ran."""
    references = [name for name in references if samples.get(name)]
    head = ['', 'seconds', 'from – to', *(f'× {name}' for name in references), 'rows/s', 'CPU s', 'peak MiB', 'MB out', 'runs']
    lines = [line(name, of_name, rows if isinstance(rows, int) else rows[name], [middle(samples[r], 'seconds') for r in references])
             for name, of_name in samples.items() if of_name]
    return '\n'.join('| ' + ' | '.join(cells) + ' |' for cells in [head, ['---', *['---:'] * (len(head) - 1)], *lines])


def scaling(one, two, rows):
    """What Amdahl's law, T(n) = T(1) · (s + (1 - s) / n), gives for more cores from the times on one and on two: s is the part
    that is not shared."""
    serial = min(max(2 * two / one - 1, 0), 1)
    lines = ['| cores | seconds | rows/s | × one core | |', '| ---: | ---: | ---: | ---: | --- |']
    for cores in (1, 2, 4, 8, 16):
        seconds = one * (serial + (1 - serial) / cores)
        how = 'measured' if cores < 3 else 'calculated'
        lines.append(f'| {cores} | {short(seconds)} | {rows / seconds:,.0f} | {one / seconds:.2f} | {how} |')
    most = f'at most {1 / serial:.1f} times one core' if serial else 'without a limit'
    return '\n'.join([f'A part of {serial:.0%} is not shared: {most} (Amdahl).', '', *lines])


def line(name, samples, rows, references):
    seconds = middle(samples, 'seconds')
    every = [sample.seconds for sample in samples]
    return [name, short(seconds), f'{short(min(every))} – {short(max(every))}',
            *(f'{seconds / reference:.2f}' for reference in references), f'{rows / seconds:,.0f}',
            short(middle(samples, 'processor')), f'{max(sample.peak for sample in samples) / 2**20:,.0f}',
            f'{samples[0].written / 1e6:,.1f}', str(len(samples))]


def short(seconds):
    return f'{seconds:.3f}' if seconds < 1 else f'{seconds:.2f}' if seconds < 100 else f'{seconds:.0f}'


def machine():
    model = re.search(r'^model name\s*: (.*)', Path('/proc/cpuinfo').read_text(), re.M)
    memory = int(re.search(r'MemTotal:\s+(\d+)', Path('/proc/meminfo').read_text())[1]) / 2**20
    system = re.search(r'^PRETTY_NAME="(.*)"', Path('/etc/os-release').read_text(), re.M)
    return (f'{model[1] if model else platform.machine()}, {len(os.sched_getaffinity(0))} cores, {memory:.0f} GiB, '
            f'{system[1] if system else platform.system()}')


def provenance(program):
    version = subprocess.run([program, '--version'], capture_output=True, encoding='utf-8').stdout.split('\n')[0]
    revision = subprocess.run(['git', 'describe', '--always', '--dirty'], cwd=RESULTS.parent, capture_output=True, encoding='utf-8')
    return f'{date.today()}, {version} ({revision.stdout.strip() or "no revision"}); {machine()}; load before: {os.getloadavg()[0]:.2f}'


def write(title, text):
    """Puts a section into RESULTS.md, in the place of an earlier one of that title."""
    old = RESULTS.read_text(encoding='utf-8') if RESULTS.exists() else HEAD
    head, *sections = re.split(r'^(?=## )', old, flags=re.M)
    section = f'## {title}\n\n{text.strip()}\n\n'
    same = [i for i, s in enumerate(sections) if s.startswith(f'## {title}\n')]
    if same:
        sections[same[0]] = section
    else:
        sections.append(section)
    RESULTS.write_text(head.rstrip() + '\n\n' + ''.join(sections).rstrip() + '\n', encoding='utf-8')
