// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

#include "files/whole_file.hpp"

namespace casebook {

/// Writes the built-in template as a Word file, with a paragraph in each style that says what the
/// style is for: as a template (.dotx) if `path` ends like one, else as a document. It is made as
/// partial_path(path), so `path` is replaced as a whole or not at all. Throws OutputError.
WrittenFile write_template_sample(const std::filesystem::path& path);

}  // namespace casebook
