// SPDX-License-Identifier: MIT
#include "normalizer/markdown/containers.hpp"

#include <algorithm>
#include <utility>

#include "normalizer/markdown/line_head.hpp"

namespace casebook {

void Containers::enter_item() {
  Container& list = open_.back();
  if (counted_ > 0) outer_ += mark_;
  counted_ = list.kind == Kind::numbers ? open_.size() : 0;
  mark_ = counted_ > 0 ? std::to_string(list.number++) + list.delimiter + ' ' : "• ";
}

bool Containers::leave_item() {
  if (open_.back().kind == Kind::numbers) return has_mark();
  mark_.clear();
  return false;
}

void Containers::number_item(std::string_view head) {
  Container& list = open_[counted_ - 1];
  counted_ = 0;
  const auto written = item_number(head);
  if (!written || *written == list.first) return;
  list.number = *written + 1;
  mark_ = std::to_string(*written) + list.delimiter + ' ';
}

std::string Containers::take_mark() {
  counted_ = 0;
  std::string mark = std::exchange(outer_, {});
  return mark += std::exchange(mark_, {});
}

LineKind Containers::kind() const {
  if (open_.empty()) return LineKind::text;
  return open_.back().kind == Kind::quote ? LineKind::quote : LineKind::list;
}

std::uint8_t Containers::level() const {
  constexpr std::size_t deepest = 9;  // anything nested deeper is not indented further
  return static_cast<std::uint8_t>(std::min(open_.size(), deepest));
}

}  // namespace casebook
