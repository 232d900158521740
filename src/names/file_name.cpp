// SPDX-License-Identifier: MIT
#include "names/file_name.hpp"

#include <algorithm>
#include <string>

#include "text/ascii.hpp"
#include "text/graphemes.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

constexpr std::string_view extension = ".docx";
constexpr std::string_view with_links = " (with links)";
constexpr std::string_view unnamed = "(unnamed)";

// The length of a name including its endings. Windows allows 255 units for a name but 260 for a
// whole path; other systems allow 255 bytes, and programs that write a file append a few more.
constexpr std::size_t most_units = 120;
constexpr std::size_t most_bytes = 240;

bool any_of(std::u32string_view set, char32_t code) {
  return set.find(code) != std::u32string_view::npos;
}

/// Invisible characters: names that differ only by these look the same. Joiners and variation
/// selectors shape letters and emoji, so they stay.
bool is_invisible(char32_t code) {
  if (extends_cluster(code) || prepends_cluster(code)) return false;
  return is_format(code) || is_noncharacter(code) || any_of(U"\uFFFC\uFFFD", code);
}

/// The replacement for `code` in a name; 0: it is removed.
char32_t replacement(char32_t code) {
  if (any_of(U"/\\|", code)) return U'-';
  if (any_of(U"<>:\"?*", code) || is_separator(code) || is_control(code)) return U' ';
  return is_invisible(code) ? 0 : code;
}

/// Removes what is not allowed and folds blanks; nothing unusual stays at the beginning.
std::string clean(std::string_view title) {
  std::string name;
  for (std::size_t at = 0; at < title.size();) {
    const auto [code, size] = character_at(title, at);
    at += size;
    const char32_t c = replacement(code);
    const bool leading = name.empty() && any_of(U" .-~", c);
    const bool doubled = c == U' ' && name.ends_with(' ');
    if (c != 0 && !leading && !doubled) append_utf8(name, c);
  }
  return name;
}

void trim_end(std::string& name) {
  const std::size_t last = name.find_last_not_of(" .");
  name.resize(last == std::string::npos ? 0 : last + 1);
}

/// Cuts `name` between words, or between characters if that would lose half of it.
void cut(std::string& name, std::size_t units, std::size_t bytes) {
  const std::size_t end = cut_between_graphemes(name, units, bytes);
  if (end == name.size()) return;
  const std::size_t space = name[end] == ' ' ? end : name.rfind(' ', end);
  name.resize(space != std::string::npos && space > end / 2 ? space : end);
}

/// Windows takes `com1.txt` for the device COM1 whatever the extension (Microsoft, "Naming Files,
/// Paths, and Namespaces"), superscript digits included.
bool device(std::string_view name) {
  std::string stem = lower_ascii(name.substr(0, name.find('.')));
  trim_end(stem);
  if (stem.starts_with("com") || stem.starts_with("lpt")) {
    const std::string_view port = std::string_view(stem).substr(3);
    return (port.size() == 1 && is_digit(port[0])) || port == "\u00B9" || port == "\u00B2" ||
           port == "\u00B3";
  }
  constexpr std::string_view others[] = {"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"};
  return std::ranges::find(others, stem) != std::end(others);
}

/// The names of the `number`th document with the title `title`.
FileNames numbered(std::string_view title, std::uint64_t number, std::uint64_t part,
                   std::uint64_t parts) {
  std::string mark;
  if (number > 1) mark += " (" + std::to_string(number) + ')';
  if (parts > 1) mark += " (" + std::to_string(part) + " of " + std::to_string(parts) + ')';
  const std::size_t rest = mark.size() + with_links.size() + extension.size();
  const std::string name = safe_stem(title, most_units - rest, most_bytes - rest) + mark;
  FileNames names;
  names.without_links.append(name).append(extension);
  names.with_links.append(name).append(with_links).append(extension);
  return names;
}

}  // namespace

std::string document_path(const FileNames& files, Variant variant) {
  const char* folder = variant == Variant::with_links ? "documents-with-links/" : "documents/";
  return folder + files[variant];
}

std::string without_extension(const std::string& file) { return file.substr(0, file.rfind('.')); }

std::string safe_stem(std::string_view title, std::size_t utf16_limit, std::size_t byte_limit) {
  std::string name = clean(title);
  cut(name, utf16_limit - 1, byte_limit - 1);  // the name of a device gets one more character
  trim_end(name);
  if (name.empty()) return std::string(unnamed);
  return device(name) ? '_' + name : name;
}

FileNames FileNamer::name(std::string_view title, std::uint64_t part, std::uint64_t parts) {
  FileNames names = numbered(title, 1, part, parts);
  std::uint64_t& number = names_[fold_for_comparing(names.without_links)].last_number;
  if (number == 0 && take(names)) return number = 1, names;
  while (++number, names = numbered(title, number, part, parts), !take(names)) {
  }
  return names;
}

bool FileNamer::take(const FileNames& names) {
  bool& plain = names_[fold_for_comparing(names.without_links)].taken;
  bool& linked = names_[fold_for_comparing(names.with_links)].taken;
  if (plain || linked) return false;
  return plain = linked = true;
}

}  // namespace casebook
