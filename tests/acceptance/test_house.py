# SPDX-License-Identifier: MIT
"""Rules of the house that no compiler checks: which room may include which, one door for each library, sizes, and one list of
packages."""
import collections
import re
import subprocess
import unittest

from acceptance import PROJECT, main
from standard_headers import USES

SOURCES = PROJECT / 'src'

# The rooms that each room may include. `record.hpp`, `options.hpp` and `error.hpp` are everybody's. src/CMakeLists.txt says the
# same to the linker.
GROUND = ['text', 'threads', 'files', 'xml', 'zip', 'terminal']
ROOMS = {
    'text': [],
    'threads': [],
    'files': ['text', 'threads'],
    'xml': ['text'],
    'zip': ['text', 'files', 'xml'],
    'terminal': ['text'],
    'cli': ['text', 'terminal'],
    'reader': ['text', 'files', 'xml', 'zip', 'terminal'],
    'sorter': ['files'],
    'normalizer': ['text', 'threads'],
    'names': ['text', 'xml'],
    'output': ['text', 'files', 'threads', 'names'],
    'docx': ['text', 'files', 'threads', 'xml', 'zip', 'names', 'output'],
    'template': ['text', 'files', 'xml', 'zip', 'terminal', 'docx'],
    'sheets': ['text', 'files', 'threads', 'zip', 'names', 'output'],
    'qda': ['text', 'files', 'threads', 'xml', 'zip', 'names', 'output'],
    'corpus': ['text', 'xml', 'zip', 'names', 'output'],
    'html': ['text', 'files', 'xml', 'names', 'output'],
    'folder': ['text', 'files', 'names', 'output'],
    'export': ['text', 'files', 'threads', 'xml', 'terminal', 'reader', 'sorter', 'normalizer', 'names', 'output', 'docx', 'template',
               'sheets', 'qda', 'corpus', 'html', 'folder'],
    'inspect': ['text', 'terminal', 'reader', 'normalizer', 'names'],
}
PROGRAM = ['cli', 'export', 'inspect', 'template', 'terminal']  # what main.cpp may include
EVERYBODYS = {'record.hpp', 'options.hpp', 'error.hpp'}

# An output knows names, the seam and the ground floor, never another output.
OUTPUTS = ['docx', 'sheets', 'qda', 'corpus', 'html']

# Where each outside library is included: by the first part of its headers' names. fmt, which is half of the standard library, is
# included by any .cpp.
DOORS = {
    'utf8proc': ['text/unicode.cpp'],
    'cereal': ['files/archive.hpp'],
    'nlohmann': ['text/json.hpp'],
    'openssl': ['files/digest.cpp'],
    'pugixml': ['xml/tree.cpp', 'xml/tree_reader.cpp'],
    'expat': ['xml/stream.cpp'],
    'zip': ['zip/file_source.hpp', 'zip/package_reader.cpp'],
    'zlib': ['zip/zlib_deflater.cpp'],
    'isa-l': ['zip/isal_deflater.cpp'],
    'CLI': ['cli/'],
    'toml++': ['cli/'],
    'sqlite3': ['reader/sqlite/database.cpp'],
    'cppconn': ['reader/mysql/connection.cpp'],
    'mysql': ['reader/mysql/connection.cpp', 'reader/mysql/login_guard.cpp', 'reader/mysql/windows/connection.cpp'],
    'md4c': ['normalizer/markdown/parser.cpp'],
    'uchardet': ['reader/likely_encoding.cpp'],
    'idn2': ['normalizer/links/target.cpp'],
    'uniwbrk': ['corpus/words.cpp'],
}
# What the build calls them.
LIBRARIES = {'openssl': 'crypto', 'zip': 'libzip', 'isa-l': 'isal', 'CLI': 'cli11', 'toml++': 'toml', 'sqlite3': 'sqlite', 'cppconn': 'mysqlcppconn',
             'mysql': 'mariadb', 'nlohmann': 'json', 'uniwbrk': 'unistring'}
# Shows the others one header, without its library.
FRONT_DOORS = {'cli': 'cli/cli.hpp'}

SYSTEM_HEADERS = {'arpa/inet.h', 'dirent.h', 'emmintrin.h', 'fcntl.h', 'glob.h', 'iconv.h', 'langinfo.h', 'locale.h', 'poll.h', 'pthread.h', 'pwd.h', 'termios.h', 'time.h', 'unistd.h'}
WINDOWS_HEADERS = {'aclapi.h', 'bcrypt.h', 'conio.h', 'io.h', 'sddl.h', 'shellapi.h', 'shlwapi.h', 'wincrypt.h', 'windows.h', 'ws2tcpip.h'}

