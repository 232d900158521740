#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""An SQLite database of the rows to measure with: load_sqlite.py ROWS SCRIPT SHAPE table|view FILE

table  `combined` is a table that holds the rows
view   `combined` is the view that joins the tagged rows of table_output, which has no index but its key"""
import sqlite3
import sys

from make_rows import make_rows

VIEW = '''CREATE VIEW combined AS
SELECT DISTINCT t_1.root_id, t_1.experiment_id, t_1.probe AS probe, t_1.content AS date, t_2.content AS text
FROM table_output AS t_1 INNER JOIN table_output AS t_2
ON t_1.root_id = t_2.root_id AND t_1.tag = 'date' AND t_2.tag = 'trimmed' '''


def fill_table(connection, rows):
    connection.execute('CREATE TABLE combined (root_id INTEGER, experiment_id INTEGER, probe TEXT, date TEXT, text TEXT)')
    connection.executemany('INSERT INTO combined VALUES (?, ?, ?, ?, ?)',
                           ((root, root % 40 + 1, *row) for root, row in enumerate(rows, 1)))


def tagged(rows):
    for root, (probe, day, text) in enumerate(rows, 1):
        experiment = root % 40 + 1
        yield experiment, root, 'raw', 0, probe, ']][[text: ' + text
        yield experiment, root, 'date', 1, probe, day
        yield experiment, root, 'trimmed', 1, probe, text


def fill_tagged(connection, rows):
    connection.execute('CREATE TABLE table_output (id INTEGER PRIMARY KEY, experiment_id INTEGER, root_id INTEGER, tag TEXT, '
                       'depth INTEGER, probe TEXT, content TEXT)')
    connection.executemany('INSERT INTO table_output (experiment_id, root_id, tag, depth, probe, content) '
                           'VALUES (?, ?, ?, ?, ?, ?)', tagged(rows))
    connection.execute(VIEW)


def main():
    count, script, shape, form, path = int(sys.argv[1]), *sys.argv[2:]
    connection = sqlite3.connect(path)
    connection.execute('PRAGMA journal_mode = OFF')
    connection.execute('PRAGMA synchronous = OFF')
    {'table': fill_table, 'view': fill_tagged}[form](connection, make_rows(count, script == 'mixed', shape))
    connection.commit()
    connection.close()


if __name__ == '__main__':
    main()
