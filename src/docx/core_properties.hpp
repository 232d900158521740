// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace casebook {

/// docProps/core.xml around the text of its dc:title, which differs from document to document.
struct CoreProperties {
  std::string head, tail;

  /// The part of a document whose title is `title`, which must be legal in XML.
  std::string with(std::string_view title) const;
};

/// `part` is docProps/core.xml of the template. If the environment variable SOURCE_DATE_EPOCH is
/// set (seconds since 1970, see reproducible-builds.org), its time is when the document was created
/// and modified; otherwise no time is given.
CoreProperties core_properties(std::string_view part);

}  // namespace casebook
