// What a page says of its own encoding.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// The encoding that the page declares in a meta element or an XML declaration (HTML Living Standard,
/// section 13.2.3.2), as it is written there; empty where it declares none. Only the beginning is looked at, and
/// comments are passed over.
[[nodiscard]] std::string declared_in_page(std::string_view bytes);

}  // namespace dateline
