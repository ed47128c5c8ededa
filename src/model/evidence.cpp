#include "model/evidence.hpp"

namespace dateline {

std::string row_key(std::string_view document_key, std::string_view kind, StoredSpan span, int number) {
    std::string key(document_key);
    key += '/';
    key += kind;
    key += '/' + std::to_string(span.begin) + '-' + std::to_string(span.end);
    if (number > 1) key += '#' + std::to_string(number);
    return key;
}

}  // namespace dateline
