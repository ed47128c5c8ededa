#include "extract/names.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <utility>

#include "base/utf8.hpp"
#include "extract/known_names.hpp"

namespace dateline {

namespace {

constexpr std::size_t kLongestName = 24;   // tokens
constexpr std::size_t kTitleWindow = 4;    // tokens of a name in which a title may begin
constexpr std::size_t kLongestTitle = 8;   // tokens
constexpr std::size_t kHolderWindow = 8;   // tokens between a title and the name of who holds it
constexpr std::size_t kLongestAgain = 6;   // tokens of a name that is looked for elsewhere in the text
constexpr std::size_t kShortWord = 3;      // letters of words that headlines may leave in small letters
constexpr std::size_t kShortHeadline = 3;  // words; of fewer, capitals tell nothing
constexpr double kSure = 0.9;
constexpr double kKnown = 0.85;
constexpr double kUnknown = 0.6;

constexpr std::string_view kState = "state";
constexpr std::string_view kPerson = "person";
constexpr std::string_view kPlace = "place";
constexpr std::string_view kOrganization = "organization";
constexpr std::string_view kOther = "other";
constexpr std::string_view kEngineRule = "mention/name";
constexpr std::string_view kStateRule = "mention/country";
constexpr std::string_view kListRule = "mention/known-name";
constexpr std::string_view kProperNounRule = "mention/proper-noun";
constexpr std::string_view kAgainRule = "mention/name-again";

constexpr auto kKindOf = std::to_array<std::pair<NameKind, std::string_view>>({
    {NameKind::person, kPerson},
    {NameKind::organization, kOrganization},
    {NameKind::place, kPlace},
    {NameKind::other, kOther},
});

constexpr auto kCalendar = std::to_array<std::string_view>({"weekdays", "months"});
constexpr auto kNouns = std::to_array<std::string_view>({"titles_of_office", "collective_nouns", "place_nouns"});

/// What the surer names of an article say of the kind of a name's words: sums of confidence.
class KindVotes {
public:
    void add(const std::string& words, std::string_view kind, double confidence) { votes_[words][kind] += confidence; }
    /// The kind that has most of the confidence, empty where the words are no name or no kind has two thirds.
    [[nodiscard]] std::string_view kind_of(const std::string& words) const {
        const auto it = votes_.find(words);
        if (it == votes_.end()) return {};
        double all = 0;
        std::pair<std::string_view, double> best;
        for (const auto& [kind, confidence] : it->second) {
            all += confidence;
            if (confidence > best.second) best = {kind, confidence};
        }
        return best.second * 3 >= all * 2 ? best.first : std::string_view{};
    }
    [[nodiscard]] bool has(const std::string& words) const { return votes_.contains(words); }

private:
    std::unordered_map<std::string, std::unordered_map<std::string_view, double>> votes_;
};

class NameReader {
public:
    NameReader(const Document& document, const DocumentWords& words, const Language& language)
        : document_(document), words_(words), language_(language), known_(language), taken_(words.size(), 0) {}

