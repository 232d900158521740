// SPDX-License-Identifier: MIT
// Internationalized host names (IDNA 2008 with the mapping of UTS 46). The one door to libidn2.
#pragma once

#include <string>
#include <string_view>

namespace casebook {

/// `host` as it is looked up: punycode, lower case. Empty where it is no valid name.
std::string host_to_ascii(std::string_view host);

/// `host` as people read it. `host` itself where it holds no valid punycode.
std::string host_to_unicode(std::string_view host);

}  // namespace casebook
