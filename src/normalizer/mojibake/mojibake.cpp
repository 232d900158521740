// SPDX-License-Identifier: MIT
#include "normalizer/mojibake/mojibake.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <vector>

#include "normalizer/mojibake/sequence.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

/// A character hidden in a text as misread bytes.
struct Find {
  std::size_t begin;  ///< in bytes of the text
  std::size_t end;
  Hidden hidden;
  std::size_t run;  ///< the number of its run
};

constexpr std::size_t replacement_size = 3;  // of U+FFFD, in UTF-8

/// Letters and quotation marks: a text that was misread as a whole cannot contain correct ones.
bool speaks_against(char32_t c) {
  const bool quotation_mark = (c >= 0x2018 && c <= 0x201E) || c == 0xAB || c == 0xBB;
  return quotation_mark || is_letter(c);
}

/// Finds everything that is hidden in a text, and the evidence against it.
class Search {
 public:
  Search(std::string_view text, bool credulous, bool again)
      : text_(text), credulous_(credulous), again_(again) {}

  void go() {
    for (std::size_t at = skip_ascii(text_, 0); at < text_.size(); at = skip_ascii(text_, at)) {
      at = take_run(at);
    }
    drop_the_unbelieved();
  }
  const std::vector<Find>& finds() const { return finds_; }
  bool certain() const { return credulous_ || !doubt_; }
  bool certain_in(std::size_t run) const { return credulous_ || !doubtful_runs_[run]; }

 private:
  /// Reads the run that begins at `begin`, or passes over a character that is no misread byte.
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

  /// A correct letter is evidence that its surroundings are correct, whatever its script.
  std::size_t pass_over(std::size_t at) {
    const Decoded sound = decode(text_, at);
    if (is_letter(sound.code_point)) doubt_ = true;
    return at + sound.length;
  }

  void read_run(char32_t before) {
    bool found = false;
    for (std::size_t at = 0; at < run_.bytes.size();) {
      // After a misread character, punctuation may be part of another one.
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

  /// The character hidden where a run breaks off: its last byte is a C1 control in windows-1252
  /// that was removed or replaced by U+FFFD, or a no-break space that became a blank.
  Hidden maimed_at(std::size_t at, char32_t before) const {
    const std::string_view left = std::string_view(run_.bytes).substr(at);
    if (left == "\xC3" && run_.after == ' ' && !is_uppercase(before)) {
      return {1, U'\u00E0', Belief::support, 0, true};  // its no-break space became a blank
    }
    if (left.size() != 2) return {};
    const char32_t whole = left == "\xE2\x80"                       ? maimed_punctuation(before)
                           : left == "\xEF\xB8" && before >= 0x2000 ? U'\uFE0F'
                                                                    : U'\0';
    if (whole == 0) return {};
    return {2, whole, Belief::alone, 0, true};
  }
  /// Only the end of a quotation (E2 80 9D) and the joiner of two emoji (E2 80 8D) can be
  /// recognized without their last byte.
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

  /// Removes the finds that need support or company and have none.
  void drop_the_unbelieved() {
    supported_ = std::ranges::any_of(
        finds_, [](const Find& find) { return find.hidden.belief == Belief::alone; });
    const std::set<unsigned> companies = find_companies();
    std::erase_if(finds_, [&](const Find& find) {
      const bool believed = is_believed(find.hidden) || (find.hidden.belief == Belief::company &&
                                                         companies.contains(find.hidden.script));
      if (!believed) doubt(find.run);
      return !believed;
    });
  }
  /// Three bytes are seldom a coincidence, nor are two in a text that was misread twice.
  bool is_believed(const Hidden& hidden) const {
    if (credulous_ || hidden.belief == Belief::alone) return true;
    return supported_ && (hidden.belief == Belief::support || again_ || hidden.length > 2);
  }
  /// The scripts of which two finds are adjacent. A find adjacent to one that is believed alone
  /// (`ï½¥Ï‰ï½¥`) is believed as well.
  std::set<unsigned> find_companies() {
    std::set<unsigned> companies;
    for (std::size_t i = 1; i < finds_.size(); ++i) {
      if (finds_[i - 1].end != finds_[i].begin) continue;
      Hidden& one = finds_[i - 1].hidden;
      Hidden& other = finds_[i].hidden;
      if (one.script == other.script) companies.insert(one.script);
      if (one.belief == Belief::alone && other.belief == Belief::company) {
        beside_.push_back(i);
      } else if (one.belief == Belief::company && other.belief == Belief::alone) {
        beside_.push_back(i - 1);
      }
    }
    for (const std::size_t i : beside_) finds_[i].hidden.belief = Belief::alone;
    return companies;
  }

  std::string_view text_;
  bool credulous_;          ///< believes every find
  bool again_;              ///< the text was repaired once already
  bool supported_ = false;  ///< something is believed alone
  ByteRun run_;
  std::vector<Find> finds_;
  std::vector<bool> doubtful_runs_;
  std::vector<std::size_t> beside_;  ///< finds adjacent to one that is believed alone
  bool doubt_ = false;
  int open_quotations_ = 0;  // found so far and not yet ended
};

/// Replaces the finds by their characters; returns how many.
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

std::string_view repair_mojibake(std::string_view text, MojibakeRepair repair, std::string& out,
                                 Repairs& repairs) {
  Search first(text, repair == MojibakeRepair::all, false);
  first.go();
  repairs[Repairs::mojibake_found] += first.finds().size();
  if (repair == MojibakeRepair::none || first.finds().empty() || !first.certain()) return text;
  repairs[Repairs::mojibake_repaired] += put_right(text, first, out);
  // A text that was misread twice shows its second layer only now.
  std::string once = out;
  for (;;) {
    Search again(once, repair == MojibakeRepair::all, true);
    again.go();
    if (put_right(once, again, out) == 0) return out;
    once = out;
  }
}

}  // namespace casebook