    std::vector<FoundName> read() {
        take_engine_names();
        for (const Sentence& sentence : document_.analysis.sentences) {
            if (!holds_facts(document_.kind_of(sentence))) continue;
            begin_ = sentence.first.position();
            end_ = sentence.last.position();
            if (is_headline(sentence)) continue;
            mend_names();
            add_known_names();
            add_proper_nouns();
        }
        for (const FoundName& name : names_) vote(name);
        for (FoundName& name : names_) settle(name);
        for (const Sentence& sentence : document_.analysis.sentences) {
            if (!holds_facts(document_.kind_of(sentence))) continue;
            begin_ = sentence.first.position();
            end_ = sentence.last.position();
            if (is_headline(sentence)) add_known_names();
            add_names_of_text();
        }
        std::erase_if(names_, [](const FoundName& name) { return name.first == name.last; });
        std::sort(names_.begin(), names_.end(),
                  [](const FoundName& a, const FoundName& b) { return a.first < b.first; });
        return std::move(names_);
    }

private:
    [[nodiscard]] std::string_view written(std::size_t first, std::size_t last) const {
        return document_.words(Span{words_.span(first).begin, words_.span(last - 1).end});
    }
    /// A proper noun, or a part that a hyphen ties to one: "At" in "At-Tamar", "al" in "al-Belani".
    [[nodiscard]] bool is_proper(std::size_t i) const {
        if (words_.is_proper(i)) return true;
        const bool is_tied = (words_.is_hyphen(i + 1) && words_.is_proper(i + 2) && words_.is_capitalised(i + 2)) ||
                             (i > 1 && words_.is_hyphen(i - 1) && words_.is_proper(i - 2));
        return is_tied && (words_.is_capitalised(i) || language_.list("name_prefixes").has(words_.at(i)));
    }
    [[nodiscard]] bool is_all_capitals(std::size_t first, std::size_t last) const {
        const std::string_view text = written(first, last);
        std::size_t capitals = 0;
        for (std::size_t at = 0; at < text.size();) {
            const CodePoint point = code_point_at(text, at);
            if (is_letter(point.value) && !is_upper(point.value)) return false;
            capitals += is_letter(point.value) ? 1 : 0;
            at += point.length;
        }
        return capitals > 1;
    }
    [[nodiscard]] bool is_people(std::size_t first, std::size_t last) const {
        for (std::size_t i = first; i < last; ++i) {
            if (!language_.list("nationality_words").has(words_.at(i)) && !words_.is_hyphen(i)) return false;
        }
        return true;
    }
    [[nodiscard]] bool is_calendar(std::size_t i) const {
        return std::any_of(kCalendar.begin(), kCalendar.end(), [&](std::string_view name) {
            const auto list = language_.lists.find(name);
            return list != language_.lists.end() && list->second.has(words_.at(i));
        });
    }

    void take_engine_names() {
        std::size_t i = 0;
        for (const Name& name : document_.analysis.names) {
            while (i < words_.size() && words_.span(i).end <= name.span.begin) ++i;
            FoundName made{i, i, {}, kEngineRule, name.confidence};
            while (made.last < words_.size() && words_.span(made.last).begin < name.span.end) ++made.last;
            made.kind = std::find_if(kKindOf.begin(), kKindOf.end(), [&](const auto& row) {
                            return row.first == name.kind;
                        })->second;
            if (made.last > made.first && made.last - made.first <= kLongestName) engine_names_.push_back(made);
        }
    }

    /// Whether a title's sentence writes nearly all its words with capitals, so that capitals tell nothing.
    [[nodiscard]] bool is_headline(const Sentence& sentence) const {
        if (document_.kind_of(sentence) != PassageKind::title) return false;
        std::size_t capitals = 0;
        std::size_t small = 0;
        for (std::size_t i = begin_; i < end_; ++i) {
            if (words_.at(i).size() <= kShortWord || words_.is_mark(i)) continue;
            (words_.is_capitalised(i) ? capitals : small) += 1;
        }
        return small == 0 && capitals >= kShortHeadline;
    }

    // --- the engine's names of a sentence, each with its borders mended

    void mend_names() {
        while (next_ < engine_names_.size() && engine_names_[next_].last <= begin_) ++next_;
        for (; next_ < engine_names_.size() && engine_names_[next_].first < end_; ++next_) {
            FoundName name = engine_names_[next_];
            if (name.first < begin_ || name.last > end_) continue;
            mend(name);
            while (name.first < name.last && taken_[name.first]) ++name.first;
            if (name.first >= name.last || is_people(name.first, name.last) || is_calendar(name.first)) {
                const bool is_state =
                    name.first < name.last && known_.kind_of(written(name.first, name.last)) == kState;
                if (!is_state) continue;
            }
            const bool goes_on = !names_.empty() && names_.back().first >= begin_ && names_.back().last == name.first &&
                                 name.kind == kPerson && names_.back().kind == kPerson;
            if (goes_on) {
                extend(names_.back(), name.first, name.last);
            } else if (!split_owner(name)) {
                keep(name);
            }
        }
    }

