#include "text/input.hpp"

#include <catch2/catch.hpp>

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "base/hash.hpp"
#include "text/byte_stream.hpp"

using namespace dateline;
namespace fs = std::filesystem;

namespace {

/// A folder of its own that goes away with its test.
class Folder {
public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "dateline_input_XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void write(const std::string& name, const std::string& bytes) const {
        fs::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name, std::ios::binary) << bytes;
    }
    [[nodiscard]] fs::path path() const { return path_; }

private:
    fs::path path_;
};

/// Paths of the articles that can be read; messages of those that cannot, after an exclamation mark.
std::vector<std::string> read_all(const std::vector<std::string>& arguments, const std::string& standard_input = {}) {
    std::istringstream stream(standard_input);
    Inputs inputs(arguments, stream);
    std::vector<std::string> read;
    while (auto raw = inputs.next()) {
        try {
            read.push_back(read_article(*raw).path);
        } catch (const InputError& error) {
            read.push_back(std::string("! ") + error.what());
        }
    }
    return read;
}

Article read_line(const std::string& line) {
    std::istringstream stream(line);
    Inputs inputs({"-"}, stream);
    auto raw = inputs.next();
    REQUIRE(raw);
    return read_article(*raw);
}

}  // namespace

TEST_CASE("a folder is read in the order of its paths, without hidden files and other formats") {
    const Folder folder;
    folder.write("b.txt", "two");
    folder.write("a/z.TXT", "one");
    folder.write("a-b.txt", "zero");
    folder.write("notes.pdf", "no");
    folder.write(".hidden.txt", "no");
    folder.write(".git/x.txt", "no");
    folder.write("line\nbreak.txt", "three");
    fs::create_directory_symlink(folder.path(), folder.path() / "loop");
    CHECK(read_all({folder.path()}) == std::vector<std::string>{"a-b.txt", "a/z.TXT", "b.txt", "line\nbreak.txt"});
    CHECK(read_all({folder.path() / "b.txt"}) == std::vector<std::string>{"b.txt"});
    std::istringstream stream;
    CHECK(Inputs({folder.path()}, stream).passed_over() == 2);  // the other format and the link
}

TEST_CASE("wrong arguments are told at once") {
    const Folder folder;
    folder.write("notes.pdf", "no");
    std::istringstream stream;
    CHECK_THROWS_AS(Inputs({folder.path() / "nothing.txt"}, stream), UsageError);
    CHECK_THROWS_AS(Inputs({folder.path() / "notes.pdf"}, stream), UsageError);
    CHECK_THROWS_WITH(Inputs({folder.path() / "notes.pdf"}, stream), Catch::Contains(".txt, .jsonl"));
}

TEST_CASE("what cannot be read is told in its place and the rest goes on") {
    const Folder folder;
    folder.write("1.txt", "");
    folder.write("2.txt", " \r\n");
    folder.write("4.txt", "words");
    fs::create_symlink("nowhere", folder.path() / "3.txt");
    const auto read = read_all({folder.path()});
    REQUIRE(read.size() == 4);
    CHECK_THAT(read[0], Catch::Contains("1.txt: there is no text in it"));
    CHECK_THAT(read[1], Catch::Contains("2.txt: there is no text in it"));
    CHECK_THAT(read[2], Catch::Contains("3.txt: it cannot be read"));
    CHECK(read[3] == "4.txt");
}

TEST_CASE("a source that fails while it is read is told in its place and the rest goes on") {
    const Folder folder;
    for (const char* name : {"1.txt", "2.jsonl", "3.txt"}) folder.write(name, "words");
    std::istringstream stream;
    Inputs inputs({folder.path()}, stream);
    // What opens as a file and cannot be read as one: a folder that has come in its place.
    for (const char* name : {"1.txt", "2.jsonl"}) {
        fs::remove(folder.path() / name);
        fs::create_directory(folder.path() / name);
        const auto raw = inputs.next();
        REQUIRE(raw);
        CHECK_THROWS_AS(read_article(*raw), InputError);
        CHECK_THROWS_WITH(read_article(*raw), Catch::Contains(std::string(name) + ": reading it failed") &&
                                                  Catch::Contains("Check that it is no folder"));
    }
    const auto raw = inputs.next();
    REQUIRE(raw);
    CHECK(read_article(*raw).text == "words");
    CHECK_FALSE(inputs.next());
}

