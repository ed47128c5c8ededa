#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "base/table.hpp"
#include "base/utf8.hpp"
#include "languages/en/english.hpp"
#include "text/html.hpp"
#include "text/outlet.hpp"
#include "text/passages.hpp"
#include "time/time_expressions.hpp"

using namespace dateline;
namespace fs = std::filesystem;

namespace {

const fs::path kPages = fs::path(DATELINE_PROJECT) / "tests/text/pages";

std::string read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// How often each word stands in `text`; a word is letters and digits.
std::map<std::string, int> count_words(std::string_view text) {
    std::map<std::string, int> counts;
    const std::string folded = fold(text) + " ";
    std::string word;
    for (std::size_t at = 0; at < folded.size();) {
        const CodePoint c = code_point_at(folded, at);
        if (is_letter(c.value) || is_digit(c.value) || is_mark(c.value)) {
            word.append(folded, at, c.length);
        } else if (!word.empty()) {
            ++counts[word];
            word.clear();
        }
        at += c.length;
    }
    return counts;
}

struct Score {
    double precision = 0;
    double recall = 0;
    double f1 = 0;
};

Score compare_words(std::string_view found, std::string_view expected) {
    const auto has = count_words(found);
    const auto wants = count_words(expected);
    double both = 0;
    double all_found = 0;
    double all_wanted = 0;
    for (const auto& [word, count] : has) {
        all_found += count;
        const auto it = wants.find(word);
        if (it != wants.end()) both += std::min(count, it->second);
    }
    for (const auto& [word, count] : wants) all_wanted += count;
    if (both == 0) return {};
    const double precision = both / all_found;
    const double recall = both / all_wanted;
    return {precision, recall, 2 * precision * recall / (precision + recall)};
}

/// A page as the program reads it: what a test compares.
struct ReadPage {
    std::string title;
    std::string date;
    std::string outlet;
    std::string body;
};

ReadPage read_page(const std::string& name) {
    RawArticle raw;
    raw.path = raw.where = name + ".html";
    raw.bytes = read_file(kPages / (name + ".html"));
    Document document;
    document.article = read_html(raw);
    document.passages = find_passages(document.article, english());
    ReadPage page;
    page.title = document.article.title.value_or("");
    page.outlet = identify_outlet(document.article, document.passages, english()).name.value_or("");
    page.date = date_document(document, english()).when.edtf;
    for (const Passage& passage : document.passages) {
        const bool is_headline = passage.rule == "html.title";
        const bool is_text = passage.kind == PassageKind::body || passage.kind == PassageKind::dateline ||
                             passage.kind == PassageKind::title;
        if (is_text && !is_headline) page.body += std::string(document.words(passage.span)) + "\n";
    }
    return page;
}

}  // namespace

TEST_CASE("forty pages of forty shapes give their title, date, outlet and body", "[html]") {
    const std::string table = read_file(kPages / "pages.tsv");
    std::size_t pages = 0;
    std::size_t titles = 0;
    std::size_t dates = 0;
    std::size_t outlets = 0;
    double f1 = 0;
    std::ostringstream report;
    const auto judge = [&](std::size_t& right, const char* what, const std::string& found, std::string_view wanted) {
        if (found == wanted) {
            ++right;
        } else {
            report << "  " << what << ": '" << found << "' instead of '" << wanted << "'\n";
        }
    };
    for (const auto& row : read_table(table)) {
        REQUIRE(row.size() == 4);
        const std::string name(row[0]);
        const ReadPage page = read_page(name);
        const Score score = compare_words(page.body, read_file(kPages / (name + ".expected.txt")));
        report << name << ": body " << score.f1 << " (precision " << score.precision << ", recall " << score.recall
               << ")\n";
        judge(titles, "title", page.title, row[1]);
        judge(dates, "date", page.date, row[2]);
        judge(outlets, "outlet", page.outlet, row[3]);
        f1 += score.f1;
        ++pages;
    }
    report << "titles " << titles << ", dates " << dates << ", outlets " << outlets << " of " << pages << ", mean F1 "
           << f1 / static_cast<double>(pages) << "\n";
    INFO(report.str());
    CHECK(pages == 40);
    const auto enough = static_cast<std::size_t>(0.95 * static_cast<double>(pages) + 0.999);
    CHECK(titles >= enough);
    CHECK(dates >= enough);
    CHECK(outlets >= enough);
    CHECK(f1 / static_cast<double>(pages) > 0.93);
}
