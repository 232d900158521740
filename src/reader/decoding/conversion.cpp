// SPDX-License-Identifier: MIT
// The door to iconv(3).
#include "reader/decoding/conversion.hpp"

#include <iconv.h>

#include <cerrno>

namespace casebook {
namespace {

class IconvConversion : public Conversion {
 public:
  explicit IconvConversion(iconv_t handle) : handle_(handle) {}
  ~IconvConversion() override { ::iconv_close(handle_); }
  IconvConversion(const IconvConversion&) = delete;
  IconvConversion& operator=(const IconvConversion&) = delete;

  bool convert(std::string& raw, std::string& decoded) override {
    constexpr std::size_t longest = 4;  // bytes of UTF-8 that one byte may become
    decoded.resize(longest * raw.size() + longest);
    char* in = raw.data();
    std::size_t left = raw.size();
    char* out = decoded.data();
    std::size_t room = decoded.size();
    const bool all = ::iconv(handle_, &in, &left, &out, &room) != static_cast<std::size_t>(-1);
    const bool fits = all || errno == EINVAL;
    decoded.resize(static_cast<std::size_t>(out - decoded.data()));
    raw.erase(0, raw.size() - left);
    return fits;
  }

 private:
  iconv_t handle_;
};

}  // namespace

std::unique_ptr<Conversion> make_conversion(const std::string& encoding) {
  const iconv_t handle = ::iconv_open("UTF-8", encoding.c_str());
  if (handle == reinterpret_cast<iconv_t>(-1)) return nullptr;
  return std::make_unique<IconvConversion>(handle);
}

}  // namespace casebook
