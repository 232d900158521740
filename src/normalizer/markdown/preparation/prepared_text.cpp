// SPDX-License-Identifier: MIT
#include "normalizer/markdown/preparation/prepared_text.hpp"

#include <algorithm>
#include <iterator>

namespace casebook {
namespace {

constexpr std::string_view hidden_marks = "*_~";
// Bytes that occur nowhere in UTF-8.
constexpr std::string_view stand_ins = "\xF8\xF9\xFA";

}  // namespace

void PreparedText::assign(std::string_view original) {
  text_.assign(original);
  edits_.clear();
  std::ranges::replace_if(
      text_,
      [](char c) {
        return static_cast<unsigned char>(c) < ' ' && c != '\n' && c != '\t' && c != '\r';
      },
      ' ');
}

void PreparedText::hide(std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < end; ++at)
    if (text_[at] != '\n' && text_[at] != '\r') text_[at] = 'x';
}

void PreparedText::hide_mark(std::size_t at) {
  const std::size_t mark = hidden_marks.find(text_[at]);
  if (mark != hidden_marks.npos) text_[at] = stand_ins[mark];
}

std::string PreparedText::with_marks(std::string_view seen) {
  std::string shown(seen);
  for (char& c : shown)
    if (const std::size_t mark = stand_ins.find(c); mark != stand_ins.npos) c = hidden_marks[mark];
  return shown;
}

void PreparedText::finish() {
  if (edits_.empty()) return;
  std::ranges::stable_sort(edits_, {}, &Edit::begin);
  unedited_.swap(text_);
  text_.clear();
  std::size_t done = 0;
  for (Edit& edit : edits_) {
    text_.append(unedited_, done, edit.begin - done);
    edit.at = text_.size();
    text_ += edit.added;
    done = edit.end;
  }
  text_.append(unedited_, done);
}

/// The last edit that begins before `at`; null if there is none.
const PreparedText::Edit* PreparedText::last_before(std::size_t at) const {
  const auto next = std::ranges::lower_bound(edits_, at, {}, &Edit::at);
  return next == edits_.begin() ? nullptr : &*std::prev(next);
}

std::size_t PreparedText::original(std::size_t at) const {
  const Edit* const edit = last_before(at);
  if (edit == nullptr) return at;
  const std::size_t end = edit->at + edit->added.size();
  return at < end ? edit->begin : edit->end + (at - end);
}

bool PreparedText::is_inserted(std::size_t at) const {
  const Edit* const edit = last_before(at + 1);
  return edit != nullptr && at < edit->at + edit->added.size();
}

}  // namespace casebook
