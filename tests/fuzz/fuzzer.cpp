// A fuzzer (libFuzzer) of one way of reading: DATELINE_FUZZ_TARGET names its row in the table of targets. It is built
// for each of them; tools/fuzz runs them.
#include <algorithm>
#include <cstdint>

#include "tests/fuzz/entries.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto targets = dateline::fuzz_targets();
    static const auto target = std::find_if(targets.begin(), targets.end(),
                                            [](const auto& each) { return each.name == DATELINE_FUZZ_TARGET; });
    target->run({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
