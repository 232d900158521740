// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <memory_resource>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace casebook {

/// Finds the cases of a probe that have the same text as another of it, by a hash of their texts.
class Repeats {
 public:
  /// What one probe has.
  struct OfProbe {
    std::size_t document = 0;   ///< the probe's first
    std::uint64_t repeats = 0;  ///< cases whose text an earlier one has, too
    std::uint64_t most = 0;     ///< how many cases have the text that comes most often
    std::string example;        ///< one of these
  };

  /// The cases that follow are of another probe, whose first document is `document`; about so many,
  /// for which room is made.
  void begin_probe(std::size_t document, std::uint64_t cases);
  /// The next case; `example` says which it is.
  void add(std::uint64_t hash, std::string_view example);
  void finish() { begin_probe(0, 0); }

  /// Of all probes.
  std::uint64_t total() const { return total_; }
  std::uint64_t probes() const { return probes_; }
  /// The probes with most of them.
  const std::vector<OfProbe>& top() const { return top_; }
  /// So many texts of a probe are remembered; further ones are not looked for.
  static constexpr std::size_t most_texts = std::size_t{1} << 16;
  bool complete() const { return complete_; }

 private:
  /// How often each text of a probe came, by its hash. Its memory is taken in large pieces and
  /// given back at once: it is filled by the one thread that puts chunks in order.
  struct Texts {
    std::pmr::monotonic_buffer_resource memory;
    std::pmr::unordered_map<std::uint64_t, std::uint32_t> count{&memory};
  };

  void keep(OfProbe&& one);

  std::unique_ptr<Texts> seen_ = std::make_unique<Texts>();
  OfProbe current_;
  std::vector<OfProbe> top_;
  std::uint64_t total_ = 0;
  std::uint64_t probes_ = 0;
  bool complete_ = true;
};

}  // namespace casebook
