// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reader/xlsx/cell_value.hpp"
#include "reader/xlsx/number_format.hpp"
#include "reader/xlsx/shared_strings.hpp"
#include "xml/stream.hpp"
#include "zip/package_reader.hpp"

namespace casebook {

/// A sheet of cells, as the workbook lists it.
struct WorkbookSheet {
  std::string name;
  std::string part;  ///< of the package
  bool hidden = false;
};

/// An Excel workbook (.xlsx; ECMA-376, also its strict form) from an untrusted writer. Its sheets
/// are read piece by piece. Everything throws SourceError if the file is no such workbook, has
/// macros, or is encrypted, damaged or a zip bomb. One thread at a time.
class WorkbookFile {
 public:
  /// `path` is a regular file, and how messages name it.
  explicit WorkbookFile(const std::string& path);

  const std::string& path() const { return path_; }
  const std::vector<WorkbookSheet>& sheets() const { return sheets_; }
  DateSystem date_system() const { return system_; }
  /// How numbers of a cell style are shown.
  NumberForm form_of(std::size_t style) const {
    return style < forms_.size() ? forms_[style] : NumberForm::number;
  }
  /// A shared text by its number; nothing if there is none. The view lives until the next call.
  std::optional<std::string_view> shared_text(std::string_view number);
  std::uint64_t halves() const { return shared_.halves(); }

  std::unique_ptr<PackagePart> open(const WorkbookSheet& sheet);

  /// Calls `work`, and turns faults of the zip or of the XML of `what` into errors.
  void guard(const std::string& what, const std::function<void()>& work) const;

 private:
  std::string main_part();
  void check_type(const std::string& main);
  void parse(const std::string& part, XmlEvents& events);
  void read_sheets(const std::string& main);
  void read_styles(const std::string& part);
  std::unique_ptr<PackageReader> open_package() const;

  std::string path_;
  std::unique_ptr<PackageReader> package_;
  std::vector<WorkbookSheet> sheets_;
  DateSystem system_ = DateSystem::from_1900;
  std::vector<NumberForm> forms_;  ///< by cell style
  std::string shared_part_;        ///< of the texts, until they are loaded
  SharedStrings shared_;
};

/// Whether a file of this path and beginning is a workbook, or is called one.
bool looks_like_workbook(const std::string& path, std::string_view head);

}  // namespace casebook
