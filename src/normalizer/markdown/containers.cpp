// SPDX-License-Identifier: MIT
#include "normalizer/markdown/containers.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "normalizer/markdown/line_head.hpp"

namespace casebook {

void Containers::enter_item() {
  Container& list = open_.back();
  if (counted_ > 0) outer_ += mark_ + box_;
  box_.clear();
  counted_ = list.kind == Kind::numbers ? open_.size() : 0;
  mark_ = counted_ > 0 ? std::to_string(list.number++) + list.delimiter + ' ' : "• ";
}

void Containers::enter_task(bool done) { (counted_ > 0 ? box_ : mark_) = done ? "☑ " : "☐ "; }

bool Containers::leave_item() {
  if (open_.back().kind == Kind::numbers) return has_mark();
  mark_.clear();
  return false;
}

void Containers::number_item(std::string_view head) {
  Container& list = open_[counted_ - 1];
  counted_ = 0;
  const std::string_view digits = item_number(head);
  unsigned written = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), written);
  const bool is_first = list.number == list.first + 1;
  if (digits.empty() || (written == list.first && !is_first)) return;
  list.number = written + 1;
  mark_ = std::string(digits) + list.delimiter + ' ';
}

std::string Containers::take_mark() {
  counted_ = 0;
  std::string mark = std::exchange(outer_, {});
  mark += std::exchange(mark_, {});
  return mark += std::exchange(box_, {});
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
