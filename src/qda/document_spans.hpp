// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "qda/project_names.hpp"
#include "qda/project_part.hpp"

namespace casebook {

/// Gives the spans of one document their positions in its text, chunk by chunk, in one variant.
/// These count from the end of the document's head, which is known last.
class DocumentSpans {
 public:
  /// Takes the next chunk: moves its spans to where they stand, and adds those of months that end
  /// in it. `source`: the document's, in this variant.
  void place(ProjectPart::OfVariant& chunk, const Guid& source);

  /// Adds the spans of the last month and of the probe to the last chunk, once it is placed.
  void close(ProjectPart::OfVariant& chunk, const Guid& source, const ProjectDocument& document,
             const Flavor& flavor);

  /// Cases without text in the chunks so far.
  std::uint64_t without_text() const { return without_text_; }

 private:
  void close_month(ProjectPart::OfVariant& chunk, const Guid& source, std::uint64_t end);

  std::uint64_t length_ = 0;  ///< of the text so far
  std::uint64_t without_text_ = 0;
  std::string month_;  ///< that has begun; empty: none
  std::uint64_t month_begin_ = 0;
  std::map<std::string, unsigned> months_;  ///< how often each began: turns that stand together go
                                            ///< back in time
};

}  // namespace casebook
