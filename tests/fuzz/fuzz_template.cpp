// SPDX-License-Identifier: MIT
// Whatever a template holds, it is refused, or documents made with it are packages in which all is
// XML that should be and every part has a type. The input is a zip, or its entries as text: lines
// of `=== name`, each followed by what the entry holds.
#include <zip.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "template/fault.hpp"
#include "template/reader.hpp"
#include "xml/tree.hpp"

namespace {

using Files = std::map<std::string, std::string>;

void require(bool holds) {
  if (!holds) std::abort();
}

Files files_of(std::string_view text) {
  constexpr std::string_view mark = "=== ";
  Files files;
  while (text.starts_with(mark)) {
    const std::size_t line = std::min(text.find('\n'), text.size());
    const std::string_view rest = text.substr(std::min(line + 1, text.size()));
    const std::size_t end = std::min(rest.find("\n=== "), rest.size());
    files.emplace(text.substr(mark.size(), line - mark.size()), rest.substr(0, end));
    text = rest.substr(std::min(end + 1, rest.size()));
  }
  return files;
}

std::string zipped(const Files& files) {
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
  for (const auto& [name, content] : files) {
    zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
    if (zip_file_add(archive, name.c_str(), source, 0) < 0) zip_source_free(source);
  }
  if (zip_close(archive) != 0) zip_discard(archive);
  std::string bytes;
  zip_stat_t stat;
  if (zip_source_stat(target, &stat) == 0 && zip_source_open(target) == 0) {
    bytes.resize(stat.size);
    zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
  }
  zip_source_free(target);
  return bytes;
}

void check_types(const std::string& xml, const std::set<std::string>& names) {
  const casebook::XmlTree types(xml);
  for (const auto& one : types.root().children())
    if (const auto part = one.attribute({"", "PartName"}))
      require(part->starts_with('/') && names.contains(std::string(part->substr(1))));
}

void check(const casebook::LookParts& parts) {
  const casebook::XmlTree document(parts.document_head + parts.document_tail);
  const casebook::XmlTree relationships(parts.relationships_head + parts.relationships_tail);
  std::set<std::string> names = {parts.document_name, "docProps/core.xml"};
  for (const auto& part : parts.unchanged) {
    require(names.insert(part.name).second);
    if (part.name.ends_with(".rels") || part.content.starts_with(casebook::xml_declaration))
      casebook::XmlTree{part.content};
  }
  check_types(parts.unchanged.front().content, names);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string bytes(reinterpret_cast<const char*>(data), size);
  if (bytes.starts_with("===")) bytes = zipped(files_of(bytes));
  try {
    check(casebook::read_template_bytes(std::move(bytes)).parts);
  } catch (const casebook::TemplateFault&) {
    return 0;  // what is no template is refused, and that is all right
  }
  return 0;
}
