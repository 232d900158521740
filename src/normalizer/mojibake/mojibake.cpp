// SPDX-License-Identifier: MIT
#include "normalizer/mojibake/mojibake.hpp"

#include <cstddef>
#include <cstdint>
#include <set>
#include <vector>

#include "normalizer/mojibake/sequence.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

/// A character that stands hidden in a text.
struct Find {
  std::size_t begin;  ///< in the text
  std::size_t end;
  Hidden hidden;
  std::size_t run;  ///< the number of its run
};

constexpr std::size_t replacement_size = 3;  // of U+FFFD, in UTF-8

/// Letters and quotation marks: in a text that was read wrongly, none is left as it was meant.
bool speaks_against(char32_t c) {
  const bool quotation_mark = (c >= 0x2018 && c <= 0x201E) || c == 0xAB || c == 0xBB;
  return quotation_mark || is_letter(c);
}

/// Everything that is hidden in a text, and what speaks against it.
class Search {
 public:
  explicit Search(std::string_view text) : text_(text) {}

  void go() {
    for (std::size_t at = skip_ascii(text_, 0); at < text_.size(); at = skip_ascii(text_, at)) {
      at = take_run(at);
    }
    drop_the_lonely();
  }
  const std::vector<Find>& finds() const { return finds_; }
  bool certain() const { return !doubt_; }
  bool certain_in(std::size_t run) const { return !doubtful_runs_[run]; }

 private:
  /// Takes the run that begins at `begin`, or passes over a character that is no misread byte.
  std::size_t take_run(std::size_t begin) {
    run_.bytes.clear();
    run_.offsets.clear();
    std::size_t at = begin;
    while (at < text_.size()) {
      const Decoded next = decode(text_, at);
      const std::uint8_t byte = high_byte_of(next.code_point);
      if (byte == 0) break;
      run_.bytes.push_back(static_cast<char>(byte));
      run_.offsets.push_back(at);
      at += next.length;
    }
    if (at == begin) return pass_over(begin);
    run_.offsets.push_back(at);
    run_.after = at < text_.size() ? decode(text_, at).code_point : 0;
    doubtful_runs_.push_back(false);
    read_run(begin > 0 ? decode_before(text_, begin).code_point : 0);
    return at;
  }

  /// A sound letter speaks for sound surroundings, whatever its script.
  std::size_t pass_over(std::size_t at) {
    const Decoded sound = decode(text_, at);
    if (is_letter(sound.code_point)) doubt_ = true;
    return at + sound.length;
  }

  void read_run(char32_t before) {
    bool found = false;
    for (std::size_t at = 0; at < run_.bytes.size();) {
      // Behind a character that was read wrongly, punctuation is no longer what it seems.
      Hidden hidden = hidden_at(run_, at, found ? U'a' : before);
      if (hidden.belief == Belief::none) hidden = maimed_at(at, before);
      found = hidden.belief != Belief::none;
      before = found ? take_find(at, hidden) : take_literal(at);
      at += found ? hidden.length : 1;
    }
  }
  char32_t take_literal(std::size_t at) {
    const char32_t literal = decode(text_, run_.offsets[at]).code_point;
    if (speaks_against(literal)) doubt(doubtful_runs_.size() - 1);
    return literal;
  }
  char32_t take_find(std::size_t at, const Hidden& hidden) {
    std::size_t end = run_.offsets[at + hidden.length];
    if (hidden.maimed && run_.after == replacement_character) end += replacement_size;
    finds_.push_back({run_.offsets[at], end, hidden, doubtful_runs_.size() - 1});
    if (hidden.character == U'\u201C') ++open_quotations_;
    if (hidden.character == U'\u201D') --open_quotations_;
    return hidden.character;
  }

  /// What is hidden where the run breaks off within a character because its last byte is a C1
  /// control in windows-1252 and was taken out or replaced by U+FFFD.
  Hidden maimed_at(std::size_t at, char32_t before) const {
    if (at + 2 != run_.bytes.size()) return {};
    const std::string_view left = std::string_view(run_.bytes).substr(at);
    const char32_t whole = left == "\xE2\x80"                       ? maimed_punctuation(before)
                           : left == "\xEF\xB8" && before >= 0x2000 ? U'\uFE0F'
                                                                    : U'\0';
    if (whole == 0) return {};
    return {2, whole, Belief::alone, 0, true};
  }
  /// Only the end of a quotation (E2 80 9D) and the joiner of two emoji (E2 80 8D) show by
  /// themselves.
  char32_t maimed_punctuation(char32_t before) const {
    const bool lost = run_.after == replacement_character;
    const std::size_t behind = run_.offsets.back() + (lost ? replacement_size : 0);
    const char32_t next = behind < text_.size() ? decode(text_, behind).code_point : 0;
    if (before >= 0x1F000 && lost && next == 0xF0) return U'\u200D';
    const bool ends = next < 0x80 && !is_letter(next) && !is_number(next);
    return open_quotations_ > 0 && before > ' ' && ends ? U'\u201D' : U'\0';
  }

  void doubt(std::size_t run) {
    doubt_ = true;
    doubtful_runs_[run] = true;
  }

  /// Takes out the finds that need company if no two of their script stand side by side.
  void drop_the_lonely() {
    std::set<unsigned> companies;
    for (std::size_t i = 1; i < finds_.size(); ++i) {
      const bool beside = finds_[i - 1].end == finds_[i].begin;
      const unsigned script = finds_[i].hidden.script;
      if (beside && finds_[i - 1].hidden.script == script) companies.insert(script);
    }
    std::erase_if(finds_, [&](const Find& find) {
      const Hidden& hidden = find.hidden;
      const bool lonely = hidden.belief == Belief::company && !companies.contains(hidden.script);
      if (lonely) doubt(find.run);
      return lonely;
    });
  }

  std::string_view text_;
  ByteRun run_;
  std::vector<Find> finds_;
  std::vector<bool> doubtful_runs_;
  bool doubt_ = false;
  int open_quotations_ = 0;  // found so far and not yet ended
};

/// Puts what was found in its place; returns how many.
std::size_t put_right(std::string_view text, const Search& search, std::string& out) {
  std::size_t done = 0;
  std::size_t repaired = 0;
  out.clear();
  for (const Find& find : search.finds()) {
    if (!search.certain_in(find.run)) continue;
    out.append(text, done, find.begin - done);
    append_utf8(out, find.hidden.character);
    done = find.end;
    ++repaired;
  }
  out.append(text, done);
  return repaired;
}

}  // namespace

std::string_view repair_mojibake(std::string_view text, bool repair, std::string& out,
                                 Repairs& repairs) {
  Search first(text);
  first.go();
  repairs[Repairs::mojibake_found] += first.finds().size();
  if (!repair || first.finds().empty() || !first.certain()) return text;
  repairs[Repairs::mojibake_repaired] += put_right(text, first, out);
  // What was read wrongly twice shows its second face only now.
  std::string once = out;
  for (;;) {
    Search again(once);
    again.go();
    if (put_right(once, again, out) == 0) return out;
    once = out;
  }
}

}  // namespace casebook
