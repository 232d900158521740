// SPDX-License-Identifier: MIT
#include "normalizer/characters.hpp"

#include <array>

#include "normalizer/character_class.hpp"
#include "normalizer/entities.hpp"
#include "normalizer/unicode.hpp"
#include "normalizer/utf8.hpp"

namespace casebook::normalizer {
namespace {

/// Takes characters, lets through what a text may hold, and decodes a reference when its `;` comes.
class Gate {
 public:
  Gate(const CharacterRules& rules, std::string& out, Repairs& repairs)
      : rules_(rules), out_(out), repairs_(repairs) {}

  /// Characters that need no look at all.
  void pass(std::string_view clean) { out_ += clean; }

  void take(char32_t c) {
    switch (classify(c)) {
      case CharacterClass::keep:
        return keep(c);
      case CharacterClass::line_feed:
        return out_.push_back('\n');
      case CharacterClass::carriage_return:
      case CharacterClass::line_break:
        return replace(Repairs::line_break, '\n');
      case CharacterClass::blank:
        return replace(Repairs::blanks, ' ');
      case CharacterClass::control:
        return take_control(c);
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
    if (rules_.form == NormalizationForm::nfkc) return keep_compatible(c);
    // Two characters are ASCII under NFC: seen now, they can complete a reference.
    if (c == 0x037E) return semicolon();
    append_utf8(out_, c == 0x212A ? U'K' : c);
  }
  void keep_compatible(char32_t c) {
    CompatibilityMapping mapping;
    for (const char32_t mapped : mapping.of(c)) {
      if (mapped == c) {
        append_utf8(out_, c);
      } else {
        take(mapped);
      }
    }
  }
  void take_control(char32_t c) {
    if (rules_.keep_c1 && c >= 0x80) return append_utf8(out_, c);
    drop(Repairs::control);
  }
  void replace(Repairs::Kind kind, char by) {
    ++repairs_[kind];
    out_ += by;
  }
  void drop(Repairs::Kind kind) { ++repairs_[kind]; }

  void semicolon() {
    if (rules_.decode_references && take_reference()) return;
    out_ += ';';
  }
  /// Decodes the reference that a `;` would end now. Each byte is looked back at once only: a `;`
  /// or
  /// `&` that stays stops the look.
  bool take_reference() {
    std::size_t start = out_.size();
    while (start > 0 && is_reference_character(out_[start - 1])) --start;
    if (start == 0 || out_[start - 1] != '&') return false;
    const Reference reference = decode_reference(std::string_view(out_).substr(start));
    if (!reference) return false;
    out_.resize(start - 1);
    ++repairs_[Repairs::html_entity];
    take(reference.first);
    if (reference.second != 0) take(reference.second);
    return true;
  }

  const CharacterRules& rules_;
  std::string& out_;
  Repairs& repairs_;
};

/// True where every byte of ASCII that starts no work is, with `;` as one that does.
constexpr std::array<bool, 256> plain_bytes = [] {
  std::array<bool, 256> plain{};
  for (unsigned c = 0x20; c < 0x7F; ++c) plain[c] = c != ';';
  plain['\n'] = true;
  return plain;
}();

std::size_t skip_plain(std::string_view text, std::size_t position) {
  while (position < text.size() && plain_bytes[static_cast<unsigned char>(text[position])]) {
    ++position;
  }
  return position;
}

bool needs_work(std::string_view text, const CharacterRules& rules) {
  bool ampersand = false;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode(text, at);
    ampersand |= next.code_point == '&';
    const CharacterClass kind = classify(next.code_point);
    if (kind != CharacterClass::keep && kind != CharacterClass::line_feed) return true;
    if (next.code_point >= 0x80 && rules.form == NormalizationForm::nfkc) return true;
    at += next.length;
  }
  return ampersand && rules.decode_references;
}

}  // namespace

std::string_view tidy_characters(std::string_view text, const CharacterRules& rules,
                                 std::string& out, Repairs& repairs) {
  if (!needs_work(text, rules)) return text;
  out.clear();
  Gate gate(rules, out, repairs);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t clean = skip_plain(text, at);
    gate.pass(text.substr(at, clean - at));
    if (clean == text.size()) break;
    const Decoded next = decode(text, clean);
    gate.take(next.code_point);
    at = clean + next.length;
    if (next.code_point == '\r' && at < text.size() && text[at] == '\n') ++at;
  }
  return out;
}

}  // namespace casebook::normalizer
