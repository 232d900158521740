// SPDX-License-Identifier: MIT
#include "generator/sha256.hpp"

#include <fcntl.h>
#include <openssl/evp.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <memory>
#include <new>
#include <span>
#include <vector>

#include "generator/output_error.hpp"

namespace casebook {
namespace {

constexpr std::size_t block = std::size_t{256} << 10;  // as much as a core's cache likes

class Hash {
 public:
  Hash() {
    if (!context_ || EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) != 1)
      throw std::bad_alloc();
  }

  void update(const char* bytes, std::size_t size) {
    EVP_DigestUpdate(context_.get(), bytes, size);
  }

  std::string hex() {
    std::array<unsigned char, 32> digest{};
    EVP_DigestFinal_ex(context_.get(), digest.data(), nullptr);
    std::string text;
    for (const unsigned byte : digest) {
      text += "0123456789abcdef"[byte >> 4];
      text += "0123456789abcdef"[byte & 15];
    }
    return text;
  }

 private:
  struct Free {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
  };
  std::unique_ptr<EVP_MD_CTX, Free> context_{EVP_MD_CTX_new()};
};

class Descriptor {
 public:
  explicit Descriptor(const std::filesystem::path& path)
      : number_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  ssize_t read(std::span<char> out) const { return ::read(number_, out.data(), out.size()); }

 private:
  int number_;
};

}  // namespace

WrittenFile measure_file(const std::filesystem::path& path) {
  const Descriptor file(path);
  Hash hash;
  WrittenFile measured;
  std::vector<char> buffer(block);
  for (;;) {
    const ssize_t got = file.read(buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw output_error("Cannot read back", path, errno);
    if (got == 0) break;
    hash.update(buffer.data(), static_cast<std::size_t>(got));
    measured.bytes += static_cast<std::uint64_t>(got);
  }
  measured.sha256 = hash.hex();
  return measured;
}

}  // namespace casebook
