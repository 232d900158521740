# SPDX-License-Identifier: MIT
"""Rules of the house that no compiler checks: one list of packages, one door for each library, stages that do not know one
another."""
import re
import subprocess
import unittest

from acceptance import PROJECT, main

STAGES = ('reader', 'sorter', 'normalizer', 'generator', 'pipeline')


def setup_list(*groups):
    return subprocess.run([PROJECT / 'tests/setup', '--list', *groups], check=True, capture_output=True, encoding='utf-8').stdout.split()


def includes():
    """[(file under src, what it includes, in <> or "")]."""
    for path in sorted((PROJECT / 'src').rglob('*.?pp')):
        for quote, name in re.findall(r'^#include ([<"])([^>"]+)', path.read_text(encoding='utf-8'), re.M):
            yield path.relative_to(PROJECT / 'src').as_posix(), name, quote


class Packages(unittest.TestCase):
    def test_the_build_files_and_the_setup_name_the_same_libraries(self):
        named = set(re.findall(r'\b(?:lib[a-z0-9-]+-dev|zlib1g-dev|nlohmann-json3-dev|pkg-config|doctest-dev)\b',
                               (PROJECT / 'cmake/dependencies.cmake').read_text(encoding='utf-8')))
        listed = set(setup_list('build', 'tests'))
        self.assertEqual(named - listed, set())
        self.assertEqual({p for p in setup_list('build') if p.endswith('-dev')} - named, set())

    def test_the_readme_names_the_same_packages(self):
        readme = (PROJECT / 'README.md').read_text(encoding='utf-8')
        table = re.search(r'## Dependencies\n(.*?)(\n## |\Z)', readme, re.S)[1]
        self.assertEqual(set(re.findall(r'`([a-z0-9+.-]+)`', table)), set(setup_list('build', 'sample', 'tests')))


# A door is one .cpp; or two, NAME.cpp, which writes a format, and NAME_reader.cpp, which reads it; or a folder that is there for
# its library alone and shows the others one header, without the library.
DOOR_FOLDERS = {'cli': 'cli/cli.hpp'}


class Includes(unittest.TestCase):
    def test_each_outside_library_has_one_door(self):
        doors = {}
        for path, name, quote in includes():
            library = name.split('/')[0].split('.')[0]
            if quote == '<' and '.' in name and not name.startswith(('sys/', 'fmt/')) and not is_of_the_system(name):
                folder = path.split('/')[0]
                doors.setdefault(library, set()).add(folder if folder in DOOR_FOLDERS else path.replace('_reader.cpp', '.cpp'))
        self.assertGreater(len(doors), 5)
        self.assertEqual({library: paths for library, paths in doors.items() if len(paths) > 1}, {})
        self.assertEqual([path for paths in doors.values() for path in paths if not path.endswith('.cpp') and path not in DOOR_FOLDERS], [])
        self.assertEqual({folder: len([1 for paths in doors.values() if folder in paths]) for folder in DOOR_FOLDERS},
                         {folder: 1 for folder in DOOR_FOLDERS})

    def test_a_folder_that_is_a_door_shows_one_header_without_its_library(self):
        past_the_door = [(path, name) for path, name, quote in includes()
                         if quote == '"' and name.split('/')[0] in DOOR_FOLDERS
                         and path.split('/')[0] != name.split('/')[0] and name not in DOOR_FOLDERS.values()]
        self.assertEqual(past_the_door, [])
        self.assertEqual([(path, name) for path, name, quote in includes()
                          if path in DOOR_FOLDERS.values() and quote == '<' and '.' in name], [])
        self.assertEqual([(path, name) for path, name, quote in includes()
                          if path in DOOR_FOLDERS.values() and quote == '"' and name.startswith('cli/')], [])

    def test_no_stage_includes_another(self):
        crossing = [(path, name) for path, name, quote in includes()
                    if quote == '"' and path.split('/')[0] in STAGES and name.split('/')[0] in STAGES and path.split('/')[0] != name.split('/')[0]]
        self.assertEqual(crossing, [])

    def test_what_stages_share_knows_none_of_them(self):
        inside = [(path, name) for path, name, quote in includes() if quote == '"' and path.startswith('files/')]
        self.assertGreater(len(inside), 1)
        self.assertEqual([one for one in inside if one[1] != 'error.hpp' and not one[1].startswith('files/')], [])

    def test_no_stage_includes_what_stands_above_it(self):
        shared = {'record.hpp', 'options.hpp', 'error.hpp'}
        above = [(path, name) for path, name, quote in includes()
                 if quote == '"' and path.split('/')[0] in STAGES and '/' not in name and name not in shared]
        self.assertEqual(above, [])


def is_of_the_system(header):
    """POSIX's and C's own headers; the libraries' lie in folders or carry their names."""
    return header in {'unistd.h', 'fcntl.h', 'signal.h', 'termios.h', 'pthread.h', 'poll.h', 'errno.h', 'stdio.h', 'stdlib.h', 'time.h',
                      'immintrin.h', 'emmintrin.h', 'smmintrin.h', 'arm_neon.h', 'dirent.h'}


class Files(unittest.TestCase):
    def test_every_source_names_its_licence(self):
        sources = [path for folder in ('src', 'tests') for path in (PROJECT / folder).rglob('*.?pp')]
        self.assertGreater(len(sources), 20)
        self.assertEqual([p.name for p in sources if p.read_text(encoding='utf-8').splitlines()[0] != '// SPDX-License-Identifier: MIT'], [])


if __name__ == '__main__':
    main()
