#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

#include "query/execution/row_set.hpp"
#include "tests/query/execution/made_queries.hpp"

using namespace dateline;
using namespace dateline::cypher;

namespace {

/// A frame with nothing in it.
struct Framed {
    Asked asked;
    Frame frame{asked.graph, asked.options, "", asked.arena};
};

}  // namespace

TEST_CASE("a set of rows has each row once, in the order of their coming, and keeps what it has") {
    Framed framed;
    Frame& frame = framed.frame;
    RowSet set(2);
    std::mt19937_64 chance(7);
    std::vector<std::pair<std::int64_t, std::int64_t>> known;
    for (int i = 0; i < 5000; ++i) {
        const std::pair row{static_cast<std::int64_t>(chance() % 50), static_cast<std::int64_t>(chance() % 50)};
        const Arena::Mark mark = frame.scratch.mark();
        // One number as a float, one as a text that is gone after the round.
        const std::string text = "value " + std::to_string(row.second);
        const std::vector<Value> values = {static_cast<double>(row.first), frame.scratch.keep(text)};
        const RowSet::Found found = set.add(values, frame);
        frame.scratch.release(mark);
        const auto place = std::find(known.begin(), known.end(), row);
        REQUIRE(found.is_new == (place == known.end()));
        REQUIRE(found.position == static_cast<std::size_t>(place - known.begin()));
        if (found.is_new) known.push_back(row);
    }
    REQUIRE(set.size() == known.size());
    for (std::size_t i = 0; i < known.size(); ++i) {
        CHECK(*set.row(i)[0].as<double>() == static_cast<double>(known[i].first));
        CHECK(*set.row(i)[1].as<std::string_view>() == "value " + std::to_string(known[i].second));
    }
    // An integer is the same as its float; null and NaN are themselves.
    ValueMaker make;
    const Value not_a_number = std::numeric_limits<double>::quiet_NaN();
    RowSet other(1);
    for (const Value& value : std::vector<Value>{whole(1), 1.0, Null{}, Null{}, not_a_number, not_a_number,
                                                 make.list({Null{}}), make.list({Null{}}), Value(true)})
        static_cast<void>(other.add({&value, 1}, frame));
    CHECK(other.size() == 5);
    other.clear();
    CHECK(other.size() == 0);
    RowSet without_width(0);
    CHECK(without_width.add({}, frame).is_new);
    CHECK_FALSE(without_width.add({}, frame).is_new);
}

TEST_CASE("values are kept whole after their row is gone") {
    Framed framed;
    Frame& frame = framed.frame;
    const Arena::Mark mark = frame.scratch.mark();
    const std::span<Value> inner = frame.scratch.make<Value>(2);
    inner[0] = frame.scratch.keep("short-lived");
    inner[1] = NodeIndex(1);
    const std::span<MapEntry> entries = frame.scratch.make<MapEntry>(1);
    entries[0] = {frame.scratch.keep("key"), List{inner.data(), 2}};
    const std::span<Duration> duration = frame.scratch.make<Duration>(1);
    duration[0].days = 3;
    const std::span<ZonedDateTime> moment = frame.scratch.make<ZonedDateTime>(1);
    moment[0].zone = frame.scratch.keep("Somewhere/There");
    const std::span<PathStep> steps = frame.scratch.make<PathStep>(1);
    steps[0] = {RelationshipIndex(0), NodeIndex(1)};
    const std::span<Value> all = frame.scratch.make<Value>(4);
    all[0] = Map{entries.data(), 1};
    all[1] = &duration[0];
    all[2] = &moment[0];
    all[3] = Path{steps.data(), 1, NodeIndex(0)};
    const Value value = List{all.data(), all.size()};
    const std::string before = written(value, framed.asked.graph);
    const Value kept = keep(value, frame);
    frame.scratch.release(mark);
    const std::span<char> over = frame.scratch.make<char>(10'000);
    std::fill(over.begin(), over.end(), '#');
    CHECK(written(kept, framed.asked.graph) == before);
    // What is kept already stays where it is.
    CHECK(keep(kept, frame).as<List>()->first == kept.as<List>()->first);
}

TEST_CASE("pieces of work lead to a tick, many at once too") {
    Asked asked;
    int ticks = 0;
    asked.options.tick = [&ticks] { ++ticks; };
    Frame frame(asked.graph, asked.options, "", asked.arena);
    for (std::uint64_t i = 0; i < 3 * Frame::kBetweenTicks; ++i) frame.tick();
    CHECK(ticks == 3);
    frame.tick(100 * Frame::kBetweenTicks);
    CHECK(ticks == 4);
    frame.tick(0);
    CHECK(ticks == 4);
}

TEST_CASE("the first rows are those that sorting all of them gives") {
    Asked asked;
    // 5003 is prime: each number from 0 to 5002 once, in an order of its own; with few keys alike, and with many.
    const std::string rows = "UNWIND range(0, 5002) AS i WITH (i * 1237) % 5003 AS x ";
    for (const std::string key : {"x", "x DESC", "x % 10, x DESC", "x % 3", "-x % 7 DESC, x", "1"}) {
        const std::string all = asked.rows(rows + "RETURN x ORDER BY " + key);
        for (const std::size_t limit : {0U, 1U, 10U, 1023U, 1500U, 2600U, 5003U, 6000U}) {
            INFO(key << " LIMIT " << limit);
            std::size_t end = 0;
            for (std::size_t i = 0; i < limit && end < all.size(); ++i) end = all.find('\n', end) + 1;
            const std::string some = asked.rows(rows + "RETURN x ORDER BY " + key + " LIMIT " + std::to_string(limit));
            CHECK(some == all.substr(0, end));
        }
    }
}
