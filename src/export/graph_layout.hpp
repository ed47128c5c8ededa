// Where the nodes of a small graph stand in a drawing, so that those that are tied stand near each other and no label
// covers another. The same graph gives the same places.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace dateline {

struct DrawingPoint {
    double x = 0;
    double y = 0;
};

/// The box that a node needs, with its label, around its place.
struct DrawingBox {
    double width = 0;
    double height = 0;
};

/// A place for each node of `boxes`, its box within 0..`width` and 0..`height`. Edges are pairs of positions in
/// `boxes`. Distances in the drawing follow those in the graph (stress majorization: Gansner, Koren, North 2004), then
/// boxes that overlap are moved apart. Takes time that grows with the square of the nodes: for some dozens.
[[nodiscard]] std::vector<DrawingPoint> lay_out(const std::vector<DrawingBox>& boxes,
                                                const std::vector<std::pair<std::size_t, std::size_t>>& edges,
                                                double width, double height);

}  // namespace dateline
