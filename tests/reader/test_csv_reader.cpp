// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <array>
#include <string>

#include "reader/reading.hpp"

namespace casebook::testing {
namespace {

using namespace std::string_literals;

const std::string header = "root_id,experiment_id,probe,date,text\n";

std::vector<Values> read_text(const std::string& content) {
  const TempFolder folder;
  return read_all(from(folder.write("rows.csv", content)));
}

/// The sentence alone, without the folder's changing name.
std::string refusal(const std::string& content, const std::string& name = "rows.csv") {
  const TempFolder folder;
  const std::string path = folder.write(name, content);
  std::string said = failure(from(path));
  const std::size_t at = said.find(path);
  return at == std::string::npos ? said : said.replace(at, path.size(), name);
}

TEST_CASE("a plain row gives its five cells") {
  const std::vector<Values> want = {{"1", "41", "The sky", "2020-10-03", "The sky is blue"}};
  CHECK(read_text(header + "1,41,The sky,2020-10-03,The sky is blue\n") == want);
}

TEST_CASE("quotes enclose delimiters, line breaks and doubled quotes") {
  const std::vector<Values> want = {{"1", "2", "\"I", "March, 2020", "a\nb, \"c\"\r\nd"},
                                    {"2", "2", "\"\"", "", "\""}};
  CHECK(read_text(header + "1,2,\"\"\"I\",\"March, 2020\",\"a\nb, \"\"c\"\"\r\nd\"\n"
                           "2,2,\"\"\"\"\"\",\"\",\"\"\"\"\n") == want);
}

TEST_CASE("a quote inside a field without quotes is a character like others") {
  const std::vector<Values> want = {{"1", "2", "5\" pipe", "say \"so\"", "it's"}};
  CHECK(read_text(header + "1,2,5\" pipe,say \"so\",it's\n") == want);
}

TEST_CASE("lines end with LF, CRLF or nothing at the end of the file") {
  const std::vector<Values> want = {{"1", "2", "p", "d", "t"}, {"3", "4", "p", "d", "u"}};
  CHECK(read_text(header + "1,2,p,d,t\n3,4,p,d,u") == want);
  CHECK(read_text("root_id,experiment_id,probe,date,text\r\n1,2,p,d,t\r\n3,4,p,d,\"u\"\r\n") ==
        want);
  CHECK(read_text(header + "1,2,p,d,\"t\"\r\n3,4,p,d,\"u\"") == want);
}

TEST_CASE("lines end with CR where the header does") {
  const std::vector<Values> want = {{"1", "2", "p", "d", "t"}, {"3", "4", "p", "d", "u\rv"}};
  CHECK(read_text("root_id,experiment_id,probe,date,text\r1,2,p,d,t\r3,4,p,d,\"u\rv\"\r") == want);
}

TEST_CASE("a CR alone is text where the header ends with LF") {
  CHECK(read_text(header + "1,2,p,d,a\rb\n") == std::vector<Values>{{"1", "2", "p", "d", "a\rb"}});
}

TEST_CASE("blank lines are no rows") {
  CHECK(read_text(header + "\n1,2,p,d,t\n\r\n\n").size() == 1);
}

TEST_CASE("a header without rows gives none") { CHECK(read_text(header).empty()); }

TEST_CASE("backslash N is NULL, quoted or not, and an empty field is empty") {
  const std::vector<Values> want = {{"1", std::nullopt, std::nullopt, "", "\\n"},
                                    {"2", "", "N", "\\N ", "\\\\N"}};
  CHECK(read_text(header + "1,\\N,\"\\N\",,\\n\n2,\"\",N,\\N ,\\\\N\n") == want);
}

TEST_CASE("the delimiter is the one in the header, whatever the name of the file") {
  const std::vector<Values> want = {{"1", "2", "a,b", "March; 2020", "x\ty"}};
  CHECK(
      read_text("root_id\texperiment_id\tprobe\tdate\ttext\n1\t2\ta,b\tMarch; 2020\t\"x\ty\"\n") ==
      want);
  CHECK(read_text("root_id;experiment_id;probe;date;text\n1;2;a,b;\"March; 2020\";x\ty\n") == want);
}

TEST_CASE("a byte order mark is not part of the first name") {
  CHECK(read_text("\xEF\xBB\xBF" + header + "1,2,p,d,t\n").size() == 1);
  CHECK(read_text("\xEF\xBB\xBF\"root_id\",experiment_id,probe,date,text\n1,2,p,d,t\n").size() ==
        1);
}

TEST_CASE("columns stand in any order, in any case, among others") {
  const std::vector<Values> want = {{"1", "2", "p", "d", "t"}};
  CHECK(read_text("more,TEXT,Date,probe,experiment_id,ROOT_ID\nx,t,d,p,2,1\n") == want);
}

TEST_CASE("a name that is exactly the wanted one goes before one in another case") {
  const std::vector<Values> want = {{"1", "2", "p", "d", "t"}};
  CHECK(read_text("Text,root_id,experiment_id,probe,date,text\nx,1,2,p,d,t\n") == want);
}

TEST_CASE("columns can be mapped, left out, and handed on as attributes") {
  const TempFolder folder;
  ReaderOptions options =
      from(folder.write("debate.csv", "n,debate,time,speaker,words\n7,One,2020-01,Ann,Hello\n"));
  options.columns = {"n", "", "debate", "time", "words", {"speaker", "debate"}};
  const std::vector<Values> want = {{"7", std::nullopt, "One", "2020-01", "Hello", "Ann", "One"}};
  CHECK(read_all(options) == want);
}

TEST_CASE("all further columns are handed on in their order, those that are asked for first") {
  const TempFolder folder;
  ReaderOptions options = from(folder.write(
      "rows.csv", "Model,root_id,experiment_id,probe,date,text,top_k,seed\nm,1,2,p,d,t,50,7\n"));
  options.columns.attributes = {"SEED"};
  options.columns.all_attributes = true;
  const auto reader = open_reader(options);
  CHECK(reader->attributes() == std::vector<std::string>{"seed", "Model", "top_k"});
  const std::vector<Values> want = {{"1", "2", "p", "d", "t", "7", "m", "50"}};
  CHECK(read_all(*reader) == want);
}

TEST_CASE("a column that two names ask for is undoubled once") {
  const TempFolder folder;
  ReaderOptions options = from(folder.write("rows.csv", header + "1,2,p,d,\"\"\"\"\"\"\"\"\"\"\n"));
  options.columns.attributes = {"text", "text"};
  CHECK(read_all(options) ==
        std::vector<Values>{{"1", "2", "p", "d", "\"\"\"\"", "\"\"\"\"", "\"\"\"\""}});
}

TEST_CASE("NUL and ill-formed UTF-8 pass through as they are") {
  const std::string odd = "\u00E9\u00E8\u00E0\u00F6\u00FC\u00E4 a\0b\xFF\xC3 \xED\xA0\x80\x1B"s;
  CHECK(read_text(header + "1,2,p,d," + odd + "\n") ==
        std::vector<Values>{{"1", "2", "p", "d", odd}});
}

TEST_CASE("a field of several megabytes is one cell") {
  const std::string text = std::string(3'000'000, 'x') + "\n\"" + std::string(2'000'000, 'y');
  const std::string stored = std::string(3'000'000, 'x') + "\n\"\"" + std::string(2'000'000, 'y');
  const std::vector<Values> want = {{"1", "2", "p", "d", text}, {"2", "2", "p", "d", "t"}};
  CHECK(read_text(header + "1,2,p,d,\"" + stored + "\"\n2,2,p,d,t\n") == want);
}

TEST_CASE("a line with more fields, or without any delimiter, is refused with its number") {
  CHECK(contains(refusal(header + "\n1,2,p,d,t,u\n"),
                 "rows.csv: line 3 has 6 fields, the header has 5\n"));
  CHECK(contains(refusal(header + "x\n"), "rows.csv: line 2 has 1 field, the header has 5\n"));
}

TEST_CASE("fields that are missing at the end of a row are empty, and that is said") {
  const TempFolder folder;
  const auto reader = open_reader(from(folder.write("rows.csv", header + "1,2,p,d,t\n2,2,p\n")));
  const std::vector<Values> want = {{"1", "2", "p", "d", "t"}, {"2", "2", "p", "", ""}};
  CHECK(read_all(*reader) == want);
  const std::vector<Warning> warnings = reader->warnings();
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].count == 1);
  CHECK(warnings[0].example == "the one on line 3");
}

