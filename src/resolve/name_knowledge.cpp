#include "resolve/name_knowledge.hpp"

#include <memory>

namespace dateline {

const NameKnowledge& name_knowledge(const Language& language) {
    return language.name_knowledge.get([&] { return std::make_shared<const NameKnowledge>(language); });
}

}  // namespace dateline
