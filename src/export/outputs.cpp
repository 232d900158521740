// SPDX-License-Identifier: MIT
#include "export/outputs.hpp"

#include <utility>

#include "corpus/corpora.hpp"
#include "docx/documents.hpp"
#include "html/folder_guide.hpp"
#include "html/reading_page.hpp"
#include "html/report.hpp"
#include "qda/project.hpp"
#include "sheets/change_list.hpp"
#include "sheets/link_list.hpp"
#include "sheets/sheets.hpp"
#include "sheets/spreadsheets.hpp"

namespace casebook {

Outputs make_outputs(const Corpus& corpus, Look&& look,
                     const std::unordered_set<std::string>& months) {
  const GeneratorOptions& wanted = corpus.options.generator;
  Outputs all;
  all.push_back(std::make_unique<Documents>(corpus, std::move(look)));
  all.push_back(std::make_unique<LinkList>(corpus));
  if (wanted.sheets) all.push_back(std::make_unique<Sheets>(corpus));
  if (wanted.spreadsheets) all.push_back(std::make_unique<Spreadsheets>(corpus));
  if (wanted.qdpx || wanted.codebook) all.push_back(std::make_unique<Project>(corpus, months));
  for (const CorpusFormat format : wanted.corpora)
    all.push_back(std::make_unique<TaggedCorpus>(corpus, format));
  if (corpus.options.changes) all.push_back(std::make_unique<ChangeList>(*corpus.options.changes));
  if (wanted.reading_page) all.push_back(std::make_unique<ReadingPages>(corpus));
  if (wanted.report) all.push_back(std::make_unique<Report>(corpus));
  all.push_back(std::make_unique<Readme>(corpus));
  return all;
}

}  // namespace casebook
