#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A workbook of the rows to measure with, as Excel writes one: make_workbook.py ROWS SCRIPT SHAPE FILE

Texts stand in the shared strings, each once; numbers are numbers. Written piece by piece, for openpyxl takes minutes."""
import sys
import tempfile
import zipfile
from xml.sax.saxutils import escape

from make_rows import make_rows

MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
PARTS = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                           '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                           '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    '_rels/.rels': f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml': f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="Rows" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                                  f'<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
                                  f'<Relationship Id="rId2" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
}


class SharedStrings:
    def __init__(self, file):
        self.file, self.known = file, {}

    def number(self, text):
        if text not in self.known:
            self.known[text] = len(self.known)
            self.file.write(f'<si><t xml:space="preserve">{escape(text)}</t></si>'.encode())
        return self.known[text]


def sheet_pieces(rows, shared):
    yield f'<worksheet xmlns="{MAIN}"><sheetData>'
    names = ('root_id', 'experiment_id', 'probe', 'date', 'text')
    yield '<row r="1">' + ''.join(f'<c r="{column}1" t="s"><v>{shared.number(name)}</v></c>' for column, name in zip('ABCDE', names)) + '</row>'
    for root, row in enumerate(rows, 1):
        at = root + 1
        texts = ''.join(f'<c r="{column}{at}" t="s"><v>{shared.number(text)}</v></c>' for column, text in zip('CDE', row))
        yield f'<row r="{at}" spans="1:5"><c r="A{at}"><v>{root}</v></c><c r="B{at}"><v>{root % 40 + 1}</v></c>{texts}</row>'
    yield '</sheetData></worksheet>'


def main():
    count, script, shape, path = int(sys.argv[1]), *sys.argv[2:]
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED, compresslevel=6) as book, tempfile.TemporaryFile() as strings:
        for name, content in PARTS.items():
            book.writestr(name, content)
        with book.open('xl/worksheets/sheet1.xml', 'w', force_zip64=True) as part:
            for piece in sheet_pieces(make_rows(count, script == 'mixed', shape), SharedStrings(strings)):
                part.write(piece.encode())
        strings.seek(0)
        with book.open('xl/sharedStrings.xml', 'w', force_zip64=True) as part:
            part.write(f'<sst xmlns="{MAIN}">'.encode())
            while piece := strings.read(1 << 20):
                part.write(piece)
            part.write(b'</sst>')


if __name__ == '__main__':
    main()
