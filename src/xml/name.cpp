// SPDX-License-Identifier: MIT
#include "xml/name.hpp"

namespace casebook {
namespace {

constexpr std::string_view declaration = "xmlns";

/// Whether a name may begin like this; some characters are allowed only further on.
bool begins_well(std::string_view part) {
  return !part.empty() && std::string_view("-.0123456789").find(part[0]) == std::string_view::npos;
}

}  // namespace

WrittenName split_name(std::string_view written) {
  const auto colon = written.find(':');
  if (colon == std::string_view::npos) return {"", written};
  return {written.substr(0, colon), written.substr(colon + 1)};
}

bool declares_namespace(std::string_view written) {
  return written == declaration || split_name(written).prefix == declaration;
}

std::string declaration_of(std::string_view prefix) {
  return std::string(declaration) + (prefix.empty() ? "" : ":") + std::string(prefix);
}

bool is_well_formed_name(std::string_view written) {
  const auto [prefix, local] = split_name(written);
  const bool has_colon = written.find(':') != std::string_view::npos;
  return begins_well(local) && local.find(':') == std::string_view::npos &&
         has_colon == begins_well(prefix);
}

}  // namespace casebook
