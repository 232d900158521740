// SPDX-License-Identifier: MIT
#include "template/bytes.hpp"

#include <cerrno>
#include <fstream>
#include <system_error>

#include "template/fault.hpp"

namespace casebook {
namespace {

// Large enough for fonts of Chinese and for photographs.
constexpr std::size_t most_bytes = std::size_t{64} << 20;
constexpr std::size_t block = std::size_t{1} << 20;

constexpr const char* how_to_make_one =
    "Name a .docx or .dotx file; this makes one: casebook template -o my.docx";

// The containers of Word 97-2003 ([MS-CFB]) and of encrypted documents ([MS-OFFCRYPTO]), which hold
// a stream of this name.
constexpr std::string_view compound_file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr std::string_view encrypted_package = "EncryptedPackage";

std::string utf16(std::string_view ascii) {
  std::string wide;
  for (const char c : ascii) wide.append({c, '\0'});
  return wide;
}

TemplateFault unreadable(int code) {
  return TemplateFault("cannot be read: " + std::generic_category().message(code),
                       "Check its name and who may read it");
}

}  // namespace

std::string read_template_file(const std::filesystem::path& path) {
  std::error_code unknown;  // told when it is opened
  if (std::filesystem::is_directory(path, unknown))
    throw TemplateFault("is a folder", how_to_make_one);
  if (std::filesystem::exists(path, unknown) && !std::filesystem::is_regular_file(path, unknown))
    throw TemplateFault("is no file, but a pipe or a device", how_to_make_one);  // it may never end
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  if (!file) throw unreadable(errno);
  std::string bytes;
  while (file) {
    const std::size_t size = bytes.size();
    bytes.resize(size + block);
    file.read(bytes.data() + size, block);
    bytes.resize(size + static_cast<std::size_t>(file.gcount()));
    if (bytes.size() > most_bytes)
      throw TemplateFault("has more than " + std::to_string(most_bytes >> 20) + " MB",
                          "Save a copy of it without its text and pictures");
  }
  if (file.bad()) throw unreadable(errno);
  return bytes;
}

void refuse_other_files(std::string_view bytes) {
  if (bytes.empty()) throw TemplateFault("is empty", how_to_make_one);
  if (bytes.starts_with(compound_file)) {
    if (bytes.find(utf16(encrypted_package)) != std::string_view::npos)
      throw TemplateFault("is encrypted", "Save a copy of it without a password");
    throw TemplateFault("is in a format of Office 97-2003, such as .doc", "Save it as .docx");
  }
  if (!bytes.starts_with("PK")) throw TemplateFault("is no Word document", how_to_make_one);
}

}  // namespace casebook
