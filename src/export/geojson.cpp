#include <cmath>
#include <ostream>

#include "export/exports.hpp"
#include "export/fact_sheet.hpp"
#include "export/json_row.hpp"
#include "export/number_text.hpp"

namespace dateline {

namespace {

bool has_position(const FactPlace& place) {
    return place.latitude && place.longitude && std::fabs(*place.latitude) <= 90 && std::fabs(*place.longitude) <= 180;
}

}  // namespace

/// A feature a line; a position is longitude, latitude (RFC 7946, section 3.1.1).
Notes export_geojson(std::ostream& out, const std::vector<Fact>& facts) {
    const Result sheet = fact_sheet(facts);
    const std::vector<std::string> keys = json_keys(sheet);
    std::size_t left_out = 0;
    out << "{\"type\": \"FeatureCollection\", \"features\": [";
    const char* separator = "\n";
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const FactPlace& place = facts[i].place;
        if (!has_position(place)) {
            ++left_out;
            continue;
        }
        out << separator << "{\"type\": \"Feature\", \"id\": " << json_text(facts[i].key)
            << ", \"geometry\": {\"type\": \"Point\", \"coordinates\": [" << number_text(*place.longitude) << ", "
            << number_text(*place.latitude) << "]}, \"properties\": " << json_row(keys, sheet.rows[i]) << '}';
        separator = ",\n";
    }
    out << "\n]}\n";
    if (left_out == 0) return {};
    return {facts_are(left_out) + " not on the map: no position of a place is known for them; the format csv has them"};
}

}  // namespace dateline
