#include "app/derive.hpp"

#include "resolve/resolve.hpp"
#include "store/evidence_reader.hpp"
#include "store/resolution_writer.hpp"

namespace dateline {

void derive(Database& database, const Language& language) {
    const Evidence evidence = read_evidence(database);
    write_resolution(database, evidence, resolve(evidence, language));
}

}  // namespace dateline
