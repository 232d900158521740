// SPDX-License-Identifier: MIT
// The format of Alceste, also read by IRaMuTeQ and T-LAB: a line `**** *probe_masks
// *month_2020-10`, then the text (documentation of IRaMuTeQ, "Format des données en entrée").
#include <algorithm>

#include "corpus/corpus_files.hpp"
#include "corpus/formats.hpp"
#include "names/naming.hpp"
#include "names/tag_value.hpp"
#include "names/tags.hpp"
#include "text/ascii.hpp"

namespace casebook {
namespace {

// A case as a writer passes it on: its values, whose words are assigned later in the order of the
// corpus, then its text. No text contains these separators.
constexpr char value_end = '\x1F';
constexpr char text_end = '\x1E';

constexpr std::string_view wide_star = "\uFF0A";
constexpr std::string_view wide_hyphen = "\uFF0D";
constexpr std::string_view wide_dollar = "\uFF04";

constexpr std::string_view settings =
    "corpus.txt is UTF-8 without a byte order mark.\n"
    "\n"
    "IRaMuTeQ: choose \"utf8\" as the encoding. Its cleaning removes all characters outside of a "
    "list,\n"
    "which holds Latin letters alone: Cyrillic, Greek, Arabic, Chinese and all other texts would "
    "come\n"
    "out empty. Untick the option that removes characters outside of the list (in French: "
    "\"Retirer les\n"
    "caract\u00E8res en dehors de la liste\"). No text holds a dollar sign, which would cut it "
    "then.\n"
    "\n"
    "T-LAB: the labels are no longer than 25 characters, and every text has every variable.\n"
    "\n"
    "changed-tags.csv says which name or value became which word, and which case is which "
    "number.\n";

/// `0001 *var`, the older form of a text's first line.
bool begins_numbered_text(std::string_view line) {
  return line.size() > 5 && std::ranges::all_of(line.substr(0, 4), is_digit) &&
         line.substr(4).starts_with(" *");
}

/// Appends `line` so that it is read as text: `$`, and structural marks at its beginning, become
/// the wide characters that look the same. Returns true if anything was replaced.
bool append_line(std::string& out, std::string_view line) {
  const std::size_t begin = out.size();
  if (line.starts_with("****")) {
    out += wide_star;
    line.remove_prefix(1);
  } else if (line.starts_with("-*")) {
    out += wide_hyphen;
    line.remove_prefix(1);
  } else if (begins_numbered_text(line)) {
    out.append(line.substr(0, 5)).append(wide_star);
    line.remove_prefix(6);
  }
  bool escaped = out.size() > begin;
  for (std::size_t at = line.find('$'); at != std::string_view::npos; at = line.find('$')) {
    out.append(line.substr(0, at)).append(wide_dollar);
    line.remove_prefix(at + 1);
    escaped = true;
  }
  out.append(line).append("\n");
  return escaped;
}

class AlcesteWriter : public CaseWriter {
 public:
  AlcesteWriter(std::uint64_t total, Variant variant) : total_(total), variant_(variant) {}

  void add(WrittenCases& out, const TaggedCase& one) override {
    if (one->text[variant_].empty()) {
      ++out.left_out;
      return;
    }
    append_case_id(out.text, one.number, total_);
    out.text += value_end;
    for (const std::string_view value : one.tags) out.text.append(value).push_back(value_end);
    bool escaped = false;
    for (const Line& line : one.placed.lines(variant_)) escaped |= append_line(out.text, line.text);
    out.escaped += escaped;
    out.text += text_end;
  }

 private:
  std::uint64_t total_;
  Variant variant_;
};

class AlcesteFile : public OneFile {
 public:
  AlcesteFile(const Corpus& corpus, Variant variant)
      : OneFile(corpus, corpus_folder("alceste", variant), "corpus.txt"),
        total_(corpus.cases),
        joins_(corpus.naming.joins_cases()),
        variant_(variant),
        originals_(tag_names(corpus.attributes)),
        names_(folded_names(originals_, {})),
        values_(names_.size()) {
    changed_tags().add_names(originals_, names_);
  }

  std::unique_ptr<CaseWriter> make_writer() override {
    return std::make_unique<AlcesteWriter>(total_, variant_);
  }

  void take(WrittenCases&& cases, const ChunkPlace& place) override {
    std::string_view rest = cases.text;
    std::string text;
    text.reserve(rest.size());
    while (!rest.empty()) append_case(text, rest);
    cases.text = std::move(text);
    OneFile::take(std::move(cases), place);
  }

  void finish(Listing& listing) override {
    OneFile::finish(listing);
    write_beside(listing, "settings.txt", settings);
  }

 private:
  static std::string_view take_until(std::string_view& rest, char end) {
    const std::string_view taken = rest.substr(0, rest.find(end));
    rest.remove_prefix(taken.size() + 1);
    return taken;
  }

  void append_case(std::string& text, std::string_view& rest) {
    text += "****";
    const std::string_view number = take_until(rest, value_end).substr(1);
    const std::string_view name = take_until(rest, value_end);
    if (joins_) {
      append_tag(text, 0, word_of(0, name));
    } else {
      append_tag(text, 0, number);
      changed_tags().add_value(names_[0], name, number);
    }
    for (std::size_t i = 1; i < names_.size(); ++i)
      append_tag(text, i, word_of(i, take_until(rest, value_end)));
    text.append("\n").append(take_until(rest, text_end));
  }

  void append_tag(std::string& text, std::size_t i, std::string_view word) const {
    text.append(" *").append(names_[i]).append("_").append(word);
  }

  const std::string& word_of(std::size_t i, std::string_view value) {
    const FoldedValues::Folded folded = values_[i].of(value);
    if (folded.fresh && folded.word != value)
      changed_tags().add_value(names_[i], value, folded.word);
    return folded.word;
  }

  std::uint64_t total_;
  bool joins_;  ///< the turns of a case share the word of its name; else a case has a number
  Variant variant_;
  std::vector<std::string> originals_, names_;
  std::vector<FoldedValues> values_;  ///< of each name
};

}  // namespace

std::unique_ptr<CorpusFiles> make_alceste(const Corpus& corpus, Variant variant) {
  return std::make_unique<AlcesteFile>(corpus, variant);
}

}  // namespace casebook
