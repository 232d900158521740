// SPDX-License-Identifier: MIT
#include "template/settings.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "docx/ooxml.hpp"

namespace casebook {
namespace {

using ooxml::w;

constexpr std::array not_of_the_look = {
    "view",                // of its window
    "zoom",                //
    "attachedTemplate",    // another file, often on somebody's own disk
    "linkStyles",          // takes styles from it at every opening
    "mailMerge",           // a data source
    "attachedSchema",      // custom XML, which is not taken
    "schemaLibrary",       //
    "saveThroughXslt",     // another file
    "documentProtection",  // nobody could code or correct the documents
    "writeProtection",     //
    "removePersonalInformation",
    "trackRevisions",  // of the template, not of documents
    "revisionView",    //
    "proofState",      // nobody has proof-read the new text
    "rsids",           // sessions in which the template was edited
    "updateFields",    // Word would ask at each opening
    "docId",           // names one document
};

/// The references to them.
std::vector<XmlElement> separators(const XmlTree& settings, std::string_view properties) {
  auto all = settings.root().child(w(properties)).children();
  std::erase_if(
      all, [](const XmlElement& one) { return !one.is(w("footnote")) && !one.is(w("endnote")); });
  return all;
}

}  // namespace

void clean_settings(XmlTree& settings) {
  for (XmlElement one : settings.root().children()) {
    const auto goes = [&](std::string_view name) { return one.name().local == name; };
    if (std::ranges::any_of(not_of_the_look, goes)) one.remove();
  }
}

bool wants_notes(const XmlTree& settings, std::string_view properties) {
  return !separators(settings, properties).empty();
}

void forget_notes(XmlTree& settings, std::string_view properties) {
  for (XmlElement& one : separators(settings, properties)) one.remove();
}

void drop_notes(XmlTree& notes) {
  for (XmlElement note : notes.root().children()) {
    const auto type = note.attribute(w("type")).value_or("normal");
    if (type == "normal") note.remove();
  }
}

}  // namespace casebook
