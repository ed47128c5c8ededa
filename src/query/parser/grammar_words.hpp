// The words and signs of the grammar of queries, for PEGTL. Each takes the white space and comments after it. A rule
// with a member `expected` is what an error can name as missing; the others are told of by the rule they are part of.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <tao/pegtl.hpp>

#include "query/parser/brackets.hpp"
#include "query/parser/construction.hpp"
#include "query/parser/literals.hpp"

namespace dateline::cypher::grammar {

namespace pegtl = tao::pegtl;
using pegtl::at;
using pegtl::if_must;
using pegtl::must;
using pegtl::not_at;
using pegtl::one;
using pegtl::opt;
using pegtl::plus;
using pegtl::seq;
using pegtl::sor;
using pegtl::star;
using pegtl::success;

/// A rule that a function decides: `Rule::end_of` gives the byte after what matches, or `begin` where nothing does.
template <class Rule>
struct by_function {
    using rule_t = by_function;
    using subs_t = pegtl::empty_list;

    template <pegtl::apply_mode, pegtl::rewind_mode, template <class...> class, template <class...> class, class Input>
    static bool match(Input& in, const Construction& construction) {
        const std::size_t begin = construction.offset_of(in.current());
        const std::size_t end = Rule::end_of(construction, begin);
        in.bump(end - begin);
        return end > begin;
    }
};

/// A rule that takes nothing: `Rule::holds` says of a place whether it matches there.
template <class Rule>
struct by_claim {
    using rule_t = by_claim;
    using subs_t = pegtl::empty_list;

    template <pegtl::apply_mode, pegtl::rewind_mode, template <class...> class, template <class...> class, class Input>
    static bool match(Input& in, const Construction& construction) {
        return Rule::holds(construction, construction.offset_of(in.current()));
    }
};

/// White space and comments, or nothing.
struct skip {
    using rule_t = skip;
    using subs_t = pegtl::empty_list;

    template <pegtl::apply_mode, pegtl::rewind_mode, template <class...> class, template <class...> class, class Input>
    static bool match(Input& in, const Construction& construction) {
        const std::size_t begin = construction.offset_of(in.current());
        in.bump(skip_space(construction.syntax.text, begin) - begin);
        return true;
    }
};

/// A text that is a template's argument.
template <std::size_t kSize>
struct Word {
    char text[kSize] = {};

    constexpr Word(const char (&word)[kSize]) { std::copy_n(word, kSize, text); }
    [[nodiscard]] constexpr std::string_view view() const { return {text, kSize - 1}; }
};

template <Word kWord>
struct word_text : by_function<word_text<kWord>> {
    static std::size_t end_of(const Construction& c, std::size_t begin) {
        constexpr std::string_view word = kWord.view();
        const std::string_view text = std::string_view(c.syntax.text).substr(begin, word.size());
        const auto upper = [](char each) { return each >= 'a' && each <= 'z' ? static_cast<char>(each - 32) : each; };
        const bool is_it = std::equal(text.begin(), text.end(), word.begin(), word.end(),
                                      [&](char a, char b) { return upper(a) == b; });
        const std::size_t end = begin + word.size();
        return is_it && !continues_name(c.syntax.text, end) ? end : begin;
    }
};

template <Word kSign>
struct sign_text : by_function<sign_text<kSign>> {
    static std::size_t end_of(const Construction& c, std::size_t begin) {
        constexpr std::string_view sign = kSign.view();
        return begin + (c.syntax.text.compare(begin, sign.size(), sign) == 0 ? sign.size() : 0);
    }
};

/// A keyword in any case.
template <Word kWord>
struct quiet_word : seq<word_text<kWord>, skip> {};
template <Word kWord>
struct keyword : quiet_word<kWord> {
    static constexpr Word kText = kWord;
    static constexpr std::string_view expected = kText.view();
};

template <Word kSign>
struct quiet_sign : seq<sign_text<kSign>, skip> {};
template <Word kSign>
struct sign : quiet_sign<kSign> {
    static constexpr Word kText = kSign;
    static constexpr std::string_view expected = kText.view();
};

/// Any name, a keyword too.
struct name_text : by_function<name_text> {
    static std::size_t end_of(const Construction& c, std::size_t begin) { return end_of_name(c.syntax.text, begin); }
};
/// The name of something that is named here: an error where it is a keyword.
struct variable_text : by_function<variable_text> {
    static std::size_t end_of(const Construction& c, std::size_t begin) { return end_of_name(c.syntax.text, begin); }
};
/// A name that is no keyword.
struct free_name_text : by_function<free_name_text> {
    static std::size_t end_of(const Construction& c, std::size_t begin) {
        const std::string_view text = c.syntax.text;
        const std::size_t end = end_of_name(text, begin);
        return is_reserved(text.substr(begin, end - begin), c.expressions.is_in_case()) ? begin : end;
    }
};
struct parameter_number : plus<pegtl::digit> {};

struct any_name : seq<name_text, skip> {
    static constexpr std::string_view expected = "a name";
};
struct new_variable : seq<variable_text, skip> {
    static constexpr std::string_view expected = "a name";
};

struct number_text : by_function<number_text> {
    static std::size_t end_of(const Construction& c, std::size_t begin) {
        return begin + length_of_number(c.syntax.text, begin);
    }
};
struct quoted_text : by_function<quoted_text> {
    static std::size_t end_of(const Construction& c, std::size_t begin) {
        const std::string_view text = c.syntax.text;
        if (begin >= text.size() || (text[begin] != '\'' && text[begin] != '"')) return begin;
        return end_of_quoted(text, begin).value_or(begin);
    }
};

}  // namespace dateline::cypher::grammar
