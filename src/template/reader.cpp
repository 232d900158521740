// SPDX-License-Identifier: MIT
#include "template/reader.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "docx/embedded_parts.hpp"
#include "docx/ooxml.hpp"
#include "docx/relationships.hpp"
#include "error.hpp"
#include "files/digest.hpp"
#include "template/bytes.hpp"
#include "template/fault.hpp"
#include "template/page.hpp"
#include "template/settings.hpp"
#include "template/styles.hpp"
#include "template/taken_parts.hpp"
#include "template/word_package.hpp"
#include "xml/escape.hpp"
#include "zip/part_name.hpp"

namespace casebook {
namespace {

constexpr std::array taken_as_they_are = {"fontTable", "theme", "numbering"};

class TemplateReader {
 public:
  explicit TemplateReader(std::string file) : package_(std::move(file)), taken_(package_) {}

  TemplateFile read() {
    const std::string& main = package_.main_part();
    related_ = package_.relationships(main);
    XmlTree document = package_.xml(main);
    TemplatePage page = take_page(document, related_);
    for (const Relationship& one : page.used) taken_.take(one);
    take_styles();
    take_settings();
    for (const char* kind : taken_as_they_are)
      if (const auto* one = find(kind)) taken_.take(*one);

    LookParts& parts = file_.parts;
    parts.document_name = ascii_part_name(main);
    parts.document_head = std::move(page.head);
    parts.document_tail = std::move(page.tail);
    parts.unchanged = taken_.finish();
    parts.core_properties = embedded_part("docProps/core.xml");
    take_relationships();
    return std::move(file_);
  }

 private:
  const Relationship* find(std::string_view kind) const {
    const auto found = std::ranges::find_if(related_, [&](const Relationship& one) {
      return one.kind == kind && !one.external && !one.target.empty();
    });
    return found == related_.end() ? nullptr : &*found;
  }

  void take_styles() {
    const auto* const part = find("styles");
    if (!part) return add_styles();
    XmlTree styles = package_.xml(part->target);
    if (!styles.root().is(ooxml::w("styles"))) throw damaged(part->target + " holds no styles");
    FittedStyles fitted = fit_styles(styles);
    file_.parts.styles = escaped(fitted.ids);
    file_.missing = std::move(fitted.added);
    taken_.take(*part, styles);
  }

  void add_styles() {
    taken_.add("styles", std::string(folder_of(package_.main_part())) + "styles.xml",
               ooxml::styles_type, std::string(embedded_part("word/styles.xml")));
    file_.without_styles = true;
  }

  void take_settings() {
    const auto* const part = find("settings");
    if (!part) return;
    XmlTree settings = package_.xml(part->target);
    clean_settings(settings);
    take_notes(settings, "footnotes", "footnotePr");
    take_notes(settings, "endnotes", "endnotePr");
    taken_.take(*part, settings);
  }

  void take_notes(XmlTree& settings, std::string_view kind, std::string_view properties) {
    if (!wants_notes(settings, properties)) return;
    const auto* const part = find(kind);
    if (!part) return forget_notes(settings, properties);
    XmlTree notes = package_.xml(part->target);
    drop_notes(notes);
    taken_.take(*part, notes);
  }

  /// Between the two halves come the relationships of a document's own hyperlinks.
  void take_relationships() {
    LookParts& parts = file_.parts;
    const std::string whole = relationships_xml(package_.main_part(), taken_.related());
    const std::size_t end = whole.rfind("</");
    parts.relationships_head = whole.substr(0, end);
    parts.relationships_tail = whole.substr(end);
    const auto clashes = [&](const Relationship& one) {
      return one.id.starts_with(parts.hyperlink_prefix);
    };
    while (std::ranges::any_of(taken_.related(), clashes)) parts.hyperlink_prefix += 'L';
  }

  static StyleIds escaped(const StyleIds& ids) {
    StyleIds result;
    for (const auto id : {&StyleIds::title, &StyleIds::subtitle, &StyleIds::heading1,
                          &StyleIds::heading2, &StyleIds::case_text, &StyleIds::hyperlink}) {
      (result.*id).clear();
      append_attribute(result.*id, ids.*id);
    }
    return result;
  }

  WordPackage package_;
  TakenParts taken_;
  std::vector<Relationship> related_;
  TemplateFile file_;
};

}  // namespace

TemplateFile read_template_bytes(std::string bytes) {
  refuse_other_files(bytes);
  return TemplateReader(std::move(bytes)).read();
}

TemplateFile read_template(const std::filesystem::path& path) try {
  std::string bytes = read_template_file(path);
  const std::string sha256 = Sha256().update(bytes).hex();
  TemplateFile file = read_template_bytes(std::move(bytes));
  file.sha256 = sha256;
  return file;
} catch (const TemplateFault& fault) {
  throw SourceError("Cannot use " + path.string() + " as a template: it " + fault.what(),
                    fault.hint());
}

}  // namespace casebook
