#include "export/graph_layout.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dateline {

namespace {

using Places = std::vector<DrawingPoint>;

/// Steps between any two nodes (breadth first); two that are not tied stand as far as one more than the longest way.
std::vector<std::vector<double>> distances(std::size_t count,
                                           const std::vector<std::pair<std::size_t, std::size_t>>& edges) {
    std::vector<std::vector<std::size_t>> neighbors(count);
    for (const auto& [a, b] : edges) {
        neighbors[a].push_back(b);
        neighbors[b].push_back(a);
    }
    std::vector<std::vector<double>> all(count, std::vector<double>(count, -1));
    double longest = 1;
    for (std::size_t from = 0; from < count; ++from) {
        std::vector<std::size_t> waiting{from};
        all[from][from] = 0;
        for (std::size_t at = 0; at < waiting.size(); ++at) {
            for (const std::size_t next : neighbors[waiting[at]]) {
                if (all[from][next] >= 0) continue;
                all[from][next] = all[from][waiting[at]] + 1;
                longest = std::max(longest, all[from][next]);
                waiting.push_back(next);
            }
        }
    }
    for (auto& row : all) {
        for (double& each : row) {
            if (each < 0) each = longest + 1;
        }
    }
    return all;
}

/// One round: each node moves to where its distances to all others would have it.
void majorize(Places& places, const std::vector<std::vector<double>>& wanted) {
    Places next = places;
    for (std::size_t i = 0; i < places.size(); ++i) {
        double weights = 0;
        DrawingPoint sum;
        for (std::size_t j = 0; j < places.size(); ++j) {
            if (i == j) continue;
            const double dx = places[i].x - places[j].x;
            const double dy = places[i].y - places[j].y;
            const double apart = std::max(std::sqrt(dx * dx + dy * dy), 1e-6);
            const double weight = 1 / (wanted[i][j] * wanted[i][j]);
            sum.x += weight * (places[j].x + wanted[i][j] * dx / apart);
            sum.y += weight * (places[j].y + wanted[i][j] * dy / apart);
            weights += weight;
        }
        if (weights > 0) next[i] = {sum.x / weights, sum.y / weights};
    }
    places = std::move(next);
}

/// Stretches the places over the drawing, each side for itself.
void fit(Places& places, const std::vector<DrawingBox>& boxes, double width, double height) {
    const auto [left, right] =
        std::minmax_element(places.begin(), places.end(), [](const auto& a, const auto& b) { return a.x < b.x; });
    const auto [top, bottom] =
        std::minmax_element(places.begin(), places.end(), [](const auto& a, const auto& b) { return a.y < b.y; });
    const DrawingPoint low{left->x, top->y};
    const DrawingPoint size{std::max(right->x - left->x, 1e-6), std::max(bottom->y - top->y, 1e-6)};
    for (std::size_t i = 0; i < places.size(); ++i) {
        places[i].x = boxes[i].width / 2 + (places[i].x - low.x) / size.x * (width - boxes[i].width);
        places[i].y = boxes[i].height / 2 + (places[i].y - low.y) / size.y * (height - boxes[i].height);
    }
}

void keep_inside(DrawingPoint& place, const DrawingBox& box, double width, double height) {
    place.x = std::clamp(place.x, box.width / 2, std::max(box.width / 2, width - box.width / 2));
    place.y = std::clamp(place.y, box.height / 2, std::max(box.height / 2, height - box.height / 2));
}

/// One round: two boxes that overlap each give way by half, on the side where less is needed. False where none do.
bool move_apart(Places& places, const std::vector<DrawingBox>& boxes, double width, double height) {
    bool is_moved = false;
    for (std::size_t i = 0; i < places.size(); ++i) {
        for (std::size_t j = i + 1; j < places.size(); ++j) {
            const double dx = places[j].x - places[i].x;
            const double dy = places[j].y - places[i].y;
            const double over_x = (boxes[i].width + boxes[j].width) / 2 - std::fabs(dx);
            const double over_y = (boxes[i].height + boxes[j].height) / 2 - std::fabs(dy);
            if (over_x <= 0 || over_y <= 0) continue;
            is_moved = true;
            if (over_y <= over_x) {
                const double half = (dy < 0 ? -1 : 1) * (over_y / 2 + 0.5);
                places[i].y -= half;
                places[j].y += half;
            } else {
                const double half = (dx < 0 ? -1 : 1) * (over_x / 2 + 0.5);
                places[i].x -= half;
                places[j].x += half;
            }
            keep_inside(places[i], boxes[i], width, height);
            keep_inside(places[j], boxes[j], width, height);
        }
    }
    return is_moved;
}

}  // namespace

std::vector<DrawingPoint> lay_out(const std::vector<DrawingBox>& boxes,
                                  const std::vector<std::pair<std::size_t, std::size_t>>& edges, double width,
                                  double height) {
    constexpr int kRounds = 300;
    Places places(boxes.size());
    if (places.empty()) return places;
    // Begins on a spiral, on which no two nodes stand in one place.
    const double turn = std::numbers::pi * (3 - std::sqrt(5.0));
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto at = static_cast<double>(i);
        places[i] = {std::sqrt(at + 1) * std::cos(at * turn), std::sqrt(at + 1) * std::sin(at * turn)};
    }
    const auto wanted = distances(boxes.size(), edges);
    for (int round = 0; round < kRounds; ++round) majorize(places, wanted);
    fit(places, boxes, width, height);
    for (int round = 0; round < kRounds && move_apart(places, boxes, width, height); ++round) {
    }
    return places;
}

}  // namespace dateline
