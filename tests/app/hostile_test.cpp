#include <catch2/catch.hpp>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "app/ingest.hpp"
#include "tests/temporary_folder.hpp"
#include "tests/text/packed.hpp"
#include "text/byte_stream.hpp"

using namespace dateline;
namespace fs = std::filesystem;

namespace {

constexpr int kGood = 500;

std::string noise(std::size_t size) {
    std::string bytes;
    std::uint32_t state = 7;
    while (bytes.size() < size) {
        state = state * 1664525U + 1013904223U;
        bytes += static_cast<char>(state >> 24U);
    }
    return bytes;
}

void make_sparse(const fs::path& file, std::uintmax_t size) {
    std::ofstream(file, std::ios::binary) << "";
    fs::resize_file(file, size);
}

/// A file that is no article, and what must be said of it.
struct File {
    std::string name;
    std::string bytes;
    const char* cause;
};

const std::string kText = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n";

std::vector<File> hostile_files() {
    const std::string address = "https://x.example/";
    std::string flipped = packed(noise(5000));
    flipped[2000] = static_cast<char>(flipped[2000] ^ 0x55);
    return {
        {"empty.txt", "", "there is no text in it"},
        {"blank.txt", " \r\n\t\n", "there is no text in it"},
        {"mark.txt", "\xEF\xBB\xBF", "there is no text in it"},
        {"zeros.txt", std::string(70'000, '\0'), "it is no text"},
        {"noise.txt", noise(70'000), "it is no text"},
        {"picture.txt", "\x89PNG\r\n\x1A\n" + noise(4000), "it is no text"},
        {"wide.txt", "\xFF\xFE" + noise(4000), "it is no text"},
        {"wider.txt", std::string("\0\0\xFE\xFF", 4) + noise(4000), "it is no text"},
        {"long.txt", std::string(5UL * 1024 * 1024, 'x'), "the text is longer than 4 MB"},
        {"plain.txt.gz", "Not packed at all.", "it is no gzip file"},
        {"cut.txt.gz", packed(noise(5000)).substr(0, 900), "ends in its middle"},
        {"nothing.txt.gz", "", "ends in its middle"},
        {"flipped.txt.gz", flipped, "it is no gzip file, or a damaged one"},
        {"bomb.txt.gz", packed(std::string(kMostBytes + 1, '0')), "longer than 32 MB"},
        {"hollow.txt.gz", packed(""), "there is no text in it"},
        {"cut.warc", warc_response(address, kText + "\r\nWords.").substr(0, warc_response(address, kText).size()),
         "the file ends within it"},
        {"not.warc", "<html>", "does not begin as a WARC record does"},
        {"headless.warc", "WARC/1.1\r\nWARC-Type: response\r\n", "its head does not end"},
        {"endless.warc", "WARC/1.1\r\nWARC-Type: response\r\n\r\n", "does not say how long it is"},
        {"nowhere.warc", warc_record("WARC-Type: response\r\n", kText + "\r\nWords."), "has no address"},
        {"bomb.warc",
         warc_response(address, kText + "Content-Encoding: gzip\r\n\r\n" + packed(std::string(kMostBytes + 1, '0'))),
         "unpacked it is longer"},
        {"brotli.warc", warc_response(address, kText + "Content-Encoding: br\r\n\r\n" + noise(900)), "packed as 'br'"},
        {"not.mbox", "Words.\n", "begins with a line \"From \""},
        {"silent.mbox", "From a Mon May  6 07:08:09 2024\nSubject: x\n\n", "there is no text in it"},
        {"none.eml", "", "it is no message"},
        {"wide.jsonl", std::string("\xFF\xFE{\0}\0\n\0", 8), "JSON in UTF-16"},
        {"returns.jsonl", "{\"id\":\"r1\",\"text\":\"x\"}\r{\"id\":\"r2\",\"text\":\"x\"}\r", "broken JSON at byte"},
    };
}

/// Lines of one file, each of them no article.
std::vector<std::pair<std::string, const char*>> hostile_lines() {
    return {
        {R"({"id":"a","text":)", "broken JSON at byte"},
        {R"([1,2])", "the line is no JSON object"},
        {R"({"text":"Words."})", "the line has no \"id\""},
        {R"({"id":"a\u0000b","text":"Words."})", "\"id\" holds a NUL"},
        {R"({"id":")" + std::string(1'000'000, 'i') + R"(","text":"Words."})", "\"id\" is longer than 4096 bytes"},
        {R"({"id":1.5,"text":"Words."})", "\"id\" is no string"},
        {R"({"id":"b"})", "the line has no \"text\""},
        {R"({"id":"b","text":7})", "\"text\" is no string"},
        {R"({"id":"b","text":" \n "})", "there is no text in it"},
        {R"({"id":"b","text":"Words.","title":[]})", "\"title\" is no string"},
        {R"({"id":"b","text":"Words.","n":1e400})", "a number that is out of range"},
        {R"({"id":"b","text":"\ud800"})", "broken JSON at byte"},
        {R"({"id":"b","text":"Words.","n":)" + std::string(200'000, '[') + std::string(200'000, ']') + "}",
         "nested deeper"},
        {std::string(300'000, '['), "broken JSON at byte"},
        {R"({"id":"b","text":"Words.","n":)" + std::string(1'000, '{') + "}", "broken JSON at byte"},
        {"{\"id\":\"b\",\"text\":\"\xE9t\xE9\"}", "the line is no UTF-8"},
        {R"({"id":"twice","text":"Other words."})", "came before in the same input"},
    };
}

/// Makes the inputs below `folder`; what must be said of each, by a part of its place.
std::vector<std::pair<std::string, std::string>> make_hostile(const TemporaryFolder& folder) {
    std::vector<std::pair<std::string, std::string>> expected;
    for (const File& file : hostile_files()) {
        folder.write("in/" + file.name, file.bytes);
        expected.emplace_back("in/" + file.name, file.cause);
    }
    std::string lines = R"({"id":"twice","text":"Words that came first."})"
                        "\n";
    int number = 1;
    for (const auto& [line, cause] : hostile_lines()) {
        lines += line + "\n";
        expected.emplace_back("in/lines.jsonl:" + std::to_string(++number) + ": ", cause);
    }
    folder.write("in/lines.jsonl", lines);
    fs::create_symlink("nowhere", folder / "in/dangling.txt");
    fs::create_symlink("ring-b.txt", folder / "in/ring-a.txt");
    fs::create_symlink("ring-a.txt", folder / "in/ring-b.txt");
    fs::create_symlink("/proc/self/mem", folder / "in/memory.txt");
    make_sparse(folder / "in/sparse.txt", 4ULL * 1024 * 1024 * 1024);
    make_sparse(folder / "in/sparse.jsonl", 100ULL * 1024 * 1024);
    for (const char* name : {"dangling.txt", "ring-a.txt", "ring-b.txt"})
        expected.emplace_back(std::string("in/") + name, "it cannot be read");
    expected.emplace_back("in/memory.txt", "");  // where there is no /proc it dangles
    expected.emplace_back("in/sparse.txt", "longer than 32 MB");
    expected.emplace_back("in/sparse.jsonl:1", "longer than 32 MB");
    return expected;
}

/// What is odd and yet goes in, or is passed over without a word. Returns how many articles that makes.
int make_odd(const TemporaryFolder& folder) {
    const std::pair<const char*, std::string> good[] = {
        {"line\nbreak.txt", "A name with a line break."},
        {"bad\xFFname.txt", "A name that is no UTF-8."},
        {"returns.txt", "One line.\rAnother line.\r"},
        {"middle.txt", "Words \xEF\xBB\xBF and a mark among them."},
        {"cp1251.txt", "\xCC\xEE\xF1\xF2 \xE7\xE0\xEA\xF0\xFB\xF2"},
        {"folder.txt/inner.txt", "A folder that is named like a file."},
    };
    for (const auto& [name, bytes] : good) folder.write(std::string("in/") + name, bytes);
    REQUIRE(::mkfifo((folder / "in/pipe.txt").c_str(), 0600) == 0);
    const int unbound = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string path = (folder / "in/socket.txt").string();
    REQUIRE(path.size() < sizeof address.sun_path);
    path.copy(address.sun_path, path.size());
    REQUIRE(::bind(unbound, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    ::close(unbound);
    fs::create_symlink("/dev/zero", folder / "in/device.txt");
    fs::create_directory_symlink(".", folder / "in/loop");
    return static_cast<int>(std::size(good)) + 1;  // the first of the two with one id
}

struct Told {
    IngestSummary summary;
    std::vector<std::string> problems;
};

Told ingest_all(const TemporaryFolder& folder, const std::vector<std::string>& inputs) {
    Told told;
    std::istringstream none;
    IngestOptions options;
    options.database = folder / "case.db";
    options.inputs = inputs;
    options.threads = 2;
    options.program = "test";
    told.summary = ingest(
        options, none, [&](const Error& error) { told.problems.emplace_back(error.what()); }, [](const Progress&) {});
    return told;
}

}  // namespace

TEST_CASE("of fifty hostile inputs among five hundred good ones each is told once, and the good ones go in") {
    const TemporaryFolder folder;
    const auto expected = make_hostile(folder);
    const int odd = make_odd(folder);
    for (int i = odd; i < kGood; ++i)
        folder.write("in/good/" + std::to_string(i) + ".txt",
                     "Convoy " + std::to_string(i) + " left Varesk on Monday.");
    REQUIRE(expected.size() == 50);

    const Told told = ingest_all(folder, {(folder / "in").string()});
    CHECK(told.summary.added == kGood);
    CHECK(told.summary.failed == 50);
    CHECK(told.summary.passed_over == 4);
    REQUIRE(told.problems.size() == 50);
    for (const auto& [place, cause] : expected) {
        INFO(place);
        const auto it =
            std::find_if(told.problems.begin(), told.problems.end(),
                         [&, at = place](const std::string& each) { return each.find(at) != std::string::npos; });
        REQUIRE(it != told.problems.end());
        CHECK_THAT(it->substr(0, 400), Catch::Contains(cause));
        CHECK_THAT(*it, Catch::EndsWith("."));
    }
}

TEST_CASE("an article that shrinks or goes while the others are read is told or read as it is then") {
    const TemporaryFolder folder;
    for (const char* name : {"1.txt", "2.txt", "3.txt"})
        folder.write(std::string("in/") + name, "The convoy left Varesk.");
    std::istringstream none;
    IngestOptions options;
    options.database = folder / "case.db";
    options.inputs = {(folder / "in").string()};
    options.program = "test";
    std::vector<std::string> problems;
    const IngestSummary summary = ingest(
        options, none, [&](const Error& error) { problems.emplace_back(error.what()); },
        [&](const Progress& progress) {
            if (progress.articles > 1) return;
            fs::remove(folder / "in/2.txt");
            folder.write("in/3.txt", "It left.");
        });
    CHECK(summary.added == 2);
    REQUIRE(problems.size() == 1);
    CHECK_THAT(problems[0], Catch::Contains("2.txt: it cannot be read"));
}

TEST_CASE("what is no regular file is refused where it is named") {
    const TemporaryFolder folder;
    REQUIRE(::mkfifo((folder / "pipe.txt").c_str(), 0600) == 0);
    fs::create_symlink("/dev/zero", folder / "zero.txt");
    for (const char* name : {"pipe.txt", "zero.txt"}) {
        std::istringstream none;
        CHECK_THROWS_WITH(ingest_all(folder, {(folder / name).string()}), Catch::Contains("no regular file"));
    }
}

TEST_CASE("articles in other languages are kept, counted by language, and are no problem") {
    const TemporaryFolder folder;
    const std::string french =
        "La ministre a déclaré que le pont resterait fermé jusqu'à la fin du mois. Les habitants de l'autre rive "
        "doivent "
        "marcher deux heures pour atteindre le marché, et beaucoup d'entre eux n'y vont plus.";
    folder.write("in/1.txt", french);
    folder.write("in/2.jsonl", R"({"id":"a","language":"de","text":"The bridge is closed."})"
                               "\n"
                               R"({"id":"b","language":"en","text":")" +
                                   french + "\"}\n");
    folder.write("in/3.txt", "The bridge is closed.");
    const Told told = ingest_all(folder, {(folder / "in").string()});
    CHECK(told.summary.added == 4);
    CHECK(told.summary.failed == 0);
    CHECK(told.summary.unread == 2);  // the input's word stands: "b" is read as English
    CHECK(told.summary.unread_languages == std::map<std::string, std::int64_t>{{"de", 1}, {"fr", 1}});
}
