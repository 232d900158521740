// SPDX-License-Identifier: MIT
#include "normalizer/entities.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>

#include "normalizer/character_class.hpp"
#include "normalizer/mojibake/windows_1252.hpp"

namespace casebook {
namespace {

struct Entity {
  std::string_view name;
  char32_t first;
  char32_t second;
};

constexpr Entity entities[] = {
#include "normalizer/entity_names.inc"
};
constexpr std::size_t longest_name = 31;

/// An index of the names, so that a text full of references takes no longer than other texts.
class NameTable {
 public:
  NameTable() {
    for (std::size_t i = 0; i < std::size(entities); ++i) {
      std::size_t slot = hash(entities[i].name);
      while (slots_[slot] != 0) slot = next(slot);
      slots_[slot] = static_cast<std::uint16_t>(i + 1);
    }
  }
  const Entity* find(std::string_view name) const {
    for (std::size_t slot = hash(name); slots_[slot] != 0; slot = next(slot)) {
      const Entity& entity = entities[slots_[slot] - 1U];
      if (entity.name == name) return &entity;
    }
    return nullptr;
  }

 private:
  static constexpr std::size_t size =
      8192;  // a quarter full, so that a second probe is seldom needed
  static std::size_t next(std::size_t slot) { return (slot + 1) % size; }
  static std::size_t hash(std::string_view name) {
    std::uint32_t value = 2166136261U;  // FNV-1a
    for (const char c : name) value = (value ^ static_cast<unsigned char>(c)) * 16777619U;
    return (value ^ (value >> 15)) % size;
  }

  std::array<std::uint16_t, size> slots_{};  // 1 + index into entities; 0: free
};

Reference named(std::string_view name) {
  static const NameTable table;
  if (name.size() > longest_name) return {};
  const Entity* found = table.find(name);
  return found != nullptr ? Reference{found->first, found->second} : Reference{};
}

constexpr char32_t too_large = 0x110000;

/// The number written by `digits`, at most `too_large`; 0 if one of them is no digit.
char32_t number(std::string_view digits, unsigned base) {
  char32_t value = 0;
  for (const char c : digits) {
    const unsigned digit = hex_value(c);
    if (digit >= base) return 0;
    value = std::min<char32_t>(value * base + digit, too_large);
  }
  return value;
}

bool may_be_meant(char32_t code_point) {
  if (code_point >= too_large || (code_point >= 0xD800 && code_point <= 0xDFFF)) return false;
  const CharacterClass kind = classify(code_point);
  return kind != CharacterClass::control && kind != CharacterClass::misread &&
         kind != CharacterClass::noncharacter;
}

/// The number written by `digits`, or by an `x` and hexadecimal digits.
char32_t number_of(std::string_view digits) {
  const bool hexadecimal = !digits.empty() && (digits.front() == 'x' || digits.front() == 'X');
  if (hexadecimal) digits.remove_prefix(1);
  return number(digits, hexadecimal ? 16 : 10);
}

Reference numeric(std::string_view digits) {
  char32_t value = number_of(digits);
  if (value >= 0x80 && value <= 0x9F) value = windows_1252(static_cast<unsigned char>(value));
  return {may_be_meant(value) ? value : 0, 0};
}

}  // namespace

Reference decode_reference(std::string_view body) {
  if (body.empty()) return {};
  return body.front() == '#' ? numeric(body.substr(1)) : named(body);
}

char32_t decode_surrogates(std::string_view high, std::string_view low) {
  if (!high.starts_with('#') || !low.starts_with('#')) return 0;
  const char32_t first = number_of(high.substr(1));
  const char32_t second = number_of(low.substr(1));
  const bool is_pair = (first & ~0x3FFU) == 0xD800 && (second & ~0x3FFU) == 0xDC00;
  return is_pair ? 0x10000 + ((first & 0x3FF) << 10) + (second & 0x3FF) : 0;
}

}  // namespace casebook
