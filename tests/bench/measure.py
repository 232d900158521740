# SPDX-License-Identifier: MIT
"""Runs jobs and measures them from outside: wall clock, processor time, peak memory, bytes written.

Peak memory is the kernel's figure for the job's largest process (wait4). It counts this process, too, until the job has
started: nothing below its own 20 MiB or so can be told apart, which is why rows are made and outputs checked elsewhere."""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Callable


@dataclass
class Contender:
    name: str
    commands: Callable[[Path, Path], list]  # (source, folder) -> commands, run one after the other and measured as one job
    writes: bool = True  # documents, which can be looked at
    most_rounds: int = 99  # fewer for one that takes minutes


@dataclass
class Sample:
    seconds: float
    processor: float
    peak: int  # bytes
    written: int  # bytes


class Failure(Exception):
    """A job that did not do what it should."""


def middle(samples, field):
    return statistics.median(getattr(sample, field) for sample in samples)


def run_once(commands, folder):
    """All commands, with an empty place for their output at `folder` and the disk at rest."""
    shutil.rmtree(folder, ignore_errors=True)
    os.sync()
    total = Sample(0, 0, 0, 0)
    for command in commands:
        seconds, usage, _ = run_command([str(word) for word in command])
        total.seconds += seconds
        total.processor += usage.ru_utime + usage.ru_stime
        total.peak = max(total.peak, usage.ru_maxrss * 1024)
    total.written = sum(path.stat().st_size for path in folder.rglob('*') if path.is_file())
    return total


def run_command(command, stdin=subprocess.DEVNULL):
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=stdin, stdout=subprocess.DEVNULL, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            said.seek(0)
            raise Failure(f'{command[0]} ended with {process.returncode}: {said.read()[-2000:].decode("utf-8", "replace")}')
        said.seek(0)
        return seconds, usage, said.read().decode('utf-8', 'replace')


def warm(path):
    """Into the page cache."""
    with open(path, 'rb') as file:
        while file.read(1 << 20):
            pass


def in_turn(contenders, source, rounds, folder, check):
    """{name: samples}: A B C A B C … `check(contender, folder)` looks at what each wrote first."""
    samples = {contender.name: [] for contender in contenders}
    if source:
        warm(source)
    try:
        for number in range(rounds):
            for contender in (c for c in contenders if number < c.most_rounds):
                progress(f'{contender.name}, run {number + 1} …')
                samples[contender.name].append(run_once(contender.commands(source, folder), folder))
                if contender.writes and number == 0:
                    check(contender, folder)
    finally:
        progress('')
        shutil.rmtree(folder, ignore_errors=True)
    return samples


def progress(text):
    if sys.stderr.isatty():
        print(f'\r{text:60}\r', end='', file=sys.stderr, flush=True)
