// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

#include "names/file_name.hpp"
#include "record.hpp"

namespace casebook {

/// A document, or a numbered part of one, as far as it is known before its first case is rendered.
struct Document {
  std::size_t number = 0;   ///< its place in the corpus
  std::string title;        ///< its title: the probe, or as --title says
  std::uint64_t cases = 0;  ///< in this document (or part)
  std::uint64_t undated = 0;
  Date first;  ///< the earliest and the latest date; undated where all are
  Date last;
  std::uint64_t part = 1;  ///< of `parts`
  std::uint64_t parts = 1;
  std::string probe;      ///< the name of its probe: tidy, on one line, see ShortTitles
  std::string prompt;     ///< the whole probe, its lines separated by LF, if `probe` shortens it
  bool of_turns = false;  ///< each of its cases is a turn of a joined case
  std::string heading;    ///< see probe_heading(); empty: `probe`
  FileNames files;

  /// The text of the probe's Heading 1 with Layout::probe_case.
  const std::string& probe_heading() const { return heading.empty() ? probe : heading; }

  template <class Archive>
  void serialize(Archive& archive) {
    archive(number, title, cases, undated, first, last, part, parts, probe, prompt, of_turns,
            heading, files);
  }
};

}  // namespace casebook
