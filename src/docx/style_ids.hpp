// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace casebook {

/// The ids of the styles that documents use. A style is identified by its name, ignoring case; its
/// id varies between programs and languages.
struct StyleIds {
  std::string title = "Title";
  std::string prompt = "Prompt";
  std::string subtitle = "Subtitle";
  std::string heading1 = "Heading1";
  std::string heading2 = "Heading2";
  std::string case_text = "CaseText";
  std::string case_heading = "CaseHeading";
  std::string list_text = "ListText";
  std::string quote = "Quote";
  std::string code = "Code";
  std::string hyperlink = "Hyperlink";
  bool operator==(const StyleIds&) const = default;
};

}  // namespace casebook
