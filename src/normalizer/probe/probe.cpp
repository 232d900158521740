// SPDX-License-Identifier: MIT
#include "normalizer/probe/probe.hpp"

#include <algorithm>

#include "normalizer/blanks.hpp"
#include "normalizer/probe/boundary.hpp"
#include "normalizer/probe/tail.hpp"
#include "normalizer/tidier.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

/// Characters that are invisible: they do not make a text differ from its probe.
constexpr bool is_direction(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

/// One representative for all equivalent quotation marks, a blank for a line feed, else `c`.
constexpr char32_t folded(char32_t c) {
  switch (c) {
    case '\n':
      return ' ';
    case 0x2018:  // ‘
    case 0x2019:  // ’
    case 0x201A:  // ‚
    case 0x201B:  // ‛
    case 0x02BC:  // ʼ
      return '\'';
    case 0x201C:  // “
    case 0x201D:  // ”
    case 0x201E:  // „
    case 0x201F:  // ‟
      return '"';
    default:
      return c;
  }
}

/// Passes over invisible characters.
std::size_t skip_directions(std::string_view text, std::size_t at) {
  while (at < text.size() && static_cast<unsigned char>(text[at]) >= 0x80) {
    const Decoded next = decode(text, at);
    if (!is_direction(next.code_point)) break;
    at += next.length;
  }
  return at;
}

/// Where `text` continues after `probe`.
std::optional<std::size_t> match(std::string_view text, std::string_view probe) {
  if (probe.empty()) return std::nullopt;
  if (text.starts_with(probe)) return probe.size();  // the usual case of a match
  std::size_t at = 0;
  for (std::size_t i = skip_directions(probe, 0); i < probe.size();) {
    at = skip_directions(text, at);
    if (at == text.size()) return std::nullopt;
    const Decoded wanted = decode(probe, i);
    const Decoded found = decode(text, at);
    if (folded(wanted.code_point) != folded(found.code_point)) return std::nullopt;
    at += found.length;
    i = skip_directions(probe, i + wanted.length);
  }
  return at;
}

constexpr bool is_wrapper_name(char c) { return !is_ascii(c) || c == '_' || is_alnum(c); }

enum class Lines { kept, folded };

/// `raw`, tidy, without its wrapper.
std::string tidied(std::string_view raw, Lines lines, const NormalizerOptions& options,
                   MojibakeRepair repair) {
  Repairs repairs;
  Tidier tidier(options, repair);
  std::string text(tidier.tidy(raw, true, repairs));
  if (lines == Lines::folded) fold_lines(text);
  const std::string_view bare = without_wrapper(text);
  // Tidied again: the wrapper may have opened a directional control that the probe closes.
  return has_look(bare) ? std::string(tidier.tidy(bare, true, repairs)) : std::string();
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank_or_feed(text[at])) ++at;
  return at;
}

std::optional<Split> split_folded(std::string_view text, std::string_view probe) {
  const auto end = match(text, probe);
  if (!end || !is_boundary(text, *end)) return std::nullopt;
  std::size_t rest = skip_blanks(text, skip_tail(text, *end));
  const bool mark_on_blank = rest > *end && text[rest - 1] == ' ' && is_extending(text, rest);
  if (mark_on_blank) --rest;
  return Split{*end, rest};
}

}  // namespace

std::string_view without_wrapper(std::string_view probe) {
  if (!probe.starts_with("]]")) return probe;
  std::size_t at = skip_blanks(probe, 2);
  if (probe.substr(at, 2) != "[[") return probe;
  at = skip_blanks(probe, at + 2);
  const std::size_t name = at;
  while (at < probe.size() && is_wrapper_name(probe[at])) ++at;
  if (at == name || at == probe.size() || probe[at] != ':') return probe;
  return probe.substr(skip_blanks(probe, at + 1));
}

bool has_look(std::string_view text) { return skip_directions(text, 0) < text.size(); }

std::optional<Split> split_probe(std::string_view text, const Probe& probe) {
  std::optional<Split> found;
  for (const std::string& folded : probe.folded()) {
    if ((found = split_folded(text, folded))) break;
  }
  return found;
}

Probe::Probe(std::string_view raw, const NormalizerOptions& options) {
  std::vector<MojibakeRepair> ways = {MojibakeRepair::none};
  if (options.repair_mojibake) {
    ways = {MojibakeRepair::certain, MojibakeRepair::none, MojibakeRepair::all};
  }
  for (const MojibakeRepair way : ways) {
    std::string folded = tidied(raw, Lines::folded, options, way);
    const bool known = std::ranges::find(folded_, folded) != folded_.end();
    if (!folded.empty() && !known) folded_.push_back(std::move(folded));
  }
  title_ = folded_.empty() ? "(no probe)" : folded_.front();
  text_ = folded_.empty() ? title_ : tidied(raw, Lines::kept, options, ways.front());
}

}  // namespace casebook
