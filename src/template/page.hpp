// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "template/word_package.hpp"
#include "xml/tree.hpp"

namespace casebook {

/// What surrounds the replaced body.
struct TemplatePage {
  std::string head;  ///< the main part up to and with the start of the body
  std::string tail;  ///< the properties of the page, and the ends of body and document
  std::vector<Relationship> used;  ///< headers, footers, a picture behind the page
};

/// Takes the page of the last section, with the headers and footers that it has or inherits, and
/// the background. `document` is the main part, which is changed; `relationships` are its own.
/// Throws TemplateFault if it is no Word document or a header is missing.
TemplatePage take_page(XmlTree& document, const std::vector<Relationship>& relationships);

}  // namespace casebook
