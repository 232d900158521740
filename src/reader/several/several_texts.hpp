// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>

#include "options.hpp"
#include "reader/reader.hpp"

namespace casebook {

/// The rows of a source that has several columns of texts (`ReaderOptions::texts`): for each of its
/// rows one for each of these columns, in their order. The column's name is the probe, if the rows
/// have none (`Columns::probe` is empty), else the last attribute, `text_column`. `open` opens the
/// source with options that ask it for all of these columns. Throws UsageError if a column is named
/// twice, or one is also named as the only column of texts.
std::unique_ptr<Reader> open_several_texts(
    const ReaderOptions& options,
    const std::function<std::unique_ptr<Reader>(const ReaderOptions&)>& open);

}  // namespace casebook
