// SPDX-License-Identifier: MIT
#include "qda/document_spans.hpp"

#include <utility>

namespace casebook {
namespace {

void shift(CodedSpan& span, std::uint64_t base) {
  span.begin += base;
  span.end += base;
}

}  // namespace

void DocumentSpans::place(ProjectPart::OfVariant& chunk, const Guid& source) {
  const std::uint64_t base = length_;
  for (CodedSpan& span : chunk.spans) shift(span, base);
  for (const auto& month : chunk.months) {
    close_month(chunk, source, base + month.end_before);
    month_ = month.name;
    month_begin_ = base + month.begin;
  }
  length_ += chunk.length;
  without_text_ += chunk.without_text;
}

/// The probe is that of all cases: its span begins behind the line end after the head.
void DocumentSpans::close(ProjectPart::OfVariant& chunk, const Guid& source,
                          const ProjectDocument& document, const Flavor& flavor) {
  close_month(chunk, source, length_);
  chunk.spans.push_back({flavor.line_end_units,
                         length_,
                         guid_within(source, document.probe_code.view()),
                         document.probe,
                         document.probe_code,
                         {}});
}

void DocumentSpans::close_month(ProjectPart::OfVariant& chunk, const Guid& source,
                                std::uint64_t end) {
  const std::string month = std::exchange(month_, {});
  if (month.empty() || end <= month_begin_) return;  // the latter: turns without text
  const Guid code = code_guid(code_group::months, month);
  std::string within(code.view());
  if (const unsigned nth = ++months_[month]; nth > 1) within += std::to_string(nth);
  chunk.spans.push_back({month_begin_, end, guid_within(source, within), month, code, {}});
}

}  // namespace casebook