TEST_CASE("one file or standard input is read whole, and refused where it is more than an article may be") {
    const Folder folder;
    const std::string most(kMostBytes, 'x');
    folder.write("words", "One.\nTwo.");
    folder.write("most", most);
    folder.write("more", most + 'x');
    const auto read = [&](const std::string& file, const std::string& standard_input = {}) {
        std::istringstream stream(standard_input);
        return read_whole(file, stream);
    };
    const auto path = [&](const char* name) { return (folder.path() / name).string(); };
    CHECK(read(path("words")) == "One.\nTwo.");
    CHECK((read(path("most")) == most));
    CHECK(read("-", "One.") == "One.");
    CHECK(read("-").empty());
    const std::string too_long = "it is longer than 32 MB. Split it, and give its parts one after the other.";
    CHECK_THROWS_AS(read(path("more")), InputError);
    CHECK_THROWS_WITH(read(path("more")), path("more") + ": " + too_long);
    CHECK_THROWS_WITH(read("-", most + 'x'), "standard input: " + too_long);
    CHECK_THROWS_AS(read(path("none")), UsageError);
    CHECK_THROWS_AS(read(folder.path().string()), UsageError);
}

TEST_CASE("a file is read to its end, however long it is") {
    const Folder folder;
    const std::string words(1'000'001, 'x');
    folder.write("x.txt", words);
    std::istringstream stream;
    Inputs inputs({folder.path()}, stream);
    CHECK(read_article(*inputs.next()).text == words);
    CHECK(inputs.bytes_done() == words.size());
}

TEST_CASE("plain text is decoded and otherwise left as it is") {
    struct Row {
        std::string bytes;
        std::string text;
    };
    const Row rows[] = {
        {"One\r\nTwo\n", "One\r\nTwo\n"},
        {"\xEF\xBB\xBFOne", "One"},
        {std::string("a\0b", 3),
         "a\xEF\xBF\xBD"
         "b"},
        {"“a”\xFF", "“a”\xEF\xBF\xBD"},
        {"\xD8\xA7\xD9\x84 \xF0\x9F\x95\x8A e\xCC\x81", "\xD8\xA7\xD9\x84 \xF0\x9F\x95\x8A e\xCC\x81"},
    };
    const Folder folder;
    for (const Row& row : rows) {
        folder.write("x.txt", row.bytes);
        std::istringstream stream;
        Inputs inputs({folder.path()}, stream);
        const Article article = read_article(*inputs.next());
        CHECK(article.text == row.text);
        CHECK(article.raw_sha256 == sha256(row.bytes));
        CHECK(article.extra == "{}");
    }
}

TEST_CASE("text in another encoding is converted, and its encoding told") {
    const Folder folder;
    std::string latin;
    std::string text;
    for (int i = 0; i < 40; ++i) latin += "Caf\xE9 d\xE9 la paix. ", text += "Café dé la paix. ";
    folder.write("x.txt", latin);
    std::istringstream stream;
    Inputs inputs({folder.path()}, stream);
    const Article article = read_article(*inputs.next());
    CHECK(article.text == text);
    CHECK(article.extra == R"({"encoding":"iso-8859-1"})");
    CHECK(article.raw_sha256 == sha256(latin));
}

