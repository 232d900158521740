// SPDX-License-Identifier: MIT
#include "terminal/arguments.hpp"

namespace casebook {

Arguments::Arguments(int argc, char** argv) : pointers_(argv, argv + argc) {}

}  // namespace casebook
