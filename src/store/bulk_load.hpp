// A fresh file is filled without its indexes, which are built when all is in: an index that is built at once takes a
// fraction of the time of one that grows row by row.
#pragma once

#include "store/database.hpp"

namespace dateline {

/// Takes the indexes off a file that has no article yet, all but those of keys; leaves any other file as it is.
void take_off_indexes(Database& database);

/// Builds what the schema has of indexes and the file lacks, all or none. Called when a load has ended, and whenever a
/// file is opened for writing: then one whose load was cut short gets them too.
void build_missing_indexes(Database& database);

}  // namespace dateline
