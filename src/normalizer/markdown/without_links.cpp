// SPDX-License-Identifier: MIT
#include "normalizer/markdown/without_links.hpp"

#include <cstddef>
#include <cstdint>

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

}  // namespace

void move_runs(std::string_view line, std::span<const StyledRun> line_runs,
               std::span<const LinkSpan> links, std::string_view removed,
               std::vector<StyledRun>& runs) {
  if (line_runs.empty()) return;
  Walk walk(line, line_runs, links);
  const std::size_t first = runs.size();
  std::uint8_t style = 0;
  for (std::uint32_t i = 0; i < removed.size(); ++i) {
    const std::uint8_t found = walk.next(removed[i], i + 1 < removed.size() ? removed[i + 1] : ' ');
    if (!is_trail(removed[i])) style = found;
    if (style == 0) continue;
    if (runs.size() > first && runs.back().end == i && runs.back().style == style)
      ++runs.back().end;
    else
      runs.push_back({i, i + 1, style});
  }
}

}  // namespace casebook