    void mend(FoundName& name) const {
        if (words_.is_hyphen(name.last) && is_proper(name.last + 1))
            name.last = std::min(end_, words_.end_of_word(name.last - 1));
        if (name.first >= begin_ + 2 && words_.is_hyphen(name.first - 1) && is_proper(name.first - 2) &&
            !taken_[name.first - 2])
            name.first -= 2;
        while (name.first < name.last && !words_.is_capitalised(name.first) && is_small_opening(name.first))
            ++name.first;
        while (name.first < name.last && words_.is(name.last - 1, WordClass::clitic)) --name.last;
        take_tied_words(name);
        drop_title_before(name);
        drop_title_behind(name);
        if (name.confidence < kSure && name.kind != kPerson && looks_like_person(name)) name.kind = kPerson;
    }
    /// "Mara" before "Orlova": words that the parse takes for parts of the same name.
    void take_tied_words(FoundName& name) const {
        const auto is_tied = [&](std::size_t part, std::size_t first, std::size_t last) {
            const Token& token = document_.analysis.tokens[part];
            return token.deprel == "flat" && token.head && token.head->position() >= first &&
                   token.head->position() < last;
        };
        while (name.first > begin_ && may_be_name(name.first - 1) && noun_length(name.first - 1) == 0 &&
               is_tied(name.first, name.first - 1, name.first))
            --name.first;
        while (name.last < end_ && may_be_name(name.last) && noun_length(name.last) == 0 &&
               is_tied(name.last, name.first, name.last))
            ++name.last;
    }
    /// A title stands before it, or it begins with a given name.
    [[nodiscard]] bool looks_like_person(const FoundName& name) const {
        if (noun_length(name.last - 1) > 0) return false;
        const WordList& titles = language_.list("titles_of_office");
        if (name.first > begin_ && words_.match(titles, name.first - 1, name.first)) return true;
        if (is_holder_between_commas(name)) return true;
        const auto* given = language_.list("given_names").find(words_.at(name.first));
        return given && given->empty() && name.last - name.first > 1;
    }
    [[nodiscard]] bool is_small_opening(std::size_t i) const {
        return words_.is(i, WordClass::determiner) ||
               language_.list("locative_words").has(written(i, words_.end_of_word(i))) || words_.goes_on_word(i);
    }
    /// "Dr. NAME", "Foreign Minister of NAME"
    void drop_title_before(FoundName& name) const {
        const Match title = words_.match(language_.list("titles_of_office"), name.first, name.last);
        if (!title || name.first + title.length >= name.last) return;
        const std::size_t after = name.first + title.length;
        const bool is_held_in = words_.is(after, WordClass::of) && after + 1 < name.last;
        if (is_held_in) name.first = after + 1;
        if (!is_held_in && name.kind == kPerson) name.first = after;
    }
    /// "Council for Peace Lt. Gen.", "Vendaria Foreign" before "Minister": a name that runs into the title of the next.
    void drop_title_behind(FoundName& name) const {
        const std::size_t farthest = std::max(name.first + 1, name.last - std::min(name.last, kTitleWindow));
        for (std::size_t i = farthest; i < name.last; ++i) {
            if (words_.is_preposition(i - 1) || words_.is(i - 1, WordClass::determiner) ||
                words_.is(i - 1, WordClass::coordinator))
                continue;
            const Match title =
                words_.match_noun(language_.list("titles_of_office"), i, std::min(end_, i + kLongestTitle));
            if (!title || i + title.length < name.last) continue;
            const bool is_before_name = i + title.length > name.last || is_proper(i + title.length);
            if (!is_before_name) continue;
            name.last = i;
            return;
        }
    }

    /// "Vendaria's Ministry of Trade" is two names where the first is known or names a body by its noun.
    bool split_owner(const FoundName& name) {
        for (std::size_t k = name.first + 1; k + 1 < name.last; ++k) {
            if (!words_.is(k, WordClass::clitic)) continue;
            const std::string_view kind = known_.kind_of(written(name.first, k));
            const bool is_body = words_.match_noun(language_.list("collective_nouns"), k - 1, k).length == 1;
            if ((kind.empty() && !is_body) || !words_.is_capitalised(k + 1)) return false;
            FoundName owner = name;
            owner.last = k;
            owner.kind = is_body ? kOrganization : kind;
            FoundName owned = name;
            owned.first = k + 1;
            keep(owner);
            keep(owned);
            return true;
        }
        return false;
    }

