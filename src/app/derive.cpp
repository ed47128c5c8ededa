#include "app/derive.hpp"

#include "resolve/resolve.hpp"
#include "store/resolution_writer.hpp"

namespace dateline {

void derive(Database& database, const Language& language) {
    rewrite_derived(database, [&](const Evidence& evidence) { return resolve(evidence, language); });
}

void derive_and_close(Database& database, const Language& language, Progress now, const ShowProgress& progress) {
    if (!is_derivation_current(database)) {
        now.is_deriving = true;
        progress(now);
        derive(database, language);
    }
    database.close();
}

}  // namespace dateline
