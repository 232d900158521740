#!/usr/bin/python3 -B
# SPDX-License-Identifier: MIT
"""Packs casebook.exe and libmariadb.dll of a folder, with what a user and the licences of its parts ask for. See packaging/windows/package."""
import datetime
import hashlib
import io
import json
import pathlib
import re
import subprocess
import sys
import tarfile
import zipfile

PROJECT = pathlib.Path(__file__).resolve().parents[2]
HERE = PROJECT / 'packaging/windows'
SOURCES = PROJECT / 'build/windows-libraries/sources'
# Parts that come from Debian's packages as they are: name, package, licence.
PACKAGED = [('CLI11', 'libcli11-dev', 'BSD-3-Clause'), ('toml++', 'libtomlplusplus-dev', 'MIT'),
            ('nlohmann-json', 'nlohmann-json3-dev', 'MIT'), ('cereal', 'libcereal-dev', 'BSD-3-Clause'), ('zlib', 'libz-mingw-w64-dev', 'Zlib'),
            ('mingw-w64', 'mingw-w64-x86-64-dev', 'ZPL-2.1'),
            ('libstdc++', 'gcc-mingw-w64-x86-64-posix-runtime', 'GPL-3.0-or-later WITH GCC-exception-3.1')]
LICENCES = re.compile(r'^[^/]+/(?:expat/|libmariadb/)?(?:COPYING|LICEN[CS]E)[^/]*$')
LIBRARY_ALONE = {'mariadb': '/libmariadb/'}  # where an archive holds more, under other terms


def project(name):
    text = (PROJECT / 'CMakeLists.txt').read_text(encoding='utf-8')
    pattern = {'version': r'VERSION ([0-9.]+) LANGUAGES', 'released': r'CASEBOOK_RELEASED "([0-9-]+)"'}[name]
    return re.search(pattern, text)[1]


def libraries():
    listed = subprocess.run([HERE / 'libraries', '--list'], check=True, capture_output=True, encoding='utf-8').stdout
    return [line.split(maxsplit=4) for line in listed.splitlines()]


def version_of(package):
    asked = subprocess.run(['dpkg-query', '-W', '-f=${Version}', package], capture_output=True, encoding='utf-8')
    return asked.stdout or 'unknown'


def licences_in(name, archive):
    """{name: text} of the files that hold the terms of a library."""
    with tarfile.open(archive) as tar:
        files = [one for one in tar.getmembers()
                 if one.isfile() and LICENCES.match(one.name) and LIBRARY_ALONE.get(name, '/') in one.name]
        return {one.name.split('/')[-1]: tar.extractfile(one).read() for one in files}


def source_of(name, archive):
    """The name and the bytes of what is handed on: the archive, or of a large one the part that is used."""
    if name not in LIBRARY_ALONE:
        return archive, (SOURCES / archive).read_bytes()
    part = io.BytesIO()
    with tarfile.open(SOURCES / archive) as whole, tarfile.open(fileobj=part, mode='w') as tar:
        for one in whole:
            if LIBRARY_ALONE[name] in one.name:
                tar.addfile(one, whole.extractfile(one) if one.isfile() else None)
    return re.sub(r'\.orig\.tar\..*', '-client.tar', archive), part.getvalue()


def licences():
    yield 'licences/casebook.txt', (PROJECT / 'LICENSE').read_bytes()
    for name, _, archive, _, licence in libraries():
        found = licences_in(name, SOURCES / archive) or {'LICENCE': f'{name} is in the public domain ({licence}).\n'.encode()}
        for file, text in found.items():
            yield f'licences/{name}-{file}' + ('' if file.endswith('.txt') else '.txt'), text
    for name, package, _ in PACKAGED:
        terms = pathlib.Path('/usr/share/doc', package, 'copyright')
        if terms.is_file():
            yield f'licences/{name}.txt', terms.read_bytes()


def spdx(exe):
    """The parts and their licences, as SPDX 2.3 in JSON (https://spdx.github.io/spdx-spec/v2.3/)."""
    def part(name, version, licence, **more):
        return {'SPDXID': 'SPDXRef-' + re.sub(r'[^A-Za-z0-9.]', '-', name), 'name': name, 'versionInfo': version,
                'downloadLocation': 'NOASSERTION', 'filesAnalyzed': False, 'licenseConcluded': licence,
                'licenseDeclared': licence, 'copyrightText': 'NOASSERTION', **more}

    def sums(value):
        return {'checksums': [{'algorithm': 'SHA256', 'checksumValue': value}]}

    parts = [part('casebook', project('version'), 'MIT', **sums(hashlib.sha256(exe).hexdigest()))]
    parts += [part(name, version, licence, **sums(digest)) for name, version, _, digest, licence in libraries()]
    parts += [part(name, version_of(package), licence) for name, package, licence in PACKAGED]
    relations = [{'spdxElementId': 'SPDXRef-casebook', 'relatedSpdxElement': one['SPDXID'],
                  'relationshipType': 'DYNAMIC_LINK' if one['name'] == 'mariadb' else 'STATIC_LINK'} for one in parts[1:]]
    relations.insert(0, {'spdxElementId': 'SPDXRef-DOCUMENT', 'relationshipType': 'DESCRIBES', 'relatedSpdxElement': 'SPDXRef-casebook'})
    name = f'casebook-{project("version")}-windows-x64'
    return json.dumps({'spdxVersion': 'SPDX-2.3', 'dataLicense': 'CC0-1.0', 'SPDXID': 'SPDXRef-DOCUMENT', 'name': name,
                       'documentNamespace': f'urn:casebook:{name}:{hashlib.sha256(exe).hexdigest()}',
                       'creationInfo': {'created': project('released') + 'T00:00:00Z', 'creators': ['Tool: casebook']},
                       'packages': parts, 'relationships': relations}, indent=1) + '\n'


def write_zip(path, files):
    """The names in order, all of the day of the version: the same bytes whenever it is made."""
    day = datetime.date.fromisoformat(project('released'))
    with zipfile.ZipFile(path, 'w') as packed:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, content, compresslevel=9)


def main(folder):
    exe = (folder / 'casebook.exe').read_bytes()
    name = f'casebook-{project("version")}-windows-x64'
    start = (HERE / 'START-HERE.txt').read_text(encoding='utf-8').replace('@VERSION@', project('version'))
    start = start.replace('\n', '\r\n').encode('utf-8-sig')
    parts = spdx(exe)
    files = {'casebook.exe': exe, 'libmariadb.dll': (folder / 'libmariadb.dll').read_bytes(), 'START-HERE.txt': start, 'parts.spdx.json': parts, **dict(licences())}
    write_zip(folder / f'{name}.zip', {f'{name}/{one}': content for one, content in files.items()})
    (folder / f'{name}.spdx.json').write_text(parts, encoding='utf-8')
    # What the LGPL and the MPL ask to hand on: the libraries' sources, and all that links the program to changed ones.
    own = subprocess.run(['git', '-C', PROJECT, 'archive', '--format=tar', 'HEAD'], check=True, capture_output=True).stdout
    archives = dict(source_of(library, archive) for library, _, archive, _, licence in libraries() if licence.startswith(('LGPL', 'MPL')))
    write_zip(folder / f'{name}-sources.zip', {**archives, 'casebook.tar': own})


if __name__ == '__main__':
    main(pathlib.Path(sys.argv[1]))
