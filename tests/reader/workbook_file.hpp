// SPDX-License-Identifier: MIT
// Workbooks made by hand: a package with the parts that a reader of cells needs.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "zip_file.hpp"

namespace casebook::testing {

constexpr auto sheet_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The names and the XML of the sheets, with what `sheetData` and its neighbours hold.
using SheetXml = std::vector<std::pair<std::string, std::string>>;

struct WorkbookXml {
  SheetXml sheets = {};
  std::string shared = {};       ///< the `si` of the shared texts
  std::string formats = {};      ///< the `numFmt` of the styles
  std::string cell_styles = {};  ///< the `xf` of the cells
  std::string properties = "<workbookPr/>";
  std::string type = std::string(sheet_type) + ".main+xml";
};

inline Files parts_of(const WorkbookXml& book) {
  const std::string types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  const auto relationship = [&](const std::string& id, const char* type,
                                const std::string& target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + types + type + "\" Target=\"" + target +
           "\"/>";
  };
  Files files;
  files["[Content_Types].xml"] =
      "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" +
      book.type + "\"/></Types>";
  files["_rels/.rels"] = "<Relationships>" +
                         relationship("rId1", "officeDocument", "xl/workbook.xml") +
                         "</Relationships>";
  std::string sheets, relationships = relationship("s", "styles", "styles.xml") +
                                      relationship("t", "sharedStrings", "/xl/sharedStrings.xml");
  for (std::size_t i = 0; i < book.sheets.size(); ++i) {
    const std::string id = "rId" + std::to_string(i), file = "sheet" + std::to_string(i) + ".xml";
    sheets += "<sheet name=\"" + book.sheets[i].first + "\" sheetId=\"9\" r:id=\"" + id + "\"/>";
    relationships += relationship(id, "worksheet", "worksheets/" + file);
    files["xl/worksheets/" + file] = "<worksheet>" + book.sheets[i].second + "</worksheet>";
  }
  files["xl/workbook.xml"] =
      "<workbook xmlns:r=\"r\">" + book.properties + "<sheets>" + sheets + "</sheets></workbook>";
  files["xl/_rels/workbook.xml.rels"] = "<Relationships>" + relationships + "</Relationships>";
  files["xl/sharedStrings.xml"] = "<sst>" + book.shared + "</sst>";
  files["xl/styles.xml"] = "<styleSheet><numFmts>" + book.formats +
                           "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" +
                           book.cell_styles + "</cellXfs></styleSheet>";
  return files;
}

inline std::string workbook_of(const WorkbookXml& book) { return zipped(parts_of(book)); }

/// A row of cells; each is `<v>…` with what it holds, or inline text.
inline std::string row_of(const std::vector<std::string>& cells) {
  std::string xml = "<row>";
  for (const std::string& cell : cells) xml += cell;
  return xml + "</row>";
}

inline std::string inline_text(const std::string& text) {
  return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

/// The row that names the columns, in the order of the view.
inline std::string names_row(const std::vector<std::string>& further = {}) {
  std::vector<std::string> cells;
  for (const char* name : {"root_id", "experiment_id", "probe", "date", "text"})
    cells.push_back(inline_text(name));
  for (const std::string& name : further) cells.push_back(inline_text(name));
  return row_of(cells);
}

}  // namespace casebook::testing
