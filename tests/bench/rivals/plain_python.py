# SPDX-License-Identifier: MIT
"""The strongest plain alternative: XML as text, deflated at level 1 by the zipfile of Python's standard library."""
import zipfile

import rows

NAMESPACES = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
              'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
TYPES = (f'{XML}<Types xmlns="{PACKAGE}/content-types">'
         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
         '<Default Extension="xml" ContentType="application/xml"/>'
         '<Override PartName="/word/document.xml" '
         'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
         '<Override PartName="/word/styles.xml" '
         'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>')
PACKAGE_RELATIONSHIPS = (f'{XML}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
                         f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>')
STYLES = (f'{XML}<w:styles {NAMESPACES}>' + ''.join(
    f'<w:style w:type="paragraph" w:styleId="{name.title().replace(" ", "")}"><w:name w:val="{name}"/></w:style>'
    for name in ('Title', 'heading 1', 'heading 2', 'Case Text')) + '</w:styles>')


def escape(text):
    return text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')


def run(text):
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ''


def paragraph(style, runs):
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>'


class Document:
    def __init__(self, with_links):
        self.with_links = with_links
        self.targets = []

    def runs(self, text):
        if not self.with_links:
            return run(rows.without_links(text))
        return ''.join(self.hyperlink(piece) if is_link else run(piece) for piece, is_link in rows.pieces(text))

    def hyperlink(self, url):
        self.targets.append(escape(url).replace('"', '&quot;'))
        return f'<w:hyperlink r:id="rId{len(self.targets) + 1}">{run(url)}</w:hyperlink>'

    def body(self, probe, cases):
        parts = [paragraph('Title', run(probe))]
        for month, of_month in rows.months(cases):
            parts.append(paragraph('Heading1', run(month)))
            for date, root, text in of_month:
                parts.append(paragraph('Heading2', run(f'{date} Case {root}')))
                parts += [paragraph('CaseText', self.runs(line)) for line in text.split('\n')]
        return f'{XML}<w:document {NAMESPACES}><w:body>{"".join(parts)}<w:sectPr/></w:body></w:document>'

    def relationships(self):
        links = ''.join(f'<Relationship Id="rId{i}" Type="{OFFICE}/hyperlink" Target="{target}" TargetMode="External"/>'
                        for i, target in enumerate(self.targets, 2))
        return (f'{XML}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/styles" '
                f'Target="styles.xml"/>{links}</Relationships>')


def main():
    documents, folder, with_links = rows.command_line()
    for number, (probe, cases) in enumerate(documents):
        document = Document(with_links)
        with zipfile.ZipFile(f'{folder}/{number}.docx', 'w', zipfile.ZIP_DEFLATED, compresslevel=1) as package:
            package.writestr('[Content_Types].xml', TYPES)
            package.writestr('_rels/.rels', PACKAGE_RELATIONSHIPS)
            package.writestr('word/styles.xml', STYLES)
            package.writestr('word/document.xml', document.body(probe, cases))
            package.writestr('word/_rels/document.xml.rels', document.relationships())


if __name__ == '__main__':
    main()
