// What an article has introduced so far: names with their short forms, roles and nouns by which it may speak of them
// later.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "model/extraction.hpp"
#include "resolve/gazetteer.hpp"
#include "resolve/names.hpp"

namespace dateline {

/// An earlier mention and the rule that leads to it.
struct Antecedent {
    Index<Mention> mention;
    std::string_view rule;
};

class Introductions {
public:
    /// All must outlive it.
    Introductions(const Document& document, const Language& language, const Gazetteer& gazetteer,
                  const NameComparer& comparer);

    /// The earlier mention that a name refers back to.
    [[nodiscard]] std::optional<Antecedent> find_name(const Mention& name) const;
    /// The earlier mention that a description like "the minister" or "the camp" refers back to.
    [[nodiscard]] std::optional<Antecedent> find_description(const Mention& nominal) const;

    /// Notes a name; `first` is the mention that introduced its entity, itself where it is new. Names come in the order
    /// of the text; `clause` is the byte from which words may belong to the name: its sentence's first.
    void add(const Mention& name, Index<Mention> first, std::uint32_t clause);

private:
    struct Meaning {
        Index<Mention> mention;
        bool is_ambiguous = false;
    };
    void add_short_form(const std::string& short_form, Index<Mention> first);
    void add_title(std::string_view words, Index<Mention> first);
    void add_apposition(std::string_view words, Index<Mention> first);
    void add_acronym(const Mention& name, Index<Mention> first);
    [[nodiscard]] std::string_view words_before(const Mention& name, std::uint32_t clause) const;
    [[nodiscard]] std::string_view words_after(const Mention& name) const;
    [[nodiscard]] bool is_known(std::string_view name) const;

    const Document& document_;
    const WordList& nouns_;
    const WordList& referring_;
    const Gazetteer& gazetteer_;
    const NameComparer& comparer_;
    std::uint32_t end_of_last_ = 0;  // of the last name
    std::unordered_map<std::string, Index<Mention>> same_names_;
    std::unordered_map<std::string, Meaning> short_forms_;
    std::unordered_map<std::string, Meaning> acronyms_;
    std::unordered_map<std::string, Index<Mention>> roles_;   // the last person introduced with the words
    std::unordered_map<std::string, Index<Mention>> places_;  // the last place whose name ends so
    std::unordered_map<std::string, Index<Mention>> bodies_;  // the last organisation with that noun in its name
};

}  // namespace dateline
