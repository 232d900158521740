// SPDX-License-Identifier: MIT
#include "reader/reading.hpp"
#include "reader/workbook_file.hpp"

namespace casebook::testing {
namespace {

using std::nullopt;

std::string sheet(const std::string& rows, const std::string& behind = {}) {
  return "<sheetData>" + rows + "</sheetData>" + behind;
}

/// The rows of a workbook, with the attributes asked for.
std::vector<Values> read_book(const WorkbookXml& book, std::vector<std::string> attributes = {},
                              std::vector<std::string> sheets = {}) {
  const TempFolder folder;
  ReaderOptions options = from(folder.write("rows.xlsx", workbook_of(book)));
  options.columns.attributes = std::move(attributes);
  options.sheets = std::move(sheets);
  return read_all(options);
}

/// What cell `xml` of an attribute reads as.
std::optional<std::string> value_of(const std::string& xml, WorkbookXml book = {}) {
  book.sheets = {{"S", sheet(names_row({"a"}) + row_of({inline_text("1"), "<c/>", "<c/>", "<c/>",
                                                        inline_text("t"), xml}))}};
  return read_book(book, {"a"}).at(0).at(5);
}

std::string fault_of(const Files& files, const std::string& name = "rows.xlsx") {
  const TempFolder folder;
  const std::string path = folder.write(name, zipped(files));
  std::string fault = failure(from(path));
  for (auto at = fault.find(path); at != std::string::npos; at = fault.find(path))
    fault.replace(at, path.size(), name);
  return fault;
}

std::string fault_of(const std::string& sheet_xml) {
  return fault_of(parts_of({.sheets = {{"S", sheet_xml}}}));
}

std::vector<Warning> warnings_of(const WorkbookXml& book) {
  const TempFolder folder;
  const auto reader = open_reader(from(folder.write("rows.xlsx", workbook_of(book))));
  read_all(*reader);
  return reader->warnings();
}

const std::string one_row =
    names_row() + row_of({inline_text("1"), inline_text("41"), inline_text("p"),
                          inline_text("2020-10"), inline_text("t")});
const Values one_row_read = {"1", "41", "p", "2020-10", "t"};

TEST_CASE("shared, inline and computed texts are texts, also in runs, without how they sound") {
  const WorkbookXml book{.shared =
                             "<si><t>shared</t></si><si><r><rPr><b/></rPr><t>ri</t></r>"
                             "<r><t xml:space=\"preserve\">ch </t></r>"
                             "<rPh sb=\"0\" eb=\"2\"><t>sound</t></rPh></si><si><t/></si>"};
  CHECK(value_of("<c t=\"s\"><v>0</v></c>", book) == "shared");
  CHECK(value_of("<c t=\"s\"><v>1</v></c>", book) == "rich ");
  CHECK(value_of("<c t=\"s\"><v>2</v></c>", book) == "");
  CHECK(value_of("<c t=\"str\"><f>A1&amp;\"x\"</f><v>computed</v></c>") == "computed");
  CHECK(
      value_of("<c t=\"inlineStr\"><is><r><t>a</t></r><r><t>b &amp; \U0001F600</t></r></is></c>") ==
      "ab & \U0001F600");
}

TEST_CASE("escapes of Excel are the characters that they stand for") {
  CHECK(value_of(inline_text("a_x000D_\nb")) == "a\r\nb");
  CHECK(value_of(inline_text("_x005F_x000D_")) == "_x000D_");
  CHECK(value_of(inline_text("_xD83D__xDE00_ _xd83d_ _x00e9_")) == "\U0001F600 \uFFFD \u00E9");
  CHECK(value_of(inline_text("_x12_ _xGGGG_ my_xlsx_")) == "_x12_ _xGGGG_ my_xlsx_");
}

TEST_CASE("a number is its value in plain decimals, whoever wrote it") {
  CHECK(value_of("<c><v>17</v></c>") == "17");
  CHECK(value_of("<c><v>17.0</v></c>") == "17");
  CHECK(value_of("<c><v>0.10000000000000001</v></c>") == "0.1");
  CHECK(value_of("<c><v>1E-3</v></c>") == "0.001");
  CHECK(value_of("<c><v>-2.5E2</v></c>") == "-250");
  CHECK(value_of("<c><v>1.2345678901234568E+17</v></c>") == "123456789012345680");
  CHECK(value_of("<c><v>1E+21</v></c>") == "1e+21");
  CHECK(value_of("<c><v>-0</v></c>") == "0");
  CHECK(value_of("<c><v>no number</v></c>") == "no number");
}

TEST_CASE("truth values are words, errors and empty cells are missing") {
  CHECK(value_of("<c t=\"b\"><v>1</v></c>") == "TRUE");
  CHECK(value_of("<c t=\"b\"><v>0</v></c>") == "FALSE");
  CHECK(value_of("<c t=\"e\"><v>#N/A</v></c>") == nullopt);
  CHECK(value_of("<c s=\"0\"/>") == nullopt);
  CHECK(value_of("<c><f>1+1</f><v></v></c>") == nullopt);
  CHECK(value_of("<c t=\"str\"><f>\"\"</f><v></v></c>") == "");
  CHECK(value_of(inline_text("\\N")) == nullopt);
}

TEST_CASE("a number is a date where its format says so, in either date system") {
  WorkbookXml book{.formats =
                       "<numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy hh:mm\"/>"
                       "<numFmt numFmtId=\"165\" formatCode=\"[$-407]mmm\\ yyyy\"/>"
                       "<numFmt numFmtId=\"166\" formatCode=\"0.0&quot;d&quot;\"/>",
                   .cell_styles =
                       "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
                       "<xf numFmtId=\"165\"/><xf numFmtId=\"166\"/>"
                       "<xf numFmtId=\"21\"/><xf numFmtId=\"46\"/>"};
  const auto with_style = [&](int style, const std::string& number) {
    return value_of("<c s=\"" + std::to_string(style) + "\"><v>" + number + "</v></c>", book);
  };
  CHECK(with_style(0, "44107") == "44107");
  CHECK(with_style(1, "44107") == "2020-10-03");
  CHECK(with_style(2, "44107.5") == "2020-10-03 12:00:00");
  CHECK(with_style(3, "44105") == "2020-10");
  CHECK(with_style(3, "44107") == "2020-10-03");
  CHECK(with_style(4, "44107") == "44107");
  CHECK(with_style(5, "0.25") == "06:00:00");
  CHECK(with_style(6, "1.0625") == "25:30:00");
  CHECK(with_style(1, "-1") == "-1");
  CHECK(with_style(9, "44107") == "44107");  // no such style
  book.properties = "<workbookPr date1904=\"1\"/>";
  CHECK(with_style(1, "42645") == "2020-10-03");
  CHECK(with_style(1, "0") == "1904-01-01");
  CHECK(value_of("<c t=\"d\"><v>2020-10-03T00:00:00</v></c>") == "2020-10-03");
  CHECK(value_of("<c t=\"d\"><v>2020-10-03T09:05:11</v></c>") == "2020-10-03 09:05:11");
}

TEST_CASE("with the date format excel, a date without a format is a day in the book's system") {
  const TempFolder folder;
  ReaderOptions options = from(folder.write(
      "rows.xlsx",
      workbook_of({.sheets = {{"S", sheet(names_row() +
                                          row_of({"<c><v>1</v></c>", "<c/>", "<c/>",
                                                  "<c><v>42645</v></c>", inline_text("t")}))}},
                   .properties = "<workbookPr date1904=\"true\"/>"})));
  CHECK(read_all(options).at(0).at(3) == "42645");
  options.date_formats = {"excel"};
  CHECK(read_all(options).at(0).at(3) == "2020-10-03");
}

TEST_CASE("cells may say where they stand, with gaps, and rows too") {
  const std::string rows =
      names_row() + "<row r=\"9\"><c r=\"A9\"><v>1</v></c><c r=\"E9\" t=\"str\"><v>t</v></c></row>";
  CHECK(read_book({.sheets = {{"S", sheet(rows)}}}) ==
        std::vector<Values>{{"1", nullopt, nullopt, nullopt, "t"}});
}

TEST_CASE("element names may have a prefix") {
  const std::string row =
      "<x:sheetData>" + names_row() +
      "<x:row><x:c><x:v>1</x:v></x:c><x:c r=\"E2\" t=\"inlineStr\"><x:is><x:t>t</x:t></x:is></x:c>"
      "</x:row></x:sheetData>";
  CHECK(read_book({.sheets = {{"S", "<x:a xmlns:x=\"x\">" + row + "</x:a>"}}}) ==
        std::vector<Values>{{"1", nullopt, nullopt, nullopt, "t"}});
}

TEST_CASE("empty rows are passed over; those between others are counted, and hidden rows too") {
  const std::string rows = "<row/>" + one_row + "<row/><row><c s=\"1\"/></row>" +
                           "<row hidden=\"1\"><c><v>2</v></c></row><row/>";
  const WorkbookXml book{.sheets = {{"S", sheet(rows)}}};
  CHECK(read_book(book).size() == 2);
  const auto warnings = warnings_of(book);
  REQUIRE(warnings.size() == 2);
  CHECK(warnings[0].sentence == "Hidden rows, read like the others");
  CHECK(warnings[0].example == "row 6");
  CHECK(warnings[1].sentence == "Empty rows between others, passed over");
  CHECK(warnings[1].count == 2);
}

TEST_CASE("what the cells of a workbook do not say is warned of") {
  const std::string rows =
      names_row() + row_of({"<c><v>12345678901234567</v></c>", "<c t=\"e\"><v>#REF!</v></c>",
                            "<c><f>B1</f></c>", "<c/>", inline_text("t")});
  const auto warnings = warnings_of({.sheets = {{"S", sheet(rows,
                                                            "<mergeCells><mergeCell ref=\"A2:A5\"/>"
                                                            "</mergeCells>")},
                                                {"Other", sheet(one_row)},
                                                {"Empty", sheet("")}}});
  REQUIRE(warnings.size() == 5);
  CHECK(warnings[0].sentence == "The workbook has other sheets, which are not read");
  CHECK(warnings[0].example == "Other");
  CHECK(warnings[1].example == "A2:A5");
  CHECK(warnings[2].example == "#REF! in B2");
  CHECK(warnings[3].example == "C2");
  CHECK(warnings[4].example == "12345678901234568 in A2");
}

TEST_CASE("a sheet is named, in any case, or numbered; of several each name is an attribute") {
  const auto of = [](const std::string& text) {
    return sheet(names_row() +
                 row_of({"<c><v>1</v></c>", "<c/>", "<c/>", "<c/>", inline_text(text)}));
  };
  const WorkbookXml book{.sheets = {{"May", of("m")}, {"June", of("j")}, {"2", of("two")}}};
  const auto texts = [&](const std::vector<std::string>& sheets) {
    std::string all;
    for (const Values& row : read_book(book, {}, sheets))
      for (std::size_t i = 4; i < row.size(); ++i) all += row[i].value_or("-") + " ";
    return all;
  };
  CHECK(texts({}) == "m ");
  CHECK(texts({"june"}) == "j ");
  CHECK(texts({"2"}) == "two ");
  CHECK(texts({"1"}) == "m ");
  CHECK(texts({"June", "May"}) == "m May j June ");
  CHECK(texts({"all"}) == "m May j June two 2 ");
  CHECK(read_book(book, {"sheet"}, {"May"}).at(0).at(5) == "May");
  const TempFolder folder;
  ReaderOptions options = from(folder.write("rows.xlsx", workbook_of(book)));
  options.sheets = {"July"};
  CHECK(contains(failure(options), "has no sheet July\nIt has May, June, 2"));
}

TEST_CASE("all attributes of several sheets are those of any") {
  const auto with = [](const std::string& name, const std::string& value) {
    return sheet(names_row({name}) + row_of({"<c><v>1</v></c>", "<c/>", "<c/>", "<c/>",
                                             inline_text("t"), inline_text(value)}));
  };
  const TempFolder folder;
  ReaderOptions options = from(folder.write(
      "rows.xlsx", workbook_of({.sheets = {{"S", with("a", "x")}, {"T", with("b", "y")}}})));
  options.columns.all_attributes = true;
  options.sheets = {"all"};
  const auto reader = open_reader(options);
  CHECK(reader->attributes() == std::vector<std::string>{"a", "sheet", "b"});
  const auto rows = read_all(*reader);
  REQUIRE(rows.size() == 2);
  CHECK(Values(rows[0].begin() + 5, rows[0].end()) == Values{"x", "S", nullopt});
  CHECK(Values(rows[1].begin() + 5, rows[1].end()) == Values{nullopt, "T", "y"});
}

TEST_CASE("of columns with one name, or none between others, each is an attribute") {
  const auto with = [](const std::string& first, const std::string& second) {
    return sheet(names_row({"mood", "", "mood"}) +
                 row_of({"<c><v>1</v></c>", "<c/>", "<c/>", "<c/>", inline_text("t"),
                         inline_text(first), inline_text("between"), inline_text(second)}));
  };
  const TempFolder folder;
  ReaderOptions options = from(folder.write(
      "rows.xlsx", workbook_of({.sheets = {{"S", with("a", "b")}, {"T", with("c", "d")}}})));
  options.columns.all_attributes = true;
  CHECK(open_reader(options)->attributes() == std::vector<std::string>{"mood", "", "mood"});
  options.sheets = {"all"};
  const auto reader = open_reader(options);
  CHECK(reader->attributes() == std::vector<std::string>{"mood", "", "mood", "sheet"});
  const auto rows = read_all(*reader);
  REQUIRE(rows.size() == 2);
  CHECK(Values(rows[1].begin() + 5, rows[1].end()) == Values{"c", "between", "d", "T"});
}

TEST_CASE("dates in ISO 8601 read like those that are numbers") {
  const std::string row = row_of(
      {"<c><v>\n 1\n</v></c>", "<c><v> 41 </v></c>", inline_text(" p "),
       "<c s=\"2\" t=\"d\"><v>2020-10-01T00:00:00.000</v></c>", "<c t=\"s\"><v> 0 </v></c>",
       "<c s=\"1\" t=\"d\"><v>2020-10-01T12:30:00.000Z</v></c>",
       "<c s=\"3\" t=\"d\"><v>1899-12-31T06:15:00.250</v></c>",
       "<c s=\"3\" t=\"d\"><v>T06:15:00</v></c>", "<c s=\"2\" t=\"d\"><v>2020-10-02</v></c>"});
  const WorkbookXml book{
      .sheets = {{"S", sheet(names_row({"a", "b", "c", "d"}) + row)}},
      .shared = "<si><t>t</t></si>",
      .cell_styles =
          R"(<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="17"/><xf numFmtId="20"/>)"};
  CHECK(read_book(book, {"a", "b", "c", "d"}).at(0) == Values{"1", "41", " p ", "2020-10", "t",
                                                              "2020-10-01 12:30:00", "06:15:00.250",
                                                              "06:15:00", "2020-10-02"});
}

TEST_CASE("a sheet that nobody filled is none of all sheets, unless there is no other") {
  const WorkbookXml book{.sheets = {{"Empty", sheet("")}, {"Full", sheet(one_row)}}};
  CHECK(read_book(book, {}, {"all"}) ==
        std::vector<Values>{{"1", "41", "p", "2020-10", "t", "Full"}});
  CHECK_THROWS_AS(read_book(book, {}, {"Empty"}), SourceError);
  CHECK_THROWS_AS(read_book({.sheets = {{"A", sheet("")}, {"B", sheet("")}}}, {}, {"all"}),
                  SourceError);
}

TEST_CASE("cells in columns without a name are counted, with the first of them") {
  const std::string row =
      row_of({inline_text("1"), inline_text("41"), inline_text("p"), inline_text("2020-10"),
              inline_text("t"), inline_text("further"), "<c/>", inline_text("words")});
  const auto warnings = warnings_of({.sheets = {{"S", sheet(names_row() + row)}}});
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].sentence == "Cells in columns without a name, which are not read");
  CHECK(warnings[0].count == 2);
  CHECK(warnings[0].example == "F2");
  CHECK(warnings_of({.sheets = {{"S", sheet(one_row)}}}).empty());
}

