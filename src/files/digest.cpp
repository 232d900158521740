// SPDX-License-Identifier: MIT
#include "files/digest.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <array>
#include <memory>
#include <new>

#include "text/ascii.hpp"

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

}  // namespace

struct Sha256::Context {
  Context() : digest(EVP_MD_CTX_new()) {}
  ~Context() { EVP_MD_CTX_free(digest); }
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;

  EVP_MD_CTX* digest;
};

Sha256::Sha256() : context_(std::make_unique<Context>()) {
  static const EVP_MD* const algorithm = look_up("SHA256");
  if (!context_->digest || EVP_DigestInit_ex(context_->digest, algorithm, nullptr) != 1)
    throw std::bad_alloc();
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
  thread_local const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(
      EVP_MD_CTX_new(), &EVP_MD_CTX_free);
  std::array<std::uint8_t, 20> digest{};
  if (!context || EVP_DigestInit_ex(context.get(), algorithm, nullptr) != 1 ||
      EVP_DigestUpdate(context.get(), bytes.data(), bytes.size()) != 1 ||
      EVP_DigestFinal_ex(context.get(), digest.data(), nullptr) != 1)
    throw std::bad_alloc();
  return digest;
}

}  // namespace casebook
