#include "resolve/coreference.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <string>

#include "base/table.hpp"
#include "base/utf8.hpp"
#include "resolve/introductions.hpp"

namespace dateline {

namespace {

/// A pronoun for a person reaches back over so many sentences, one for a thing over one.
constexpr std::size_t kPersonReach = 2;
constexpr std::size_t kThingReach = 1;
/// More than so many entities in a sentence are not kept in view.
constexpr std::size_t kMostInSentence = 16;

/// The entities named in a sentence so far, each by the mention that introduced it, in the order of the text.
struct InSentence {
    std::size_t sentence = 0;
    std::vector<std::pair<std::string, Index<Mention>>> entities;  // with their kinds
};

/// Follows the text and tells whether a position stands within quotation marks. A paragraph's end closes them.
class Quotes {
public:
    explicit Quotes(std::string_view text) : text_(text) {}

    /// `position` must not be before that of the last call.
    bool is_open_at(std::size_t position) {
        while (at_ < position && at_ < text_.size()) {
            const CodePoint c = code_point_at(text_, at_);
            at_ += c.length;
            if (c.value == U'"') is_open_ = !is_open_;
            if (c.value == 0x201C || c.value == 0x00AB) is_open_ = true;
            if (c.value == 0x201D || c.value == 0x00BB || c.value == U'\n') is_open_ = false;
        }
        return is_open_;
    }

private:
    std::string_view text_;
    std::size_t at_ = 0;
    bool is_open_ = false;
};

class Linker {
public:
    Linker(const Document& document, std::vector<Mention>& mentions, const Language& language)
        : document_(document),
          mentions_(mentions),
          referring_(language.list("referring_words")),
          gazetteer_(language),
          comparer_(language, gazetteer_),
          introductions_(document, language, gazetteer_, comparer_),
          quotes_(document.text()) {}

    void run() {
        for (std::size_t i = 0; i < mentions_.size(); ++i) {
            Mention& mention = mentions_[i];
            enter_sentence(mention);
            std::optional<Antecedent> antecedent;
            switch (mention.form) {
                case MentionForm::name:
                    antecedent = introductions_.find_name(mention);
                    break;
                case MentionForm::nominal:
                    antecedent = introductions_.find_description(mention);
                    break;
                case MentionForm::pronoun:
                    antecedent = find_pronoun(mention);
                    break;
            }
            const Index<Mention> first = antecedent ? antecedent->mention : Index<Mention>(i);
            if (antecedent) {
                mention.antecedent = antecedent->mention;
                mention.antecedent_rule = antecedent->rule;
            }
            if (mention.form == MentionForm::name) introductions_.add(mention, first, sentence_begin());
            note(first);
        }
    }

private:
    void enter_sentence(const Mention& mention);
    void note(Index<Mention> first);
    [[nodiscard]] std::uint32_t sentence_begin() const {
        const auto& sentences = document_.analysis.sentences;
        return sentence_ < sentences.size() ? sentences[sentence_].span.begin : 0;
    }
    std::optional<Antecedent> find_pronoun(const Mention& pronoun);
    std::optional<Antecedent> find_person(std::string_view gender);
    std::optional<Antecedent> find_thing(const std::vector<std::string_view>& kinds) const;

    const Document& document_;
    std::vector<Mention>& mentions_;
    const WordList& referring_;
    Gazetteer gazetteer_;
    NameComparer comparer_;
    Introductions introductions_;
    Quotes quotes_;
    std::size_t sentence_ = 0;
    std::deque<InSentence> in_view_;  // the last sentences with mentions, the newest last
    std::map<Index<Mention>, std::string_view> genders_;
};

void Linker::enter_sentence(const Mention& mention) {
    const auto& sentences = document_.analysis.sentences;
    while (sentence_ < sentences.size() && sentences[sentence_].span.end <= mention.span.begin) ++sentence_;
    if (in_view_.empty() || in_view_.back().sentence != sentence_) in_view_.push_back({sentence_, {}});
    while (sentence_ - in_view_.front().sentence > kPersonReach) in_view_.pop_front();
}

void Linker::note(Index<Mention> first) {
    auto& entities = in_view_.back().entities;
    if (entities.size() >= kMostInSentence) return;
    const std::string& kind = mentions_[first.position()].kind;
    const bool is_pronoun_alone = mentions_[first.position()].form == MentionForm::pronoun;
    if (!kind.empty() && !is_pronoun_alone) entities.emplace_back(kind, first);
}

std::optional<Antecedent> Linker::find_pronoun(const Mention& pronoun) {
    const bool is_quoted = quotes_.is_open_at(pronoun.span.begin);
    const auto* cells = referring_.find(fold(document_.words(pronoun.span)));
    if (is_quoted || cells == nullptr || cells->size() < 3) return std::nullopt;
    const std::vector<std::string_view> kinds = split((*cells)[1], '|');
    if (kinds.front() == "person") return find_person(cells->size() > 3 ? (*cells)[3] : std::string_view{});
    return find_thing(kinds);
}

/// The person that the newest sentence in reach names first: a subject as a rule.
std::optional<Antecedent> Linker::find_person(std::string_view gender) {
    for (auto view = in_view_.rbegin(); view != in_view_.rend(); ++view) {
        for (const auto& [kind, mention] : view->entities) {
            if (kind != "person") continue;
            const auto known = genders_.find(mention);
            if (known != genders_.end() && known->second != gender) continue;
            if (!gender.empty()) genders_.emplace(mention, gender);
            return Antecedent{mention, "person_pronoun"};
        }
    }
    return std::nullopt;
}

/// The only thing of the right kind that the newest sentence in reach names; nothing where there are several.
std::optional<Antecedent> Linker::find_thing(const std::vector<std::string_view>& kinds) const {
    for (auto view = in_view_.rbegin(); view != in_view_.rend() && sentence_ - view->sentence <= kThingReach; ++view) {
        std::optional<Index<Mention>> only;
        for (const auto& [kind, mention] : view->entities) {
            if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) continue;
            if (only && *only != mention) return std::nullopt;
            only = mention;
        }
        if (only) return Antecedent{*only, "thing_pronoun"};
    }
    return std::nullopt;
}

}  // namespace

std::vector<Mention> link_within_article(const Document& document, std::vector<Mention> mentions,
                                         const Language& language) {
    Linker(document, mentions, language).run();
    return mentions;
}

}  // namespace dateline
