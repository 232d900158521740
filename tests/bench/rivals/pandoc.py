# SPDX-License-Identifier: MIT
"""Markdown, a document after the other through pandoc."""
import re
import subprocess

import rows

SPECIAL = re.compile(r'''([!-/:-@\[-`{-~])''')


def escape(text):
    return SPECIAL.sub(r'\\\1', text)


def inline(line, with_links):
    """A line as pandoc takes it; it must not begin with blanks, which would mean something."""
    if not with_links:
        return escape(rows.without_links(line)).strip()
    return ''.join(f'[{escape(piece)}](<{piece}>)' if is_link else escape(piece)
                   for piece, is_link in rows.pieces(line)).strip()


def markdown(probe, cases, with_links):
    blocks = [f'% {escape(probe)}']
    for month, of_month in rows.months(cases):
        blocks.append(f'# {escape(month)}')
        for date, root, text in of_month:
            blocks.append(f'## {escape(date)} Case {root}')
            blocks += [inline(line, with_links) for line in text.split('\n')]
    return '\n\n'.join(blocks) + '\n'


def main():
    documents, folder, with_links = rows.command_line()
    for number, (probe, cases) in enumerate(documents):
        subprocess.run(['pandoc', '--from=markdown-auto_identifiers', '--output', f'{folder}/{number}.docx'],
                       input=markdown(probe, cases, with_links).encode('utf-8'), check=True)


if __name__ == '__main__':
    main()
