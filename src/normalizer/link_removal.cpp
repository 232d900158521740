// SPDX-License-Identifier: MIT
#include <algorithm>

#include "normalizer/link_char.hpp"
#include "normalizer/link_cut.hpp"
#include "normalizer/links.hpp"
#include "normalizer/utf8.hpp"

namespace casebook {
namespace {

using namespace normalizer;

constexpr std::size_t npos = std::string_view::npos;

struct Pair {
  std::string_view opening;
  std::string_view closing;
};

// What stands around a link and nothing else. Quotes that open and close alike come last: only for
// them it matters that no blank stands between them and the link.
constexpr Pair pairs[] = {{"(", ")"},   {"[", "]"},   {"{", "}"},   {"<", ">"},   {"«", "»"},
                          {"»", "«"},   {"“", "”"},   {"„", "“"},   {"„", "”"},   {"‘", "’"},
                          {"‹", "›"},   {"「", "」"}, {"『", "』"}, {"【", "】"}, {"（", "）"},
                          {"［", "］"}, {"《", "》"}, {"〈", "〉"}, {"〔", "〕"}};
constexpr Pair quotes[] = {{"\"", "\""}, {"'", "'"}, {"`", "`"}, {"*", "*"}, {"_", "_"}};

constexpr std::string_view closing_marks[] = {".", ",",  ";", ":", "!", "?", ")", "]",
                                              "}", "\"", "'", "”", "’", "»", "›", "…"};

std::string_view without_blanks_before(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(' '), text.size()));
}

std::string_view without_blanks_after(std::string_view text) {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

/// What is right of a link is put to what is left of it.
class Line {
 public:
  explicit Line(std::string& out) : out_(out), begin_(out.size()) {}

  void append(std::string_view text) { out_ += text; }
  std::string_view left() const { return std::string_view(out_).substr(begin_); }
  void cut_to(std::size_t size) { out_.resize(begin_ + size); }

 private:
  std::string& out_;
  std::size_t begin_;
};

bool take_pair(Line& line, std::string_view& right) {
  const std::string_view left = without_blanks_after(line.left());
  const std::string_view rest = without_blanks_before(right);
  for (const Pair& pair : pairs) {
    if (left.ends_with(pair.opening) && rest.starts_with(pair.closing)) {
      line.cut_to(left.size() - pair.opening.size());
      right = rest.substr(pair.closing.size());
      return true;
    }
  }
  for (const Pair& pair : quotes) {
    if (line.left().ends_with(pair.opening) && right.starts_with(pair.closing)) {
      line.cut_to(line.left().size() - pair.opening.size());
      right.remove_prefix(pair.closing.size());
      return true;
    }
  }
  return false;
}

void join(Line& line, std::string_view& right) {
  while (take_pair(line, right)) {
  }
  const bool blank = line.left().ends_with(' ') || right.starts_with(' ');
  line.cut_to(without_blanks_after(line.left()).size());
  bool closes = false;
  for (std::string_view mark : closing_marks) closes = closes || right.starts_with(mark);
  right = without_blanks_before(right);
  if (line.left().empty() || right.empty() || closes) return;
  (void)blank;
  line.append(" ");
}

}  // namespace

void remove_links(std::string_view text, const std::vector<LinkSpan>& spans, std::string& out) {
  std::size_t pos = 0;
  auto span = spans.begin();
  while (pos <= text.size()) {
    const std::size_t line_end = std::min(text.find('\n', pos), text.size());
    const std::size_t before = out.size();
    const bool linked = span != spans.end() && span->begin < line_end;
    if (pos > 0 && before > 0) out += '\n';
    Line line(out);
    while (span != spans.end() && span->begin < line_end) {
      if (span->begin > pos) line.append(text.substr(pos, span->begin - pos));
      pos = span->end;
      ++span;
      const std::size_t right_end =
          span != spans.end() && span->begin < line_end ? span->begin : line_end;
      std::string_view right = text.substr(pos, right_end - pos);
      join(line, right);
      line.append(right);
      pos = right_end;
    }
    line.append(text.substr(pos, line_end - pos));
    if (linked) line.cut_to(without_blanks_after(line.left()).size());
    if (linked && line.left().empty()) out.resize(before);
    pos = line_end + 1;
  }
}

}  // namespace casebook