TEST_CASE("what is no text is refused, where a spoilt byte here and there is not") {
    const Folder folder;
    std::string bytes;
    for (int i = 0; i < 4000; ++i) bytes += static_cast<char>(i * 7919 % 251);
    folder.write("x.txt", bytes);
    std::istringstream stream;
    Inputs inputs({folder.path()}, stream);
    CHECK_THROWS_WITH(read_article(*inputs.next()),
                      Catch::Contains("no text in an encoding") && Catch::Contains("iconv"));
    folder.write("x.txt", std::string(3000, 'x') + "\xFF" + std::string(3000, 'y'));
    Inputs again({folder.path()}, stream);
    CHECK_NOTHROW(read_article(*again.next()));
}

TEST_CASE("a line of JSON gives an article with what it says of itself") {
    const std::string line =
        R"({"text":"Words.","id":"x/1","title":"T","published":"2021-05","source":"Velian Post","author":"A","url":"https://v.example/1",)"
        R"("language":"en","retrieved":"2022","zeta":[1,2],"alpha":null})";
    const Article article = read_line(line + "\r\n");
    CHECK(article.path == "x/1");
    CHECK(article.text == "Words.");
    CHECK(article.title == "T");
    CHECK(article.published == "2021-05");
    CHECK(article.source == "Velian Post");
    CHECK(article.author == "A");
    CHECK(article.url == "https://v.example/1");
    CHECK(article.language == "en");
    CHECK(article.retrieved == "2022");
    CHECK(article.extra == R"({"alpha":null,"zeta":[1,2]})");
    CHECK(article.raw_sha256 == sha256(line));
    CHECK(read_line(R"({"id":17,"text":"x","title":null,"source":""})").path == "17");
    CHECK_FALSE(read_line(R"({"id":17,"text":"x","title":null,"source":""})").source);
    CHECK(read_line(R"({"id":"n","text":"a\u0000b"})").text ==
          "a\xEF\xBF\xBD"
          "b");
}

TEST_CASE("a line that is no article is told with its number, and blank lines are passed over") {
    struct Row {
        std::string line;
        const char* cause;
    };
    const Row rows[] = {
        {"{\"id\": 1, \"text\"", "broken JSON at byte"},
        {"[1]", "no JSON object"},
        {R"({"text":"x"})", "no \"id\""},
        {R"({"id":"","text":"x"})", "no \"id\""},
        {R"({"id":1.5,"text":"x"})", "\"id\" is no string"},
        {R"({"id":"a"})", "no \"text\""},
        {R"({"id":"a","text":""})", "no \"text\""},
        {R"({"id":"a","text":"  "})", "there is no text"},
        {R"({"id":"a","text":5})", "\"text\" is no string"},
        {R"({"id":"a","text":"x","title":7})", "\"title\" is no string"},
        {R"({"id":"a","text":"x","n":1e999})", "out of range"},
        {"{\"id\":\"a\",\"text\":\"\xFF\"}", "no UTF-8"},
        {R"({"id":"a","text":"x","n":)" + std::string(100'000, '[') + std::string(100'000, ']') + "}", "nested deeper"},
    };
    for (const Row& row : rows) {
        const auto read = read_all({"-"}, "\n  \n" + row.line + "\n{\"id\":\"next\",\"text\":\"x\"}");
        REQUIRE(read.size() == 2);
        CHECK_THAT(read[0], Catch::Contains("standard input:3: ") && Catch::Contains(row.cause));
        CHECK(read[1] == "next");
    }
}

TEST_CASE("progress is measured in bytes where all of them are known") {
    const Folder folder;
    folder.write("a.txt", "12345");
    folder.write("b.jsonl", "{\"id\":1,\"text\":\"x\"}\n\n{\"id\":2,\"text\":\"x\"}");
    std::istringstream stream;
    Inputs inputs({folder.path()}, stream);
    CHECK(inputs.bytes_in_all() == 5 + 19 + 1 + 1 + 19);
    while (inputs.next()) continue;
    CHECK(inputs.bytes_done() == inputs.bytes_in_all());
    Inputs piped({folder.path(), "-"}, stream);
    CHECK(piped.bytes_in_all() == 0);
    CHECK(piped.bytes_done() == 0);
}
