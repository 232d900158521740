// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory_resource>
#include <string>
#include <string_view>
#include <unordered_map>

namespace casebook {

/// Names, each with a value. Its memory is freed as a whole: the names of a million documents,
/// each made between things that stay, would leave as many holes. One thread at a time.
template <class Value>
class NameTable {
 public:
  /// The value of `name`, which is made if needed. It does not move.
  Value& operator[](std::string_view name) {
    auto found = values_.find(name);
    if (found == values_.end()) found = values_.try_emplace(std::pmr::string(name, &memory_)).first;
    return found->second;
  }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view name) const {
      return std::hash<std::string_view>()(name);
    }
  };

  std::pmr::monotonic_buffer_resource memory_;
  std::pmr::unordered_map<std::pmr::string, Value, Hash, std::equal_to<>> values_{&memory_};
};

/// `name`, or if it is taken, with the next number that is free: `name (2)`. Two names are the same
/// if they have the same `key`; `last_number` is empty at first.
template <class Key>
std::string take_numbered(NameTable<std::uint64_t>& last_number, std::string_view name,
                          const Key& key) {
  std::uint64_t& number = last_number[key(name)];
  if (number == 0) return number = 1, std::string(name);
  for (;;) {
    std::string given = std::string(name) + " (" + std::to_string(++number) + ')';
    std::uint64_t& its_number = last_number[key(given)];
    if (its_number == 0) return its_number = 1, given;
  }
}

}  // namespace casebook
