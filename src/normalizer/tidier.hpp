// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "normalizer/characters.hpp"
#include "normalizer/mojibake/mojibake.hpp"
#include "normalizer/survey.hpp"
#include "options.hpp"
#include "record.hpp"
#include "text/normal_form.hpp"

namespace casebook {

/// The steps that a text, a probe and any short value have in common: UTF-8, references,
/// characters, mojibake, normalization form, blanks. A step with nothing to do copies nothing.
/// Keeps its buffers: one for each thread.
class Tidier {
 public:
  explicit Tidier(const NormalizerOptions& options)
      : Tidier(options, options.repair_mojibake ? MojibakeRepair::certain : MojibakeRepair::none) {}
  Tidier(const NormalizerOptions& options, MojibakeRepair repair)
      : options_(options), repair_(repair) {}

  /// Returns the tidy text: lines joined by LF, none of them empty; tidying it again changes
  /// nothing. It lives until the next call, or as long as `raw` if nothing had to change. Adds to
  /// `repairs`; `changes` may be null.
  std::string_view tidy(std::string_view raw, bool decode_references, Repairs& repairs,
                        std::vector<Change>* changes = nullptr);

  /// What the tidy text of the last call may contain.
  Findings findings() const { return findings_; }

 private:
  struct Pass;

  NormalizerOptions options_;
  MojibakeRepair repair_;
  Composer composer_;
  std::string well_formed_;
  std::string buffers_[2];  ///< a step reads one and writes the other
  Findings findings_;
};

}  // namespace casebook
