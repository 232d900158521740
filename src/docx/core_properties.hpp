// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace casebook {

/// docProps/core.xml around the text of its dc:title, which each document has of its own.
struct CoreProperties {
  std::string head, tail;

  /// The part of a document that is called `title`, which is legal in XML.
  std::string with(std::string_view title) const;
};

/// `part` is docProps/core.xml as the template has it. Where the environment variable
/// SOURCE_DATE_EPOCH holds a time (seconds since 1970, see reproducible-builds.org), it is when the
/// document was created and modified; else nothing says so.
CoreProperties core_properties(std::string_view part);

}  // namespace casebook
