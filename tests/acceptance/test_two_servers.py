# SPDX-License-Identifier: MIT
"""A table whose rows lie on two servers, which a third one shows as one table through MariaDB's engine Spider."""
import platform
import re
import subprocess
from pathlib import Path

import acceptance

COLUMNS = 'root_id INT PRIMARY KEY, experiment_id INT, probe VARCHAR(200), date VARCHAR(30), text TEXT'


def spider():
    """The folder of the engine, from Debian's package for the server that is installed, unpacked in the user's cache: to install it would
    bring a server that starts by itself. None where it cannot be had."""
    version = subprocess.run(['dpkg-query', '-W', '-f=${Version}', 'mariadb-server-core'], capture_output=True, encoding='utf-8').stdout
    cache = Path.home() / '.cache/casebook-spider' / re.sub(r'\W', '_', version)
    plugins = cache / 'usr/lib/mysql/plugin'
    if version and not (plugins / 'ha_spider.so').exists():
        cache.mkdir(parents=True, exist_ok=True)
        subprocess.run(['apt-get', 'download', f'mariadb-plugin-spider={version}'], cwd=cache, capture_output=True)
        for package in cache.glob('*.deb'):
            subprocess.run(['dpkg-deb', '--extract', package, cache], check=True)
    return plugins if (plugins / 'ha_spider.so').exists() else None


def server(test, *options):
    """One more server, as long as the test runs."""
    command = [acceptance.PROJECT / 'tests/mariadb', *options, 'run', 'sh', '-c', 'echo "$CASEBOOK_TEST_SOCKET"; read -r _']
    running = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding='utf-8')
    test.addCleanup(running.communicate)  # closes its input, which ends it
    return acceptance.MariaDb('study', running.stdout.readline().rstrip('\n'))


@acceptance.needs_mariadb
@acceptance.unittest.skipUnless(platform.machine() == 'x86_64' and spider(), 'apt-get gives no mariadb-plugin-spider')
class TwoServers(acceptance.TestCase):
    def test_they_are_read_as_one(self):
        backs = [server(self), server(self)]
        front = server(self, f'--plugin-dir={spider()}', '--plugin-load-add=ha_spider')
        for name, back in zip('ab', backs):
            back.run(f'CREATE TABLE combined ({COLUMNS}) DEFAULT CHARSET=utf8mb4')
            front.run(f"CREATE SERVER {name} FOREIGN DATA WRAPPER mysql OPTIONS "
                      f"(SOCKET '{back.socket}', HOST 'localhost', USER 'root', DATABASE 'study')")
        front.run(f'''CREATE TABLE combined ({COLUMNS}) DEFAULT CHARSET=utf8mb4 ENGINE=SPIDER COMMENT='wrapper "mysql", table "combined"'
            PARTITION BY RANGE (root_id) (PARTITION p0 VALUES LESS THAN (1500) COMMENT='srv "a"',
                                          PARTITION p1 VALUES LESS THAN MAXVALUE COMMENT='srv "b"')''')
        rows = [[n, n % 3, f'Ärzte {n % 7}', f'2020-{n % 12 + 1:02}', f'Ärzte {n % 7} 😀 says {n} https://t.co/abc{n}'] for n in range(2000)]
        values = ', '.join(f"({n}, {experiment}, '{probe}', '{date}', '{text}')" for n, experiment, probe, date, text in rows)
        front.run(f'INSERT INTO combined VALUES {values}')
        self.assertEqual([back.run('SELECT COUNT(*) FROM combined').strip() for back in backs], ['1500', '500'])
        whole = self.export(self.csv('rows.csv', rows), 'from one file', '--qdpx')
        out = self.export(front.url(), 'from two servers', '--qdpx')
        self.assertEqual(acceptance.digests(whole, acceptance.NAMES_SOURCE), acceptance.digests(out, acceptance.NAMES_SOURCE))


if __name__ == '__main__':
    acceptance.main()
