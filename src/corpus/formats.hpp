// SPDX-License-Identifier: MIT
// Where each format's files come from; each has a .cpp of its own.
#pragma once

#include <memory>

#include "corpus/case_writer.hpp"

namespace casebook {

/// All must not outlive `corpus`, and throw OutputError.
std::unique_ptr<CorpusFiles> make_jsonl(const Corpus& corpus, Variant variant);
std::unique_ptr<CorpusFiles> make_alceste(const Corpus& corpus, Variant variant);
std::unique_ptr<CorpusFiles> make_txm(const Corpus& corpus, Variant variant);
std::unique_ptr<CorpusFiles> make_tei(const Corpus& corpus, Variant variant);
std::unique_ptr<CorpusFiles> make_vertical(const Corpus& corpus, Variant variant);
std::unique_ptr<CorpusFiles> make_text(const Corpus& corpus, Variant variant);
std::unique_ptr<CorpusFiles> make_khcoder(const Corpus& corpus, Variant variant);

}  // namespace casebook
