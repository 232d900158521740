// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "reader/json/parse.hpp"
#include "record.hpp"

namespace casebook {

/// Takes the values at certain paths out of objects: texts as they are, numbers as they are
/// written, null as NULL, an object or a list as JSON. Of a key that stands there twice the last.
/// Values at a path with `*` are joined.
class PathPicker : public JsonEvents {
 public:
  /// The index of a path to look for, the same for the same path. `joiner` goes between the values
  /// of one with `*`.
  std::size_t add(const JsonPath& path, std::string_view joiner = "\n");

  void begin() override;
  void open(char bracket) override;
  void close(char bracket) override;
  void key(std::string& key) override;
  void text(std::string& value) override;
  void literal(std::string_view written) override;

  /// What stood at a path of the last object. Lives until the next one.
  Cell value(std::size_t index) const;
  /// How many objects had the path.
  std::uint64_t met(std::size_t index) const { return slots_[index].met; }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  struct Node {
    std::string step;
    std::size_t slot = none;         ///< of the path that ends here
    std::vector<std::size_t> slots;  ///< and of those with `*` that end here, too
    std::vector<std::size_t> children;
  };
  struct Slot {
    JsonPath path;
    std::string joiner;
    std::string value;
    bool there = false, null = false, joins = false;
    std::uint64_t met = 0;
  };
  struct Frame {
    std::size_t node = none;
    bool list = false;
    std::size_t index = 0;
  };
  struct Capture {
    std::size_t slot;
    JsonWriter json;
  };

  std::size_t child(std::size_t node, std::string_view step) const;
  std::size_t child_to_add(std::size_t node, const std::string& step);
  void spread(std::size_t node);
  void merge(std::size_t from, std::size_t into);
  std::size_t enter();
  void set_all(std::size_t node, std::string_view value, bool null);
  void set(std::size_t slot, std::string_view value, bool null);

  std::vector<Node> nodes_{1};
  bool is_spread_ = false;  ///< no path has been added since spread()
  std::deque<Slot> slots_;
  std::vector<Frame> frames_;
  std::vector<Capture> captures_;  ///< objects and lists that are open and wanted
  std::size_t next_ = none;        ///< the node of the key that came last
};

}  // namespace casebook
