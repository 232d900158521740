// SPDX-License-Identifier: MIT
#include "export/input.hpp"

#include "error.hpp"
#include "text/path.hpp"

namespace casebook {
namespace fs = std::filesystem;
namespace {

/// Where the name of a column stands in for the probe, an answer that begins with it is not split:
/// nobody generated it from that name.
ExportOptions with_whole_answers(ExportOptions options) {
  if (!options.reader.texts.empty() && options.reader.columns.probe.empty())
    options.normalizer.keep_probe = true;
  return options;
}

}  // namespace

Input::Input(const ExportOptions& options, Kept kept, Progress& progress) {
  if (is_plan_file(options.reader.source))
    open_plan(options, progress);
  else
    open_source(options, kept, progress);
}

void Input::open_source(const ExportOptions& options, Kept kept, Progress& progress) {
  Prepared& prepared = prepared_.emplace(with_whole_answers(options));
  if (kept == Kept::yes) {
    prepared.digest = 0;
    for (auto* path : {&prepared.options.changes, &prepared.options.template_file})
      if (*path) *path = absolute_path(**path);
  }
  look_ = choose_look(options, progress);
  prepared.manifest.version = CASEBOOK_VERSION;
  prepared.manifest.template_sha256 = look_->sha256;
  source_.emplace(prepared);
}

void Input::open_plan(const ExportOptions& options, Progress& progress) {
  planned_.emplace(path_of(options.reader.source));
  const Prepared& prepared = prepared_.emplace(planned_->prepared(options));
  planned_->begin(prepared);
  look_ = choose_look(prepared.options, progress);
  if (look_->sha256 != prepared.manifest.template_sha256)
    throw SourceError(
        prepared.options.template_file->string() + " was changed after the plan had been made",
        "Write the plan again");
}

void Input::read(const fs::path& scratch, Progress& progress, Interrupt& interrupt) {
  if (planned_) return;
  source_->read(scratch, progress, interrupt);
  sorted_.emplace(source_->rows());
}

const RowSource& Input::rows() const {
  if (planned_) return *planned_;
  return *sorted_;
}

}  // namespace casebook
