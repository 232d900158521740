// SPDX-License-Identifier: MIT
#include "export/rows/plan.hpp"

#include <limits>
#include <set>
#include <string_view>
#include <utility>

#include "names/safe_name.hpp"
#include "names/short_title.hpp"
#include "names/unique_names.hpp"
#include "normalizer/probe/probe.hpp"
#include "text/lines.hpp"
#include "xml/escape.hpp"

namespace casebook {
namespace {

void add_rows(Document& part, const Date& month, std::uint64_t rows) {
  part.cases += rows;
  if (month.undated()) {
    part.undated += rows;
    return;
  }
  if (part.first.undated()) part.first = month;
  part.last = month;
}

/// A month is put whole into one part if it fits at all; a larger one fills parts of its own.
std::vector<Document> parts_of(const Group& group, std::uint64_t max_cases) {
  if (max_cases == 0) max_cases = std::numeric_limits<std::uint64_t>::max();
  std::vector<Document> parts(1);
  for (auto [month, rows] : group.months) {
    const bool fits = rows <= max_cases - parts.back().cases;
    if (!fits && parts.back().cases > 0) parts.emplace_back();
    for (; rows > max_cases; rows -= max_cases) {
      add_rows(parts.back(), month, max_cases);
      parts.emplace_back();
    }
    add_rows(parts.back(), month, rows);
  }
  return parts;
}

/// The probe as a heading that stays different from all others where NVivo makes a code of it.
std::string take_heading(UniqueNames& taken, const std::string& probe) {
  const std::string code = name_in_nvivo(probe);  // of the same length
  return probe + taken.take(code).substr(code.size());
}

/// legal_text() of each line.
std::string legal_lines(std::string_view text) {
  std::string legal;
  for_each_line(text, [&](std::string_view line) {
    if (!legal.empty()) legal += '\n';
    legal += legal_text(line);
  });
  return legal;
}

}  // namespace

std::unordered_set<std::string> months_of(const std::vector<const Group*>& groups,
                                          const Naming& naming) {
  std::set<Date> months;  // few, which all probes share
  for (const Group* group : groups)
    for (const auto& [month, rows] : group->months) months.insert(month);
  std::unordered_set<std::string> names;
  for (const Date& month : months) names.insert(naming.month_heading(month));
  return names;
}

std::vector<Document> plan_documents(const std::vector<const Group*>& groups,
                                     const NormalizerOptions& normalizer, std::uint64_t max_cases,
                                     const Naming& naming) {
  std::vector<Document> documents;
  FileNamer namer;
  ShortTitles titles;
  UniqueNames headings;
  documents.reserve(groups.size());
  for (const auto* group : groups) {
    const std::string prompt = legal_lines(Probe(group->probe, normalizer).text());
    const std::string title = titles.take(prompt);
    std::string heading = take_heading(headings, naming.plain(title));
    if (heading == title) heading.clear();
    auto parts = parts_of(*group, max_cases);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      Document& document = parts[i];
      document.number = documents.size();
      document.of_turns = naming.joins_cases();
      document.probe = title;
      if (title != prompt) document.prompt = prompt;
      document.heading = heading;
      document.title = legal_text(naming.title(document));
      document.part = i + 1;
      document.parts = parts.size();
      document.files = namer.name(naming.plain(document.title), document.part, document.parts);
      documents.push_back(std::move(document));
    }
  }
  return documents;
}

}  // namespace casebook
