// SPDX-License-Identifier: MIT
// Reading a workbook whose sheet, shared texts and styles anyone wrote never crashes: it gives rows
// or an error. The input is these three parts, separated by zero bytes.
#include <unistd.h>
#include <zip.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "error.hpp"
#include "reader/open.hpp"

namespace {

constexpr std::string_view types =
    R"(<Types><Override PartName="/xl/workbook.xml" ContentType="x.spreadsheetml.sheet.main+xml"/></Types>)";
constexpr std::string_view package =
    R"(<Relationships><Relationship Type="/officeDocument" Target="xl/workbook.xml"/></Relationships>)";
constexpr std::string_view workbook =
    R"(<workbook xmlns:r="r"><sheets><sheet name="S" r:id="a"/></sheets></workbook>)";
constexpr std::string_view relationships =
    R"(<Relationships><Relationship Id="a" Type="/worksheet" Target="sheet.xml"/>)"
    R"(<Relationship Id="b" Type="/sharedStrings" Target="shared.xml"/>)"
    R"(<Relationship Id="c" Type="/styles" Target="styles.xml"/></Relationships>)";

std::string_view take_part(std::string_view& text) {
  const std::string_view part = text.substr(0, text.find('\0'));
  text.remove_prefix(part.size() < text.size() ? part.size() + 1 : text.size());
  return part;
}

/// A stored zip, which takes no time to deflate.
void write_zip(const std::string& path,
               const std::vector<std::pair<const char*, std::string_view>>& parts) {
  zip_t* const archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  if (!archive) std::abort();
  for (const auto& [name, content] : parts) {
    zip_source_t* const source = zip_source_buffer(archive, content.data(), content.size(), 0);
    const zip_int64_t index = zip_file_add(archive, name, source, 0);
    if (index < 0) std::abort();
    zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
  }
  if (zip_close(archive) != 0) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::string path =
      std::filesystem::temp_directory_path() / ("fuzz-" + std::to_string(::getpid()) + ".xlsx");
  std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::string_view sheet = take_part(text), shared = take_part(text);
  write_zip(path, {{"[Content_Types].xml", types},
                   {"_rels/.rels", package},
                   {"xl/workbook.xml", workbook},
                   {"xl/_rels/workbook.xml.rels", relationships},
                   {"xl/sheet.xml", sheet},
                   {"xl/shared.xml", shared},
                   {"xl/styles.xml", text}});
  casebook::ReaderOptions options;
  options.source = path;
  options.columns = {"", "", "", "", "1", {}, true};
  try {
    const auto reader = casebook::open_reader(options);
    for (casebook::Row row; reader->next(row);) continue;
    reader->warnings();
    reader->contents();
  } catch (const casebook::SourceError&) {
  }
  std::filesystem::remove(path);
  return 0;
}
