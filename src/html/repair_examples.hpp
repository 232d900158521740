// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "record.hpp"

namespace casebook {

/// What a text was before a repair and after it, shortened to where they differ.
struct RepairExample {
  std::string name;  ///< of the case
  std::string before;
  std::string after;

  template <class Archive>
  void serialize(Archive& archive) {
    archive(name, before, after);
  }
};

/// The first few examples of each kind of repair, in the order of the cases.
class RepairExamples {
 public:
  static constexpr std::size_t most = 3;

  bool has_all(std::size_t kind) const { return examples_[kind].size() >= most; }
  /// Takes what `one`, with its changes recorded, is an example of.
  void add(const Case& one);
  /// Those that come after these.
  void append(RepairExamples&& later);

  const std::vector<RepairExample>& of(std::size_t kind) const { return examples_[kind]; }

  template <class Archive>
  void serialize(Archive& archive) {
    archive(examples_);
  }

 private:
  std::array<std::vector<RepairExample>, Repairs::kind_count> examples_;
};

/// The kinds of repair that no more examples are wanted of. One thread sets, others ask; who hears
/// of it late finds examples that are not needed.
class SatisfiedKinds {
 public:
  bool has(std::size_t kind) const {
    return (kinds_.load(std::memory_order_relaxed) >> kind & 1) != 0;
  }
  void set(std::size_t kind) {
    kinds_.fetch_or(std::uint32_t{1} << kind, std::memory_order_relaxed);
  }

 private:
  std::atomic<std::uint32_t> kinds_ = 0;
};

}  // namespace casebook
