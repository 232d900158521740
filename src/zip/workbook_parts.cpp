// SPDX-License-Identifier: MIT
#include "zip/workbook_parts.hpp"

#include "files/source_date.hpp"
#include "xml/escape.hpp"
#include "xml/tree.hpp"

namespace casebook {
namespace {

constexpr std::string_view content_types =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
    R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
    R"(<Default Extension="xml" ContentType="application/xml"/>)"
    R"(<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>)"
    R"(<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>)"
    R"(<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>)"
    R"(<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>)"
    "</Types>";

constexpr std::string_view package_relationships =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>)"
    R"(<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>)"
    "</Relationships>";

constexpr std::string_view workbook_relationships =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>)"
    R"(<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>)"
    "</Relationships>";

/// The least that Excel asks for: one font, its two fills, no border, one cell style.
constexpr std::string_view styles =
    R"(<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">)"
    R"(<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>)"
    R"(<fills count="2"><fill><patternFill patternType="none"/></fill>)"
    R"(<fill><patternFill patternType="gray125"/></fill></fills>)"
    R"(<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>)"
    R"(<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>)"
    R"(<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>)"
    R"(<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>)"
    "</styleSheet>";

std::string workbook_of(std::string_view sheet) {
  std::string xml =
      R"(<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" )"
      R"(xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">)"
      R"(<sheets><sheet name=")";
  append_attribute(xml, sheet);
  return xml += R"(" sheetId="1" r:id="rId1"/></sheets></workbook>)";
}

std::string core_properties_part() {
  std::string xml =
      R"(<cp:coreProperties )"
      R"(xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" )"
      R"(xmlns:dcterms="http://purl.org/dc/terms/" )"
      R"(xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">)";
  if (const auto date = source_date_text())
    for (const char* name : {"created", "modified"})
      xml += std::string("<dcterms:") + name + R"( xsi:type="dcterms:W3CDTF">)" + *date +
             "</dcterms:" + name + '>';
  return xml += "</cp:coreProperties>";
}

}  // namespace

std::vector<std::pair<std::string, std::string>> workbook_parts(std::string_view sheet) {
  const std::pair<const char*, std::string> parts[] = {
      {"[Content_Types].xml", std::string(content_types)},
      {"_rels/.rels", std::string(package_relationships)},
      {"docProps/core.xml", core_properties_part()},
      {"xl/workbook.xml", workbook_of(sheet)},
      {"xl/_rels/workbook.xml.rels", std::string(workbook_relationships)},
      {"xl/styles.xml", std::string(styles)}};
  std::vector<std::pair<std::string, std::string>> whole;
  for (const auto& [name, xml] : parts)
    whole.emplace_back(name, std::string(xml_declaration) + xml);
  return whole;
}

}  // namespace casebook
