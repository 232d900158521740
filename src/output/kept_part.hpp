// SPDX-License-Identifier: MIT
#pragma once

#include "files/archive.hpp"
#include "output/part.hpp"

namespace casebook {

/// A part that is packed by its member `template <class Archive> void serialize(Archive& archive)`,
/// which names what is to be kept.
template <class Derived>
struct KeptPart : Part {
  void pack(Packer& out) const override { out(static_cast<const Derived&>(*this)); }
  void unpack(Unpacker& in) override { in(static_cast<Derived&>(*this)); }
};

}  // namespace casebook
