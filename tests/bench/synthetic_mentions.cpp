#include "tests/bench/synthetic_mentions.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <random>
#include <span>
#include <string>

#include "languages/en/english.hpp"

namespace dateline::test {

namespace {

constexpr std::size_t kInCommunity = 24;    // bearers whom the same articles name
constexpr std::size_t kNamesInArticle = 8;  // of a community
constexpr std::size_t kStep = 5;            // from one of them to the next
constexpr std::size_t kMentionsOfName = 2;  // each, about
constexpr double kGuests = 0.5;             // articles that also name somebody of another circle
constexpr double kHomonyms = 0.03;          // bearers who get the name of another one on purpose
constexpr std::size_t kFamilies = 12'000;

using Strings = std::span<const char* const>;

class Dice {
public:
    std::size_t below(std::size_t count) { return random_() % count; }
    template <class Value>
    void shuffle(std::vector<Value>& values) {
        for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[below(i)]);
    }
    bool happens(double chance) { return static_cast<double>(random_() >> 11U) * 0x1.0p-53 < chance; }
    const char* one_of(Strings words) { return words[below(words.size())]; }
    /// The first are more frequent than the last: of 2,000 the first is drawn once in 45 times, as the commonest given
    /// names are.
    std::size_t skewed_below(std::size_t count) {
        const double u = static_cast<double>(random_() >> 11U) * 0x1.0p-53;
        return static_cast<std::size_t>(static_cast<double>(count) * u * u);
    }

private:
    std::mt19937_64 random_{20040511};
};

enum class People { western, slavic, arabic, eastern };

constexpr std::array kSyllables = {"ba",  "ber", "dan", "dor", "el",  "fal", "gar", "hel", "ir",  "kal", "kor", "lan",
                                   "mar", "mil", "nar", "ol",  "pel", "ras", "sel", "tam", "tor", "ul",  "var", "ves",
                                   "wil", "yan", "zar", "bro", "gri", "ken", "lus", "mon", "sta", "tre", "vin"};
constexpr std::array kWesternEnds = {"son", "man", "ton", "er", "well", "berg", "field", "ley", "mont", "ard"};
constexpr std::array kSlavicEnds = {"ov", "ev", "enko", "sky", "in", "yev", "ich", "uk", "chenko", "ovsky"};
constexpr std::array kArabicEnds = {"i", "awi", "ani", "ir", "ad", "am", "uri", "aydi", "oud", "iq"};
constexpr std::array kEasternWords = {"Kim",   "Pak",   "Choe", "Jong", "Yong", "Chol", "Song", "Hyok",
                                      "Myong", "Ryong", "Wei",  "Xiao", "Jin",  "Ping", "Hui",  "Zhang",
                                      "Guo",   "Chen",  "Bong", "Nam",  "Su",   "Hun",  "Min",  "Gwang"};
constexpr std::array kTitles = {"Mr", "Dr.", "President", "General", "Minister", "Professor", "Colonel"};
constexpr std::array kOffices = {"Foreign Minister", "Defence Minister", "President", "ambassador",
                                 "spokesman",        "general",          "governor"};
constexpr std::array kBodies = {"Bank",       "Trust",     "Industries", "Holdings", "Brigade", "Committee",
                                "Foundation", "Institute", "Shipping",   "Movement", "Union",   "Energy"};
constexpr std::array kFields = {"National", "Northern", "United",  "Popular",
                                "Maritime", "General",  "Central", "Eastern"};
constexpr std::array<std::pair<const char*, const char*>, 6> kLegalForms = {{{"Ltd", "Limited"},
                                                                             {"Inc.", "Incorporated"},
                                                                             {"Corp.", "Corporation"},
                                                                             {"AG", "Aktiengesellschaft"},
                                                                             {"LLC", "Limited Liability Company"},
                                                                             {"Co.", "Company"}}};
constexpr std::array kPlaceHeads = {"camp", "checkpoint", "crossing", "base"};
/// Ways to write the same sounds, one of which an article keeps to.
constexpr std::array<std::pair<const char*, const char*>, 14> kSpellings = {{{"ei", "ey"},
                                                                             {"sky", "skiy"},
                                                                             {"yev", "ev"},
                                                                             {"ov", "off"},
                                                                             {"kh", "h"},
                                                                             {"ou", "u"},
                                                                             {"dzh", "j"},
                                                                             {"al-", "el-"},
                                                                             {"v", "w"},
                                                                             {"mm", "m"},
                                                                             {"ss", "s"},
                                                                             {"iy", "y"},
                                                                             {"sh", "sch"},
                                                                             {"q", "k"}}};

/// The Latin letters of a Slavic name and the Cyrillic ones, the longer first.
constexpr std::array<std::pair<std::string_view, std::string_view>, 29> kCyrillic = {
    {{"sky", "ский"}, {"kh", "х"}, {"zh", "ж"}, {"ch", "ч"}, {"sh", "ш"}, {"ya", "я"}, {"yu", "ю"}, {"ye", "е"},
     {"a", "а"},      {"b", "б"},  {"v", "в"},  {"g", "г"},  {"d", "д"},  {"e", "е"},  {"z", "з"},  {"i", "и"},
     {"j", "й"},      {"k", "к"},  {"l", "л"},  {"m", "м"},  {"n", "н"},  {"o", "о"},  {"p", "п"},  {"r", "р"},
     {"s", "с"},      {"t", "т"},  {"u", "у"},  {"f", "ф"},  {"y", "ы"}}};

/// `word` in Cyrillic, empty where it has a letter that Slavic names don't have. `word` begins with a capital.
std::string cyrillic_of(std::string word) {
    word[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(word[0])));
    std::string made;
    for (std::size_t at = 0; at < word.size();) {
        const auto* row = std::find_if(kCyrillic.begin(), kCyrillic.end(), [&](const auto& each) {
            return word.compare(at, each.first.size(), each.first) == 0;
        });
        if (row == kCyrillic.end()) return {};
        made += row->second;
        at += row->first.size();
    }
    // The capital letters stand 32 code points before the small ones.
    const int small = ((made[0] & 0x1F) << 6) + (made[1] & 0x3F);
    const int capital = small - 0x20;
    made[0] = static_cast<char>(0xC0 | (capital >> 6));
    made[1] = static_cast<char>(0x80 | (capital & 0x3F));
    return made;
}

