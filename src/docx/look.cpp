// SPDX-License-Identifier: MIT
#include "docx/look.hpp"

#include <utility>

#include "zip/part_name.hpp"

namespace casebook {

Look::Look(LookParts parts)
    : text_(std::move(parts)),
      relationships_name_(relationships_part(text_.document_name)),
      core_properties_(casebook::core_properties(text_.core_properties)) {
  const auto deflater = make_thorough_deflater();
  for (auto& [name, content] : std::exchange(text_.unchanged, {}))
    parts_.push_back({std::move(name), deflate_all(*deflater, content, true)});
  relationships_head_ = deflater->deflate(text_.relationships_head, false);
  relationships_tail_ = deflater->deflate(text_.relationships_tail, true);
}

Look Look::built_in() { return Look(built_in_parts()); }

}  // namespace casebook
