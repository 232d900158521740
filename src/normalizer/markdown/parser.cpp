// SPDX-License-Identifier: MIT
#include "normalizer/markdown/parser.hpp"

#include <md4c.h>

#include <algorithm>
#include <array>
#include <utility>

#include "normalizer/markdown/containers.hpp"
#include "normalizer/markdown/line_head.hpp"
#include "normalizer/markdown/neighbours.hpp"

namespace casebook {
namespace {

/// Builds the draft from the parser's callbacks.
class Builder {
 public:
  Builder(const PreparedText& prepared, std::string_view original, Draft& draft)
      : prepared_(prepared), parsed_(prepared.view()), original_(original), draft_(draft) {}

  void enter(MD_BLOCKTYPE type, void* detail);
  void leave(MD_BLOCKTYPE type);
  void enter(MD_SPANTYPE type, void* detail);
  void leave(MD_SPANTYPE type);
  void text(MD_TEXTTYPE type, std::string_view text);
  /// Counts a callback; false after too many.
  bool count() { return ++calls_ <= most_calls(); }
  /// What is all there is of a text was no language.
  void finish() {
    if (draft_.lines.empty() && !language_.empty()) {
      add(language_);
      draft_.languages = 0;
    }
    end_line();
  }

 private:
  // A text written by people causes about one callback for every ten bytes; a hostile one causes
  // thousands for each byte.
  std::uint64_t most_calls() const { return 1000 + 32 * std::uint64_t{parsed_.size()}; }

  void enter_item(const MD_BLOCK_LI_DETAIL& detail);
  void enter_code(const MD_ATTRIBUTE& info);
  std::string_view kept(const MD_ATTRIBUTE& attribute);
  void begin_line();
  void end_line();
  void code(std::string_view text);
  void code_in_row(std::string_view text);
  void indent(std::size_t text_at);
  void drop_inserted_line(std::size_t text_at);
  void add(std::string_view text, bool cell_end = false);
  void add_piece(std::string_view text, bool cell_end);
  std::string_view in_original(std::string_view text) const;
  bool is_parsed(std::string_view text) const { return end_within(parsed_, text) != text.npos; }

  const PreparedText& prepared_;
  std::string_view parsed_;
  std::string_view original_;
  Draft& draft_;
  std::uint64_t calls_ = 0;
  std::size_t seen_ = 0;  ///< the end of the words so far, in the original

