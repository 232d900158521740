// SPDX-License-Identifier: MIT
// Whatever a pattern of names is, it is refused, or gives a name of every case that is no longer
// than its fields may be.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "error.hpp"
#include "names/name_pattern.hpp"

namespace {

using Kind = casebook::NameField::Kind;

constexpr std::string_view value = "some value";
constexpr std::size_t most_of_a_field = 128;

std::vector<casebook::NameField> fields() {
  return {{"date", Kind::date_text},
          {"year", Kind::date_number},
          {"day", Kind::day},
          {"cases", Kind::number},
          {"probe", Kind::text}};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::array<casebook::FieldValue, 5> values = {value, std::uint64_t{2020}, std::uint64_t{3},
                                                      std::uint64_t{1} << 63, value};
  try {
    const casebook::NamePattern pattern("--title", text, fields());
    for (const casebook::Date date : {casebook::Date{2020, 10, 3}, {2020, 10, 0}, {}}) {
      std::string name;
      pattern.append(name, date, values);
      if (name.size() > (size + 1) * most_of_a_field) std::abort();
    }
  } catch (const casebook::UsageError&) {
    return 0;
  }
  return 0;
}
