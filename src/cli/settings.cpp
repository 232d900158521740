// SPDX-License-Identifier: MIT
#include "cli/settings.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <sstream>
#include <utility>

#include "error.hpp"

namespace casebook {
namespace {

[[noreturn]] void fail(const std::string& file, std::size_t line, const std::string& what) {
  throw UsageError(file + ", line " + std::to_string(line) + ": " + what,
                   "An option is written as: option = \"value\"; only numbers, true and false "
                   "stand without quotes, and a list is [\"one\", \"two\"]");
}

class SettingReader {
 public:
  explicit SettingReader(const std::string& file) : file_(file) {}

  std::vector<Setting> read(const toml::table& table) && {
    for (const auto& [name, node] : table) {
      if (const auto* const command = node.as_table())
        read_command(std::string(name.str()), *command);
      else
        add({}, name, node);
    }
    std::ranges::stable_sort(settings_, {}, &Setting::line);
    return std::move(settings_);
  }

 private:
  void read_command(const std::string& command, const toml::table& options) {
    for (const auto& [name, node] : options) add(command, name, node);
  }

  void add(const std::string& command, const toml::key& name, const toml::node& node) {
    const std::size_t line = name.source().begin.line;
    Setting setting{command, std::string(name.str()), {}, node.is_array(), line};
    if (const auto* const array = node.as_array())
      for (const auto& element : *array) setting.values.push_back(value_of(element, line));
    else
      setting.values.push_back(value_of(node, line));
    settings_.push_back(std::move(setting));
  }

  /// As it would be typed.
  std::string value_of(const toml::node& node, std::size_t line) const {
    if (node.is_table() || node.is_array()) fail(file_, line, "no option holds such a value");
    if (const auto* const text = node.as_string()) return text->get();
    if (const auto* const number = node.as_integer()) return std::to_string(number->get());
    std::ostringstream written;
    node.visit([&](const auto& one) {
      if constexpr (requires { one.get(); }) written << std::boolalpha << one.get();
    });
    return written.str();
  }

  const std::string& file_;
  std::vector<Setting> settings_;
};

}  // namespace

std::vector<Setting> read_settings(const std::string& file, std::string_view text) {
  try {
    return SettingReader(file).read(toml::parse(text));
  } catch (const toml::parse_error& error) {
    fail(file, error.source().begin.line, std::string(error.description()));
  }
}

}  // namespace casebook
