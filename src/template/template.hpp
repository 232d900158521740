// SPDX-License-Identifier: MIT
#pragma once

#include "docx/look.hpp"
#include "options.hpp"
#include "terminal/progress.hpp"

namespace casebook {

struct ChosenLook {
  Look look;
  std::string sha256;  ///< of the user's file, lower-case hex; empty: it is the built-in one
};

/// The look that the options ask for: the built-in template, or the user's own. Warns of styles
/// that it lacks. Throws SourceError where it is no Word document.
ChosenLook choose_look(const ExportOptions& options, Progress& progress);

/// `casebook template`: writes the built-in one as a Word file. Throws OutputError where that
/// cannot be written, or is there and may not be replaced.
void run_template(const TemplateOptions& options, Progress& progress);

}  // namespace casebook