TEST_CASE("merged cells in the row of names are refused, wherever the names are") {
  const std::string merged = "<mergeCells><mergeCell ref=\"B1:C1\"/></mergeCells>";
  CHECK(contains(fault_of(sheet(one_row, merged)),
                 "The sheet S of rows.xlsx has merged cells, B1:C1, in the row that names its "
                 "columns\nUndo the merging"));
  CHECK(
      contains(fault_of(sheet(
                   row_of({inline_text("a"), inline_text("b"), "<c/>", inline_text("d")}), merged)),
               "B1:C1"));
  const TempFolder folder;
  ReaderOptions options = from(folder.write(
      "rows.xlsx",
      workbook_of(
          {.sheets = {
               {"S", sheet(row_of({inline_text("Survey")}) + "<row/>" + "<row r=\"3\"/>" + one_row,
                           "<mergeCells><mergeCell ref=\"A1:E1\"/></mergeCells>")}}})));
  options.text_table.skip_rows = 3;
  CHECK(read_all(options) == std::vector<Values>{one_row_read});
}

TEST_CASE("columns may be named by their places where the sheet has no names") {
  const TempFolder folder;
  ReaderOptions options = from(folder.write(
      "rows.xlsx",
      workbook_of({.sheets = {{"S", sheet(row_of({inline_text("p"), inline_text("t")}))}}})));
  options.columns.probe = "1";
  options.columns.text = "2";
  CHECK(read_all(options) == std::vector<Values>{{nullopt, nullopt, "p", nullopt, "t"}});
}