    void keep(FoundName name) {
        const std::string_view kind = known_.kind_of(written(name.first, name.last));
        const bool is_sure_person = name.kind == kPerson && name.confidence >= kSure && name.last - name.first == 1;
        if (kind == kState) {
            name.rule = kStateRule;
            name.kind = kind;
        } else if (!kind.empty() && kind != name.kind && !is_sure_person) {
            name.rule = kListRule;
            name.kind = kind;
            name.confidence = kKnown;
        }
        std::fill(taken_.begin() + static_cast<std::ptrdiff_t>(name.first),
                  taken_.begin() + static_cast<std::ptrdiff_t>(name.last), 1);
        names_.push_back(name);
    }

    // --- what lists know

    /// The longest known name at `i`; its end, or `i`.
    [[nodiscard]] std::size_t end_of_known(std::size_t i) const {
        std::size_t good = i;
        std::size_t last = i;
        for (std::size_t count = 0; count < known_.longest() && last < end_; ++count) {
            last = words_.end_of_word(last);
            if (last > end_ || last > i + kLongestName) break;
            if (!known_.kind_of(written(i, last)).empty()) good = last;
        }
        return good;
    }

    void add_known_names() {
        for (std::size_t i = begin_; i < end_; ++i) {
            if (!words_.is_capitalised(i) || (words_.goes_on_word(i) && !is_proper(i))) continue;
            const std::size_t last = end_of_known(i);
            if (last == i) continue;
            bool is_free = false;  // some of its words are in no name yet, and none in one that reaches beyond
            for (std::size_t k = i; k < last; ++k) is_free = is_free || !taken_[k];
            const bool is_name = is_proper(i) || is_proper(last - 1) || is_all_capitals(i, last);
            if (!is_free || !is_name || reaches_beyond(i, last)) continue;
            std::erase_if(names_, [&](const FoundName& name) { return name.first >= i && name.last <= last; });
            FoundName name{i, last, {}, kListRule, kKnown};
            name.kind = known_.kind_of(written(i, last));
            if (name.kind == kState) name.rule = kStateRule;
            // "Vendari Red Cross"
            while (name.kind == kOrganization && name.first > begin_ && !taken_[name.first - 1] &&
                   (is_proper(name.first - 1) || is_people(name.first - 1, name.first)) &&
                   noun_length(name.first - 1) == 0)
                --name.first;
            keep(name);
            i = last - 1;
        }
    }
    /// Whether a name holds some of these tokens and others.
    [[nodiscard]] bool reaches_beyond(std::size_t first, std::size_t last) const {
        for (auto name = names_.rbegin(); name != names_.rend() && name->first + kLongestName >= first; ++name) {
            if (name->last > first && name->first < last && (name->first < first || name->last > last)) return true;
        }
        return false;
    }

    // --- proper nouns that the engine has left

    [[nodiscard]] bool may_be_name(std::size_t i) const {
        if (i >= end_ || taken_[i]) return false;
        if (words_.is_hyphen(i)) return i > begin_ && i + 1 < end_ && is_proper(i - 1) && is_proper(i + 1);
        const bool is_letter_alone = words_.at(i).size() == 1;  // "F" of "F-16"
        return is_proper(i) && !is_letter_alone && !is_calendar(i) &&
               (words_.is_capitalised(i) || words_.is_hyphen(i + 1));
    }
    [[nodiscard]] std::size_t noun_length(std::size_t i) const {
        std::size_t length = 0;
        for (const std::string_view list : kNouns)
            length = std::max(length, words_.match_noun(language_.list(list), i, end_).length);
        return length;
    }

    void add_proper_nouns() {
        for (std::size_t i = begin_; i < end_; ++i) {
            if (!may_be_name(i) || words_.is_hyphen(i)) continue;
            if (const std::size_t noun = noun_length(i); noun > 0) {
                i += noun - 1;
                continue;
            }
            std::size_t last = i + 1;
            while (may_be_name(last) && noun_length(last) == 0 && last - i < kLongestName) ++last;
            while (last > i + 1 && words_.is_hyphen(last - 1)) --last;
            if (!is_people(i, last) && !extend_person(i, last))
                keep({i, last, kind_by_place(i), kProperNounRule, kUnknown});
            i = last - 1;
        }
    }
    /// A name that nobody knows is most likely a place behind "near" or "southern".
    [[nodiscard]] std::string_view kind_by_place(std::size_t i) const {
        if (i == begin_) return kOther;
        std::size_t before = i - 1;
        while (before > begin_ && words_.goes_on_word(before)) --before;
        const WordList& locatives = language_.list("locative_words");
        return words_.match(locatives, before, i).length == i - before ? kPlace : kOther;
    }

