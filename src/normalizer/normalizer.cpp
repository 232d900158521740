// SPDX-License-Identifier: MIT
#include "normalizer/normalizer.hpp"

#include "normalizer/blanks.hpp"
#include "normalizer/links.hpp"
#include "normalizer/probe.hpp"
#include "normalizer/tidier.hpp"

namespace casebook {
namespace {

void fill_link(const LinkSpan& span, std::string_view text, Link& link) {
  link.begin = span.begin;
  link.end = span.end;
  link.kind = span.kind;
  link.url = text.substr(span.begin, span.end - span.begin);
  link.target = span.kind == Link::Kind::whole ? link_target(link.url) : std::string();
  link.host = link_host(link.url);
}

}  // namespace

struct Normalizer::Buffers {
  explicit Buffers(const NormalizerOptions& options) : tidier(options) {}
  normalizer::Tidier tidier;
  std::vector<LinkSpan> spans;
  std::string without_links;
  std::string folded;
};

Normalizer::Normalizer(const NormalizerOptions& options)
    : options_(options), buffers_(std::make_unique<Buffers>(options)) {}
Normalizer::~Normalizer() = default;

void Normalizer::normalize(Cell text, const Probe& probe, Case& out) {
  out.repairs = {};
  out.changes.clear();
  std::string_view tidy =
      buffers_->tidier.tidy(text.value_or(std::string_view()), true, out.repairs);
  const auto split = normalizer::split_probe(tidy, probe.folded());
  out.probe_split = split.has_value();
  if (split && !options_.keep_probe) tidy.remove_prefix(*split);
  out.linked = tidy;
  auto& spans = buffers_->spans;
  find_links(out.linked, spans);
  out.links.resize(spans.size());
  for (std::size_t i = 0; i < spans.size(); ++i) fill_link(spans[i], out.linked, out.links[i]);
  if (spans.empty()) {
    out.plain = out.linked;
    return;
  }
  buffers_->without_links.clear();
  remove_links(out.linked, spans, buffers_->without_links);
  out.plain = normalizer::fold_blanks(buffers_->without_links, buffers_->folded);
}

std::string tidy_line(std::string_view raw) {
  NormalizerOptions options;
  Repairs repairs;
  normalizer::Tidier tidier(options);
  std::string line(tidier.tidy(raw, false, repairs));
  normalizer::fold_lines(line);
  return line;
}

}  // namespace casebook
