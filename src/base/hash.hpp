// Fingerprints of content, for keys and for proof.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// SHA-256 (FIPS 180-4) of `bytes` as 64 hexadecimal digits.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace dateline
