// SPDX-License-Identifier: MIT
#include "reader/mysql/option_file.hpp"

#include <algorithm>
#include <sstream>
#include <string_view>

#include "reader/mysql/regular_file.hpp"

namespace casebook {
namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 20;

std::string_view trim(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n\v\f";
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

char unescape(char letter) {
  constexpr std::string_view letters = "bntrs";
  constexpr std::string_view meanings = "\b\n\t\r ";
  const std::size_t at = letters.find(letter);
  return at == std::string_view::npos ? letter : meanings[at];
}

/// A value without its quotes, its comment and its backslashes.
std::string plain_value(std::string_view text) {
  const bool quoted = text.size() >= 2 && (text.front() == '"' || text.front() == '\'') &&
                      text.back() == text.front();
  if (quoted) text = text.substr(1, text.size() - 2);
  std::string value;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size()) {
      value += unescape(text[++i]);
    } else {
      value += text[i];
    }
  }
  return value;
}

/// In the middle of a line, a # that stands outside quotes starts a comment.
std::string_view without_comment(std::string_view line) {
  char quote = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (c == '\\') {
      ++i;
    } else if (quote == 0 && c == '#') {
      return line.substr(0, i);
    } else if (quote == 0 && (c == '"' || c == '\'')) {
      quote = c;
    } else if (c == quote) {
      quote = 0;
    }
  }
  return line;
}

bool anybody_may_write(const std::filesystem::path& path) {
  std::error_code none;
  const auto permissions = std::filesystem::status(path, none).permissions();
  return none ||
         (permissions & std::filesystem::perms::others_write) != std::filesystem::perms::none;
}

void read_option(std::string_view line, std::map<std::string, std::string>& options) {
  const std::size_t equals = line.find('=');
  std::string name(trim(line.substr(0, equals)));
  std::replace(name.begin(), name.end(), '_', '-');
  const bool valued = equals != std::string_view::npos;
  options[name] = valued ? plain_value(trim(without_comment(line.substr(equals + 1)))) : "";
}

}  // namespace

std::map<std::string, std::string> read_option_file(const std::filesystem::path& path) {
  std::map<std::string, std::string> options;
  if (anybody_may_write(path)) return options;
  std::istringstream file(read_regular(path, most_bytes).value_or(""));
  bool client = false;
  for (std::string text; std::getline(file, text);) {
    const std::string_view line = trim(text);
    if (line.empty() || line.front() == '#' || line.front() == ';' || line.front() == '!') continue;
    if (line.front() == '[') {
      client = line == "[client]";
    } else if (client) {
      read_option(line, options);
    }
  }
  return options;
}

}  // namespace casebook
