#include "language/name_runs.hpp"

#include <algorithm>
#include <optional>

#include "base/utf8.hpp"
#include "language/characters.hpp"

namespace dateline {

namespace {

constexpr std::size_t kLongestSmallHead = 3;  // words
constexpr std::size_t kLongestRun = 24;       // words; a longer run of capitals is no name

class RunFinder {
public:
    RunFinder(const NameWords& words, std::size_t begin, std::size_t end) : words_(words), begin_(begin), end_(end) {}

    std::vector<NameRange> find() {
        for (std::size_t token = begin_; token < end_;) {
            if (!begins_run(token)) {
                ++token;
                continue;
            }
            const std::size_t run_end = end_of_run(token);
            if (run_end - token <= kLongestRun) cut_run(token, run_end);
            token = run_end;
        }
        return std::move(ranges_);
    }

private:
    [[nodiscard]] bool is(std::size_t token, NameWord what) const { return token < end_ && words_.is(token, what); }

    [[nodiscard]] bool any(std::size_t begin, std::size_t end, NameWord what) const {
        for (std::size_t token = begin; token < end; ++token) {
            if (is(token, what)) return true;
        }
        return false;
    }

    [[nodiscard]] bool is_name_capital(std::size_t token) const {
        if (!is(token, NameWord::capital) || is(token, NameWord::calendar)) return false;
        if (is(token, NameWord::calendar_or_name)) {
            return token > begin_ && is(token - 1, NameWord::capital) && !is(token - 1, NameWord::function_word) &&
                   !is(token + 1, NameWord::number);
        }
        const std::string& folded = words_.folded(token);
        return folded.size() > 1 && folded.back() != '$';
    }

    /// Whether a word of three tokens begins at `token`: "al-Bel".
    [[nodiscard]] bool has_prefix(std::size_t token) const {
        return token + 2 < end_ && words_.is_prefix(token) && words_.words(token + 1) == "-" &&
               is_name_capital(token + 2);
    }

    [[nodiscard]] bool begins_run(std::size_t token) const {
        if (is_name_capital(token) || has_prefix(token)) return true;
        return is(token, NameWord::person_start) && is(token, NameWord::small) && is_name_capital(token + 1);
    }

    /// Whether the particle at `token` ("of") goes on with the name before it, which has a particle or not.
    [[nodiscard]] bool joins_organization(std::size_t token, bool has_particle) const {
        const bool after_head = is(token - 1, NameWord::organization_head) || is(token - 1, NameWord::place_first);
        if (after_head && !is(token, NameWord::chain_particle)) return true;
        if (!has_particle) return false;
        const std::size_t next = token + 1;  // after "Ministry of Labour and": no other actor
        return !is(next, NameWord::title_head) && !is(next, NameWord::given_name) && !is(next, NameWord::nationality) &&
               !words_.is_known_place(next, next + 1);
    }

    [[nodiscard]] std::size_t end_of_run(std::size_t begin) const {
        std::size_t end = has_prefix(begin) ? begin + 3 : begin + 1;
        std::size_t checked = begin;  // no particle before it, unless `has_particle`
        bool has_particle = false;
        while (end < end_) {
            std::size_t next = end;
            for (; checked < end; ++checked)
                has_particle = has_particle || is(checked, NameWord::organization_particle);
            if (has_prefix(end)) {
                end += 3;
                continue;
            }
            if (is_name_capital(end) && !is(end, NameWord::opener)) {
                ++end;
                continue;
            }
            if (is(end, NameWord::person_particle) && is(end, NameWord::small)) {
                while (next < end + 2 && is(next, NameWord::person_particle) && is(next, NameWord::small)) ++next;
            } else if (is(end, NameWord::organization_particle) && is(end, NameWord::small) &&
                       joins_organization(end, has_particle)) {
                while (next < end + 2 && is(next, NameWord::organization_particle)) ++next;
            } else if (words_.words(end) == "&") {
                ++next;
            }
            if (next == end || !is_name_capital(next)) break;
            end = next + 1;
        }
        return end;
    }

    /// Whether a word here has a capital for its place alone: at the beginning of the sentence, of a quotation, after a
    /// colon.
    [[nodiscard]] bool is_initial(std::size_t token) const {
        while (token > begin_ && is(token - 1, NameWord::mark)) {
            const char32_t c = code_point_at(words_.words(token - 1), 0).value;
            if (is_quotation_mark(c) || c == U':' || c == U'.' || c == U'-' || c == 0x2013 || c == 0x2014) return true;
            --token;
            if (c == U',' || c == U')') return token == begin_;
        }
        return token == begin_;
    }

    /// The number of words of the longest known name that begins at `begin`; 0 where none does.
    [[nodiscard]] std::size_t known_length(std::size_t begin, std::size_t end) const {
        for (std::size_t length = std::min(words_.longest_known(), end - begin); length > 0; --length) {
            if (words_.is_known_place(begin, begin + length) || words_.is_known_organization(begin, begin + length))
                return length;
        }
        return 0;
    }

    [[nodiscard]] bool has_head(std::size_t begin, std::size_t end) const {
        return any(begin, end, NameWord::organization_head) || any(begin, end, NameWord::place_head);
    }

