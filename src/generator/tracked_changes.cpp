// SPDX-License-Identifier: MIT
#include "generator/tracked_changes.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "generator/ooxml.hpp"

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
  for (auto last = all.rbegin(); last != all.rend(); ++last) {  // what is within another first
    const XmlName name = last->name();
    if (name.space != ooxml::word || *last == root) continue;
    if (is_new_text(name.local))
      last->unwrap();
    else if (is_old_look(name.local) || std::ranges::find(gone, name.local) != gone.end())
      last->remove();
  }
}

}  // namespace casebook
