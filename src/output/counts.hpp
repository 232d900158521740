// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include "record.hpp"

namespace casebook {

/// What a chunk, a document or a corpus contains, in numbers.
struct Counts {
  std::uint64_t cases = 0;
  std::uint64_t empty = 0;  ///< cases whose text without links is empty
  std::uint64_t undated = 0;
  std::uint64_t probe_not_split = 0;
  std::uint64_t links = 0;  ///< whole and truncated
  std::uint64_t truncated_links = 0;
  std::uint64_t links_in_code = 0;   ///< kept in the variant without links
  std::uint64_t code_languages = 0;  ///< left out beside fences of code
  std::uint64_t link_titles = 0;     ///< left out of links in Markdown
  std::uint64_t markdown = 0;        ///< cases whose text was read as Markdown
  std::uint64_t renamed = 0;     ///< cases that a number distinguishes from others of the same name
  std::uint64_t made_plain = 0;  ///< cases whose names lost characters; add() does not count them
  std::uint64_t text_bytes = 0;  ///< of the variant with links
  Repairs repairs;

  void add(const Case& one);
  Counts& operator+=(const Counts& other);

  template <class Archive>
  void serialize(Archive& archive) {
    archive(cases, empty, undated, probe_not_split, links, truncated_links, links_in_code,
            code_languages, link_titles, markdown, renamed, made_plain, text_bytes, repairs);
  }
};

/// A kind of repair in words for people: `Control characters taken out`.
std::string_view words_of(Repairs::Kind kind);

}  // namespace casebook
