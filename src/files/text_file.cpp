// SPDX-License-Identifier: MIT
#include "files/text_file.hpp"

#include <cerrno>
#include <utility>

#include "files/output_error.hpp"

namespace casebook {

TextFile::TextFile(std::filesystem::path path) : path_(std::move(path)) {
  file_ = std::fopen(path_.c_str(), "wb");
  if (!file_) fail(errno);
}

TextFile::~TextFile() {
  if (!file_) return;
  std::fclose(file_);
  std::error_code ignored;
  std::filesystem::remove(path_, ignored);
}

void TextFile::append(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), file_) != text.size()) fail(errno);
}

void TextFile::close() {
  if (std::fclose(std::exchange(file_, nullptr)) != 0) fail(errno);
}

void TextFile::move_to(const std::filesystem::path& name) {
  std::error_code error;
  std::filesystem::rename(path_, name, error);
  if (error) fail(error.value());
  path_ = name;
}

void TextFile::fail(int code) const { throw output_error("Cannot write", path_, code); }

}  // namespace casebook
