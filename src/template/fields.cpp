// SPDX-License-Identifier: MIT
#include "template/fields.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "docx/ooxml.hpp"
#include "text/ascii.hpp"

namespace casebook {
namespace {

using ooxml::w;

constexpr std::string_view blanks = " \t\r\n";

// The harmless ones are listed, because a new version of Word may add dangerous ones.
constexpr std::array harmless = {
    "=",         "advance",    "author",   "autonum",      "autonumlgl", "autonumout", "compare",
    "comments",  "createdate", "date",     "edittime",     "eq",         "filename",   "filesize",
    "hyperlink", "if",         "keywords", "lastsavedby",  "listnum",    "noteref",    "numchars",
    "numpages",  "numwords",   "page",     "pageref",      "printdate",  "quote",      "ref",
    "revnum",    "savedate",   "section",  "sectionpages", "seq",        "styleref",   "subject",
    "symbol",    "time",       "title"};

/// Removes the first word of `text` and returns it in lower case.
std::string take_word(std::string_view& text) {
  const std::size_t begin = std::min(text.find_first_not_of(blanks), text.size());
  const std::size_t end = std::min(text.find_first_of(blanks, begin), text.size());
  std::string word = lower_ascii(text.substr(begin, end - begin));
  text.remove_prefix(end);
  return word;
}

/// The only property that documents have.
bool is_title(std::string_view arguments) {
  std::string name = take_word(arguments);
  std::erase(name, '"');
  return name == "title";
}

bool may_stay(std::string_view instruction) {
  const std::string word = take_word(instruction);
  if (word == "docproperty") return is_title(instruction);
  return word.starts_with('=') || std::ranges::find(harmless, word) != harmless.end();
}

/// A field that has begun: its instruction ends at its separator, its result at its end.
struct Field {
  std::size_t begin = 0;
  std::string instruction;
  std::size_t separator = 0;  ///< 0 while the instruction goes on
};

/// Goes through the elements once, in the order of the document.
class ComplexFields {
 public:
  explicit ComplexFields(XmlElement root)
      : elements_(root.descendants()), edges_(elements_.size() + 1) {}

  void settle() {
    for (std::size_t at = 0; at < elements_.size(); ++at) look_at(at);
    for (; !open_.empty(); open_.pop_back()) end_instruction(elements_.size() - 1);
    remove_covered();
  }

 private:
  void look_at(std::size_t at) {
    const XmlElement& element = elements_[at];
    if (element.is(w("fldChar"))) {
      const auto type = element.attribute(w("fldCharType")).value_or("");
      if (type == "begin") begin(at);
      if (type == "separate" && !open_.empty()) separate(at);
      if (type == "end" && !open_.empty()) end(at);
    } else if (in_instruction() && (element.is(w("instrText")) || element.is(w("t")))) {
      open_.back().instruction += element.text();
    }
  }

  bool in_instruction() const { return !open_.empty() && open_.back().separator == 0; }

  void begin(std::size_t at) {
    // A name that another field makes is never that of a harmless field.
    if (in_instruction()) open_.back().instruction += '{';
    open_.push_back({at, {}, 0});
  }

  void separate(std::size_t at) { open_.back().separator = at; }

  void end(std::size_t at) {
    end_instruction(at);
    if (!may_stay(open_.back().instruction)) cover(at, at);
    open_.pop_back();
  }

  /// The instruction of the innermost field goes, at most to `last`.
  void end_instruction(std::size_t last) {
    const Field& field = open_.back();
    if (!may_stay(field.instruction))
      cover(field.begin, field.separator > 0 ? field.separator : last);
  }

  void cover(std::size_t first, std::size_t last) {
    ++edges_[first];
    --edges_[last + 1];
  }

  /// Removes only the content of runs, so paragraphs stay valid; inner elements first.
  void remove_covered() {
    std::ptrdiff_t depth = 0;
    std::vector<XmlElement> going;
    for (std::size_t at = 0; at < elements_.size(); ++at) {
      depth += edges_[at];
      const bool content = elements_[at].parent().is(w("r")) && !elements_[at].is(w("rPr"));
      if (depth > 0 && content) going.push_back(elements_[at]);
    }
    for (std::size_t i = going.size(); i > 0; --i) going[i - 1].remove();
  }

  std::vector<XmlElement> elements_;
  std::vector<std::ptrdiff_t> edges_;  ///< how many covers begin at an element, less those that end
  std::vector<Field> open_;
};

void settle_simple_fields(XmlElement root) {
  for (XmlElement& element : root.descendants()) {
    if (!element.is(w("fldSimple")) || may_stay(element.attribute(w("instr")).value_or("")))
      continue;
    for (XmlElement data : element.children(w("fldData"))) data.remove();
    element.unwrap();
  }
}

}  // namespace

void settle_fields(XmlElement root) {
  ComplexFields(root).settle();
  settle_simple_fields(root);
}

}  // namespace casebook
