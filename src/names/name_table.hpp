// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
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
  /// Null if there is no such name. Values do not move.
  Value* find(std::string_view name) {
    const auto found = values_.find(name);
    return found == values_.end() ? nullptr : &found->second;
  }

  /// The value of `name`, which is made if needed.
  Value& operator[](std::string_view name) {
    Value* const found = find(name);
    return found ? *found : values_.try_emplace(std::pmr::string(name, &memory_)).first->second;
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

}  // namespace casebook
