#include "time/date_grammar.hpp"

#include <algorithm>
#include <charconv>
#include <memory>
#include <stdexcept>
#include <string>

namespace dateline {

namespace {

/// Lists that the stage itself asks, beside those that patterns name.
constexpr std::string_view kZones = "zones";
constexpr std::string_view kNumberedThings = "numbered_things";
constexpr std::string_view kMonths = "months";
constexpr std::string_view kHalves = "clock_halves";
constexpr std::string_view kStageLists[] = {
    kMonths,         kHalves,         kZones,          kNumberedThings, "publication_cues",
    "range_joiners", "range_openers", "range_fillers", "date_bounds"};

std::optional<int> number_of(std::string_view digits) {
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

bool stands_in(std::string_view marks, std::string_view mark) {
    return mark.size() == 1 && marks.find(mark) != std::string_view::npos;
}

/// The first element that takes words: by it a row is found.
const PatternElement& first_taken(const FlatPattern& elements) {
    return *std::find_if(elements.begin(), elements.end(), [](const PatternElement& one) { return !one.is_negated; });
}

}  // namespace

/// How far a row has matched.
struct DateGrammar::Match {
    struct Place {
        std::size_t end = 0;  // behind the last atom of the pattern
        std::size_t first = 0;
        std::size_t last = 0;
        bool is_begun = false;  // whether the extent is
    };
    std::size_t begin = 0;  // the first atom of the pattern, which may lie before the extent
    Place at;
    Captures captures;
};

DateGrammar::DateGrammar(const Language& language) {
    for (const DateRule& rule : language.date_rules) {
        const auto class_of_name = [&](std::string_view name, bool is_quoted) {
            return class_of(language, name, is_quoted);
        };
        patterns_.push_back(expand_pattern(rule.pattern, language.date_pattern_parts));
        for (const FlatPattern& elements : flatten_pattern(patterns_.back(), class_of_name)) add(rule, elements);
    }
    for (std::string_view list : kStageLists) class_of(language, list, false);
    by_class_.resize(lists_.size() + quoted_.size() + 1);
}

void DateGrammar::add(const DateRule& rule, const FlatPattern& elements) {
    const PatternElement& front = first_taken(elements);
    if (front.shape >= Shape::word) throw std::logic_error("date rule " + std::string(rule.name) + " begins anywhere");
    if (by_class_.size() <= front.of) by_class_.resize(front.of + std::size_t{1});
    Branches* branches = front.shape != Shape::none ? &by_number_ : &by_class_[front.of];
    NodeId at = 0;
    for (const PatternElement& element : elements) {
        at = node_after(*branches, element);
        branches = &nodes_[at].next;
    }
    nodes_[at].rules.push_back(&rule);
}

/// The node of `element` in `branches`, which may move all nodes where it is new.
DateGrammar::NodeId DateGrammar::node_after(Branches& branches, const PatternElement& element) {
    const auto id = static_cast<NodeId>(nodes_.size());
    if (element.shape == Shape::none && !element.is_negated) {
        auto place = std::find_if(branches.listed.begin(), branches.listed.end(),
                                  [&](const ListedNode& one) { return one.of >= element.of; });
        for (; place != branches.listed.end() && place->of == element.of; ++place) {
            if (nodes_[place->node].element == element) return place->node;
        }
        branches.listed.insert(place, {element.of, id});
    } else {
        for (const NodeId other : branches.others) {
            if (nodes_[other].element == element) return other;
        }
        branches.others.push_back(id);
    }
    nodes_.push_back({element, {}, {}});
    return id;
}

ClassId DateGrammar::class_of(const Language& language, std::string_view name, bool is_quoted) {
    auto& known = is_quoted ? quoted_ : lists_;
    const auto [it, is_new] = known.emplace(name, static_cast<ClassId>(lists_.size() + quoted_.size() + 1));
    if (!is_new) return it->second;
    if (is_quoted) {
        lexicon_.add(it->second, name, {});
        return it->second;
    }
    for (const auto& row : language.list(name).rows()) lexicon_.add(it->second, row.front(), std::span(row).subspan(1));
    return it->second;
}

const LexiconEntry* DateGrammar::find_entry(const std::vector<Atom>& atoms, std::size_t at,
                                            const PatternElement& element) const {
    for (const LexiconEntry& entry : lexicon_.entries_of(atoms[at].word, element.of)) {
        const std::size_t length = entry.rest.size() + 1;
        if (at + length > atoms.size()) continue;
        if (!element.cell.empty() &&
            std::find(entry.cells.begin(), entry.cells.end(), element.cell) == entry.cells.end())
            continue;
        const bool is_one_word = length == 1 || atoms[at + 1].kind != AtomKind::word;
        bool fits = true;
        for (std::size_t i = 0; i < length && fits; ++i) {
            const Atom& atom = atoms[at + i];
            if (i > 0) fits = atom.word == entry.rest[i - 1];
            if (atom.kind != AtomKind::word) continue;
            // Words within a name may be small (Fourth of July), and a part of it may be a person's (Martin Luther King
            // Day).
            const bool is_border = i == 0 || i + 1 == length;
            if (element.demand == CaseDemand::capital && is_border)
                fits = fits && atom.is_capital && !(atom.is_person && is_one_word);
            if (element.demand == CaseDemand::lower) fits = fits && atom.is_lower;
        }
        if (fits) return &entry;
    }
    return nullptr;
}

const LexiconEntry* DateGrammar::entry_at(const std::vector<Atom>& atoms, std::size_t at, std::string_view list) const {
    const auto it = lists_.find(list);
    if (it == lists_.end()) return nullptr;
    PatternElement element;
    element.of = it->second;
    return find_entry(atoms, at, element);
}

/// Whether `element` fits where `match` has come to, which then goes on behind it.
bool DateGrammar::take(const PatternElement& element, std::string_view text, const std::vector<Atom>& atoms,
                       Match& match) const {
    const std::size_t at = match.at.end;
    const bool is_there = at < atoms.size() && (!element.is_glued || atoms[at].is_glued);
    const bool is_listed = is_there && element.shape == Shape::none && atoms[at].word != kUnknownWord;
    const LexiconEntry* entry = is_listed ? find_entry(atoms, at, element) : nullptr;
    const bool fits = entry != nullptr || (is_there && has_shape(atoms[at], element.shape));
    if (fits == element.is_negated) return false;
    if (element.is_negated) return true;
    const std::size_t end = at + (entry ? entry->rest.size() + 1 : 1);
    if (!element.name.empty()) {
        Capture capture;
        capture.name = element.name;
        capture.words = words_of(text, cover(atoms[at].span, atoms[end - 1].span));
        if (entry) capture.cells = entry->cells;
        capture.number =
            entry ? (entry->cells.empty() ? std::nullopt : number_of(entry->cells.front())) : atoms[at].value;
        match.captures.parts.push_back(capture);
    }
    if (element.is_in_extent) {
        if (!match.at.is_begun) match.at.first = at;
        match.at.is_begun = true;
        match.at.last = end;
    }
    match.at.end = end;
    return true;
}

/// Tries what asks for a list that the next word is in, and what asks for something else. The depth is that of the
/// longest pattern.
void DateGrammar::follow(const Branches& branches, std::string_view text, const std::vector<Atom>& atoms, Match& match,
                         std::vector<Proposal>& proposals) const {
    if (match.at.end < atoms.size() && !branches.listed.empty()) {
        const std::span<const ClassId> classes = lexicon_.classes_of(atoms[match.at.end].word);
        std::size_t at = 0;
        for (const ListedNode& one : branches.listed) {
            while (at < classes.size() && classes[at] < one.of) ++at;
            if (at == classes.size()) break;
            if (classes[at] == one.of) follow_node(nodes_[one.node], text, atoms, match, proposals);
        }
    }
    for (const NodeId id : branches.others) follow_node(nodes_[id], text, atoms, match, proposals);
}

/// Takes the element of `node`, proposes what ends there, follows what comes after it, and leaves `match` as it was.
void DateGrammar::follow_node(const Node& node, std::string_view text, const std::vector<Atom>& atoms, Match& match,
                              std::vector<Proposal>& proposals) const {
    const Match::Place before = match.at;
    const std::size_t captured = match.captures.parts.size();
    if (!take(node.element, text, atoms, match)) return;
    if (!node.rules.empty() && match.at.is_begun && begins_clean(text, atoms, match) &&
        ends_clean(text, atoms, match)) {
        for (const DateRule* rule : node.rules)
            proposals.push_back({rule, match.at.first, match.at.last, rule->build(match.captures)});
    }
    follow(node.next, text, atoms, match, proposals);
    match.captures.parts.resize(captured);
    match.at = before;
}

/// Whether there is a word in what matched: a month, and not numbers alone.
bool DateGrammar::holds_word(const std::vector<Atom>& atoms, const Match& match) {
    const auto begin = atoms.begin() + static_cast<std::ptrdiff_t>(match.begin);
    const auto end = atoms.begin() + static_cast<std::ptrdiff_t>(match.at.end);
    return std::any_of(begin, end, [](const Atom& atom) { return atom.kind == AtomKind::word; });
}

/// Whether a word or two before `at` say that a number names a thing: "resolution", "no.".
bool DateGrammar::follows_numbered_thing(const std::vector<Atom>& atoms, std::size_t at) const {
    for (std::size_t back = 1; back <= std::min<std::size_t>(at, 2); ++back) {
        const LexiconEntry* entry = entry_at(atoms, at - back, kNumberedThings);
        if (entry && entry->rest.size() + 1 == back) return true;
    }
    return false;
}

/// A number that is part of a longer one (a sum of money, a version) or the name of a thing (flight 1549) is none of
/// its own, and neither is a word that is part of an address or a tag.
bool DateGrammar::begins_clean(std::string_view text, const std::vector<Atom>& atoms, const Match& match) const {
    const std::size_t at = match.begin;
    const bool is_number = atoms[at].kind == AtomKind::number;
    if (is_number && follows_numbered_thing(atoms, at)) return false;
    if (at == 0 || !atoms[at].is_glued) return true;
    const Atom& before = atoms[at - 1];
    const std::string_view mark = words_of(text, before.span);
    if (before.kind == AtomKind::word) return !is_number || entry_at(atoms, at - 1, kZones) != nullptr;
    if (before.kind != AtomKind::mark) return true;
    // "3-5 May", "28 February-2 March", "9am-5pm": the hyphen parts the ends of a range.
    const auto ends_time = [&](std::size_t end) {
        return atoms[end].kind == AtomKind::number || entry_at(atoms, end, kMonths) || entry_at(atoms, end, kHalves);
    };
    if (mark == "-" && at >= 2 && holds_word(atoms, match) && ends_time(at - 2)) return true;
    if (stands_in(is_number ? "-./,:$#%&@+=_~^\\" : "/@#_.\\&", mark)) return false;
    return !(is_number && (mark == "£" || mark == "€" || mark == "№"));
}

/// The same for what follows.
bool DateGrammar::ends_clean(std::string_view text, const std::vector<Atom>& atoms, const Match& match) const {
    const auto runs_into_word = [&](std::size_t end) {
        return atoms[end - 1].kind == AtomKind::number && end < atoms.size() && atoms[end].is_glued &&
               atoms[end].kind == AtomKind::word;
    };
    const std::size_t end = match.at.end;
    if (runs_into_word(match.at.last)) return false;
    if (end == atoms.size() || !atoms[end].is_glued) return true;
    const Atom& after = atoms[end];
    const std::string_view mark = words_of(text, after.span);
    const Atom* next = end + 1 < atoms.size() && atoms[end + 1].is_glued ? &atoms[end + 1] : nullptr;
    const bool goes_on = next && next->kind != AtomKind::mark;
    if (atoms[end - 1].kind != AtomKind::number)
        return !(goes_on && after.kind == AtomKind::mark && stands_in("/@_.\\&", mark));
    if (after.kind == AtomKind::word || stands_in("%$", mark) || mark == "°" || mark == "£" || mark == "€")
        return false;
    const bool is_range = mark == "-" && goes_on && next->kind == AtomKind::number && holds_word(atoms, match);
    return is_range || !(goes_on && stands_in("-.,:/", mark));
}

void DateGrammar::propose_at(std::string_view text, const std::vector<Atom>& atoms, std::size_t at,
                             std::vector<Proposal>& proposals) const {
    Match match;
    match.begin = match.at.end = at;
    if (atoms[at].kind == AtomKind::number) follow(by_number_, text, atoms, match, proposals);
    for (const ClassId of : lexicon_.classes_of(atoms[at].word)) follow(by_class_[of], text, atoms, match, proposals);
}

std::vector<Proposal> DateGrammar::propose(std::string_view text, const std::vector<Atom>& atoms) const {
    std::vector<Proposal> proposals;
    for (std::size_t at = 0; at < atoms.size(); ++at) {
        if (atoms[at].kind == AtomKind::number || atoms[at].word != kUnknownWord)
            propose_at(text, atoms, at, proposals);
    }
    return proposals;
}

const DateGrammar& grammar_of(const Language& language) {
    return language.date_grammar.get([&] { return std::make_shared<const DateGrammar>(language); });
}

}  // namespace dateline
