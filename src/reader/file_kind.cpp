// SPDX-License-Identifier: MIT
#include "reader/file_kind.hpp"

#include <algorithm>
#include <initializer_list>

#include "error.hpp"
#include "reader/input_file.hpp"
#include "text/ascii.hpp"

namespace casebook {
namespace {

/// The bytes at the beginning of a kind of file, its name, and advice for the user.
struct Kind {
  std::string_view beginning;
  const char* name;
  const char* hint;
};

constexpr auto unpack = "Unpack it, and give the table inside";
constexpr auto save_as_csv = "Save its table as CSV UTF-8 first";
constexpr auto save_as_xlsx = "Save it as .xlsx, or its table as CSV UTF-8, first";
constexpr auto rows_not_documents =
    "casebook reads rows, and writes documents: give the table or database that the rows are in";

constexpr Kind binary_kinds[] = {
    {sqlite_magic, "an SQLite database, not a table of text", "Give the path of its file"},
    {"\x1F\x8B", "packed with gzip", "Unpack it first, with gunzip; or: zcat FILE | casebook … -"},
    {"BZh", "packed with bzip2", "Unpack it first, with bunzip2"},
    {"\xFD"
     "7zXZ",
     "packed with xz", "Unpack it first, with unxz"},
    {"\x28\xB5\x2F\xFD", "packed with zstd", "Unpack it first, with unzstd"},
    {"7z\xBC\xAF", "a 7z archive", unpack},
    {"Rar!", "a RAR archive", unpack},
    {"\xD0\xCF\x11\xE0", "an older Word or Excel file", save_as_xlsx},
    {"%PDF", "a PDF document", rows_not_documents},
    {"{\\rtf", "a document in RTF", rows_not_documents},
    {"PAR1", "a Parquet file", save_as_csv},
    {"$FL2", "an SPSS file", save_as_csv},
    {"<stata_dta>", "a Stata file", save_as_csv},
};

/// The content of a zip file is known by the names of its first parts.
constexpr Kind zip_kinds[] = {
    {"word/", "a Word document", rows_not_documents},
    {"opendocument.spreadsheet", "an OpenDocument spreadsheet", save_as_xlsx},
    {"opendocument.text", "an OpenDocument text", rows_not_documents},
    {"", "a zip archive", unpack},
};

constexpr auto load_dump =
    "Load it into a database and read that: sqlite3 study.db < FILE, or mysql study < FILE";
constexpr auto batch_mode =
    "Run the client with -B (--batch), which writes a table that can be read";
constexpr auto save_page = "Save the table that it shows as CSV UTF-8, or ask the server for CSV";

/// In small letters.
constexpr Kind text_kinds[] = {
    {"<!doctype html", "a web page (HTML), not a table of text", save_page},
    {"<html", "a web page (HTML), not a table of text", save_page},
    {"<table", "a web page (HTML), not a table of text", save_page},
    {"<?xml", "an XML file, not a table of text", save_as_csv},
    {"-- mysql dump", "a dump of SQL, not a table", load_dump},
    {"-- mariadb dump", "a dump of SQL, not a table", load_dump},
    {"-- phpmyadmin", "a dump of SQL, not a table", load_dump},
    {"-- postgresql", "a dump of SQL, not a table", load_dump},
    {"/*!", "a dump of SQL, not a table", load_dump},
    {"/*m!", "a dump of SQL, not a table", load_dump},
    {"create table", "a dump of SQL, not a table", load_dump},
    {"create database", "a dump of SQL, not a table", load_dump},
    {"drop table", "a dump of SQL, not a table", load_dump},
    {"insert into", "a dump of SQL, not a table", load_dump},
    {"replace into", "a dump of SQL, not a table", load_dump},
    {"pragma ", "a dump of SQL, not a table", load_dump},
    {"begin transaction", "a dump of SQL, not a table", load_dump},
    {"start transaction", "a dump of SQL, not a table", load_dump},
    {"set names", "a dump of SQL, not a table", load_dump},
    {"set sql_mode", "a dump of SQL, not a table", load_dump},
    {"+---", "a table as a database client draws it", batch_mode},
    {"***************************", "a list as a database client prints it", batch_mode},
};

[[noreturn]] void refuse(const Kind& kind, const std::string& name) {
  throw SourceError(name + " is " + kind.name, kind.hint);
}

std::string_view without_blanks(std::string_view text) {
  while (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  return text;
}

/// Whether a JSON object or array begins here, and not a name in brackets.
bool is_json(std::string_view text) {
  if (!text.starts_with('{') && !text.starts_with('[')) return false;
  const std::string_view after = without_blanks(text.substr(1));
  if (text.starts_with('{')) return after.starts_with('"') || after.starts_with('}');
  return after.starts_with('{') || after.starts_with('[') || after.starts_with('"') ||
         after.starts_with(']');
}

/// Whether the text begins with a comment and contains SQL statements.
bool is_commented_sql(std::string_view lowered) {
  return (lowered.starts_with("--") || lowered.starts_with("/*")) &&
         (lowered.find("\ninsert into") != std::string_view::npos ||
          lowered.find("\ncreate table") != std::string_view::npos);
}

}  // namespace

void refuse_binary_file(std::string_view head, const std::string& name) {
  for (const Kind& kind : binary_kinds)
    if (head.starts_with(kind.beginning)) refuse(kind, name);
  if (!head.starts_with("PK\x03\x04")) return;
  for (const Kind& kind : zip_kinds)
    if (head.find(kind.beginning) != std::string_view::npos) refuse(kind, name);
}

void refuse_other_text(std::string_view head, const std::string& name) {
  const std::string_view text = without_blanks(head);
  constexpr std::size_t enough = 4096;
  const std::string lowered = lower_ascii(text.substr(0, enough));
  for (const Kind& kind : text_kinds)
    if (lowered.starts_with(kind.beginning)) refuse(kind, name);
  if (is_commented_sql(lowered)) refuse({"", "a dump of SQL, not a table", load_dump}, name);
}

bool looks_like_json(std::string_view head) {
  for (const std::string_view mark : {"\xFF\xFE", "\xFE\xFF"})
    if (head.starts_with(mark)) head.remove_prefix(mark.size());
  std::string narrow(head);
  std::erase(narrow, '\0');  // of wide characters, as long as they are ASCII
  return is_json(without_blanks(narrow));
}

}  // namespace casebook
