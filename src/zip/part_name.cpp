// SPDX-License-Identifier: MIT
#include "zip/part_name.hpp"

#include "text/ascii.hpp"
#include "text/percent.hpp"

namespace casebook {

std::string part_key(std::string_view name) {
  std::string key;
  for (std::size_t at = 0; at < name.size(); ++at) {
    const auto byte = percent_decoded_at(name, at);
    key += byte.value_or(name[at]);
    if (byte) at += 2;
  }
  return lower_ascii(key);
}

std::string ascii_part_name(std::string_view name) {
  std::string ascii;
  for (const char c : name) {
    if (c > ' ' && c < 0x7f)
      ascii += c;
    else
      append_percent_encoded(ascii, c);
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
  return dot == std::string_view::npos ? "" : lower_ascii(part.substr(dot + 1));
}

}  // namespace casebook
