// SPDX-License-Identifier: MIT
#include "reader/xlsx/workbook_file.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <utility>

#include "error.hpp"
#include "reader/xlsx/cell_value.hpp"
#include "text/ascii.hpp"
#include "text/path.hpp"
#include "zip/part_name.hpp"
#include "zip/zip_fault.hpp"

namespace casebook {
namespace {

// Far more parts and bytes than any workbook has, and far better deflated than texts can be.
constexpr ZipLimits limits = {10'000, std::uint64_t{1} << 40, std::uint64_t{1} << 40, 200};

constexpr auto save_again = "Save it again from the program that made it, or copy it once more";
constexpr auto save_as_xlsx = "Save it as a workbook without macros (.xlsx) and give that";

/// Calls `take` for each element that begins.
class Elements : public XmlEvents {
 public:
  using Take = std::function<void(std::string_view name, const XmlAttributes& attributes)>;
  explicit Elements(Take take) : take_(std::move(take)) {}
  void begin(std::string_view name, const XmlAttributes& attributes) override {
    take_(name, attributes);
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}

 private:
  Take take_;
};

std::string text(const XmlAttributes& attributes, std::string_view name) {
  return std::string(attributes.find(name).value_or(std::string_view()));
}

template <typename Number>
std::optional<Number> whole_number(std::string_view digits) {
  Number number = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, number);
  return error == std::errc{} && stop == end ? std::optional(number) : std::nullopt;
}

XmlStream::ReadBytes bytes_of(PackagePart& part) {
  return [&part](char* to, std::size_t capacity) { return part.read(to, capacity); };
}

SourceError damaged(const std::string& path, const std::string& how) {
  return SourceError(path + " is damaged: " + how, save_again);
}

SourceError error_of(const ZipFault& fault, const std::string& path) {
  if (fault.kind() == ZipFault::Kind::damaged) return damaged(path, fault.what());
  const bool locked = fault.kind() == ZipFault::Kind::encrypted;
  return SourceError(path + " " + fault.what(),
                     locked ? "Save a copy of it without a password"
                            : "No workbook of texts is like that; if it is one, save its sheet as "
                              "CSV UTF-8");
}

}  // namespace

void WorkbookFile::guard(const std::string& what, const std::function<void()>& work) const try {
  work();
} catch (const ZipFault& fault) {
  throw error_of(fault, path_);
} catch (const XmlFault& fault) {
  throw damaged(path_, what + " " + fault.what());
}

WorkbookFile::WorkbookFile(const std::string& path) : path_(path), package_(open_package()) {
  const std::string main = main_part();
  check_type(main);
  read_sheets(main);
}

std::unique_ptr<PackageReader> WorkbookFile::open_package() const {
  std::unique_ptr<PackageReader> package;
  guard("", [&] { package = std::make_unique<PackageReader>(path_of(path_), limits); });
  return package;
}

void WorkbookFile::parse(const std::string& part, XmlEvents& events) {
  guard(part, [&] {
    if (package_->find(part).empty()) throw damaged(path_, "it has no " + part);
    const auto opened = package_->open(part);
    XmlStream stream(bytes_of(*opened), events);
    while (stream.advance()) continue;
  });
}

std::string WorkbookFile::main_part() {
  if (package_->find("[Content_Types].xml").empty() || package_->find("_rels/.rels").empty())
    throw SourceError(path_ + " is a zip, but no Excel workbook",
                      "Give a workbook that is saved as .xlsx, or a table as CSV UTF-8");
  std::string main;
  Elements relationships([&](std::string_view name, const XmlAttributes& attributes) {
    if (name == "Relationship" && text(attributes, "Type").ends_with("/officeDocument"))
      main = resolve_target("", text(attributes, "Target"));
  });
  parse("_rels/.rels", relationships);
  if (main.empty()) throw damaged(path_, "it does not say which part is the workbook");
  return main;
}

void WorkbookFile::check_type(const std::string& main) {
  std::string type, usual;
  Elements types([&](std::string_view name, const XmlAttributes& attributes) {
    if (name == "Override" && part_key(text(attributes, "PartName")) == part_key("/" + main))
      type = text(attributes, "ContentType");
    if (name == "Default" && equal_but_case(text(attributes, "Extension"), extension_of(main)))
      usual = text(attributes, "ContentType");
  });
  parse("[Content_Types].xml", types);
  if (type.empty()) type = usual;
  const auto holds = [&](std::string_view word) { return type.find(word) != std::string::npos; };
  if (holds("binary")) throw SourceError(path_ + " is a binary workbook (.xlsb)", save_as_xlsx);
  if (holds("ms-excel") && holds("macroEnabled"))
    throw SourceError(path_ + " is a workbook that may hold macros", save_as_xlsx);
  if (!holds("spreadsheetml.sheet.main") && !holds("spreadsheetml.template.main"))
    throw SourceError(path_ + " is an Office file, but no Excel workbook",
                      "Give a workbook that is saved as .xlsx, or a table as CSV UTF-8");
}

void WorkbookFile::read_sheets(const std::string& main) {
  struct Target {
    std::string type, part;
  };
  std::map<std::string, Target> targets;
  std::string styles;
  Elements relationships([&](std::string_view name, const XmlAttributes& attributes) {
    if (name != "Relationship") return;
    const std::string type = text(attributes, "Type");
    const std::string part = resolve_target(main, text(attributes, "Target"));
    if (type.ends_with("/styles")) styles = part;
    if (type.ends_with("/sharedStrings")) shared_part_ = part;
    targets[text(attributes, "Id")] = {type, part};
  });
  parse(relationships_part(main), relationships);
  Elements workbook([&](std::string_view name, const XmlAttributes& attributes) {
    if (name == "workbookPr" && is_true(text(attributes, "date1904")))
      system_ = DateSystem::from_1904;
    if (name != "sheet") return;
    const Target& target =
        targets[std::string(attributes.find_prefixed("id").value_or(std::string_view()))];
    if (target.type.ends_with("/worksheet"))
      sheets_.push_back(
          {text(attributes, "name"), target.part,
           !text(attributes, "state").empty() && text(attributes, "state") != "visible"});
  });
  parse(main, workbook);
  if (sheets_.empty())
    throw SourceError(path_ + " has no sheet of cells", "Give a workbook that has one");
  if (!styles.empty()) read_styles(styles);
}

void WorkbookFile::read_styles(const std::string& part) {
  std::map<unsigned, NumberForm> codes;
  bool of_cells = false;
  Elements styles([&](std::string_view name, const XmlAttributes& attributes) {
    const auto id = whole_number<unsigned>(text(attributes, "numFmtId"));
    if (name == "cellXfs" || name == "cellStyleXfs" || name == "dxfs") of_cells = name == "cellXfs";
    if (name == "numFmt" && id) codes[*id] = number_form(text(attributes, "formatCode"));
    if (name != "xf" || !of_cells) return;
    const auto code = codes.find(id.value_or(0));
    forms_.push_back(code != codes.end() ? code->second : number_form(id.value_or(0)));
  });
  parse(part, styles);
}

std::unique_ptr<PackagePart> WorkbookFile::open(const WorkbookSheet& sheet) {
  std::unique_ptr<PackagePart> part;
  guard(sheet.part, [&] {
    if (package_->find(sheet.part).empty()) throw damaged(path_, "it has no " + sheet.part);
    part = package_->open(sheet.part);
  });
  return part;
}

std::optional<std::string_view> WorkbookFile::shared_text(std::string_view number) {
  if (!shared_part_.empty()) {
    guard(shared_part_, [&] {
      if (package_->find(shared_part_).empty()) return;
      const auto part = package_->open(shared_part_);
      shared_.load(bytes_of(*part));
    });
    shared_part_.clear();
  }
  const auto index = whole_number<std::uint64_t>(number);
  if (!index || *index >= shared_.count()) return std::nullopt;
  return shared_.at(*index);
}

bool looks_like_workbook(const std::string& path, std::string_view head) {
  constexpr std::array<std::string_view, 5> suffixes = {".xlsx", ".xlsm", ".xltx", ".xltm",
                                                        ".xlsb"};
  if (head.starts_with("PK\x03\x04") && head.find("xl/") != std::string_view::npos) return true;
  const std::string lowered = lower_ascii(path);
  return std::ranges::any_of(suffixes,
                             [&](std::string_view suffix) { return lowered.ends_with(suffix); });
}

}  // namespace casebook