TEST_CASE("empty fields beyond the names are nothing, and rows of delimiters alone are no rows") {
  CHECK(read_text(header + "1,2,p,d,t,,\n,,,,\n") ==
        std::vector<Values>{{"1", "2", "p", "d", "t"}});
}

TEST_CASE("a line number counts the line breaks inside quotes") {
  CHECK(contains(refusal(header + "1,2,p,d,\"a\n\nb\"\n1\n"), "rows.csv: line 5 has 1 field,"));
  CHECK(contains(refusal("root_id,experiment_id,probe,date,text\r1,2,p,d,\"a\r\rb\"\r1\r"),
                 "rows.csv: line 5 has 1 field,"));
}

TEST_CASE("a quote that is never closed is refused with the line of its record") {
  CHECK(contains(refusal(header + "1,2,p,d,t\n2,2,p,\"d,t\n3,2,p,d,t\n"),
                 "rows.csv: line 3 opens a quote that is never closed\n"));
}

TEST_CASE("text after a closing quote is refused") {
  CHECK(contains(refusal(header + "1,2,p,d,\"t\"u\n"),
                 "rows.csv: line 2 has text behind a closing quote\n"));
}

TEST_CASE("blanks around a quoted field are no text") {
  CHECK(read_text(header + "1,2, \"p\" ,d, \"t\"\n") ==
        std::vector<Values>{{"1", "2", "p", "d", "t"}});
}

