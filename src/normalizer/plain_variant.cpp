// SPDX-License-Identifier: MIT
#include "normalizer/plain_variant.hpp"

#include <algorithm>

#include "normalizer/blanks.hpp"
#include "normalizer/links/stubs.hpp"

namespace casebook {
namespace {

/// True if blanks, or the ends of the text, are on both sides of every link: then removing the
/// links joins nothing.
bool stand_alone(std::string_view text, const std::vector<LinkSpan>& spans) {
  return std::all_of(spans.begin(), spans.end(), [&](const LinkSpan& span) {
    const bool before = span.begin == 0 || is_blank_or_feed(text[span.begin - 1]);
    return before && (span.end == text.size() || is_blank_or_feed(text[span.end]));
  });
}

void put_blanks(std::string_view text, const std::vector<LinkSpan>& spans, std::string& out) {
  std::size_t done = 0;
  out.clear();
  for (const LinkSpan& span : spans) {
    out.append(text, done, span.begin - done);
    out += ' ';
    done = span.end;
  }
  out.append(text, done);
}

}  // namespace

std::string_view PlainVariant::of(std::string_view text, const std::vector<LinkSpan>& spans,
                                  bool bidi) {
  removed_.clear();
  remove_links(text, spans, removed_);
  if (!bidi && stand_alone(text, spans)) return removed_;
  Repairs repairs;
  const std::string_view plain = tidier_.tidy(removed_, true, repairs);
  find_links(plain, found_);
  keep_schemes(plain, found_);
  const bool settled = found_.empty() && repairs[Repairs::html_entity] == 0;
  return settled ? plain : blank_out(text, spans);
}

/// The text with a blank in place of each link, which keeps its neighbours apart. A blank may
/// reveal another address next to the link; only a text crafted for it needs more than one round.
std::string_view PlainVariant::blank_out(std::string_view text,
                                         const std::vector<LinkSpan>& spans) {
  constexpr int enough = 16;
  found_ = spans;
  std::string kept(text);
  for (int round = 0; round < enough && !found_.empty(); ++round) {
    Repairs repairs;
    put_blanks(kept, found_, removed_);
    kept = tidier_.tidy(removed_, true, repairs);
    find_links(kept, found_);
    keep_schemes(kept, found_);
  }
  removed_ = found_.empty() ? kept : without_marks(kept);
  return removed_;
}

}  // namespace casebook
