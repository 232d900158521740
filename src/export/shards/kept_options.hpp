// SPDX-License-Identifier: MIT
// The options that shape an export, as shards and plan files keep them. Not kept: where rows come
// from (the manifest says it without a secret), how to log in there, and how a run runs.
#pragma once

#include "files/archive.hpp"
#include "options.hpp"

namespace casebook {

template <class Archive>
void serialize(Archive& archive, Columns& columns) {
  archive(columns.root_id, columns.experiment_id, columns.probe, columns.date, columns.text,
          columns.attributes, columns.all_attributes);
}

template <class Archive>
void serialize(Archive& archive, TextTable& table) {
  archive(table.encoding, table.delimiter, table.quote, table.escape, table.nulls, table.skip_rows);
}

template <class Archive>
void serialize(Archive& archive, ReaderOptions& reader) {
  archive(reader.view, reader.table, reader.shortcut, reader.time_zone, reader.columns,
          reader.date_formats, reader.date_locale, reader.text_table, reader.sheets, reader.texts,
          reader.prompts);
}

template <class Archive>
void serialize(Archive& archive, Selection& selection) {
  archive(selection.probes, selection.experiments, selection.since, selection.until);
}

template <class Archive>
void serialize(Archive& archive, NormalizerOptions& normalizer) {
  archive(normalizer.form, normalizer.keep_probe, normalizer.repair_mojibake, normalizer.markdown,
          normalizer.record_changes, normalizer.record_blanks);
}

template <class Archive>
void serialize(Archive& archive, GeneratorOptions& generator) {
  archive(generator.variants, generator.max_cases, generator.case_name, generator.join_cases,
          generator.month_heading, generator.title, generator.plain_names, generator.layout,
          generator.sheets, generator.sheet_keys, generator.sheet_root, generator.qdpx,
          generator.codebook, generator.qdpx_flavor, generator.spreadsheets, generator.corpora,
          generator.corpus_links, generator.report, generator.reading_page);
}

template <class Archive>
void serialize(Archive& archive, ExportOptions& options) {
  archive(options.reader, options.selection, options.normalizer, options.generator,
          options.template_file, options.changes);
}

}  // namespace casebook
