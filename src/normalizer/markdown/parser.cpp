// SPDX-License-Identifier: MIT
#include "normalizer/markdown/parser.hpp"

#include <md4c.h>

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace casebook {
namespace {

constexpr std::uint8_t deepest = 9;  ///< anything nested deeper is not indented further

struct Container {
  MD_BLOCKTYPE type;
  unsigned number = 0;  ///< of the next list item
  char delimiter = 0;   ///< of a numbered list
};

/// Builds the draft from the parser's callbacks.
class Builder {
 public:
  Builder(std::string_view parsed, std::string_view original, Draft& draft)
      : parsed_(parsed), original_(original), draft_(draft) {}

  void enter(MD_BLOCKTYPE type, void* detail);
  void leave(MD_BLOCKTYPE type);
  void enter(MD_SPANTYPE type, void* detail);
  void leave(MD_SPANTYPE type);
  void text(MD_TEXTTYPE type, std::string_view text);
  /// Counts a callback; false after too many.
  bool count() { return ++calls_ <= most_calls(); }

 private:
  // A text written by people causes about one callback for every ten bytes; a hostile one causes
  // thousands for each byte.
  std::uint64_t most_calls() const { return 1000 + 32 * std::uint64_t{parsed_.size()}; }

  void enter_item(const MD_BLOCK_LI_DETAIL& detail);
  void leave_item();
  void begin_line();
  void end_line();
  void code(std::string_view text);
  void code_in_row(std::string_view text);
  void indent(std::size_t text_at);
  void add(std::string_view text, bool cell_end = false);
  void add_piece(std::string_view text, bool cell_end);
  LineKind kind() const;
  std::uint8_t level() const;
  std::string_view in_original(std::string_view text) const;
  bool is_parsed(std::string_view text) const;

  std::string_view parsed_;
  std::string_view original_;
  Draft& draft_;
  std::uint64_t calls_ = 0;

  std::vector<Container> containers_;
  std::string mark_;  ///< of an item that has no line yet
  bool open_ = false;
  LineKind block_ = LineKind::text;  ///< heading, code or row; text: the enclosing block decides
  std::uint8_t heading_level_ = 0;
  std::size_t indent_ = 0;  ///< blanks at the beginning of a line of code
  std::vector<std::size_t> columns_;
  bool first_cell_ = false;                      ///< of its row
  std::array<unsigned, MD_SPAN_U + 1> spans_{};  ///< how many of each type are open
  bool head_ = false;                            ///< of a table
  std::uint32_t address_ = 0;
  MD_SPANTYPE address_span_{};  ///< the type of the span that brought the address
  unsigned address_depth_ = 0;  ///< and how many of it were open then
  bool labelled_ = false;       ///< the address has a label
};

bool is_list(MD_BLOCKTYPE type) { return type == MD_BLOCK_UL || type == MD_BLOCK_OL; }

std::string_view view(const MD_ATTRIBUTE& attribute) { return {attribute.text, attribute.size}; }

LineKind Builder::kind() const {
  if (block_ != LineKind::text || containers_.empty()) return block_;
  return containers_.back().type == MD_BLOCK_QUOTE ? LineKind::quote : LineKind::list;
}

std::uint8_t Builder::level() const {
  return static_cast<std::uint8_t>(std::min<std::size_t>(containers_.size(), deepest));
}

void Builder::begin_line() {
  if (open_) return;
  open_ = true;
  draft_.lines.push_back({kind(), block_ == LineKind::heading ? heading_level_ : level(),
                          std::move(mark_), draft_.pieces.size(), 0});
  mark_.clear();
}

void Builder::end_line() {
  if (!open_) return;
  open_ = false;
  draft_.lines.back().piece_count = draft_.pieces.size() - draft_.lines.back().first_piece;
}

bool Builder::is_parsed(std::string_view text) const {
  constexpr std::less_equal<> not_after;
  return not_after(parsed_.data(), text.data()) &&
         not_after(text.data() + text.size(), parsed_.data() + parsed_.size());
}

/// The original text at the place of what the parser saw, which may be a stand-in.
std::string_view Builder::in_original(std::string_view text) const {
  if (!is_parsed(text)) return text;
  const auto at = static_cast<std::size_t>(text.data() - parsed_.data());
  return original_.substr(std::min(at, original_.size()), text.size());
}

void Builder::add(std::string_view text, bool cell_end) {
  if (!text.empty() || cell_end) add_piece(text, cell_end);
}

void Builder::add_piece(std::string_view text, bool cell_end) {
  begin_line();
  std::uint8_t style = head_ ? StyledRun::bold : 0;
  if (spans_[MD_SPAN_STRONG] > 0) style |= StyledRun::bold;
  if (spans_[MD_SPAN_EM] > 0) style |= StyledRun::italic;
  if (spans_[MD_SPAN_DEL] > 0) style |= StyledRun::strike;
  if (spans_[MD_SPAN_CODE] > 0) style |= StyledRun::code;
  draft_.pieces.push_back({text, style, address_, cell_end});
  labelled_ |= !cell_end;
}

void Builder::enter_item(const MD_BLOCK_LI_DETAIL& detail) {
  Container& list = containers_.back();
  mark_ = list.type == MD_BLOCK_OL ? std::to_string(list.number++) + list.delimiter + ' ' : "• ";
  if (detail.is_task) mark_ = detail.task_mark == ' ' ? "☐ " : "☑ ";
}

/// A number stays even where nothing follows it.
void Builder::leave_item() {
  if (!mark_.empty() && containers_.back().type == MD_BLOCK_OL) begin_line();
  end_line();
  mark_.clear();
}

void Builder::enter(MD_BLOCKTYPE type, void* detail) {
  end_line();
  switch (type) {
    case MD_BLOCK_QUOTE:
    case MD_BLOCK_UL:
      return containers_.push_back({type});
    case MD_BLOCK_OL: {
      const auto& list = *static_cast<MD_BLOCK_OL_DETAIL*>(detail);
      return containers_.push_back({type, list.start, list.mark_delimiter});
    }
    case MD_BLOCK_LI:
      return enter_item(*static_cast<MD_BLOCK_LI_DETAIL*>(detail));
    case MD_BLOCK_H:
      block_ = LineKind::heading;
      heading_level_ = static_cast<std::uint8_t>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
      return;
    case MD_BLOCK_CODE:
      block_ = LineKind::code;
      indent_ = 0;
      return;
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
  if (type == MD_BLOCK_LI) leave_item();
  end_line();
  if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) return void(head_ = false);
  if (type == MD_BLOCK_QUOTE || is_list(type)) containers_.pop_back();
  if (type == MD_BLOCK_H || type == MD_BLOCK_CODE || type == MD_BLOCK_TR) block_ = LineKind::text;
}

void Builder::enter(MD_SPANTYPE type, void* detail) {
  ++spans_[type];
  if ((type != MD_SPAN_A && type != MD_SPAN_IMG) || address_ != 0) return;
  const MD_ATTRIBUTE& address = type == MD_SPAN_A ? static_cast<MD_SPAN_A_DETAIL*>(detail)->href
                                                  : static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src;
  draft_.addresses.emplace_back(view(address));
  address_ = static_cast<std::uint32_t>(draft_.addresses.size());
  address_span_ = type;
  address_depth_ = spans_[type];
  labelled_ = false;
}

/// An address without a label becomes its own label: an empty piece.
void Builder::leave(MD_SPANTYPE type) {
  if (address_ != 0 && type == address_span_ && spans_[type] == address_depth_) {
    if (!labelled_ && !draft_.addresses.back().empty()) add_piece({}, false);
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
    return end_line();
  }
  if (!is_parsed(text)) {
    indent_ += text.size();
    return;
  }
  indent(static_cast<std::size_t>(text.data() - parsed_.data()));
  add(in_original(text));
}

/// The parser reports blanks even for tabs. They are taken as they were written, as far as they
/// belong to the code and not to the block around it.
void Builder::indent(std::size_t text_at) {
  constexpr std::size_t tab = 4;
  static constexpr std::string_view blanks = "                                ";
  const std::size_t width = std::exchange(indent_, 0);
  if (width == 0) return;
  const std::string_view before = original_.substr(0, std::min(text_at, original_.size()));
  const std::size_t last = before.find_last_of("\r\n");
  const std::string_view line = last == before.npos ? before : before.substr(last + 1);
  columns_.assign(1, 0);
  for (const char c : line)
    columns_.push_back(c == '\t' ? (columns_.back() / tab + 1) * tab : columns_.back() + 1);
  const auto begin =
      std::ranges::find(columns_, columns_.back() - std::min(width, columns_.back()));
  const auto of_code = static_cast<std::size_t>(begin - columns_.begin());
  if (of_code < line.size() && line.find_first_not_of(" \t", of_code) == line.npos &&
      columns_[of_code] + width == columns_.back())
    return add(line.substr(of_code));
  for (std::size_t left = width; left > 0; left -= std::min(left, blanks.size()))
    add(blanks.substr(0, left));
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

bool parse_markdown(std::string_view parsed, std::string_view original, Draft& draft) {
  draft.clear();
  Builder builder(parsed, original, draft);
  return md_parse(parsed.data(), static_cast<MD_SIZE>(parsed.size()), &parser, &builder) == 0;
}

}  // namespace casebook