MOST_FILES_IN_A_FOLDER = 30
MOST_LINES_OF_A_UNIT = 350
DEEPEST_INCLUDE = 8


def setup_list(*groups):
    return subprocess.run([PROJECT / 'tests/setup', '--list', *groups], check=True, capture_output=True, encoding='utf-8').stdout.split()


def files_below(folder):
    return {path.relative_to(folder).as_posix(): path.read_text(encoding='utf-8') for path in sorted(folder.rglob('*.?pp'))}


FILES = files_below(SOURCES)
QUOTED = {name: re.findall(r'^#include "([^"]+pp)"', text, re.M) for name, text in FILES.items()}
OUTSIDE = {name: [header for header in re.findall(r'^#include <([^>]+)>', text, re.M)
                  if ('.' in header or '/' in header) and header not in SYSTEM_HEADERS | WINDOWS_HEADERS and not header.startswith('sys/')]
           for name, text in FILES.items()}


def room_of(name):
    return name.split('/')[0] if '/' in name else ''


def unit_of(name):
    """A .cpp and its .hpp are one."""
    return name.rsplit('.', 1)[0]


def library_of(header):
    return header.split('/')[0].removesuffix('.h').removesuffix('.hpp')


def reached(name, seen=None):
    """All files that a file includes, directly or not."""
    seen = set() if seen is None else seen
    for one in QUOTED[name]:
        if one not in seen:
            seen.add(one)
            reached(one, seen)
    return seen


def commands(text, command):
    """{first word: {keyword: [further words]}} of a command in a CMake file."""
    found = {}
    for words in re.findall(rf'^\s*{command}\(([^)]*)\)', text, re.M):
        name, *rest = words.split()
        keyword = ''
        lists = found.setdefault(name, collections.defaultdict(list))
        for word in rest:
            if word.isupper():
                keyword = word
            else:
                lists[keyword].append(word)
    return found


def code_of(name):
    """A source without its comments and includes."""
    text = re.sub(r'/\*.*?\*/|//[^\n]*', '', FILES[name], flags=re.S)
    return re.sub(r'^#include.*$', '', text, flags=re.M)


def names_in(header):
    """What a header may declare, and more: forward declarations alone are none of it."""
    code = code_of(header)
    found = set(re.findall(r'\b(?:class|struct|enum(?: class)?|using|concept|define)\s+(\w+)', code))
    found |= set(re.findall(r'([A-Za-z_]\w*)\s*(?:\[\]\s*)?[({=,;]', code))
    found |= {name for names in re.findall(r'enum[^{;]*\{([^}]*)\}', code) for name in re.findall(r'\w+', names)}
    return found - set(re.findall(r'^(?:class|struct) (\w+);', code, re.M))


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


class Rooms(unittest.TestCase):
    def test_no_room_includes_one_that_it_may_not_know(self):
        allowed = {**ROOMS, '': PROGRAM}
        self.assertEqual([(name, one) for name, includes in QUOTED.items() for one in includes
                          if one not in EVERYBODYS and room_of(one) not in (room_of(name), *allowed[room_of(name)])], [])

    def test_what_may_be_included_is(self):
        used = collections.defaultdict(set)
        for name, includes in QUOTED.items():
            used[room_of(name)] |= {room_of(one) for one in includes} - {room_of(name), ''}
        self.assertEqual({room: sorted(set(known) - used[room]) for room, known in ROOMS.items() if set(known) - used[room]}, {})

    def test_the_linker_is_told_the_same(self):
        linked = commands((SOURCES / 'CMakeLists.txt').read_text(encoding='utf-8'), 'casebook_room')
        self.assertEqual({room: sorted(lists['ROOMS']) for room, lists in linked.items()},
                         {room: sorted(known) for room, known in ROOMS.items()})

    def test_every_folder_is_a_room(self):
        self.assertEqual({room_of(name) for name in FILES} - {''}, set(ROOMS))

    def test_the_ground_floor_knows_only_what_is_below(self):
        for at, room in enumerate(GROUND):
            self.assertLessEqual(set(ROOMS[room]), set(GROUND[:at]), room)

    def test_no_output_knows_another(self):
        for room in set(OUTPUTS) & set(ROOMS):
            self.assertLessEqual(set(ROOMS[room]), {*GROUND, 'names', 'output'}, room)
        self.assertEqual([room for room, known in ROOMS.items() if 'docx' in known], ['template', 'export'])


