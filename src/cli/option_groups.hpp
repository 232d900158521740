// SPDX-License-Identifier: MIT
// The options of the commands, group by group as -h shows them. Each function gives `command`
// options that write to the given fields, which must outlive the parsing.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>

#include "options.hpp"

namespace casebook {

/// Where a command's --config is shown, too.
constexpr auto running_group = "Running";

void add_source_options(CLI::App& command, ReaderOptions& reader);
/// -o and what else is about the folder.
void add_folder_options(CLI::App& command, ExportOptions& options);
void add_plan_options(CLI::App& command, PlanOptions& options);
void add_output_options(CLI::App& command, ExportOptions& options);
void add_merge_options(CLI::App& command, MergeOptions& options);
void add_template_options(CLI::App& command, TemplateOptions& options);
void add_name_options(CLI::App& command, GeneratorOptions& options);
void add_sheet_options(CLI::App& command, ExportOptions& options);
void add_project_options(CLI::App& command, GeneratorOptions& options);
void add_corpus_options(CLI::App& command, GeneratorOptions& options);
void add_selection_options(CLI::App& command, Selection& selection);
void add_normalizer_options(CLI::App& command, NormalizerOptions& normalizer);
void add_run_options(CLI::App& command, unsigned& threads, std::size_t& memory);
/// `progress`: whether a progress line is wanted, if that was said.
void add_talk_options(CLI::App& command, Verbosity& verbosity, std::optional<bool>& progress);

}  // namespace casebook