    /// "the head of the council, NAME NAME, said"
    [[nodiscard]] bool is_holder_between_commas(const FoundName& name) const {
        const bool is_between = name.last - name.first > 1 && name.first > begin_ && words_.at(name.first - 1) == "," &&
                                words_.at(name.last) == "," && words_.upos(name.last + 1) == Upos::verb;
        if (!is_between) return false;
        const std::size_t farthest = name.first > begin_ + kHolderWindow ? name.first - kHolderWindow : begin_;
        for (std::size_t i = name.first - 1; i-- > farthest && words_.at(i) != ",";) {
            if (words_.match(language_.list("titles_of_office"), i, name.first)) return true;
        }
        return false;
    }

    void extend(FoundName& name, std::size_t first, std::size_t last) {
        name.first = std::min(name.first, first);
        name.last = std::max(name.last, last);
        std::fill(taken_.begin() + static_cast<std::ptrdiff_t>(first),
                  taken_.begin() + static_cast<std::ptrdiff_t>(last), 1);
    }
    /// A proper noun right beside a person's name is a part of it: behind it, or a given name before it.
    bool extend_person(std::size_t first, std::size_t last) {
        for (auto name = names_.rbegin(); name != names_.rend() && name->first + kLongestName >= first; ++name) {
            if (name->kind != kPerson || name->first < begin_) continue;
            const bool is_given = name->first == last && language_.list("given_names").has(words_.at(first));
            if (name->last != first && !is_given) continue;
            extend(*name, first, last);
            return true;
        }
        return false;
    }

    // --- what the rest of the article says

    void vote(const FoundName& name) {
        if (name.kind == kOther) return;
        const bool is_listed = name.rule == kListRule || name.rule == kStateRule;
        votes_.add(fold(written(name.first, name.last)), name.kind, is_listed ? kSureVote : name.confidence);
        std::size_t family = name.last - 1;
        while (family > name.first && words_.goes_on_word(family)) --family;
        if (name.kind == kPerson && family > name.first)
            votes_.add(fold(written(family, name.last)), kPerson, kFamilyVote * name.confidence);
    }
    void settle(FoundName& name) const {
        const std::string_view kind = votes_.kind_of(fold(written(name.first, name.last)));
        if (kind.empty() || kind == name.kind) return;
        name.kind = kind;
        name.rule = kAgainRule;
        name.confidence = kKnown;
    }
    /// Names that the engine has seen elsewhere in the article: in headlines, and "Marsh" where "Ann Marsh" stands too.
    void add_names_of_text() {
        for (std::size_t i = begin_; i < end_; ++i) {
            if (taken_[i] || !words_.is_capitalised(i) || words_.goes_on_word(i) || is_calendar(i) ||
                !words_.is(i, WordClass::none))
                continue;
            std::size_t last = i;
            std::size_t good = i;
            while (last < end_ && last < i + kLongestAgain && !taken_[last]) {
                last = words_.end_of_word(last);
                if (last <= end_ && last <= i + kLongestAgain && votes_.has(fold(written(i, last)))) good = last;
            }
            if (good == i) continue;
            const std::string_view kind = votes_.kind_of(fold(written(i, good)));
            if (!kind.empty()) keep({i, good, kind, kAgainRule, kKnown});
            i = good - 1;
        }
    }

    static constexpr double kSureVote = 4;    // of a list, against the engine's single readings
    static constexpr double kFamilyVote = 2;  // of a whole name, for the family name alone

    const Document& document_;
    const DocumentWords& words_;
    const Language& language_;
    KnownNames known_;
    std::vector<std::uint8_t> taken_;  // whether a token is in a name
    std::vector<FoundName> engine_names_;
    std::size_t next_ = 0;  // in engine_names_
    std::vector<FoundName> names_;
    KindVotes votes_;
    std::size_t begin_ = 0;  // of the sentence that is read
    std::size_t end_ = 0;
};

}  // namespace

std::vector<FoundName> find_names(const Document& document, const DocumentWords& words, const Language& language) {
    return NameReader(document, words, language).read();
}

}  // namespace dateline
