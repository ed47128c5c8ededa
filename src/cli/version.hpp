// The program's name and version, as files record it.
#pragma once

namespace dateline {

inline constexpr const char* kProgram = "dateline " DATELINE_VERSION;

}  // namespace dateline