std::string capitalised(std::string word) {
    if (!word.empty()) word[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(word[0])));
    return word;
}

struct SyntheticBearer {
    std::string kind;
    People people = People::western;
    std::string given, middle, family;  // of a person
    std::string name, legal;            // of others
    std::size_t legal_form = 0;
    std::size_t office = 0;

    [[nodiscard]] std::string full() const {
        if (kind != "person") return name;
        return people == People::eastern ? family + ' ' + given : given + ' ' + family;
    }
};

class Maker {
public:
    SyntheticMentions make(std::size_t mentions, std::size_t bearers) {
        make_families();
        for (const auto& row : english().list("given_names").rows()) given_.emplace_back(row[0]);
        dice_.shuffle(given_);
        for (const auto& row : english().list("countries").rows()) states_.emplace_back(row[0]);
        while (bearers_.size() < bearers) {
            SyntheticBearer made = make_bearer();
            if (!is_in_community(made)) bearers_.push_back(std::move(made));
        }
        for (std::size_t i = 0; result_.evidence.mentions.size() < mentions; ++i) write_article(i);
        result_.bearers = bearers;
        return std::move(result_);
    }

private:
    std::string word(std::size_t syllables) {
        std::string made;
        for (std::size_t i = 0; i < syllables; ++i) made += dice_.one_of(kSyllables);
        return made;
    }

    void make_families() {
        static const std::array<Strings, 3> kEnds = {Strings(kWesternEnds), Strings(kSlavicEnds), Strings(kArabicEnds)};
        for (std::size_t i = 0; i < kFamilies; ++i) {
            const std::size_t people = i % kEnds.size();
            std::string family = capitalised(word(1 + dice_.below(2)) + dice_.one_of(kEnds[people]));
            if (people == 2 && dice_.happens(0.6)) family = "al-" + family;
            families_.push_back(std::move(family));
        }
    }

