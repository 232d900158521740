// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace casebook {

/// How a language names months and weekdays, as the system's locales have it. Threads may share
/// one.
class DateLocale {
 public:
  /// `name` as `locale -a` lists it, with or without its encoding, which has to be UTF-8; also a
  /// language alone where the country of that name has such a locale: `de`. Throws UsageError if
  /// the system has no such locale.
  explicit DateLocale(const std::string& name);

  /// `text` folded (see fold_for_comparing), with names of months and weekdays in English and
  /// without the short words that stand between the parts of a date: `3 de octubre de 2020` is
  /// `3 October 2020`.
  std::string in_english(std::string_view text) const;

 private:
  struct Name {
    std::string own;  ///< folded, without a full stop at its end
    std::string_view english;
  };

  void add(std::string_view own, std::string_view english);
  /// The name that stands in `text` at `at`, as a word of its own; null if there is none.
  const Name* name_at(std::string_view text, std::size_t at) const;

  std::vector<Name> names_;  ///< the longest first
};

}  // namespace casebook
