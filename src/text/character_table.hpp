// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <memory>

namespace casebook {

/// A property of characters, as the function `of` gives it. In the first plane, where nearly all
/// characters are, it is asked once for each page of 256 that is met. Threads share the table.
template <typename Value, Value (*of)(char32_t)>
class CharacterTable {
 public:
  static const CharacterTable& get() {
    static const CharacterTable table;
    return table;
  }

  Value operator()(char32_t c) const {
    const std::size_t number = c / page_size;
    if (number >= pages_.size()) return of(c);
    const Page* const page = pages_[number].load(std::memory_order_acquire);
    return (page != nullptr ? *page : add(number))[c % page_size];
  }

 private:
  static constexpr std::size_t page_size = 256;
  using Page = std::array<Value, page_size>;

  CharacterTable() = default;

  /// The page that is kept: this thread's, or that of one that was faster.
  const Page& add(std::size_t number) const {
    auto page = std::make_unique<Page>();
    for (std::size_t i = 0; i < page_size; ++i)
      (*page)[i] = of(static_cast<char32_t>(number * page_size + i));
    const Page* kept = nullptr;
    if (!pages_[number].compare_exchange_strong(kept, page.get(), std::memory_order_acq_rel))
      return *kept;
    return *page.release();  // lives as long as the program, as the table does
  }

  mutable std::array<std::atomic<const Page*>, 256> pages_{};
};

}  // namespace casebook
