// Runs one scenario of the kit and says whether its answer is the expected one.
#pragma once

#include <string>

#include "tests/tck/scenarios.hpp"

namespace dateline::tck {

enum class Verdict { passed, failed, left_out };

struct Judgement {
    Verdict verdict = Verdict::passed;
    std::string reason;  // why it failed or was left out
};

/// Leaves out what writes or calls a procedure, and what needs more to be set up than this harness can. Ends: a query
/// that runs too long or takes too much memory has failed.
[[nodiscard]] Judgement judge(const Scenario& scenario);

}  // namespace dateline::tck
