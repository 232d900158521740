// SPDX-License-Identifier: MIT
#include "docx/chunk_renderer.hpp"

#include <algorithm>
#include <cassert>
#include <span>
#include <utility>
#include <vector>

#include "docx/core_properties.hpp"
#include "docx/paragraphs.hpp"
#include "docx/relationships.hpp"
#include "names/heading.hpp"
#include "qda/project_renderer.hpp"
#include "sheets/links_csv.hpp"
#include "sheets/spreadsheet.hpp"
#include "text/lines.hpp"
#include "xml/escape.hpp"

namespace casebook {
namespace {

// Buffers are deflated when they hold so much: what a core's cache holds, and ISA-L loses nothing.
constexpr std::size_t full = std::size_t{1} << 20;

void count(Counts& counts, const Case& one) {
  ++counts.cases;
  counts.empty += one.plain.empty();
  counts.undated += one.date.undated();
  counts.probe_not_split += !one.probe_split;
  counts.links += one.links.size();
  counts.truncated_links +=
      static_cast<std::uint64_t>(std::ranges::count(one.links, Link::Kind::truncated, &Link::kind));
  counts.renamed += one.ordinal > 1;
  counts.repairs += one.repairs;
}

}  // namespace

Counts& Counts::operator+=(const Counts& other) {
  cases += other.cases;
  empty += other.empty;
  undated += other.undated;
  probe_not_split += other.probe_not_split;
  links += other.links;
  truncated_links += other.truncated_links;
  renamed += other.renamed;
  repairs += other.repairs;
  return *this;
}

/// Most cases have no links, and read the same in both variants. So the XML of the variant with
/// links is begun as a copy only when a link comes, and where none does the deflated bytes serve
/// for both.
struct ChunkRenderer::Buffers {
  Buffers(const Template& built, const GeneratorOptions& options, Naming names,
          ProjectRenderer* told)
      : look(built),
        project(told),
        deflater(make_deflater()),
        layout(options.layout),
        naming(std::move(names)),
        sheets(options.sheets),
        spreadsheets(options.spreadsheets),
        sheet(options.sheet_keys),
        paragraphs(built.styles().hyperlink) {}

  void render_head();
  void render_headings(const Case& one);
  void render_month(Date date);
  void render_plain_text(const Case& one);
  void render_linked_text(const Case& one);
  void relate_hyperlinks(std::span<const Link> links);
  void deflate_document(bool last);

  const Template& look;
  ProjectRenderer* const project;
  std::unique_ptr<Deflater> deflater;
  const Layout layout;
  const Naming naming;
  const bool sheets;
  const bool spreadsheets;
  CaseSheet sheet;
  ParagraphWriter paragraphs;

  const DocumentInfo* document = nullptr;
  ChunkPosition position;
  std::string plain;    ///< XML of the variant without links
  std::string linked;   ///< XML of the one with links, from the first difference on
  bool differ = false;  ///< there was one
  std::string relationships;
  std::uint64_t relationship_count = 0;
  RenderedChunk chunk;

