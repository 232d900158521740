// SPDX-License-Identifier: MIT
#pragma once

namespace casebook {

/// Prepares for the end of memory; call once, first. A little is kept back, and used before an
/// allocation fails at all. Where a failure then meets code that lets no exception through (the
/// standard library's folders, the JSON library), the program still ends as it would have.
void prepare_for_no_memory();

/// Says that memory is out, without allocating anything, and gives the exit code.
int fail_without_memory() noexcept;

}  // namespace casebook
