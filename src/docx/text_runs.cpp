// SPDX-License-Identifier: MIT
#include "docx/text_runs.hpp"

#include "text/character_table.hpp"
#include "text/east_asian.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

enum class Class : std::uint8_t { plain, neutral, mark, right_to_left, han, kana, hangul };

/// The class of a character within a run. A mark has none of its own: it stays with the character
/// before it. A flag is treated like other emoji, although UAX #9 treats its halves as letters.
Class classify(char32_t c) {
  const Direction direction = direction_of(c);
  if (extends_cluster(c)) return Class::mark;
  if (direction == Direction::from_right) return Class::right_to_left;
  switch (east_asian(c)) {
    case EastAsian::kana:
      return Class::kana;
    case EastAsian::hangul:
      return Class::hangul;
    case EastAsian::ideograph:
    case EastAsian::other:
      return Class::han;
    default:
      break;
  }
  const bool letter = direction == Direction::from_left && !is_regional_indicator(c);
  return letter ? Class::plain : Class::neutral;
}

Class class_of(char32_t c) {
  static const auto& classes = CharacterTable<Class, classify>::get();
  return classes(c);
}

RunKind kind_of(Class strong) {
  if (strong == Class::plain) return RunKind::plain;
  return strong == Class::right_to_left ? RunKind::right_to_left : RunKind::east_asian;
}

/// Builds runs character by character.
class RunBuilder {
 public:
  explicit RunBuilder(std::vector<TextRun>& runs) : runs_(runs) {}

  /// Takes a character with a kind of its own at [begin, end).
  void strong(RunKind kind, std::size_t begin, std::size_t end) {
    if (runs_.empty()) {
      base_ = kind;
      runs_.push_back({0, end, kind});
      return;
    }
    if (kind != runs_.back().kind) {
      close(kind, begin);
      if (runs_.back().kind != kind) runs_.push_back({runs_.back().end, end, kind});
    }
    runs_.back().end = end;
  }

  /// Takes a mark, which belongs to the run only if no neutral character came before it.
  void mark(std::size_t begin, std::size_t end) {
    if (!runs_.empty() && runs_.back().end == begin) runs_.back().end = end;
  }

  /// Ends the line.
  void finish(std::size_t size) {
    if (runs_.empty()) runs_.push_back({0, size, RunKind::plain});
    if (runs_.back().end < size) close(base_, size);
    runs_.back().end = size;
  }

  RunKind base() const { return base_; }

 private:
  /// Adds the neutral characters up to `end` to the paragraph, unless `next` will take them.
  void close(RunKind next, std::size_t end) {
    if (runs_.back().end == end) return;
    if (runs_.back().kind == base_)
      runs_.back().end = end;
    else
      runs_.push_back({runs_.back().end, next == base_ ? runs_.back().end : end, base_});
  }

  std::vector<TextRun>& runs_;
  RunKind base_ = RunKind::plain;
};

/// Chinese may quote a few kana; Japanese and Korean always need their own letters.
const char* language_of(std::size_t han, std::size_t kana, std::size_t hangul) {
  if (hangul > kana && hangul * 8 > han) return "ko-KR";
  return kana * 8 > han ? "ja-JP" : "zh-CN";
}

}  // namespace

bool needs_runs(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0xD6) continue;
    const auto [code, size] = character_at(text, at);
    const Class kind = class_of(code);
    if (kind >= Class::right_to_left) return true;
    at += size - 1;
  }
  return false;
}

bool is_right_to_left(std::string_view line) {
  if (!needs_runs(line)) return false;
  LineRuns runs;
  find_runs(line, runs);
  return runs.right_to_left;
}

void find_runs(std::string_view line, LineRuns& result) {
  result.runs.clear();
  RunBuilder builder(result.runs);
  std::size_t han = 0;
  std::size_t kana = 0;
  std::size_t hangul = 0;
  for (std::size_t at = 0; at < line.size();) {
    const auto [code, size] = character_at(line, at);
    const Class kind = class_of(code);
    han += kind == Class::han;
    kana += kind == Class::kana;
    hangul += kind == Class::hangul;
    if (kind == Class::mark)
      builder.mark(at, at + size);
    else if (kind != Class::neutral)
      builder.strong(kind_of(kind), at, at + size);
    at += size;
  }
  builder.finish(line.size());
  result.right_to_left = builder.base() == RunKind::right_to_left;
  result.east_asian_language = language_of(han, kana, hangul);
}

}  // namespace casebook