  std::string title, probe;
  std::vector<Hyperlink> hyperlinks;
};

void ChunkRenderer::Buffers::render_head() {
  for (const Variant variant : {without_links, with_links}) {
    std::string xml(look.document_head());
    const auto write = [&](std::string_view style, std::string_view text) {
      paragraphs.write(xml, style, text);
      if (project) project->paragraph(variant, text);
    };
    write(look.styles().title, title);
    write(look.styles().subtitle, about_line(*document, variant == with_links));
    if (layout == Layout::probe_case) write(look.styles().heading1, probe);
    (variant == with_links ? chunk.linked : chunk.plain) = deflater->deflate(xml, false);
  }
  chunk.properties = deflater->deflate(core_properties(look.core_properties(), title), true);
  if (project) project->end_head();
}

void ChunkRenderer::Buffers::render_headings(const Case& one) {
  if (layout == Layout::month) render_month(one.date.month_only());
  const StyleIds& styles = look.styles();
  paragraphs.write(plain, layout == Layout::case_ ? styles.heading1 : styles.heading2, one.name);
}

/// Months that bear the same name, as `{year}` makes them, share a heading.
void ChunkRenderer::Buffers::render_month(Date date) {
  if (position.previous && position.previous->month_only() == date) return;
  std::string heading = naming.month_heading(date);
  if (!position.previous || heading != naming.month_heading(position.previous->month_only())) {
    paragraphs.write(plain, look.styles().heading1, heading);
    if (project) project->paragraph(heading);
  }
  position.previous = date;
}

void ChunkRenderer::Buffers::render_plain_text(const Case& one) {
  for_each_line(one.plain, [&](std::string_view line, std::size_t) {
    paragraphs.write(plain, look.styles().case_text, line);
  });
}

void ChunkRenderer::Buffers::render_linked_text(const Case& one) {
  auto link = one.links.begin();
  for_each_line(one.linked, [&](std::string_view line, std::size_t begin) {
    const auto first = link;
    while (link != one.links.end() && link->begin < begin + line.size()) ++link;
    hyperlinks.clear();
    relate_hyperlinks({first, link});
    for (Hyperlink& hyperlink : hyperlinks) {
      hyperlink.begin -= begin;
      hyperlink.end -= begin;
      assert(hyperlink.begin < hyperlink.end && hyperlink.end <= line.size());
    }
    paragraphs.write(linked, look.styles().case_text, line, hyperlinks);
  });
}

void ChunkRenderer::Buffers::relate_hyperlinks(std::span<const Link> links) {
  for (const Link& link : links) {
    if (link.target.empty()) continue;
    hyperlinks.push_back(
        {link.begin, link.end,
         relationship_id(look.hyperlink_prefix(), position.index, ++relationship_count)});
    append_hyperlink_relationship(relationships, hyperlinks.back().id, link.target);
  }
}

void ChunkRenderer::Buffers::deflate_document(bool last) {
  if (plain.empty()) return;
  const Segment segment = deflate_all(*deflater, plain, last);
  chunk.linked += differ ? deflate_all(*deflater, linked, last) : segment;
  chunk.plain += segment;
  plain.clear();
  linked.clear();
  differ = false;
}

ChunkRenderer::ChunkRenderer(const Template& look, const GeneratorOptions& options,
                             const Naming& naming, ProjectRenderer* project)
    : buffers_(std::make_unique<Buffers>(look, options, naming, project)) {}

ChunkRenderer::~ChunkRenderer() = default;

void ChunkRenderer::begin(const DocumentInfo& document, const ChunkPosition& position) {
  Buffers& b = *buffers_;
  b.document = &document;
  b.position = position;
  b.relationship_count = 0;
  b.title = legal_text(document.title);
  b.probe = legal_text(document.probe);
  if (position.index == 0) b.render_head();
}

void ChunkRenderer::add(const Case& one) {
  Buffers& b = *buffers_;
  const std::size_t begin = b.plain.size();
  b.render_headings(one);
  if (b.project) b.project->add(one, b.probe);
  if (one.links.empty()) {
    b.render_plain_text(one);
    if (b.differ) b.linked.append(b.plain, begin);
  } else {
    b.linked.append(b.plain, b.differ ? begin : 0);
    b.differ = true;
    b.render_plain_text(one);
    b.render_linked_text(one);
    append_link_lines(b.chunk.links_csv, one, b.probe);
  }
  if (b.sheets) b.sheet.append(b.chunk.sheet, one, b.probe);
  if (b.spreadsheets) {
    append_spreadsheet_row(b.chunk.spreadsheet, one, false);
    append_spreadsheet_row(b.chunk.spreadsheet_with_links, one, true);
  }
  count(b.chunk.counts, one);
  if (b.plain.size() > full) b.deflate_document(false);
}

RenderedChunk ChunkRenderer::finish() {
  Buffers& b = *buffers_;
  if (b.position.last) {
    b.plain += b.look.document_tail();
    if (b.differ) b.linked += b.look.document_tail();
  }
  b.deflate_document(b.position.last);
  if (!b.relationships.empty()) {
    b.chunk.relationships = b.deflater->deflate(b.relationships, false);
    b.relationships.clear();
  }
  return std::exchange(b.chunk, {});
}

}  // namespace casebook
