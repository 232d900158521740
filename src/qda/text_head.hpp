// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "names/document.hpp"
#include "qda/project_names.hpp"
#include "zip/deflater.hpp"

namespace casebook {

/// What stands before the first case in a document's plain text: the same paragraphs as in the
/// document itself.
struct TextHead {
  Segment text;
  std::uint64_t length = 0;  ///< of it, as positions count
};

/// `without_text`: see about_line().
TextHead text_head(const Document& document, const ProjectPlan& plan, Variant variant,
                   std::uint64_t without_text, Deflater& deflater);

}  // namespace casebook
