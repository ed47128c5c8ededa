// What a server sent (RFC 9112), as archives of the web keep it.
#pragma once

#include <string>
#include <string_view>

#include "text/headers.hpp"

namespace dateline {

/// Whether the status line says that what follows is what was asked for: 200.
[[nodiscard]] bool is_success(const HeaderLines& head);

/// The body of a response without its transfer and content encodings (chunked, gzip, deflate). A body that is not in
/// the encoding that its head names is left as it is: archivers often keep the head and unpack the body. InputError,
/// naming `where`, for encodings that are not read, and where more than kMostBytes come out.
[[nodiscard]] std::string unpack_body(const HeaderLines& head, std::string_view body, const std::string& where);

}  // namespace dateline
