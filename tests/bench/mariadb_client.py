# SPDX-License-Identifier: MIT
"""Reading from MariaDB against the server's own client: the same statements, in a session set up alike, thrown away.

The statements are not repeated here: the server's log shows what casebook sent."""
import os
import subprocess

from measure import Contender, Failure

CLIENT = ['mariadb', '--no-defaults', '--default-character-set=utf8mb4', '--quick', '--batch', '--skip-column-names']
DATABASE = 'bench'
TABLES = '''
DROP DATABASE IF EXISTS bench;
CREATE DATABASE bench CHARACTER SET utf8mb4;
USE bench;
CREATE TABLE table_output (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, experiment_id INT, root_id INT, tag VARCHAR(255), depth INT, probe TEXT, content TEXT,
  before_regex VARCHAR(255), after_regex VARCHAR(255), parts_of_speech TEXT, sent_val FLOAT DEFAULT 0, sent_label VARCHAR(128)
) ENGINE=InnoDB;
CREATE VIEW combined AS
SELECT DISTINCT t_1.root_id, t_1.experiment_id, t_1.probe AS 'probe', DATE_FORMAT(t_1.content, "%M, %Y") AS 'date', t_2.content AS 'text'
FROM table_output AS t_1 INNER JOIN table_output AS t_2
ON t_1.root_id = t_2.root_id AND t_1.tag = 'date' AND t_2.tag = 'trimmed';
CREATE USER IF NOT EXISTS reader@localhost;
GRANT SELECT, SHOW VIEW ON bench.* TO reader@localhost;
'''


def socket():
    return os.environ['CASEBOOK_TEST_SOCKET']


def as_root(script, database=''):
    done = subprocess.run([*CLIENT, '--local-infile=1', '--user=root', f'--socket={socket()}', *filter(None, [database])],
                          input=script.encode('utf-8'), capture_output=True)
    if done.returncode != 0:
        raise Failure(done.stderr.decode('utf-8', 'replace'))
    return done.stdout.decode('utf-8')


def load(tagged_rows):
    as_root(TABLES)
    as_root(f"SET unique_checks = 0; LOAD DATA LOCAL INFILE '{tagged_rows}' INTO TABLE table_output CHARACTER SET utf8mb4 "
            '(id, experiment_id, root_id, tag, depth, probe, content); ANALYZE TABLE table_output', DATABASE)


def url():
    return f'mysql://reader@localhost/{DATABASE}?socket={socket()}'


def statements_of(command):
    """What `command` sends as the user `reader`, in order."""
    as_root("SET GLOBAL log_output = 'TABLE'; TRUNCATE mysql.general_log; SET GLOBAL general_log = ON")
    try:
        done = subprocess.run(command, capture_output=True)
    finally:
        as_root('SET GLOBAL general_log = OFF')
    if done.returncode != 0:
        raise Failure(done.stderr.decode('utf-8', 'replace'))
    logged = as_root("SELECT HEX(argument) FROM mysql.general_log WHERE user_host LIKE 'reader%' "
                     "AND command_type IN ('Query', 'Execute') ORDER BY event_time")
    return [bytes.fromhex(line).decode('utf-8') for line in logged.splitlines()]


def replay(statements):
    """The settings of the session, and the query that brings the rows: the last one that reads a table."""
    settings = [s for s in statements if s.upper().startswith(('SET ', 'START '))]
    queries = [s for s in statements if s.upper().startswith('SELECT ') and ' FROM ' in s.upper()]
    return ';\n'.join([*settings, queries[-1]])


def lines(command):
    with subprocess.Popen(command, stdout=subprocess.PIPE) as client:
        return int(subprocess.run(['wc', '-l'], stdin=client.stdout, capture_output=True, check=True).stdout)


def contenders(name, bench, rows, *options):
    """casebook and the client with the same statements. Both read all rows once before: to learn the statements, to see that
    they bring the rows, and to warm the server."""
    export = bench.casebook(*options, name=name)
    [command] = export.commands(url(), bench.folder())
    script = replay(statements_of([str(word) for word in [*command, '--dry-run']]))
    client = [*CLIENT, '--user=reader', f'--socket={socket()}', f'--execute={script}', DATABASE]
    if (brought := lines(client)) < rows:
        raise Failure(f'the client brings {brought} lines for {rows} rows: {script}')
    return (Contender(name, lambda _, folder: export.commands(url(), folder)),
            Contender(f'client of {name}', lambda *_: [client], writes=False))
