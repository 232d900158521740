// SPDX-License-Identifier: MIT
// Reads the names of files from a manifest, which manifest.cpp writes.
#include "folder/listed_files.hpp"

#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "files/open.hpp"
#include "text/json.hpp"
#include "text/path.hpp"

namespace casebook {
namespace {
namespace fs = std::filesystem;

/// Whether a name is relative and only leads down.
bool is_plain(const fs::path& name) {
  return !name.empty() && name.is_relative() && name == name.lexically_normal() &&
         name.has_filename() && *name.begin() != ".." && *name.begin() != "." &&
         name.native().find(fs::path::value_type()) == fs::path::string_type::npos;
}

/// Collects `"file": NAME` and `"sha256": SUM`, and the same keys with `_with_links`, of each
/// object below `documents` and `outputs`.
class Gatherer : public Json::json_sax_t {
 public:
  ListedFiles take() && {
    listed_.of_casebook = version_ && documents_;
    listed_.with_checksums = outputs_ && listed_.with_checksums;
    return std::move(listed_);
  }

  bool key(string_t& name) override {
    levels_.back().key = name;
    if (levels_.size() > 1) return true;
    version_ |= name == "version";
    documents_ |= name == "documents";
    outputs_ |= name == "outputs";
    lists_ = name == "documents" || name == "outputs";
    return true;
  }
  bool string(string_t& text) override {
    if (levels_.empty() || !lists_) return true;
    if (levels_.back().key == "name") levels_.back().elsewhere = text;
    for (std::size_t variant = 0; variant < suffixes.size(); ++variant) {
      auto& [file, sha256] = levels_.back().files[variant];
      if (levels_.back().key == "file" + std::string(suffixes[variant])) file = text;
      if (levels_.back().key == "sha256" + std::string(suffixes[variant])) sha256 = text;
    }
    return true;
  }
  bool start_object(std::size_t) override {
    levels_.emplace_back();
    return true;
  }
  bool end_object() override {
    if (const Level& level = levels_.back(); !level.elsewhere.empty())
      listed_.elsewhere.push_back({level.elsewhere, 0, level.files.front().second});
    for (auto& [file, sha256] : levels_.back().files) {
      if (file.empty()) continue;
      listed_.with_checksums &= !sha256.empty();
      if (is_plain(path_of(file))) listed_.files.push_back({std::move(file), 0, std::move(sha256)});
    }
    levels_.pop_back();
    return true;
  }
  bool start_array(std::size_t) override { return !levels_.empty(); }  // a manifest is an object
  bool end_array() override { return true; }
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    return false;
  }

 private:
  static constexpr std::array<std::string_view, 2> suffixes = {"", "_with_links"};
  struct Level {
    std::string key, elsewhere;
    std::array<std::pair<std::string, std::string>, suffixes.size()> files;
  };

  ListedFiles listed_;
  std::vector<Level> levels_;
  bool version_ = false, documents_ = false, outputs_ = false;
  bool lists_ = false;
};

struct Close {
  void operator()(std::FILE* file) const { static_cast<void>(std::fclose(file)); }
};

}  // namespace

ListedFiles read_listed_files(const std::filesystem::path& manifest) {
  const std::unique_ptr<std::FILE, Close> file(open_regular(manifest, SymbolicLinks::refused));
  Gatherer gatherer;
  if (!file || !Json::sax_parse(file.get(), &gatherer) || std::ferror(file.get()) != 0) return {};
  return std::move(gatherer).take();
}

}  // namespace casebook
