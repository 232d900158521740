// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "zip/deflater.hpp"

namespace casebook {

/// Only where the program was built with ISA-L (CASEBOOK_WITH_ISAL).
std::unique_ptr<Deflater> make_isal_deflater();

}  // namespace casebook
