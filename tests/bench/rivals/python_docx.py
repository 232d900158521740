# SPDX-License-Identifier: MIT
"""python-docx as its guide shows it; hyperlinks by the elements that its users write by hand, because it has no call for them."""
import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

import rows


def add_hyperlink(paragraph, url):
    target = paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    hyperlink = OxmlElement('w:hyperlink')
    hyperlink.set(qn('r:id'), target)
    run = paragraph.add_run(url)
    hyperlink.append(run._r)
    paragraph._p.append(hyperlink)


def add_text(document, line, with_links):
    if not with_links:
        document.add_paragraph(rows.without_links(line))
        return
    paragraph = document.add_paragraph()
    for piece, is_link in rows.pieces(line):
        if is_link:
            add_hyperlink(paragraph, piece)
        elif piece:
            paragraph.add_run(piece)


def main():
    documents, folder, with_links = rows.command_line()
    for number, (probe, cases) in enumerate(documents):
        document = docx.Document()
        document.add_heading(probe, 0)
        for month, of_month in rows.months(cases):
            document.add_heading(month, 1)
            for date, root, text in of_month:
                document.add_heading(f'{date} Case {root}', 2)
                for line in text.split('\n'):
                    add_text(document, line, with_links)
        document.save(f'{folder}/{number}.docx')


if __name__ == '__main__':
    main()
