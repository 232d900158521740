// SPDX-License-Identifier: MIT
#include "normalizer/mojibake/mojibake.hpp"

#include <cstddef>
#include <cstdint>
#include <set>
#include <vector>

#include "normalizer/mojibake/sequence.hpp"
#include "normalizer/mojibake/word_shape.hpp"
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

/// The letters behind it are so rare in capitals that `BLÅ–GUL` is a sound dash sooner than an Ŗ.
constexpr char32_t last_of_western_europe = 0xFF;

constexpr std::size_t replacement_size = 3;  // of U+FFFD, in UTF-8

constexpr bool is_quotation_mark(char32_t c) {
  return (c >= 0x2018 && c <= 0x201E) || c == 0xAB || c == 0xBB;
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
    run_.after_capitals = are_capitals_before(begin);
    read_run(begin > 0 ? decode_before(text_, begin).code_point : 0);
    return at;
  }

  /// A correct letter is evidence that its surroundings are correct, whatever its script.
  std::size_t pass_over(std::size_t at) {
    const Decoded sound = decode(text_, at);
    if (is_letter(sound.code_point)) doubt_ = true;
    return at + sound.length;
  }

  bool are_capitals_before(std::size_t at) const {
    if (at == 0) return false;
    const Decoded last = decode_before(text_, at);
    const std::size_t second = at - last.length;
    return second > 0 && is_uppercase(last.code_point) &&
           is_uppercase(decode_before(text_, second).code_point);
  }

  void read_run(char32_t before) {
    bool found = false;
    for (std::size_t at = 0; at < run_.bytes.size();) {
      // After a misread character, punctuation may be part of another one.
      Hidden hidden = hidden_at(run_, at, found ? U'a' : before);
      if (hidden.belief == Belief::none) hidden = maimed_at(at, before);
      if (hidden.belief == Belief::support && hidden.character <= last_of_western_europe &&
          is_within_word(text_, run_.offsets[at], run_.offsets[at + hidden.length])) {
        hidden.belief = Belief::alone;
      }
      const bool taken = hidden.belief != Belief::none;
      before = taken ? take_find(at, hidden) : take_literal(at);
      at += taken ? hidden.length : 1;
      found = taken && hidden.belief != Belief::letters;
    }
    if (is_quoted_pattern()) doubt(doubtful_runs_.size() - 1);
  }
  /// A text that was misread as a whole cannot contain correct letters.
  char32_t take_literal(std::size_t at) {
    const char32_t literal = decode(text_, run_.offsets[at]).code_point;
    if (is_letter(literal)) doubt(doubtful_runs_.size() - 1);
    return literal;
  }
  /// True if the run is in quotation marks and holds nothing else: it is spoken of (`“â€™”`).
  bool is_quoted_pattern() const {
    const char32_t last = decode_before(text_, run_.offsets.back()).code_point;
    const bool ends = finds_.empty() || finds_.back().end < run_.offsets.back();
    return run_.bytes.size() > 3 && ends && is_quotation_mark(last) &&
           is_quotation_mark(decode(text_, run_.offsets.front()).code_point);
  }
  char32_t take_find(std::size_t at, const Hidden& hidden) {
    if (hidden.character == U'\u0153') opened_twice_ |= follows_half_quotation(run_.offsets[at]);
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
    const bool title = at == 0 && !run_.after_capitals;
    if (left == "\xC3" && run_.after == ' ' && (title || !is_uppercase(before))) {
      return {1, U'\u00E0', Belief::support, 0, true};  // its no-break space became a blank
    }
    if (left == "\xC2" && opened_twice_ && follows_half_quotation(run_.offsets[at]) &&
        ends_word()) {
      return {1, U'\u009D', Belief::support, 0, true};  // the end of a quotation, misread twice
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
    if (before >= 0x1F000 && lost && next_behind() == 0xF0) return U'\u200D';
    return open_quotations_ > 0 && before > ' ' && ends_word() ? U'\u201D' : U'\0';
  }
  /// The character behind the run, and behind what replaces its last byte.
  char32_t next_behind() const {
    const bool lost = run_.after == replacement_character;
    const std::size_t behind = run_.offsets.back() + (lost ? replacement_size : 0);
    return behind < text_.size() ? decode(text_, behind).code_point : 0;
  }
  bool ends_word() const {
    const char32_t next = next_behind();
    return next < 0x80 && !is_letter(next) && !is_number(next);
  }
  /// True if `â€` was found right before `at`: two bytes of a quotation mark.
  bool follows_half_quotation(std::size_t at) const {
    if (finds_.size() < 2) return false;
    const Find& second = finds_.back();
    const Find& first = finds_[finds_.size() - 2];
    return second.end == at && first.end == second.begin && first.hidden.character == U'\u00E2' &&
           second.hidden.character == U'\u20AC';
  }

  void doubt(std::size_t run) {
    doubt_ = true;
    doubtful_runs_[run] = true;
  }

  /// Removes the finds that need support or company and have none.
  void drop_the_unbelieved() {
    for (const Find& find : finds_) {
      const Belief belief = find.hidden.belief;
      supported_ |= belief == Belief::alone;
      const char32_t c = find.hidden.character;
      const bool latin = (c < 0x250 && is_letter(c)) || (c >= 0x300 && c < 0x370);
      if (latin) evidence_ += belief == Belief::alone ? 2 : belief == Belief::support ? 1 : 0;
    }
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
    if (hidden.belief == Belief::letters) return evidence_ >= (again_ ? 2 : 3);
    return supported_ && (hidden.belief == Belief::support || again_ || hidden.length > 2);
  }
  /// The scripts of which two finds are adjacent. Finds in a row with one that is believed alone
  /// (`Â´ãƒ»Ï‰ãƒ»`) are believed as well.
  std::set<unsigned> find_companies() {
    std::set<unsigned> companies;
    for (std::size_t i = 1; i < finds_.size(); ++i) {
      if (finds_[i - 1].end != finds_[i].begin) continue;
      const Hidden& one = finds_[i - 1].hidden;
      if (one.script == finds_[i].hidden.script) companies.insert(one.script);
      spread_belief(finds_[i - 1], finds_[i]);
    }
    for (std::size_t i = finds_.size(); i-- > 1;) spread_belief(finds_[i], finds_[i - 1]);
    return companies;
  }
  static void spread_belief(const Find& from, Find& to) {
    const bool adjacent = from.end == to.begin || to.end == from.begin;
    if (adjacent && from.hidden.belief == Belief::alone && to.hidden.belief == Belief::company) {
      to.hidden.belief = Belief::alone;
    }
  }

  std::string_view text_;
  bool credulous_;          ///< believes every find
  bool again_;              ///< the text was repaired once already
  bool supported_ = false;  ///< something is believed alone
  int evidence_ = 0;        ///< by Latin letters: two for one that is believed alone
  ByteRun run_;
  std::vector<Find> finds_;
  std::vector<bool> doubtful_runs_;
  bool doubt_ = false;
  int open_quotations_ = 0;    // found so far and not yet ended
  bool opened_twice_ = false;  ///< the beginning of a quotation was found that was misread twice
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
