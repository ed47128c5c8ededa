#include "base/url.hpp"

#include "base/utf8.hpp"

namespace dateline {

std::string host_of(std::string_view url) {
    const std::size_t scheme = url.find("://");
    if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
    url = url.substr(0, url.find_first_of("/?#"));
    if (const std::size_t user = url.rfind('@'); user != std::string_view::npos) url.remove_prefix(user + 1);
    if (url.starts_with('[')) return to_lower(url.substr(0, url.find(']') + 1));
    return to_lower(url.substr(0, url.find(':')));
}

}  // namespace dateline
