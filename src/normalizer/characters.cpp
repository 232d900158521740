// SPDX-License-Identifier: MIT
#include "normalizer/characters.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "normalizer/bidi.hpp"
#include "normalizer/character_class.hpp"
#include "normalizer/entities.hpp"
#include "normalizer/mojibake/windows_1252.hpp"
#include "normalizer/parting.hpp"
#include "text/byte_block.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

bool maps_compatibility(const CharacterRules& rules) {
  return rules.form == NormalizationForm::nfkc && !rules.keep_high_bytes;
}

/// Takes characters, passes on those that a text may hold, and decodes a reference at its `;`.
class Gate {
 public:
  Gate(const CharacterRules& rules, std::string& out, Repairs& repairs)
      : rules_(rules), out_(out), repairs_(repairs), bidi_(out, repairs) {}

  /// Takes characters of which only the line feeds need attention.
  void pass(std::string_view clean) {
    if (gap_ && !clean.empty()) close_gap(decode(clean, 0).code_point);
    for (std::size_t feed; bidi_.anything_open() && (feed = clean.find('\n')) != clean.npos;) {
      out_ += clean.substr(0, feed);
      break_line();
      clean.remove_prefix(feed + 1);
    }
    out_ += clean;
  }
  void finish() {
    bidi_.end_line();
    if (!seams_.empty()) part_links(out_, seams_);
  }

  void take(char32_t c) {
    if (gap_) close_gap(c);
    if (is_bidi_control(c)) return take_bidi(c);
    if (rules_.keep_high_bytes && c >= 0x80 && c <= 0xFF) return append_utf8(out_, c);
    switch (classify(c)) {
      case CharacterClass::keep:
        return keep(c);
      case CharacterClass::line_feed:
        return break_line();
      case CharacterClass::carriage_return:
      case CharacterClass::line_break:
        return replace_line_break();
      case CharacterClass::blank:
        return replace_blank();
      case CharacterClass::control:
        return drop(Repairs::control);
      case CharacterClass::misread:
        return replace_misread(c);
      case CharacterClass::noncharacter:
        return drop(Repairs::noncharacter);
      case CharacterClass::invisible:
        return drop(Repairs::invisible);
    }
  }

 private:
  void keep(char32_t c) {
    if (c == ';') return semicolon();
    if (c >= 0x80 && rules_.form != NormalizationForm::none) return keep_in_form(c);
    append_utf8(out_, c);
  }
  void keep_in_form(char32_t c) {
    // NFC turns two characters into ASCII, which can complete a reference, so this is done here.
    if (c == greek_question_mark) return recompose(U';');
    if (c == kelvin_sign) return recompose(U'K');
    if (maps_compatibility(rules_)) return keep_compatible(c);
    append_utf8(out_, c);
  }
  void keep_compatible(char32_t c) {
    CompatibilityMapping mapping;
    const auto mapped = mapping.of(c);
    if (mapped.size() == 1 && mapped.front() == c) return append_utf8(out_, c);
    for (const char32_t one : mapped) recompose(one);
  }
  void recompose(char32_t c) {
    repairs_[Repairs::recomposed] = 1;
    take(c);
  }
  void break_line() {
    bidi_.end_line();
    out_ += '\n';
  }
  void replace_line_break() {
    ++repairs_[Repairs::line_break];
    break_line();
  }
  void replace_blank() {
    ++repairs_[Repairs::blanks];
    out_ += ' ';
  }
  void drop(Repairs::Kind kind) {
    ++repairs_[kind];
    mark_seam();
  }
  void take_bidi(char32_t control) {
    const std::size_t size = out_.size();
    bidi_.take(control);
    if (out_.size() == size) mark_seam();
  }
  /// Remembers that something was removed here, if that is behind a word.
  void mark_seam() {
    if (out_.empty() || !is_in_word(decode_before(out_, out_.size()).code_point)) return;
    if (seams_.empty() || seams_.back() < out_.size()) seams_.push_back(out_.size());
  }
  /// Takes back the end of what was written.
  void shrink(std::size_t size) {
    out_.resize(size);
    while (!seams_.empty() && seams_.back() > size) seams_.pop_back();
  }

  /// A C1 control is nearly always a misread byte of Windows-1252, so it becomes the character of
  /// that byte.
  void replace_misread(char32_t c) {
    const char32_t meant = windows_1252(static_cast<unsigned char>(c));
    if (meant != c) {
      ++repairs_[Repairs::mojibake_found];
      ++repairs_[Repairs::mojibake_repaired];
      return take(meant);
    }
    drop(Repairs::control);
    gap_ = gap_ || (!out_.empty() && is_in_word(decode_before(out_, out_.size()).code_point));
  }
  /// Separates two words that had only a byte unknown to Windows-1252 between them.
  void close_gap(char32_t next) {
    if (classify(next) == CharacterClass::misread && !rules_.keep_high_bytes) return;
    gap_ = false;
    if (is_in_word(next)) out_ += ' ';
  }
  static bool is_in_word(char32_t c) { return is_letter(c) || is_number(c); }

