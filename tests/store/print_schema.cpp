// Prints the documented current schema; tools/write_schema keeps it in schema/schema.sql.
#include <iostream>

#include "store/schema.hpp"

int main() {
    std::cout << dateline::schema_text();
}