    SyntheticBearer make_bearer() {
        if (!bearers_.empty() && dice_.happens(kHomonyms)) {
            SyntheticBearer homonym = bearers_[dice_.below(bearers_.size())];
            homonym.office = dice_.below(kOffices.size());
            if (homonym.kind == "person") return homonym;
        }
        SyntheticBearer made;
        made.office = dice_.below(kOffices.size());
        const std::size_t kind = dice_.below(10);
        if (kind < 6) {
            made.kind = "person";
            made.people = static_cast<People>(dice_.below(4));
            if (made.people == People::eastern) {
                made.family = dice_.one_of(kEasternWords);
                made.given = std::string(dice_.one_of(kEasternWords)) + '-' +
                             static_cast<char>(std::tolower(*dice_.one_of(kEasternWords))) + word(1);
            } else {
                made.given = given_[dice_.skewed_below(given_.size())];
                made.middle = given_[dice_.below(given_.size())];
                made.family = families_[dice_.skewed_below(kFamilies / 3) * 3 + static_cast<std::size_t>(made.people)];
            }
        } else if (kind < 9) {
            made.kind = "organization";
            made.legal_form = dice_.below(kLegalForms.size());
            made.name = capitalised(word(2));
            if (dice_.happens(0.4)) made.name += std::string(" ") + dice_.one_of(kFields);
            made.name += std::string(" ") + dice_.one_of(kBodies);
            if (dice_.happens(0.4)) made.legal = kLegalForms[made.legal_form].first;
        } else {
            made.kind = "place";
            made.name = capitalised(word(2 + dice_.below(2))) + ' ' + dice_.one_of(kPlaceHeads);
        }
        return made;
    }

    /// Whether somebody in the circle that is being made has the name: nobody could tell the two apart.
    [[nodiscard]] bool is_in_community(const SyntheticBearer& made) const {
        return std::any_of(bearers_.end() - static_cast<std::ptrdiff_t>(bearers_.size() % kInCommunity), bearers_.end(),
                           [&](const SyntheticBearer& other) { return other.full() == made.full(); });
    }

    /// Another spelling of the same sounds; the same one for a whole article.
    static std::string respelt(std::string name, std::size_t way) {
        const auto& [from, to] = kSpellings[way % kSpellings.size()];
        const std::size_t at = name.find(from);
        if (at != std::string::npos) name.replace(at, std::char_traits<char>::length(from), to);
        return name;
    }

    std::string with_slip(std::string name) {
        if (name.size() < 8) return name;
        const std::size_t at = 1 + dice_.below(name.size() - 2);
        switch (dice_.below(4)) {
            case 0:
                name.erase(at, 1);
                break;
            case 1:
                std::swap(name[at], name[at + 1]);
                break;
            case 2:
                name.insert(at, 1, name[at]);
                break;
            default:
                name[at] = static_cast<char>('a' + static_cast<char>(dice_.below(26)));
        }
        return name;
    }

    std::string written_person(const SyntheticBearer& bearer, bool is_first) {
        if (!is_first && dice_.happens(0.6)) return bearer.people == People::eastern ? bearer.full() : bearer.family;
        const std::size_t way = dice_.below(100);
        if (way < 6) return std::string(dice_.one_of(kTitles)) + ' ' + bearer.full();
        if (bearer.people == People::eastern) return way < 8 ? with_slip(bearer.full()) : bearer.full();
        if (way < 9) return bearer.given.substr(0, 1) + ". " + bearer.family;
        if (way < 12) return bearer.given + ' ' + bearer.middle + ' ' + bearer.family;
        if (way < 13) return bearer.given + ' ' + bearer.middle.substr(0, 1) + ". " + bearer.family;
        if (way < 14) return bearer.family + ", " + bearer.given;
        if (way < 15) return bearer.given + bearer.family;
        if (way < 17) return with_slip(bearer.full());
        if (way < 19) return bearer.family;
        if (way < 22 && bearer.people == People::slavic) {
            const std::string given = cyrillic_of(bearer.given);
            const std::string family = cyrillic_of(bearer.family);
            if (!given.empty() && !family.empty()) return given + ' ' + family;
        }
        return bearer.full();
    }

