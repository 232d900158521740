// SPDX-License-Identifier: MIT
#include "docx/part_name.hpp"

#include <algorithm>
#include <charconv>

namespace casebook {
namespace {

/// The byte that `%41` stands for, or -1.
int percent_decoded(std::string_view escape) {
  unsigned byte = 0;
  if (escape.size() < 3 || escape[0] != '%') return -1;
  const char* const end = escape.data() + 3;
  const auto [stop, error] = std::from_chars(escape.data() + 1, end, byte, 16);
  return error == std::errc() && stop == end ? static_cast<int>(byte) : -1;
}

}  // namespace

std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lower;
}

std::string part_key(std::string_view name) {
  std::string key;
  for (std::size_t at = 0; at < name.size(); ++at) {
    const int byte = percent_decoded(name.substr(at));
    key += byte < 0 ? name[at] : static_cast<char>(byte);
    if (byte >= 0) at += 2;
  }
  return lower_case(key);
}

std::string ascii_part_name(std::string_view name) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string ascii;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > ' ' && byte < 0x7f) {
      ascii += c;
    } else {
      ascii += '%';
      ascii += digits[byte >> 4];
      ascii += digits[byte & 15];
    }
  }
  return ascii;
}

std::string resolve_target(std::string_view part, std::string_view target) {
  target = target.substr(0, target.find('#'));
  std::string path;
  if (!target.starts_with('/')) path = folder_of(part);
  while (!target.empty()) {
    const std::size_t slash = target.find('/');
    const std::string_view step = target.substr(0, slash);
    target = slash == std::string_view::npos ? "" : target.substr(slash + 1);
    if (step.empty() || step == ".") continue;
    if (step != "..") {
      path += step;
      if (slash != std::string_view::npos) path += '/';
    } else if (path.empty()) {
      return {};
    } else {
      path.resize(folder_of(std::string_view(path).substr(0, path.size() - 1)).size());
    }
  }
  return path;
}

std::string target_of(std::string_view part, std::string_view name) {
  const std::string_view folder = folder_of(part);
  return std::string(name.starts_with(folder) ? name.substr(folder.size())
                                              : '/' + std::string(name));
}

std::string relationships_part(std::string_view part) {
  const std::string_view folder = folder_of(part);
  return std::string(folder) + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
}

std::string_view folder_of(std::string_view part) { return part.substr(0, part.rfind('/') + 1); }

std::string extension_of(std::string_view part) {
  part = part.substr(folder_of(part).size());
  const std::size_t dot = part.rfind('.');
  return dot == std::string_view::npos ? "" : lower_case(part.substr(dot + 1));
}

}  // namespace casebook
