# SPDX-License-Identifier: MIT
"""The Debian package: built twice, looked over by lintian, then installed, run and removed in a bare Debian 12."""
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
SKIPPED = 77
ROWS = 'root_id,experiment_id,probe,date,text\n1,1,Tea,"March, 2020",Tea is green.\n'
PAGES = ['casebook', *(f'casebook-{command}' for command in ('export', 'inspect', 'merge', 'plan', 'template'))]
BESIDE = ['/usr/share/bash-completion/completions/casebook', '/usr/share/zsh/vendor-completions/_casebook',
          '/usr/share/fish/vendor_completions.d/casebook.fish', *(f'/usr/share/man/man1/{page}.1.gz' for page in PAGES),
          '/usr/share/doc/casebook/copyright', '/usr/share/doc/casebook/changelog.gz']
ENVIRONMENT = {'PATH': '/usr/sbin:/usr/bin:/sbin:/bin', 'LC_ALL': 'C.UTF-8', 'HOME': '/nonexistent', 'DEBIAN_FRONTEND': 'noninteractive'}


def why_not():
    if not os.environ.get('CASEBOOK_PACKAGES'):
        return 'building packages takes long: set CASEBOOK_PACKAGES=1'
    if os.geteuid() != 0:
        return 'a bare Debian is made by root alone'
    missing = [program for program in ('debootstrap', 'lintian', 'dpkg-shlibdeps', 'ninja') if not shutil.which(program, path=os.environ['PATH'] + ':/usr/sbin')]
    return 'missing: ' + ', '.join(missing) if missing else None


def run(*words, **options):
    done = subprocess.run([str(word) for word in words], capture_output=True, encoding='utf-8', **options)
    assert done.returncode == 0, f'{words}: {done.stdout[-4000:]}{done.stderr[-4000:]}'
    return done.stdout


class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        temporary = tempfile.TemporaryDirectory(prefix='casebook-packages-')
        cls.addClassCleanup(temporary.cleanup)
        cls.folder = Path(temporary.name)
        cls.built = [Path(run(PROJECT / 'packaging/deb', cls.folder / name).strip()) for name in ('once', 'again')]
        cls.root = cls.folder / 'debian'
        run('debootstrap', '--variant=minbase', 'bookworm', cls.root)
        shutil.copy(cls.built[0], cls.root / 'casebook.deb')
        cls.in_debian('apt-get', 'install', '-y', '-qq', '--no-install-recommends', '/casebook.deb')

    @classmethod
    def packages(cls):
        return set(cls.in_debian('dpkg-query', '-W', '-f', '${Package}\n').split())

    @classmethod
    def in_debian(cls, *words):
        return run('chroot', cls.root, *words, env=ENVIRONMENT)

    def test_1_the_same_sources_give_the_same_bytes(self):
        self.assertEqual(*(hashlib.sha256(deb.read_bytes()).hexdigest() for deb in self.built))

    def test_2_lintian_has_nothing_to_say(self):
        self.assertEqual(run('lintian', '--allow-root', '--fail-on', 'error,warning', self.built[0]), '')

    def test_3_it_brings_what_belongs_to_it(self):
        listed = self.in_debian('dpkg', '-L', 'casebook').split()
        self.assertLessEqual({'/usr/bin/casebook', *BESIDE}, set(listed))

    def test_4_it_runs(self):
        self.assertRegex(self.in_debian('casebook', '--version'), r'^casebook \d+\.\d+\.\d+\n')
        (self.root / 'tmp/rows.csv').write_text(ROWS, encoding='utf-8')
        self.in_debian('casebook', 'export', '/tmp/rows.csv', '-o', '/tmp/study', '-q')
        self.assertTrue((self.root / 'tmp/study/documents/Tea.docx').read_bytes().startswith(b'PK'))
        offered = 'source /usr/share/bash-completion/completions/casebook; COMP_WORDS=(casebook ex) COMP_CWORD=1; _casebook; echo "${COMPREPLY[@]}"'
        self.assertEqual(self.in_debian('bash', '-c', offered), 'export\n')

    def test_5_it_can_be_removed_and_leaves_nothing(self):
        listed = [self.root / path[1:] for path in self.in_debian('dpkg', '-L', 'casebook').split() if path.startswith('/usr')]
        files = [path for path in listed if path.is_file()]
        self.assertGreater(len(files), 5)
        self.in_debian('dpkg', '--purge', 'casebook')
        self.assertEqual([path for path in files if path.exists()], [])
        self.assertNotIn('casebook', self.packages())
        self.assertFalse((self.root / 'usr/share/doc/casebook').exists())


if __name__ == '__main__':
    if reason := why_not():
        print('skipped:', reason)
        sys.exit(SKIPPED)
    unittest.main(verbosity=2)
