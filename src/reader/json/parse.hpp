// SPDX-License-Identifier: MIT
// One object of JSON as events: a key, a value, the begin and end of objects and lists.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/json.hpp"

namespace casebook {

/// Where a value stands in an object: keys, and places in lists from 0 on; `*` is each place.
using JsonPath = std::vector<std::string>;

/// `response.body.choices.0.text`, cut at its dots; `\.` is a dot in a key.
JsonPath split_path(std::string_view dotted);
std::string dotted(const JsonPath& path);
/// The same with `\.` for the dots in keys, as split_path() cuts it.
std::string dotted_exactly(const JsonPath& path);

/// Takes the events of an object. What stands for a number, a truth value or null comes as it is
/// written.
class JsonEvents {
 public:
  virtual ~JsonEvents() = default;
  virtual void begin() = 0;  ///< of an object; what came of one without its end is void
  virtual void open(char bracket) = 0;
  virtual void close(char bracket) = 0;
  virtual void key(std::string& key) = 0;
  virtual void text(std::string& value) = 0;
  virtual void literal(std::string_view written) = 0;
};

/// Parses objects one after the other (RFC 8259). Bytes that are no UTF-8 and escapes of half a
/// character (a surrogate alone) become U+FFFD; what Python writes for numbers that are none
/// (NaN, Infinity) is null. A number beyond those of a double is a text of its digits. One thread
/// at a time.
class JsonParser {
 public:
  /// Empty, or why `record` is no JSON: `at character 17: invalid literal; …`.
  std::string parse(std::string_view record, JsonEvents& events);
  /// Escapes of half a character so far.
  std::uint64_t halves() const { return halves_; }

 private:
  std::string_view mended(std::string_view record);

  std::string utf8_, whole_;
  std::uint64_t halves_ = 0;
};

/// Events written down again as JSON, without blanks.
class JsonWriter {
 public:
  void open(char bracket);
  void close(char bracket);
  void key(const std::string& key);
  void text(const std::string& value);
  void literal(std::string_view written);
  /// What is open has been closed.
  bool is_whole() const { return depth_ == 0; }
  const std::string& written() const { return out_; }

 private:
  void part();

  std::string out_;
  std::size_t depth_ = 0;
};

}  // namespace casebook
