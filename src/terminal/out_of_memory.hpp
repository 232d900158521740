// SPDX-License-Identifier: MIT
#pragma once

namespace casebook {

/// Prepares for running out of memory; call once, first. A small reserve is kept and used before an
/// allocation fails. If a failure then occurs in code that lets no exception through (the standard
/// library's folders, the JSON library), the program still ends with the same message and exit
/// code.
void prepare_for_no_memory();

/// Call when what was asked for is done: if memory runs out while the rest is cleared up or said,
/// nothing has failed.
void note_that_all_is_done() noexcept;

/// Reports that memory has run out, without allocating any, and returns the exit code. If all is
/// done, there is nothing to report.
int fail_without_memory() noexcept;

}  // namespace casebook
