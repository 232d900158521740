// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace casebook {

/// Writes the built-in template as a Word file, with a paragraph in each style that says what the
/// style is for: as a template (.dotx) if `path` ends like one, else as a document. It is made as
/// partial_path(path), so it appears as a whole or not at all. Does nothing if the same bytes are
/// there already. Throws OutputError, also if anything else is there.
void write_template_sample(const std::filesystem::path& path);

}  // namespace casebook
