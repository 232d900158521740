// SPDX-License-Identifier: MIT
#include "normalizer/normalizer.hpp"

#include <algorithm>
#include <vector>

#include "normalizer/blanks.hpp"
#include "normalizer/changes.hpp"
#include "normalizer/links/links.hpp"
#include "normalizer/markdown/markdown.hpp"
#include "normalizer/plain_variant.hpp"
#include "normalizer/probe/probe.hpp"
#include "normalizer/tidier.hpp"

namespace casebook {

struct Normalizer::Buffers {
  explicit Buffers(const NormalizerOptions& options)
      : tidier(options), tidier_of_rest(options), plain_text(options), markdown(options) {}

  Tidier tidier;
  Tidier tidier_of_rest;  ///< reads what the other holds
  PlainVariant plain_text;
  MarkdownText markdown;
  std::vector<LinkSpan> spans;
};

namespace {

/// True if a link continues across `position`: a probe cannot end within a link.
bool cuts_link(std::string_view text, std::size_t position, std::vector<LinkSpan>& spans) {
  if (position == text.size() || is_blank_or_feed(text[position])) return false;
  find_links(text, spans);
  return std::any_of(spans.begin(), spans.end(), [&](const LinkSpan& span) {
    return span.begin < position && position < span.end;
  });
}

void fill_links(std::string_view text, const std::vector<LinkSpan>& spans,
                std::vector<Link>& links) {
  links.resize(spans.size());
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const LinkSpan& span = spans[i];
    Link& link = links[i];
    link.begin = span.begin;
    link.end = span.end;
    link.kind = span.kind;
    link.url.assign(text.substr(span.begin, span.end - span.begin));
    link.target = span.kind == Link::Kind::whole ? link_target(link.url) : std::string();
    link.host = link_host(link.url);
  }
}

void clear(Case& out) {
  out.repairs = {};
  out.changes.clear();
  for (const Variant variant : variants) out.markup[variant].clear();
  out.markdown = false;
  out.links_in_code = out.code_languages = out.link_titles = 0;
}

}  // namespace

Normalizer::Normalizer(const NormalizerOptions& options)
    : options_(options), buffers_(std::make_unique<Buffers>(options)) {}
Normalizer::~Normalizer() = default;

void Normalizer::normalize(Cell text, const Probe& probe, Case& out) {
  const std::string_view raw = text.value_or(std::string_view());
  clear(out);
  if (buffers_->markdown.wants(raw)) {
    if (buffers_->markdown.normalize(raw, probe, out)) return;
    clear(out);
  }
  std::vector<Change>* changes = options_.record_changes ? &out.changes : nullptr;
  const std::string_view tidy = buffers_->tidier.tidy(raw, true, out.repairs, changes);
  out.text.with_links.assign(split(tidy, probe, out));
  lift_links(out);
}

std::string_view Normalizer::split(std::string_view text, const Probe& probe, Case& out) {
  const auto found = split_probe(text, probe);
  out.probe_split = found && !cuts_link(text, found->end, buffers_->spans);
  if (!out.probe_split || options_.keep_probe) return text;
  const std::string_view rest = pair_bidi(text.substr(found->rest), out.repairs);
  if (options_.record_changes) note_change("probe", text, rest, out.changes);
  return rest;
}

/// A directional control opened in the probe must not be closed in the rest.
std::string_view Normalizer::pair_bidi(std::string_view rest, Repairs& repairs) {
  if (!buffers_->tidier.findings().has(Findings::bidi_control)) return rest;
  Repairs again;
  const std::string_view paired = buffers_->tidier_of_rest.tidy(rest, true, again);
  repairs[Repairs::bidi_control] += again[Repairs::bidi_control];
  return paired;
}

void Normalizer::lift_links(Case& out) {
  find_links(out.text.with_links, buffers_->spans);
  fill_links(out.text.with_links, buffers_->spans, out.links);
  if (out.links.empty()) {
    out.text.without_links = out.text.with_links;
    return;
  }
  const bool bidi = buffers_->tidier.findings().has(Findings::bidi_control);
  out.text.without_links.assign(
      buffers_->plain_text.of(out.text.with_links, buffers_->spans, bidi));
  if (options_.record_changes) {
    note_change("links", out.text.with_links, out.text.without_links, out.changes);
  }
}

}  // namespace casebook