TEST_CASE("what is no plain workbook is refused with its name") {
  WorkbookXml book{.sheets = {{"S", sheet(one_row)}}};
  book.type = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
  CHECK(
      contains(fault_of(parts_of(book)), "rows.xlsx is a workbook that may hold macros\nSave it"));
  book.type = "application/vnd.ms-excel.sheet.binary.macroEnabled.main";
  CHECK(contains(fault_of(parts_of(book)), "rows.xlsx is a binary workbook (.xlsb)\n"));
  book.type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  CHECK(contains(fault_of(parts_of(book)), "rows.xlsx is an Office file, but no Excel workbook\n"));
  CHECK(contains(fault_of(Files{{"a", "b"}}), "rows.xlsx is a zip, but no Excel workbook\n"));
  const TempFolder folder;
  const auto fault = [&](const std::string& bytes) {
    return failure(from(folder.write("rows.xlsx", bytes)));
  };
  const std::string encrypted = "\xD0\xCF\x11\xE0" + std::string(70'000, '\0') +
                                std::string("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
  CHECK(contains(fault(encrypted), "rows.xlsx is encrypted\nSave a copy of it without a password"));
  CHECK(contains(fault("\xD0\xCF\x11\xE0"), "is an older Word or Excel file\nSave it as .xlsx"));
  CHECK(contains(fault(""), "is damaged, or no Excel workbook"));
  CHECK(contains(fault(workbook_of({.sheets = {{"S", sheet(one_row)}}}).substr(0, 900)),
                 "rows.xlsx is damaged: its zip cannot be read\nSave it again"));
}

TEST_CASE("what is damaged inside is refused with the part") {
  CHECK(contains(fault_of("<sheetData><row>"),
                 "rows.xlsx is damaged: the sheet S is not well-formed XML (line 1: "));
  CHECK(contains(fault_of(sheet(names_row() + "<row><c r=\"1\"><v>1</v></c></row>")),
                 "the sheet S has a cell at '1', where none can be"));
  CHECK(contains(fault_of(sheet(names_row() + "<row><c r=\"A7\" t=\"s\"><v>3</v></c></row>")),
                 "refers to a text that is not there"));
  Files files = parts_of({.sheets = {{"S", sheet(one_row)}}});
  files.erase("xl/worksheets/sheet0.xml");
  CHECK(contains(fault_of(files), "rows.xlsx is damaged: it has no xl/worksheets/sheet0.xml\n"));
  files = parts_of({.sheets = {{"S", sheet(one_row)}}});
  files["xl/workbook.xml"].insert(0, "<!DOCTYPE a [<!ENTITY b \"c\">]>");
  CHECK(contains(fault_of(files), "xl/workbook.xml holds a DOCTYPE"));
  CHECK(contains(fault_of(sheet("")), "The sheet S of rows.xlsx is empty\n"));
}

TEST_CASE("a zip bomb is refused") {
  const std::string blanks(std::size_t{65} << 20, ' ');
  CHECK(
      contains(fault_of(sheet(one_row + blanks)),
               "rows.xlsx holds too much: xl/worksheets/sheet0.xml would take more than 64 MB\n"));
}

TEST_CASE("texts beyond what is kept in memory are read back from the disk") {
  std::string shared, rows = names_row();
  const std::string filler(40'000, 'x');
  constexpr int count = 1'000;
  for (int i = 0; i < count; ++i) {
    shared += "<si><t>" + std::to_string(i) + filler + "</t></si>";
    const std::string number = std::to_string(count - 1 - i);
    rows +=
        row_of({"<c><v>1</v></c>", "<c/>", "<c/>", "<c/>", "<c t=\"s\"><v>" + number + "</v></c>"});
  }
  Files files = parts_of({.sheets = {{"S", sheet(rows)}}, .shared = shared});
  for (int i = 0; i < 10; ++i) files["z" + std::to_string(i)] = std::string(40'000, 'y');
  const auto read = read_book({.sheets = {{"S", sheet(rows)}}, .shared = shared});
  REQUIRE(read.size() == count);
  for (const int i : {0, 1, 499, 998, 999})
    CHECK((read[static_cast<std::size_t>(i)][4] == std::to_string(count - 1 - i) + filler));
}

}  // namespace
}  // namespace casebook::testing
