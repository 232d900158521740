// SPDX-License-Identifier: MIT
#include "output/placed_case.hpp"

#include <algorithm>

#include "names/naming.hpp"
#include "output/word_count.hpp"
#include "text/lines.hpp"

namespace casebook {
namespace {

/// The links of `one` from `first` on that begin before `end`.
std::span<const Link> links_before(std::span<const Link> links, std::size_t end) {
  const auto last = std::ranges::find_if(links, [&](const Link& one) { return one.begin >= end; });
  return links.first(static_cast<std::size_t>(last - links.begin()));
}

void find_lines(std::string_view text, std::span<const Link> links, std::vector<Line>& lines) {
  for_each_line(text, [&](std::string_view line) {
    if (line.empty()) return;
    const auto begin = static_cast<std::size_t>(line.data() - text.data());
    lines.push_back({line, begin, links_before(links, begin + line.size()), LineKind::text, 0, {}});
    links = links.subspan(lines.back().links.size());
  });
}

void take_lines(std::string_view text, const Markup& markup, std::span<const Link> links,
                std::vector<Line>& lines) {
  for (const Markup::Line& line : markup.lines) {
    const std::span runs(markup.runs.data() + line.first_run, line.run_count);
    lines.push_back({text.substr(line.begin, line.end - line.begin), line.begin,
                     links_before(links, line.end), line.kind, line.level, runs});
    links = links.subspan(lines.back().links.size());
  }
}

}  // namespace

void PlacedCase::begin_chunk(const std::optional<Date>& previous) {
  month_.reset();
  if (!previous) return;
  month_ = previous->month_only();
  month_name_ = naming_.month_heading(*month_);
}

void PlacedCase::place(const Case& one) {
  case_ = &one;
  words_.reset();
  for (const Variant variant : variants) lines_[variant].clear();
  begins_month_ = false;
  const Date month = one.date.month_only();
  if (month_ == month) return;
  std::string name = naming_.month_heading(month);
  begins_month_ = !month_ || name != month_name_;
  month_ = month;
  month_name_ = std::move(name);
}

std::uint64_t PlacedCase::words() const {
  if (!words_) words_ = count_words(case_->text.without_links);
  return *words_;
}

std::span<const Line> PlacedCase::lines(Variant variant) const {
  auto& lines = lines_[variant];
  if (!lines.empty()) return lines;
  const auto links = variant == Variant::with_links ? std::span<const Link>(case_->links)
                                                    : std::span<const Link>();
  if (case_->markup[variant].empty())
    find_lines(case_->text[variant], links, lines);
  else
    take_lines(case_->text[variant], case_->markup[variant], links, lines);
  return lines;
}

}  // namespace casebook
