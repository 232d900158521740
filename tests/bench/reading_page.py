#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures the reading page of 50,000 cases in headless Chromium: how long it takes to open, and to answer a search until
the cases found are on the page, for each of several queries the median of the runs. Aim: 2 s and 100 ms.

Needs the release build, Chromium, and what tests/acceptance/page_tools fetches."""
import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
PROJECT = Path(__file__).resolve().parents[2]
QUERIES = ['lantern', 'the', 'harbour letter', '"winter market"', 'zzz', 'мост', '花园', 'ÉLEPHANT']
SEARCH = '''
  const field = document.getElementById('query'), form = document.getElementById('filters');
  const answer = (query) => {
    field.value = query;
    const begin = performance.now();
    form.requestSubmit();
    document.body.getBoundingClientRect();  // lays the page out
    return performance.now() - begin;
  };
  await new Promise((done) => setTimeout(done, 5000));  // until the texts are folded
  const times = {};
  for (const query of QUERIES) { times[query] = []; for (let run = 0; run < RUNS; ++run) { times[query].push(answer(query)); answer(''); } }
  return times;
'''


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--rows', type=int, default=50_000)
    parser.add_argument('--runs', type=int, default=5)
    parser.add_argument('--casebook', type=Path, default=PROJECT / 'build/release/src/casebook')
    options = parser.parse_args()
    tools = subprocess.run([PROJECT / 'tests/acceptance/page_tools'], check=True, capture_output=True, text=True).stdout.strip()
    with tempfile.TemporaryDirectory() as folder:
        rows, out = Path(folder, 'rows.csv'), Path(folder, 'out')
        with rows.open('wb') as file:
            subprocess.run([sys.executable, PROJECT / 'tests/bench/make_rows.py', str(options.rows), 'mixed', 'few'], check=True, stdout=file)
        subprocess.run([options.casebook, 'export', rows, '-o', out, '--reader', '-q'], check=True)
        page = out / 'reader.html'
        script = f'const QUERIES = {json.dumps(QUERIES)}, RUNS = {options.runs};' + SEARCH
        done = subprocess.run(['node', PROJECT / 'tests/acceptance/look_at_pages.mjs', tools, '-', '--ask', script, page], check=True, capture_output=True, text=True)
        said = json.loads(done.stdout)[str(page)]
        print(f'{options.rows:,} cases, {page.stat().st_size / 1e6:.1f} MB; opened in {said["opened"] / 1000:.2f} s')
    for query, times in said['answer'].items():
        print(f'{query:20} {statistics.median(times):6.1f} ms  ({min(times):.1f} – {max(times):.1f})')


if __name__ == '__main__':
    main()
