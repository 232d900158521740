// SPDX-License-Identifier: MIT
#include "normalizer/markdown/assembly.hpp"

#include <algorithm>

#include "normalizer/markdown/neighbours.hpp"
#include "text/quick_check.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

std::uint32_t narrow(std::size_t position) { return static_cast<std::uint32_t>(position); }

/// Whether the first character of `text` may compose with what precedes it.
bool may_compose(std::string_view text) {
  if (text.empty() || static_cast<unsigned char>(text[0]) < 0x80) return false;
  return !QuickCheckTable::get()(decode(text, 0).code_point).begins_anew();
}

/// Whether `piece` continues the stretch that begins with `first`.
bool goes_on(const Draft::Piece& first, const Draft::Piece& piece) {
  if (first.cell_end || piece.cell_end) return false;
  return (first.style == piece.style && first.address == piece.address) || may_compose(piece.text);
}

/// XML 1.0, section 2.2, Char. Line feeds are no part of a line.
bool is_legal(char32_t c) { return (c >= 0x20 || c == '\t') && c != 0xFFFE && c != 0xFFFF; }

/// Whether `text` is of printable characters of ASCII, in which only runs of blanks are untidy.
bool is_printable(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

/// Appends those characters of code that XML allows.
void append_legal(std::string& out, std::string_view code, Repairs& repairs) {
  for (std::size_t at = 0; at < code.size();) {
    const Decoded next = decode(code, at);
    const bool legal = is_legal(next.code_point);
    if (legal) out.append(code, at, next.length);
    if (!legal) ++repairs[next.code_point < 0x20 ? Repairs::control : Repairs::noncharacter];
    at += next.length;
  }
}

/// Whether `next`, put behind `text`, would make one word or number of two.
bool would_join(std::string_view text, std::string_view next) {
  const auto parts = [](char32_t c) { return is_of_word(c) && !is_of_dense_word(c); };
  return parts(character_before(text, text.size())) && parts(character_after(next, 0));
}

}  // namespace

void Assembly::assemble(const Draft& draft, FormattedText& out, Repairs& repairs) {
  out_ = &out;
  repairs_ = &repairs;
  out.text.clear();
  out.markup.clear();
  out.labels.clear();
  for (const Draft::Line& line : draft.lines) {
    kind_ = line.kind;
    level_ = line.level;
    begin_line();
    if (line.kind == LineKind::code)
      take_code(draft, line);
    else
      take_line(draft, line);
    end_line();
  }
  for (const Repairs::Kind of_texts : {Repairs::blanks, Repairs::recomposed})
    repairs[of_texts] = repairs[of_texts] != 0;
}

void Assembly::begin_line() {
  std::string& text = out_->text;
  if (!out_->markup.lines.empty()) text += '\n';
  out_->markup.lines.push_back(
      {narrow(text.size()), 0, kind_, level_, narrow(out_->markup.runs.size()), 0});
  mark_size_ = 0;
}

/// Drops a line that has become empty, unless it is code.
void Assembly::end_line() {
  auto& [text, markup, labels] = *out_;
  Markup::Line& line = markup.lines.back();
  if (kind_ != LineKind::code)
    while (text.size() > line.begin && (text.back() == ' ' || text.back() == '\t')) text.pop_back();
  line.end = narrow(text.size());
  const std::uint32_t size = line.end - line.begin;
  auto& runs = markup.runs;
  while (runs.size() > line.first_run && runs.back().begin >= size) runs.pop_back();
  if (runs.size() > line.first_run) runs.back().end = std::min(runs.back().end, size);
  while (!labels.empty() && labels.back().begin >= line.end) labels.pop_back();
  if (!labels.empty()) labels.back().end = std::min(labels.back().end, line.end);
  line.run_count = narrow(runs.size()) - line.first_run;
  const bool bullet_alone = mark_size_ > 0 && size < mark_size_ && text.ends_with("•");
  if ((size > 0 && !bullet_alone) || kind_ == LineKind::code) return;
  text.resize(line.begin - (markup.lines.size() > 1 ? 1 : 0));
  markup.lines.pop_back();
}

