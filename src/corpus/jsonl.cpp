// SPDX-License-Identifier: MIT
// JSON lines, for quanteda and readtext, Hugging Face datasets and pandas: UTF-8, one object on
// each line (jsonlines.org), all with the same keys in the same order and of the same types.
#include "corpus/corpus_files.hpp"
#include "corpus/formats.hpp"
#include "names/naming.hpp"
#include "names/tags.hpp"
#include "text/json.hpp"

namespace casebook {
namespace {

/// True for nearly every text: RFC 8259, section 7, requires no escape in it.
bool is_plain(std::string_view text) {
  bool special = false;  // without an early exit, compilers test many bytes at once
  for (const char c : text)
    special |= static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
  return !special;
}

void append_string(std::string& json, std::string_view text) {
  if (is_plain(text))
    json.append("\"").append(text).append("\"");
  else
    json += dump(Json(text));
}

void append_string_or_null(std::string& json, std::string_view text) {
  if (text.empty())
    json += "null";
  else
    append_string(json, text);
}

/// The keys of every object: two of its own, then the names of the tags. The name of a case
/// identifies an object unless several are turns of one case.
std::vector<std::string> keys(const Corpus& corpus) {
  std::vector<std::string> names = tag_names(corpus.attributes);
  if (!corpus.naming.joins_cases()) names.erase(names.begin());
  names.insert(names.begin(), {"doc_id", "text"});
  return names;
}

class JsonlWriter : public CaseWriter {
 public:
  JsonlWriter(const Corpus& corpus, const std::vector<std::string>& before_values, Variant variant)
      : joins_(corpus.naming.joins_cases()),
        total_(corpus.cases),
        before_values_(before_values),
        variant_(variant) {}

  void add(WrittenCases& out, const TaggedCase& one) override {
    std::string& json = out.text;
    auto before = before_values_.begin();
    append_string(json.append(*before++), joins_ ? id_of(one) : one->name);
    append_string(json.append(*before++), one->text[variant_]);
    if (joins_) append_string(json.append(*before++), one->name);
    append_string(json.append(*before++), one.tags[1]);
    for (std::size_t i = 2; i < 5; ++i) append_string_or_null(json.append(*before++), one.tags[i]);
    append_links(json.append(*before++), one->links);
    for (std::size_t i = 6; i < one.tags.size(); ++i)
      append_string(json.append(*before++), one.tags[i]);
    json += "}\n";
  }

 private:
  std::string id_of(const TaggedCase& one) const {
    std::string id;
    append_case_id(id, one.number, total_);
    return id;
  }

  static void append_links(std::string& json, std::span<const Link> links) {
    json += '[';
    for (const Link& link : links) {
      if (&link != &links.front()) json += ", ";
      append_string(json, link.url);
    }
    json += ']';
  }

  bool joins_;
  std::uint64_t total_;
  const std::vector<std::string>& before_values_;
  Variant variant_;
};

class JsonlFile : public OneFile {
 public:
  JsonlFile(const Corpus& corpus, Variant variant)
      : OneFile(corpus, corpus_folder("jsonl", variant), "corpus.jsonl"),
        corpus_(corpus),
        variant_(variant) {
    const std::vector<std::string> names = keys(corpus);
    const std::vector<std::string> written = distinct_names(names);
    changed_tags().add_names(names, written);
    for (const std::string& key : written) {
      std::string& before = before_values_.emplace_back(before_values_.empty() ? "{" : ", ");
      append_string(before, key);
      before += ": ";
    }
  }

  std::unique_ptr<CaseWriter> make_writer() override {
    return std::make_unique<JsonlWriter>(corpus_, before_values_, variant_);
  }

 private:
  const Corpus& corpus_;
  Variant variant_;
  std::vector<std::string> before_values_;  ///< `, "text": `
};

}  // namespace

std::unique_ptr<CorpusFiles> make_jsonl(const Corpus& corpus, Variant variant) {
  return std::make_unique<JsonlFile>(corpus, variant);
}

}  // namespace casebook
