// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "docx/look_parts.hpp"

namespace casebook {

/// A template of the user's own.
struct TemplateFile {
  LookParts parts;
  std::string sha256;                ///< of the file, lower-case hex
  std::vector<std::string> missing;  ///< styles that were added from the built-in template
  bool without_styles = false;       ///< it had none at all
};

/// Reads a Word document or template (.docx, .dotx) and keeps what shapes its look: styles, page,
/// fonts, theme, numbering, headers and footers. Throws SourceError, naming the file, if it cannot
/// be read, is not such a file, or is damaged, encrypted or too large.
TemplateFile read_template(const std::filesystem::path& path);

/// The same of bytes in memory, without the checksum. Throws TemplateFault.
TemplateFile read_template_bytes(std::string bytes);

}  // namespace casebook
