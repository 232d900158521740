// SPDX-License-Identifier: MIT
#include "normalizer/markdown/preparation.hpp"

#include <cstddef>
#include <unordered_map>

#include "text/ascii.hpp"

namespace casebook {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

void mask(std::string& out, std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < end; ++at)
    if (out[at] != '\n' && out[at] != '\r') out[at] = 'x';
}

/// Finds the end of the mathematics that opens at `at`; npos if there is none.
class Mathematics {
 public:
  explicit Mathematics(std::string_view text) : text_(text) {}

  std::size_t end_at(std::size_t at) {
    const std::string_view rest = text_.substr(at);
    if (rest.starts_with("\\(")) return end_of(at, "\\)");
    if (rest.starts_with("\\[")) return end_of(at, "\\]");
    if (rest.starts_with("$$")) return end_of(at, "$$");
    if (rest.starts_with('$') && may_open(at)) return end_of_dollar(at);
    return npos;
  }

 private:
  bool may_open(std::size_t at) const {
    constexpr std::string_view before = " \t\n\r(*_|\"";
    const bool apart = at == 0 || before.find(text_[at - 1]) != npos;
    return apart && at + 1 < text_.size() && !is_space(text_[at + 1]);
  }

  /// The end at `closing`, unless the paragraph ends before it or other marks show that this is no
  /// mathematics.
  std::size_t end_of(std::size_t at, std::string_view closing) {
    const std::size_t begin = at + 2;
    if (begin < none_before_) return npos;
    bool line_empty = false;
    for (std::size_t i = begin; i < text_.size(); ++i) {
      if (text_.substr(i, 2) == closing) return i + 2;
      if (text_[i] == '`' || (text_[i] == '\n' && line_empty)) return give_up(i);
      line_empty = text_[i] == '\n' || (line_empty && is_space(text_[i]));
    }
    return give_up(text_.size());
  }

  std::size_t end_of_dollar(std::size_t at) const {
    for (std::size_t i = at + 1; i < text_.size(); ++i) {
      if (text_[i] == '`' || text_[i] == '\n') return npos;
      if (text_[i] != '$') continue;
      const bool closes =
          !is_space(text_[i - 1]) && (i + 1 == text_.size() || !is_digit(text_[i + 1]));
      return closes ? i + 1 : npos;
    }
    return npos;
  }

  /// A stretch that was searched in vain is not searched again.
  std::size_t give_up(std::size_t at) {
    none_before_ = at;
    return npos;
  }

  std::string_view text_;
  std::size_t none_before_ = 0;
};

void mask_mathematics(std::string_view text, std::string& out) {
  Mathematics mathematics(text);
  for (std::size_t at = text.find_first_of("$\\"); at != npos; at = text.find_first_of("$\\", at)) {
    const std::size_t end = mathematics.end_at(at);
    const std::size_t escaped = text[at] == '\\' ? 2 : 1;
    if (end != npos) mask(out, at, end);
    at = end != npos ? end : at + escaped;
  }
}

/// The text in brackets from `open` on, in lower case; empty if they close too late.
std::string label_at(std::string_view text, std::size_t open) {
  constexpr std::size_t longest = 999;  // CommonMark 0.30, section 4.7
  const std::string_view rest = text.substr(open + 1, longest + 1);
  const std::size_t close = rest.find_first_of("[]");
  if (close == npos || rest[close] != ']') return {};
  return lower_ascii(rest.substr(0, close));
}

bool begins_definition(std::string_view text, std::size_t open, const std::string& label) {
  const std::size_t colon = open + label.size() + 2;
  if (label.empty() || colon >= text.size() || text[colon] != ':') return false;
  const std::size_t feed = open == 0 ? npos : text.find_last_not_of(" \t>", open - 1);
  return feed == npos || text[feed] == '\n' || text[feed] == '\r';
}

void mask_definitions(std::string_view text, std::string& out) {
  if (text.find("]:") == npos) return;
  std::unordered_map<std::string, unsigned> references;
  std::unordered_map<std::string, std::size_t> definitions;
  for (std::size_t open = text.find('['); open != npos; open = text.find('[', open + 1)) {
    std::string label = label_at(text, open);
    if (!begins_definition(text, open, label))
      ++references[std::move(label)];
    else if (!definitions.emplace(std::move(label), open).second)
      mask(out, open, open + 1);
  }
  for (const auto& [label, open] : definitions)
    if (!references.contains(label)) mask(out, open, open + 1);
}

std::size_t occurrences(std::string_view line, std::string_view mark) {
  std::size_t count = 0;
  for (std::size_t at = line.find(mark); at != npos; at = line.find(mark, at + mark.size()))
    ++count;
  return count;
}

/// Closes what is open in the last line, as far as that can be known.
void close_constructs(std::string_view text, std::string& out) {
  const std::size_t feed = text.find_last_of("\r\n");
  const std::string_view line = feed == npos ? text : text.substr(feed + 1);
  const std::size_t address = line.rfind("](");
  const std::size_t angle = line.rfind('<');
  if (address != npos && line.find_first_of(") \t", address + 2) == npos) out += ')';
  if (angle != npos && line.substr(angle + 1).starts_with("http") &&
      line.find_first_of("> \t", angle) == npos)
    out += '>';
  if (line.find("``") == npos && occurrences(line, "`") % 2 != 0) out += '`';
  for (const std::string_view mark : {"~~", "**"})
    if (occurrences(line, mark) % 2 != 0) out += mark;
}

}  // namespace

void prepare_for_parser(std::string_view text, std::string& out) {
  out.assign(text);
  for (char& c : out)
    if (static_cast<unsigned char>(c) < ' ' && !is_space(c)) c = ' ';
  mask_mathematics(text, out);
  mask_definitions(text, out);
  close_constructs(text, out);
}

}  // namespace casebook