    std::string written_body(const SyntheticBearer& bearer) {
        const std::size_t way = dice_.below(100);
        if (way < 3) return with_slip(bearer.name);
        if (way < 8) return "The " + bearer.name;
        if (way < 30 && !bearer.legal.empty()) return bearer.name + ' ' + bearer.legal;
        if (way < 38 && !bearer.legal.empty()) return bearer.name + ' ' + kLegalForms[bearer.legal_form].second;
        return bearer.name;
    }

    std::uint32_t add(std::size_t document, const std::string& text, const std::string& kind, std::size_t bearer) {
        Evidence& evidence = result_.evidence;
        EvidenceMention mention;
        mention.document = Index<EvidenceDocument>(document);
        const auto begin = static_cast<std::int64_t>(evidence.mentions.size() % 1000) * 10;
        mention.span = {begin, begin + 9};
        mention.text = evidence.texts->intern(text);
        mention.kind = evidence.texts->intern(kind);
        evidence.mentions.push_back(mention);
        result_.bearer_of.push_back(static_cast<std::uint32_t>(bearer));
        return static_cast<std::uint32_t>(evidence.mentions.size() - 1);
    }

    void write_article(std::size_t number) {
        Evidence& evidence = result_.evidence;
        EvidenceDocument document;
        document.key = "document/" + std::to_string(1'000'000 + number);
        document.path = document.key;
        evidence.documents.push_back(document);
        const std::size_t at = evidence.documents.size() - 1;
        const std::size_t communities = bearers_.size() / kInCommunity;
        const std::size_t community = number < communities ? number
                                      : dice_.happens(0.5) ? dice_.below(communities)
                                                           : dice_.skewed_below(communities);
        const std::size_t state = (community * 7919) % states_.size();
        const std::uint32_t seat = add(at, states_[state], "state", bearers_.size() + state);
        const std::size_t first = dice_.below(kInCommunity);
        for (std::size_t i = 0; i < kNamesInArticle; ++i) {
            const std::size_t who = community * kInCommunity + (first + kStep * i) % kInCommunity;
            write_name(at, who, seat);
        }
        if (dice_.happens(kGuests)) write_name(at, dice_.below(bearers_.size()), seat);
    }

    void write_name(std::size_t document, std::size_t who, std::uint32_t seat) {
        const SyntheticBearer& bearer = bearers_[who];
        const std::size_t spelling = dice_.happens(0.25) ? dice_.below(kSpellings.size()) : kSpellings.size();
        const std::size_t mentions = 1 + dice_.below(2 * kMentionsOfName);
        for (std::size_t i = 0; i < mentions; ++i) {
            std::string text = bearer.kind == "person"  ? written_person(bearer, i == 0)
                               : bearer.kind == "place" ? bearer.name
                                                        : written_body(bearer);
            if (spelling < kSpellings.size()) text = respelt(std::move(text), spelling);
            const std::uint32_t mention = add(document, text, bearer.kind, who);
            if (i > 0 || bearer.kind != "person" || !dice_.happens(0.3)) continue;
            EvidenceRelation relation;
            relation.document = Index<EvidenceDocument>(document);
            relation.type = result_.evidence.texts->intern("holds_office");
            relation.from = Index<EvidenceMention>(mention);
            relation.to = Index<EvidenceMention>(seat);
            relation.title = result_.evidence.texts->intern(kOffices[bearer.office]);
            result_.evidence.relations.push_back(relation);
        }
    }

    Dice dice_;
    std::vector<std::string> given_, families_, states_;
    std::vector<SyntheticBearer> bearers_;
    SyntheticMentions result_;
};

}  // namespace

SyntheticMentions make_mentions(std::size_t mentions, std::size_t bearers) {
    return Maker().make(mentions, bearers);
}

}  // namespace dateline::test
