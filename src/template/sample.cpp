// SPDX-License-Identifier: MIT
#include "template/sample.hpp"

#include <limits>
#include <string>
#include <string_view>
#include <system_error>

#include "docx/document_writer.hpp"
#include "docx/look.hpp"
#include "docx/ooxml.hpp"
#include "docx/paragraphs.hpp"
#include "docx/relationships.hpp"
#include "error.hpp"
#include "files/whole_file.hpp"
#include "zip/part_name.hpp"

namespace casebook {
namespace {

constexpr std::string_view link_text = "example.org";
constexpr std::string_view link_target = "https://example.org/";

/// Linked where the link's text stands.
std::vector<Hyperlink> links_in(std::string_view line, const std::string& id) {
  const std::size_t at = line.find(link_text);
  if (at == std::string_view::npos) return {};
  return {{at, at + link_text.size(), id}};
}

std::string body(const StyleIds& styles, const std::string& link_id) {
  ParagraphWriter writer(styles.hyperlink);
  std::string xml;
  const auto write = [&](std::string_view style, std::string_view line) {
    writer.write(xml, style, line, links_in(line, link_id));
  };
  write(styles.title, "Title: the probe that a document is about");
  write(styles.prompt, "Prompt: the whole probe, under a title that is its beginning");
  write(styles.subtitle, "Subtitle: how many cases it holds, and from which months");
  write(styles.heading1, "Heading 1: a month, such as 2020-10 October");
  write(styles.heading2, "Heading 2: a case, such as 2020-10 Case 12");
  write(styles.case_text,
        "Case Text: the text of a case. Change these styles as you like, and the page, "
        "headers and footers; save this file, and give it to casebook with --template. Your "
        "documents will look like it; what is written here is replaced.");
  write(styles.case_heading, "Case Heading: a heading within a text in Markdown");
  write(styles.list_text, "• List Text: an item of a list in such a text");
  write(styles.quote, "Quote: what such a text quotes");
  write(styles.code, "Code: a line of code in such a text");
  write(styles.case_text, "Hyperlink: what a link such as example.org looks like.");
  return xml;
}

LookParts parts_of(bool as_template) {
  LookParts parts = built_in_parts();
  std::string& types = parts.unchanged.front().content;
  if (as_template)
    types.replace(types.find(ooxml::document_type), ooxml::document_type.size(),
                  ooxml::template_type);
  return parts;
}

DocumentHead head_of(const Look& look, Deflater& deflater) {
  DocumentHead head;
  head.paragraphs.with_links = deflater.deflate(std::string(look.document_head()), false);
  head.properties = deflater.deflate(look.core_properties().with("Template"), true);
  return head;
}

DocumentSegments render(const Look& look, Deflater& deflater) {
  const std::string link_id = relationship_id(look.hyperlink_prefix(), 0, 1);
  std::string relationships;
  append_hyperlink_relationship(relationships, link_id, link_target);
  DocumentSegments segments;
  segments.document.with_links = deflater.deflate(body(look.styles(), link_id), false);
  segments.relationships = deflater.deflate(relationships, false);
  return segments;
}

bool is_there(const std::filesystem::path& path) {
  std::error_code unknown;
  return std::filesystem::exists(std::filesystem::symlink_status(path, unknown));
}

/// An existing file is never replaced: it is either identical or somebody's work.
void leave_unchanged(const std::filesystem::path& path, const std::filesystem::path& unfinished,
                     const std::string& sha256) {
  std::error_code ignored;
  std::filesystem::remove(unfinished, ignored);
  if (std::filesystem::is_regular_file(std::filesystem::symlink_status(path, ignored)) &&
      describe_file(path.parent_path(), path.filename().string()).sha256 == sha256)
    return;
  throw OutputError(path.string() + " is not as this version of casebook writes it",
                    "Move it to another place, or name another file with -o");
}

}  // namespace

void write_template_sample(const std::filesystem::path& path) {
  constexpr std::size_t all_in_memory = std::numeric_limits<std::size_t>::max();
  const Look look(parts_of(extension_of(path.string()) == "dotx"));
  const std::filesystem::path folder = path.parent_path();
  DocumentWriter writer(look, folder, folder, all_in_memory);
  const auto deflater = make_deflater();
  writer.append(render(look, *deflater));
  const std::filesystem::path unfinished = partial_path(path);
  const WrittenFile written = writer.write_variant(
      head_of(look, *deflater), unfinished.filename().string(), Variant::with_links);
  if (is_there(path)) return leave_unchanged(path, unfinished, written.sha256);
  put_in_place(unfinished, path, Replacing::refused);
}

}  // namespace casebook
