#include "app/verify.hpp"

#include "store/check.hpp"
#include "store/database.hpp"
#include "store/dump.hpp"

namespace dateline {

CheckAnswer check_file(const std::filesystem::path& database_file) {
    Database database = Database::open_for_reading(database_file);
    CheckAnswer answer{{{"check", "rows", "wrong", "first"}, {}}, true};
    for (const Check& each : check(database)) {
        answer.result.rows.push_back(
            {each.name, each.rows, each.problem_count, each.problems.empty() ? Value{} : Value{each.problems.front()}});
        answer.is_sound = answer.is_sound && each.problem_count == 0;
    }
    return answer;
}

void dump_file(const std::filesystem::path& database_file, const std::function<void(std::string_view)>& line) {
    Database database = Database::open_for_reading(database_file);
    dump(database, line);
}

}  // namespace dateline
