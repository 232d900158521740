// SPDX-License-Identifier: MIT
#pragma once

#include "docx/look.hpp"
#include "folder/manifest.hpp"
#include "options.hpp"
#include "terminal/progress.hpp"

namespace casebook {

/// The look that the options ask for: the built-in template, or the user's own, which the manifest
/// then names. Warns of styles that it lacks. Throws SourceError where it is no Word document.
Template choose_look(const ExportOptions& options, Manifest& manifest, Progress& progress);

/// `casebook template`: writes the built-in one as a Word file. Throws OutputError where that
/// cannot be written, or is there and may not be replaced.
void run_template(const TemplateOptions& options, Progress& progress);

}  // namespace casebook
