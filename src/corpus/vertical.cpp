// SPDX-License-Identifier: MIT
// One token on each line, for the IMS Open Corpus Workbench (CWB Corpus Encoding Tutorial) and
// NoSketch Engine: `<doc …>` around each case, `<p>` around each line, `<g/>` between tokens
// without a blank.

#include "corpus/corpus_files.hpp"
#include "corpus/formats.hpp"
#include "corpus/words.hpp"
#include "names/tags.hpp"
#include "text/graphemes.hpp"
#include "text/utf8.hpp"
#include "xml/escape.hpp"

namespace casebook {
namespace {

/// CWB cuts a string at 4,095 bytes (CL_MAX_LINE_LENGTH), and escaping takes a part of these.
constexpr std::size_t most_bytes = 4'000;

std::string_view cut_string(std::string_view text) {
  if (text.size() <= most_bytes) return text;
  const std::size_t end = cut_between_graphemes(text, text.size(), most_bytes);
  return end > 0 ? text.substr(0, end) : beginning_of(text, most_bytes);
}

/// True for General_Category Zs and the tab.
bool is_blank(char32_t c) {
  return c == ' ' || c == '\t' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

/// `piece` without leading blanks. A directional mark joins the blank before it (UAX #29, rule
/// WB4), and is then a token.
std::string_view without_blanks(std::string_view piece) {
  while (!piece.empty()) {
    const auto [code, length] = decode(piece, 0);
    if (!is_blank(code)) break;
    piece.remove_prefix(length);
  }
  return piece;
}

class VerticalWriter : public CaseWriter {
 public:
  VerticalWriter(const Corpus& corpus, const std::vector<std::string>& names, Variant variant)
      : corpus_(corpus), names_(names), variant_(variant) {}

  void add(WrittenCases& out, const TaggedCase& one) override {
    const std::size_t begin = out.text.size();
    append_start_tag(out, one);
    const std::size_t head = out.text.size();
    for (const Line& line : one.placed.lines(variant_)) append_line(out.text, line.text);
    if (out.text.size() == head) {
      out.text.resize(begin);
      ++out.left_out;
      return;
    }
    out.text += "</doc>\n";
  }

 private:
  void append_start_tag(WrittenCases& out, const TaggedCase& one) const {
    out.text += "<doc id=\"";
    append_case_id(out.text, one.number, corpus_.cases);
    for (std::size_t i = 0; i < one.tags.size(); ++i) {
      const std::string_view value = cut_string(one.tags[i]);
      append_attribute(out.text.append("\" ").append(names_[i + 1]).append("=\""), value);
      if (value.size() == one.tags[i].size()) continue;
      append_changed_value(out.changes, names_[i + 1], one.tags[i], value);
      ++out.changed;
    }
    out.text += "\">\n";
  }

  void append_line(std::string& text, std::string_view line) {
    const std::size_t begin = text.size();
    text += "<p>\n";
    const std::size_t head = text.size();
    bool glued = false;
    for (const std::string_view piece : words_.of(line)) {
      const std::string_view token = without_blanks(piece);
      append_token(text, token, glued && token.size() == piece.size());
      glued = !token.empty();
    }
    if (text.size() == head) return text.resize(begin);
    text += "</p>\n";
  }

  static void append_token(std::string& text, std::string_view token, bool glued) {
    while (!token.empty()) {
      if (glued) text += "<g/>\n";
      const std::string_view part = cut_string(token);
      append_escaped(text, part);
      text += '\n';
      token.remove_prefix(part.size());
      glued = true;
    }
  }

  const Corpus& corpus_;
  const std::vector<std::string>& names_;
  Variant variant_;
  Words words_;
};

/// `id` and the names of the tags, in a form that CWB allows.
std::vector<std::string> attribute_names(const Corpus& corpus) {
  std::vector<std::string> names = tag_names(corpus.attributes);
  names.insert(names.begin(), "id");
  return names;
}

std::string encode_command(const std::vector<std::string>& names) {
  std::string command =
      "#!/bin/sh\n"
      "# Makes a corpus of corpus.vrt for CWB: run it in this folder. It writes the folder data "
      "and,\n"
      "# anew, the registry file casebook. Then: cqp -r . -D CASEBOOK\n"
      "set -e\n"
      "mkdir -p data\n"
      "cwb-encode -c utf8 -xsB -d data -f corpus.vrt -R \"$PWD/casebook\" -S p:0 -0 g -S doc:0";
  for (const std::string& name : names) command += '+' + name;
  return command + "\ncwb-makeall -r . -V CASEBOOK\n";
}

/// Follows the appendix A of the tutorial. HOME is relative to this folder.
std::string registry(const std::vector<std::string>& names) {
  std::string text =
      "# Registry file of the corpus that encode.sh makes; start CWB in this folder.\n"
      "NAME \"casebook\"\nID casebook\nHOME data\n"
      "##:: charset = \"utf8\"\n\nATTRIBUTE word\n\nSTRUCTURE p\nSTRUCTURE doc\n";
  for (const std::string& name : names) text += "STRUCTURE doc_" + name + "\n";
  return text;
}

class VerticalFile : public OneFile {
 public:
  VerticalFile(const Corpus& corpus, Variant variant)
      : OneFile(corpus, corpus_folder("vertical", variant), "corpus.vrt"),
        corpus_(corpus),
        variant_(variant),
        names_(folded_names(attribute_names(corpus), {true, 60})) {
    changed_tags().add_names(attribute_names(corpus), names_);
  }

  std::unique_ptr<CaseWriter> make_writer() override {
    return std::make_unique<VerticalWriter>(corpus_, names_, variant_);
  }

  void finish(Listing& listing) override {
    OneFile::finish(listing);
    write_beside(listing, "casebook", registry(names_));
    write_beside(listing, "encode.sh", encode_command(names_));
  }

 private:
  const Corpus& corpus_;
  Variant variant_;
  std::vector<std::string> names_;
};

}  // namespace

std::unique_ptr<CorpusFiles> make_vertical(const Corpus& corpus, Variant variant) {
  return std::make_unique<VerticalFile>(corpus, variant);
}

}  // namespace casebook
