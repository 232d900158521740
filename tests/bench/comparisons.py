# SPDX-License-Identifier: MIT
"""The comparisons that a user of run can ask for, each a section of RESULTS.md."""
import contenders
import mariadb_client
import report
from bench import PROBES
from measure import Contender, in_turn, middle
from shards import shards  # noqa: F401
from sources import json_file, row_file, sqlite_file, workbook_file

SETS = ('ascii-few', 'ascii-many', 'mixed-few', 'mixed-many')


def rivals(bench):
    parts = []
    for rows in bench.options.rows or ([20_000] if bench.options.quick else [100_000, 1_000_000]):
        for name in bench.options.sets or SETS:
            parts.append(bench.compare(bench.fast(), *name.split('-'), rows, 1 if bench.options.quick else bench.rounds()))
    bench.publish('CSV: casebook, the limit and the strongest rival', parts)


def slow_rivals(bench):
    slow = contenders.slow_rivals(bench.wanted)
    if not slow:
        return
    sizes = [2_000] if bench.options.quick else [2_000, 20_000] + [100_000] * bench.options.all
    rounds = 1 if bench.options.quick else bench.rounds()
    bench.publish('CSV: the slow rivals, once each',
                  [bench.compare(bench.fast() + slow, 'mixed', 'few', rows, rounds) for rows in sizes])


def threads(bench):
    parts = []
    for rows in bench.options.rows or [1_000_000]:
        for shape in ('one', 'few', 'many'):
            one, two = (bench.casebook('--threads', n, name=f'casebook -j {n}') for n in (1, 2))
            alone = contenders.on_one_core(bench.casebook('--threads', 1, name='casebook -j 1 on one core'))
            limits = [contenders.limit(bench.limit, n, f'limit, {n} threads') for n in (1, 2) if bench.limit]
            source = row_file(bench.work, rows, 'mixed', shape)
            samples = in_turn([alone, one, two, *limits], source, bench.rounds(), bench.folder(shape), bench.check(rows))
            seconds = [middle(samples[contender.name], 'seconds') for contender in (alone, one, two)]
            parts.append(bench.part(
                f'mixed, {PROBES[shape]}, {rows:,} rows: {seconds[1] / seconds[2]:.2f} times as fast with two threads',
                report.table(samples, rows, (two.name,)) + '\n\n' + report.scaling(seconds[0], seconds[2], rows)))
    bench.publish('Threads', parts)


def sqlite(bench):
    parts = []
    shell = Contender('sqlite3 shell', lambda source, _: [['sqlite3', '-readonly', source, 'SELECT * FROM combined']], writes=False)
    for rows in bench.options.rows or [1_000_000]:
        for form, name in (('table', 'a table'), ('view', 'the view, no index')):
            source = sqlite_file(bench.work, rows, 'mixed', 'few', form)
            samples = in_turn([bench.casebook(), shell], source, bench.rounds(), bench.folder(), bench.check(rows))
            parts.append(bench.part(f'SQLite, {name}, {rows:,} rows', report.table(samples, rows, ('casebook', shell.name))))
    bench.publish('SQLite', parts)


def mariadb(bench):
    parts = []
    for rows in bench.options.rows or [1_000_000]:
        mariadb_client.load(row_file(bench.work, rows, 'mixed', 'few', 'tagged'))
        view = mariadb_client.contenders('casebook', bench, rows)
        joined = mariadb_client.contenders('casebook --no-shortcut', bench, rows, '--no-shortcut')
        table = mariadb_client.contenders('casebook --table', bench, rows, '--table', 'table_output')
        all_of_them = [*view, *joined, *table]
        samples = in_turn(all_of_them, None, bench.rounds(), bench.folder(), bench.check(rows))
        parts.append(bench.part(f'MariaDB, no index, {rows:,} rows', report.table(samples, rows, [one.name for one in all_of_them])))
    bench.publish('MariaDB', parts)


def ten_million(bench):
    """Or ten times as many as were asked for."""
    few = (bench.options.rows or [1_000_000])[0]
    samples, counts, verdicts = {}, {}, []
    for kind, make in (('CSV', row_file), ('SQLite', sqlite_table)):
        for rows, rounds in ((few, bench.rounds(3)), (few * 10, 1)):
            casebook = contenders.casebook(bench.program, name=f'{kind}, {rows:,} rows')
            counts[casebook.name] = rows
            source = make(bench.work, rows, 'mixed', 'few')
            samples |= in_turn([casebook], source, rounds, bench.folder(), bench.check(rows))
        small, large = (rows / middle(samples[f'{kind}, {rows:,} rows'], 'seconds') for rows in (few, few * 10))
        verdicts.append(f'{kind}: ten times the rows at {large / small:.0%} of the rows/s.')
    bench.publish('Ten million rows', [bench.part('mixed, 20 probes', '\n\n'.join([report.table(samples, counts), *verdicts]))])


def files(bench):
    """The same rows as CSV, JSON lines and a workbook, and half of them: memory does not grow with the rows."""
    parts = []
    for rows in bench.options.rows or [1_000_000]:
        samples, counts, verdicts = {}, {}, []
        for kind, make in (('CSV', row_file), ('JSON lines', json_file), ('XLSX', workbook_file)):
            for count in (rows // 2, rows):
                casebook = bench.casebook(name=f'{kind}, {count:,} rows')
                counts[casebook.name] = count
                samples |= in_turn([casebook], make(bench.work, count, 'mixed', 'few'), bench.rounds(), bench.folder(), bench.check(count))
        csv = f'CSV, {rows:,} rows'
        for kind in ('JSON lines', 'XLSX'):
            part = middle(samples[csv], 'seconds') / middle(samples[f'{kind}, {rows:,} rows'], 'seconds')
            verdicts.append(f'{kind}: {part:.2f} of the rows/s of CSV.')
        parts.append(bench.part(f'mixed, 20 probes, {rows:,} rows', '\n\n'.join([report.table(samples, counts, (csv,)), *verdicts])))
    bench.publish('Files of other kinds', parts)


def sqlite_table(*of_rows):
    return sqlite_file(*of_rows, 'table')
