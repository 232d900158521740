#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Prints the rows of a CSV that make_rows.py made, again and again, with root_ids that go on (no line within its texts begins
with a number and a comma):

    repeat_rows.py ROWS.csv TIMES"""
import re
import sys
from pathlib import Path


def main():
    name, times = sys.argv[1:]
    head, *rows = re.split(rb'^\d+(?=,)', Path(name).read_bytes(), flags=re.M)  # each without its root_id
    with open(1, 'wb', buffering=1 << 20) as out:
        out.write(head)
        for copy in range(int(times)):
            out.writelines(b'%d%b' % (root, row) for root, row in enumerate(rows, copy * len(rows) + 1))


if __name__ == '__main__':
    main()
