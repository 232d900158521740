// SPDX-License-Identifier: MIT
#include "docx/renderer.hpp"

#include <cassert>
#include <utility>

#include "docx/relationships.hpp"
#include "names/document.hpp"
#include "names/heading.hpp"
#include "output/placed_case.hpp"

namespace casebook {
namespace {

// Buffers are deflated at this size: it fits into a core's cache, and ISA-L loses no compression.
constexpr std::size_t full = std::size_t{1} << 20;

const std::string& style_of(LineKind kind, const StyleIds& styles) {
  switch (kind) {
    case LineKind::heading:
      return styles.case_heading;
    case LineKind::list:
      return styles.list_text;
    case LineKind::quote:
      return styles.quote;
    case LineKind::code:
      return styles.code;
    default:
      return styles.case_text;
  }
}

/// How far a line is indented beyond its style: a style provides for one level of nesting, or for
/// none in code and tables.
unsigned indent_of(const Line& line) {
  constexpr unsigned step = 360;
  const bool has_step = line.kind == LineKind::list || line.kind == LineKind::quote;
  const bool stands_in = line.kind != LineKind::heading && line.level > (has_step ? 1 : 0);
  return stands_in ? line.level * step : 0;
}

}  // namespace

DocumentRenderer::DocumentRenderer(const Corpus& corpus, const Look& look)
    : corpus_(corpus),
      look_(look),
      linked_wanted_(holds(corpus.options.generator.variants, Variant::with_links)),
      deflater_(make_deflater()),
      heads_(corpus, look, *deflater_),
      paragraphs_(look.styles().hyperlink) {}

void DocumentRenderer::begin(const ChunkPlace& place) {
  place_ = place;
  heading_.on_the_right = is_right_to_left(place.document->title);
  relationship_count_ = 0;
  part_ = std::make_unique<DocumentPart>();
}

/// Most cases have no links and are the same in both variants. So the XML of the variant with links
/// begins as a copy only when a link comes; if none does, the deflated bytes serve both.
void DocumentRenderer::add(const PlacedCase& one) {
  std::string& plain = xml_.without_links;
  std::string& linked = xml_.with_links;
  const std::size_t begin = plain.size();
  render_headings(one);
  for (const Variant variant : variants)
    part_->segments.without_text[variant] += one->text[variant].empty();
  if (one->links.empty() || !linked_wanted_) {
    render_text(plain, one, Variant::without_links);
    if (differ_) linked.append(plain, begin);
  } else {
    linked.append(plain, differ_ ? begin : 0);
    differ_ = true;
    render_text(plain, one, Variant::without_links);
    render_text(linked, one, Variant::with_links);
  }
  if (plain.size() > full) deflate_document();
}

void DocumentRenderer::render_headings(const PlacedCase& one) {
  const Layout layout = corpus_.options.generator.layout;
  const StyleIds& styles = look_.styles();
  std::string& xml = xml_.without_links;
  if (has_month_headings(layout) && one.begins_month())
    paragraphs_.write(xml, styles.heading1, one.month(), {}, heading_);
  if (layout == Layout::speaker)
    return paragraphs_.write(xml, styles.case_text, speaker_line(one->name), {}, heading_);
  if (one->continues) return;
  paragraphs_.write(xml, layout == Layout::case_ ? styles.heading1 : styles.heading2, one->name, {},
                    heading_);
}

void DocumentRenderer::render_text(std::string& xml, const PlacedCase& one, Variant variant) {
  for (const Line& line : one.lines(variant)) {
    hyperlinks_.clear();
    relate_hyperlinks(line);
    paragraphs_.write(xml, style_of(line.kind, look_.styles()), line.text, hyperlinks_,
                      {indent_of(line), line.runs});
  }
}

void DocumentRenderer::relate_hyperlinks(const Line& line) {
  for (const Link& link : line.links) {
    if (link.target.empty()) continue;
    hyperlinks_.push_back(
        {link.begin - line.begin, link.end - line.begin,
         relationship_id(look_.hyperlink_prefix(), place_.index, ++relationship_count_)});
    const Hyperlink& hyperlink = hyperlinks_.back();
    assert(hyperlink.begin < hyperlink.end && hyperlink.end <= line.text.size());
    append_hyperlink_relationship(relationships_, hyperlink.id, link.target);
  }
}

void DocumentRenderer::deflate_document() {
  auto& [plain, linked] = xml_;
  if (plain.empty()) return;
  const Segment segment = deflate_all(*deflater_, plain, false);
  auto& document = part_->segments.document;
  document.with_links += differ_ ? deflate_all(*deflater_, linked, false) : segment;
  document.without_links += segment;
  plain.clear();
  linked.clear();
  differ_ = false;
}

std::unique_ptr<Part> DocumentRenderer::finish() {
  deflate_document();
  if (!relationships_.empty()) {
    part_->segments.relationships = deflater_->deflate(relationships_, false);
    relationships_.clear();
  }
  if (place_.whole_document()) {
    DocumentWriter writer(corpus_, look_);
    writer.append(std::move(part_->segments));
    const DocumentHead head = heads_.render(*place_.document, writer.without_text());
    part_->written = writer.write(head, place_.document->files);
  }
  return std::move(part_);
}

}  // namespace casebook
