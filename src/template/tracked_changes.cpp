// SPDX-License-Identifier: MIT
#include "template/tracked_changes.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "docx/ooxml.hpp"

namespace casebook {
namespace {

constexpr std::array gone = {"del",
                             "moveFrom",
                             "cellIns",
                             "cellDel",
                             "cellMerge",
                             "permStart",
                             "permEnd",
                             "moveFromRangeStart",
                             "moveToRangeStart",
                             "moveFromRangeEnd",
                             "moveToRangeEnd"};

bool is_old_look(std::string_view name) {
  return name.ends_with("PrChange") || name == "tblGridChange" || name == "numberingChange" ||
         name == "tblPrExChange";
}

bool is_new_text(std::string_view name) { return name == "ins" || name == "moveTo"; }

}  // namespace

void accept_tracked_changes(XmlElement root) {
  auto all = root.descendants();
  std::ranges::reverse(all);  // what is within another first
  for (XmlElement& one : all) {
    const XmlName name = one.name();
    if (name.space != ooxml::word || one == root) continue;
    if (is_new_text(name.local))
      one.unwrap();
    else if (is_old_look(name.local) || std::ranges::find(gone, name.local) != gone.end())
      one.remove();
  }
}

}  // namespace casebook
