#include "tools/trainer/network_scores.hpp"

#include <algorithm>
#include <sstream>

#include "tools/trainer/network_pass.hpp"

namespace dateline {

namespace {

/// "nsubj" for "nsubj:pass".
std::string_view without_subtype(std::string_view relation) {
    return relation.substr(0, relation.find(':'));
}

struct Counts {
    std::size_t words = 0;
    std::size_t upos = 0;
    std::size_t xpos = 0;
    std::size_t heads = 0;
    std::size_t arcs = 0;
};

void count(const LabelledSentence& gold, const Guess& guess, const NetworkLabels& labels, Counts& counts) {
    for (std::size_t i = 0; i < gold.heads.size(); ++i) {
        const bool has_head = guess.heads[i] == gold.heads[i];
        const std::string_view relation = labels.relations[guess.relations[i]];
        ++counts.words;
        counts.upos += guess.upos[i] == gold.upos[i] ? 1 : 0;
        counts.xpos += guess.xpos[i] == gold.xpos[i] ? 1 : 0;
        counts.heads += has_head ? 1 : 0;
        if (has_head && without_subtype(relation) == without_subtype(labels.relations[gold.relations[i]]))
            ++counts.arcs;
    }
}

}  // namespace

std::string score_network(const NetworkModel& model, const NetworkLabels& labels,
                          const std::vector<LabelledSentence>& sentences) {
    constexpr std::size_t kAtOnce = 32;
    std::vector<const LabelledSentence*> all;
    for (const LabelledSentence& sentence : sentences) all.push_back(&sentence);
    std::stable_sort(all.begin(), all.end(),
                     [](const auto* a, const auto* b) { return a->words.size() > b->words.size(); });
    Counts counts;
    for (std::size_t begin = 0; begin < all.size(); begin += kAtOnce) {
        const std::size_t end = std::min(begin + kAtOnce, all.size());
        const std::vector<const LabelledSentence*> some(all.begin() + static_cast<std::ptrdiff_t>(begin),
                                                        all.begin() + static_cast<std::ptrdiff_t>(end));
        const std::vector<Guess> guesses = predict(model, some);
        for (std::size_t i = 0; i < some.size(); ++i) count(*some[i], guesses[i], labels, counts);
    }
    std::ostringstream text;
    text.precision(4);
    const auto add = [&](std::string_view name, std::size_t right) {
        text << (text.tellp() > 0 ? ", " : "") << name << ' '
             << 100.0 * static_cast<double>(right) / static_cast<double>(std::max<std::size_t>(counts.words, 1));
    };
    add("UPOS", counts.upos);
    add("XPOS", counts.xpos);
    add("UAS", counts.heads);
    add("LAS", counts.arcs);
    return text.str();
}

}  // namespace dateline