    /// Whether the word at `begin`, which often begins a sentence, belongs to the name behind it.
    [[nodiscard]] bool belongs(std::size_t begin, std::size_t end) const {
        if (known_length(begin, end) > 1) return true;
        return is(begin, NameWord::common_word) && (has_head(begin + 1, end) || any(begin, end, NameWord::title_head));
    }

    void cut_run(std::size_t begin, std::size_t end) {
        const bool initial = is_initial(begin);
        while (begin < end && is(begin, initial ? NameWord::function_word : NameWord::opener) && !belongs(begin, end))
            ++begin;
        const auto tells_nothing = [&](std::size_t token) {
            return !is(token, NameWord::given_name) && !is(token, NameWord::nationality) &&
                   !is(token, NameWord::title_head) && !is(token, NameWord::title_modifier) &&
                   known_length(token, end) == 0;
        };
        const bool is_uncertain = initial && is_initial(begin);
        if (is_uncertain && end - begin > 1 && tells_nothing(begin) && words_.occurs_small(begin) &&
            !has_head(begin, end))
            ++begin;
        if (begin < end) cut_titles(begin, end, is_uncertain);
    }

    /// The last word of a title in the run behind which, or before which, the rest of the run is a name of its own.
    [[nodiscard]] std::optional<std::size_t> find_title(std::size_t begin, std::size_t end) const {
        for (std::size_t token = end; token-- > begin;) {
            if (!is(token, NameWord::title_head)) continue;
            const bool is_surname = token + 1 == end && token > begin && is(token - 1, NameWord::given_name);
            if (!is_surname && !has_head(token + 1, end)) return token;
        }
        return std::nullopt;
    }

    /// "Foreign" in "Foreign Minister", but not "Defence" in "Ministry of Defence Spokesman".
    [[nodiscard]] bool belongs_to_title(std::size_t begin, std::size_t token) const {
        if (is(token, NameWord::title_head)) return true;
        return is(token, NameWord::title_modifier) && !any(begin, token, NameWord::organization_particle);
    }

    void cut_titles(std::size_t begin, std::size_t end, bool is_uncertain) {
        const std::optional<std::size_t> title = find_title(begin, end);
        if (!title) {
            cut_peoples(begin, end, is_uncertain);
            return;
        }
        std::size_t title_begin = *title;
        while (title_begin > begin && belongs_to_title(begin, title_begin - 1)) --title_begin;
        if (known_length(title_begin, end) > *title - title_begin) {  // "King Abdullah City" as a list has it
            cut_peoples(begin, end, is_uncertain);
            return;
        }
        if (title_begin > begin) cut_peoples(begin, title_begin, is_uncertain);
        const std::size_t name = *title + 1;
        if (name < end) add({name, end, !words_.is_known_place(name, end)});
    }

    /// Takes the words for peoples and the states off the ends of a name they do not belong to.
    void cut_peoples(std::size_t begin, std::size_t end, bool is_uncertain) {
        if (known_length(begin, end) < end - begin && !has_head(begin, end)) {
            while (begin < end && is(begin, NameWord::nationality) && known_length(begin, end) < 2) ++begin;
            while (begin < end && is(end - 1, NameWord::nationality)) --end;
            while (begin + 1 < end && is(begin, NameWord::title_modifier) && is(begin + 1, NameWord::given_name))
                ++begin;
            const std::size_t known = begin < end ? known_length(begin, end) : 0;
            if (known > 0 && begin + known < end && !is(begin, NameWord::given_name) &&
                !is(begin, NameWord::weak_given_name)) {
                add({begin, begin + known});
                begin += known;
            }
        }
        while (begin < end && is(end - 1, NameWord::organization_particle) && is(end - 1, NameWord::small)) --end;
        if (begin == end) return;
        const bool is_lone = end - begin == 1 && is_initial(begin) && !is(begin, NameWord::all_capitals) &&
                             !is(begin, NameWord::given_name);
        NameRange range{begin, end};
        range.is_uncertain = is_uncertain && is_lone && known_length(begin, end) == 0;
        if (end - begin == 1 && (is(begin, NameWord::title_modifier) || is(begin, NameWord::title_head))) return;
        add_with_small_head(range);
    }

    void add_with_small_head(NameRange range) {
        const bool is_one_known =
            words_.is_known_organization(range.begin, range.end) || is(range.begin, NameWord::given_name);
        for (std::size_t length = std::min(kLongestSmallHead, end_ - range.end); length > 0 && !is_one_known;
             --length) {
            if (words_.is_small_place_head(range.end, range.end + length) &&
                !any(range.begin, range.end, NameWord::organization_head)) {
                range.end += length;
                range.has_small_head = true;
                break;
            }
        }
        add(range);
    }

    void add(NameRange range) { ranges_.push_back(range); }

    const NameWords& words_;
    std::size_t begin_;
    std::size_t end_;
    std::vector<NameRange> ranges_;
};

}  // namespace

std::vector<NameRange> find_name_ranges(const NameWords& words, std::size_t begin, std::size_t end) {
    return RunFinder(words, begin, end).find();
}

}  // namespace dateline
