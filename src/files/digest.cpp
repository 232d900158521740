// SPDX-License-Identifier: MIT
#include "files/digest.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <array>
#include <memory>
#include <new>

#include "text/ascii.hpp"
#include "threads/per_thread.hpp"

namespace casebook {
namespace {

/// Called once, not for each of thousands of files; uses a context of its own, because OpenSSL's
/// default one crashes if memory ran out while it was made.
const EVP_MD* look_up(const char* name) {
  static OSSL_LIB_CTX* const context = OSSL_LIB_CTX_new();
  const EVP_MD* const algorithm = context ? EVP_MD_fetch(context, name, nullptr) : nullptr;
  if (!algorithm) throw std::bad_alloc();
  return algorithm;
}

struct DigestContext {
  DigestContext() : digest(EVP_MD_CTX_new()) {
    if (!digest) throw std::bad_alloc();
  }
  ~DigestContext() { EVP_MD_CTX_free(digest); }
  DigestContext(const DigestContext&) = delete;
  DigestContext& operator=(const DigestContext&) = delete;

  EVP_MD_CTX* digest;
};

}  // namespace

struct Sha256::Context : DigestContext {};

Sha256::Sha256() : context_(std::make_unique<Context>()) {
  static const EVP_MD* const algorithm = look_up("SHA256");
  if (EVP_DigestInit_ex(context_->digest, algorithm, nullptr) != 1) throw std::bad_alloc();
}

Sha256::~Sha256() = default;

Sha256& Sha256::update(std::string_view bytes) {
  EVP_DigestUpdate(context_->digest, bytes.data(), bytes.size());
  return *this;
}

std::array<std::uint8_t, 32> Sha256::digest() {
  std::array<std::uint8_t, 32> digest{};
  EVP_DigestFinal_ex(context_->digest, digest.data(), nullptr);
  return digest;
}

std::string Sha256::hex() {
  const auto bytes = digest();
  std::string text;
  text.reserve(2 * bytes.size());
  for (const std::uint8_t byte : bytes) append_hex(text, byte);
  return text;
}

std::string Sha256::base64() {
  const auto bytes = digest();
  std::array<unsigned char, 4 * 11 + 1> text{};  // four characters for each three bytes, and a NUL
  const int size = EVP_EncodeBlock(text.data(), bytes.data(), static_cast<int>(bytes.size()));
  return {text.data(), text.data() + size};
}

/// A project needs several for each case: each thread keeps the context, which is dear to make.
std::array<std::uint8_t, 20> sha1(std::string_view bytes) {
  static const EVP_MD* const algorithm = look_up("SHA1");
  static PerThread<DigestContext> contexts;
  EVP_MD_CTX* const context = contexts.get().digest;
  std::array<std::uint8_t, 20> digest{};
  if (EVP_DigestInit_ex(context, algorithm, nullptr) != 1 ||
      EVP_DigestUpdate(context, bytes.data(), bytes.size()) != 1 ||
      EVP_DigestFinal_ex(context, digest.data(), nullptr) != 1)
    throw std::bad_alloc();
  return digest;
}

}  // namespace casebook
