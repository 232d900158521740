// SPDX-License-Identifier: MIT
#include "files/digest.hpp"

#include <windows.h>
// After windows.h, whose types they use.
#include <bcrypt.h>
#include <wincrypt.h>

#include <new>

#include "text/ascii.hpp"

namespace casebook {
namespace {

/// Stays open as long as the process.
BCRYPT_ALG_HANDLE open_algorithm(const wchar_t* name) {
  BCRYPT_ALG_HANDLE algorithm = nullptr;
  if (::BCryptOpenAlgorithmProvider(&algorithm, name, nullptr, 0) < 0) throw std::bad_alloc();
  return algorithm;
}

PUCHAR bytes_of(std::string_view bytes) {
  // Windows reads it only. NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast)
  return reinterpret_cast<PUCHAR>(const_cast<char*>(bytes.data()));
}

void add(BCRYPT_HASH_HANDLE hash, std::string_view bytes) {
  constexpr std::size_t most_at_once = std::size_t{1} << 30;  // a ULONG holds it
  while (!bytes.empty()) {
    const std::string_view piece = bytes.substr(0, most_at_once);
    if (::BCryptHashData(hash, bytes_of(piece), static_cast<ULONG>(piece.size()), 0) < 0)
      throw std::bad_alloc();
    bytes.remove_prefix(piece.size());
  }
}

template <std::size_t size>
std::array<std::uint8_t, size> finish(BCRYPT_HASH_HANDLE hash) {
  std::array<std::uint8_t, size> digest{};
  if (::BCryptFinishHash(hash, digest.data(), size, 0) < 0) throw std::bad_alloc();
  return digest;
}

/// A digest in the making.
struct Hash {
  explicit Hash(BCRYPT_ALG_HANDLE algorithm) {
    if (::BCryptCreateHash(algorithm, &handle, nullptr, 0, nullptr, 0, 0) < 0)
      throw std::bad_alloc();
  }
  ~Hash() { ::BCryptDestroyHash(handle); }
  Hash(const Hash&) = delete;
  Hash& operator=(const Hash&) = delete;

  BCRYPT_HASH_HANDLE handle = nullptr;
};

BCRYPT_ALG_HANDLE sha256_algorithm() {
  static const BCRYPT_ALG_HANDLE algorithm = open_algorithm(BCRYPT_SHA256_ALGORITHM);
  return algorithm;
}

}  // namespace

struct Sha256::Context {
  Hash hash{sha256_algorithm()};
};

Sha256::Sha256() : context_(std::make_unique<Context>()) {}

Sha256::~Sha256() = default;

Sha256& Sha256::update(std::string_view bytes) {
  add(context_->hash.handle, bytes);
  return *this;
}

std::array<std::uint8_t, 32> Sha256::digest() { return finish<32>(context_->hash.handle); }

std::string Sha256::hex() {
  const auto bytes = digest();
  std::string text;
  text.reserve(2 * bytes.size());
  for (const std::uint8_t byte : bytes) append_hex(text, byte);
  return text;
}

std::string Sha256::base64() {
  const auto bytes = digest();
  std::array<char, 4 * 11 + 1> text{};  // four characters for each three bytes, and a NUL
  DWORD size = text.size();
  if (::CryptBinaryToStringA(bytes.data(), bytes.size(), CRYPT_STRING_BASE64 | CRYPT_STRING_NOCRLF,
                             text.data(), &size) == 0)
    throw std::bad_alloc();
  return {text.data(), text.data() + size};
}

std::array<std::uint8_t, 20> sha1(std::string_view bytes) {
  static const BCRYPT_ALG_HANDLE algorithm = open_algorithm(BCRYPT_SHA1_ALGORITHM);
  const Hash hash(algorithm);
  add(hash.handle, bytes);
  return finish<20>(hash.handle);
}

}  // namespace casebook
