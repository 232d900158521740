// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "reader/json/parse.hpp"

namespace casebook {

/// A path at which objects hold something.
struct FoundPath {
  JsonPath path;
  JsonPath of_all;   ///< the same with `*` for each place in a list
  std::string name;  ///< of the path: unlike that of any other
  std::uint64_t count = 0;
  std::string example;      ///< of a value, as written
  bool is_value = false;    ///< a text, number, truth value or null has stood there
  bool holds_text = false;  ///< a text has
};

/// Which paths objects have, in the order in which they are first met. Of a list its first element
/// alone. Its size is bounded by how many paths there are, and they by a limit. A path is called by
/// its dotted name. A key that itself has a dot reads the same as a path of two steps: where both
/// are there, the key is called `a\.b`.
class PathSurvey : public JsonEvents {
 public:
  void begin() override;
  void open(char bracket) override;
  void close(char bracket) override;
  void key(std::string& key) override;
  void text(std::string& value) override;
  void literal(std::string_view written) override;

  const std::vector<FoundPath>& paths() const { return paths_; }
  /// Null where there is none. Case counts; `\.` is a dot in a key.
  const FoundPath* find(std::string_view name) const;
  /// Those of values.
  std::vector<std::string> names() const;
  std::uint64_t objects() const { return objects_; }

 private:
  struct Frame {
    bool list = false;
    std::size_t met = 0;
  };

  JsonPath of_all_elements() const;
  bool is_in_later_element() const;
  FoundPath* enter();
  void add_path();
  void give_name(std::size_t index);
  void leave();
  void value(std::string_view written, bool text);

  std::vector<FoundPath> paths_;
  std::map<JsonPath, std::size_t> index_;
  std::map<std::string, std::size_t, std::less<>> by_name_;
  JsonPath at_;
  std::vector<Frame> frames_;
  std::size_t ignored_ = 0;  ///< how deep in an element of a list that is not its first
  std::uint64_t objects_ = 0;
};

}  // namespace casebook
