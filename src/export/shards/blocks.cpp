// SPDX-License-Identifier: MIT
#include "export/shards/blocks.hpp"

#include <array>
#include <climits>
#include <exception>
#include <system_error>
#include <utility>

#include "error.hpp"
#include "files/digest.hpp"

namespace casebook {
namespace {

using Size = std::array<char, sizeof(std::uint64_t)>;

Size bytes_of(std::uint64_t number) {
  Size bytes{};
  for (char& byte : bytes) {
    byte = static_cast<char>(number & UCHAR_MAX);
    number >>= CHAR_BIT;
  }
  return bytes;
}

std::uint64_t number_of(const Size& bytes) {
  std::uint64_t number = 0;
  for (std::size_t i = bytes.size(); i-- > 0;)
    number = number << CHAR_BIT | static_cast<unsigned char>(bytes[i]);
  return number;
}

}  // namespace

void BlockWriter::add(std::string_view block) {
  add_number(block.size());
  file_.append(block);
  file_.append(Sha256().update(block).hex());
}

void BlockWriter::add_number(std::uint64_t number) {
  const Size bytes = bytes_of(number);
  file_.append({bytes.data(), bytes.size()});
}

BlockReader::BlockReader(std::filesystem::path file)
    : path_(std::move(file)), in_(path_, std::ios::binary) {
  std::error_code error;
  size_ = std::filesystem::file_size(path_, error);
  if (!in_ || error) fail();
}

std::uint64_t BlockReader::number() {
  Size bytes{};
  if (!in_.read(bytes.data(), bytes.size())) fail();
  return number_of(bytes);
}

std::uint64_t BlockReader::last_number() {
  if (size_ < sizeof(std::uint64_t)) fail();
  seek(size_ - sizeof(std::uint64_t));
  return number();
}

std::string BlockReader::bytes(std::uint64_t size) {
  if (size > size_) fail();
  std::string bytes(size, '\0');
  if (!in_.read(bytes.data(), static_cast<std::streamsize>(size))) fail();
  return bytes;
}

std::string BlockReader::next() {
  std::string block = bytes(number());
  const std::string digest = Sha256().update(block).hex();
  if (bytes(digest.size()) != digest) fail();
  return block;
}

void BlockReader::unpack_with(const std::function<void(Unpacker&)>& take) {
  Unpacker unpacker(next());
  try {
    take(unpacker);
  } catch (const std::exception&) {  // of cereal, or of a size that was damaged
    fail();
  }
}

void BlockReader::seek(std::uint64_t position) {
  if (!in_.seekg(static_cast<std::streamoff>(position))) fail();
}

void BlockReader::fail() const {
  throw SourceError("Cannot read " + path_.string() + ", or it is damaged", "Write it again");
}

}  // namespace casebook
