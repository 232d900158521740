// SPDX-License-Identifier: MIT
#include "normalizer/changes.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "normalizer/character_class.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

constexpr std::size_t lead_in = 20;      // user-perceived characters before the difference
constexpr std::size_t shown = 80;        // user-perceived characters in all
constexpr int longest_cluster = 32;      // code points: a longer one is cut
constexpr std::size_t look_back = 1024;  // bytes: enough for `lead_in` clusters of any sane text

/// The code point at `at`, or the byte there if it is no UTF-8; the flag says which.
struct Symbol {
  char32_t value;
  std::size_t length;
  bool byte;
};

Symbol symbol_at(std::string_view text, std::size_t at) {
  const Decoded decoded = decode_if_well_formed(text, at);
  if (decoded.length > 0) return {decoded.code_point, decoded.length, false};
  return {static_cast<unsigned char>(text[at]), 1, true};
}

bool is_hidden(char32_t c) {
  const CharacterClass kind = classify(c);
  return is_bidi_control(c) || (kind != CharacterClass::keep && kind != CharacterClass::blank);
}

void append_hexadecimal(std::string& out, char32_t value, int digits) {
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
    out += capital_hex_digits[(value >> shift) & 0xF];
  }
}

void append_symbol(std::string& out, const Symbol& symbol) {
  if (symbol.byte) {
    out += '<';
    append_hexadecimal(out, symbol.value, 2);
    out += '>';
  } else if (is_hidden(symbol.value)) {
    out += "<U+";
    append_hexadecimal(out, symbol.value, symbol.value > 0xFFFF ? 6 : 4);
    out += '>';
  } else {
    append_utf8(out, symbol.value);
  }
}

/// The user-perceived characters of a text from a position on.
class Clusters {
 public:
  Clusters(std::string_view text, std::size_t from) : text_(text), at_(from) {}

  std::size_t position() const { return at_; }
  bool at_end() const { return at_ >= text_.size(); }
  /// Passes over one, and appends it to `out` unless that is null.
  void take(std::string* out) {
    GraphemeBreaks breaks;
    for (int i = 0; i < longest_cluster && !at_end(); ++i) {
      const Symbol symbol = symbol_at(text_, at_);
      const bool begins = breaks.before(symbol.byte ? replacement_character : symbol.value);
      if (i > 0 && begins) return;
      if (out != nullptr) append_symbol(*out, symbol);
      at_ += symbol.length;
    }
  }

 private:
  std::string_view text_;
  std::size_t at_;
};

/// The position `lead_in` clusters before `difference`.
std::size_t begin_before(std::string_view text, std::size_t difference) {
  std::size_t from = difference > look_back ? difference - look_back : 0;
  while (from > 0 && from < text.size() && is_trail(text[from])) --from;
  std::vector<std::size_t> begins;
  Clusters clusters(text, from);
  while (!clusters.at_end() && clusters.position() <= difference) {
    begins.push_back(clusters.position());
    clusters.take(nullptr);
  }
  if (begins.empty()) return from;
  return begins[begins.size() > lead_in ? begins.size() - 1 - lead_in : 0];
}

std::string excerpt(std::string_view text, std::size_t begin) {
  std::string out = begin > 0 ? "…" : "";
  Clusters clusters(text, begin);
  for (std::size_t i = 0; i < shown && !clusters.at_end(); ++i) clusters.take(&out);
  if (!clusters.at_end()) out += "…";
  return out;
}

}  // namespace

void note_change(const char* step, std::string_view before, std::string_view after,
                 std::vector<Change>& changes) {
  if (before == after) return;
  const auto difference = static_cast<std::size_t>(
      std::mismatch(before.begin(), before.end(), after.begin(), after.end()).first -
      before.begin());
  // The texts are the same up to the difference, so one beginning serves both.
  const std::size_t begin = begin_before(before, difference);
  changes.push_back({step, excerpt(before, begin), excerpt(after, std::min(begin, after.size()))});
}

}  // namespace casebook