  Containers containers_;
  std::string_view language_;   ///< of the latest code
  std::size_t code_lines_ = 0;  ///< of the latest code
  bool open_ = false;
  LineKind block_ = LineKind::text;  ///< heading, code or row; text: the enclosing block decides
  std::uint8_t heading_level_ = 0;
  std::size_t indent_ = 0;  ///< blanks at the beginning of a line of code
  CodeIndentation indentation_;
  bool first_cell_ = false;                      ///< of its row
  std::array<unsigned, MD_SPAN_U + 1> spans_{};  ///< how many of each type are open
  bool head_ = false;                            ///< of a table
  std::uint32_t address_ = 0;
  MD_SPANTYPE address_span_{};  ///< the type of the span that brought the address
  unsigned address_depth_ = 0;  ///< and how many of it were open then
  bool labelled_ = false;       ///< the address has a label
};

std::string_view view(const MD_ATTRIBUTE& attribute) { return {attribute.text, attribute.size}; }

void Builder::begin_line() {
  if (open_) return;
  open_ = true;
  const bool heading = block_ == LineKind::heading;
  draft_.lines.push_back({block_ == LineKind::text ? containers_.kind() : block_,
                          heading ? heading_level_ : containers_.level(), containers_.take_mark(),
                          draft_.pieces.size(), 0});
}

void Builder::end_line() {
  if (!open_) return;
  open_ = false;
  draft_.lines.back().piece_count = draft_.pieces.size() - draft_.lines.back().first_piece;
}

/// The original text at the place of what the parser saw, which may be a stand-in.
std::string_view Builder::in_original(std::string_view text) const {
  if (!is_parsed(text)) return text;
  const auto at = static_cast<std::size_t>(text.data() - parsed_.data());
  const std::size_t begin = prepared_.original(at);
  return original_.substr(begin, prepared_.original(at + text.size()) - begin);
}

void Builder::add(std::string_view text, bool cell_end) {
  if (!text.empty() || cell_end) add_piece(text, cell_end);
}

void Builder::add_piece(std::string_view text, bool cell_end) {
  if (containers_.has_counted_mark()) containers_.number_item(line_head(original_, text));
  if (const std::size_t end = end_within(original_, text); end != text.npos) seen_ = end;
  begin_line();
  std::uint8_t style = head_ ? StyledRun::bold : 0;
  if (spans_[MD_SPAN_STRONG] > 0) style |= StyledRun::bold;
  if (spans_[MD_SPAN_EM] > 0) style |= StyledRun::italic;
  if (spans_[MD_SPAN_DEL] > 0) style |= StyledRun::strike;
  if (spans_[MD_SPAN_CODE] > 0) style |= StyledRun::code;
  draft_.pieces.push_back({text, style, address_, cell_end});
  labelled_ |= !cell_end && (text.empty() || holds_visible(text));
}

void Builder::enter_item(const MD_BLOCK_LI_DETAIL& detail) {
  containers_.enter_item();
  if (detail.is_task) containers_.enter_task(detail.task_mark != ' ');
}

/// The text of an attribute as it was written, if possible.
std::string_view Builder::kept(const MD_ATTRIBUTE& attribute) {
  if (attribute.text == nullptr) return {};
  const std::string_view text = view(attribute);
  if (is_parsed(text)) return in_original(text);
  return draft_.notes.emplace_back(PreparedText::with_marks(text));
}

/// Several words beside a fence are no language. The mark of an item that begins with code gets a
/// line of its own.
void Builder::enter_code(const MD_ATTRIBUTE& info) {
  if (containers_.has_mark()) begin_line();
  end_line();
  language_ = kept(info);
  const bool words = language_.find_first_of(" \t") != language_.npos;
  if (words)
    add(language_);
  else if (!language_.empty())
    ++draft_.languages;
  end_line();
  block_ = LineKind::code;
  indent_ = code_lines_ = 0;
}

void Builder::enter(MD_BLOCKTYPE type, void* detail) {
  end_line();
  switch (type) {
    case MD_BLOCK_QUOTE:
      return containers_.enter_quote();
    case MD_BLOCK_UL:
      return containers_.enter_bullets();
    case MD_BLOCK_OL: {
      const auto& list = *static_cast<MD_BLOCK_OL_DETAIL*>(detail);
      return containers_.enter_numbers(list.start, list.mark_delimiter);
    }
    case MD_BLOCK_LI:
      return enter_item(*static_cast<MD_BLOCK_LI_DETAIL*>(detail));
    case MD_BLOCK_H:
      block_ = LineKind::heading;
      heading_level_ = static_cast<std::uint8_t>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
      return;
    case MD_BLOCK_CODE:
      return enter_code(static_cast<MD_BLOCK_CODE_DETAIL*>(detail)->info);
    case MD_BLOCK_TR:
      block_ = LineKind::row;
      first_cell_ = true;
      return;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
      // A row is one line: only a cell has ended.
      open_ = !first_cell_;
      head_ = type == MD_BLOCK_TH;
      if (!first_cell_) add({}, true);
      if (first_cell_) begin_line();
      first_cell_ = false;
      return;
    default:
      return;
  }
}

void Builder::leave(MD_BLOCKTYPE type) {
  if (type == MD_BLOCK_LI && containers_.leave_item()) {
    const bool counted = containers_.has_counted_mark();
    if (counted) containers_.number_item(next_numbered_line(original_, seen_));
    begin_line();
  }
  end_line();
  if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) return void(head_ = false);
  if (type == MD_BLOCK_QUOTE || type == MD_BLOCK_UL || type == MD_BLOCK_OL) containers_.leave();
  if (type == MD_BLOCK_H || type == MD_BLOCK_CODE || type == MD_BLOCK_TR) block_ = LineKind::text;
}

void Builder::enter(MD_SPANTYPE type, void* detail) {
  ++spans_[type];
  const bool link = type == MD_SPAN_A;
  if ((!link && type != MD_SPAN_IMG) || address_ != 0) return;
  const MD_ATTRIBUTE& address = link ? static_cast<MD_SPAN_A_DETAIL*>(detail)->href
                                     : static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src;
  const MD_ATTRIBUTE& title = link ? static_cast<MD_SPAN_A_DETAIL*>(detail)->title
                                   : static_cast<MD_SPAN_IMG_DETAIL*>(detail)->title;
  draft_.titles += title.size > 0;
  draft_.addresses.emplace_back(kept(address));
  address_ = static_cast<std::uint32_t>(draft_.addresses.size());
  address_span_ = type;
  address_depth_ = spans_[type];
  labelled_ = false;
}

void Builder::leave(MD_SPANTYPE type) {
  if (address_ != 0 && type == address_span_ && spans_[type] == address_depth_) {
    if (!labelled_ && draft_.unlabel(address_)) add_piece({}, false);
    address_ = 0;
  }
  --spans_[type];
}

void Builder::text(MD_TEXTTYPE type, std::string_view text) {
  if (type == MD_TEXT_NULLCHAR) return;
  if (block_ == LineKind::code) return code(text);
  if (type == MD_TEXT_CODE && block_ == LineKind::row) return code_in_row(in_original(text));
  if (type != MD_TEXT_BR && type != MD_TEXT_SOFTBR) return add(in_original(text));
  if (address_ != 0 || block_ == LineKind::row)
    add(" ");
  else
    end_line();
}

/// A bar in a cell is escaped even in code (GitHub Flavored Markdown, section 4.10).
void Builder::code_in_row(std::string_view text) {
  for (std::size_t bar; (bar = text.find("\\|")) != text.npos; text.remove_prefix(bar + 1))
    add(text.substr(0, bar));
  add(text);
}

/// A line of code arrives in three parts: its indentation, its text and its line feed.
void Builder::code(std::string_view text) {
  if (text == "\n") {
    indent(parsed_.size());
    begin_line();
    ++code_lines_;
    return end_line();
  }
  if (!is_parsed(text)) {
    indent_ += text.size();
    return;
  }
  const auto at = static_cast<std::size_t>(text.data() - parsed_.data());
  drop_inserted_line(at);
  indent(at);
  add(in_original(text));
}

/// Code was no place for the empty line that was put before a table.
void Builder::drop_inserted_line(std::size_t text_at) {
  const std::size_t feed = parsed_.substr(0, text_at).find_last_of("\r\n");
  if (code_lines_ == 0 || feed == parsed_.npos || !prepared_.is_inserted(feed)) return;
  draft_.lines.pop_back();
  --code_lines_;
}

/// The parser reports blanks even for tabs. They are taken as they were written, as far as they
/// belong to the code and not to the block around it.
void Builder::indent(std::size_t text_at) {
  const std::size_t width = std::exchange(indent_, 0);
  if (width == 0) return;
  const std::string_view written = indentation_.written(
      line_head(original_, prepared_.original(std::min(text_at, parsed_.size()))), width);
  add(written.empty() ? draft_.notes.emplace_back(width, ' ') : written);
}

/// Calls a member of the builder, unless there were too many callbacks.
template <class Call>
int call(void* builder, Call&& what) {
  auto& to = *static_cast<Builder*>(builder);
  if (!to.count()) return 1;
  what(to);
  return 0;
}

constexpr MD_PARSER parser = {
    0,
    MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_NOHTML,
    [](MD_BLOCKTYPE type, void* detail, void* builder) {
      return call(builder, [&](Builder& to) { to.enter(type, detail); });
    },
    [](MD_BLOCKTYPE type, void*, void* builder) {
      return call(builder, [&](Builder& to) { to.leave(type); });
    },
    [](MD_SPANTYPE type, void* detail, void* builder) {
      return call(builder, [&](Builder& to) { to.enter(type, detail); });
    },
    [](MD_SPANTYPE type, void*, void* builder) {
      return call(builder, [&](Builder& to) { to.leave(type); });
    },
    [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* builder) {
      return call(builder, [&](Builder& to) { to.text(type, {text, size}); });
    },
    nullptr,
    nullptr};

}  // namespace

bool parse_markdown(const PreparedText& prepared, std::string_view original, Draft& draft) {
  draft.clear();
  Builder builder(prepared, original, draft);
  const std::string_view parsed = prepared.view();
  if (md_parse(parsed.data(), static_cast<MD_SIZE>(parsed.size()), &parser, &builder) != 0)
    return false;
  builder.finish();
  return true;
}

}  // namespace casebook