class Includes(unittest.TestCase):
    def test_each_outside_library_has_one_door(self):
        doors = collections.defaultdict(set)
        for name, headers in OUTSIDE.items():
            for header in headers:
                doors[library_of(header)].add(next((front + '/' for front in FRONT_DOORS if name.startswith(front + '/')), name))
        fmt = doors.pop('fmt')
        self.assertEqual({library: sorted(names) for library, names in doors.items()}, DOORS)
        self.assertEqual([name for name in fmt if not name.endswith(('.cpp', '/'))], [])

    def test_a_folder_that_is_a_door_shows_one_header_without_its_library(self):
        for folder, front in FRONT_DOORS.items():
            self.assertEqual([(name, one) for name, includes in QUOTED.items() for one in includes
                              if room_of(one) == folder != room_of(name) and one != front], [])
            self.assertEqual([one for one in reached(front) if OUTSIDE[one]] + OUTSIDE[front], [])

    def test_a_room_links_the_libraries_that_it_uses_and_no_others(self):
        used = collections.defaultdict(set)
        for name in FILES:
            if name.endswith('.cpp') and '/' in name:
                for one in (name, *reached(name)):
                    used[room_of(name)] |= {LIBRARIES.get(library_of(header), library_of(header)) for header in OUTSIDE[one]}
        text = (SOURCES / 'CMakeLists.txt').read_text(encoding='utf-8')
        linked = {room: {library.split('::')[1] for library in lists['LIBRARIES']} for room, lists in commands(text, 'casebook_room').items()}
        for target, lists in commands(text, 'target_link_libraries').items():
            if target.startswith('casebook_'):
                linked[target.removeprefix('casebook_')] |= {one.split('::')[1] for one in lists['PRIVATE'] if '::' in one}
        self.assertEqual({room: sorted(libraries) for room, libraries in linked.items()}, {room: sorted(used[room]) for room in linked})

    def test_nothing_is_included_that_is_not_used(self):
        unused = []
        for name in FILES:
            code = code_of(name)
            words = set(re.findall(r'[A-Za-z_]\w*', code))
            unused += [(name, one) for one in QUOTED[name] if unit_of(one) != unit_of(name) and not words & names_in(one)]
            unused += [(name, one) for one in re.findall(r'^#include <([a-z_]+)>', FILES[name], re.M) if not re.search(USES[one], code)]
        self.assertEqual(unused, [])

    def test_no_units_include_one_another(self):
        known = collections.defaultdict(set)
        for name in FILES:
            known[unit_of(name)] |= {unit_of(one) for one in QUOTED[name]} - {unit_of(name)}

        def reaches(unit, seen):
            for one in known[unit] - seen:
                seen.add(one)
                reaches(one, seen)
            return seen

        self.assertEqual([unit for unit in list(known) if unit in reaches(unit, set())], [])

    def test_no_chain_of_includes_is_long(self):
        depths = {}

        def depth(name):
            if name not in depths:
                depths[name] = max((depth(one) + 1 for one in QUOTED[name]), default=0)
            return depths[name]

        self.assertEqual([name for name in FILES if depth(name) > DEEPEST_INCLUDE], [])


class Sizes(unittest.TestCase):
    def test_no_folder_holds_too_many_files(self):
        folders = collections.Counter(str(path.parent.relative_to(PROJECT)) for path in SOURCES.rglob('*') if path.is_file())
        self.assertEqual({folder: files for folder, files in folders.items() if files > MOST_FILES_IN_A_FOLDER}, {})

    def test_no_unit_is_too_long(self):
        units = collections.Counter()
        for name, text in FILES.items():
            units[unit_of(name)] += text.count('\n')
        self.assertEqual({unit: lines for unit, lines in units.items() if lines > MOST_LINES_OF_A_UNIT}, {})


class Files(unittest.TestCase):
    def test_every_source_names_its_licence(self):
        sources = [path for folder in ('src', 'tests') for path in (PROJECT / folder).rglob('*.?pp')]
        self.assertGreater(len(sources), 20)
        self.assertEqual([p.name for p in sources if p.read_text(encoding='utf-8').splitlines()[0] != '// SPDX-License-Identifier: MIT'], [])

    def test_tests_stand_in_the_room_that_they_test(self):
        tested = [path.parent.name for path in (PROJECT / 'tests').glob('*/test_*.cpp')]
        self.assertEqual(set(tested) - set(ROOMS), set())


if __name__ == '__main__':
    main()
