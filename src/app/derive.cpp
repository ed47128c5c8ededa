#include "app/derive.hpp"

#include "resolve/resolve.hpp"
#include "store/resolution_writer.hpp"

namespace dateline {

void derive(Database& database, const Language& language) {
    rewrite_derived(database, [&](const Evidence& evidence) { return resolve(evidence, language); });
}

}  // namespace dateline
