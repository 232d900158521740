# SPDX-License-Identifier: MIT
"""What is measured: casebook, the limit program, and what a user would pick instead. All write both variants."""
import os
import shutil
import subprocess
import sys
from pathlib import Path

from measure import Contender

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[1]
# Debian's own Python has Debian's python3-docx.
PYTHON = '/usr/bin/python3' if Path('/usr/bin/python3').exists() else sys.executable
SLOW = ('python-docx', 'pandoc')


def build_casebook():
    """The release build, brought up to date."""
    fresh = not (PROJECT / 'build/release/CMakeCache.txt').exists()
    subprocess.run(['cmake', '--preset', 'release', *(['-DCASEBOOK_TESTS=OFF'] if fresh else [])],
                   cwd=PROJECT, check=True, stdout=sys.stderr)
    subprocess.run(['cmake', '--build', '--preset', 'release', '--target', 'casebook'],
                   cwd=PROJECT, check=True, stdout=sys.stderr)
    return PROJECT / 'build/release/src/casebook'


def build_limit(source, work):
    """The limit program: a bare loop that does the least that the job needs. It is no part of the project."""
    program = work / 'limit'
    if not program.exists() or program.stat().st_mtime < source.stat().st_mtime:
        subprocess.run(['g++', '-std=c++20', '-O2', '-pthread', source, '-o', program, '-lisal', '-lz'], check=True)
    return program


DOCUMENTS_ALONE = ('--no-sheets', '--no-report')  # the job of all others


def casebook(program, *options, name='casebook'):
    def commands(source, folder):
        return [[program, 'export', source, '-o', folder, '--quiet', *options]]
    return Contender(name, commands)


def on_one_core(contender):
    """With all of its threads on one processor."""
    core = min(os.sched_getaffinity(0))

    def commands(source, folder):
        return [['taskset', '--cpu-list', core, *command] for command in contender.commands(source, folder)]
    return Contender(contender.name, commands)


def limit(program, threads, name='limit'):
    return Contender(name, lambda source, folder: [[program, source, folder, threads]])


def rival(name, most_rounds=99):
    """A script that is run once for each variant."""
    script = HERE / 'rivals' / (name.replace('-', '_') + '.py')

    def commands(source, folder):
        return [[PYTHON, '-B', script, source, folder / variant, variant] for variant in ('plain', 'links')]
    return Contender(name, commands, most_rounds=most_rounds)


def has_python_docx():
    return subprocess.run([PYTHON, '-c', 'import docx'], stderr=subprocess.DEVNULL).returncode == 0


def slow_rivals(wanted):
    """Those that are installed; each runs once."""
    there = {'python-docx': has_python_docx(), 'pandoc': shutil.which('pandoc') is not None}
    for name in SLOW:
        if wanted(name) and not there[name]:
            print(f'{name} is left out: it is not installed (tests/setup tests)', file=sys.stderr)
    return [rival(name, most_rounds=1) for name in SLOW if wanted(name) and there[name]]


def cores():
    return len(os.sched_getaffinity(0))
