// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace casebook {

/// The files whose paths fit `pattern`, in no certain order; a name that begins with a dot fits
/// none that does not. Elsewhere than on Windows `pattern` is as in glob(7); there it may have `*`
/// and `?`, in any part of the path.
std::vector<std::string> files_that_fit(const std::string& pattern);

}  // namespace casebook
