// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace casebook {

/// All bytes of a file that may be a template. Throws TemplateFault if it cannot be read or is
/// larger than any template.
std::string read_template_file(const std::filesystem::path& path);

/// Throws TemplateFault if the first bytes show another kind of file: empty, Word's old format, an
/// encrypted document, or something that Word does not write.
void refuse_other_files(std::string_view bytes);

}  // namespace casebook