  void semicolon() {
    if (!rules_.decode_references || !take_reference()) out_ += ';';
  }
  /// Decodes the reference that a `;` would end here. Looks back at each byte only once, because
  /// the search stops at a `;` or `&` that stays.
  bool take_reference() {
    std::size_t start = out_.size();
    while (start > 0 && is_reference_character(out_[start - 1])) --start;
    if (start == 0 || out_[start - 1] != '&') return false;
    const Reference reference = decode_reference(std::string_view(out_).substr(start));
    if (!reference) return take_surrogates(start - 1);
    shrink(start - 1);
    ++repairs_[Repairs::html_entity];
    take(reference.first);
    if (reference.second != 0) take(reference.second);
    return true;
  }

  /// Decodes two references to the UTF-16 halves of one character, as writers in JavaScript and
  /// Java make them. The second begins at `second`, and its `;` is still to come.
  bool take_surrogates(std::size_t second) {
    const std::string_view written = out_;
    if (second == 0 || written[second - 1] != ';') return false;
    const std::size_t from = second - std::min(second, longest_surrogate);
    const std::size_t ampersand = written.substr(from, second - from).rfind('&');
    if (ampersand == written.npos) return false;
    const std::size_t first = from + ampersand;
    const char32_t c = decode_surrogates(written.substr(first + 1, second - first - 2),
                                         written.substr(second + 1));
    if (c == 0) return false;
    shrink(first);
    ++repairs_[Repairs::html_entity];
    take(c);
    return true;
  }

  static constexpr std::size_t longest_surrogate = 16;  ///< `&#0055357;` and a few more zeros

  const CharacterRules& rules_;
  std::string& out_;
  Repairs& repairs_;
  BidiPairs bidi_;
  std::vector<std::size_t> seams_;  ///< where something was removed behind a word, ascending
  bool gap_ = false;                ///< a word ended, and then something was removed
};

/// True for the ASCII bytes that the gate passes on unchanged.
constexpr std::array<bool, 256> plain_bytes = [] {
  std::array<bool, 256> plain{};
  for (char32_t c = 0; c < 0x80; ++c) {
    const CharacterClass kind = classify(c);
    plain[c] = c != ';' && (kind == CharacterClass::keep || kind == CharacterClass::line_feed);
  }
  return plain;
}();

/// True if the gate passes all sixteen bytes at `at` on unchanged.
bool is_plain_block(const char* at) {
  const ByteBlock block = load_block(at);
  const auto odd = reinterpret_cast<ByteBlock>(block < all_bytes(' ')) & ~equal(block, '\n');
  return !any_of(odd | equal(block, ';') | equal(block, '\x7F') | (block & all_bytes('\x80')));
}

/// The end of the ASCII from `at` on that the gate passes on unchanged.
std::size_t skip_plain_ascii(std::string_view text, std::size_t at) {
  while (text.size() - at >= block_size && is_plain_block(text.data() + at)) at += block_size;
  while (at < text.size() && plain_bytes[static_cast<unsigned char>(text[at])]) ++at;
  return at;
}

/// The end of the characters from `at` on that are passed on unchanged. Under a compatibility
/// mapping, that is no character beyond ASCII.
std::size_t skip_plain(std::string_view text, std::size_t at, bool maps_all) {
  for (;;) {
    at = skip_plain_ascii(text, at);
    if (at == text.size() || static_cast<unsigned char>(text[at]) < 0x80 || maps_all) return at;
    const Decoded next = decode(text, at);
    if (next.code_point == kelvin_sign || is_odd(next.code_point)) return at;
    at += next.length;
  }
}

bool nothing_to_do(Findings findings, const CharacterRules& rules) {
  if (rules.decode_references && findings.may_hold_reference()) return false;
  if (maps_compatibility(rules) && findings.has(Findings::beyond_ascii)) return false;
  return !findings.has(Findings::odd_character) && !findings.has(Findings::bidi_control);
}

}  // namespace

std::string_view tidy_characters(std::string_view text, Findings findings,
                                 const CharacterRules& rules, std::string& out, Repairs& repairs) {
  if (nothing_to_do(findings, rules)) return text;
  out.clear();
  out.reserve(text.size());
  Gate gate(rules, out, repairs);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t clean = skip_plain(text, at, maps_compatibility(rules));
    gate.pass(text.substr(at, clean - at));
    if (clean == text.size()) break;
    const Decoded next = decode(text, clean);
    gate.take(next.code_point);
    at = clean + next.length;
    if (next.code_point == '\r' && at < text.size() && text[at] == '\n') ++at;
  }
  gate.finish();
  return out;
}

}  // namespace casebook
