// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

#include "files/whole_file.hpp"

namespace casebook {

/// Writes the built-in template as a Word file, with a paragraph in each style that says what the
/// style is for: as a template (.dotx) where `path` says so, else as a document. It is made as
/// partial_path(path) and appears whole or not at all, over whatever is there. Throws OutputError.
WrittenFile write_template_sample(const std::filesystem::path& path);

}  // namespace casebook
