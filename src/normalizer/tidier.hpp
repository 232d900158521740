// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "normalizer/characters.hpp"
#include "options.hpp"
#include "record.hpp"

namespace casebook::normalizer {

/// The steps that a text, a probe and any short value have in common: UTF-8, references,
/// characters, mojibake, normalization form, blanks. Keeps its buffers: one for each thread.
class Tidier {
 public:
  explicit Tidier(const NormalizerOptions& options) : options_(options) {}

  /// The tidy text: lines joined by LF, none empty. Lives until the next call, or as long as `raw`
  /// where nothing had to change.
  std::string_view tidy(std::string_view raw, bool decode_references, Repairs& repairs);

 private:
  std::string_view take_form(std::string_view text, Repairs& repairs);
  std::string_view take_blanks(std::string_view text, Repairs& repairs);

  NormalizerOptions options_;
  std::string well_formed_;
  std::string characters_;
  std::string form_;
  std::string blanks_;
};

}  // namespace casebook::normalizer
