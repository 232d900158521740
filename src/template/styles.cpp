// SPDX-License-Identifier: MIT
#include "template/styles.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "docx/embedded_parts.hpp"
#include "docx/ooxml.hpp"
#include "template/fault.hpp"
#include "text/ascii.hpp"

namespace casebook {
namespace {

using ooxml::w;

struct Wanted {
  std::string_view name;  ///< as Word spells it
  std::string StyleIds::*id;
  std::string_view type = "paragraph";
  std::string_view outline_level = {};
};

constexpr std::array wanted = {
    Wanted{"Title", &StyleIds::title},
    Wanted{"Prompt", &StyleIds::prompt},
    Wanted{"Subtitle", &StyleIds::subtitle},
    Wanted{"heading 1", &StyleIds::heading1, "paragraph", "0"},
    Wanted{"heading 2", &StyleIds::heading2, "paragraph", "1"},
    Wanted{"Case Text", &StyleIds::case_text},
    Wanted{"Case Heading", &StyleIds::case_heading},
    Wanted{"List Text", &StyleIds::list_text},
    Wanted{"Quote", &StyleIds::quote},
    Wanted{"Code", &StyleIds::code},
    Wanted{"Hyperlink", &StyleIds::hyperlink, "character"},
};

std::string_view value(const XmlElement& element) {
  return element ? element.attribute(w("val")).value_or("") : "";
}

std::string_view type_of(const XmlElement& style) {
  return style.attribute(w("type")).value_or("paragraph");
}

std::string_view id_of(const XmlElement& style) {
  return style.attribute(w("styleId")).value_or("");
}

bool is_on(std::string_view value) { return value == "1" || value == "true" || value == "on"; }

class Fitting {
 public:
  explicit Fitting(XmlElement styles) : styles_(styles) {}

  FittedStyles fit() {
    for (const Wanted& one : wanted) choose_id(one);
    for (const Wanted& one : missing_) add(one);
    for (const Wanted& one : missing_) fitted_.added.emplace_back(one.name);
    return fitted_;
  }

 private:
  void choose_id(const Wanted& one) {
    XmlElement style = find(one);
    std::string& id = fitted_.ids.*one.id;
    if (!style) {
      id = free_id(id);
      missing_.push_back(one);
      return;
    }
    if (id_of(style).empty()) style.set(w("styleId"), free_id(id));
    id = id_of(style);
    style.child(w("name")).set(w("val"), one.name);
    if (!one.outline_level.empty()) set_outline_level(style, one.outline_level);
  }

  XmlElement find(const Wanted& one) const {
    for (const XmlElement& style : styles_.children(w("style"))) {
      if (lower_ascii(value(style.child(w("name")))) != lower_ascii(one.name)) continue;
      if (type_of(style) == one.type) return style;
      throw TemplateFault("has a style named " + std::string(one.name) + " that is no " +
                              std::string(one.type) + " style",
                          "Give that style another name");
    }
    return {};
  }

  /// `id`, or one like it that no style has.
  std::string free_id(const std::string& id) const {
    const auto all = styles_.children(w("style"));
    const auto taken = [&](const std::string& candidate) {
      return std::ranges::any_of(all, [&](const XmlElement& style) {
        return lower_ascii(id_of(style)) == lower_ascii(candidate);
      });
    };
    std::string candidate = id;
    for (int i = 1; taken(candidate); ++i) candidate = id + "Casebook" + std::to_string(i);
    return candidate;
  }

  /// Word knows the level by the style's name, other programs only where it is written down.
  static void set_outline_level(XmlElement style, std::string_view level) {
    XmlElement properties = style.child(w("pPr"));
    if (!properties) properties = style.add(w("pPr"));
    if (!properties.child(w("outlineLvl"))) properties.add(w("outlineLvl")).set(w("val"), level);
  }

  void add(const Wanted& one) {
    for (const XmlElement& style : built_in_.root().children(w("style"))) {
      if (value(style.child(w("name"))) != one.name) continue;
      XmlElement copy = styles_.add_copy(style);
      copy.set(w("styleId"), fitted_.ids.*one.id);
      point(copy.child(w("basedOn")), base_id(value(copy.child(w("basedOn"))), one.type));
      point(copy.child(w("next")), next_id(value(copy.child(w("next")))));
    }
  }

  static void point(XmlElement reference, const std::string& id) {
    if (!reference) return;
    if (id.empty())
      reference.remove();
    else
      reference.set(w("val"), id);
  }

  /// The template's id of the style that has the id `built_in` in the built-in one.
  std::string next_id(std::string_view built_in) const {
    for (const Wanted& one : wanted)
      if (StyleIds{}.*one.id == built_in) return fitted_.ids.*one.id;
    return {};
  }

  /// What a style is based on that has the base `built_in` in the built-in template.
  std::string base_id(std::string_view built_in, std::string_view type) const {
    const std::string id = next_id(built_in);
    return id.empty() ? default_id(type) : id;
  }

  /// LibreOffice does not say which is the default, but gives it the name that Word does. Empty:
  /// the template has no such style.
  std::string default_id(std::string_view type) const {
    std::string named;
    for (const XmlElement& style : styles_.children(w("style"))) {
      if (type_of(style) != type) continue;
      if (is_on(style.attribute(w("default")).value_or(""))) return std::string(id_of(style));
      const auto name = lower_ascii(value(style.child(w("name"))));
      if (name == "normal" || name == "default paragraph font") named = id_of(style);
    }
    return named;
  }

  XmlElement styles_;
  XmlTree built_in_{embedded_part("word/styles.xml")};
  std::vector<Wanted> missing_;
  FittedStyles fitted_;
};

}  // namespace

FittedStyles fit_styles(XmlTree& styles) { return Fitting(styles.root()).fit(); }

}  // namespace casebook
