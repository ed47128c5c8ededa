#include "resolve/within_article/article_links.hpp"

#include <limits>

#include "base/utf8.hpp"

namespace dateline {

namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

}  // namespace

ArticleLinks::ArticleLinks(const Document& document, std::vector<Mention>& mentions)
    : document_(&document),
      mentions_(&mentions),
      tree_(document),
      heads_(tree_, mentions),
      sentence_of_(tree_.size(), 0),
      quotation_of_(tree_.size(), kNone) {
    first_of_.reserve(mentions.size());
    for (std::size_t i = 0; i < mentions.size(); ++i) first_of_.emplace_back(i);
    const Analysis& analysis = document.analysis;
    for (std::size_t s = 0; s < analysis.sentences.size(); ++s) {
        for (std::size_t i = analysis.sentences[s].first.position(); i < analysis.sentences[s].last.position(); ++i)
            sentence_of_[i] = static_cast<std::uint32_t>(s);
    }
    for (std::size_t q = 0; q < analysis.quotations.size(); ++q) {
        for (std::size_t i = analysis.quotations[q].first.position(); i < analysis.quotations[q].last.position(); ++i)
            quotation_of_[i] = static_cast<std::uint32_t>(q);
    }
}

std::string ArticleLinks::folded(std::size_t token) const {
    static constexpr std::size_t kLongestWord = 64;
    const std::string_view words = document_->words(tree_.token(token).span);
    return words.size() > kLongestWord ? std::string() : fold(words);
}

bool ArticleLinks::is_in_title(std::size_t token) const {
    const auto& sentences = document_->analysis.sentences;
    return sentence_of_[token] < sentences.size() &&
           document_->kind_of(sentences[sentence_of_[token]]) == PassageKind::title;
}

std::optional<std::uint32_t> ArticleLinks::quotation_of(std::size_t token) const {
    return quotation_of_[token] == kNone ? std::nullopt : std::optional(quotation_of_[token]);
}

bool ArticleLinks::is_plural(Index<Mention> index) const {
    if (!has_tokens(index) || at(index).form == MentionForm::name) return false;
    const std::string_view tag = tree_.token(heads_.head(index)).xpos;
    return tag == "NNS" || tag == "NNPS";
}

void ArticleLinks::link(Index<Mention> from, const Antecedent& to) {
    Mention& mention = (*mentions_)[from.position()];
    if (mention.antecedent || first_of(to.mention) == from) return;
    mention.antecedent = first_of(to.mention);
    mention.antecedent_rule = to.sieve.name;
    mention.antecedent_confidence = to.sieve.confidence;
    first_of_[from.position()] = first_of(to.mention);
}

}  // namespace dateline