void Assembly::take_code(const Draft& draft, const Draft::Line& line) {
  for (std::size_t i = 0; i < line.piece_count; ++i)
    append_legal(out_->text, draft.pieces[line.first_piece + i].text, *repairs_);
}

void Assembly::take_line(const Draft& draft, const Draft::Line& line) {
  out_->text += line.mark;
  mark_size_ = line.mark.size();
  const auto* piece = draft.pieces.data() + line.first_piece;
  const auto* const end = piece + line.piece_count;
  while (piece != end) {
    const Draft::Piece& first = *piece;
    raw_ = '|';
    do raw_ += piece->text;
    while (++piece != end && goes_on(first, *piece));
    const std::string* const address =
        first.address > 0 ? &draft.addresses[first.address - 1] : nullptr;
    if (raw_.size() == 1 && address != nullptr) raw_ += *address;
    raw_ += '|';
    if (first.cell_end)
      append_cell_end();
    else
      take_run(raw_, first.style, address);
  }
}

void Assembly::append_cell_end() {
  std::string& text = out_->text;
  if (text.size() > out_->markup.lines.back().begin && text.back() == ' ') text.pop_back();
  text += '\t';
}

/// `raw` is put between two bars, which protect the blanks at its ends from being trimmed. Code
/// keeps its runs of blanks, too.
void Assembly::take_run(std::string_view raw, std::uint8_t style, const std::string* address) {
  const bool decode_references = (style & StyledRun::code) == 0;
  const bool keeps_blanks = !decode_references && is_printable(raw) && raw.find("  ") != raw.npos;
  if (keeps_blanks) {
    words_.assign(raw, 1, raw.size() - 2);
  } else {
    const std::string_view tidy = tidier_.tidy(raw, decode_references, *repairs_);
    // The end of an embedding that was closed at the end of the line stands after the second bar.
    const std::size_t bar = tidy.rfind('|');
    words_.assign(tidy.substr(1, bar - 1)).append(tidy.substr(bar + 1));
  }
  std::string_view words = words_;
  for (std::size_t feed; (feed = words.find('\n')) != words.npos; words.remove_prefix(feed + 1)) {
    append_words(words.substr(0, feed), style, address);
    end_line();
    begin_line();
  }
  append_words(words, style, address);
}

std::string Assembly::tidy_address(const std::string& address) {
  Repairs uncounted;
  // The quotation mark shows that all of it is the address.
  std::string tidy(tidier_.tidy('"' + address, true, uncounted).substr(1));
  std::ranges::replace(tidy, '\n', ' ');
  return tidy;
}

void Assembly::append_words(std::string_view words, std::uint8_t style,
                            const std::string* address) {
  auto& [text, markup, labels] = *out_;
  const std::size_t line_begin = markup.lines.back().begin;
  const bool after_blank = text.size() == line_begin || text.back() == ' ' || text.back() == '\t';
  if (after_blank && words.starts_with(' ')) words.remove_prefix(1);
  if (words.empty()) return;
  const bool label = address != nullptr && !address->empty();
  const bool touches = label && !labels.empty() && labels.back().end == text.size();
  if (touches && address != address_ && would_join(text, words)) text += ' ';
  const std::size_t begin = text.size();
  text += words;
  if (style != 0)
    markup.runs.push_back({narrow(begin - line_begin), narrow(text.size() - line_begin), style});
  if (!label) return;
  const bool goes_on = !labels.empty() && labels.back().end == begin && address == address_;
  if (goes_on)
    labels.back().end = narrow(text.size());
  else
    labels.push_back({narrow(begin), narrow(text.size()), tidy_address(*address)});
  address_ = address;
}

}  // namespace casebook
