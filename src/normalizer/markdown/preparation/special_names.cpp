// SPDX-License-Identifier: MIT
#include "normalizer/markdown/preparation/special_names.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "text/ascii.hpp"

namespace casebook {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view marks = "__";

/// Names of Python (its reference, section 3.3, and module attributes), C and C++, CUDA, PHP and
/// JavaScript that are spoken of without code around them.
constexpr std::string_view known[] = {
    "init",     "main",    "name",      "str",      "repr",
    "len",      "call",    "dict",      "doc",      "file",
    "all",      "class",   "new",       "del",      "iter",
    "next",     "getitem", "setitem",   "delitem",  "contains",
    "enter",    "exit",    "add",       "sub",      "mul",
    "lt",       "le",      "eq",        "ne",       "gt",
    "ge",       "hash",    "bool",      "getattr",  "setattr",
    "slots",    "module",  "version",   "import",   "builtins",
    "package",  "future",  "post_init", "bases",    "init_subclass",
    "aenter",   "aexit",   "proto",     "typename", "global",
    "device",   "shared",  "FILE",      "LINE",     "DATE",
    "TIME",     "DIR",     "CLASS",     "FUNCTION", "METHOD",
    "NAMESPACE"};

bool is_of_name(char c) { return is_alnum(c) || c == '_'; }

/// The end of the name that begins with the underscores at `at`; `at` if there is none.
std::size_t name_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_of_name(text[end])) ++end;
  const std::string_view name = text.substr(at, end - at);
  const bool whole = name.size() > 2 * marks.size() && name.ends_with(marks);
  return whole && name[marks.size()] != '_' && name[name.size() - marks.size() - 1] != '_' ? end
                                                                                           : at;
}

bool is_special(std::string_view text, std::size_t begin, std::size_t end) {
  const std::size_t size = end - begin - 2 * marks.size();
  if (begin > 0 && text[begin - 1] == '.') return true;
  if (end < text.size() && text[end] == '(') return true;
  return std::ranges::find(known, text.substr(begin + marks.size(), size)) != std::end(known);
}

}  // namespace

void hide_special_names(std::string_view text, PreparedText& out) {
  for (std::size_t at = text.find(marks); at != npos; at = text.find(marks, at)) {
    const std::size_t end = at > 0 && is_of_name(text[at - 1]) ? at : name_end(text, at);
    if (end > at && is_special(text, at, end)) {
      for (const std::size_t mark : {at, at + 1, end - 2, end - 1}) out.hide_mark(mark);
    }
    at = std::max(end, at + marks.size());
  }
}

}  // namespace casebook
