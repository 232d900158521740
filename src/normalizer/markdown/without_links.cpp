// SPDX-License-Identifier: MIT
#include "normalizer/markdown/without_links.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

/// Walks along a line and gives the style of each character that remains.
class Walk {
 public:
  Walk(std::string_view line, std::span<const StyledRun> runs, std::span<const LinkSpan> links)
      : line_(line), runs_(runs), links_(links) {}

  /// The style of the next byte of the remaining text; `after` is the byte that follows it there.
  std::uint8_t next(char c, char after) {
    pass_links();
    if (c == ' ' && at_ < line_.size() && line_[at_] != ' ' && line_[at_] == after) return 0;
    while (at_ < line_.size() && line_[at_] != c) {
      ++at_;
      pass_links();
    }
    return at_ < line_.size() ? style_at(at_++) : std::uint8_t{0};
  }

 private:
  void pass_links() {
    while (!links_.empty() && links_.front().begin <= at_) {
      if (links_.front().end > at_) at_ = links_.front().end;
      links_ = links_.subspan(1);
    }
  }
  std::uint8_t style_at(std::size_t at) {
    while (!runs_.empty() && runs_.front().end <= at) runs_ = runs_.subspan(1);
    return !runs_.empty() && runs_.front().begin <= at ? runs_.front().style : std::uint8_t{0};
  }

  std::string_view line_;
  std::span<const StyledRun> runs_;
  std::span<const LinkSpan> links_;
  std::size_t at_ = 0;
};

/// The styled stretches of what is left of a line. `left` is `line` without the `links` and what
/// led to them; it contains nothing new except blanks. Appends to `runs`.
void move_runs(std::string_view line, std::span<const StyledRun> line_runs,
               std::span<const LinkSpan> links, std::string_view left,
               std::vector<StyledRun>& runs) {
  if (line_runs.empty()) return;
  Walk walk(line, line_runs, links);
  const std::size_t first = runs.size();
  std::uint8_t style = 0;
  for (std::uint32_t i = 0; i < left.size(); ++i) {
    const std::uint8_t found = walk.next(left[i], i + 1 < left.size() ? left[i + 1] : ' ');
    if (!is_trail(left[i])) style = found;
    if (style == 0) continue;
    if (runs.size() > first && runs.back().end == i && runs.back().style == style)
      ++runs.back().end;
    else
      runs.push_back({i, i + 1, style});
  }
}

/// The size of the mark of a list item: `• `, `12. `, `12. ☐ `. 0 if the line has none.
std::size_t mark_size(std::string_view words, LineKind kind) {
  if (kind != LineKind::list && kind != LineKind::quote) return 0;
  std::size_t size = 0;
  while (size < words.size() && is_digit(words[size])) ++size;
  const std::string_view rest = words.substr(size);
  if (size > 0 && !rest.starts_with(". ") && !rest.starts_with(") ")) return 0;
  if (size > 0) size += 2;
  for (const std::string_view mark : {"• ", "☐ ", "☑ "})
    if (words.substr(size).starts_with(mark)) return size + mark.size();
  return size;
}

/// Whether only the mark of an item without a number is left.
bool is_mark(std::string_view line) { return line == "•" || line == "☐" || line == "☑"; }

/// A stand-in for a stretch of code: a noncharacter, which is no letter, mark or blank, and is in
/// no tidy text.
constexpr std::string_view shield = "\uFDD0";

}  // namespace

void WithoutLinks::append(std::string_view words, const Markup::Line& line,
                          std::span<const StyledRun> runs, std::span<const LinkSpan> links,
                          std::string& text, Markup& markup) {
  const bool keep = links.empty() || line.kind == LineKind::code;
  runs_ = runs;
  links_ = links;
  if (!keep) remove(words, line);
  const std::string_view left = keep ? words : left_;
  if (!keep && (left.empty() || is_mark(left))) return;
  if (!markup.lines.empty()) text += '\n';
  const auto begin = static_cast<std::uint32_t>(text.size());
  const auto first_run = static_cast<std::uint32_t>(markup.runs.size());
  text += left;
  if (keep)
    markup.runs.insert(markup.runs.end(), runs.begin(), runs.end());
  else
    move_runs(words, runs, links, left, markup.runs);
  markup.lines.push_back({begin, static_cast<std::uint32_t>(text.size()), line.kind, line.level,
                          first_run, static_cast<std::uint32_t>(markup.runs.size()) - first_run});
}

void WithoutLinks::remove(std::string_view words, const Markup::Line& line) {
  std::size_t at = mark_size(words, line.kind);
  left_.assign(words, 0, at);
  for (;; left_ += '\t') {
    const std::size_t tab = line.kind == LineKind::row ? words.find('\t', at) : words.npos;
    const std::size_t end = std::min(tab, words.size());
    remove_from_cell(words, at, end);
    if (end == words.size()) break;
    at = end + 1;
  }
  left_.resize(left_.find_last_not_of(" \t") + 1);
}

/// Appends what is left of the words from `begin` to `end`.
void WithoutLinks::remove_from_cell(std::string_view words, std::size_t begin, std::size_t end) {
  shielded_.clear();
  codes_.clear();
  moved_.clear();
  std::size_t done = begin;
  for (; !links_.empty() && links_.front().begin < end; links_ = links_.subspan(1)) {
    const LinkSpan& link = links_.front();
    shield_code_before(words, link.begin, done);
    shielded_.append(words, done, link.end - done);
    done = link.end;
    const auto moved_end = static_cast<std::uint32_t>(shielded_.size());
    moved_.push_back({moved_end - (link.end - link.begin), moved_end, link.kind});
  }
  shield_code_before(words, end, done);
  shielded_.append(words, done, end - done);
  joined_.clear();
  remove_links(shielded_, moved_, joined_);
  append_unshielded(words);
}

/// Appends the words from `done` on, as far as they end with code, to the shielded cell.
void WithoutLinks::shield_code_before(std::string_view words, std::size_t position,
                                      std::size_t& done) {
  for (; !runs_.empty() && runs_.front().begin < position; runs_ = runs_.subspan(1)) {
    const StyledRun& run = runs_.front();
    if ((run.style & StyledRun::code) == 0 || run.begin < done) continue;
    shielded_.append(words, done, run.begin - done).append(shield);
    codes_.push_back(run);
    done = run.end;
  }
}

void WithoutLinks::append_unshielded(std::string_view words) {
  std::string_view joined = joined_;
  for (const StyledRun& code : codes_) {
    const std::size_t at = std::min(joined.find(shield), joined.size() - shield.size());
    left_.append(joined, 0, at).append(words, code.begin, code.end - code.begin);
    joined.remove_prefix(at + shield.size());
  }
  left_ += joined;
}

}  // namespace casebook
