#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes the tables below src/ that are not written by hand, from the Unicode character database (Debian's package
unicode-data) and Python's list of the HTML standard's character references.

  generate_tables.py           writes them
  generate_tables.py --check   says which differ from what is there; exit code 1 where one does, 77 where the database is missing
"""
import html.entities
import pathlib
import re
import sys

DATABASE = pathlib.Path('/usr/share/unicode')
SOURCES = pathlib.Path(__file__).resolve().parents[2]
LICENCE = '// SPDX-License-Identifier: MIT\n'
CHARACTERS = range(0x110000)


def entries(name):
    """[(first, last, field…)] of a file of the database."""
    for line in (DATABASE / name).read_text(encoding='utf-8').splitlines():
        fields = [field.strip() for field in line.split('#')[0].split(';')]
        if len(fields) < 2:
            continue
        first, _, last = fields[0].partition('..')
        yield int(first, 16), int(last or first, 16), *fields[1:]


def spread(name, wanted=lambda *fields: True):
    """{character: first field} of the entries whose fields are wanted."""
    return {c: fields[0] for first, last, *fields in entries(name) if wanted(*fields) for c in range(first, last + 1)}


def ranges(value_of):
    """[(first, last, value)] of all characters that have a value, ascending."""
    found = []
    for c in CHARACTERS:
        value = value_of(c)
        if value is None:
            continue
        if found and found[-1][1] == c - 1 and found[-1][2] == value:
            found[-1][1] = c
        else:
            found.append([c, c, value])
    return found


def comment(text):
    return ''.join(f'// {line}\n' for line in text.splitlines())


def version():
    return re.search(r'-(\d+\.\d+)', (DATABASE / 'PropList.txt').read_text(encoding='utf-8').splitlines()[0])[1]


def nfc_quick_check():
    answers = {c: {'N': 'no', 'M': 'maybe'}[answer] for c, answer in
               ((c, fields[1]) for first, last, *fields in entries('DerivedNormalizationProps.txt') if fields[0] == 'NFC_QC'
                for c in range(first, last + 1))}
    classes = {c: int(value) for c, value in spread('extracted/DerivedCombiningClass.txt').items()}

    def value_of(c):
        value = (answers.get(c, 'yes'), classes.get(c, 0))
        return None if value == ('yes', 0) else value

    head = comment(f'Unicode {version()}, from DerivedNormalizationProps.txt and UnicodeData.txt: {{first, last,\n'
                   '{NFC_Quick_Check, Canonical_Combining_Class}}. What is missing is {yes, 0}.')
    return LICENCE + head + ''.join(f'{{0x{first:X}, 0x{last:X}, {{{answer}, {combining}}}}},\n'
                                    for first, last, (answer, combining) in ranges(value_of))


def east_asian():
    """A character is East Asian where it is wide, full-width or half-width and no emoji, or of the script Hangul."""
    width = spread('EastAsianWidth.txt', lambda width: width in ('W', 'F', 'H'))
    script = spread('Scripts.txt')
    extensions = spread('ScriptExtensions.txt')
    emoji = spread('emoji/emoji-data.txt', lambda name: name == 'Emoji_Presentation')
    ideographic = spread('PropList.txt', lambda name: name == 'Ideographic')
    block = spread('Blocks.txt', lambda block: block in ('Hiragana', 'Katakana'))
    short = {'Hiragana': 'Hira', 'Katakana': 'Kana', 'Hangul': 'Hang'}

    def value_of(c):
        own = script.get(c, 'Unknown')
        if (c not in width or c in emoji or c == 0x20A9) and own != 'Hangul':  # the won sign is half-width
            return None
        scripts = set(extensions.get(c, short.get(own, own)).split())
        if scripts <= {'Hira', 'Kana'} or c in block:
            return 'kana'
        if scripts == {'Hang'}:
            return 'hangul'
        return 'ideograph' if c in ideographic else 'other'

    head = comment(f'Unicode {version()}, from EastAsianWidth.txt, Scripts.txt, ScriptExtensions.txt, Blocks.txt,\n'
                   'emoji-data.txt and PropList.txt: {first, last, kind}. What is missing is none.')
    return LICENCE + head + ''.join(f'{{0x{first:X}, 0x{last:X}, {kind}}},\n' for first, last, kind in ranges(value_of))


def terminal_punctuation():
    """Marks that end a sentence or a part of one. A pause is one that joins parts: a comma, a colon or a semicolon of some script."""
    terminal = spread('PropList.txt', lambda name: name in ('Terminal_Punctuation', 'Sentence_Terminal'))
    stop = spread('PropList.txt', lambda name: name == 'Sentence_Terminal')
    names = {int(code, 16): name for code, name in (line.split(';')[:2] for line in (DATABASE / 'UnicodeData.txt').read_text(encoding='utf-8').splitlines())}

    def value_of(c):
        if c not in terminal:
            return None
        return 'pause' if c not in stop and re.search(r'COMMA|COLON', names[c]) else 'stop'

    head = comment(f'Unicode {version()}, from PropList.txt (Terminal_Punctuation, Sentence_Terminal) and UnicodeData.txt:\n'
                   '{first, last, kind}. What is missing is none.')
    return LICENCE + head + ''.join(f'{{0x{first:X}, 0x{last:X}, {kind}}},\n' for first, last, kind in ranges(value_of))


def entity_names():
    head = comment('The named character references of the HTML standard (section 13.5) that end in a semicolon,\n'
                   'without it, sorted by bytes: {name, code point, second code point or 0}.')
    lines = ''
    for name, text in sorted((name[:-1], text) for name, text in html.entities.html5.items() if name.endswith(';')):
        first, second = (*map(ord, text), 0)[:2]
        lines += f'{{"{name}", 0x{first:X}, {f"0x{second:X}" if second else "0"}}},\n'
    return LICENCE + head + lines


TABLES = {'text/tables/nfc_quick_check.inc': nfc_quick_check, 'text/tables/east_asian.inc': east_asian,
          'text/tables/terminal_punctuation.inc': terminal_punctuation, 'normalizer/entity_names.inc': entity_names}


def main(words):
    if not DATABASE.is_dir():
        print(f'{DATABASE} is missing: install the package unicode-data', file=sys.stderr)
        return 77
    differing = {name: text for name, text in ((name, make()) for name, make in TABLES.items())
                 if not (SOURCES / name).is_file() or (SOURCES / name).read_text(encoding='utf-8') != text}
    for name, text in differing.items():
        print(name)
        if words != ['--check']:
            (SOURCES / name).write_text(text, encoding='utf-8')
    return 1 if differing and words == ['--check'] else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
