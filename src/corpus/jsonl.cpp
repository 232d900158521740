// SPDX-License-Identifier: MIT
// JSON lines, for quanteda and readtext, Hugging Face datasets and pandas: UTF-8, one object on
// each line (jsonlines.org), all with the same keys in the same order and of the same types.
#include "corpus/corpus_files.hpp"
#include "corpus/formats.hpp"
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

/// The keys of every object: two of its own, then the names of the tags.
std::vector<std::string> keys(const Corpus& corpus) {
  std::vector<std::string> names = tag_names(corpus.attributes);
  names[0] = "doc_id";
  names.insert(names.begin() + 1, "text");
  return names;
}

class JsonlWriter : public CaseWriter {
 public:
  JsonlWriter(std::span<const std::string> before_values, Variant variant)
      : before_values_(before_values), variant_(variant) {}

  void add(WrittenCases& out, const TaggedCase& one) override {
    std::string& json = out.text;
    append_string(json.append(before_values_[0]), one->name);
    append_string(json.append(before_values_[1]), one->text[variant_]);
    append_string(json.append(before_values_[2]), one.tags[1]);
    for (std::size_t i = 2; i < 5; ++i)
      append_string_or_null(json.append(before_values_[i + 1]), one.tags[i]);
    append_links(json.append(before_values_[6]), one->links);
    for (std::size_t i = 6; i < one.tags.size(); ++i)
      append_string(json.append(before_values_[i + 1]), one.tags[i]);
    json += "}\n";
  }

 private:
  static void append_links(std::string& json, std::span<const Link> links) {
    json += '[';
    for (const Link& link : links) {
      if (&link != &links.front()) json += ", ";
      append_string(json, link.url);
    }
    json += ']';
  }

  std::span<const std::string> before_values_;
  Variant variant_;
};

class JsonlFile : public OneFile {
 public:
  JsonlFile(const Corpus& corpus, Variant variant)
      : OneFile(corpus, corpus_folder("jsonl", variant), "corpus.jsonl"), variant_(variant) {
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
    return std::make_unique<JsonlWriter>(before_values_, variant_);
  }

 private:
  Variant variant_;
  std::vector<std::string> before_values_;  ///< `, "text": `
};

}  // namespace

std::unique_ptr<CorpusFiles> make_jsonl(const Corpus& corpus, Variant variant) {
  return std::make_unique<JsonlFile>(corpus, variant);
}

}  // namespace casebook
