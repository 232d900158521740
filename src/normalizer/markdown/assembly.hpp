// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/markdown/draft.hpp"
#include "normalizer/tidier.hpp"
#include "options.hpp"
#include "record.hpp"

namespace casebook {

/// A label in a text, and the address that it links to.
struct Label {
  std::uint32_t begin = 0;  ///< in bytes of the text
  std::uint32_t end = 0;
  std::string address;
};

/// A Markdown text with its words normalized, and what is known of its lines.
struct FormattedText {
  std::string text;
  Markup markup;
  std::vector<Label> labels;  ///< ascending, disjoint, each within one line, none empty
};

/// Normalizes the words of a draft as those of any other text (see Tidier), stretch by stretch, and
/// joins them again. Code keeps all characters that XML allows; code within a line keeps its
/// references. Keeps its buffers: one for each thread.
class Assembly {
 public:
  explicit Assembly(const NormalizerOptions& options) : tidier_(options) {}

  /// Fills `out`. Adds to `repairs`. Linear time.
  void assemble(const Draft& draft, FormattedText& out, Repairs& repairs);

 private:
  using Pieces = std::vector<Draft::Piece>;

  void take_line(const Draft& draft, const Draft::Line& line);
  void take_code(const Draft& draft, const Draft::Line& line);
  void take_run(std::string_view raw, std::uint8_t style, const std::string* address);
  void append_words(std::string_view words, std::uint8_t style, const std::string* address);
  std::string tidy_address(const std::string& address);
  void append_cell_end();
  void begin_line();
  void end_line();

  Tidier tidier_;
  std::string raw_;  ///< a stretch of the same kind, before it is tidied
  std::string words_;
  const std::string* address_ = nullptr;  ///< of the latest label
  FormattedText* out_ = nullptr;
  Repairs* repairs_ = nullptr;
  LineKind kind_ = LineKind::text;
  std::uint8_t level_ = 0;
  std::size_t mark_size_ = 0;  ///< of the marker at the beginning of the line
};

}  // namespace casebook
