// SPDX-License-Identifier: MIT
// The functions that make each format's files; each is in a .cpp of its own.
#pragma once

#include <memory>

#include "corpus/case_writer.hpp"

namespace casebook {

/// `corpus` must outlive the results. All throw OutputError.
std::unique_ptr<CorpusFiles> make_jsonl(const Corpus& corpus, Variant variant);
std::unique_ptr<CorpusFiles> make_alceste(const Corpus& corpus, Variant variant);
std::unique_ptr<CorpusFiles> make_txm(const Corpus& corpus, Variant variant);
std::unique_ptr<CorpusFiles> make_tei(const Corpus& corpus, Variant variant);
std::unique_ptr<CorpusFiles> make_vertical(const Corpus& corpus, Variant variant);
std::unique_ptr<CorpusFiles> make_text(const Corpus& corpus, Variant variant);
std::unique_ptr<CorpusFiles> make_khcoder(const Corpus& corpus, Variant variant);

}  // namespace casebook
