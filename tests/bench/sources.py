# SPDX-License-Identifier: MIT
"""The rows in a file: made once, then kept in the folder of work under a name that changes with the maker."""
import hashlib
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def version():
    """Of what makes the rows."""
    return hashlib.sha256(b''.join((HERE / name).read_bytes() for name in ('make_rows.py', 'load_sqlite.py', 'make_workbook.py'))).hexdigest()[:8]


def made(path, make):
    """`path`, made by `make(unfinished path)` unless it is there."""
    if not path.exists():
        print(f'Making {path.name} …', file=sys.stderr)
        unfinished = path.with_name(path.name + '.unfinished')
        unfinished.unlink(missing_ok=True)
        make(unfinished)
        unfinished.rename(path)
    return path


def row_file(work, count, script, shape, form='csv'):
    def make(path):
        with open(path, 'wb') as file:
            subprocess.run([sys.executable, '-B', HERE / 'make_rows.py', str(count), script, shape, form], stdout=file, check=True)
    return made(work / f'{script}-{shape}-{count}-{version()}.{form}', make)


def json_file(*of_rows):
    return row_file(*of_rows, 'jsonl')


def workbook_file(work, count, script, shape):
    def make(path):
        subprocess.run([sys.executable, '-B', HERE / 'make_workbook.py', str(count), script, shape, path], check=True)
    return made(work / f'{script}-{shape}-{count}-{version()}.xlsx', make)


def sqlite_file(work, count, script, shape, form):
    def make(path):
        subprocess.run([sys.executable, '-B', HERE / 'load_sqlite.py', str(count), script, shape, form, path], check=True)
    return made(work / f'{script}-{shape}-{count}-{form}-{version()}.sqlite', make)
