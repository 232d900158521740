// SPDX-License-Identifier: MIT
// Parses and checks the values of options. Each function throws CLI11's ValidationError with a
// sentence that quotes the value.
#pragma once

#include <CLI/CLI.hpp>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "options.hpp"
#include "record.hpp"
#include "text/path.hpp"

namespace casebook {

/// The words, with `between` between two of them.
template <class Enum>
std::string names_of(const std::map<std::string, Enum>& choices, std::string_view between) {
  std::string names;
  for (const auto& [name, meaning] : choices)
    names.append(names.empty() ? "" : between).append(name);
  return names;
}

/// The words that an option takes, in any case, and what each means. What it is called, `{a,b}`,
/// becomes part of the name of the option's type.
template <class Enum>
CLI::Validator one_of(const std::map<std::string, Enum>& choices) {
  const auto choose = [choices](std::string& word) -> std::string {
    const auto found = choices.find(CLI::detail::to_lower(word));
    if (found != choices.end()) {
      word = std::to_string(static_cast<int>(found->second));
      return {};
    }
    return "'" + word + "' is none of " + names_of(choices, ", ");
  };
  return {choose, "{" + names_of(choices, ",") + "}"};
}

/// An option that names a file or a folder: `path` is a std::filesystem::path, or an optional one.
template <class Path>
CLI::Option* add_path_option(CLI::App& command, const std::string& name, Path& path,
                             const std::string& help) {
  const auto set = [&path](const std::string& word) { path = path_of(word); };
  const auto is_named = [](const std::string& word) {
    return word.empty() ? std::string("no name is given") : std::string();
  };
  return command.add_option_function<std::string>(name, set, help)->check(is_named, "");
}

/// Decimal digits alone: neither `-1`, which an unsigned field would take for a very large number,
/// nor `1.5`.
CLI::Validator whole_number(std::uint64_t least, std::uint64_t most);

/// Bytes, from 1M on: `64M`, `1G`, `2048k`, each also with `B` or `iB`; K is 1024.
std::size_t memory_size(const std::string& text);

/// `2/3`: the second of three shards.
Shard shard(const std::string& text);

/// `2020-10`, and however else a row's date may be written; a day is left out.
Date month(const std::string& text);

/// A character of ASCII, or a word for one, such as `tab`; `none` is '\0' where it may be that.
char character(const std::string& option, const std::string& text, bool may_be_none);

}  // namespace casebook
