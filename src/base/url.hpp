// The one part of a URL that the program asks for.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// The host of a URL (RFC 3986, section 3.2.2) in small letters, without user and port; what stands before the first
/// slash where there is no scheme. An address in brackets keeps them. Empty where there is none.
[[nodiscard]] std::string host_of(std::string_view url);

}  // namespace dateline