TEST_CASE("backslashes behind the first rows that say otherwise than these are warned of") {
  const TempFolder folder;
  std::string tabs = "root_id\texperiment_id\tprobe\tdate\ttext\n", escaped = tabs;
  escaped += "1\t2\tp\td\ta\\nb\n";
  for (int i = 0; i < 10'000; ++i) tabs += "1\t2\tp\td\tplain text of a row, without any\n";
  escaped += tabs.substr(tabs.find('\n') + 1);
  const auto warning = [&](const std::string& content) -> Warning {
    const auto reader = open_reader(from(folder.write("rows.tsv", content)));
    read_all(*reader);
    for (const Warning& one : reader->warnings())
      if (contains(one.sentence, "Backslashes before") || contains(one.sentence, "look like"))
        return one;
    return {};
  };
  const std::string late = "1\t2\tp\td\ta\\nb c\\\\d\n1\t2\tp\t\\N\te\\tf\n";
  CHECK(warning(tabs + late).count == 3);
  CHECK(warning(tabs + late).example == "\\nb");
  CHECK(warning(tabs + late).hint == "--escape backslash reads them as escapes");
  CHECK(warning(tabs + late + "1\t2\tp\td\tC:\\Users\n").count == 0);  // \U is no escape
  CHECK(warning(tabs + "1\t2\tp\t\\N\tt\n").count == 0);
  CHECK(warning(escaped + late).count == 0);
  CHECK(warning(escaped + "1\t2\tp\td\tC:\\Users x\\y\n").count == 2);
  CHECK(warning(escaped + "1\t2\tp\td\tC:\\Users\n").example == "\\Users");
}

TEST_CASE("a missing column is named, and those that are there") {
  CHECK(refusal("root_id,probe,time,text\n") ==
        "rows.csv has no column experiment_id, date\n"
        "It has root_id, probe, time, text; --columns experiment_id=,date=… says which holds what, "
        "with nothing behind = where there is none");
  CHECK(contains(refusal("hello world\n"), "rows.csv has no column root_id, experiment_id, probe"));
}

TEST_CASE("a name that fits two columns is refused") {
  CHECK(contains(refusal("root_id,experiment_id,probe,date,text,text\n"),
                 "rows.csv has two columns called text\n"));
  CHECK(contains(refusal("root_id,experiment_id,probe,date,Text,TEXT\n"),
                 "rows.csv has two columns called text\n"));
}

TEST_CASE("a file that is not CSV is refused, and what it is is said") {
  CHECK(contains(refusal(""), "rows.csv is empty\n"));
  CHECK(contains(refusal("\xEF\xBB\xBF"), "rows.csv is empty\n"));
  CHECK(contains(refusal("PK\x03\x04\x14\0\x06\0"s, "rows.zip"), "rows.zip is a zip archive\n"));
  CHECK(contains(refusal("root_id\x01,probe\n1,2\n"),
                 "rows.csv is no CSV file: its first line holds binary data\n"));
  CHECK(contains(refusal(std::string(2'000'000, 'x')), "its first line never ends\n"));
}

TEST_CASE("a file that is missing, a folder or out of reach is refused by its path") {
  const TempFolder folder;
  CHECK(failure(from(folder.path("none.csv"))) ==
        "There is no file " + folder.path("none.csv") + "\nCheck the path");
  CHECK(contains(failure(from(folder.path(""))), "There is no file in the folder "));
  CHECK(contains(failure(from(folder.write("a", "") + "/b.csv")),
                 "cannot be opened: Not a directory"));
}

TEST_CASE("the fraction grows from row to row and ends at one") {
  const TempFolder folder;
  const auto reader =
      open_reader(from(folder.write("rows.csv", header + "1,2,p,d,t\n1,2,p,d,t\n")));
  Row row;
  REQUIRE(reader->next(row));
  CHECK(reader->fraction().value() == doctest::Approx(48.0 / 58.0));
  REQUIRE(reader->next(row));
  CHECK_FALSE(reader->next(row));
  CHECK(reader->fraction().value() == 1.0);
}

TEST_CASE("standard input is read as -, and its fraction is not known") {
  const std::string rows = header + "1,2,p,d,t\n";
  std::array<int, 2> pipe{};
  REQUIRE(::pipe(pipe.data()) == 0);
  REQUIRE(::write(pipe[1], rows.data(), rows.size()) == static_cast<ssize_t>(rows.size()));
  ::close(pipe[1]);
  const int before = ::dup(STDIN_FILENO);
  ::dup2(pipe[0], STDIN_FILENO);
  const auto reader = open_reader(from("-"));
  const std::vector<Values> read = read_all(*reader);
  ::dup2(before, STDIN_FILENO);
  ::close(before);
  ::close(pipe[0]);
  CHECK(read == std::vector<Values>{{"1", "2", "p", "d", "t"}});
  CHECK(reader->description() == "standard input");
  CHECK_FALSE(reader->fraction().has_value());
}

TEST_CASE("a description is the path") {
  const TempFolder folder;
  const std::string path = folder.write("rows.csv", header);
  CHECK(open_reader(from(path))->description() == path);
}

}  // namespace
}  // namespace casebook::testing
